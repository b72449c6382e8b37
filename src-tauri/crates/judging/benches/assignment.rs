//! Three readings with one conflict in twenty and an affinity for every pair, at the sizes of real
//! seasons and beyond.

use divan::Bencher;
use judging::{
    Affinities, AssignmentProblem, Conflict, ConflictKind, EntryId, EntryToAssign, JudgeId,
    JudgeToAssign,
};
use uuid::Uuid;

fn main() {
    divan::main();
}

/// A number that follows from another and looks like chance (the mixer of `SplitMix64`).
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn pair(entry: EntryId, judge: JudgeId, judges: u64) -> u64 {
    let (entry, judge) = (entry.0.as_u64_pair().1, judge.0.as_u64_pair().1);
    mixed(entry * judges + judge)
}

#[divan::bench(args = [(1_000, 30), (5_000, 200), (14_000, 60), (20_000, 500)], sample_count = 5)]
fn assign(bencher: Bencher<'_, '_>, (entries, judges): (u64, u64)) {
    let to_read: Vec<EntryToAssign> = (0..entries)
        .map(|n| EntryToAssign {
            id: EntryId(Uuid::from_u128(u128::from(n))),
            category: None,
            languages: Vec::new(),
            anchor: false,
        })
        .collect();
    let at_table: Vec<JudgeToAssign> = (0..judges)
        .map(|n| JudgeToAssign {
            id: JudgeId(Uuid::from_u128(u128::from(n))),
            min_load: 0,
            max_load: None,
            languages: Vec::new(),
        })
        .collect();
    let pairs = to_read.iter().flat_map(|entry| {
        let judges = at_table.iter().map(|judge| judge.id);
        judges.map(|judge| (entry.id, judge))
    });
    let conflicts: Vec<Conflict> = pairs
        .filter(|(entry, judge)| (pair(*entry, *judge, judges) >> 40).is_multiple_of(20))
        .map(|(entry, judge)| Conflict {
            entry,
            judge,
            kind: ConflictKind::Outlet,
            reason: String::new(),
        })
        .collect();
    let affinity = |entry, judge| {
        let cost = u32::try_from(pair(entry, judge, judges) % 61).unwrap_or_default();
        -f64::from(cost)
    };
    let problem = AssignmentProblem {
        entries: &to_read,
        judges: &at_table,
        conflicts: &conflicts,
        affinity: Affinities::Each(&affinity),
        per_entry: 3,
        load_cost: Some(100.0),
        seed: 26,
        ..AssignmentProblem::default()
    };
    bencher.bench(|| problem.solve());
}
