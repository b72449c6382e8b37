//! Dealing entries to judges, with respect to panels, conflicts and loads.

use judging::{
    Assignment, Conflict, ConflictKind, Deal, DealEntry, DealJudge, Dealing, EntryFacts, EntryId,
    JudgeFacts, JudgeId, Panel,
};
use serde::Serialize;
use serde_json::json;
use store::assignment::NewAssignment;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;

use super::{Desk, call, people};
use crate::{Act, Error, Result, keeping, papers};

/// What a deal came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct DealReport {
    /// Pairs of judge and entry that were dealt.
    #[ts(type = "number")]
    pub dealt: usize,
    /// Entries that got fewer judges than wanted, and why.
    pub unfilled: Vec<Unfilled>,
    /// The fewest and the most entries that a judge has now.
    #[ts(type = "[number, number]")]
    pub loads: (usize, usize),
    /// The fewest and the most entries that two judges have in common.
    #[ts(type = "[number, number]")]
    pub overlaps: (usize, usize),
    /// Into how many groups the judges fall that share no entry, so that their severity cannot be compared.
    #[ts(type = "number")]
    pub groups: usize,
}

/// An entry with too few judges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unfilled {
    /// The entry.
    pub entry: String,
    /// Judges wanted.
    #[ts(type = "number")]
    pub wanted: usize,
    /// Judges found.
    #[ts(type = "number")]
    pub got: usize,
    /// Judges of the panel who may not read it, by a conflict.
    pub barred: Vec<Uuid>,
    /// Judges of the panel who read as many as they will.
    pub full: Vec<Uuid>,
    /// All judges to whom a reading could be passed on by exchange: one more by any of them would help.
    pub circle: Vec<Uuid>,
}

impl Desk {
    /// Deals every eligible entry to `per_entry` judges of its category's panel. The deal follows from `seed`. Pairs
    /// that stand in this round are kept; only what is missing is added.
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
                let dealt = Table::laid(tx, round)?.deal(per_entry, seed);
                for pair in &dealt.assignments {
                    let (judge, entry) = (pair.judge.0.to_string(), pair.entry.0.to_string());
                    change(tx, round, (&judge, &entry), "assigned", "", &act)?;
                }
                let report = DealReport::of(&dealt);
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

impl DealReport {
    fn of(dealt: &Deal) -> Self {
        let unfilled = dealt.short.iter().map(|short| Unfilled {
            entry: short.entry.0.to_string(),
            wanted: short.wanted,
            got: short.got,
            barred: short.blocked_by.iter().map(|judge| judge.0).collect(),
            full: short.full.iter().map(|judge| judge.0).collect(),
            circle: short.circle.iter().map(|judge| judge.0).collect(),
        });
        Self {
            dealt: dealt.assignments.len(),
            unfilled: unfilled.collect(),
            loads: dealt.quality.loads,
            overlaps: dealt.quality.overlaps,
            groups: dealt.quality.groups,
        }
    }
}

/// What is dealt from: every category at once, so that a judge of two panels has one load.
struct Table {
    entries: Vec<DealEntry>,
    judges: Vec<DealJudge>,
    panels: Vec<Panel>,
    conflicts: Vec<Conflict>,
    kept: Vec<Assignment>,
}

impl Table {
    fn laid(conn: &Connection, round: u32) -> Result<Self> {
        let judges = people::judges(conn)?;
        let mut table = Self {
            entries: Vec::new(),
            judges: judges.iter().map(seat).collect(),
            panels: Vec::new(),
            conflicts: Vec::new(),
            kept: kept(conn, round)?,
        };
        for category in &call::in_force(conn)?.categories {
            let entries = eligible(conn, &category.id)?;
            table
                .entries
                .extend(entries.iter().map(|(entry, _)| DealEntry {
                    id: EntryId(*entry),
                    category: Some(category.id.clone()),
                    languages: Vec::new(),
                    anchor: false,
                }));
            table.panels.push(panel(conn, &category.id)?);
            table.conflicts.extend(suggested(&judges, &entries));
        }
        table.conflicts.extend(declared(conn)?);
        Ok(table)
    }

    fn deal(&self, per_entry: usize, seed: u64) -> Deal {
        let Self {
            entries,
            judges,
            panels,
            conflicts,
            kept,
        } = self;
        Dealing {
            entries,
            judges,
            panels,
            conflicts,
            kept,
            per_entry,
            seed,
            ..Dealing::default()
        }
        .deal()
    }
}

fn seat(judge: &people::JudgeEntry) -> DealJudge {
    DealJudge {
        id: JudgeId(judge.judge),
        min_load: 0,
        max_load: judge.max_load.map(|load| load as usize),
        languages: Vec::new(),
    }
}

fn kept(conn: &Connection, round: u32) -> Result<Vec<Assignment>> {
    let pairs = dealt(conn, round)?;
    let assignment = |(judge, entry)| Assignment {
        judge: JudgeId(judge),
        entry: EntryId(entry),
    };
    Ok(pairs.into_iter().map(assignment).collect())
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

/// A category's panel; one without judges where none was set.
pub(super) fn panel(conn: &Connection, category: &str) -> Result<Panel> {
    let members: Vec<Uuid> = match store::panel::latest(conn, category)? {
        Some(row) => papers::read(row.judges.as_bytes())?,
        None => Vec::new(),
    };
    let judges = members.into_iter().map(JudgeId).collect();
    Ok(Panel {
        category: category.to_owned(),
        judges,
    })
}

/// The entries of a category that stand and are eligible, with their documents.
pub(super) fn eligible(conn: &Connection, category: &str) -> Result<Vec<(Uuid, rules::Entry)>> {
    let mut entries = Vec::new();
    for row in store::entry_row::of_category(conn, category)? {
        if row.verdict == rules::Verdict::Eligible.name()
            && row.state == "submitted"
            && let Some((_, document)) = super::screen::counted(conn, &row.entry)?
        {
            entries.push((keeping::id(&row.entry)?, document));
        }
    }
    Ok(entries)
}

/// Conflicts that follow from names and outlets.
fn suggested(judges: &[people::JudgeEntry], entries: &[(Uuid, rules::Entry)]) -> Vec<Conflict> {
    let judges: Vec<JudgeFacts> = judges
        .iter()
        .map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.outlets.clone(),
            parents: Vec::new(),
        })
        .collect();
    let entries: Vec<EntryFacts> = entries
        .iter()
        .map(|(id, document)| EntryFacts {
            id: EntryId(*id),
            people: document
                .people
                .iter()
                .map(|p| p.public_name.as_str().to_owned())
                .collect(),
            outlets: document.outlets().into_iter().map(str::to_owned).collect(),
        })
        .collect();
    judging::find_conflicts(&judges, &entries)
}

/// Conflicts that people declared.
fn declared(conn: &Connection) -> Result<Vec<Conflict>> {
    store::conflict::all(conn)?
        .into_iter()
        .map(|row| {
            Ok(Conflict {
                judge: JudgeId(keeping::id(&row.judge)?),
                entry: EntryId(keeping::id(&row.entry)?),
                kind: ConflictKind::Declared,
                reason: row.reason,
            })
        })
        .collect()
}

/// The pairs of judge and entry that stand in a round.
pub(super) fn dealt(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    store::assignment::current(conn, round)?
        .iter()
        .map(|row| Ok::<_, Error>((keeping::id(&row.judge)?, keeping::id(&row.entry)?)))
        .collect()
}
