//! Rounds of every mode, from the staff's first look to the last decision.

use workspaces::rules::{Advance, Call, Mode, Outcomes, Round};
use workspaces::{JudgingError, Language, Marked, ProgressReporter, WhichSheets};

use crate::jury::{
    CATEGORY, Jury, a_round, judges_without_terms, marks, recused_sheet, sheet_with_one_mark,
};
use crate::test_desk::id;

pub(crate) fn two_rounds(first: Mode, second: Mode) -> impl FnOnce(&mut Call) {
    move |call| {
        let first = Round {
            advance: Some(Advance::Number(2)),
            ..a_round("first", first)
        };
        call.rounds = vec![first, a_round("final", second)];
    }
}

pub(crate) const WORKS: [&str; 4] = ["Ann One", "Bea Two", "Cai Three", "Dee Four"];

#[tokio::test]
async fn what_goes_on_is_seen_decided_and_read_by_the_next_panel() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1", "J2", "J3"]),
        two_rounds(Mode::Marks, Mode::Marks),
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 3, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    // The third entry and the fourth tie for the second place.
    for judge in 0..3 {
        jury.answer(1, judge, |entry| marks([5.0, 9.0, 7.0, 7.0][entry]))
            .await;
    }
    jury.collect().await;
    let before = desk.judging(2).await.unwrap();
    assert!(
        before.entries.is_empty(),
        "nothing stands in a round that nobody opened"
    );

    let seen = desk.preview_advance(1, CATEGORY, None).await.unwrap();
    let goes = |seen: &workspaces::views::AdvancePreview| {
        let report = seen
            .entries
            .iter()
            .map(|it| (it.entry.title.clone(), it.advances, it.tied_at_cut));
        report.collect::<Vec<_>>()
    };
    let report = |title: &str, on, tied| (title.to_owned(), on, tied);
    assert_eq!(goes(&seen)[0], report("Work 2", true, false));
    assert!(goes(&seen)[1..3].iter().all(|(_, on, tied)| !on && *tied));
    assert_eq!(goes(&seen)[3], report("Work 1", false, false));
    assert!(
        seen.entries
            .iter()
            .all(|it| !it.below_quorum && it.waiting == 0 && it.recorded.is_none())
    );
    let by_mark = desk
        .preview_advance(1, CATEGORY, Some(Advance::Threshold(7.0)))
        .await
        .unwrap();
    assert_eq!(by_mark.entries.iter().filter(|it| it.advances).count(), 3);

    let on = [jury.entry(1), jury.entry(3)];
    let silent = desk
        .advance(1, CATEGORY, &on, " ", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(silent.code(), "reason-missing");
    desk.advance(1, CATEGORY, &on, "The panel chose the fourth.", &jury.ctx())
        .await
        .unwrap();
    let rounds = desk.rounds().await.unwrap();
    let counts = |round: usize| {
        let of = rounds[round]
            .categories
            .iter()
            .find(|it| it.category == CATEGORY)
            .unwrap();
        (of.entries, of.returned, of.waiting, of.gone_on)
    };
    assert_eq!(
        (counts(0), counts(1)),
        ((4, 12, 0, Some(2)), (2, 0, 0, None))
    );

    let final_panel = [
        jury.judges[0].1.parse().unwrap(),
        jury.judges[1].1.parse().unwrap(),
    ];
    desk.set_panel(2, CATEGORY, &final_panel, &jury.ctx())
        .await
        .unwrap();
    let assigned = desk.assign(2, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!((assigned.assigned, assigned.shortfalls), (4, vec![]));
    jury.send(2).await;
    for judge in 0..2 {
        jury.answer(2, judge, |entry| marks([1.0, 6.0, 1.0, 8.0][entry]))
            .await;
    }
    jury.collect().await;
    let last = desk.results(2, CATEGORY).await.unwrap().ranking.places;
    assert_eq!(
        last.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(),
        ["Work 4", "Work 2"]
    );
    let first = desk.results(1, CATEGORY).await.unwrap().ranking.places;
    assert_eq!(
        (first[0].title.as_str(), first.len()),
        ("Work 2", 4),
        "the first round stays as it was"
    );
    let beyond = desk.assign(3, 2, 1, &jury.ctx()).await.unwrap_err();
    assert_eq!(
        beyond.code(),
        JudgingError::UnknownRound {
            round: 3,
            rounds: 2
        }
        .code()
    );
}

#[tokio::test]
async fn every_mode_is_asked_answered_and_ranked() {
    let compared = |jury: &Jury| {
        let ids = jury.entries.clone();
        move |entry: usize| {
            // The later an entry came, the better it is; the judge draws the first two.
            let mut sheet = Marked::default();
            for (other, id) in ids.iter().enumerate().filter(|(_, id)| **id > ids[entry]) {
                let drawn = entry.max(other) == 1;
                let mark = if drawn {
                    0.5
                } else if entry > other {
                    1.0
                } else {
                    0.0
                };
                sheet.marks.insert(id.clone(), mark);
            }
            sheet
        }
    };
    for mode in [
        Mode::YesMaybeNo,
        Mode::Ranking,
        Mode::Pairs,
        Mode::Consensus,
    ] {
        let jury = Jury::seated(
            &WORKS,
            &judges_without_terms(&["J1", "J2"]),
            two_rounds(mode, Mode::Consensus),
        )
        .await;
        let desk = &jury.stage.desk;
        desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
        jury.send(1).await;
        let pairs = compared(&jury);
        for judge in 0..2 {
            let sheet = |entry: usize| match mode {
                Mode::YesMaybeNo => sheet_with_one_mark("vote", [0.0, 0.5, 0.5, 1.0][entry]),
                Mode::Ranking => sheet_with_one_mark("place", [4.0, 3.0, 2.0, 1.0][entry]),
                // Work 4 loses once, so that nobody is above all others.
                Mode::Pairs if judge == 1 => {
                    let mut sheet = pairs(entry);
                    sheet.marks.values_mut().for_each(|mark| *mark = 0.5);
                    sheet
                }
                Mode::Pairs => pairs(entry),
                Mode::Marks | Mode::Consensus => Marked::default(),
            };
            jury.answer(1, judge, sheet).await;
        }
        jury.collect().await;
        let results = desk.results(1, CATEGORY).await.unwrap();
        assert_eq!(results.mode, mode);
        let first = &results.ranking.places[0];
        if mode == Mode::Consensus {
            assert!(results.ranking.places.iter().all(|it| it.place.is_none()));
            // Judges who read without marks are not said to have recused themselves.
            let path = jury.stage.path("consensus.html");
            desk.write_explanation(&jury.entries[0], &path, Language::English, &jury.ctx())
                .await
                .unwrap();
            let page = std::fs::read_to_string(&path).unwrap();
            assert!(page.contains("Judge A") && !page.contains("Recused"));
        } else {
            assert_eq!(
                first.title, "Work 4",
                "{mode:?}: {:?}",
                results.ranking.not_ranked
            );
            assert_eq!((first.place, first.marks), (Some(1), 2));
        }
        jury.judges[0]
            .0
            .mark(
                1,
                jury.entry(0),
                &sheet_with_one_mark("vote", 7.0),
                1,
                &jury.ctx(),
            )
            .await
            .unwrap();
        let refused = jury.judges[0]
            .0
            .with_mailbox(&jury.stage.mailbox)
            .return_sheets(1, WhichSheets::All, &jury.ctx())
            .await
            .unwrap_err();
        assert!(
            refused.code().starts_with("mark-"),
            "{mode:?}: {}",
            refused.code()
        );
    }
}

#[tokio::test]
async fn a_category_too_small_to_judge_says_so() {
    let jury = Jury::seated(&WORKS[..2], &judges_without_terms(&["J1"]), |call| {
        call.outcomes = Some(Outcomes {
            minimum_entries: Some(5),
            ..Outcomes::default()
        });
    })
    .await;
    let seen = jury
        .stage
        .desk
        .preview_advance(1, CATEGORY, None)
        .await
        .unwrap();
    assert_eq!(seen.below_minimum, Some(5));
}

/// Two judges of three never answer: the round still closes, and says what is missing.
#[tokio::test]
async fn a_round_closes_with_gaps_and_names_them() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1", "J2", "J3"]),
        two_rounds(Mode::Marks, Mode::Marks),
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 3, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |entry| {
        if entry == 3 {
            recused_sheet("a friend")
        } else {
            marks([5.0, 9.0, 7.0, 0.0][entry])
        }
    })
    .await;
    jury.collect().await;
    let seen = desk.preview_advance(1, CATEGORY, None).await.unwrap();
    assert!(
        seen.entries
            .iter()
            .all(|it| it.below_quorum && it.waiting == 2)
    );
    let unmarked = seen
        .entries
        .iter()
        .find(|it| it.entry.title == "Work 4")
        .unwrap();
    assert_eq!((unmarked.entry.marks, unmarked.advances), (0, false));
    desk.advance(
        1,
        CATEGORY,
        &jury.entry_ids()[1..3],
        "Two judges never answered.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    assert_eq!(desk.judging(2).await.unwrap().entries.len(), 2);
}

