//! What has not been sent, and the result of an attempt to send it.

use std::collections::{BTreeMap, BTreeSet};

use exchange::Kind;
use store::{Connection, OutboxRow};

use crate::{Delivery, Error, KindCount, Posted, Result, Unsent, messages};

impl Posted {
    pub(super) fn between(
        rows_before: &[OutboxRow],
        (unsent, rows_after): (Unsent, Vec<OutboxRow>),
        failure: Option<&Error>,
    ) -> Self {
        let rows_after: BTreeSet<&str> = rows_after
            .iter()
            .map(|row| row.sealed_id.as_str())
            .collect();
        let rows_sent = rows_before
            .iter()
            .filter(|row| !rows_after.contains(row.sealed_id.as_str()));
        Self {
            sent: count_by_kind(rows_sent),
            unsent,
            failure: failure.map(Error::failure),
        }
    }
}

/// What was not sent, and the files of it that the mailbox does not have: those that a person saved as well.
pub fn unsent(conn: &Connection) -> Result<(Unsent, Vec<OutboxRow>)> {
    let rows = waiting(conn)?;
    let (mut not_there, mut reason) = (Vec::new(), None);
    for row in &rows {
        if let Delivery::Waiting { reason: why } = Delivery::of(conn, &row.sealed_id)? {
            not_there.push(row);
            reason.get_or_insert(why);
        }
    }
    let items = count_by_kind(not_there.into_iter());
    Ok((Unsent { items, reason }, rows))
}

/// What was not sent and has not come either, as far as its reader wrote.
pub(super) fn waiting(conn: &Connection) -> Result<Vec<OutboxRow>> {
    let mut rows = Vec::new();
    for row in store::outbox::waiting(conn)? {
        if !receipted(conn, &row)? {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// Whether the reader of a sealed file wrote that it came, however it was carried.
fn receipted(conn: &Connection, row: &OutboxRow) -> Result<bool> {
    if row.kind != Kind::Entry.name() {
        return Ok(false);
    }
    for body in store::receipt::of(conn, &row.subject)? {
        let receipt: messages::ReceiptMessage = messages::read(body.as_bytes())?;
        if receipt.sealed.to_string() == row.sealed_id {
            return Ok(true);
        }
    }
    Ok(false)
}

fn count_by_kind<'a>(rows: impl Iterator<Item = &'a OutboxRow>) -> Vec<KindCount> {
    let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        kinds.entry(&row.kind).or_default().insert(&row.subject);
    }
    kinds
        .into_iter()
        .map(|(kind, subjects)| KindCount {
            kind: kind.to_owned(),
            count: subjects.len(),
        })
        .collect()
}
