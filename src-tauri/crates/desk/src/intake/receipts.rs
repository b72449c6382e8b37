//! Receipts: the desk's word to an entrant that a revision arrived.
//!
//! A receipt is made in the transaction that keeps the revision, once, under an id that follows from the desk, the entry
//! and the revision, and stays in the outbox until the mailbox has it. Sent again after a crash, or exported as a file, it
//! is the same file.

use desk_core::{heads, in_force};
use exchange::{Card, Identity, Kind, Mailbox};
use futures::StreamExt;
use serde_json::json;
use store::{Transaction, WaitingReceipt};
use uuid::Uuid;
use workspace_core::messages::{self, ReceiptMessage};
use workspace_core::sending::{self, Outgoing};
use workspace_core::{
    ActionContext, Error, ProgressReporter, Result, SentOut, entry_number, epoch,
};

use crate::Desk;

/// Receipts whose sending is recorded in one transaction.
const BATCH: u32 = 64;
/// Receipts that are put into the mailbox at the same time, so that the disk is waited for together.
const AT_ONCE: usize = 16;

impl Desk {
    /// Sends every receipt that waits in the outbox, oldest first. One that cannot be put into the mailbox goes on waiting
    /// and stops no other; a mailbox that fails ends the sending, and the rest waits.
    pub async fn send_receipts(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let mailbox = self.settings().mailbox().await?;
        self.send_receipts_to(&mailbox, ctx, progress).await
    }

    pub(crate) async fn send_receipts_to(
        &self,
        mailbox: &Mailbox,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let read = self.core.store.read(store::receipt::count_waiting);
        let total = usize::try_from(read.await?).unwrap_or(usize::MAX);
        let (mut out, mut after, mut done) = (SentOut::default(), 0, 0);
        loop {
            let read = self
                .core
                .store
                .read(move |conn| store::receipt::waiting(conn, after, BATCH));
            let waiting = read.await?;
            let Some(last) = waiting.last() else {
                return Ok(out);
            };
            if progress.stopped() {
                out.stopped = true;
                return Ok(out);
            }
            (after, done) = (last.id, done + waiting.len());
            self.send_batch(mailbox, waiting, ctx, &mut out).await?;
            if out.ended.is_some() {
                return Ok(out);
            }
            progress.at("progress-receipts", done, total.max(done));
        }
    }

    async fn send_batch(
        &self,
        mailbox: &Mailbox,
        waiting: Vec<WaitingReceipt>,
        ctx: &ActionContext,
        out: &mut SentOut,
    ) -> Result<()> {
        let attempts = futures::stream::iter(waiting).map(async |receipt| {
            let result = put_into_mailbox(mailbox, &receipt).await;
            (receipt, result)
        });
        let attempts: Vec<_> = attempts.buffered(AT_ONCE).collect().await;
        let (mut sent, mut failed) = (Vec::new(), None);
        for (receipt, result) in attempts {
            match result {
                Ok(()) => sent.push(receipt),
                Err(error) if error.is_about_the_item() => {
                    let message: ReceiptMessage = messages::read(receipt.body.as_bytes())?;
                    out.note_failed(&entry_number(message.number), &error);
                }
                // Those that the mailbox has are recorded first.
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        out.sent += sent.len();
        self.note_sent(sent, ctx).await?;
        failed.map_or(Ok(()), |error| out.end_sending_with(error))
    }

    async fn note_sent(&self, sent: Vec<WaitingReceipt>, ctx: &ActionContext) -> Result<()> {
        if sent.is_empty() {
            return Ok(());
        }
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                for receipt in sent {
                    let (id, reader) = (&receipt.sealed_id, Some(receipt.reader.as_str()));
                    sending::note_sent(tx, id, Kind::Receipt, reader, &ctx)?;
                }
                Ok(())
            })
            .await
    }

