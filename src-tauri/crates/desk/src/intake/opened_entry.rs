//! A sealed entry that was opened: what it claims is checked against what the desk knows, then it is kept.

use chrono::{DateTime, Utc};
use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::record_verdict;
use desk_core::file_arrival::FileArrival;
use desk_core::original;
use exchange::{Card, Kind, Opened, Original};
use rules::Call;
use serde_json::json;
use store::Transaction;
use workspace_core::attachments::{Attached, Content, unpack};
use workspace_core::messages::{self, AttachmentNote, EntryMessage};
use workspace_core::work::{self, FileRead};
use workspace_core::{ActionContext, Error, Result, action_context, entry_number, work_files};

use crate::intake::taken::Taken;

/// An entry whose seal has been opened, before the desk has looked at what it knows.
pub(crate) struct OpenedEntry {
    sealed: uuid::Uuid,
    sender: Card,
    message: EntryMessage,
    files: Vec<Attached>,
    sealed_at: DateTime<Utc>,
    original: Original,
}

impl OpenedEntry {
    /// Reads the message and the files of an opened file. What an entrant's own workspace made of the files is not believed,
    /// and they are not read here: an entry is kept first, whatever its files do to their reader (see `read_files.rs`).
    pub(crate) fn read(opened: Opened) -> Result<Self> {
        Error::expect_kind(Kind::Entry, opened.kind)?;
        let mut message: EntryMessage = messages::read_checked(&opened.bundle.document)?;
        if let Some(wrong) = message.document.shape_errors().first() {
            return Err(Error::Shape {
                field: wrong.field.clone(),
            });
        }
        let files = unpack(
            opened.bundle.attachments,
            &message.attachments,
            &message.files,
        )?;
        let sizes = files.iter().map(|file| (&file.note, file.content.size()));
        mark_files_unread(&mut message.document, sizes);
        Ok(Self {
            sealed: opened.id,
            sender: opened.sender,
            message,
            files,
            sealed_at: opened.made_at,
            original: opened.original,
        })
    }

    /// An entry that its author signed and nobody sealed, for tests and benches.
    #[cfg(any(test, feature = "bulk"))]
    pub(crate) fn unsealed(message: EntryMessage, original: Original) -> Result<Self> {
        let signed = original.read()?;
        Ok(Self {
            sealed: signed.header.id,
            sender: signed.author,
            message,
            files: Vec::new(),
            sealed_at: signed.header.made_at,
            original,
        })
    }

    /// When its sender says that it was sealed.
    pub(crate) fn sealed_at(&self) -> DateTime<Utc> {
        self.sealed_at
    }

