//! The files of a packet: which travel inside it, and which by reference to the one ciphertext that lies in the mailbox.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::original;
use exchange::{SealedFileInfo, StoredFile};
use store::Connection;
use workspace_core::attachments::{Attached, MOST_INSIDE, load};
use workspace_core::messages::{self, AttachmentNote};
use workspace_core::{Error, Result, work_files};

/// The most bytes of files inside one packet. Beyond it, small ones travel by reference as well.
const MOST_TOGETHER: u64 = 16 << 20;

/// One revision in a packet, with its files.
pub(super) struct PackedRevision {
    pub(super) notes: Vec<AttachmentNote>,
    /// The files that its entrant's document names; the others came inside its sealed file.
    named: Vec<SealedFileInfo>,
}

impl PackedRevision {
    /// The files of a revision that came in.
    pub(super) fn of(
        conn: &Connection,
        entry: &str,
        row: &store::EntryRevisionRow,
    ) -> Result<Self> {
        let links = store::attachment::of(conn, entry, row.revision)?;
        let notes = links
            .iter()
            .map(|link| messages::read(link.note.as_bytes()));
        let notes: Vec<AttachmentNote> = notes.collect::<Result<_>>()?;
        let named = match &row.sealed_id {
            Some(sealed) if !notes.is_empty() => original::named_files(conn, sealed)?,
            Some(_) | None => Vec::new(),
        };
        Ok(Self { notes, named })
    }

    fn names(&self, hash: &str) -> Option<&SealedFileInfo> {
        let mut named = self.named.iter();
        named.find(|info| info.plain_hash.to_string() == hash)
    }
}

/// How the files of a packet travel.
#[derive(Default)]
pub(super) struct PacketFiles {
    /// The files that go by reference, by the hash of their plaintext.
    references: BTreeMap<String, SealedFileInfo>,
    /// Those of them whose ciphertext is here whole, so that this desk can put it into the mailbox.
    pub(super) here: Vec<StoredFile>,
    /// Files that lie in the database and are to go by reference: they must be sealed beside it first.
    pub(super) to_seal: Vec<AttachmentNote>,
    /// Bytes of the files that travel inside.
    inside: u64,
}

impl PacketFiles {
    /// Decides it for every file of these revisions, each once however many of them have it.
    pub(super) fn of(conn: &Connection, revisions: &[&PackedRevision]) -> Result<Self> {
        let mut files = Self::default();
        let mut seen = BTreeSet::new();
        for note in revisions.iter().flat_map(|revision| &revision.notes) {
            if seen.insert(note.hash.as_str()) {
                files.add(conn, note, revisions)?;
            }
        }
        Ok(files)
    }

    fn add(
        &mut self,
        conn: &Connection,
        note: &AttachmentNote,
        revisions: &[&PackedRevision],
    ) -> Result<()> {
        let hash = note.hash.as_str();
        let having = revisions.iter().flat_map(|revision| {
            let of_it = revision.notes.iter().filter(|it| it.hash == hash);
            of_it.map(|_| revision.names(hash))
        });
        let having: Vec<Option<&SealedFileInfo>> = having.collect();
        let known: Vec<SealedFileInfo> = work_files::checked(conn, hash)?;
        let is_here = |info: &SealedFileInfo| known.iter().any(|it| it.hash == info.hash);
        // Only whoever handed over its bytes has proven that they had the file.
        if having.iter().any(Option::is_none) {
            let is_inside = store::attachment::is_inside(conn, hash)?.unwrap_or_default();
            let size = store::attachment::size(conn, hash)?.unwrap_or_default();
            let bytes = size.saturating_mul(having.len() as u64);
            if is_inside && size <= MOST_INSIDE && self.inside + bytes <= MOST_TOGETHER {
                self.inside += bytes;
            } else if let Some(info) = known.into_iter().next() {
                self.refer(hash, info, true);
            } else if is_inside {
                self.to_seal.push(note.clone());
            } else {
                return Err(Error::AttachmentMissing {
                    name: note.name.clone(),
                });
            }
            return Ok(());
        }
        // Where several entries name it, one of them may name something else as this file.
        let mut named = having.into_iter().flatten();
        let first = named.clone().next().cloned();
        let best = named.find(|info| is_here(info)).cloned().or(first);
        if let Some(info) = best {
            let here = is_here(&info);
            self.refer(hash, info, here);
        }
        Ok(())
    }

    fn refer(&mut self, hash: &str, info: SealedFileInfo, here: bool) {
        if here {
            self.here.push(info.stored());
        }
        self.references.insert(hash.to_owned(), info);
    }

    /// The references of the packet: what each names is the file of a note of one of its entries.
    pub(super) fn references(&self) -> Vec<SealedFileInfo> {
        self.references.values().cloned().collect()
    }

    /// Those files of one revision that travel inside the packet.
    pub(super) fn inside(
        &self,
        conn: &Connection,
        notes: &[AttachmentNote],
    ) -> Result<Vec<Attached>> {
        let inside = notes.iter();
        let inside = inside.filter(|note| !self.references.contains_key(&note.hash));
        load(conn, &inside.cloned().collect::<Vec<_>>())
    }
}
