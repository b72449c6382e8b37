use judging::{
    AssignedPair, AssignmentPlan, AssignmentProblem, Conflict, ConflictKind, Criterion, EntryId,
    EntryToAssign, JudgeId, JudgeToAssign, Place, Readings, ScoreSheet,
};
use uuid::Uuid;

pub(crate) fn entry(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

pub(crate) fn judge(n: u128) -> JudgeId {
    JudgeId(Uuid::from_u128(n))
}

pub(crate) fn pair(n: u128, of: u128) -> AssignedPair {
    AssignedPair {
        entry: entry(n),
        judge: judge(of),
    }
}

pub(crate) fn entries(count: u128) -> Vec<EntryToAssign> {
    (0..count).map(|n| to_read(entry(n))).collect()
}

/// An entry without a category or language.
pub(crate) fn to_read(id: EntryId) -> EntryToAssign {
    EntryToAssign {
        id,
        category: None,
        languages: Vec::new(),
        anchor: false,
    }
}

pub(crate) fn judges(loads: &[Option<usize>]) -> Vec<JudgeToAssign> {
    (0..)
        .zip(loads)
        .map(|(n, load)| JudgeToAssign {
            id: judge(n),
            min_load: 0,
            max_load: *load,
            languages: Vec::new(),
        })
        .collect()
}

pub(crate) fn conflict(n: u128, of: u128) -> Conflict {
    let reason = "the judge said so".to_owned();
    Conflict {
        entry: entry(n),
        judge: judge(of),
        kind: ConflictKind::Declared,
        reason,
    }
}

pub(crate) fn criterion(id: &str, weight: f64) -> Criterion {
    Criterion {
        id: id.to_owned(),
        weight,
        points: None,
    }
}

pub(crate) fn sheet(n: u128, of: u128, marks: &[(&str, f64)]) -> ScoreSheet {
    ScoreSheet {
        judge: judge(of),
        entry: entry(n),
        marks: marks
            .iter()
            .map(|(criterion, mark)| ((*criterion).to_owned(), *mark))
            .collect(),
        comment: None,
        note: None,
        recused: None,
    }
}

/// A sheet of one criterion, `c`.
pub(crate) fn mark(n: u128, of: u128, mark: f64) -> ScoreSheet {
    sheet(n, of, &[("c", mark)])
}

/// An assignment of entries that every judge may read, of which none was assigned before.
pub(crate) fn assign(
    entries: &[EntryId],
    judges: &[JudgeToAssign],
    conflicts: &[Conflict],
    per_entry: usize,
    seed: u64,
) -> AssignmentPlan {
    let entries: Vec<EntryToAssign> = entries.iter().map(|id| to_read(*id)).collect();
    AssignmentProblem {
        entries: &entries,
        judges,
        conflicts,
        per_entry,
        seed,
        ..AssignmentProblem::default()
    }
    .solve()
}

/// The ranking by weighted mean.
pub(crate) fn rank(
    entries: &[EntryId],
    sheets: &[ScoreSheet],
    criteria: &[Criterion],
) -> Vec<Place> {
    judging::rank::weighted_mean(&Readings::of_sheets(entries, sheets, criteria))
}
