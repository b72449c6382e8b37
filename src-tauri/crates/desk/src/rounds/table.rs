//! What entries are assigned from: every category at once, so that a judge of two panels has one load.

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

use super::{JudgeEntry, assignments, conflicts, judges, panels, standing};

/// Entries, judges and what is settled between them.
pub(super) struct Table {
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

impl Table {
    /// The table of a round, at which every pair that stands stays. Judges who left get nothing more.
    pub(super) fn load(conn: &Connection, round: u32) -> Result<Self> {
        let call = in_force::call(conn)?;
        ballot::known(&call, round)?;
        let known = judges::judges(conn)?;
        let left = known.iter().filter(|judge| judge.left.is_some());
        let mut table = Self {
            entries: Vec::new(),
            left: left.map(|judge| JudgeId(judge.judge)).collect(),
            judges: known.iter().map(seat).collect(),
            panels: Vec::new(),
            conflicts: conflicts::standing(conn, &call)?,
            kept: pairs(assignments::standing_pairs(conn, round)?),
            current: Vec::new(),
        };
        for category in &call.categories {
            let standing = standing::standing(conn, round, &category.id)?;
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
            table.entries.extend(entries);
            table.panels.push(panels::panel(conn, round, &category.id)?);
        }
        Ok(table)
    }

    /// The same table, at which only what was returned stays: all else may be assigned again, as little as can be.
    pub(super) fn loosened(mut self, returned: &BTreeSet<(Uuid, Uuid)>) -> Self {
        let settled = |pair: &Assignment| returned.contains(&(pair.judge.0, pair.entry.0));
        let (kept, current) = self.kept.into_iter().partition(settled);
        (self.kept, self.current) = (kept, current);
        self
    }

    /// The same table, from which one judge leaves. What the judge returned stays.
    pub(super) fn without(mut self, judge: Uuid) -> Self {
        self.left.insert(JudgeId(judge));
        self.current.retain(|pair| pair.judge.0 != judge);
        self
    }

    /// Solves the problem.
    pub(super) fn assign(&self, per_entry: usize, seed: u64) -> AssignmentPlan {
        // Who left keeps a seat, so that what they returned counts, but takes nothing.
        let gone = |seat: &ProblemJudge| self.left.contains(&seat.id);
        let judges = self.judges.iter().cloned().map(|mut seat| {
            if gone(&seat) {
                (seat.min_load, seat.max_load) = (0, Some(0));
            }
            seat
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

fn seat(judge: &JudgeEntry) -> ProblemJudge {
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
