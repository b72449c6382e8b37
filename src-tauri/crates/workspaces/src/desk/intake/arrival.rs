//! One sealed entry that has arrived: what it claims is held against what the desk knows, then it is kept.

use chrono::{DateTime, Utc};
use exchange::{Card, Kind, Opened, Original};
use rules::{Call, Verdict};
use serde_json::json;
use store::Transaction;

use crate::attachments::{Attached, unpack};
use crate::desk::came::Came;
use crate::desk::eligibility::screen;
use crate::desk::eligibility::screening::Screening;
use crate::desk::original;
use crate::papers::{self, AttachmentNote, EntryPaper};
use crate::work::{self, FileRead};
use crate::{Act, Error, Result, act, keeping};

/// An entry whose seal has been opened, before the desk has looked at what it knows.
pub(in crate::desk) struct Arrival {
    sealed: uuid::Uuid,
    sender: Card,
    paper: EntryPaper,
    files: Vec<Attached>,
    sealed_at: DateTime<Utc>,
    original: Original,
}

/// An entry that the desk has taken in.
pub(in crate::desk) struct Kept {
    pub(in crate::desk) entry: String,
    pub(in crate::desk) number: u32,
    pub(in crate::desk) revision: u32,
    pub(in crate::desk) verdict: Verdict,
}

impl Arrival {
    /// Takes apart what is inside an opened file. What an entrant's own workspace made of the files is not believed, and
    /// they are not read here: an entry is kept first, whatever its files do to their reader (see `read_files.rs`).
    pub(in crate::desk) fn read(opened: Opened) -> Result<Self> {
        Error::expect_kind(Kind::Entry, opened.kind)?;
        let mut paper: EntryPaper = papers::received(&opened.parcel.document)?;
        if let Some(wrong) = paper.document.shape_errors().first() {
            return Err(Error::Shape {
                field: wrong.field.clone(),
            });
        }
        let files = unpack(opened.parcel.attachments, &paper.attachments)?;
        let sizes = files
            .iter()
            .map(|file| (&file.note, file.bytes.len() as u64));
        as_kept(&mut paper.document, sizes);
        Ok(Self {
            sealed: opened.id,
            sender: opened.sender,
            paper,
            files,
            sealed_at: opened.made_at,
            original: opened.original,
        })
    }

    /// An entry that its author signed and nobody sealed.
    #[cfg(any(test, feature = "bulk"))]
    pub(in crate::desk) fn unsealed(paper: EntryPaper, original: Original) -> Result<Self> {
        let signed = original.read()?;
        Ok(Self {
            sealed: signed.header.id,
            sender: signed.author,
            paper,
            files: Vec::new(),
            sealed_at: signed.header.made_at,
            original,
        })
    }

    /// When its sender says that it was sealed.
    pub(in crate::desk) fn sealed_at(&self) -> DateTime<Utc> {
        self.sealed_at
    }

