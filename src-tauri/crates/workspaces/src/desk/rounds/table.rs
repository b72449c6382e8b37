//! What entries are dealt from: every category at once, so that a judge of two panels has one load.

use std::collections::BTreeSet;

use judging::{Assignment, Conflict, Deal, DealEntry, DealJudge, Dealing, EntryId, JudgeId, Panel};
use store::Connection;
use uuid::Uuid;

use super::{JudgeEntry, conflicts, deal, judges, panels, round};
use crate::Result;
use crate::desk::call;

/// Entries, judges and what is settled between them.
pub(super) struct Table {
    entries: Vec<DealEntry>,
    judges: Vec<DealJudge>,
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
    pub(super) fn laid(conn: &Connection, round: u32) -> Result<Self> {
        let call = call::in_force(conn)?;
        round::known(&call, round)?;
        let known = judges::judges(conn)?;
        let left = known.iter().filter(|judge| judge.left.is_some());
        let mut table = Self {
            entries: Vec::new(),
            left: left.map(|judge| JudgeId(judge.judge)).collect(),
            judges: known.iter().map(seat).collect(),
            panels: Vec::new(),
            conflicts: conflicts::standing(conn, &call)?,
            kept: pairs(deal::dealt(conn, round)?),
            current: Vec::new(),
        };
        for category in &call.categories {
            let entries = round::standing(conn, round, &category.id)?;
            table.entries.extend(entries.iter().map(dealt));
            table.panels.push(panels::panel(conn, round, &category.id)?);
        }
        Ok(table)
    }

    /// The same table, at which only what was returned stays: all else may be dealt anew, as little as can be.
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

    /// Deals.
    pub(super) fn deal(&self, per_entry: usize, seed: u64) -> Deal {
        // Who left keeps a seat, so that what they returned counts, but takes nothing.
        let gone = |seat: &DealJudge| self.left.contains(&seat.id);
        let judges = self.judges.iter().cloned().map(|mut seat| {
            if gone(&seat) {
                (seat.min_load, seat.max_load) = (0, Some(0));
            }
            seat
        });
        let mut deal = Dealing {
            entries: &self.entries,
            judges: &judges.collect::<Vec<_>>(),
            panels: &self.panels,
            conflicts: &self.conflicts,
            kept: &self.kept,
            current: &self.current,
            per_entry,
            seed,
            ..Dealing::default()
        }
        .deal();
        for short in &mut deal.short {
            short.full.retain(|judge| !self.left.contains(judge));
            short.circle.retain(|judge| !self.left.contains(judge));
        }
        deal
    }

    /// The judges of the panel who may read an entry and do not yet, those with the fewest entries first.
    pub(super) fn candidates(&self, entry: Uuid) -> Vec<(Uuid, usize)> {
        let Some(asked) = self.entries.iter().find(|it| it.id.0 == entry) else {
            return Vec::new();
        };
        let of_category = |panel: &&Panel| Some(&panel.category) == asked.category.as_ref();
        let panel = self.panels.iter().find(of_category);
        let load = |judge: JudgeId| self.kept.iter().filter(|pair| pair.judge == judge).count();
        let mut free: Vec<(Uuid, usize)> = self
            .judges
            .iter()
            .filter(|seat| !self.left.contains(&seat.id))
            .filter(|seat| panel.is_some_and(|panel| panel.judges.contains(&seat.id)))
            .filter(|seat| {
                let reads = |language| seat.languages.contains(language);
                seat.languages.is_empty() || asked.languages.iter().all(reads)
            })
            .filter(|seat| {
                let meets = |pair: &Assignment| pair.judge == seat.id && pair.entry == asked.id;
                !self.kept.iter().any(meets)
            })
            .filter(|seat| self.barring(seat.id.0, entry).is_none())
            .map(|seat| (seat.id.0, load(seat.id)))
            .collect();
        free.sort_by_key(|(judge, load)| (*load, *judge));
        free
    }

    /// The conflict that bars a judge from an entry.
    pub(super) fn barring(&self, judge: Uuid, entry: Uuid) -> Option<&Conflict> {
        let mut all = self.conflicts.iter();
        all.find(|it| it.judge.0 == judge && it.entry.0 == entry)
    }

    /// Whether an entry stands in the round.
    pub(super) fn has(&self, entry: Uuid) -> bool {
        self.entries.iter().any(|it| it.id.0 == entry)
    }
}

fn seat(judge: &JudgeEntry) -> DealJudge {
    let terms = &judge.terms;
    DealJudge {
        id: JudgeId(judge.judge),
        min_load: terms.min_load.map_or(0, |load| load as usize),
        max_load: terms.max_load.map(|load| load as usize),
        languages: terms.languages.clone(),
    }
}

/// An entry with the languages its judges must read.
fn dealt((id, document): &(Uuid, rules::Entry)) -> DealEntry {
    let pieces = document.pieces.iter();
    let languages: BTreeSet<String> = pieces
        .flat_map(|piece| &piece.languages)
        .map(ToString::to_string)
        .collect();
    DealEntry {
        id: EntryId(*id),
        category: Some(document.category.clone()),
        languages: languages.into_iter().collect(),
        anchor: false,
    }
}

fn pairs(pairs: Vec<(Uuid, Uuid)>) -> Vec<Assignment> {
    let assignment = |(judge, entry)| Assignment {
        judge: JudgeId(judge),
        entry: EntryId(entry),
    };
    pairs.into_iter().map(assignment).collect()
}
