//! Granting later deadlines and recording payments. Each is a dated record with its author and reason, and every
//! verdict it changes is screened again at once.

use desk_core::eligibility::{record_verdict, waivers};
use desk_core::in_force;
use rules::{Call, Money, WaiverKind};
use serde::Deserialize;
use serde_json::json;
use store::WaiverRow;
use ts_rs::TS;
use workspace_core::action_context::{self, ActionContext};
use workspace_core::views::{PaymentView, WaiverView};
use workspace_core::{Error, Result, messages, require_reason};

use crate::Desk;

/// What stands in the place of a kind where a waiver was taken back.
const REVOKED: &str = "revoked";

/// A later deadline as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NewWaiver {
    /// For one entrant.
    Extension {
        /// The entrant's e-mail address.
        entrant: String,
        /// The last minute in time, as clocks show it in the call's zone: `2021-01-25T12:00`.
        local: String,
    },
    /// For whoever gives a code.
    Code {
        /// The code; case does not matter.
        code: String,
        /// How many entries it is good for.
        uses: u32,
        /// The last minute in time, as clocks show it in the call's zone.
        local: String,
    },
    /// For everyone, without a word in the call.
    Grace {
        /// How many minutes.
        minutes: u32,
    },
}

impl Desk {
    /// Grants a later deadline. A reason is asked for.
    pub async fn grant_waiver(
        &self,
        new: &NewWaiver,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        require_reason(reason)?;
        let (new, reason, acting) = (new.clone(), reason.to_owned(), ctx.clone());
        let build_row = move |call: &Call| {
            let row = waiver_row(&new, call.deadline.zone, &reason, &acting)?;
            let detail = json!({ "kind": row.kind, "closes": row.closes, "minutes": row.minutes, "uses": row.uses, "reason": reason });
            Ok((row, detail))
        };
        self.record_waiver(build_row, "waiver-granted", ctx).await
    }

    /// Takes a later deadline back.
    pub async fn revoke_waiver(&self, id: &str, reason: &str, ctx: &ActionContext) -> Result<()> {
        let row = WaiverRow {
            revokes: Some(id.to_owned()),
            ..empty_row(REVOKED, reason, ctx)
        };
        let detail = json!({ "revokes": id, "reason": reason });
        self.record_waiver(|_| Ok((row, detail)), "waiver-revoked", ctx)
            .await
    }

    async fn record_waiver(
        &self,
        build_row: impl FnOnce(&Call) -> Result<(WaiverRow, serde_json::Value)> + Send + 'static,
        what: &'static str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (by, at) = (ctx.actor.clone(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let (mut row, detail) = build_row(&call)?;
            if let Some(address) = &row.entrant {
                row.sender = waivers::only_sender(tx, address)?;
            }
            store::waiver::append(tx, &row)?;
            let subject = row.revokes.as_ref().unwrap_or(&row.uuid);
            record_verdict::rescreen_all(tx, &call, &at)?;
            record_verdict::log(tx, &by, &at, what, subject, &detail)
        });
        write.await
    }

    /// Every later deadline that was granted, the newest first.
    pub async fn waivers(&self) -> Result<Vec<WaiverView>> {
        let read = self.core.store.read(|conn| {
            let rows = store::waiver::all(conn)?;
            let revoked = |row: &WaiverRow| {
                let by = rows
                    .iter()
                    .find(|later| later.revokes.as_ref() == Some(&row.uuid));
                by.map(|later| later.recorded_at.clone())
            };
            let granted = rows.iter().rev().filter(|row| row.revokes.is_none());
            granted
                .map(|row| {
                    Ok(WaiverView {
                        id: row.uuid.clone(),
                        kind: messages::parse_name::<WaiverKind>(&row.kind)?,
                        entrant: row.entrant.clone(),
                        sender: row.sender.clone(),
                        code: row.code.clone(),
                        uses: row.uses,
                        minutes: row.minutes,
                        closes: row.closes.clone(),
                        reason: row.reason.clone(),
                        by: row.by.clone(),
                        at: row.recorded_at.clone(),
                        revoked: revoked(row),
                    })
                })
                .collect()
        });
        read.await
    }

    /// Records what was paid for an entry by now, all of it together.
    pub async fn record_payment(
        &self,
        entry: &str,
        amount: &str,
        note: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let amount = Money::try_from(amount.trim().to_owned()).map_err(|_| Error::Shape {
            field: "amount".to_owned(),
        })?;
        let (entry, by, at) = (entry.to_owned(), ctx.actor.clone(), ctx.stamp());
        let note = note.to_owned();
        let write = self.core.store.write(move |tx| {
            let number = desk_core::number(tx, &entry)?;
            let detail = json!({ "amount": amount, "note": note });
            store::payment::append(
                tx,
                &store::PaymentRow {
                    entry: entry.clone(),
                    amount: amount.to_string(),
                    note,
                    recorded_at: at.clone(),
                    by: by.clone(),
                },
            )?;
            record_verdict::rescreen(tx, &in_force::call(tx)?, number, &entry, &at)?;
            record_verdict::log(tx, &by, &at, "payment-recorded", &entry, &detail)
        });
        write.await
    }
}

/// Every payment for one entry, oldest first.
pub(crate) fn payments(conn: &store::Connection, entry: &str) -> Result<Vec<PaymentView>> {
    let rows = store::payment::of(conn, entry)?.into_iter();
    Ok(rows
        .map(|row| PaymentView {
            amount: row.amount,
            note: row.note,
            by: row.by,
            at: row.recorded_at,
        })
        .collect())
}

fn waiver_row(
    new: &NewWaiver,
    zone: rules::Zone,
    reason: &str,
    ctx: &ActionContext,
) -> Result<WaiverRow> {
    let closes = |local: &str| {
        let deadline = rules::Deadline::at(local, zone).ok_or_else(|| Error::Shape {
            field: "local".to_owned(),
        })?;
        let closes = deadline.closes().map_err(rules::CallError::from)?;
        Ok::<_, Error>(action_context::stamp(closes))
    };
    let required = |text: &str, field: &str| {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            let field = field.to_owned();
            return Err(Error::Shape { field });
        }
        Ok(text)
    };
    let positive = |number: u32, field: &str| {
        let field = field.to_owned();
        if number == 0 {
            return Err(Error::Shape { field });
        }
        Ok(Some(number))
    };
    let mut row = empty_row(WaiverKind::Grace.name(), reason, ctx);
    match new {
        NewWaiver::Extension { entrant, local } => {
            WaiverKind::Entrant.name().clone_into(&mut row.kind);
            row.entrant = Some(required(entrant, "entrant")?);
            row.closes = Some(closes(local)?);
        }
        NewWaiver::Code { code, uses, local } => {
            WaiverKind::Code.name().clone_into(&mut row.kind);
            row.code = Some(required(code, "code")?);
            row.uses = positive(*uses, "uses")?;
            row.closes = Some(closes(local)?);
        }
        NewWaiver::Grace { minutes } => row.minutes = positive(*minutes, "minutes")?,
    }
    Ok(row)
}

/// A row of this kind, made now, that says nothing but why.
fn empty_row(kind: &str, reason: &str, ctx: &ActionContext) -> WaiverRow {
    WaiverRow {
        uuid: ctx.new_id().to_string(),
        kind: kind.to_owned(),
        revokes: None,
        entrant: None,
        sender: None,
        code: None,
        uses: None,
        minutes: None,
        closes: None,
        reason: reason.to_owned(),
        recorded_at: ctx.stamp(),
        by: ctx.actor.clone(),
    }
}
