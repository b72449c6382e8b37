//! The order in which a jury discusses entries.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{EntryId, JudgeId};

/// Up to this many different groups of absent people the best order is computed exactly; with more, a heuristic is
/// used.
const MAX_EXACT_GROUPS: usize = 13;

/// The most passes of 2-opt over a long order, so that no agenda takes seconds to compute.
const MAX_PASSES: usize = 20;

/// One entry on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaStep {
    /// The entry.
    pub entry: EntryId,
    /// Who is out of the room while it is discussed.
    pub out: BTreeSet<JudgeId>,
    /// Who leaves before it.
    pub leave: BTreeSet<JudgeId>,
    /// Who comes back before it.
    pub back: BTreeSet<JudgeId>,
}

/// Puts entries into an order in which people leave and come back as seldom as possible: the sum, over the whole
/// meeting, of those who leave and those who come back, with everybody in the room before the first entry and after the
/// last. Entries that the same people leave for stay in the order they came in.
///
/// The order of the groups is a shortest path, where the distance of two groups is the number of people in whom they
/// differ: exact by Held and Karp's (1962) recursion for 13 groups or fewer, else by 2-opt from the nearest neighbour.
pub fn agenda(entries: &[EntryId], recusals: &BTreeSet<(JudgeId, EntryId)>) -> Vec<AgendaStep> {
    let mut out_for: HashMap<EntryId, BTreeSet<JudgeId>> = HashMap::new();
    for (judge, entry) in recusals {
        out_for.entry(*entry).or_default().insert(*judge);
    }
    let mut groups: BTreeMap<BTreeSet<JudgeId>, Vec<EntryId>> = BTreeMap::new();
    for entry in entries {
        let out = out_for.get(entry).cloned().unwrap_or_default();
        groups.entry(out).or_default().push(*entry);
    }
    let sets: Vec<&BTreeSet<JudgeId>> = groups.keys().collect();
    let absences = Absences::of(&sets);
    let order = if sets.len() <= MAX_EXACT_GROUPS {
        shortest(&absences)
    } else {
        near_shortest(&absences)
    };
    let mut previously_out = BTreeSet::new();
    let mut steps = Vec::new();
    for set in order.into_iter().map(|at| sets[at]) {
        for entry in groups.get(set).into_iter().flatten() {
            steps.push(AgendaStep {
                entry: *entry,
                out: set.clone(),
                leave: set.difference(&previously_out).copied().collect(),
                back: previously_out.difference(set).copied().collect(),
            });
            previously_out.clone_from(set);
        }
    }
    steps
}

/// Groups of absent people as bits, one a person, so that two of them are compared in a few instructions.
struct Absences {
    groups: Vec<Vec<u64>>,
    /// Nobody is out.
    full_room: Vec<u64>,
}

impl Absences {
    fn of(sets: &[&BTreeSet<JudgeId>]) -> Self {
        let people: BTreeSet<JudgeId> = sets.iter().copied().flatten().copied().collect();
        let words = people.len().div_ceil(64);
        let place: HashMap<JudgeId, usize> = people
            .into_iter()
            .enumerate()
            .map(|(at, it)| (it, at))
            .collect();
        let bits = |set: &BTreeSet<JudgeId>| {
            let mut bits = vec![0_u64; words];
            for at in set.iter().filter_map(|judge| place.get(judge)) {
                bits[at / 64] |= 1 << (at % 64);
            }
            bits
        };
        Self {
            groups: sets.iter().map(|set| bits(set)).collect(),
            full_room: vec![0; words],
        }
    }

    fn len(&self) -> usize {
        self.groups.len()
    }

    /// A group; the full room where none is named.
    fn group(&self, at: Option<usize>) -> &[u64] {
        at.and_then(|at| self.groups.get(at))
            .unwrap_or(&self.full_room)
    }

    /// How many people leave or come back between two groups of absent people.
    fn distance(&self, one: Option<usize>, other: Option<usize>) -> usize {
        let pairs = self.group(one).iter().zip(self.group(other));
        pairs
            .map(|(one, other)| (one ^ other).count_ones() as usize)
            .sum()
    }
}

/// The shortest path through all groups, from the full room to the full room.
fn shortest(absences: &Absences) -> Vec<usize> {
    let count = absences.len();
    if count == 0 {
        return Vec::new();
    }
    let from_full_room: Vec<usize> = (0..count)
        .map(|at| absences.distance(None, Some(at)))
        .collect();
    let all_groups = (1_usize << count) - 1;
    // For each set of groups and each last group of it: the least cost of a path, and the group before the last.
    let mut best = vec![vec![(usize::MAX, usize::MAX); count]; all_groups + 1];
    for (at, from_full_room) in from_full_room.iter().enumerate() {
        best[1 << at][at] = (*from_full_room, usize::MAX);
    }
    for mask in 1..=all_groups {
        for last in (0..count).filter(|last| mask & (1 << last) != 0) {
            let (cost, _) = best[mask][last];
            if cost == usize::MAX {
                continue;
            }
            for next in (0..count).filter(|next| mask & (1 << next) == 0) {
                let cost_to_next = cost + absences.distance(Some(last), Some(next));
                let best_here = &mut best[mask | (1 << next)][next];
                if cost_to_next < best_here.0 {
                    *best_here = (cost_to_next, last);
                }
            }
        }
    }
    let end = (0..count).min_by_key(|last| {
        best[all_groups][*last]
            .0
            .saturating_add(from_full_room[*last])
    });
    let (mut mask, mut last) = (all_groups, end.unwrap_or_default());
    let mut order = Vec::with_capacity(count);
    while last != usize::MAX {
        order.push(last);
        let previous = best[mask][last].1;
        mask &= !(1 << last);
        last = previous;
    }
    order.reverse();
    order
}

/// A short path through many groups: always to the nearest, then 2-opt, which reverses each section where that makes
/// the path shorter, until no section is left or for [`MAX_PASSES`] passes.
fn near_shortest(absences: &Absences) -> Vec<usize> {
    let mut remaining: BTreeSet<usize> = (0..absences.len()).collect();
    let mut order: Vec<usize> = Vec::with_capacity(absences.len());
    while let Some(next) = remaining
        .iter()
        .copied()
        .min_by_key(|at| absences.distance(order.last().copied(), Some(*at)))
    {
        remaining.remove(&next);
        order.push(next);
    }
    for _ in 0..MAX_PASSES {
        let mut shorter = false;
        for from in 0..order.len() {
            for to in from + 1..order.len() {
                let before = from.checked_sub(1).map(|at| order[at]);
                let after = order.get(to + 1).copied();
                let (first, last) = (Some(order[from]), Some(order[to]));
                let cost_if_reversed =
                    absences.distance(before, last) + absences.distance(first, after);
                if cost_if_reversed
                    < absences.distance(before, first) + absences.distance(last, after)
                {
                    order[from..=to].reverse();
                    shorter = true;
                }
            }
        }
        if !shorter {
            break;
        }
    }
    order
}