/// A judge who compares two by two is asked for each pair once, and can take the last answer back.
#[tokio::test]
async fn pairs_are_asked_once_and_taken_back_in_one_step() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1"]),
        two_rounds(Mode::Pairs, Mode::Consensus),
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let judge = &jury.judges[0].0;
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let at = |entry: &str| jury.entries.iter().position(|it| it == entry).unwrap();
    let first = judge.pairs(1, CATEGORY).await.unwrap();
    assert_eq!((first.compared, first.pairs, first.last), (0, 6, None));
    let mut asked = Vec::new();
    while let Some((one, other)) = judge.pairs(1, CATEGORY).await.unwrap().next {
        // The later an entry came, the better it is; one circle keeps the last from being above all.
        let better = match (at(&one), at(&other)) {
            (0, 3) => 1.0,
            (3, 0) => 0.0,
            (one, other) if one > other => 1.0,
            _ => 0.0,
        };
        judge
            .compare(1, (id(&one), id(&other)), Some(better), &jury.ctx())
            .await
            .unwrap();
        let seen = judge.pairs(1, CATEGORY).await.unwrap().last.unwrap();
        assert!(seen == (one.clone(), other.clone()) || seen == (other.clone(), one.clone()));
        asked.push((one, other));
    }
    assert_eq!(asked.len(), 6);
    let (one, other) = asked.last().unwrap();
    judge
        .compare(1, (id(one), id(other)), None, &jury.ctx())
        .await
        .unwrap();
    let back = judge.pairs(1, CATEGORY).await.unwrap();
    assert_eq!(
        (back.compared, back.next.is_some(), back.last),
        (5, true, None)
    );
    judge
        .compare(1, (id(other), id(one)), Some(0.5), &jury.ctx())
        .await
        .unwrap();
    assert_eq!(judge.pairs(1, CATEGORY).await.unwrap().compared, 6);
    let view = judge.view(&jury.ctx()).await.unwrap();
    assert_eq!((view.rounds[0].open, view.rounds[0].entries), (0, 4));
    judge
        .with_mailbox(&jury.stage.mailbox)
        .return_sheets(1, WhichSheets::All, &jury.ctx())
        .await
        .unwrap();
    jury.collect().await;
    let ranking = desk.ranking(1, CATEGORY).await.unwrap();
    assert_eq!(ranking.not_ranked, None);
}

