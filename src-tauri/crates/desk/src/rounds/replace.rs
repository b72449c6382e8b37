//! One more reader for one entry, chosen by a person: after a recusal, or where more readings would tell.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::{in_force, number};
use judging::JudgeId;
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::views::Candidate;
use workspace_core::{ActionContext, JudgingError, Result, assignment, ballot, given_reason};

use super::{JudgeEntry, conflicts, judges, panels, standing};
use crate::Desk;

impl Desk {
    /// Who could read an entry besides those who do: judges of the panel without a conflict, those with the fewest
    /// entries first.
    pub async fn candidates(&self, round: u32, entry: Uuid) -> Result<Vec<Candidate>> {
        let read = move |conn: &Connection| candidates(conn, round, entry);
        self.core.store.read(read).await
    }

    /// Gives an entry to a judge to read. The judge need not be on the panel; a conflict bars them.
    pub async fn give(
        &self,
        round: u32,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (reason, ctx) = (given_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                may_read(tx, round, judge, entry)?;
                let (judge, entry) = (judge.to_string(), entry.to_string());
                assignment::change(tx, round, (&judge, &entry), "assigned", &reason, &ctx)?;
                let detail = json!({ "round": round, "judge": judge, "reason": reason });
                workspace_core::log(tx, &ctx.actor, &ctx.stamp(), "given", &entry, &detail)
            })
            .await
    }
}

/// The judges of the panel who may read an entry and do not yet, those with the fewest entries first.
pub(super) fn candidates(conn: &Connection, round: u32, entry: Uuid) -> Result<Vec<Candidate>> {
    let call = in_force::call(conn)?;
    ballot::known(&call, round)?;
    let number = number(conn, &entry.to_string())?;
    let Some(category) = standing::category_of(conn, &call, round, number)? else {
        return Ok(Vec::new());
    };
    let panel = panels::panel(conn, round, &category)?;
    let languages = brief::brief(conn, number)?.languages;
    let reading = readers(conn, round, number)?;
    let barred = conflicts::standing_of(conn, &call, entry, number)?;
    let mut loads: BTreeMap<String, usize> = BTreeMap::new();
    for count in store::assignment::counts(conn, round, &standing::rule(round))? {
        if call.category(&count.category).is_some() {
            *loads.entry(count.judge).or_default() += count.assigned;
        }
    }
    let mut free: Vec<(usize, JudgeEntry)> = judges::judges(conn)?
        .into_iter()
        .filter(|judge| judge.left.is_none())
        .filter(|judge| panel.judges.contains(&JudgeId(judge.judge)))
        .filter(|judge| {
            let spoken = &judge.terms.languages;
            spoken.is_empty() || languages.iter().all(|language| spoken.contains(language))
        })
        .filter(|judge| !reading.contains(&judge.judge))
        .filter(|judge| !barred.iter().any(|it| it.judge.0 == judge.judge))
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
        .map(|it| workspace_core::id(&it.judge))
        .collect()
}

/// Refuses whom something keeps from an entry.
fn may_read(conn: &Connection, round: u32, judge: Uuid, entry: Uuid) -> Result<()> {
    let call = in_force::call(conn)?;
    ballot::known(&call, round)?;
    let known = judges::judge(conn, judge)?;
    let number = number(conn, &entry.to_string())?;
    let name = known.card.name().to_owned();
    if standing::category_of(conn, &call, round, number)?.is_none() {
        return Err(JudgingError::NotInRound {
            entry: number,
            round,
        }
        .into());
    }
    if known.left.is_some() {
        return Err(JudgingError::HasLeft { judge: name }.into());
    }
    if readers(conn, round, number)?.contains(&judge) {
        return Err(JudgingError::ReadsAlready {
            judge: name,
            entry: number,
        }
        .into());
    }
    let mut conflicts = conflicts::standing_of(conn, &call, entry, number)?.into_iter();
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
