//! The input of the assignment of a round: all categories together, so that a judge on two panels has one load.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::in_force;
use judging::{
    AssignedPair, AssignmentPlan, AssignmentProblem, CategoryReaders, Conflict, EntryId,
    EntryToAssign, JudgeId, JudgeToAssign, Panel,
};
use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::{Result, ballot};

use super::{JudgeRecord, assigned_pairs, conflicts, in_round, judges, panels};

/// Entries, judges, panels, conflicts, and the pairs that exist already.
pub(super) struct AssignmentInput {
    entries: Vec<EntryToAssign>,
    judges: Vec<JudgeToAssign>,
    /// The judges who have left.
    departed: BTreeSet<JudgeId>,
    panels: Vec<Panel>,
    /// The categories for which the call has a number of readers of their own.
    by_category: Vec<CategoryReaders>,
    conflicts: Vec<Conflict>,
    /// Pairs that the assignment must keep.
    kept: Vec<AssignedPair>,
    /// Existing pairs that may be taken back; empty until [`Self::allow_reassigning_unreturned`].
    reassignable: Vec<AssignedPair>,
}

impl AssignmentInput {
    /// The input of a round; every existing pair is kept. Judges who have left get no more entries.
    pub(super) fn load(conn: &Connection, round: u32) -> Result<Self> {
        let call = in_force::call(conn)?;
        ballot::require_round(&call, round)?;
        let all_judges = judges::judges(conn)?;
        let departed = all_judges
            .iter()
            .filter(|judge| judge.departure_reason.is_some());
        let mut input = Self {
            entries: Vec::new(),
            departed: departed.map(|judge| JudgeId(judge.judge)).collect(),
            judges: all_judges.iter().map(judge_to_assign).collect(),
            panels: Vec::new(),
            by_category: readers_by_category(&call, round),
            conflicts: conflicts::in_effect(conn, &call, round)?,
            kept: pairs(assigned_pairs::in_round(conn, round)?),
            reassignable: Vec::new(),
        };
        for category in &call.categories {
            let round_entries = in_round::entries(conn, &call, round, &category.id)?;
            let briefs = brief::briefs(conn, round_entries.iter().map(|it| it.number))?;
            let languages: BTreeMap<u32, Vec<String>> = briefs
                .into_iter()
                .map(|(number, brief)| (number, brief.languages))
                .collect();
            let entries = round_entries.iter().map(|it| EntryToAssign {
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

    /// The same input, which keeps only the pairs whose sheet was returned. The others may be reassigned, with as few
    /// changes as possible.
    pub(super) fn allow_reassigning_unreturned(
        mut self,
        returned: &BTreeSet<(Uuid, Uuid)>,
    ) -> Self {
        let is_returned = |pair: &AssignedPair| returned.contains(&(pair.judge.0, pair.entry.0));
        let (kept, reassignable) = self.kept.into_iter().partition(is_returned);
        (self.kept, self.reassignable) = (kept, reassignable);
        self
    }

    /// The same input after one judge has left. Call [`Self::allow_reassigning_unreturned`] first: otherwise the pairs
    /// of this judge are all kept. With it, those whose sheet was returned stay, and the others go to other judges.
    pub(super) fn without_judge(mut self, judge: Uuid) -> Self {
        self.departed.insert(JudgeId(judge));
        self.reassignable.retain(|pair| pair.judge.0 != judge);
        self
    }

    /// Solves the problem; `per_entry` holds where the call has no number for the category.
    pub(super) fn assign(&self, per_entry: usize, seed: u64) -> AssignmentPlan {
        // A judge who has left stays in the problem, so that the sheets they returned count, but gets no more entries.
        let has_left = |judge: &JudgeToAssign| self.departed.contains(&judge.id);
        let judges = self.judges.iter().cloned().map(|mut judge| {
            if has_left(&judge) {
                (judge.min_load, judge.max_load) = (0, Some(0));
            }
            judge
        });
        let mut plan = AssignmentProblem {
            entries: &self.entries,
            judges: &judges.collect::<Vec<_>>(),
            panels: &self.panels,
            conflicts: &self.conflicts,
            kept: &self.kept,
            reassignable: &self.reassignable,
            per_entry,
            by_category: &self.by_category,
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        for shortfall in &mut plan.shortfalls {
            shortfall
                .at_capacity
                .retain(|judge| !self.departed.contains(judge));
            shortfall
                .exchange_candidates
                .retain(|judge| !self.departed.contains(judge));
        }
        plan
    }
}

/// The categories whose entries have another number of readers than the rest of a round.
fn readers_by_category(call: &Call, round: u32) -> Vec<CategoryReaders> {
    let differing = call.round(round).map(|it| it.by_category.as_slice());
    let readers = differing.unwrap_or_default().iter().flat_map(|it| {
        let readers = it.per_entry.map(|number| number as usize);
        readers.into_iter().flat_map(|per_entry| {
            it.categories.iter().map(move |category| CategoryReaders {
                category: category.clone(),
                per_entry,
            })
        })
    });
    readers.collect()
}

fn judge_to_assign(judge: &JudgeRecord) -> JudgeToAssign {
    let terms = &judge.terms;
    JudgeToAssign {
        id: JudgeId(judge.judge),
        min_load: terms.min_load.map_or(0, |load| load as usize),
        max_load: terms.max_load.map(|load| load as usize),
        languages: terms.languages.clone(),
    }
}

fn pairs(pairs: Vec<(Uuid, Uuid)>) -> Vec<AssignedPair> {
    let to_pair = |(judge, entry)| AssignedPair {
        judge: JudgeId(judge),
        entry: EntryId(entry),
    };
    pairs.into_iter().map(to_pair).collect()
}
