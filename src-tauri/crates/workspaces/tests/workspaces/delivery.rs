//! What is said of an entry, a sheet, a card and a call is so: it waits, it was saved as a file, it is in the mailbox, it
//! was received.

use std::fs;
use std::path::Path;

use rehearsal::bulk;
use uuid::Uuid;
use workspaces::rules::{Call, Mode};
use workspaces::views::OwnEntryView;
use workspaces::{
    ActionContext, Delivery, Entrant, ExportRequest, Failure, IncomingFile, Judge, KindCount,
    Marked, ProgressReporter, Unlock, WhichSheets, Workspace, WorkspaceKind,
};

use crate::jury::{Jury, a_round, judges_without_terms, marks};
use crate::test_desk::{TestDesk, at, first_version, staff};

pub(crate) fn entrant_ctx() -> ActionContext {
    ActionContext::new("Nadia Roy", at("2021-01-05T12:00:00Z"))
}

pub(crate) fn waits(code: &str) -> impl Fn(&Delivery) -> bool {
    move |delivery| matches!(delivery, Delivery::Waiting { reason } if reason.code == code)
}

/// How many sealed files of a kind lie under a folder.
pub(crate) fn files(folder: &Path, extension: &str) -> usize {
    let mut found = 0;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found += files(&path, extension);
        } else if path.extension().is_some_and(|it| it == extension) {
            found += 1;
        }
    }
    found
}

pub(crate) fn one(kind: &str) -> Vec<KindCount> {
    let kind = kind.to_owned();
    vec![KindCount { kind, count: 1 }]
}

async fn draft(entrant: &Entrant) -> Uuid {
    let document = bulk::entry(1).0;
    let saved = entrant
        .save(None, document, 0, &entrant_ctx())
        .await
        .unwrap();
    saved.entry
}

async fn own(entrant: &Entrant) -> OwnEntryView {
    entrant
        .view(&entrant_ctx())
        .await
        .unwrap()
        .entries
        .remove(0)
}

