use exchange::{Kind, Limits};
use uuid::Uuid;
use workspaces::messages::SignedCard;
use workspaces::rules::Outcome;
use workspaces::views::{FilesSent, MailboxChoice};
use workspaces::{
    ActionContext, Delivery, Draft, Entrant, Judge, JudgeTerms, ProgressReporter, Unlock,
    WhichSheets,
};

use super::{Place, open_for_long};
use crate::jury::{CATEGORY, eligible, marks};
use crate::test_desk::{TestDesk, at, readers, staff};
use crate::work_files::{attach, noise};

/// More than the database takes, so that it goes beside its entry.
const LARGE: usize = 600_000;
/// Little enough to go inside of it.
const SMALL: usize = 20_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_season_with_files_goes_through_s3() {
    let place = Place::in_s3().await;
    Box::pin(play(&place.choice)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_season_with_files_goes_through_a_web_folder() {
    let place = Place::on_the_web().await;
    Box::pin(play(&place.choice)).await;
}

/// An entry that was submitted, with what its files hold by the hash of each.
struct Work {
    entrant: Entrant,
    ctx: ActionContext,
    entry: Uuid,
    files: Vec<(String, Vec<u8>)>,
}

/// Two entries, two judges who read both, and back; nothing but the mailbox is between them.
pub(super) async fn play(choice: &MailboxChoice) {
    let dir = tempfile::tempdir().unwrap();
    let stage = TestDesk::with_mailbox(dir, choice.clone(), open_for_long).await;
    let calls = for_everybody(&stage, Kind::Call).await;
    assert_eq!(calls.len(), 1);
    let mut works = Vec::new();
    for (number, by) in [(1, "Ada Moss"), (2, "Ben Roux")] {
        works.push(submitted(&stage, choice, &calls[0], number, by).await);
    }
    taken_in(&stage, &works).await;

    let mut judges = Vec::new();
    for name in ["One", "Two"] {
        judges.push(seated(&stage, choice, &calls[0], name).await);
    }
    packets_out(&stage).await;
    for judge in &judges {
        read_and_marked(judge, &works).await;
    }
    let ctx = staff("2021-02-01T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none()).await;
    let collected = collected.unwrap();
    assert_eq!(collected.refused_files, []);
    assert_eq!((collected.sheets, collected.held), (4, 0));

    for work in &works {
        let fetched = work.entrant.fetch(&work.ctx).await.unwrap();
        assert_eq!(fetched.refused_files, []);
        assert_eq!(fetched.receipts, 1);
        let view = work.entrant.view(&work.ctx).await.unwrap();
        let delivery = &view.entries[0].delivery;
        assert!(
            matches!(delivery, Delivery::Received { .. }),
            "{delivery:?}"
        );
    }
}

/// The files of a kind that anybody may read in the mailbox.
async fn for_everybody(stage: &TestDesk, kind: Kind) -> Vec<Vec<u8>> {
    let listing = stage.mailbox.list(kind, None).await.unwrap();
    assert_eq!(listing.skipped, []);
    let mut files = Vec::new();
    for item in &listing.items {
        let got = stage.mailbox.get(item, &Limits::default()).await;
        files.push(got.unwrap());
    }
    files
}

/// Somebody who has the call from the mailbox submits an entry with a large file and a small one.
async fn submitted(
    stage: &TestDesk,
    choice: &MailboxChoice,
    call: &[u8],
    number: usize,
    by: &str,
) -> Work {
    let ctx = ActionContext::new(by, at("2021-01-05T12:00:00Z"));
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let entrant = Entrant::create(&stage.path(by), &unlock, &ctx).await;
    let entrant = entrant.unwrap().with_readers(&readers());
    let chosen = entrant.settings().choose_mailbox(choice.clone()).await;
    chosen.unwrap();
    entrant.open_call(call, &ctx).await.unwrap();
    let draft = Draft {
        document: eligible(&stage.desk.call_in_force().await.unwrap(), number, by),
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
    let mut files = Vec::new();
    for (name, length) in [("film.bin", LARGE), ("notes.bin", SMALL)] {
        let bytes = noise(number, length);
        files.push((attach(&entrant, entry, name, bytes.clone()).await, bytes));
    }
    let sent = entrant.submit(entry, None, &ctx).await.unwrap();
    let all = FilesSent {
        sent: 1,
        of: 1,
        reason: None,
    };
    assert!(
        matches!(&sent.delivery, Delivery::Sent { files: Some(files), .. } if *files == all),
        "{:?}",
        sent.delivery
    );
    Work {
        entrant,
        ctx,
        entry,
        files,
    }
}

/// The desk collects the entries, fetches their files and sends receipts.
async fn taken_in(stage: &TestDesk, works: &[Work]) {
    let (desk, ctx) = (&stage.desk, staff("2021-01-07T12:00:00Z"));
    let collected = desk.collect(&ctx, ProgressReporter::none()).await;
    let collected = collected.unwrap();
    assert_eq!(collected.refused_files, []);
    assert_eq!(collected.files.missing, []);
    assert_eq!(
        (collected.entries.len(), collected.files.fetched),
        (works.len(), works.len())
    );
    assert_eq!(collected.receipts.sent, works.len());
    for work in works {
        let entry = work.entry.to_string();
        for (hash, bytes) in &work.files {
            let open = desk.open_file(&entry, hash).await.unwrap();
            assert!(open.read_whole().await.unwrap() == *bytes);
        }
        // A person looks at what the rules leave open.
        for finding in desk.entry(&entry).await.unwrap().findings {
            if finding.outcome != Outcome::Met {
                let on = finding.key();
                let ruling = desk.record_ruling(&entry, &on, Outcome::Met, "Looked at.", &ctx);
                ruling.await.unwrap();
            }
        }
    }
}

/// A judge whose card goes to the desk by the mailbox.
async fn seated(stage: &TestDesk, choice: &MailboxChoice, call: &[u8], name: &str) -> Judge {
    let ctx = ActionContext::new(name, at("2021-01-25T12:00:00Z"));
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Judge::create(&stage.path(name), &unlock, &ctx).await;
    let judge = judge.unwrap().with_readers(&readers());
    let chosen = judge.settings().choose_mailbox(choice.clone()).await;
    chosen.unwrap();
    judge.open_call(call, &ctx).await.unwrap();
    let sent = judge.send_card(&ctx).await.unwrap();
    assert!(matches!(sent, Delivery::Sent { .. }), "{sent:?}");
    judge
}

/// The desk seats whoever sent a card, and gives both entries to each.
async fn packets_out(stage: &TestDesk) {
    let (desk, ctx) = (&stage.desk, staff("2021-01-26T12:00:00Z"));
    let mut judges = Vec::new();
    for card in for_everybody(stage, Kind::Card).await {
        let card = SignedCard::open(&card).unwrap();
        let added = desk.add_judge(&card, &JudgeTerms::default(), &ctx).await;
        judges.push(added.unwrap());
    }
    assert_eq!(judges.len(), 2);
    desk.set_panel(1, CATEGORY, &judges, &ctx).await.unwrap();
    desk.assign(1, judges.len(), 1, &ctx).await.unwrap();
    let out = desk.send_packets(1, &ctx, ProgressReporter::none()).await;
    let out = out.unwrap();
    assert_eq!((out.sent, out.waiting, out.failed), (2, 0, Vec::new()));
}

/// A judge reads every file of both entries, and returns a sheet for each.
async fn read_and_marked(judge: &Judge, works: &[Work]) {
    let ctx = ActionContext::new(judge.card().name(), at("2021-01-28T12:00:00Z"));
    let fetched = judge.collect(&ctx, ProgressReporter::none()).await.unwrap();
    assert_eq!(fetched.refused_files, []);
    assert_eq!(fetched.files.missing, []);
    assert_eq!((fetched.taken, fetched.files.fetched), (1, works.len()));
    assert_eq!(judge.assigned().await.unwrap().len(), works.len());
    for work in works {
        for (hash, bytes) in &work.files {
            let open = judge.open_file(1, work.entry, hash).await.unwrap();
            assert!(open.read_whole().await.unwrap() == *bytes);
        }
        let marked = judge.mark(1, work.entry, &marks(7.0), 0, &ctx).await;
        marked.unwrap();
    }
    let returned = judge.return_sheets(1, WhichSheets::All, &ctx).await;
    let returned = returned.unwrap();
    assert_eq!(returned.sheets, works.len());
    let delivery = returned.delivery;
    assert!(matches!(delivery, Delivery::Sent { .. }), "{delivery:?}");
}
