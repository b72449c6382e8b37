//! The input of the assignment of a round: all categories together, so that a judge on two panels has one load.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::in_force;
use judging::{
    Assignment, AssignmentPlan, AssignmentProblem, Conflict, EntryId, JudgeId, Panel, ProblemEntry,
    ProblemJudge,
};
use store::Connection;
use uuid::Uuid;
use workspace_core::{Result, ballot};

use super::{JudgeEntry, assigned_pairs, conflicts, in_round, judges, panels};

/// Entries, judges, panels, conflicts, and the pairs that exist already.
pub(super) struct AssignmentInput {
    entries: Vec<ProblemEntry>,
    judges: Vec<ProblemJudge>,
    left: BTreeSet<JudgeId>,
    panels: Vec<Panel>,
    conflicts: Vec<Conflict>,
    /// Pairs that stay.
    kept: Vec<Assignment>,
    /// Pairs that may be taken back.
    current: Vec<Assignment>,
}

impl AssignmentInput {
    /// The input of a round that keeps every pair in it. Judges who have left get no more entries.
    pub(super) fn load(conn: &Connection, round: u32) -> Result<Self> {
        let call = in_force::call(conn)?;
        ballot::require_round(&call, round)?;
        let all_judges = judges::judges(conn)?;
        let left = all_judges.iter().filter(|judge| judge.left.is_some());
        let mut input = Self {
            entries: Vec::new(),
            left: left.map(|judge| JudgeId(judge.judge)).collect(),
            judges: all_judges.iter().map(problem_judge).collect(),
            panels: Vec::new(),
            conflicts: conflicts::in_effect(conn, &call)?,
            kept: pairs(assigned_pairs::in_round(conn, round)?),
            current: Vec::new(),
        };
        for category in &call.categories {
            let standing = in_round::entries(conn, round, &category.id)?;
            let briefs = brief::briefs(conn, standing.iter().map(|it| it.number))?;
            let languages: BTreeMap<u32, Vec<String>> = briefs
                .into_iter()
                .map(|(number, brief)| (number, brief.languages))
                .collect();
            let entries = standing.iter().map(|it| ProblemEntry {
                id: EntryId(it.entry),
                category: Some(category.id.clone()),
                languages: languages.get(&it.number).cloned().unwrap_or_default(),
                anchor: false,
            });
            input.entries.extend(entries);
            input.panels.push(panels::panel(conn, round, &category.id)?);
        }
        Ok(input)
    }

    /// The same input, which keeps only the pairs whose sheet was returned: the others may be assigned again, with as few
    /// changes as possible.
    pub(super) fn with_unreturned_open(mut self, returned: &BTreeSet<(Uuid, Uuid)>) -> Self {
        let is_returned = |pair: &Assignment| returned.contains(&(pair.judge.0, pair.entry.0));
        let (kept, current) = self.kept.into_iter().partition(is_returned);
        (self.kept, self.current) = (kept, current);
        self
    }

    /// The same input after one judge has left. The sheets that the judge returned stay.
    pub(super) fn without_judge(mut self, judge: Uuid) -> Self {
        self.left.insert(JudgeId(judge));
        self.current.retain(|pair| pair.judge.0 != judge);
        self
    }

    /// Solves the problem.
    pub(super) fn assign(&self, per_entry: usize, seed: u64) -> AssignmentPlan {
        // A judge who has left stays in the problem, so that the sheets they returned count, but gets no more entries.
        let has_left = |judge: &ProblemJudge| self.left.contains(&judge.id);
        let judges = self.judges.iter().cloned().map(|mut judge| {
            if has_left(&judge) {
                (judge.min_load, judge.max_load) = (0, Some(0));
            }
            judge
        });
        let mut assignment = AssignmentProblem {
            entries: &self.entries,
            judges: &judges.collect::<Vec<_>>(),
            panels: &self.panels,
            conflicts: &self.conflicts,
            kept: &self.kept,
            current: &self.current,
            per_entry,
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        for short in &mut assignment.short {
            short.full.retain(|judge| !self.left.contains(judge));
            short
                .exchange_candidates
                .retain(|judge| !self.left.contains(judge));
        }
        assignment
    }
}

fn problem_judge(judge: &JudgeEntry) -> ProblemJudge {
    let terms = &judge.terms;
    ProblemJudge {
        id: JudgeId(judge.judge),
        min_load: terms.min_load.map_or(0, |load| load as usize),
        max_load: terms.max_load.map(|load| load as usize),
        languages: terms.languages.clone(),
    }
}

fn pairs(pairs: Vec<(Uuid, Uuid)>) -> Vec<Assignment> {
    let assignment = |(judge, entry)| Assignment {
        judge: JudgeId(judge),
        entry: EntryId(entry),
    };
    pairs.into_iter().map(assignment).collect()
}
