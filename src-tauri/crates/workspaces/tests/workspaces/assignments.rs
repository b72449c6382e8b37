//! An assignment taken back in one step.

use chrono::TimeDelta;
use rehearsal::{RehearsalWorkspaces, Start, open_workspaces};
use tempfile::TempDir;
use workspaces::{ActionContext, ProgressReporter};

const ROUND: u32 = 1;

/// A rehearsal whose desk has collected what waited for it, and somebody acting then.
async fn collected() -> (TempDir, RehearsalWorkspaces, ActionContext) {
    let place = TempDir::new().unwrap();
    let roles = open_workspaces(place.path(), Start::Begun, ProgressReporter::none())
        .await
        .unwrap();
    let ctx = ActionContext::new("Desk", roles.desk.clock().await.unwrap().unwrap());
    roles
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    (place, roles, ctx)
}

fn later(ctx: &ActionContext, minutes: i64) -> ActionContext {
    ActionContext::new("Desk", ctx.at + TimeDelta::minutes(minutes))
}

#[tokio::test]
async fn only_the_last_assignment_is_taken_back_and_history_keeps_both() {
    let (_place, roles, ctx) = collected().await;
    let desk = &roles.desk;
    let first = desk.assign(ROUND, 1, 1, &ctx).await.unwrap();
    let before = desk.judging(ROUND).await.unwrap().cells;
    let second = desk.assign(ROUND, 3, 2, &later(&ctx, 1)).await.unwrap();
    assert!(first.assigned > 0 && second.assigned > 0);
    assert!(second.loads.0 <= second.loads.1 && second.groups >= 1);
    let taken = desk.undo_assignment(ROUND, &later(&ctx, 2)).await.unwrap();
    assert_eq!(taken, second.assigned);
    assert_eq!(desk.judging(ROUND).await.unwrap().cells, before);
    let taken = desk.undo_assignment(ROUND, &later(&ctx, 3)).await.unwrap();
    assert_eq!(taken, first.assigned);
    let nothing = desk
        .undo_assignment(ROUND, &later(&ctx, 4))
        .await
        .unwrap_err();
    assert_eq!(nothing.code(), "nothing-to-undo");
    let again = desk.assign(ROUND, 1, 1, &later(&ctx, 5)).await.unwrap();
    assert_eq!(
        again.assigned, first.assigned,
        "what was taken back is assigned again"
    );
}

#[tokio::test]
async fn an_assignment_that_a_packet_carried_out_stays() {
    let (_place, roles, ctx) = collected().await;
    let desk = &roles.desk;
    desk.assign(ROUND, 2, 1, &ctx).await.unwrap();
    desk.send_packets(ROUND, &later(&ctx, 1), ProgressReporter::none())
        .await
        .unwrap();
    let before = desk.judging(ROUND).await.unwrap().cells;
    let refused = desk
        .undo_assignment(ROUND, &later(&ctx, 2))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "assignment-sent");
    assert_eq!(desk.judging(ROUND).await.unwrap().cells, before);
}

#[tokio::test]
async fn a_quota_too_high_names_the_judges_who_block_it() {
    let (_place, roles, ctx) = collected().await;
    let desk = &roles.desk;
    let judges = desk.judges().await.unwrap().len();
    let report = desk.assign(ROUND, judges + 1, 1, &ctx).await.unwrap();
    let shortfall = report
        .shortfalls
        .first()
        .expect("nobody has more judges than there are");
    assert_eq!(shortfall.wanted, judges + 1);
    assert!(shortfall.assigned <= judges);
    assert!(
        shortfall
            .exchange_candidates
            .iter()
            .all(|judge| shortfall.at_capacity.contains(judge))
    );
}
