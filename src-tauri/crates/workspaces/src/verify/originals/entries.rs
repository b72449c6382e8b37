//! Entries: every revision that was received, its files and whose it is, against what its author signed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use desk::mark_files_unread;
use exchange::{Kind, SealedFileInfo, SignedAttachment, SignedDocument};
use store::{Connection, OriginalRow, RevisionAttachment, SignedRevision};
use workspace_core::messages::{self, AttachmentNote, EntryMessage};
use workspace_core::{Detail, Error, Result, action_context};

use super::fields;
use super::report::{DEPARTS, MISSING, Mismatch, ReportBuilder, STRAY, UNPROVEN};
use super::stored_original::StoredOriginal;

/// Entries that are read before they are handed on to be proved.
const BATCH: i64 = 128;
/// Batches that wait to be proved.
const WAITING: usize = 2;

/// One entry as it is kept, with what was signed of it.
struct StoredEntry {
    number: i64,
    author_key: Vec<u8>,
    /// The cards that are kept of who entered it, each with the key of its row.
    cards: Vec<(i64, String)>,
    revisions: Vec<StoredRevision>,
}

struct StoredRevision {
    row: SignedRevision,
    files: Vec<RevisionAttachment>,
    original: Option<OriginalRow>,
}

/// The result of proving entries.
#[derive(Default)]
struct Proved {
    proven: u64,
    removed: u64,
    mismatches: Vec<Mismatch>,
}

/// Proves every entry of the desk.
pub(super) fn check(conn: &Connection, report: &mut ReportBuilder) -> Result<()> {
    let highest = store::signed_revision::last(conn)?;
    let proved = prove_all(conn, highest)?;
    let originals_matched = proved.proven + proved.removed;
    report.add_proven(proved.proven);
    report.add_removed(proved.removed);
    proved.mismatches.into_iter().for_each(|it| report.add(it));
    if originals_matched != store::original::count(conn, Kind::Entry.name())? {
        for row in store::original::without_revision(conn)? {
            report.add(Mismatch {
                place: format!("sealed entry {}", row.sealed_id),
                code: STRAY,
                detail: Detail::NoRevisionOfIt,
                row: ("original", row.id),
            });
        }
    }
    Ok(())
}

/// Reads the entries here and proves them on as many threads as the machine has cores.
fn prove_all(conn: &Connection, highest: i64) -> Result<Proved> {
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let (batches, receiver) = sync_channel::<Vec<StoredEntry>>(WAITING);
    let receiver = Mutex::new(receiver);
    thread::scope(|scope| {
        let provers: Vec<_> = (0..threads)
            .map(|_| scope.spawn(|| prove_batches(&receiver)))
            .collect();
        let mut result = Ok(());
        for first in std::iter::successors(Some(1), |first| Some(first + BATCH))
            .take_while(|it| *it <= highest)
        {
            match batch(conn, first..=highest.min(first + BATCH - 1)) {
                Ok(entries) => {
                    if batches.send(entries).is_err() {
                        break;
                    }
                }
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        drop(batches);
        let mut all = Proved::default();
        for prover in provers {
            let proved = prover
                .join()
                .map_err(|panic| Error::fault(panic.as_ref()))?;
            all.proven += proved.proven;
            all.removed += proved.removed;
            all.mismatches.extend(proved.mismatches);
        }
        all.mismatches.sort_by_key(|it| it.row.1);
        result.map(|()| all)
    })
}

fn prove_batches(receiver: &Mutex<Receiver<Vec<StoredEntry>>>) -> Proved {
    let next = || {
        let receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner);
        receiver.recv()
    };
    let mut proved = Proved::default();
    while let Ok(entries) = next() {
        for entry in entries {
            proved.entry(entry);
        }
    }
    proved
}

/// The entries with these numbers.
fn batch(conn: &Connection, numbers: RangeInclusive<i64>) -> Result<Vec<StoredEntry>> {
    let mut entries: Vec<StoredEntry> = Vec::new();
    for row in store::signed_revision::of(conn, numbers)? {
        let original = match &row.sealed_id {
            Some(sealed) => store::original::get(conn, Kind::Entry.name(), sealed)?,
            None => None,
        };
        let files = store::attachment::of(conn, &row.entry, row.revision)?;
        if entries.last().map(|entry| entry.number) != Some(row.number) {
            entries.push(StoredEntry {
                number: row.number,
                author_key: row.author_key.clone(),
                cards: store::peer::all(conn, row.number)?,
                revisions: Vec::new(),
            });
        }
        if let Some(entry) = entries.last_mut() {
            entry.revisions.push(StoredRevision {
                row,
                files,
                original,
            });
        }
    }
    Ok(entries)
}

impl Proved {
    fn entry(&mut self, entry: StoredEntry) {
        let mut signed_cards = BTreeSet::new();
        let mut is_whole = true;
        for stored_revision in entry.revisions {
            let place = format!(
                "entry {} revision {}",
                entry.number, stored_revision.row.revision
            );
            let row = ("entry_revision", stored_revision.row.id);
            let (code, detail) =
                match StoredOriginal::of(Kind::Entry, stored_revision.original.clone()) {
                    StoredOriginal::Removed => {
                        self.removed += 1;
                        is_whole = false;
                        continue;
                    }
                    StoredOriginal::Nothing => (MISSING, Detail::OriginalNotKept),
                    StoredOriginal::Unproven(why) => (UNPROVEN, why),
                    StoredOriginal::Proven(signed)
                        if signed.author.verifying_key() != *entry.author_key =>
                    {
                        (UNPROVEN, Detail::SignedByAnother)
                    }
                    StoredOriginal::Proven(signed) => {
                        self.proven += 1;
                        match messages::to_json(&signed.author) {
                            Ok(card) => drop(signed_cards.insert(card)),
                            Err(error) => self.add(&place, UNPROVEN, unreadable(&error), row),
                        }
                        for (code, detail) in departures(&signed, &stored_revision) {
                            self.add(&place, code, detail, row);
                        }
                        continue;
                    }
                };
            is_whole = false;
            self.add(&place, code, detail, row);
        }
        if is_whole {
            self.cards(entry.number, &entry.cards, &signed_cards);
        }
    }

    /// Where to write to an entrant, and by which name, is what they signed.
    fn cards(
        &mut self,
        number: i64,
        kept_cards: &[(i64, String)],
        signed_cards: &BTreeSet<String>,
    ) {
        let place = format!("entry {number}");
        for (key, card) in kept_cards {
            if !signed_cards.contains(card) {
                self.add(&place, DEPARTS, Detail::CardDiffers, ("peer", *key));
            }
        }
        if signed_cards.len() > kept_cards.len() {
            self.add(&place, DEPARTS, Detail::CardNotKept, ("entry", number));
        }
    }

    fn add(&mut self, place: &str, code: &'static str, detail: Detail, row: (&'static str, i64)) {
        self.mismatches.push(Mismatch {
            place: place.to_owned(),
            code,
            detail,
            row,
        });
    }
}