    /// Keeps the entry, or says why not. Everything is checked before anything is written, so a refusal leaves the
    /// transaction as it was. `screening_of_batch` is made for the first entry of a batch and used for the others.
    pub(crate) fn keep<'a>(
        &self,
        tx: &'a Transaction<'_>,
        call: &'a Call,
        received: &FileArrival,
        ctx: &ActionContext,
        screening_of_batch: &mut Option<Screening<'a>>,
    ) -> Result<Taken> {
        let entry = self.message.entry.to_string();
        let known_number = self.check(tx, call, &entry)?;
        let (at, revision) = (ctx.stamp(), self.message.revision);
        let screening = match screening_of_batch {
            Some(screening) => screening,
            None => screening_of_batch.insert(Screening::in_force(tx, call)?),
        };
        let (number, verdict) = if let Some(number) = known_number {
            self.keep_revision(tx, &entry, received, ctx)?;
            let renewed = record_verdict::rescreen_in(tx, call, screening, (number, &entry), &at)?;
            (number, renewed)
        } else {
            let number = store::entry::next_number(tx)?;
            let author = self.sender.verifying_key();
            store::entry::insert(tx, &entry, Some(number), &author, &at)?;
            self.keep_revision(tx, &entry, received, ctx)?;
            let screened = screening.require(&entry)?;
            record_verdict::record(tx, call, number, &screened, &at)?;
            (number, screened.verdict)
        };
        self.log(tx, &entry, received, ctx)?;
        Ok(Taken {
            entry,
            number,
            revision,
            verdict,
        })
    }

    /// Refuses an entry of another edition or by another author, and a revision that is there already; gives the
    /// entry's number where the desk knows it.
    fn check(&self, tx: &Transaction<'_>, call: &Call, entry: &str) -> Result<Option<u32>> {
        if self.message.edition != call.edition.id {
            let (expected, found) = (call.edition.id.clone(), self.message.edition.clone());
            return Err(Error::OtherEdition { expected, found });
        }
        let Some(known_entry) = store::entry::get(tx, entry)? else {
            return Ok(None);
        };
        // As the desk calls it, once it has a number.
        let shown_id = || {
            let number = known_entry.number.map(entry_number);
            number.unwrap_or_else(|| entry.to_owned())
        };
        if known_entry.author_key != self.sender.verifying_key() {
            return Err(Error::NotTheAuthor { entry: shown_id() });
        }
        let revision = self.message.revision;
        let history = store::entry_revision::history(tx, entry)?;
        if history.iter().any(|row| row.revision == revision) {
            return Err(Error::RevisionThere {
                entry: shown_id(),
                revision,
            });
        }
        Ok(known_entry.number)
    }

    fn keep_revision(
        &self,
        tx: &Transaction<'_>,
        entry: &str,
        received: &FileArrival,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (at, received_at) = (
            ctx.stamp(),
            action_context::stamp(received.arrival.claimed()),
        );
        let arrived_after = received.arrival.earliest().map(action_context::stamp);
        let arrived_by = action_context::stamp(received.arrival.latest());
        let claimed_at = received.claimed_at.map(action_context::stamp);
        let sealed_at = action_context::stamp(received.sealed_at);
        let sealed = self.sealed.to_string();
        store::entry_revision::append(
            tx,
            &store::NewEntryRevision {
                entry,
                revision: self.message.revision,
                body: &messages::to_json(&self.message.document)?,
                received_at: Some(&received_at),
                received_source: Some(received.by.name()),
                arrived_after: arrived_after.as_deref(),
                arrived_by: Some(&arrived_by),
                claimed_at: claimed_at.as_deref(),
                sealed_at: Some(&sealed_at),
                sealed_id: Some(&sealed),
                state: self.message.state.name(),
                recorded_at: &at,
                by: &ctx.actor,
            },
        )?;
        for (ordinal, file) in self.files.iter().enumerate() {
            match &file.content {
                Content::Inside(_) => work_files::record(tx, file)?,
                Content::Sealed(info) => work_files::record_named(tx, &file.note, info)?,
            }
            let note = messages::to_json(&file.note)?;
            store::attachment::link(
                tx,
                entry,
                self.message.revision,
                ordinal,
                &file.note.hash,
                &note,
            )?;
        }
        store::peer::keep(tx, entry, &messages::to_json(&self.sender)?)?;
        original::keep(tx, (Kind::Entry, self.sealed), &self.original, ctx)
    }

    /// Adds the line that commits to all that came of this entry, its verdict included.
    fn log(
        &self,
        tx: &Transaction<'_>,
        entry: &str,
        received: &FileArrival,
        ctx: &ActionContext,
    ) -> Result<()> {
        let detail = json!({
            "revision": self.message.revision,
            "state": self.message.state,
            "received_at": action_context::stamp(received.arrival.claimed()),
            "received_by": received.by.name(),
            "arrived_after": received.arrival.earliest().map(action_context::stamp),
            "arrived_by": action_context::stamp(received.arrival.latest()),
            "sealed": self.sealed,
        });
        record_verdict::log(
            tx,
            &ctx.actor,
            &ctx.stamp(),
            "entry-received",
            entry,
            &detail,
        )
    }
}

/// What the desk keeps of a document that came with files of these sizes in bytes: the files as they are before anybody
/// has read them, whatever their sender says of them.
pub fn mark_files_unread<'a>(
    document: &mut rules::Entry,
    files: impl Iterator<Item = (&'a AttachmentNote, u64)>,
) {
    let unread = files.map(|(note, bytes)| FileRead::unread(note, bytes));
    work::set_file_facts(document, &unread.collect::<Vec<_>>());
}
