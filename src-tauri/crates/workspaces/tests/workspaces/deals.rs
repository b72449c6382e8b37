//! A deal taken back in one step.

use chrono::TimeDelta;
use rehearsal::{Roles, Start, open_roles};
use tempfile::TempDir;
use workspaces::{Act, Watch};

const ROUND: u32 = 1;

/// A rehearsal whose desk has collected what waited for it, and somebody acting then.
async fn collected() -> (TempDir, Roles, Act) {
    let place = TempDir::new().unwrap();
    let roles = open_roles(place.path(), Start::Begun, Watch::nobody())
        .await
        .unwrap();
    let act = Act::new("Desk", roles.desk.clock().await.unwrap().unwrap());
    roles.desk.collect(&act, Watch::nobody()).await.unwrap();
    (place, roles, act)
}

fn later(act: &Act, minutes: i64) -> Act {
    Act::new("Desk", act.at + TimeDelta::minutes(minutes))
}

#[tokio::test]
async fn only_the_last_deal_is_taken_back_and_history_keeps_both() {
    let (_place, roles, act) = collected().await;
    let desk = &roles.desk;
    let first = desk.deal(ROUND, 1, 1, &act).await.unwrap();
    let before = desk.judging(ROUND).await.unwrap().cells;
    let second = desk.deal(ROUND, 3, 2, &later(&act, 1)).await.unwrap();
    assert!(first.dealt > 0 && second.dealt > 0);
    assert!(second.loads.0 <= second.loads.1 && second.groups >= 1);
    let taken = desk.undo_deal(ROUND, &later(&act, 2)).await.unwrap();
    assert_eq!(taken, second.dealt);
    assert_eq!(desk.judging(ROUND).await.unwrap().cells, before);
    let taken = desk.undo_deal(ROUND, &later(&act, 3)).await.unwrap();
    assert_eq!(taken, first.dealt);
    let nothing = desk.undo_deal(ROUND, &later(&act, 4)).await.unwrap_err();
    assert_eq!(nothing.code(), "no-deal");
    let again = desk.deal(ROUND, 1, 1, &later(&act, 5)).await.unwrap();
    assert_eq!(
        again.dealt, first.dealt,
        "what was taken back is dealt anew"
    );
}

#[tokio::test]
async fn a_deal_that_a_packet_carried_out_stays() {
    let (_place, roles, act) = collected().await;
    let desk = &roles.desk;
    desk.deal(ROUND, 2, 1, &act).await.unwrap();
    desk.send_packets(ROUND, &later(&act, 1), Watch::nobody())
        .await
        .unwrap();
    let before = desk.judging(ROUND).await.unwrap().cells;
    let refused = desk.undo_deal(ROUND, &later(&act, 2)).await.unwrap_err();
    assert_eq!(refused.code(), "deal-sent");
    assert_eq!(desk.judging(ROUND).await.unwrap().cells, before);
}

#[tokio::test]
async fn a_quota_too_high_names_the_judges_who_block_it() {
    let (_place, roles, act) = collected().await;
    let desk = &roles.desk;
    let judges = desk.judges().await.unwrap().len();
    let report = desk.deal(ROUND, judges + 1, 1, &act).await.unwrap();
    let short = report
        .unfilled
        .first()
        .expect("nobody has more judges than there are");
    assert_eq!(short.wanted, judges + 1);
    assert!(short.got <= judges);
    assert!(short.circle.iter().all(|judge| short.full.contains(judge)));
}
