//! Strangers who put a call or a receipt into the mailbox, under the names of others.

use rehearsal::bulk;
use workspaces::rules::Call;
use workspaces::views::Standing;
use workspaces::{
    ActionContext, Desk, Draft, Entrant, IncomingFile, ProgressReporter, Unlock, Workspace,
};

use crate::test_desk::{TestDesk, at, first_version, send, staff};

/// A desk of somebody else that signs under the same name, with the stage's call changed.
pub(crate) async fn stranger(
    stage: &TestDesk,
    folder: &str,
    change: impl FnOnce(&mut Call),
) -> Desk {
    let ctx = staff("2020-12-01T12:00:00Z");
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::create(&stage.path(folder), &unlock, &ctx)
        .await
        .unwrap();
    let mut call = Call::from_toml(&first_version()).unwrap();
    change(&mut call);
    desk.publish(&call.to_toml(), &ctx, ProgressReporter::none())
        .await
        .unwrap();
    desk
}

/// An entrant who follows the stage's desk and has its mailbox.
async fn follower(stage: &TestDesk) -> Entrant {
    let entrant = stage.entrant("Ann").await;
    let mailbox = stage.path("mailbox").display().to_string();
    entrant.settings().set_mailbox(&mailbox).await.unwrap();
    entrant
}

pub(crate) fn ann() -> ActionContext {
    ActionContext::new("Ann", at("2021-01-06T12:00:00Z"))
}

/// The addresses to which entries lie in the mailbox.
fn addressed(stage: &TestDesk) -> Vec<String> {
    let Ok(folders) = std::fs::read_dir(stage.path("mailbox").join("to")) else {
        return Vec::new();
    };
    folders
        .map(|folder| folder.unwrap())
        .filter(|folder| folder.path().join("entry").is_dir())
        .map(|folder| folder.file_name().into_string().unwrap())
        .collect()
}

