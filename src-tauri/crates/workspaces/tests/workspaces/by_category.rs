//! Rounds that differ by category: which categories have one, how many read an entry, and how many must have answered.

use workspaces::rules::{Call, MayEnter, Mode, Outcomes, Panels, Round, RoundByCategory};
use workspaces::{AwardDecision, Language, RoundChange, Votes};

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms, marks};
use crate::rounds::WORKS;

/// A round of one reader and one answer, of three and two in the category.
fn one_and_three() -> Round {
    Round {
        per_entry: Some(1),
        quorum: Some(1),
        by_category: vec![RoundByCategory {
            categories: vec![CATEGORY.to_owned()],
            per_entry: Some(3),
            quorum: Some(2),
        }],
        ..a_round("only", Mode::Marks)
    }
}

#[tokio::test]
async fn a_category_has_its_own_number_of_readers_and_answers() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2", "J3"]), |call| {
        call.rounds = vec![one_and_three()];
    })
    .await;
    let desk = &jury.stage.desk;
    let assigned = desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    assert_eq!(assigned.assigned, 12);
    // What can be changed by hand is the number of the other categories, in which nothing is assigned.
    assert_eq!(desk.most_readers(1).await.unwrap(), 0);
    let fewer = RoundChange::Readers { per_entry: 2 };
    let change = desk.preview_change(1, fewer, 1).await.unwrap();
    assert_eq!((change.added.len(), change.released.len()), (0, 0));

    let rounds = desk.rounds().await.unwrap();
    let numbers = |id: &str| {
        let of_round = &rounds[0].categories;
        let of = of_round.iter().find(|it| it.category == id).unwrap();
        (of.per_entry, of.quorum)
    };
    assert_eq!(numbers(CATEGORY), (Some(3), Some(2)));
    assert_eq!(numbers("written-feature"), (Some(1), Some(1)));

    jury.send(1).await;
    let below = async || {
        let seen = desk.preview_advance(1, CATEGORY, None).await.unwrap();
        let below = seen.entries.iter().filter(|it| it.below_quorum).count();
        (seen.quorum, below)
    };
    jury.answer(1, 0, |_| marks(5.0)).await;
    jury.collect().await;
    assert_eq!(below().await, (Some(2), 4));
    jury.answer(1, 1, |_| marks(5.0)).await;
    jury.collect().await;
    assert_eq!(below().await, (Some(2), 0));
}

/// Gives a call three rounds, of which the category lacks one that another has.
fn set_rounds(call: &mut Call, lacking: usize, other: &str) {
    call.rounds = ["first", "second", "third"]
        .map(|id| a_round(id, Mode::Marks))
        .to_vec();
    call.rounds[lacking - 1].categories = vec![other.to_owned()];
}

/// Three rounds, of which the category lacks one.
async fn jury_without(lacking: usize) -> Jury {
    Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        set_rounds(call, lacking, "written-feature");
    })
    .await
}

/// A category like the first, which has all rounds.
const SECOND: &str = "second";

/// The same with the last two works in a second category, which has all rounds.
async fn two_categories_without(lacking: usize) -> Jury {
    let change = |call: &mut Call| {
        let mut second = call.category(CATEGORY).unwrap().clone();
        SECOND.clone_into(&mut second.id);
        second.name = "Second".into();
        call.categories.push(second);
        set_rounds(call, lacking, SECOND);
    };
    let judges = judges_without_terms(&["J1", "J2"]);
    Jury::with_entries(&WORKS, &judges, change, |place, document| {
        if place > 1 {
            SECOND.clone_into(&mut document.category);
        }
    })
    .await
}

/// What the first screen says of the category: its entries in the round, and the sheets that are due; and the current round.
async fn progress(jury: &Jury) -> (u32, u32, u32) {
    let today = jury.stage.desk.today(&jury.ctx()).await.unwrap();
    let mut categories = today.categories.iter();
    let of_category = categories.find(|it| it.id == CATEGORY).unwrap();
    let of_judges: u32 = today.judges.iter().map(|judge| judge.due).sum();
    assert_eq!(of_judges, of_category.due, "only the category has judges");
    let rounds = jury.stage.desk.rounds().await.unwrap();
    let current = rounds.iter().filter(|it| it.is_current);
    let current = current.map(|it| it.round).sum();
    (of_category.in_round, of_category.due, current)
}

/// How many entries of the category each round has; `None` where it does not have the round.
async fn entries_by_round(jury: &Jury) -> Vec<Option<usize>> {
    let rounds = jury.stage.desk.rounds().await.unwrap();
    let of_category = |round: &workspaces::views::RoundView| {
        let mut categories = round.categories.iter();
        categories
            .find(|it| it.category == CATEGORY)
            .map(|it| it.entries)
    };
    rounds.iter().map(of_category).collect()
}

