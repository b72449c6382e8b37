//! How far a judge's packet has come is said for the round, by the way it left, and with what is not in it.

use workspaces::rules::Mode;
use workspaces::views::PacketView;
use workspaces::{Act, ByHand, Delivery, Workspace};

use crate::jury::{Jury, a_round, plain};

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

/// The packet of the first judge in a round.
async fn packet(jury: &Jury, round: u32) -> PacketView {
    let judging = jury.stage.desk.judging(round).await.unwrap();
    judging.judges[0].packet.clone()
}

#[tokio::test]
async fn what_was_assigned_after_a_packet_went_is_said_to_be_missing_in_it() {
    let jury = Jury::seated(&WORKS, &plain(&["J1", "J2"]), |_| {}).await;
    let desk = &jury.stage.desk;
    desk.deal(1, 1, 1, &jury.act()).await.unwrap();
    let first = packet(&jury, 1).await;
    assert_eq!(first.delivery, Delivery::Draft);
    assert!(first.missing > 0);
    jury.send(1).await;
    let sent = packet(&jury, 1).await;
    assert!(matches!(sent.delivery, Delivery::Sent { .. }));
    assert_eq!(sent.missing, 0);
    desk.deal(1, 2, 1, &jury.act()).await.unwrap();
    let stale = packet(&jury, 1).await;
    assert!(matches!(stale.delivery, Delivery::Sent { .. }));
    assert_eq!(stale.missing, 3 - first.missing);
    let today = desk.today(&jury.act()).await.unwrap();
    assert_eq!(today.judges[0].packet, stale);
    jury.send(1).await;
    assert_eq!(packet(&jury, 1).await.missing, 0);
}

#[tokio::test]
async fn a_packet_of_one_round_is_none_of_the_next() {
    let jury = Jury::seated(&WORKS, &plain(&["J1"]), |call| {
        call.rounds = vec![a_round("long", Mode::Marks), a_round("short", Mode::Marks)];
    })
    .await;
    let desk = &jury.stage.desk;
    desk.deal(1, 1, 1, &jury.act()).await.unwrap();
    jury.send(1).await;
    assert!(packet(&jury, 1).await.delivery.has_left());
    assert_eq!(packet(&jury, 2).await.delivery, Delivery::Draft);
}

/// A packet counts as handed over once it is saved, not when somebody begins to save it; and it did not go by the mailbox.
#[tokio::test]
async fn a_packet_that_was_saved_is_told_from_one_that_was_sent() {
    let jury = Jury::seated(&WORKS, &plain(&["J1"]), |_| {}).await;
    let desk = &jury.stage.desk;
    desk.deal(1, 1, 1, &jury.act()).await.unwrap();
    let act: Act = jury.act();
    let workspace = Workspace::Desk(desk.clone());
    let which = ByHand::Packet {
        round: 1,
        judge: jury.judges[0].1.clone(),
    };
    let sealed = workspace.seal(&which, &act).await.unwrap();
    assert_eq!(packet(&jury, 1).await.delivery, Delivery::Draft);
    let words = |log: Vec<workspaces::views::LogView>| -> Vec<String> {
        log.into_iter().map(|line| line.what).collect()
    };
    let log = words(desk.log(None, 3).await.unwrap());
    assert!(
        !log.iter().any(|what| what.starts_with("packet")),
        "{log:?}"
    );
    let note = sealed.note();
    sealed.save(&jury.stage.path("packet")).await.unwrap();
    workspace.saved(note, &act).await.unwrap();
    let saved = packet(&jury, 1).await;
    assert!(matches!(saved.delivery, Delivery::Saved { .. }));
    assert_eq!(saved.missing, 0);
    assert_eq!(words(desk.log(None, 1).await.unwrap()), ["packet-saved"]);
    let refused = desk.undo_deal(1, &jury.act()).await.unwrap_err();
    assert_eq!(refused.code(), "deal-sent", "somebody may be reading");
}
