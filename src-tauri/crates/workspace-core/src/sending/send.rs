//! Putting into the mailbox what waits in the outbox, oldest first. A sealed file counts as sent once the mailbox has it;
//! after a crash it is put again under the same id, which changes nothing.

use std::path::Path;

use details::Detail;
use exchange::{Address, Card, Kind, Mailbox, StoredFile};
use store::{Connection, NewOutbox, OutboxRow, Transaction};
use uuid::Uuid;

use super::failed::note_failed;
use super::waiting::{Waiting, unsent_of};
use super::{files, note_sent, set_arrival};
use crate::known_desks::Desks;
use crate::workspace_core::{self, WorkspaceCore};
use crate::{ActionContext, Error, Failure, Posted, ProgressReporter, Result, Settings};

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
    /// The files of the work that it names, as they lie in the workspace's `files/`: they go after it.
    pub files: Vec<StoredFile>,
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
        let files = self.files.iter();
        let files: Vec<(String, u64)> = files
            .map(|file| (file.hash.to_string(), file.length))
            .collect();
        let files: Vec<(&str, u64)> = files
            .iter()
            .map(|(hash, length)| (hash.as_str(), *length))
            .collect();
        store::outbox::add_files(tx, &self.id.to_string(), &files)?;
        Ok(())
    }
}

/// Sends everything that waits, by the mailbox that was chosen: sealed files, and then the files of the work that they name.
/// Where sending fails, no error is returned: what was not sent stays here, and the reason is in the answer. Files of the
/// work are counted in `progress` by bytes; a stop ends the sending of these.
pub async fn send_all(
    core: &WorkspaceCore,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Posted> {
    send(core, ctx, Some(progress)).await
}

/// The same for the sealed files alone: for what must not be held up by a film.
pub async fn send_sealed(core: &WorkspaceCore, ctx: &ActionContext) -> Result<Posted> {
    send(core, ctx, None).await
}

/// Sends what waits; the files of the work where their progress is asked for.
async fn send(
    core: &WorkspaceCore,
    ctx: &ActionContext,
    of_files: Option<ProgressReporter<'_>>,
) -> Result<Posted> {
    let before = core.store.read(Waiting::read).await?;
    let failure = match Settings::of(core).mailbox().await {
        Ok(mailbox) => send_waiting(core, &mailbox, before.clone(), ctx, of_files).await?,
        Err(Error::Store(error)) => return Err(error.into()),
        Err(error) => {
            // A mailbox that is gone is a reason to wait, as one that does not take a file.
            let failure = error.failure();
            if !matches!(error, Error::NoMailbox) {
                let ids = before.rows.iter().map(|row| row.sealed_id.clone());
                let ids = ids.chain(before.sealed_ids_of_due_files()).collect();
                note_failed(core, ids, failure.clone(), ctx).await?;
            }
            Some(failure)
        }
    };
    let query = |conn: &Connection| {
        let after = Waiting::read(conn)?;
        let unsent = unsent_of(conn, &after)?;
        Ok::<_, Error>((after, unsent))
    };
    let (after, unsent) = core.store.read(query).await?;
    Ok(Posted::between(&before, &after, unsent, failure))
}

/// The same, by a mailbox that is at hand.
pub async fn send_by(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<()> {
    let waiting = core.store.read(Waiting::read).await?;
    send_waiting(core, mailbox, waiting, ctx, Some(progress)).await?;
    Ok(())
}

/// Sends what waits; gives why the first thing was not taken that was not. A sealed file goes before the files that it names:
/// it carries the instant, and says what each of them must be.
async fn send_waiting(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    waiting: Waiting,
    ctx: &ActionContext,
    of_files: Option<ProgressReporter<'_>>,
) -> Result<Option<Failure>> {
    let ids_of_files = waiting.sealed_ids_of_due_files();
    match (send_rows(core, mailbox, waiting.rows, ctx).await?, of_files) {
        (Tried::All(first), Some(progress)) => {
            let not_sent = files::send(core, mailbox, ctx, progress).await?;
            Ok(first.or(not_sent))
        }
        (Tried::All(first), None) => Ok(first),
        (Tried::Until(failure), _) => {
            note_failed(core, ids_of_files, failure.clone(), ctx).await?;
            Ok(Some(failure))
        }
    }
}

/// Which of some sealed files were tried.
enum Tried {
    /// All of them, with why the first was not taken that was not.
    All(Option<Failure>),
    /// Those before the mailbox failed, with why it did.
    Until(Failure),
}

/// Sends these sealed files. What is wrong with one holds up no other; a mailbox that fails is not asked again.
async fn send_rows(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    rows: Vec<OutboxRow>,
    ctx: &ActionContext,
) -> Result<Tried> {
    let mut first = None;
    let mut rows = rows.into_iter();
    while let Some(row) = rows.next() {
        let Err(error) = put(core, mailbox, &row, ctx).await else {
            continue;
        };
        if matches!(error, Error::Store(_)) {
            return Err(error);
        }
        let failure = error.failure();
        let mut unsent_ids = vec![row.sealed_id];
        if error.is_about_the_item() {
            note_failed(core, unsent_ids, failure.clone(), ctx).await?;
            first.get_or_insert(failure);
        } else {
            unsent_ids.extend(rows.map(|row| row.sealed_id));
            note_failed(core, unsent_ids, failure.clone(), ctx).await?;
            return Ok(Tried::Until(first.unwrap_or(failure)));
        }
    }
    Ok(Tried::All(first))
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
        detail: Detail::UnknownWord {
            text: row.kind.clone(),
        },
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
    let folder = Path::new(mailbox.place());
    if kind == Kind::Entry && Settings::of(core).clock().await?.is_some() && folder.is_dir() {
        // In a rehearsal a file comes when it is sent by the rehearsal's clock. An object store has a clock of its own.
        set_arrival(folder, kind, id, ctx.at)?;
    }
    let (row, ctx) = (row.clone(), ctx.clone());
    let write = core
        .store
        .write(move |tx| note_sent(tx, &row.sealed_id, kind, row.reader.as_deref(), &ctx));
    write.await
}