    /// The receipt of the latest revision of an entry as a sealed file, to be exported: the same file that goes to the
    /// mailbox.
    pub async fn receipt(&self, entry: &str, ctx: &ActionContext) -> Result<(Uuid, Vec<u8>)> {
        let (entry, ctx) = (entry.to_owned(), ctx.clone());
        let identity = self.core.identity.clone();
        self.core
            .store
            .write(move |tx| {
                let row = store::entry_revision::latest(tx, &entry)?;
                let row = row.ok_or_else(|| Error::UnknownEntry {
                    entry: entry.clone(),
                })?;
                if store::receipt::get(tx, &entry, row.revision)?.is_none() {
                    seal_receipt(tx, &identity, &entry, row.revision, &ctx)?;
                }
                let sealed = store::receipt::sealed(tx, &entry, row.revision)?;
                let (id, bytes) = sealed.ok_or(Error::UnknownEntry { entry })?;
                Ok((workspace_core::parse_id(&id)?, bytes))
            })
            .await
    }
}

async fn put_into_mailbox(mailbox: &Mailbox, receipt: &WaitingReceipt) -> Result<()> {
    let (id, reader) = (
        workspace_core::parse_id(&receipt.sealed_id)?,
        receipt.reader.parse()?,
    );
    let bytes = receipt.bytes.clone();
    Ok(mailbox.put(Kind::Receipt, Some(&reader), id, bytes).await?)
}

/// Seals the receipt of a revision that was just kept, and puts it into the outbox.
pub(crate) fn seal_receipt(
    tx: &Transaction<'_>,
    identity: &Identity,
    entry: &str,
    revision: u32,
    ctx: &ActionContext,
) -> Result<()> {
    let unknown = || Error::UnknownEntry {
        entry: entry.to_owned(),
    };
    let rows = store::entry_revision::history(tx, entry)?;
    let row = rows.into_iter().find(|row| row.revision == revision);
    let row = row.ok_or_else(unknown)?;
    let reader: Card =
        messages::read(store::peer::get(tx, entry)?.ok_or_else(unknown)?.as_bytes())?;
    let entry_sealed_id = row
        .sealed_id
        .as_deref()
        .map(workspace_core::parse_id)
        .transpose()?;
    let address = reader.address();
    let head = heads::sign(tx, identity, Some(&address), ctx.at)?;
    let message = ReceiptMessage {
        entry: workspace_core::parse_id(entry)?,
        revision,
        sealed: entry_sealed_id.unwrap_or_default(),
        number: desk_core::number(tx, entry)?,
        received_at: row.received_at.unwrap_or_default(),
        received_source: row.received_source.unwrap_or_default(),
        not_before: row.arrived_after,
        not_after: row.arrived_by,
        call_version: in_force::call(tx)?.version,
        line: heads::line_of_revision(tx, entry, revision, &head)?,
        head,
    };
    let id = id_of(identity, message.entry, revision, &epoch::tag(tx)?);
    let (bundle, at) = (messages::bundle(&message)?, ctx.stamp());
    let kind = Kind::Receipt;
    let bytes = exchange::seal(identity, Some(&reader), kind, id, &at, &bundle)?;
    let outgoing = Outgoing {
        id,
        kind,
        subject: entry,
        reader: Some(&reader),
        bytes: &bytes,
        files: Vec::new(),
    };
    outgoing.put_in_outbox(tx, &json!({ "revision": revision }), ctx)?;
    heads::note_issued(tx, &message.head, Some(&address), kind.name(), &at)?;
    let id = id.to_string();
    store::receipt::append(tx, entry, revision, &messages::to_json(&message)?, &id, &at)?;
    let detail = json!({ "number": message.number, "revision": revision });
    workspace_core::log(tx, &ctx.actor, &at, "receipt-made", entry, &detail)
}

/// The id of the receipt of one revision at one desk: always the same, and nobody else's. A desk that was put back from a
/// backup may give the entry another number, so the epoch is in it too.
fn id_of(identity: &Identity, entry: Uuid, revision: u32, epoch: &[u8]) -> Uuid {
    let key = identity.card().verifying_key();
    let mut bytes = b"awards desk: receipt".to_vec();
    bytes.extend_from_slice(&key);
    bytes.extend_from_slice(entry.as_bytes());
    bytes.extend_from_slice(&revision.to_be_bytes());
    bytes.extend_from_slice(epoch);
    let hash = store::attachment::hash_of(&bytes);
    // Half of a BLAKE3 hash, in the form that RFC 9562 gives to ids of one's own making (version 8).
    let half = u128::from_str_radix(hash.get(..32).unwrap_or_default(), 16).unwrap_or_default();
    uuid::Builder::from_custom_bytes(half.to_be_bytes()).into_uuid()
}
