//! Score sheets that judges return.

use std::collections::BTreeSet;

use desk_core::{in_force, original};
use exchange::{Kind, Original};
use judging::{ConflictKind, ScoreSheet};
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;
use workspace_core::messages::{self, SheetCopy};
use workspace_core::{ActionContext, Result, ballot};

use super::in_round::InRound;
use super::{assigned_pairs, conflicts};

/// Who returned a sheet, in which round and in which sealed file.
pub(super) struct SheetSource<'a> {
    pub(super) round: u32,
    pub(super) judge: Uuid,
    pub(super) sealed: Option<Uuid>,
    /// What the judge signed; none where it is kept already.
    pub(super) original: Option<&'a Original>,
}

impl SheetSource<'_> {
    /// Keeps what the judge signed, beside a sheet that was just recorded.
    pub(super) fn keep_original(&self, tx: &Transaction<'_>, ctx: &ActionContext) -> Result<()> {
        match (self.sealed, self.original) {
            (Some(sealed), Some(signed)) => {
                original::keep(tx, (Kind::ScoreSheet, sealed), signed, ctx)
            }
            _ => Ok(()),
        }
    }
}

/// Keeps a sheet unless it, or a later one, is kept already; gives whether it was new.
pub(super) fn record_sheet(
    tx: &Transaction<'_>,
    from: &SheetSource<'_>,
    copy: &SheetCopy,
    ctx: &ActionContext,
) -> Result<bool> {
    let (judge, entry, at) = (from.judge.to_string(), copy.entry.to_string(), ctx.stamp());
    let last = store::score_sheet::latest(tx, from.round, &judge, &entry)?;
    if last.is_some_and(|last| last.revision >= copy.revision) {
        return Ok(false);
    }
    store::score_sheet::append(
        tx,
        &store::NewScoreSheet {
            round: from.round,
            judge: &judge,
            entry: &entry,
            revision: copy.revision,
            body: &messages::to_json(copy)?,
            sealed_id: from.sealed.map(|id| id.to_string()).as_deref(),
            recorded_at: &at,
            by: &ctx.actor,
        },
    )?;
    from.keep_original(tx, ctx)?;
    let detail = json!({
        "judge": judge,
        "round": from.round,
        "revision": copy.revision,
        "marks": copy.marks,
        "recused": copy.recused,
    });
    workspace_core::log(tx, &ctx.actor, &at, "sheet-received", &entry, &detail)?;
    if let Some(reason) = &copy.recused
        && store::assignment::is_current(tx, from.round, &judge, &entry)?
    {
        let by_call = in_force::call(tx)?.conflicts_in(from.round);
        let declared = if copy.contained && by_call.contained.is_some() {
            ConflictKind::DeclaredContained
        } else {
            ConflictKind::Declared
        };
        let pair = (from.judge, copy.entry);
        conflicts::record_statement(tx, pair, declared.name(), reason, ctx)?;
    }
    Ok(true)
}

/// Every latest sheet of a round on the given entries. One that a conflict set aside has the conflict's reason in `recused`.
pub(super) fn latest(
    conn: &Connection,
    round: u32,
    entries: &[InRound],
) -> Result<Vec<ScoreSheet>> {
    let read = latest_with_feedback(conn, round, entries)?.into_iter();
    Ok(read.map(|(sheet, _)| sheet).collect())
}

/// The same, each with what its judge wants the entrant to be told.
pub(super) fn latest_with_feedback(
    conn: &Connection,
    round: u32,
    entries: &[InRound],
) -> Result<Vec<(ScoreSheet, Option<String>)>> {
    let set_aside = conflicts::set_aside(conn)?;
    let numbers = entries.iter().map(|it| it.number);
    let rows = store::score_sheet::bodies_of_numbers(conn, round, numbers)?;
    let sheets = rows.into_iter().map(|row| {
        let mut copy: SheetCopy = messages::read(row.body.as_bytes())?;
        let feedback = copy.feedback.take();
        let mut sheet = ballot::sheet(workspace_core::parse_id(&row.judge)?, copy);
        let conflict_reason = set_aside.get(&(sheet.judge, sheet.entry)).cloned();
        sheet.recused = sheet.recused.or(conflict_reason);
        Ok((sheet, feedback))
    });
    sheets.collect()
}

/// The pairs of a round whose sheet was returned.
pub(super) fn returned(conn: &Connection, round: u32) -> Result<BTreeSet<(Uuid, Uuid)>> {
    let pairs = assigned_pairs::in_round_with_return(conn, round)?.into_iter();
    let returned = pairs.filter(|(_, returned)| *returned);
    Ok(returned.map(|(pair, _)| pair).collect())
}
