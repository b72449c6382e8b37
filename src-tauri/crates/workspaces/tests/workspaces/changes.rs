//! Changes in flight: each is seen before it is made, and does just what was seen.

use std::collections::BTreeSet;

use workspaces::views::{CellState, ChangePreview};
use workspaces::{ProgressReporter, RoundChange};

use crate::jury::{CATEGORY, Jury, judges_without_terms, marks};

const WORKS: [&str; 6] = [
    "Ann One",
    "Bea Two",
    "Cai Three",
    "Dee Four",
    "Eve Five",
    "Flo Six",
];

async fn pairs(jury: &Jury) -> BTreeSet<(String, String)> {
    let cells = jury.stage.desk.judging(1).await.unwrap().cells.into_iter();
    let stand = cells.filter(|it| it.state != CellState::Recused);
    stand.map(|it| (it.judge, it.entry)).collect()
}

/// What stands after a change that did just what its preview said.
fn after(before: &BTreeSet<(String, String)>, seen: &ChangePreview) -> BTreeSet<(String, String)> {
    let mut stand = before.clone();
    for pair in &seen.released {
        assert!(stand.remove(&(pair.judge.clone(), pair.entry.clone())));
    }
    stand.extend(
        seen.added
            .iter()
            .map(|pair| (pair.judge.clone(), pair.entry.clone())),
    );
    stand
}

async fn make(jury: &Jury, change: RoundChange) -> ChangePreview {
    let desk = &jury.stage.desk;
    let before = pairs(jury).await;
    let seen = desk.preview_change(1, change.clone(), 7).await.unwrap();
    assert_eq!(pairs(jury).await, before, "a preview changes nothing");
    let silent = desk
        .make_change(1, change.clone(), 7, " ", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(silent.code(), "reason-missing");
    let made = desk
        .make_change(1, change, 7, "So it must be.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(made, seen);
    assert_eq!(pairs(jury).await, after(&before, &seen));
    seen
}

#[tokio::test]
async fn a_judge_leaves_and_only_what_is_open_goes_to_others() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1", "J2", "J3", "J4"]),
        |_| {},
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(7.0)).await;
    jury.collect().await;
    let leaves = |judge: usize| RoundChange::Leaves {
        judge: jury.judges[judge].1.parse().unwrap(),
        per_entry: 2,
    };
    // Who returned everything leaves nothing behind.
    let seen = make(&jury, leaves(0)).await;
    assert_eq!((seen.added.len(), seen.released.len()), (0, 0));
    let ranking = desk.ranking(1, CATEGORY).await.unwrap().places;
    assert!(
        ranking.iter().any(|it| it.marks == 1),
        "what was returned counts on"
    );
    // Who returned nothing leaves all of it to the two that stay, and nothing else moves.
    let seen = make(&jury, leaves(1)).await;
    assert_eq!(seen.added.len(), seen.released.len());
    assert!(
        seen.released
            .iter()
            .all(|pair| pair.judge == jury.judges[1].1)
    );
    assert!(seen.report.shortfalls.is_empty());
    let gone = desk
        .assign_by_hand(1, jury.judge(1), jury.entry(0), "Back?", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(gone.code(), "has-left");
    let seats = desk.judging(1).await.unwrap().judges;
    assert_eq!(seats[1].departure_reason.as_deref(), Some("So it must be."));
}

#[tokio::test]
async fn readers_go_up_and_down_and_no_returned_sheet_is_lost() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1", "J2", "J3", "J4"]),
        |_| {},
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(7.0)).await;
    jury.collect().await;
    let returned = desk.judging(1).await.unwrap().cells.into_iter();
    let returned: Vec<_> = returned
        .filter(|it| it.state == CellState::Returned)
        .collect();
    let seen = make(&jury, RoundChange::Readers { per_entry: 3 }).await;
    assert_eq!((seen.added.len(), seen.released.len()), (6, 0));
    let seen = make(&jury, RoundChange::Readers { per_entry: 1 }).await;
    assert!(seen.added.is_empty());
    let stand = pairs(&jury).await;
    assert_eq!(stand.len(), 6, "one reader each");
    assert!(
        returned
            .iter()
            .all(|it| stand.contains(&(it.judge.clone(), it.entry.clone())))
    );
    // The judges hear of it with their next packet.
    jury.send(1).await;
    let (judge, id) = &jury.judges[1];
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let own = judge.assigned().await.unwrap().len();
    assert_eq!(own, stand.iter().filter(|(judge, _)| judge == id).count());
}
