//! A large season: 14,000 entries and 60 judges, each entry read three times.

use std::collections::BTreeMap;

use divan::Bencher;
use judging::{
    AssignmentPlan, AssignmentProblem, Conflict, ConflictKind, Criterion, EntryId, EntryToAssign,
    JudgeId, JudgeToAssign, Panel, Readings, ScoreSheet, rank,
};
use uuid::Uuid;

const ENTRIES: u128 = 14_000;
const JUDGES: u128 = 60;
const PANELS: u128 = 8;

fn main() {
    divan::main();
}

fn to_read() -> Vec<EntryToAssign> {
    (0..ENTRIES)
        .map(|n| EntryToAssign {
            id: EntryId(Uuid::from_u128(n)),
            category: None,
            languages: Vec::new(),
            anchor: false,
        })
        .collect()
}

fn assign(
    entries: &[EntryToAssign],
    judges: &[JudgeToAssign],
    conflicts: &[Conflict],
) -> AssignmentPlan {
    AssignmentProblem {
        entries,
        judges,
        conflicts,
        per_entry: 3,
        seed: 26,
        ..AssignmentProblem::default()
    }
    .solve()
}

fn judge(n: u128) -> JudgeId {
    JudgeId(Uuid::from_u128(n % JUDGES))
}

fn judges(max_load: Option<usize>) -> Vec<JudgeToAssign> {
    (0..JUDGES)
        .map(|n| JudgeToAssign {
            id: judge(n),
            min_load: 0,
            max_load,
            languages: Vec::new(),
        })
        .collect()
}

/// Two judges barred from every entry.
fn conflicts() -> Vec<Conflict> {
    (0..ENTRIES * 2)
        .map(|n| Conflict {
            entry: EntryId(Uuid::from_u128(n / 2)),
            judge: judge(n * 7),
            kind: ConflictKind::Outlet,
            reason: String::new(),
        })
        .collect()
}

#[divan::bench]
fn assign_to_everyone(bencher: Bencher<'_, '_>) {
    let (entries, judges, conflicts) = (to_read(), judges(None), conflicts());
    bencher.bench(|| assign(&entries, &judges, &conflicts));
}

/// 30,000 readings for 42,000 wanted: most entries end short, each for a proven reason.
#[divan::bench]
fn assign_with_too_little_capacity(bencher: Bencher<'_, '_>) {
    let (entries, judges, conflicts) = (to_read(), judges(Some(500)), conflicts());
    bencher.bench(|| assign(&entries, &judges, &conflicts));
}

/// Eight panels of uneven size, with judges on two of them.
#[divan::bench]
fn assign_to_panels(bencher: Bencher<'_, '_>) {
    let entries: Vec<_> = to_read()
        .into_iter()
        .map(|entry| EntryToAssign {
            category: Some((entry.id.0.as_u128() % PANELS).to_string()),
            ..entry
        })
        .collect();
    let panels: Vec<_> = (0..PANELS)
        .map(|n| Panel {
            category: n.to_string(),
            judges: (n * 7..n * 7 + 8 + n % 3).map(judge).collect(),
        })
        .collect();
    let (judges, conflicts) = (judges(Some(900)), conflicts());
    let problem = AssignmentProblem {
        entries: &entries,
        judges: &judges,
        panels: &panels,
        conflicts: &conflicts,
        per_entry: 3,
        seed: 26,
        ..AssignmentProblem::default()
    };
    bencher.bench(|| problem.solve());
}

/// 45,000 sheets of six criteria.
#[divan::bench]
fn rank_sheets(bencher: Bencher<'_, '_>) {
    let entries: Vec<_> = (0..15_000).map(|n| EntryId(Uuid::from_u128(n))).collect();
    let criteria: Vec<_> = (1..=6_u8)
        .map(|n| Criterion {
            id: format!("criterion-{n}"),
            weight: f64::from(n),
            points: None,
        })
        .collect();
    let sheets: Vec<_> = (0..45_000_u128)
        .map(|n| ScoreSheet {
            judge: judge(n),
            entry: EntryId(Uuid::from_u128(n / 3)),
            marks: marks(&criteria, n),
            comment: None,
            note: None,
            recused: None,
        })
        .collect();
    bencher.bench(|| rank::weighted_mean(&Readings::of_sheets(&entries, &sheets, &criteria)));
}

/// Marks from 1 to 10 that differ from sheet to sheet.
fn marks(criteria: &[Criterion], sheet: u128) -> BTreeMap<String, f64> {
    criteria
        .iter()
        .zip(0_u8..)
        .map(|(criterion, n)| {
            let mark = (sheet * 31 + u128::from(n) * 17) % 10;
            (
                criterion.id.clone(),
                f64::from(u8::try_from(mark).unwrap_or_default()) + 1.0,
            )
        })
        .collect()
}
