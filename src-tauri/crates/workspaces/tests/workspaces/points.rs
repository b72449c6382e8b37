//! Points that are added up, such as out of 100, from the judge's sheet to the ranking and the entries that advance.

use workspaces::rules::{Advance, Mode, Round};
use workspaces::{Marked, ProgressReporter};

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms};

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

/// 40, 30, 20 and 10 points.
const POINTS: [f64; 4] = [40.0, 30.0, 20.0, 10.0];

fn sheet(points: [f64; 4]) -> Marked {
    let ids = ["excellence", "depth", "voices", "solutions"];
    let marks = ids.into_iter().zip(points);
    Marked {
        marks: marks.map(|(id, mark)| (id.to_owned(), mark)).collect(),
        ..Marked::default()
    }
}

#[tokio::test]
async fn points_are_added_up_from_the_sheet_to_the_threshold() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        assert_eq!(call.criteria.len(), POINTS.len());
        for (criterion, points) in call.criteria.iter_mut().zip(POINTS) {
            criterion.weight = 1.0;
            criterion.points = Some(points);
        }
        call.scale = None;
        let first = Round {
            advance: Some(Advance::Threshold(75.0)),
            ..a_round("first", Mode::Marks)
        };
        call.rounds = vec![first, a_round("final", Mode::Marks)];
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    // Their sums are 81 and 79, 76 and 72, 40 and 40.
    let of_first_judge = [
        [40.0, 30.0, 9.0, 2.0],
        [30.0, 18.0, 18.0, 10.0],
        [20.0, 10.0, 5.0, 5.0],
    ];
    let of_second_judge = [
        [40.0, 30.0, 9.0, 0.0],
        [28.0, 16.0, 18.0, 10.0],
        [10.0, 10.0, 15.0, 5.0],
    ];
    jury.answer(1, 0, |entry| sheet(of_first_judge[entry]))
        .await;
    jury.answer(1, 1, |entry| sheet(of_second_judge[entry]))
        .await;
    jury.collect().await;

    let results = desk.results(1, CATEGORY).await.unwrap();
    let seen: Vec<_> = results
        .ranking
        .places
        .iter()
        .map(|it| (it.title.as_str(), it.mean, it.lowest, it.highest))
        .collect();
    let expected = [
        ("Work 1", Some(80.0), Some(79.0), Some(81.0)),
        ("Work 2", Some(74.0), Some(72.0), Some(76.0)),
        ("Work 3", Some(40.0), Some(40.0), Some(40.0)),
    ];
    assert_eq!(seen, expected);
    let preview = desk.preview_advance(1, CATEGORY, None).await.unwrap();
    let through = preview.entries.iter().filter(|it| it.advances);
    let through: Vec<_> = through.map(|it| it.entry.title.as_str()).collect();
    assert_eq!(through, ["Work 1"], "74 is less than 75");
}

#[tokio::test]
async fn a_judge_gives_no_more_than_the_points_of_the_criterion() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |call| {
        for (criterion, points) in call.criteria.iter_mut().zip(POINTS) {
            criterion.weight = 1.0;
            criterion.points = Some(points);
        }
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let call = desk.call_in_force().await.unwrap();
    assert_eq!(call.total_points(), Some(100.0));
    let (judge, _) = &jury.judges[0];
    let ctx = jury.ctx();
    let judge = judge.with_mailbox(&jury.stage.mailbox);
    judge.collect(&ctx, ProgressReporter::none()).await.unwrap();
    let assigned = judge.assigned().await.unwrap();
    let mark = async |points: [f64; 4]| {
        for assigned in &assigned {
            let id = assigned.entry.entry;
            let base = judge.revisions(1, id).await.unwrap();
            judge.mark(1, id, &sheet(points), base, &ctx).await.unwrap();
        }
    };
    mark([40.0, 30.0, 20.0, 11.0]).await;
    let refused = judge.sealed_sheets(1, &ctx).await.unwrap_err();
    assert!(refused.to_string().contains("solutions is 11"), "{refused}");
    mark(POINTS).await;
    judge.sealed_sheets(1, &ctx).await.unwrap();
}
