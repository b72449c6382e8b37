//! The order of a meeting, against every order there is.

use std::collections::BTreeSet;

use judging::meeting::{AgendaStep, agenda};
use judging::{EntryId, JudgeId};
use proptest::prelude::*;

use crate::cast::{entry, judge};

fn away(pairs: &[(u128, u128)]) -> BTreeSet<(JudgeId, EntryId)> {
    pairs
        .iter()
        .map(|(of, n)| (judge(*of), entry(*n)))
        .collect()
}

fn entries(count: u128) -> Vec<EntryId> {
    (1..=count).map(entry).collect()
}

/// How often somebody gets up, with everybody back at the end.
fn moves(steps: &[AgendaStep]) -> usize {
    let within: usize = steps
        .iter()
        .map(|step| step.leave.len() + step.back.len())
        .sum();
    within + steps.last().map_or(0, |last| last.out.len())
}

/// The same for an order as it stands.
fn moves_of(order: &[EntryId], away: &BTreeSet<(JudgeId, EntryId)>) -> usize {
    let out = |id: &EntryId| -> BTreeSet<JudgeId> {
        away.iter()
            .filter(|(_, of)| of == id)
            .map(|(judge, _)| *judge)
            .collect()
    };
    let mut room = vec![BTreeSet::new()];
    room.extend(order.iter().map(out));
    room.push(BTreeSet::new());
    room.windows(2)
        .map(|pair| pair[0].symmetric_difference(&pair[1]).count())
        .sum()
}

fn orders(of: &[EntryId]) -> Vec<Vec<EntryId>> {
    if of.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, first) in of.iter().enumerate() {
        let mut rest = of.to_vec();
        rest.remove(index);
        all.extend(orders(&rest).into_iter().map(|mut order| {
            order.insert(0, *first);
            order
        }));
    }
    all
}

#[test]
fn who_is_away_twice_leaves_once() {
    let steps = agenda(&entries(4), &away(&[(1, 1), (1, 3), (2, 3)]));
    assert_eq!(moves(&steps), 4, "judge 1 out and in, judge 2 out and in");
    let order: Vec<EntryId> = steps.iter().map(|step| step.entry).collect();
    let at = |n| order.iter().position(|id| *id == entry(n)).unwrap();
    assert!(at(1).abs_diff(at(3)) == 1 && at(2).abs_diff(at(4)) == 1);
}

#[test]
fn entries_that_nobody_leaves_for_stay_in_order() {
    let given = [entry(3), entry(1), entry(2)];
    let steps = agenda(&given, &BTreeSet::new());
    assert_eq!(
        steps.iter().map(|step| step.entry).collect::<Vec<_>>(),
        given
    );
    assert_eq!(agenda(&[], &BTreeSet::new()), []);
}

proptest! {
    #[test]
    fn no_order_is_quieter(pairs in prop::collection::btree_set((1_u128..5, 1_u128..7), 0..14)) {
        let pairs: Vec<_> = pairs.into_iter().collect();
        let (all, away) = (entries(6), away(&pairs));
        let steps = agenda(&all, &away);
        let order: Vec<EntryId> = steps.iter().map(|step| step.entry).collect();
        prop_assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), all.iter().copied().collect());
        prop_assert_eq!(moves(&steps), moves_of(&order, &away));
        let best = orders(&all).iter().map(|order| moves_of(order, &away)).min().unwrap();
        prop_assert_eq!(moves(&steps), best);
    }

    #[test]
    fn a_long_agenda_holds_everybody_and_is_no_worse_than_as_it_came(
        pairs in prop::collection::btree_set((1_u128..9, 1_u128..41), 0..120),
    ) {
        let pairs: Vec<_> = pairs.into_iter().collect();
        let (all, away) = (entries(40), away(&pairs));
        let steps = agenda(&all, &away);
        prop_assert_eq!(steps.len(), 40);
        for step in &steps {
            let out: BTreeSet<JudgeId> = away.iter().filter(|(_, id)| *id == step.entry).map(|(of, _)| *of).collect();
            prop_assert_eq!(&step.out, &out);
        }
        prop_assert!(moves(&steps) <= moves_of(&all, &away));
    }
}
