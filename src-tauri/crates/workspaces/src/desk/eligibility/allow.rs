//! Granting later deadlines and recording payments. Each is a dated record with its author and reason, and every
//! verdict it changes is screened again at once.

use rules::{Call, LaterKind, Money};
use serde::Deserialize;
use serde_json::json;
use store::AllowanceRow;
use ts_rs::TS;

use crate::act::{self, Act};
use crate::desk::eligibility::{gate, screen};
use crate::desk::{Desk, in_force};
use crate::views::{AllowanceView, PaymentView};
use crate::{Error, Result, keeping, papers};

/// What stands in the place of a kind where an allowance was taken back.
const REVOKED: &str = "revoked";

/// A later deadline as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NewAllowance {
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
        /// So many minutes.
        minutes: u32,
    },
}

impl Desk {
    /// Grants a later deadline. A reason is asked for.
    pub async fn allow(&self, new: &NewAllowance, reason: &str, act: &Act) -> Result<()> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let (new, reason, acting) = (new.clone(), reason.to_owned(), act.clone());
        let made = move |call: &Call| {
            let row = row(&new, call.deadline.zone, &reason, &acting)?;
            let detail = json!({ "kind": row.kind, "closes": row.closes, "minutes": row.minutes, "uses": row.uses, "reason": reason });
            Ok((row, detail))
        };
        self.record_allowance(made, "allowance-granted", act).await
    }

    /// Takes a later deadline back.
    pub async fn revoke_allowance(&self, id: &str, reason: &str, act: &Act) -> Result<()> {
        let row = AllowanceRow {
            uuid: act::id_at(act.at).to_string(),
            kind: REVOKED.to_owned(),
            revokes: Some(id.to_owned()),
            entrant: None,
            sender: None,
            code: None,
            uses: None,
            minutes: None,
            closes: None,
            reason: reason.to_owned(),
            recorded_at: act.stamp(),
            by: act.by.clone(),
        };
        let detail = json!({ "revokes": id, "reason": reason });
        self.record_allowance(|_| Ok((row, detail)), "allowance-revoked", act)
            .await
    }

    async fn record_allowance(
        &self,
        made: impl FnOnce(&Call) -> Result<(AllowanceRow, serde_json::Value)> + Send + 'static,
        what: &'static str,
        act: &Act,
    ) -> Result<()> {
        let (by, at) = (act.by.clone(), act.stamp());
        let write = self.kept.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let (mut row, detail) = made(&call)?;
            if let Some(address) = &row.entrant {
                row.sender = gate::only_sender(tx, address)?;
            }
            store::allowance::append(tx, &row)?;
            let subject = row.revokes.as_ref().unwrap_or(&row.uuid);
            screen::renew_all(tx, &call, &at)?;
            keeping::log(tx, &by, &at, what, subject, &detail)
        });
        write.await
    }

    /// Every later deadline that was granted, the newest first.
    pub async fn allowances(&self) -> Result<Vec<AllowanceView>> {
        let read = self.kept.store.read(|conn| {
            let rows = store::allowance::all(conn)?;
            let revoked = |row: &AllowanceRow| {
                let by = rows
                    .iter()
                    .find(|later| later.revokes.as_ref() == Some(&row.uuid));
                by.map(|later| later.recorded_at.clone())
            };
            let granted = rows.iter().rev().filter(|row| row.revokes.is_none());
            granted
                .map(|row| {
                    Ok(AllowanceView {
                        id: row.uuid.clone(),
                        kind: papers::name::<LaterKind>(&row.kind)?,
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
        act: &Act,
    ) -> Result<()> {
        let amount = Money::try_from(amount.trim().to_owned()).map_err(|_| Error::Shape {
            field: "amount".to_owned(),
        })?;
        let (entry, by, at) = (entry.to_owned(), act.by.clone(), act.stamp());
        let note = note.to_owned();
        let write = self.kept.store.write(move |tx| {
            let number = crate::desk::number(tx, &entry)?;
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
            screen::renew(tx, &in_force::call(tx)?, number, &entry, &at)?;
            keeping::log(tx, &by, &at, "payment-recorded", &entry, &detail)
        });
        write.await
    }
}

/// Every payment for one entry, oldest first.
pub(in crate::desk) fn payments(conn: &store::Connection, entry: &str) -> Result<Vec<PaymentView>> {
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

fn row(new: &NewAllowance, zone: rules::Zone, reason: &str, act: &Act) -> Result<AllowanceRow> {
    let closes = |local: &str| {
        let deadline = rules::Deadline::at(local, zone).ok_or_else(|| Error::Shape {
            field: "local".to_owned(),
        })?;
        let closes = deadline.closes().map_err(rules::CallError::from)?;
        Ok::<_, Error>(act::stamp(closes))
    };
    let filled = |text: &str, field: &str| {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            let field = field.to_owned();
            return Err(Error::Shape { field });
        }
        Ok(text)
    };
    let some = |number: u32, field: &str| {
        let field = field.to_owned();
        if number == 0 {
            return Err(Error::Shape { field });
        }
        Ok(Some(number))
    };
    let mut row = AllowanceRow {
        uuid: act::id_at(act.at).to_string(),
        kind: LaterKind::Grace.name().to_owned(),
        revokes: None,
        entrant: None,
        sender: None,
        code: None,
        uses: None,
        minutes: None,
        closes: None,
        reason: reason.to_owned(),
        recorded_at: act.stamp(),
        by: act.by.clone(),
    };
    match new {
        NewAllowance::Extension { entrant, local } => {
            LaterKind::Extension.name().clone_into(&mut row.kind);
            row.entrant = Some(filled(entrant, "entrant")?);
            row.closes = Some(closes(local)?);
        }
        NewAllowance::Code { code, uses, local } => {
            LaterKind::Code.name().clone_into(&mut row.kind);
            row.code = Some(filled(code, "code")?);
            row.uses = some(*uses, "uses")?;
            row.closes = Some(closes(local)?);
        }
        NewAllowance::Grace { minutes } => row.minutes = some(*minutes, "minutes")?,
    }
    Ok(row)
}
