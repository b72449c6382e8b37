//! A season without a mailbox: every sealed file is saved, carried and opened by hand.

use std::path::PathBuf;

use rehearsal::bulk;
use uuid::Uuid;
use workspaces::{
    ActionContext, Draft, Error, ExportRequest, IncomingFile, JudgeTerms, Marked, ProgressReporter,
    Unlock, Workspace, WorkspaceKind,
};

use crate::test_desk::{TestDesk, at, staff};

/// Saves a sealed file of a workspace; gives where it is.
async fn saved(
    stage: &TestDesk,
    from: &Workspace,
    what: ExportRequest,
    ctx: &ActionContext,
) -> PathBuf {
    let sealed = from.seal(&what, ctx).await.unwrap();
    let path = stage.path(&sealed.name);
    sealed.save(&path, ProgressReporter::none()).await.unwrap();
    path
}

async fn incoming(path: &std::path::Path) -> IncomingFile {
    IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap()
}

/// Opens it where it belongs; gives how much of it was new.
async fn taken(to: &Workspace, path: &std::path::Path, ctx: &ActionContext) -> usize {
    let incoming = incoming(path).await;
    let seen = incoming.view(std::slice::from_ref(to)).await.unwrap();
    let shown = seen.signer.unwrap().fingerprint;
    let fetched = to
        .import_file(&incoming, Some(&shown), ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(fetched.refused_files, []);
    fetched.taken
}

async fn workspace(stage: &TestDesk, kind: WorkspaceKind, ctx: &ActionContext) -> Workspace {
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let folder = stage.path(&ctx.actor);
    let made = Workspace::create(kind, &folder, &unlock, ctx);
    made.await.unwrap()
}

/// A person who cancels leaves nothing sealed behind, so the name is known before whatever an export may seal.
#[test]
fn what_an_export_may_seal_has_its_name_before() {
    let (entry, judge) = (Uuid::from_u128(0xfeed_cafe), Uuid::from_u128(2));
    let ctx = staff("2021-01-06T13:00:00Z");
    let requests = [
        ExportRequest::Receipt { entry },
        ExportRequest::Packet { round: 1, judge },
        ExportRequest::Card,
        ExportRequest::Sheets { round: 1 },
    ];
    for request in requests {
        assert!(request.name_before_sealing(&ctx).is_some(), "{request:?}");
    }
    let receipt = ExportRequest::Receipt { entry }.name_before_sealing(&ctx);
    assert_eq!(receipt.as_deref(), Some("receipt-feedcafe.awards-receipt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_season_passes_from_hand_to_hand() {
    let stage = TestDesk::new().await;
    let desk = Workspace::Desk(stage.desk.clone());
    let ctx = ActionContext::new("Journalist", at("2021-01-05T12:00:00Z"));
    let journalist = workspace(&stage, WorkspaceKind::Entrant, &ctx).await;

    let call = saved(
        &stage,
        &desk,
        ExportRequest::Call,
        &staff("2021-01-04T12:00:00Z"),
    )
    .await;
    let seen = incoming(&call).await.view(&[]).await.unwrap();
    assert_eq!(
        (seen.what.as_str(), seen.reader),
        ("call", Some(WorkspaceKind::Entrant))
    );
    let (report, signer) = (seen.call.unwrap(), seen.signer.unwrap());
    assert_eq!(signer.name, "Rehearsal Desk Officer");
    assert_eq!(signer.fingerprint, stage.desk.card().fingerprint());
    assert!(
        report.closes.starts_with("2021-01-23T05:00:00"),
        "{}",
        report.closes
    );
    assert_eq!(taken(&journalist, &call, &ctx).await, 1);

    let entry = submitted(&journalist, &ctx).await;
    let file = saved(&stage, &journalist, ExportRequest::Entry { entry }, &ctx).await;
    let morning = staff("2021-01-06T12:00:00Z");
    assert_eq!(taken(&desk, &file, &morning).await, 1);
    assert_eq!(
        taken(&desk, &file, &morning).await,
        0,
        "the same file again"
    );

    let receipt = saved(&stage, &desk, ExportRequest::Receipt { entry }, &morning).await;
    assert_eq!(taken(&journalist, &receipt, &ctx).await, 1);
    assert_eq!(taken(&journalist, &receipt, &ctx).await, 0, "again");

    let ctx = ActionContext::new("Reader", at("2021-02-01T12:00:00Z"));
    let reader = workspace(&stage, WorkspaceKind::Judge, &ctx).await;
    let card = saved(&stage, &reader, ExportRequest::Card, &ctx).await;
    assert_eq!(taken(&desk, &card, &ctx).await, 1);
    let judge = assigned(&stage, &ctx).await;
    let terms = JudgeTerms {
        outlets: vec!["The Walrus".to_owned()],
        ..JudgeTerms::default()
    };
    stage
        .desk
        .set_judge_terms(judge, &terms, &ctx)
        .await
        .unwrap();
    assert_eq!(taken(&desk, &card, &ctx).await, 0, "a judge already");
    assert_eq!(stage.desk.judges().await.unwrap()[0].terms, terms);
    let packet = saved(
        &stage,
        &desk,
        ExportRequest::Packet { round: 1, judge },
        &ctx,
    )
    .await;
    assert_eq!(taken(&reader, &packet, &ctx).await, 1);
    assert_eq!(taken(&reader, &packet, &ctx).await, 0, "again");
    marked(&reader, &ctx).await;
    let sheets = saved(&stage, &reader, ExportRequest::Sheets { round: 1 }, &ctx).await;
    assert_eq!(taken(&desk, &sheets, &ctx).await, 1);
}

async fn submitted(workspace: &Workspace, ctx: &ActionContext) -> Uuid {
    let Workspace::Entrant(entrant) = workspace else {
        panic!("not an entrant");
    };
    let draft = Draft {
        document: bulk::entry(0).0,
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, ctx).await.unwrap();
    entrant.submit(entry, None, ctx).await.unwrap();
    entry
}

/// Assigns everything to the one judge there is; gives who that is.
async fn assigned(stage: &TestDesk, ctx: &ActionContext) -> Uuid {
    let judge = stage.desk.judges().await.unwrap()[0].judge;
    for category in stage.desk.call_in_force().await.unwrap().categories {
        stage
            .desk
            .set_panel(1, &category.id, &[judge], ctx)
            .await
            .unwrap();
    }
    stage.desk.assign(1, 1, 7, ctx).await.unwrap();
    judge
}

async fn marked(workspace: &Workspace, ctx: &ActionContext) {
    let Workspace::Judge(judge) = workspace else {
        panic!("not a judge");
    };
    let criteria = judge.call().await.unwrap().criteria;
    for assigned in judge.assigned().await.unwrap() {
        let marked = Marked {
            marks: criteria.iter().map(|it| (it.id.clone(), 7.0)).collect(),
            ..Marked::default()
        };
        judge
            .mark(1, assigned.entry.entry, &marked, 0, ctx)
            .await
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_for_another_kind_of_workspace_says_for_which() {
    let stage = TestDesk::new().await;
    let ctx = ActionContext::new("Reader", at("2021-02-01T12:00:00Z"));
    let reader = workspace(&stage, WorkspaceKind::Judge, &ctx).await;
    let desk = Workspace::Desk(stage.desk.clone());
    let call = saved(&stage, &desk, ExportRequest::Call, &ctx).await;
    let refused = desk
        .import_file(&incoming(&call).await, None, &ctx, ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "other-workspace");
    let refused = reader.seal(&ExportRequest::Call, &ctx).await.unwrap_err();
    assert_eq!(refused.code(), "wrong-shape");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_is_opened_by_the_file_inside_of_it() {
    let stage = TestDesk::new().await;
    let ctx = ActionContext::new("Reader", at("2021-02-01T12:00:00Z"));
    let reader = workspace(&stage, WorkspaceKind::Judge, &ctx).await;
    reader.close().await.unwrap();
    let folder = stage.path("Reader");
    for place in [folder.clone(), folder.join("Open.awards-workspace")] {
        let seen = incoming(&place).await.view(&[]).await.unwrap();
        assert_eq!(
            (seen.what.as_str(), seen.reader),
            ("workspace", Some(WorkspaceKind::Judge))
        );
        assert_eq!(seen.folder, Some(folder.display().to_string()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_sealed_file_is_told_apart() {
    let stage = TestDesk::new().await;
    std::fs::write(stage.path("poem.txt"), "not sealed").unwrap();
    let codes = [
        ("poem.txt", "not-a-sealed-file"),
        ("gone.awards-call", "file-not-found"),
    ];
    for (name, code) in codes {
        let refused = IncomingFile::inspect(&stage.path(name).display().to_string()).await;
        assert_eq!(refused.unwrap_err().code(), code, "{name}");
    }
    let refused = IncomingFile::inspect("http://example.org/a.awards-call").await;
    assert_eq!(refused.unwrap_err().code(), "link-refused");
    let refused: Error = IncomingFile::inspect(" ").await.unwrap_err();
    assert_eq!(refused.code(), "not-a-place");
}
