//! Receipts: the desk's word to an entrant that a revision arrived.

use exchange::{Card, Kind, Mailbox};
use serde_json::json;
use uuid::Uuid;

use super::{Desk, call};
use crate::papers::{self, ReceiptPaper};
use crate::{Act, Error, Result, Watch, act, keeping};

/// A receipt that has not been sent.
struct Due {
    reader: Card,
    paper: ReceiptPaper,
}

impl Desk {
    /// Seals a receipt for every revision that has none and puts it into the mailbox; gives how many were sent. A
    /// receipt counts as sent once the mailbox has it, so that after a crash one may be sent twice but none is lost.
    pub async fn send_receipts(
        &self,
        mailbox: &Mailbox,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<usize> {
        let due = self.due_receipts().await?;
        let total = due.len();
        let mut sent = Vec::with_capacity(total);
        for (done, due) in due.into_iter().enumerate() {
            if watch.stopped() {
                break;
            }
            let (id, sealed) = self.seal_receipt(&due, act)?;
            mailbox
                .put(Kind::Receipt, Some(&due.reader.address()), id, sealed)
                .await?;
            sent.push((id, due));
            watch.at("progress-receipts", done + 1, total);
        }
        let count = sent.len();
        self.note_sent(sent, act).await?;
        Ok(count)
    }

    /// The receipt of the latest revision of an entry as a sealed file, to be handed over by hand.
    pub async fn receipt(&self, entry: &str, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let entry = entry.to_owned();
        let due = self
            .kept
            .store
            .read(move |conn| {
                let row = store::entry_revision::latest(conn, &entry)?;
                due(conn, &row.ok_or(Error::UnknownEntry { entry })?)
            })
            .await?;
        self.seal_receipt(&due, act)
    }

    async fn due_receipts(&self) -> Result<Vec<Due>> {
        self.kept
            .store
            .read(|conn| {
                store::entry_revision::without_receipt(conn)?
                    .iter()
                    .map(|row| due(conn, row))
                    .collect()
            })
            .await
    }

    fn seal_receipt(&self, due: &Due, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let id = act::id_at(act.at);
        let payload = papers::write(&due.paper)?;
        let identity = &self.kept.identity;
        let sealed = exchange::seal(
            identity,
            Some(&due.reader),
            Kind::Receipt,
            id,
            &act.stamp(),
            &payload,
        )?;
        Ok((id, sealed))
    }

    async fn note_sent(&self, sent: Vec<(Uuid, Due)>, act: &Act) -> Result<()> {
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                for (id, Due { paper, .. }) in sent {
                    let (id, entry) = (id.to_string(), paper.entry.to_string());
                    store::delivery::sent(tx, &id, Kind::Receipt.name(), &entry, &at)?;
                    store::receipt::append(
                        tx,
                        &entry,
                        paper.revision,
                        &papers::text(&paper)?,
                        &at,
                    )?;
                    let detail = json!({ "number": paper.number, "revision": paper.revision });
                    keeping::log(tx, &by, &at, "receipt-sent", &entry, &detail)?;
                }
                Ok(())
            })
            .await
    }
}

fn due(conn: &store::Connection, row: &store::EntryRevisionRow) -> Result<Due> {
    let reader = store::peer::get(conn, &row.entry)?.ok_or_else(|| Error::UnknownEntry {
        entry: row.entry.clone(),
    })?;
    let sealed = row.sealed_id.as_deref().map(keeping::id).transpose()?;
    Ok(Due {
        reader: papers::read(reader.as_bytes())?,
        paper: ReceiptPaper {
            entry: keeping::id(&row.entry)?,
            revision: row.revision,
            sealed: sealed.unwrap_or_default(),
            number: super::number(conn, &row.entry)?,
            received_at: row.received_at.clone().unwrap_or_default(),
            received_source: row.received_source.clone().unwrap_or_default(),
            call_version: call::in_force(conn)?.version,
        },
    })
}
