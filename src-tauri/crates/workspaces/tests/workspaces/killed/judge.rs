//! A judge who marks and returns.

use std::path::Path;

use workspaces::{
    ActionContext, Judge, JudgeTerms, Mailbox, Marked, ProgressReporter, Unlock, WhichSheets,
};

use super::{confirm, kill, moment, times, whole};
use crate::test_desk::{TestDesk, at, card_of, staff};

pub(super) async fn mark_and_return(dir: &Path) {
    let key = dir.join("desk.key");
    let judge = Judge::open(&dir.join("judge"), &Unlock::KeyFile { key_file: &key })
        .await
        .unwrap();
    let ctx = ActionContext::new("Judge", at("2021-02-20T12:00:00Z"));
    let mailbox = Mailbox::open_folder(&dir.join("mailbox")).unwrap();
    let criteria = judge.call().await.unwrap().criteria;
    let assigned = judge.assigned().await.unwrap();
    for step in 0_u32.. {
        for assigned in &assigned {
            let value = f64::from(1 + step % 10);
            let marks = criteria.iter().map(|c| (c.id.clone(), value)).collect();
            let marked = Marked {
                marks,
                ..Marked::default()
            };
            let entry = assigned.entry.entry;
            let base = judge.revisions(1, entry).await.unwrap();
            let revision = judge.mark(1, entry, &marked, base, &ctx).await.unwrap();
            confirm(&format!("{entry} {revision}"));
        }
        judge
            .with_mailbox(&mailbox)
            .return_sheets(1, WhichSheets::All, &ctx)
            .await
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_judge_keeps_every_mark_that_was_confirmed() {
    let stage = TestDesk::new().await;
    judge_with_packet(&stage).await;
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    for index in 0..times() {
        let confirmed = kill("returning", &dir, moment(index));
        whole(&dir.join("judge"), &key).await;
        let unlock = Unlock::KeyFile { key_file: &key };
        let judge = Judge::open(&dir.join("judge"), &unlock).await.unwrap();
        for line in &confirmed {
            let (entry, revision) = line.split_once(' ').unwrap();
            let kept = judge.revisions(1, entry.parse().unwrap()).await.unwrap();
            assert!(
                kept >= revision.parse().unwrap(),
                "moment {index}: {line} is gone"
            );
        }
        judge.close().await.unwrap();
    }
    // What was sent, whole or again, is taken in.
    let ctx = staff("2021-02-21T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    assert_eq!(collected.await.unwrap().refused_files, []);
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Judge::open(&dir.join("judge"), &unlock).await.unwrap();
    let judge_ctx = ActionContext::new("Judge", at("2021-02-22T12:00:00Z"));
    judge
        .with_mailbox(&stage.mailbox)
        .return_sheets(1, WhichSheets::All, &judge_ctx)
        .await
        .unwrap();
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    assert_eq!(collected.await.unwrap().refused_files, []);
    let entries = judge.assigned().await.unwrap().len();
    let cells = stage.desk.judging(1).await.unwrap().cells.into_iter();
    let returned = cells.filter(|it| it.mean.is_some()).count();
    assert_eq!(returned, entries);
}

async fn judge_with_packet(stage: &TestDesk) {
    let ctx = staff("2021-01-20T12:00:00Z");
    let entrant = stage.entrant("entrant").await;
    for index in 0..12 {
        let sent = stage.submit(&entrant, index).await;
        stage.desk.take(&sent.bytes, &ctx).await.unwrap();
    }
    let key = stage.key();
    let judge_ctx = ActionContext::new("Judge", ctx.at);
    let judge = Judge::create(
        &stage.path("judge"),
        &Unlock::KeyFile { key_file: &key },
        &judge_ctx,
    )
    .await
    .unwrap();
    let id = stage
        .desk
        .add_judge(
            &card_of(&judge, &stage.mailbox, &ctx).await,
            &JudgeTerms::default(),
            &ctx,
        )
        .await
        .unwrap();
    for category in stage.desk.call_in_force().await.unwrap().categories {
        stage
            .desk
            .set_panel(1, &category.id, &[id], &ctx)
            .await
            .unwrap();
    }
    stage.desk.assign(1, 1, 26, &ctx).await.unwrap();
    let (_, call) = stage.desk.sealed_call().await.unwrap();
    judge.open_call(&call, &judge_ctx).await.unwrap();
    let (_, packet) = stage.desk.seal_packet(1, id, &ctx).await.unwrap().unwrap();
    assert!(judge.take_packet(&packet, &judge_ctx).await.unwrap() > 0);
    judge.close().await.unwrap();
}
