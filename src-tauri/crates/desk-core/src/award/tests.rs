//! Decisions of a jury that changes its mind never contradict each other.

use std::collections::BTreeMap;

use proptest::prelude::*;

use store::DecisionRow;
use workspace_core::{DecisionOutcome, messages};

use super::*;

const ENTRIES: [&str; 4] = ["a", "b", "c", "d"];

/// One step of a jury that changes its mind.
#[derive(Debug, Clone)]
enum Step {
    Decide(AwardDecision),
    /// Takes back the row at this place, counted from the last.
    TakeBack(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let entry = || prop::sample::select(&ENTRIES[..]).prop_map(str::to_owned);
    prop_oneof![
        Just(Step::Decide(AwardDecision::NoAward)),
        entry().prop_map(|entry| Step::Decide(AwardDecision::Winner { entry })),
        prop::sample::subsequence(&ENTRIES[..], 0..=4).prop_map(|entries| {
            let entries = entries.into_iter().map(str::to_owned).collect();
            Step::Decide(AwardDecision::Shared { entries })
        }),
        entry().prop_map(|entry| Step::Decide(AwardDecision::Finalist { entry })),
        entry().prop_map(|entry| Step::Decide(AwardDecision::Withdrawn { entry })),
        (0_usize..6).prop_map(Step::TakeBack),
    ]
}

fn row(id: i64, outcome: &str, entries: &[String], takes_back: Option<i64>) -> DecisionRow {
    DecisionRow {
        id,
        category: "news".to_owned(),
        entries: entries.to_vec(),
        outcome: outcome.to_owned(),
        takes_back,
        reason: "Because.".to_owned(),
        for_entrant: None,
        votes: None,
        by: "Desk".to_owned(),
        recorded_at: "2021-02-01T12:00:00.000Z".to_owned(),
    }
}

/// The rows with one more; none where what follows is refused, as the desk refuses it.
fn after(rows: &[DecisionRow], step: &Step) -> Option<Vec<DecisionRow>> {
    let id = i64::try_from(rows.len()).unwrap() + 1;
    let mut rows = rows.to_vec();
    match step {
        Step::Decide(decision) => {
            let name = messages::name_of(&decision.outcome()).unwrap();
            rows.push(row(id, &name, decision.entries(), None));
        }
        Step::TakeBack(back) => {
            let of = rows.iter().rev().nth(*back)?.clone();
            rows.push(row(id, TAKEN_BACK, &of.entries, Some(of.id)));
        }
    }
    fold_rows("news", &rows).is_ok().then_some(rows)
}

/// What a reader would call a contradiction: two awards, an award shared by one, or one entry said to be two things.
fn contradicts(decision: &CategoryDecision) -> bool {
    let lines = decision.outcomes();
    let of = |wanted: DecisionOutcome| lines.iter().filter(|(it, _, _)| *it == wanted).count();
    let (winners, shared) = (of(DecisionOutcome::Winner), of(DecisionOutcome::Shared));
    let none = of(DecisionOutcome::NoAward);
    let awards = winners + none + usize::from(shared > 0);
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, entry, _) in &lines {
        *places.entry(entry.unwrap_or_default()).or_default() += 1;
    }
    awards > 1 || shared == 1 || places.values().any(|times| *times > 1)
}

proptest! {
    #[test]
    fn whatever_a_jury_decides_and_takes_back_is_consistent(steps in prop::collection::vec(step(), 0..24)) {
        let mut rows: Vec<DecisionRow> = Vec::new();
        for step in &steps {
            if let Some(next) = after(&rows, step) {
                rows = next;
            }
            let stands = fold_rows("news", &rows).unwrap();
            prop_assert!(!contradicts(&stands), "{stands:?}");
        }
    }

    /// Undo: a decision that is taken back at once leaves everything as it was, and undoing that brings it back.
    #[test]
    fn taking_the_last_decision_back_is_as_if_it_had_not_been(steps in prop::collection::vec(step(), 1..24)) {
        let mut rows: Vec<DecisionRow> = Vec::new();
        for step in &steps {
            let Some(next) = after(&rows, step) else { continue };
            let before = fold_rows("news", &rows).unwrap();
            let with = fold_rows("news", &next).unwrap();
            let without = after(&next, &Step::TakeBack(0)).unwrap();
            prop_assert_eq!(&fold_rows("news", &without).unwrap(), &before);
            let again = after(&without, &Step::TakeBack(0)).unwrap();
            prop_assert_eq!(&fold_rows("news", &again).unwrap(), &with);
            rows = next;
        }
    }
}