    /// Keeps the entry, or says why not. Everything is checked before anything is written, so a refusal leaves the
    /// transaction as it was. `ahead` is the screening that goes on from one entry to the next.
    pub(in crate::desk) fn keep<'a>(
        &self,
        tx: &'a Transaction<'_>,
        call: &'a Call,
        came: &Came,
        act: &Act,
        ahead: &mut Option<Screening<'a>>,
    ) -> Result<Kept> {
        let entry = self.paper.entry.to_string();
        let known = self.check(tx, call, &entry)?;
        let (at, revision) = (act.stamp(), self.paper.revision);
        let screening = match ahead {
            Some(screening) => screening,
            None => ahead.insert(Screening::in_force(tx, call)?),
        };
        let (number, verdict) = if let Some(number) = known {
            self.keep_revision(tx, &entry, came, act)?;
            let renewed = screen::renew_in(tx, call, screening, (number, &entry), &at)?;
            (number, renewed)
        } else {
            let number = store::entry::next_number(tx)?;
            let author = self.sender.verifying_key();
            store::entry::insert(tx, &entry, Some(number), &author, &at)?;
            self.keep_revision(tx, &entry, came, act)?;
            let screened = screening.known(&entry)?;
            screen::keep(tx, call, number, &screened, &at)?;
            (number, screened.verdict)
        };
        self.log(tx, &entry, came, act)?;
        Ok(Kept {
            entry,
            number,
            revision,
            verdict,
        })
    }

    /// The entry's number where the desk knows it.
    fn check(&self, tx: &Transaction<'_>, call: &Call, entry: &str) -> Result<Option<u32>> {
        if self.paper.edition != call.edition.id {
            let (expected, found) = (call.edition.id.clone(), self.paper.edition.clone());
            return Err(Error::OtherEdition { expected, found });
        }
        let Some(known) = store::entry::get(tx, entry)? else {
            return Ok(None);
        };
        if known.author_key != self.sender.verifying_key() {
            return Err(Error::NotTheAuthor {
                entry: entry.to_owned(),
            });
        }
        let revision = self.paper.revision;
        let history = store::entry_revision::history(tx, entry)?;
        if history.iter().any(|row| row.revision == revision) {
            return Err(Error::RevisionThere {
                entry: entry.to_owned(),
                revision,
            });
        }
        Ok(known.number)
    }

    fn keep_revision(
        &self,
        tx: &Transaction<'_>,
        entry: &str,
        came: &Came,
        act: &Act,
    ) -> Result<()> {
        let (at, received_at) = (act.stamp(), act::stamp(came.arrival.claimed()));
        let arrived_after = came.arrival.earliest().map(act::stamp);
        let arrived_by = act::stamp(came.arrival.latest());
        let claimed_at = came.claimed_at.map(act::stamp);
        let sealed_at = act::stamp(came.sealed_at);
        let sealed = self.sealed.to_string();
        store::entry_revision::append(
            tx,
            &store::NewEntryRevision {
                entry,
                revision: self.paper.revision,
                body: &papers::text(&self.paper.document)?,
                received_at: Some(&received_at),
                received_source: Some(came.by.name()),
                arrived_after: arrived_after.as_deref(),
                arrived_by: Some(&arrived_by),
                claimed_at: claimed_at.as_deref(),
                sealed_at: Some(&sealed_at),
                sealed_id: Some(&sealed),
                state: self.paper.state.name(),
                recorded_at: &at,
                by: &act.by,
            },
        )?;
        for (ordinal, file) in self.files.iter().enumerate() {
            store::attachment::put(tx, &file.bytes, &file.note.media_type)?;
            let note = papers::text(&file.note)?;
            store::attachment::link(
                tx,
                entry,
                self.paper.revision,
                ordinal,
                &file.note.hash,
                &note,
            )?;
        }
        store::peer::keep(tx, entry, &papers::text(&self.sender)?)?;
        original::keep(tx, (Kind::Entry, self.sealed), &self.original, act)
    }

    /// Adds the line that commits to all that came of this entry, its verdict included.
    fn log(&self, tx: &Transaction<'_>, entry: &str, came: &Came, act: &Act) -> Result<()> {
        let detail = json!({
            "revision": self.paper.revision,
            "state": self.paper.state,
            "received_at": act::stamp(came.arrival.claimed()),
            "received_by": came.by.name(),
            "arrived_after": came.arrival.earliest().map(act::stamp),
            "arrived_by": act::stamp(came.arrival.latest()),
            "sealed": self.sealed,
        });
        keeping::log(tx, &act.by, &act.stamp(), "entry-received", entry, &detail)
    }
}

/// What the desk keeps of a document that came with files of these sizes in bytes: the files as they are before anybody
/// has read them, whatever their sender says of them.
pub(crate) fn as_kept<'a>(
    document: &mut rules::Entry,
    files: impl Iterator<Item = (&'a AttachmentNote, u64)>,
) {
    let unread = files.map(|(note, bytes)| FileRead::unread(note, bytes));
    work::put_beside(document, &unread.collect::<Vec<_>>());
}
