//! Conflicts found, declared, pinned and dismissed, and what each does to assignments, marks and later rounds.

use workspaces::JudgeTerms;
use workspaces::rules::{
    ConflictEffect, Conflicts, Contained, Mode, Panels, Round, RoundConflicts,
};
use workspaces::views::{CellState, ConflictSource};

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms, marks, recused_sheet};
use crate::test_desk::id;

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

fn terms(change: impl FnOnce(&mut JudgeTerms)) -> JudgeTerms {
    let mut terms = JudgeTerms::default();
    change(&mut terms);
    terms
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

async fn reads(jury: &Jury, round: u32, judge: usize) -> Vec<usize> {
    let id = &jury.judges[judge].1;
    let cells = jury.stage.desk.judging(round).await.unwrap().cells;
    let own = cells
        .iter()
        .filter(|it| it.judge == *id && it.state != CellState::Recused);
    let mut places: Vec<usize> = own
        .map(|it| {
            jury.entries
                .iter()
                .position(|entry| *entry == it.entry)
                .unwrap()
        })
        .collect();
    places.sort_unstable();
    places
}

#[tokio::test]
async fn what_is_found_bars_until_somebody_dismisses_it() {
    let seats = [
        ("Ann One", JudgeTerms::default()),
        ("J2", terms(|it| it.outlets = words(&["OUTLET 2"]))),
        ("J3", terms(|it| it.household = words(&["cai three"]))),
        ("J4", terms(|it| it.past_outlets = words(&["Outlet 1"]))),
        ("J5", terms(|it| it.parent_companies = words(&["Outlet 3"]))),
    ];
    let jury = Jury::seated(&WORKS, &seats, |_| {}).await;
    let desk = &jury.stage.desk;
    let found = desk.conflicts(1).await.unwrap();
    let report: Vec<_> = found
        .iter()
        .map(|it| (it.number, it.judge_name.as_str(), it.kind.as_str()))
        .collect();
    assert_eq!(
        report,
        [
            (1, "Ann One", "self"),
            (1, "J4", "past-outlet"),
            (2, "J2", "outlet"),
            (3, "J3", "household"),
            (3, "J5", "parent-company"),
        ]
    );
    assert!(
        found
            .iter()
            .all(|it| it.source == ConflictSource::Found && it.said.is_none())
    );
    desk.assign(1, 5, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 1, 0).await, [1, 2]);
    assert_eq!(reads(&jury, 1, 4).await, [0, 1]);

    let (judge, entry) = (jury.judge(4), jury.entry(2));
    let silent = desk
        .dismiss_conflict(judge, entry, "", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(silent.code(), "reason-missing");
    let none = desk
        .dismiss_conflict(judge, jury.entry(0), "None.", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(none.code(), "no-conflict");
    desk.dismiss_conflict(judge, entry, "Another company of that name.", &jury.ctx())
        .await
        .unwrap();
    desk.assign(1, 5, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 1, 4).await, [0, 1, 2]);
    let said = desk
        .conflicts(1)
        .await
        .unwrap()
        .into_iter()
        .find_map(|it| it.said)
        .unwrap();
    assert!(said.dismissed && said.reason == "Another company of that name.");
}

#[tokio::test]
async fn a_call_may_let_outlets_pass_but_never_what_was_stated() {
    let seats = [("J1", terms(|it| it.outlets = words(&["Outlet 1"])))];
    let jury = Jury::seated(&WORKS, &seats, |call| {
        let conflicts = Conflicts {
            outlet: ConflictEffect::None,
            ..Conflicts::default()
        };
        call.panels = Some(Panels {
            conflicts,
            ..Panels::default()
        });
    })
    .await;
    let desk = &jury.stage.desk;
    assert_eq!(
        desk.conflicts(1).await.unwrap()[0].effect,
        ConflictEffect::None
    );
    desk.pin_conflict(
        jury.judge(0),
        jury.entry(1),
        "They share a desk.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 1, 0).await, [0, 2]);
}

#[tokio::test]
async fn a_recusal_is_replaced_and_never_moves_a_mean() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2", "J3"]), |call| {
        call.rounds = ["first", "final"]
            .map(|id| a_round(id, Mode::Marks))
            .to_vec();
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let stepping = reads(&jury, 1, 0).await[0];
    for judge in 0..3 {
        jury.answer(1, judge, |entry| {
            if (judge, entry) == (0, stepping) {
                recused_sheet("My editor wrote it.")
            } else {
                marks(6.0)
            }
        })
        .await;
    }
    jury.collect().await;
    let mean = |places: Vec<workspaces::RankedEntry>| {
        let own = places
            .into_iter()
            .find(|it| it.entry == jury.entries[stepping])
            .unwrap();
        (own.score, own.marks)
    };
    let ranking = desk.ranking(1, CATEGORY).await.unwrap().places;
    assert_eq!(
        mean(ranking),
        (Some(6.0), 1),
        "whoever steps back gave no nought"
    );
    let declared = desk.conflicts(1).await.unwrap();
    assert_eq!(
        (declared[0].source, declared[0].reason.as_str()),
        (ConflictSource::Judge, "My editor wrote it.")
    );

    let free = desk
        .reader_candidates(1, jury.entry(stepping))
        .await
        .unwrap();
    let reader = (0..3)
        .find(|judge| *judge != 0 && !free.is_empty() && free[0].judge == jury.judges[*judge].1)
        .unwrap();
    assert_eq!(
        free.len(),
        1,
        "one of three steps back, one reads it already"
    );
    let barred = desk
        .assign_by_hand(
            1,
            jury.judge(0),
            jury.entry(stepping),
            "Again.",
            &jury.ctx(),
        )
        .await
        .unwrap_err();
    assert_eq!(barred.code(), "in-conflict");
    desk.assign_by_hand(
        1,
        id(&free[0].judge),
        jury.entry(stepping),
        "In the place of J1.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    let twice = desk
        .assign_by_hand(
            1,
            id(&free[0].judge),
            jury.entry(stepping),
            "Again.",
            &jury.ctx(),
        )
        .await
        .unwrap_err();
    assert_eq!(twice.code(), "reads-already");
    jury.send(1).await;
    jury.answer(1, reader, |_| marks(8.0)).await;
    jury.collect().await;
    assert_eq!(mean(desk.ranking(1, CATEGORY).await.unwrap().places).1, 2);

    desk.advance(1, CATEGORY, &jury.entry_ids(), "All.", &jury.ctx())
        .await
        .unwrap();
    desk.assign(2, 3, 1, &jury.ctx()).await.unwrap();
    assert!(
        !reads(&jury, 2, 0).await.contains(&stepping),
        "the conflict holds in the final as well"
    );
}

#[tokio::test]
async fn a_conflict_pinned_late_sets_the_sheet_aside_and_keeps_it() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |_| {}).await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(10.0)).await;
    jury.answer(1, 1, |_| marks(6.0)).await;
    jury.collect().await;
    desk.pin_conflict(
        jury.judge(0),
        jury.entry(0),
        "They are cousins.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    let results = desk.results(1, CATEGORY).await.unwrap();
    let own = results
        .ranking
        .places
        .iter()
        .find(|it| it.entry == jury.entries[0])
        .unwrap();
    assert_eq!((own.score, own.marks), (Some(6.0), 1));
    let trace = results
        .traces
        .iter()
        .find(|it| it.entry == jury.entries[0])
        .unwrap();
    let aside = trace.sheets.iter().find(|it| it.recused.is_some()).unwrap();
    assert_eq!(aside.recused.as_deref(), Some("They are cousins."));
    assert_eq!(
        aside.marks[0].mark,
        Some(10.0),
        "what was marked stays to be seen"
    );
    desk.dismiss_conflict(jury.judge(0), jury.entry(0), "They are not.", &jury.ctx())
        .await
        .unwrap();
    let again = desk.ranking(1, CATEGORY).await.unwrap().places;
    assert_eq!(
        again
            .iter()
            .find(|it| it.entry == jury.entries[0])
            .unwrap()
            .score,
        Some(8.0)
    );
}