/// What a judge sees of the own marks, and an order that is put on the sheets without touching anything else.
#[tokio::test]
async fn a_judge_sees_the_own_marks_and_orders_without_loss() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["J1"]),
        two_rounds(Mode::Marks, Mode::Ranking),
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |entry| marks([4.0, 8.0, 6.0, 6.0][entry]))
        .await;
    let judge = &jury.judges[0].0;
    let own = judge.statistics(1).await.unwrap();
    assert_eq!(own.used, [(4.0, 4), (6.0, 8), (8.0, 4)]);
    assert_eq!(
        (own.criteria[0].mean, own.criteria[0].marks),
        (Some(6.0), 4)
    );
    let spread = own.criteria[0].spread.unwrap();
    assert!((spread - (8.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    assert_eq!(own.order[0].title, "Work 2");

    desk.advance(1, CATEGORY, &jury.entry_ids(), "All.", &jury.ctx())
        .await
        .unwrap();
    desk.assign(2, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(2).await;
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let note = Marked {
        note: Some("Mine.".to_owned()),
        ..Marked::default()
    };
    judge
        .mark(2, jury.entry(3), &note, 0, &jury.ctx())
        .await
        .unwrap();
    let order = [3, 1, 0, 2].map(|index| jury.entry(index));
    judge.order(2, &order, &jury.ctx()).await.unwrap();
    let view = judge.view(&jury.ctx()).await.unwrap();
    let rounds: Vec<_> = view.rounds.iter().map(|it| (it.round, it.open)).collect();
    assert_eq!(rounds, [(2, 0), (1, 0)], "what is read now comes first");
    let work = judge.work(2, jury.entry(3)).await.unwrap();
    assert_eq!(work.sheet.note.as_deref(), Some("Mine."));
    assert_eq!(work.sheet.marks.get("place"), Some(&1.0));
    let places = judge.statistics(2).await.unwrap();
    assert_eq!(
        (places.order[0].title.as_str(), places.order[0].mean),
        ("Work 4", 1.0)
    );
}