/// Puts the calls of a stranger's desk into the mailbox of the stage.
async fn send_call(desk: &Desk, stage: &TestDesk, ctx: &ActionContext) {
    let workspace = Workspace::Desk(desk.with_mailbox(&stage.mailbox));
    workspace
        .send_unsent(ctx, ProgressReporter::none())
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_call_in_the_mailbox_never_becomes_the_entrants_call() {
    let stage = TestDesk::new().await;
    let ann_own = follower(&stage).await;
    // The same text under the same names; the edition differs by a space.
    let mallory = stranger(&stage, "mallory", |call| {
        call.edition.id = "2020 21".to_owned();
    })
    .await;
    // And the very same edition, as a version that would be newer.
    let newer = stranger(&stage, "newer", |_| ()).await;
    let ctx = staff("2020-12-02T12:00:00Z");
    let mut second = Call::from_toml(&first_version()).unwrap();
    second.version = 2;
    newer
        .publish(&second.to_toml(), &ctx, ProgressReporter::none())
        .await
        .unwrap();
    send_call(&mallory, &stage, &ctx).await;
    send_call(&newer, &stage, &ctx).await;

    let before = ann_own.call().await.unwrap();
    let fetched = ann_own
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!(fetched.calls, 0);
    let open = ann_own.call().await.unwrap();
    assert_eq!(open.desk(), stage.desk.card());
    assert_eq!(
        (open.call.version, &open.call.edition.id),
        (1, &before.call.edition.id)
    );

    // Both wait for a person, with their own fingerprints and the one that is known.
    let known = stage.desk.card().fingerprint();
    let mut found: Vec<String> = Vec::new();
    for waiting in &fetched.unconfirmed {
        assert_eq!(waiting.what, "call");
        assert_eq!(
            waiting.standing,
            Standing::Changed {
                name: "Rehearsal Desk Officer".to_owned(),
                fingerprint: known.clone(),
            }
        );
        found.push(waiting.signer.fingerprint.clone());
    }
    found.sort();
    let mut theirs = vec![mallory.card().fingerprint(), newer.card().fingerprint()];
    theirs.sort();
    assert_eq!(found, theirs);

    // The next entry is sealed to the desk that Ann knows, and that desk takes it in.
    stage.submit(&ann_own, 0).await;
    send(&ann_own, &stage.mailbox, &ann()).await.unwrap();
    assert_eq!(addressed(&stage), [stage.desk.card().address().to_string()]);
    let ctx = staff("2021-01-07T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    assert_eq!(collected.await.unwrap().entries.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_a_strangers_call_asks_with_both_fingerprints() {
    let stage = TestDesk::new().await;
    let entrant = follower(&stage).await;
    let mallory = stranger(&stage, "mallory", |call| {
        call.edition.id = "2020 21".to_owned();
    })
    .await;
    send_call(&mallory, &stage, &staff("2020-12-02T12:00:00Z")).await;
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    let workspace = Workspace::Entrant(entrant.clone());
    let open = [workspace.clone()];
    let waiting = &fetched.unconfirmed[0];
    let incoming = IncomingFile::in_mailbox(&workspace, "call", &waiting.sealed)
        .await
        .unwrap();
    let seen = incoming.view(&open).await.unwrap();
    let theirs = mallory.card().fingerprint();
    assert_eq!(seen.signer.unwrap().fingerprint, theirs);
    let known = stage.desk.card().fingerprint();
    assert!(
        matches!(seen.standing, Some(Standing::Changed { fingerprint, .. }) if fingerprint == known)
    );

    // Without an answer, and with an answer to another question, nothing happens.
    for confirmed in [None, Some(known.as_str())] {
        let refused = workspace
            .import_file(&incoming, confirmed, &ann(), ProgressReporter::none())
            .await
            .unwrap_err();
        assert_eq!(refused.code(), "keys-changed");
        let params = refused.failure().params;
        assert_eq!(
            (&params["fingerprint"], &params["known"]),
            (&theirs, &known)
        );
        assert_eq!(entrant.call().await.unwrap().desk(), stage.desk.card());
    }
    // A person who compared the digits may follow the new desk; what was written before stays with the old one.
    let sent = stage.submit(&entrant, 0).await;
    workspace
        .import_file(&incoming, Some(&theirs), &ann(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(entrant.call().await.unwrap().desk(), mallory.card());
    let amended = entrant.submit(sent.entry, None, &ann()).await.unwrap();
    let withdrawn = entrant.withdraw(sent.entry, &ann()).await.unwrap();
    for bytes in [sent.bytes, amended.bytes, withdrawn.bytes] {
        let taken = stage
            .desk
            .take(&bytes, &staff("2021-01-07T12:00:00Z"))
            .await
            .unwrap();
        assert_eq!(
            taken.refused_files,
            [],
            "it is sealed to the desk of its own edition"
        );
        assert_eq!(taken.entries.len(), 1);
    }
    let view = entrant.view(&ann()).await.unwrap();
    assert_eq!(
        view.entries,
        [],
        "the entries of the other call are not mixed in"
    );
    assert_eq!(view.calls.len(), 2);
    entrant
        .choose_call("amnesty-media-awards", "2020-21")
        .await
        .unwrap_err();
    let first = view.calls.iter().find(|it| !it.chosen).unwrap();
    entrant
        .choose_call(&first.programme, &first.edition)
        .await
        .unwrap();
    assert_eq!(entrant.view(&ann()).await.unwrap().entries.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_programme_of_another_desk_belongs_in_a_workspace_of_its_own() {
    let stage = TestDesk::new().await;
    let entrant = follower(&stage).await;
    let other = stranger(&stage, "other", |call| {
        call.programme.id = "other-awards".to_owned();
    })
    .await;
    let (_, call) = other.sealed_call().await.unwrap();
    let path = stage.path("other.awards-call");
    std::fs::write(&path, call).unwrap();
    let incoming = IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap();
    let theirs = other.card().fingerprint();
    let refused = Workspace::Entrant(entrant.clone())
        .import_file(&incoming, Some(&theirs), &ann(), ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "other-desk");
    assert_eq!(refused.failure().params["fingerprint"], theirs);
    assert_eq!(entrant.call().await.unwrap().desk(), stage.desk.card());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_another_desk_is_not_believed() {
    let stage = TestDesk::new().await;
    let entrant = follower(&stage).await;
    let sent = stage.submit(&entrant, 0).await;
    // Somebody who got hold of the entry's id and the entrant's card.
    let mallory = stranger(&stage, "mallory", |_| ()).await;
    let forger = Entrant::create(
        &stage.path("forger"),
        &Unlock::KeyFile {
            key_file: &stage.key(),
        },
        &ann(),
    )
    .await
    .unwrap();
    let (_, call) = mallory.sealed_call().await.unwrap();
    forger.open_call(&call, &ann()).await.unwrap();
    let refused = entrant.take_receipt(&sent.bytes, &ann()).await.unwrap_err();
    assert_eq!(refused.code(), "for-someone-else");
    let draft = Draft {
        document: bulk::entry(0).0,
        attachments: Vec::new(),
    };
    let entry = forger.save_draft(None, &draft, &ann()).await.unwrap();
    let theirs = forger.submit(entry, None, &ann()).await.unwrap();
    mallory.take(&theirs.bytes, &ann()).await.unwrap();
    let (_, receipt) = mallory.receipt(&entry.to_string(), &ann()).await.unwrap();
    forger.take_receipt(&receipt, &ann()).await.unwrap();
    let refused = entrant.take_receipt(&receipt, &ann()).await.unwrap_err();
    assert_eq!(refused.code(), "for-someone-else");
}