#[tokio::test]
async fn a_round_may_bar_what_another_lets_pass() {
    let seats = [("J1", terms(|it| it.outlets = words(&["Outlet 1"])))];
    let jury = Jury::seated(&WORKS, &seats, |call| {
        let conflicts = Conflicts {
            outlet: ConflictEffect::None,
            ..Conflicts::default()
        };
        call.panels = Some(Panels {
            conflicts,
            ..Panels::default()
        });
        let outlet = Some(ConflictEffect::Excluded);
        let in_final = RoundConflicts {
            outlet,
            ..RoundConflicts::default()
        };
        call.rounds = vec![
            a_round("first", Mode::Marks),
            Round {
                conflicts: Some(in_final),
                ..a_round("final", Mode::Marks)
            },
        ];
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 1, 0).await, [0, 1, 2]);
    desk.advance(1, CATEGORY, &jury.entry_ids(), "All.", &jury.ctx())
        .await
        .unwrap();
    desk.assign(2, 1, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 2, 0).await, [1, 2]);
    let mut effects = Vec::new();
    for round in [1, 2] {
        effects.push(desk.conflicts(round).await.unwrap()[0].effect);
    }
    assert_eq!(effects, [ConflictEffect::None, ConflictEffect::Excluded]);
    let by_hand = desk
        .assign_by_hand(2, jury.judge(0), jury.entry(0), "Again.", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(by_hand.code(), "in-conflict");
    let first = desk.agenda_page(1, CATEGORY, 0).await.unwrap().items;
    assert!(first.iter().all(|item| item.out.is_empty()));
    let last = desk.agenda_page(2, CATEGORY, 0).await.unwrap().items;
    let out = last.iter().find(|item| item.entry.number == 1).unwrap();
    assert_eq!(out.out, ["J1"]);
}

