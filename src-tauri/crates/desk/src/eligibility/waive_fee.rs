//! Waiving a fee, for one entry or for all entries of its entrant, and taking that back. Each is a dated record with its
//! author and reason, and every verdict it changes is screened again at once.

use desk_core::eligibility::{fee_waivers, record_verdict, waivers};
use desk_core::in_force;
use serde_json::json;
use store::{Connection, FeeWaiverRow, Transaction};
use workspace_core::views::FeeWaiverView;
use workspace_core::{ActionContext, Error, Result, require_reason};

use crate::Desk;

impl Desk {
    /// Waives the fee of an entry; with `whole_entrant` that of every entry under the keys that signed it, the later ones
    /// too. A reason is asked for.
    pub async fn waive_fee(
        &self,
        entry: &str,
        whole_entrant: bool,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        require_reason(reason)?;
        let (entry, reason, ctx) = (entry.to_owned(), reason.to_owned(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let sender = if whole_entrant {
                let sender = waivers::sender(tx, &entry)?;
                if sender.is_empty() {
                    let field = "entrant".to_owned();
                    return Err(Error::Shape { field });
                }
                Some(sender)
            } else {
                None
            };
            let row = FeeWaiverRow {
                uuid: ctx.new_id().to_string(),
                revokes: None,
                entry,
                sender,
                reason,
                recorded_at: ctx.stamp(),
                by: ctx.actor.clone(),
            };
            record(tx, &row, whole_entrant, "fee-waived")
        });
        write.await
    }

    /// Takes the waiver of a fee back. A reason is asked for.
    pub async fn revoke_fee_waiver(
        &self,
        id: &str,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        require_reason(reason)?;
        let (id, reason, ctx) = (id.to_owned(), reason.to_owned(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let rows = store::fee_waiver::all(tx)?;
            let stands =
                |row: &FeeWaiverRow| row.revokes.is_none() && revocation(&rows, row).is_none();
            let waiver = rows.iter().find(|row| row.uuid == id && stands(row));
            let waiver = waiver.ok_or(Error::FeeWaiverGone)?;
            let row = FeeWaiverRow {
                uuid: ctx.new_id().to_string(),
                revokes: Some(id.clone()),
                entry: waiver.entry.clone(),
                sender: None,
                reason,
                recorded_at: ctx.stamp(),
                by: ctx.actor.clone(),
            };
            record(tx, &row, waiver.sender.is_some(), "fee-waiver-revoked")
        });
        write.await
    }
}

/// Records a row and screens again whatever it is about.
fn record(tx: &Transaction<'_>, row: &FeeWaiverRow, whole_entrant: bool, what: &str) -> Result<()> {
    let (call, at) = (in_force::call(tx)?, &row.recorded_at);
    let number = desk_core::number(tx, &row.entry)?;
    store::fee_waiver::append(tx, row)?;
    if whole_entrant {
        record_verdict::rescreen_all(tx, &call, at)?;
    } else {
        record_verdict::rescreen(tx, &call, number, &row.entry, at)?;
    }
    let detail = json!({ "reason": row.reason, "whole_entrant": whole_entrant });
    record_verdict::log(tx, &row.by, at, what, &row.entry, &detail)
}

/// The row that took a waiver back.
fn revocation<'a>(rows: &'a [FeeWaiverRow], waiver: &FeeWaiverRow) -> Option<&'a FeeWaiverRow> {
    rows.iter()
        .find(|row| row.revokes.as_ref() == Some(&waiver.uuid))
}

/// Every waiver of the fee of one entry, oldest first.
pub(crate) fn fee_waivers(conn: &Connection, entry: &str) -> Result<Vec<FeeWaiverView>> {
    let sender = waivers::sender(conn, entry)?;
    let rows = store::fee_waiver::all(conn)?;
    let of_entry = rows
        .iter()
        .filter(|row| row.revokes.is_none() && fee_waivers::is_for(row, entry, &sender));
    Ok(of_entry
        .map(|row| FeeWaiverView {
            id: row.uuid.clone(),
            whole_entrant: row.sender.is_some(),
            reason: row.reason.clone(),
            by: row.by.clone(),
            at: row.recorded_at.clone(),
            revoked: revocation(&rows, row).map(|row| row.recorded_at.clone()),
        })
        .collect())
}
