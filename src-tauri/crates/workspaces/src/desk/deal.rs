//! Dealing entries to judges, with respect to panels, conflicts and loads.

use std::collections::{BTreeMap, BTreeSet};

use judging::{
    Assignment, Conflict, DealEntry, DealJudge, Dealing, EntryFacts, EntryId, JudgeFacts, JudgeId,
};
use rules::Call;
use serde::Serialize;
use serde_json::json;
use store::assignment::NewAssignment;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::{Desk, call, people};
use crate::{Act, Error, Result, keeping, papers};

/// What a deal came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DealReport {
    /// Pairs of judge and entry that were dealt.
    pub dealt: usize,
    /// Entries that got fewer judges than wanted, and why.
    pub unfilled: Vec<Unfilled>,
}

/// An entry with too few judges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfilled {
    /// The entry.
    pub entry: String,
    /// Judges wanted.
    pub wanted: usize,
    /// Judges found.
    pub got: usize,
    /// Judges of the panel who may not read it, by a conflict.
    pub barred: Vec<Uuid>,
    /// Judges of the panel who read as many as they will.
    pub full: Vec<Uuid>,
}

impl Desk {
    /// Deals every eligible entry to `per_entry` judges of its category's panel. The deal follows from `seed`. Pairs
    /// that were dealt before in this round are kept; only what is missing is added.
    pub async fn deal(
        &self,
        round: u32,
        per_entry: usize,
        seed: u64,
        act: &Act,
    ) -> Result<DealReport> {
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let mut report = DealReport::default();
                for category in &call::in_force(tx)?.categories {
                    deal_category(tx, &category.id, round, per_entry, seed, &act, &mut report)?;
                }
                let detail = json!({ "per_entry": per_entry, "seed": seed, "dealt": report.dealt });
                keeping::log(
                    tx,
                    &act.by,
                    &act.stamp(),
                    "dealt",
                    &format!("round {round}"),
                    &detail,
                )?;
                Ok(report)
            })
            .await
    }
}

fn deal_category(
    tx: &Transaction<'_>,
    category: &str,
    round: u32,
    per_entry: usize,
    seed: u64,
    act: &Act,
    report: &mut DealReport,
) -> Result<()> {
    let panel = panel(tx, category)?;
    let entries = eligible(tx, category)?;
    let conflicts = conflicts(tx, &panel, &entries)?;
    let ids: BTreeSet<Uuid> = entries.iter().map(|(entry, _)| *entry).collect();
    let kept: Vec<Assignment> = dealt(tx, round)?
        .into_iter()
        .filter(|(_, entry)| ids.contains(entry))
        .map(|(judge, entry)| Assignment {
            judge: JudgeId(judge),
            entry: EntryId(entry),
        })
        .collect();
    let judges: Vec<DealJudge> = panel
        .iter()
        .map(|judge| DealJudge {
            id: JudgeId(judge.judge),
            max_load: judge.max_load.map(|load| load as usize),
        })
        .collect();
    let seats: Vec<DealEntry> = ids
        .iter()
        .map(|entry| DealEntry {
            id: EntryId(*entry),
            category: None,
        })
        .collect();
    let deal = Dealing {
        entries: &seats,
        judges: &judges,
        panels: &[],
        conflicts: &conflicts,
        kept: &kept,
        per_entry,
        seed,
    }
    .deal();
    for pair in deal.assignments.iter().filter(|pair| !kept.contains(pair)) {
        let (judge, entry) = (pair.judge.0.to_string(), pair.entry.0.to_string());
        change(tx, round, (&judge, &entry), "assigned", "", act)?;
        report.dealt += 1;
    }
    report
        .unfilled
        .extend(deal.short.iter().map(|short| Unfilled {
            entry: short.entry.0.to_string(),
            wanted: short.wanted,
            got: short.got,
            barred: short.blocked_by.iter().map(|judge| judge.0).collect(),
            full: short.full.iter().map(|judge| judge.0).collect(),
        }));
    Ok(())
}

/// Records that a judge got an entry to read, or gave it back.
pub(crate) fn change(
    tx: &Transaction<'_>,
    round: u32,
    (judge, entry): (&str, &str),
    change: &str,
    reason: &str,
    act: &Act,
) -> Result<()> {
    let recorded_at = act.stamp();
    let new = NewAssignment {
        round,
        judge,
        entry,
        change,
        reason,
        by: &act.by,
        recorded_at: &recorded_at,
    };
    Ok(store::assignment::append(tx, &new)?)
}

/// The judges of a category's panel.
fn panel(conn: &Connection, category: &str) -> Result<Vec<people::JudgeEntry>> {
    let Some(row) = store::panel::latest(conn, category)? else {
        return Ok(Vec::new());
    };
    let members: Vec<Uuid> = papers::read(row.judges.as_bytes())?;
    Ok(people::judges(conn)?
        .into_iter()
        .filter(|judge| members.contains(&judge.judge))
        .collect())
}

/// The entries of a category that stand and are eligible, with their documents.
pub(super) fn eligible(conn: &Connection, category: &str) -> Result<Vec<(Uuid, rules::Entry)>> {
    let call: Call = call::in_force(conn)?;
    let mut entries = Vec::new();
    for row in store::entry_row::of_category(conn, category)? {
        if row.verdict == rules::Verdict::Eligible.name() && row.state == "submitted" {
            let history = store::entry_revision::history(conn, &row.entry)?;
            if let Some(counted) = super::screen::counted(&history, &call)? {
                entries.push((
                    keeping::id(&row.entry)?,
                    papers::read(counted.body.as_bytes())?,
                ));
            }
        }
    }
    Ok(entries)
}

/// Conflicts that follow from names and outlets, and those that were declared.
fn conflicts(
    conn: &Connection,
    panel: &[people::JudgeEntry],
    entries: &[(Uuid, rules::Entry)],
) -> Result<Vec<Conflict>> {
    let judges: Vec<JudgeFacts> = panel
        .iter()
        .map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.outlets.clone(),
            parents: Vec::new(),
        })
        .collect();
    let facts: Vec<EntryFacts> = entries
        .iter()
        .map(|(id, document)| EntryFacts {
            id: EntryId(*id),
            people: document
                .people
                .iter()
                .map(|person| person.public_name.as_str().to_owned())
                .collect(),
            outlets: document.outlets().into_iter().map(str::to_owned).collect(),
        })
        .collect();
    let mut found = judging::find_conflicts(&judges, &facts);
    let declared: BTreeMap<(String, String), String> = store::conflict::all(conn)?
        .into_iter()
        .map(|row| ((row.judge, row.entry), row.reason))
        .collect();
    for ((judge, entry), reason) in declared {
        found.push(Conflict {
            judge: JudgeId(keeping::id(&judge)?),
            entry: EntryId(keeping::id(&entry)?),
            kind: judging::ConflictKind::Declared,
            reason,
        });
    }
    Ok(found)
}

/// The pairs of judge and entry that stand in a round.
pub(super) fn dealt(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    store::assignment::current(conn, round)?
        .iter()
        .map(|row| Ok::<_, Error>((keeping::id(&row.judge)?, keeping::id(&row.entry)?)))
        .collect()
}