#[tokio::test]
async fn a_contained_conflict_leaves_the_judge_on_the_panel_without_a_mark() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        call.panels = Some(Panels {
            conflicts: Conflicts {
                contained: Some(Contained::Stays),
                ..Conflicts::default()
            },
            ..Panels::default()
        });
        call.rounds = vec![
            a_round("first", Mode::Marks),
            Round {
                conflicts: Some(RoundConflicts {
                    contained: Some(Contained::Leaves),
                    ..RoundConflicts::default()
                }),
                ..a_round("final", Mode::Marks)
            },
        ];
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(10.0)).await;
    jury.answer(1, 1, |_| marks(6.0)).await;
    jury.collect().await;
    let (judge, entry) = (jury.judge(0), jury.entry(0));
    desk.contain_conflict(judge, entry, "They met once.", &jury.ctx())
        .await
        .unwrap();
    let ranking = desk.ranking(1, CATEGORY).await.unwrap().places;
    let own = ranking.iter().find(|it| it.number == 1).unwrap();
    assert_eq!((own.score, own.marks), (Some(6.0), 1));
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!(reads(&jury, 1, 0).await, [1, 2]);

    let shown = desk.conflicts_page(1, 0).await.unwrap();
    assert!(shown.has_grades);
    let conflict = &shown.conflicts[0];
    assert_eq!(
        (conflict.kind.as_str(), conflict.source, conflict.effect),
        (
            "contained",
            ConflictSource::Desk,
            ConflictEffect::StaysSilent
        )
    );
    let first = desk.agenda_page(1, CATEGORY, 0).await.unwrap();
    assert!(first.panel.contains(&"J1".to_owned()));
    let heard = |agenda: &workspaces::views::AgendaView| {
        let mut items = agenda.items.iter();
        let own = items.find(|it| it.entry.number == 1).unwrap();
        (own.out.clone(), own.silent.clone())
    };
    assert_eq!(heard(&first), (vec![], words(&["J1"])));
    desk.advance(1, CATEGORY, &jury.entry_ids(), "All.", &jury.ctx())
        .await
        .unwrap();
    let last = desk.agenda_page(2, CATEGORY, 0).await.unwrap();
    assert_eq!(heard(&last), (words(&["J1"]), vec![]));

    desk.pin_conflict(judge, entry, "They share a desk.", &jury.ctx())
        .await
        .unwrap();
    let significant = desk.agenda_page(1, CATEGORY, 0).await.unwrap();
    assert_eq!(heard(&significant), (words(&["J1"]), vec![]));
}
