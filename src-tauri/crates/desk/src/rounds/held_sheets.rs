//! Sheets that wait for an officer to accept or decline them: those that came after the decision on their category, and changes
//! that are not proved to have come by the last day for changes.

use desk_core::file_arrival::FileArrival;
use desk_core::{award, number};
use serde_json::json;
use store::{Connection, HeldSheetRow, Transaction};
use workspace_core::messages::{self, ScoreSheetMessage, SheetCopy};
use workspace_core::views::HeldSheetView;
use workspace_core::{ActionContext, Error, Result, require_reason};

use super::judges;
use super::sheets::{SheetSource, record_sheet};
use crate::Desk;

/// Why a sheet waits, as the store names it.
const DECIDED: &str = "decided";
const LATE: &str = "late";

impl Desk {
    /// The sheets that wait for an officer, oldest first, each beside what it would replace.
    pub async fn held_sheets(&self) -> Result<Vec<HeldSheetView>> {
        let read = self.core.store.read(|conn| {
            let waiting = store::held_sheet::waiting(conn)?;
            waiting.iter().map(|row| view(conn, row)).collect()
        });
        read.await
    }

    /// Accepts a sheet that waits, so that it counts from now on, or declines it. A reason is asked for.
    pub async fn answer_sheet(
        &self,
        id: i64,
        accepted: bool,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (reason, ctx) = (require_reason(reason)?, ctx.clone());
        let write = self.core.store.write(move |tx| {
            let held = store::held_sheet::get(tx, id)?;
            let held = held.ok_or_else(|| Error::Shape {
                field: "sheet".to_owned(),
            })?;
            let at = ctx.stamp();
            store::held_sheet::answer(tx, id, accepted, &reason, &ctx.actor, &at)?;
            let action = if accepted {
                "sheet-accepted"
            } else {
                "sheet-declined"
            };
            let detail = json!({
                "judge": held.judge,
                "round": held.round,
                "revision": held.revision,
                "why": held.why,
                "reason": reason,
            });
            workspace_core::log(tx, &ctx.actor, &at, action, &held.entry, &detail)?;
            if accepted {
                let from = SheetSource {
                    round: held.round,
                    judge: workspace_core::parse_id(&held.judge)?,
                    sealed: held
                        .sealed_id
                        .as_deref()
                        .map(workspace_core::parse_id)
                        .transpose()?,
                    original: None,
                };
                let copy: SheetCopy = messages::read(held.body.as_bytes())?;
                record_sheet(tx, &from, &copy, &ctx)?;
            }
            Ok(())
        });
        write.await
    }
}

/// Why a sheet must wait; none where it may be kept at once, or is nothing new. A file's own time proves nothing of its day.
pub(super) fn hold_reason(
    conn: &Connection,
    call: &rules::Call,
    message: &ScoreSheetMessage,
    copy: &SheetCopy,
    received: &FileArrival,
) -> Result<Option<&'static str>> {
    let (judge, entry) = (message.judge.to_string(), copy.entry.to_string());
    let last = store::score_sheet::latest(conn, message.round, &judge, &entry)?;
    if last
        .as_ref()
        .is_some_and(|last| last.revision >= copy.revision)
    {
        return Ok(None);
    }
    let until = call
        .round(message.round)
        .and_then(|round| round.revise_until);
    let zone = call.deadline_in_force().zone;
    let day = received.arrival.latest().with_timezone(&zone).date_naive();
    if is_decided(conn, call, &entry)? {
        Ok(Some(DECIDED))
    } else if last.is_some() && until.is_some_and(|until| day > until) {
        // A first sheet is never too late.
        Ok(Some(LATE))
    } else {
        Ok(None)
    }
}

/// Whether the category of an entry has been decided.
fn is_decided(conn: &Connection, call: &rules::Call, entry: &str) -> Result<bool> {
    let Some(row) = store::entry_row::get(conn, number(conn, entry)?)? else {
        return Ok(false);
    };
    Ok(award::decision_of(conn, call, &row.category)?.is_decided())
}

/// Stores a sheet that waits for an officer; gives whether it is new.
pub(super) fn hold(
    tx: &Transaction<'_>,
    from: &SheetSource<'_>,
    copy: &SheetCopy,
    why: &str,
    ctx: &ActionContext,
) -> Result<bool> {
    let (judge, entry, at) = (from.judge.to_string(), copy.entry.to_string(), ctx.stamp());
    let sealed = from.sealed.map(|id| id.to_string());
    let new = store::NewScoreSheet {
        round: from.round,
        judge: &judge,
        entry: &entry,
        revision: copy.revision,
        body: &messages::to_json(copy)?,
        sealed_id: sealed.as_deref(),
        recorded_at: &at,
        by: &ctx.actor,
    };
    if !store::held_sheet::append(tx, &new, why)? {
        return Ok(false);
    }
    from.keep_original(tx, ctx)?;
    let detail = json!({
        "judge": judge,
        "round": from.round,
        "revision": copy.revision,
        "marks": copy.marks,
        "recused": copy.recused,
        "why": why,
    });
    workspace_core::log(tx, &ctx.actor, &at, "sheet-held", &entry, &detail)?;
    Ok(true)
}

fn view(conn: &Connection, row: &HeldSheetRow) -> Result<HeldSheetView> {
    let copy: SheetCopy = messages::read(row.body.as_bytes())?;
    let last = store::score_sheet::latest(conn, row.round, &row.judge, &row.entry)?;
    let previous_copy: Option<SheetCopy> = last
        .map(|last| messages::read(last.body.as_bytes()))
        .transpose()?;
    let number = number(conn, &row.entry)?;
    let shown = store::entry_row::get(conn, number)?.ok_or_else(|| Error::UnknownEntry {
        entry: row.entry.clone(),
    })?;
    let judge = judges::judge(conn, workspace_core::parse_id(&row.judge)?)?;
    Ok(HeldSheetView {
        id: row.id,
        category: shown.category,
        title: shown.title,
        number,
        entry: row.entry.clone(),
        round: row.round,
        judge: judge.card.name().to_owned(),
        why: row.why.clone(),
        at: row.recorded_at.clone(),
        before: previous_copy.map(|it| it.marks).unwrap_or_default(),
        after: copy.marks,
        recused: copy.recused,
    })
}
