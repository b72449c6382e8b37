//! Adds one more reader to an entry by hand: after a recusal, or where another reading would separate close entries.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::{in_force, number};
use judging::JudgeId;
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::views::Candidate;
use workspace_core::{ActionContext, JudgingError, Result, assignment, ballot, require_reason};

use super::in_round::InRound;
use super::{JudgeRecord, conflicts, in_round, judges, panels};
use crate::Desk;

impl Desk {
    /// The judges who could be added as readers of an entry: those of the panel who do not read it yet and have no conflict,
    /// those with the fewest entries first.
    pub async fn reader_candidates(&self, round: u32, entry: Uuid) -> Result<Vec<Candidate>> {
        let read = move |conn: &Connection| reader_candidates(conn, round, entry);
        self.core.store.read(read).await
    }

    /// Assigns an entry to a judge by hand. The judge need not be on the panel; one with a conflict is refused.
    pub async fn assign_by_hand(
        &self,
        round: u32,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (reason, ctx) = (require_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                require_may_read(tx, round, judge, entry)?;
                let (judge, entry) = (judge.to_string(), entry.to_string());
                assignment::record(tx, round, (&judge, &entry), "assigned", &reason, &ctx)?;
                let detail = json!({ "round": round, "judge": judge, "reason": reason });
                workspace_core::log(tx, &ctx.actor, &ctx.stamp(), "given", &entry, &detail)
            })
            .await
    }
}

/// The judges of the panel who may read an entry and do not yet, those with the fewest entries first.
pub(super) fn reader_candidates(
    conn: &Connection,
    round: u32,
    entry: Uuid,
) -> Result<Vec<Candidate>> {
    let call = in_force::call(conn)?;
    ballot::require_round(&call, round)?;
    let number = number(conn, &entry.to_string())?;
    let Some(category) = in_round::category_of(conn, &call, round, number)? else {
        return Ok(Vec::new());
    };
    let panel = panels::panel(conn, round, &category)?;
    let languages = brief::brief(conn, number)?.languages;
    let current_readers = readers(conn, round, number)?;
    let entry_conflicts =
        conflicts::in_effect_on_entry(conn, &call, round, InRound { entry, number })?;
    let mut loads: BTreeMap<String, usize> = BTreeMap::new();
    for count in in_round::assignment_counts(conn, &call, round)? {
        if call.category(&count.category).is_some() {
            *loads.entry(count.judge).or_default() += count.assigned;
        }
    }
    let mut free: Vec<(usize, JudgeRecord)> = judges::judges(conn)?
        .into_iter()
        .filter(|judge| judge.departure_reason.is_none())
        .filter(|judge| panel.judges.contains(&JudgeId(judge.judge)))
        .filter(|judge| {
            let judge_languages = &judge.terms.languages;
            judge_languages.is_empty()
                || languages
                    .iter()
                    .all(|language| judge_languages.contains(language))
        })
        .filter(|judge| !current_readers.contains(&judge.judge))
        .filter(|judge| !entry_conflicts.iter().any(|it| it.judge.0 == judge.judge))
        .map(|judge| {
            let load = loads.get(&judge.judge.to_string()).copied();
            (load.unwrap_or_default(), judge)
        })
        .collect();
    free.sort_by_key(|(load, judge)| (*load, judge.judge));
    let shown = free.into_iter().map(|(load, judge)| Candidate {
        judge: judge.judge.to_string(),
        name: judge.card.name().to_owned(),
        load,
    });
    Ok(shown.collect())
}

/// Who reads an entry.
fn readers(conn: &Connection, round: u32, number: u32) -> Result<BTreeSet<Uuid>> {
    let assigned = store::assignment::of_entry(conn, round, number)?.into_iter();
    assigned
        .filter(|it| !it.recused)
        .map(|it| workspace_core::parse_id(&it.judge))
        .collect()
}

/// Refuses a judge who has left, who reads the entry already, or who has a conflict with it.
fn require_may_read(conn: &Connection, round: u32, judge: Uuid, entry: Uuid) -> Result<()> {
    let call = in_force::call(conn)?;
    ballot::require_round(&call, round)?;
    let record = judges::judge(conn, judge)?;
    let number = number(conn, &entry.to_string())?;
    let name = record.card.name().to_owned();
    if in_round::category_of(conn, &call, round, number)?.is_none() {
        return Err(JudgingError::NotInRound {
            entry: number,
            round,
        }
        .into());
    }
    if record.departure_reason.is_some() {
        return Err(JudgingError::HasLeft { judge: name }.into());
    }
    if readers(conn, round, number)?.contains(&judge) {
        return Err(JudgingError::ReadsAlready {
            judge: name,
            entry: number,
        }
        .into());
    }
    let entry_conflicts =
        conflicts::in_effect_on_entry(conn, &call, round, InRound { entry, number })?;
    let mut conflicts = entry_conflicts.into_iter();
    match conflicts.find(|it| it.judge.0 == judge) {
        Some(conflict) => Err(JudgingError::InConflict {
            judge: name,
            entry: number,
            reason: conflict.reason,
        }
        .into()),
        None => Ok(()),
    }
}