/// That the files are others.
fn files_differ() -> Detail {
    Detail::FieldsDiffer {
        parts: "files".to_owned(),
    }
}

/// Why a document that was signed cannot be read.
fn unreadable(error: &Error) -> Detail {
    Detail::OtherContents {
        said: error.to_string(),
    }
}

/// Everything in which a revision departs from what was signed.
fn departures(signed: &SignedDocument, kept: &StoredRevision) -> Vec<(&'static str, Detail)> {
    let message: EntryMessage = match messages::read_checked(&signed.document) {
        Ok(message) => message,
        Err(error) => return vec![(UNPROVEN, unreadable(&error))],
    };
    let mut departures_found = Vec::new();
    let mut differs = |field: &str, kept: &str, signed: &str| {
        if kept != signed {
            let detail = Detail::FieldDiffers {
                part: field.to_owned(),
                kept: kept.to_owned(),
                signed: signed.to_owned(),
            };
            departures_found.push((DEPARTS, detail));
        }
    };
    let row = &kept.row;
    differs("entry", &row.entry, &message.entry.to_string());
    differs(
        "revision",
        &row.revision.to_string(),
        &message.revision.to_string(),
    );
    differs("state", &row.state, message.state.name());
    let sealed_at = row.sealed_at.as_deref().unwrap_or_default();
    differs(
        "sealed_at",
        sealed_at,
        &action_context::stamp(signed.header.made_at),
    );
    departures_found.extend(document(signed, message, kept));
    departures_found
}

/// The document and the files.
fn document(
    signed: &SignedDocument,
    message: EntryMessage,
    kept: &StoredRevision,
) -> Option<(&'static str, Detail)> {
    let files = signed_files(&message.attachments, &message.files, &signed.attachments);
    let Some(files) = files else {
        return Some((UNPROVEN, files_differ()));
    };
    let is_kept = |(file, kept): (&SignedFile<'_>, &RevisionAttachment)| {
        // Whoever names a file says its length, and until it has come nobody knows whether that is true.
        let is_as_long = file.by_reference || file.bytes == kept.size;
        let note = messages::to_json(file.note);
        note.map(|note| is_as_long && kept.hash == file.note.hash && kept.note == note)
    };
    let same: Result<Vec<bool>> = files.iter().zip(&kept.files).map(is_kept).collect();
    match same {
        Ok(same) if kept.files.len() == files.len() && same.iter().all(|it| *it) => {}
        Ok(_) => return Some((DEPARTS, files_differ())),
        Err(error) => return Some((UNPROVEN, unreadable(&error))),
    }
    let mut derived = message.document;
    mark_files_unread(
        &mut derived,
        files.iter().map(|file| (file.note, file.bytes)),
    );
    match messages::to_json(&derived) {
        Ok(derived) => fields::departs(&kept.row.body, &derived).map(|fields| (DEPARTS, fields)),
        Err(error) => Some((UNPROVEN, unreadable(&error))),
    }
}

/// A file of an entry as its author signed it.
struct SignedFile<'a> {
    note: &'a AttachmentNote,
    /// Its size in bytes.
    bytes: u64,
    /// Whether the document names where it lies; else its bytes came with the document.
    by_reference: bool,
}

/// The files of a signed entry in the order of its notes; none where they are not those that the notes name.
fn signed_files<'a>(
    notes: &'a [AttachmentNote],
    references: &[SealedFileInfo],
    attachments: &[SignedAttachment],
) -> Option<Vec<SignedFile<'a>>> {
    let references: BTreeMap<String, u64> = references
        .iter()
        .map(|info| (info.plain_hash.to_string(), info.length))
        .collect();
    let mut inside = attachments.iter();
    let files = notes.iter().map(|note| {
        let reference = references.get(&note.hash).copied();
        let bytes = match reference {
            Some(bytes) => bytes,
            None => inside.next().filter(|file| file.hash == note.hash)?.bytes,
        };
        Some(SignedFile {
            note,
            bytes,
            by_reference: reference.is_some(),
        })
    });
    let files = files.collect::<Option<Vec<_>>>()?;
    let is_named = |hash: &String| notes.iter().any(|note| note.hash == *hash);
    let all_are_named = references.keys().all(is_named) && inside.next().is_none();
    all_are_named.then_some(files)
}