pub(crate) async fn choose(workspace: &Workspace, place: &Path) {
    let place = place.display().to_string();
    workspace.settings().set_mailbox(&place).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_waits_until_a_mailbox_is_chosen_and_then_goes_at_once() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let entry = draft(&entrant).await;
    assert_eq!(own(&entrant).await.delivery, Delivery::Draft);
    let sent = entrant
        .submit(entry, Some(1), &entrant_ctx())
        .await
        .unwrap();
    let delivery = sent.delivery;
    assert!(waits("no-mailbox")(&delivery), "{delivery:?}");
    assert_eq!(own(&entrant).await.delivery, delivery);
    assert_eq!(files(&stage.path("mailbox"), "awards-entry"), 0);

    let workspace = Workspace::Entrant(entrant.clone());
    let unsent = workspace.unsent().await.unwrap();
    assert_eq!(unsent.unsent.items, one("entry"));
    let contact = unsent.contact.unwrap().email;
    assert!(contact.contains('@'), "{contact}");
    let posted = workspace
        .send_unsent(&entrant_ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.sent, []);
    assert_eq!(posted.failure.unwrap().code, "no-mailbox");

    choose(&workspace, &stage.path("mailbox")).await;
    let waiting = own(&entrant).await.delivery;
    assert!(waits("not-sent-yet")(&waiting), "{waiting:?}");
    let posted = workspace
        .send_unsent(&entrant_ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.sent, one("entry"));
    assert_eq!(posted.failure, None);
    assert_eq!(posted.unsent.items, []);
    assert_eq!(files(&stage.path("mailbox"), "awards-entry"), 1);
    let sent = own(&entrant).await.delivery;
    assert!(matches!(sent, Delivery::Sent { .. }), "{sent:?}");
    let again = workspace
        .send_unsent(&entrant_ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(again.sent, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_fails_leaves_it_waiting_with_the_reason() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let workspace = Workspace::Entrant(entrant.clone());
    let (mailbox, away) = (stage.path("mailbox"), stage.path("away"));
    choose(&workspace, &mailbox).await;
    let entry = draft(&entrant).await;
    fs::rename(&mailbox, &away).unwrap();
    let sent = entrant
        .submit(entry, Some(1), &entrant_ctx())
        .await
        .unwrap();
    let delivery = sent.delivery;
    let Delivery::Waiting { reason } = delivery else {
        panic!("{delivery:?}");
    };
    let place = mailbox.display().to_string();
    let expected = Failure::new("mailbox-gone", [("place", place)]);
    assert_eq!(reason, expected);
    let unsent = workspace.unsent().await.unwrap().unsent;
    assert_eq!(unsent.reason, Some(expected));

    fs::rename(&away, &mailbox).unwrap();
    entrant.fetch(&entrant_ctx()).await.unwrap();
    assert_eq!(files(&mailbox, "awards-entry"), 1);
    let sent = own(&entrant).await.delivery;
    assert!(matches!(sent, Delivery::Sent { .. }), "{sent:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_revision_keeps_its_receipt_however_it_was_carried() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let workspace = Workspace::Entrant(entrant.clone());
    let entry = draft(&entrant).await;
    entrant
        .submit(entry, Some(1), &entrant_ctx())
        .await
        .unwrap();

    // By hand: saved as a file, opened at the desk, and the receipt the same way back.
    let by_hand = ExportRequest::Entry { entry };
    let sealed = workspace.seal(&by_hand, &entrant_ctx()).await.unwrap();
    let (note, file) = (sealed.note(), stage.path("first.awards-entry"));
    sealed.save(&file, ProgressReporter::none()).await.unwrap();
    workspace.saved(note, &entrant_ctx()).await.unwrap();
    let delivery = own(&entrant).await.delivery;
    assert!(matches!(delivery, Delivery::Saved { .. }), "{delivery:?}");
    assert_eq!(workspace.unsent().await.unwrap().unsent.items, []);
    let desk = Workspace::Desk(stage.desk.clone());
    let officer = staff("2021-01-06T12:00:00Z");
    let incoming = IncomingFile::inspect(&file.display().to_string())
        .await
        .unwrap();
    desk.import_file(&incoming, None, &officer, ProgressReporter::none())
        .await
        .unwrap();
    let receipt = ExportRequest::Receipt { entry };
    let sealed = desk.seal(&receipt, &officer).await.unwrap();
    let file = stage.path("first.awards-receipt");
    sealed.save(&file, ProgressReporter::none()).await.unwrap();
    let incoming = IncomingFile::inspect(&file.display().to_string())
        .await
        .unwrap();
    workspace
        .import_file(&incoming, None, &entrant_ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let received = own(&entrant).await.delivery;
    assert!(matches!(received, Delivery::Received { number: 1, .. }));

    // What has come does not go out again, and an amendment takes no receipt away.
    choose(&workspace, &stage.path("mailbox")).await;
    let posted = workspace
        .send_unsent(&entrant_ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.sent, []);
    entrant
        .submit(entry, Some(1), &entrant_ctx())
        .await
        .unwrap();
    let now = own(&entrant).await;
    assert!(matches!(now.delivery, Delivery::Sent { .. }));
    assert_eq!(now.revisions.len(), 2);
    assert_eq!(now.revisions[0].delivery, received);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_says_how_far_it_came() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let entry = draft(&entrant).await;
    entrant
        .submit(entry, Some(1), &entrant_ctx())
        .await
        .unwrap();
    let delivery = entrant
        .withdraw(entry, &entrant_ctx())
        .await
        .unwrap()
        .delivery;
    assert!(waits("no-mailbox")(&delivery), "{delivery:?}");
    let own = own(&entrant).await;
    assert_eq!(own.state, "withdrawn");
    assert_eq!(own.delivery, delivery);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_handed_out_once_it_is_in_the_mailbox_and_no_version_is_left_behind() {
    let place = tempfile::tempdir().unwrap();
    let (key, mailbox) = (place.path().join("key"), place.path().join("mailbox"));
    fs::create_dir(&mailbox).unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let ctx = staff("2020-11-16T15:00:00Z");
    let folder = place.path().join("desk");
    let made = Workspace::create(WorkspaceKind::Desk, &folder, &unlock, &ctx).await;
    let workspace = made.unwrap();
    let Workspace::Desk(desk) = workspace.clone() else {
        panic!("a desk was made");
    };
    let first = first_version();
    let published = desk.publish(&first, &ctx, ProgressReporter::none()).await;
    let published = published.unwrap().delivery;
    assert!(waits("no-mailbox")(&published), "{published:?}");
    assert_eq!(desk.call_view().await.unwrap().delivery, published);
    let mut next = Call::from_toml(&first).unwrap();
    next.version = 2;
    let second = desk
        .publish(&next.to_toml(), &ctx, ProgressReporter::none())
        .await;
    assert!(waits("no-mailbox")(&second.unwrap().delivery));
    let unsent = workspace.unsent().await.unwrap().unsent;
    assert_eq!(unsent.items[0].count, 2);

    choose(&workspace, &mailbox).await;
    let posted = workspace
        .send_unsent(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.sent[0].count, 2);
    assert_eq!(files(&mailbox, "awards-call"), 2);
    let handed_out = desk.call_view().await.unwrap().delivery;
    assert!(matches!(handed_out, Delivery::Sent { .. }));
    // What is saved by hand is the very file that lies in the mailbox.
    let (id, _) = desk.sealed_call().await.unwrap();
    assert!(files(&mailbox, "awards-call") == 2 && !id.is_nil());
}

/// A judge with three entries to mark, who has no mailbox yet.
pub(crate) async fn with_packet() -> (Jury, Judge) {
    let rounds = |call: &mut Call| call.rounds = vec![a_round("one", Mode::Marks)];
    let jury = Jury::seated(
        &["Ana", "Ben", "Cy"],
        &judges_without_terms(&["Judge"]),
        rounds,
    )
    .await;
    jury.stage.desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let judge = jury.judges[0].0.clone();
    let mailbox = &jury.stage.mailbox;
    judge
        .with_mailbox(mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    (jury, judge)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conflict_reaches_the_desk_before_any_mark() {
    let (jury, judge) = with_packet().await;
    let workspace = Workspace::Judge(judge.clone());
    choose(&workspace, &jury.stage.path("mailbox")).await;
    let (entry, ctx) = (jury.entry(1), jury.ctx());
    let aside = Marked {
        recused: Some("I edited it.".to_owned()),
        ..Marked::default()
    };
    judge.mark(1, entry, &aside, 0, &ctx).await.unwrap();
    let round = judge.view(&ctx).await.unwrap().rounds.remove(0).returning;
    assert_eq!((round.aside, round.aside_untold, round.last), (1, 1, None));
    assert_eq!(
        judge.work(1, entry).await.unwrap().delivery,
        Delivery::Draft
    );

    let report = judge.return_sheets(1, WhichSheets::Aside, &ctx).await;
    let report = report.unwrap();
    assert_eq!((report.sheets, report.aside), (1, 1));
    assert!(matches!(report.delivery, Delivery::Sent { .. }));
    let work = judge.work(1, entry).await.unwrap();
    assert_eq!(work.delivery, report.delivery);
    let round = judge.view(&ctx).await.unwrap().rounds.remove(0).returning;
    assert_eq!((round.aside_untold, round.never, round.changed), (0, 2, 0));

    jury.collect().await;
    let matrix = jury.stage.desk.judging(1).await.unwrap();
    let cell = matrix
        .cells
        .iter()
        .find(|cell| cell.entry == entry.to_string())
        .unwrap();
    assert_eq!(cell.recused.as_deref(), Some("I edited it."));
}

#[tokio::test(flavor = "multi_thread")]
async fn sheets_say_what_went_and_what_changed_since() {
    let (jury, judge) = with_packet().await;
    let workspace = Workspace::Judge(judge.clone());
    let ctx = jury.ctx();
    for entry in jury.entry_ids() {
        judge.mark(1, entry, &marks(6.0), 0, &ctx).await.unwrap();
    }
    // Saved as a file it has not gone by the mailbox.
    let sealed = workspace
        .seal(&ExportRequest::Sheets { round: 1 }, &ctx)
        .await;
    let sealed = sealed.unwrap();
    let note = sealed.note();
    sealed
        .save(
            &jury.stage.path("sheets.awards-score-sheet"),
            ProgressReporter::none(),
        )
        .await
        .unwrap();
    workspace.saved(note, &ctx).await.unwrap();
    let returning = || async { judge.view(&ctx).await.unwrap().rounds.remove(0).returning };
    assert!(matches!(
        returning().await.last,
        Some(Delivery::Saved { .. })
    ));

    let returned = judge.return_sheets(1, WhichSheets::All, &ctx).await;
    let returned = returned.unwrap();
    assert_eq!((returned.sheets, returned.aside), (3, 0));
    assert!(waits("no-mailbox")(&returned.delivery));
    assert_eq!(
        workspace.unsent().await.unwrap().unsent.items,
        one("score-sheet")
    );
    choose(&workspace, &jury.stage.path("mailbox")).await;
    let posted = workspace
        .send_unsent(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.sent, one("score-sheet"));
    assert!(matches!(
        returning().await.last,
        Some(Delivery::Sent { .. })
    ));
    assert_eq!(returning().await.changed, 0);

    // A private note stays with the judge, so it is nothing to return; a mark is.
    let entry = jury.entry(0);
    let noted = Marked {
        note: Some("Mine.".to_owned()),
        ..marks(6.0)
    };
    judge.mark(1, entry, &noted, 1, &ctx).await.unwrap();
    assert_eq!(returning().await.changed, 0);
    judge.mark(1, entry, &marks(7.0), 2, &ctx).await.unwrap();
    assert_eq!(returning().await.changed, 1);
    assert_eq!(
        judge.work(1, entry).await.unwrap().delivery,
        Delivery::Draft
    );
    judge
        .return_sheets(1, WhichSheets::All, &ctx)
        .await
        .unwrap();
    assert_eq!(returning().await.changed, 0);
}