#[tokio::test]
async fn entries_advance_past_a_round_that_their_category_does_not_have() {
    let jury = jury_without(2).await;
    let desk = &jury.stage.desk;
    assert_eq!(entries_by_round(&jury).await, [Some(4), None, Some(0)]);
    let on = [jury.entry(1), jury.entry(3)];
    desk.advance(1, CATEGORY, &on, "The best.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(entries_by_round(&jury).await, [Some(4), None, Some(2)]);

    let none = desk.assign(2, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!(none.assigned, 0);
    let refused = desk
        .assign_by_hand(2, jury.judge(0), jury.entry(1), "By hand.", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "not-in-round");
    let assigned = desk.assign(3, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!(assigned.assigned, 4);
    jury.send(3).await;
    jury.answer(3, 0, |entry| marks([1.0, 6.0, 1.0, 8.0][entry]))
        .await;
    jury.collect().await;
    let last = desk.results(3, CATEGORY).await.unwrap().ranking.places;
    let titles: Vec<&str> = last.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Work 4", "Work 2"]);
    let due: u32 = desk.today(&jury.ctx()).await.unwrap().judges[0].due;
    assert_eq!(due, 2, "the desk shows the round to which entries advanced");
}

#[tokio::test]
async fn all_eligible_entries_are_in_the_first_round_that_a_category_has() {
    let jury = jury_without(1).await;
    assert_eq!(entries_by_round(&jury).await, [None, Some(4), Some(0)]);
    let assigned = jury.stage.desk.assign(2, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!(assigned.assigned, 8);
}

#[tokio::test]
async fn a_category_without_the_current_round_is_shown_in_the_one_before_it() {
    let jury = two_categories_without(2).await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    desk.advance(1, SECOND, &[jury.entry(2)], "The best.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(progress(&jury).await, (2, 4, 2));
}

#[tokio::test]
async fn a_category_without_the_current_round_or_one_before_it_is_shown_in_the_next() {
    let jury = two_categories_without(1).await;
    jury.stage.desk.assign(2, 2, 1, &jury.ctx()).await.unwrap();
    assert_eq!(progress(&jury).await, (2, 4, 1));
}

#[tokio::test]
async fn too_few_entries_are_named_in_the_first_round_that_a_category_has() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        set_rounds(call, 1, "written-feature");
        call.outcomes = Some(Outcomes {
            minimum_entries: Some(9),
            ..Outcomes::default()
        });
    })
    .await;
    let mut found = Vec::new();
    for round in 1..=3 {
        let seen = jury.stage.desk.preview_advance(round, CATEGORY, None);
        found.push(seen.await.unwrap().below_minimum);
    }
    assert_eq!(found, [None, Some(9), None]);
}

#[tokio::test]
async fn a_category_ends_with_its_own_last_round() {
    let seats = judges_without_terms(&["Ann One", "J2"]);
    let jury = Jury::seated(&WORKS, &seats, |call| {
        set_rounds(call, 3, "written-feature");
        call.panels = Some(Panels {
            judges_may_enter: MayEnter::UntilFinalist,
            ..Panels::default()
        });
    })
    .await;
    let desk = &jury.stage.desk;
    for round in 1..=2 {
        desk.advance(round, CATEGORY, &[jury.entry(0)], "The best.", &jury.ctx())
            .await
            .unwrap();
    }
    let people = desk.people().await.unwrap();
    let mut judges = people.judges.iter();
    let ann = judges.find(|judge| judge.name == "Ann One").unwrap();
    assert_eq!(ann.finalist_entries.len(), 1);

    // The round after the last of the category may have a larger panel of other categories.
    let both = [jury.judge(0), jury.judge(1)];
    for (round, panel) in [(2, &both[..1]), (3, &both[..])] {
        desk.set_panel(round, CATEGORY, panel, &jury.ctx())
            .await
            .unwrap();
    }
    let votes = Votes {
        in_favour: 2,
        against: 0,
        abstained: 0,
    };
    let entry = jury.entries[0].clone();
    let winner = AwardDecision::Winner { entry };
    let decided = desk
        .decide(CATEGORY, &winner, "By vote.", Some(votes), &jury.ctx())
        .await;
    assert_eq!(decided.unwrap_err().code(), "too-many-votes");

    let page = jury.stage.path("page.html");
    desk.write_explanation(&jury.entries[0], &page, Language::English, &jury.ctx())
        .await
        .unwrap();
    let page = std::fs::read_to_string(&page).unwrap();
    let advanced = page.matches("It advanced to the next round.").count();
    assert_eq!(
        advanced, 1,
        "what is named in the last round advances nowhere"
    );
}
