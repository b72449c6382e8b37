//! What is said of a judge's packet is so: it waits, it was saved as a file, it is in the mailbox.

use std::fs;

use workspaces::{Delivery, ExportRequest, ProgressReporter, Workspace};

use crate::delivery::{files, one};
use crate::jury::{Jury, judges_without_terms, marks};

#[tokio::test(flavor = "multi_thread")]
async fn packets_wait_while_the_mailbox_is_away_and_only_the_newest_goes() {
    let works = ["Ada Moss", "Ben Roux", "Cleo Diaz"];
    let jury = Jury::seated(&works, &judges_without_terms(&["One"]), |_| ()).await;
    let desk = &jury.stage.desk;
    let workspace = Workspace::Desk(desk.clone());
    workspace
        .send_unsent(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    let packet = || async { desk.judging(1).await.unwrap().judges.remove(0).packet };
    assert_eq!(packet().await, None);

    let (mailbox, away) = (jury.stage.path("mailbox"), jury.stage.path("away"));
    fs::rename(&mailbox, &away).unwrap();
    for _ in 0..2 {
        let out = desk
            .send_packets(1, &jury.ctx(), ProgressReporter::none())
            .await;
        let out = out.unwrap();
        assert_eq!((out.sent, out.waiting, out.failed), (0, 1, Vec::new()));
        assert!(out.reason.is_some());
    }
    assert!(matches!(packet().await, Some(Delivery::Waiting { .. })));
    assert_eq!(
        workspace.unsent().await.unwrap().unsent.items,
        one("packet")
    );
    desk.undo_assignment(1, &jury.ctx()).await.unwrap_err();

    // Saved as a file it has not gone by the mailbox.
    let what = ExportRequest::Packet {
        round: 1,
        judge: jury.judge(0),
    };
    let sealed = workspace.seal(&what, &jury.ctx()).await.unwrap();
    let note = sealed.note();
    sealed
        .save(
            &jury.stage.path("one.awards-packet"),
            ProgressReporter::none(),
        )
        .await
        .unwrap();
    workspace.saved(note, &jury.ctx()).await.unwrap();
    assert!(matches!(packet().await, Some(Delivery::Saved { .. })));

    fs::rename(&away, &mailbox).unwrap();
    let out = desk
        .send_packets(1, &jury.ctx(), ProgressReporter::none())
        .await;
    assert_eq!(out.unwrap().sent, 1);
    assert!(matches!(packet().await, Some(Delivery::Sent { .. })));
    assert_eq!(
        files(&mailbox, "awards-packet"),
        1,
        "the older ones never go"
    );
    assert_eq!(workspace.unsent().await.unwrap().unsent.items, []);
    jury.answer(1, 0, |_| marks(6.0)).await;
}
