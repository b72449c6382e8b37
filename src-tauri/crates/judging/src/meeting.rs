//! The order in which a jury discusses entries.

use std::collections::{BTreeMap, BTreeSet};

use crate::{EntryId, JudgeId};

/// Up to how many different groups of absent people the best order is looked for among all orders; beyond, a good
/// one is made better step by step.
const EXACT: usize = 13;

/// One entry on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub entry: EntryId,
    /// Who is out of the room while it is discussed.
    pub out: BTreeSet<JudgeId>,
    /// Who leaves before it.
    pub leave: BTreeSet<JudgeId>,
    /// Who comes back before it.
    pub back: BTreeSet<JudgeId>,
}

/// Puts entries into an order in which people get up as seldom as can be: the sum, over the whole meeting, of those
/// who leave and those who come back, with everybody in the room before the first entry and after the last. Entries
/// that the same people leave for stay in the order they came in.
///
/// The way through the groups is the shortest path over the numbers of people in whom two groups differ: exact by
/// Held and Karp's (1962) recursion for 13 groups or fewer, else by 2-opt from the nearest neighbour.
pub fn agenda(entries: &[EntryId], away: &BTreeSet<(JudgeId, EntryId)>) -> Vec<Step> {
    let mut groups: BTreeMap<BTreeSet<JudgeId>, Vec<EntryId>> = BTreeMap::new();
    for entry in entries {
        let out = away.iter().filter(|(_, of)| of == entry);
        let out = out.map(|(judge, _)| *judge).collect();
        groups.entry(out).or_default().push(*entry);
    }
    let sets: Vec<&BTreeSet<JudgeId>> = groups.keys().collect();
    let order = if sets.len() <= EXACT {
        shortest(&sets)
    } else {
        near_shortest(&sets)
    };
    let mut before = BTreeSet::new();
    let mut steps = Vec::new();
    for set in order.into_iter().map(|at| sets[at]) {
        for entry in groups.get(set).into_iter().flatten() {
            steps.push(Step {
                entry: *entry,
                out: set.clone(),
                leave: set.difference(&before).copied().collect(),
                back: before.difference(set).copied().collect(),
            });
            before.clone_from(set);
        }
    }
    steps
}

/// How many people get up between two groups of absent people.
fn apart(one: &BTreeSet<JudgeId>, other: &BTreeSet<JudgeId>) -> usize {
    one.symmetric_difference(other).count()
}

/// The shortest way through all sets, from the full room to the full room.
fn shortest(sets: &[&BTreeSet<JudgeId>]) -> Vec<usize> {
    let count = sets.len();
    if count == 0 {
        return Vec::new();
    }
    let full = (1_usize << count) - 1;
    // The least cost to have been through the sets of a mask, ending at one of them, and the one before it.
    let mut ways = vec![vec![(usize::MAX, usize::MAX); count]; full + 1];
    for (at, set) in sets.iter().enumerate() {
        ways[1 << at][at] = (set.len(), usize::MAX);
    }
    for mask in 1..=full {
        for last in (0..count).filter(|last| mask & (1 << last) != 0) {
            let (cost, _) = ways[mask][last];
            if cost == usize::MAX {
                continue;
            }
            for next in (0..count).filter(|next| mask & (1 << next) == 0) {
                let reached = cost + apart(sets[last], sets[next]);
                let way = &mut ways[mask | (1 << next)][next];
                if reached < way.0 {
                    *way = (reached, last);
                }
            }
        }
    }
    let end = (0..count).min_by_key(|last| ways[full][*last].0.saturating_add(sets[*last].len()));
    let (mut mask, mut last) = (full, end.unwrap_or_default());
    let mut order = Vec::with_capacity(count);
    while last != usize::MAX {
        order.push(last);
        let before = ways[mask][last].1;
        mask &= !(1 << last);
        last = before;
    }
    order.reverse();
    order
}

/// A short way through many sets: the nearest first, then every stretch is turned round that is shorter so.
fn near_shortest(sets: &[&BTreeSet<JudgeId>]) -> Vec<usize> {
    let room = BTreeSet::new();
    let mut left: BTreeSet<usize> = (0..sets.len()).collect();
    let mut order = Vec::with_capacity(sets.len());
    let mut here = &room;
    while let Some(next) = left.iter().copied().min_by_key(|at| apart(here, sets[*at])) {
        left.remove(&next);
        order.push(next);
        here = sets[next];
    }
    let set = |order: &[usize], at: Option<usize>| {
        at.and_then(|at| order.get(at))
            .map_or(&room, |at| sets[*at])
    };
    let mut shorter = true;
    while shorter {
        shorter = false;
        for from in 0..order.len() {
            for to in from + 1..order.len() {
                let (before, after) = (set(&order, from.checked_sub(1)), set(&order, Some(to + 1)));
                let (first, last) = (sets[order[from]], sets[order[to]]);
                let turned = apart(before, last) + apart(first, after);
                if turned < apart(before, first) + apart(last, after) {
                    order[from..=to].reverse();
                    shorter = true;
                }
            }
        }
    }
    order
}
