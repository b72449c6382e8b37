//! Putting into the mailbox what waits in the outbox, oldest first. A file counts as sent once the mailbox has it; after a
//! crash it is put again under the same id, which changes nothing.

use std::path::Path;

use exchange::{Address, Card, Kind, Mailbox};
use store::{Connection, NewOutbox, OutboxRow, Transaction};
use uuid::Uuid;

use super::waiting::{unsent, waiting};
use super::{note_sent, set_arrival};
use crate::known_desks::Desks;
use crate::workspace_core::{self, WorkspaceCore};
use crate::{ActionContext, Error, Posted, Result, Settings, messages};

/// A sealed file of this workspace that is to go out.
pub struct Outgoing<'a> {
    /// Its id.
    pub id: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// What it is of, within its kind.
    pub subject: &'a str,
    /// Who reads it; none for everybody.
    pub reader: Option<&'a Card>,
    /// The sealed file itself.
    pub bytes: &'a [u8],
}

impl Outgoing<'_> {
    /// Keeps it until it is sent, in the transaction that records what it holds. `detail` says later what was in it.
    pub fn put_in_outbox(
        &self,
        tx: &Transaction<'_>,
        detail: &serde_json::Value,
        ctx: &ActionContext,
    ) -> Result<()> {
        let reader = self.reader.map(|card| card.address().to_string());
        store::outbox::keep(
            tx,
            &NewOutbox {
                sealed_id: &self.id.to_string(),
                kind: self.kind.name(),
                subject: self.subject,
                reader: reader.as_deref(),
                sealed_at: &ctx.stamp(),
                detail: &detail.to_string(),
                bytes: self.bytes,
            },
        )?;
        Ok(())
    }
}

/// Sends everything that waits, by the mailbox that was chosen. Where sending fails, no error is returned: the files stay
/// in the outbox, and the reason is in the answer.
pub async fn send_all(core: &WorkspaceCore, ctx: &ActionContext) -> Result<Posted> {
    let waiting_before = core.store.read(waiting).await?;
    let failure = match Settings::of(core).mailbox().await {
        Ok(mailbox) => send_rows(core, &mailbox, waiting_before.clone(), ctx).await?,
        Err(Error::Store(error)) => return Err(error.into()),
        Err(error) => {
            // A mailbox that is gone is a reason to wait, as one that does not take a file.
            if !matches!(error, Error::NoMailbox) {
                note_failed(core, waiting_before.clone(), &error, ctx).await?;
            }
            Some(error)
        }
    };
    let unsent_after = core.store.read(unsent).await?;
    Ok(Posted::between(
        &waiting_before,
        unsent_after,
        failure.as_ref(),
    ))
}

/// The same, by a mailbox that is at hand.
pub async fn send_by(core: &WorkspaceCore, mailbox: &Mailbox, ctx: &ActionContext) -> Result<()> {
    let rows = core.store.read(waiting).await?;
    send_rows(core, mailbox, rows, ctx).await?;
    Ok(())
}

/// Sends these files; gives what the mailbox said where it did not take one. What is wrong with one file holds up no
/// other; a mailbox that fails is not asked again.
async fn send_rows(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    rows: Vec<OutboxRow>,
    ctx: &ActionContext,
) -> Result<Option<Error>> {
    let mut first = None;
    let mut rows = rows.into_iter();
    while let Some(row) = rows.next() {
        let Err(error) = put(core, mailbox, &row, ctx).await else {
            continue;
        };
        if matches!(error, Error::Store(_)) {
            return Err(error);
        }
        let ends = !error.is_about_the_item();
        let mut unsent_rows = vec![row];
        if ends {
            unsent_rows.extend(rows.by_ref());
        }
        note_failed(core, unsent_rows, &error, ctx).await?;
        first.get_or_insert(error);
        if ends {
            break;
        }
    }
    Ok(first)
}

/// Notes why these files were not sent, where the last try did not say the same.
async fn note_failed(
    core: &WorkspaceCore,
    rows: Vec<OutboxRow>,
    error: &Error,
    ctx: &ActionContext,
) -> Result<()> {
    let (failure, at) = (error.failure(), ctx.stamp());
    let write = core.store.write(move |tx| {
        let params = messages::to_json(&failure.params)?;
        for row in rows {
            let departures = store::delivery::departures(tx, &row.sealed_id)?;
            let is_noted = departures.last().is_some_and(|last| {
                last.code.as_ref() == Some(&failure.code) && last.detail.as_ref() == Some(&params)
            });
            if !is_noted {
                store::delivery::record_failed(
                    tx,
                    &row.sealed_id,
                    &row.kind,
                    &at,
                    &failure.code,
                    &params,
                )?;
            }
        }
        Ok::<_, Error>(())
    });
    write.await
}

async fn put(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    row: &OutboxRow,
    ctx: &ActionContext,
) -> Result<()> {
    let sealed_id = row.sealed_id.clone();
    let bytes = core
        .store
        .read(move |conn| Ok::<_, Error>(store::outbox::of(conn, &sealed_id)?))
        .await?;
    let kind = Kind::from_name(&row.kind).ok_or_else(|| Error::Message {
        detail: format!("{:?} is not a kind of sealed file", row.kind),
    })?;
    let reader: Option<Address> = row.reader.as_deref().map(str::parse).transpose()?;
    let id = workspace_core::parse_id(&row.sealed_id)?;
    if let Some(reader) = reader {
        // Whoever else has void keys could read what is sealed to them.
        let check = move |conn: &Connection| Desks::load(conn)?.require_not_void(&reader);
        core.store.read(check).await?;
    }
    mailbox
        .put(kind, reader.as_ref(), id, bytes.unwrap_or_default())
        .await?;
    if kind == Kind::Entry && Settings::of(core).clock().await?.is_some() {
        // In a rehearsal a file comes when it is sent by the rehearsal's clock.
        set_arrival(Path::new(mailbox.place()), kind, id, ctx.at)?;
    }
    let (row, ctx) = (row.clone(), ctx.clone());
    let write = core
        .store
        .write(move |tx| note_sent(tx, &row.sealed_id, kind, row.reader.as_deref(), &ctx));
    write.await
}
