//! What has not been sent, and the result of an attempt to send it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use exchange::Kind;
use store::{Connection, OutboxFileRow, OutboxRow};

use crate::{Delivery, Failure, KindCount, Posted, Result, Unsent, messages};

/// How [`KindCount`] calls files of the work, which go beside sealed files.
const FILE: &str = "file";

/// What was not sent and has not come either, as far as its readers wrote.
#[derive(Debug, Clone, Default)]
pub(super) struct Waiting {
    /// Sealed files, oldest first.
    pub(super) rows: Vec<OutboxRow>,
    /// The files of the work that a sealed file in the mailbox names: they can go now.
    pub(super) due_files: Vec<OutboxFileRow>,
    /// Those of sealed files that wait themselves, and that no person saved.
    later_files: Vec<OutboxFileRow>,
    /// Why the first of the files that can go has not gone yet.
    files_reason: Option<Failure>,
}

impl Waiting {
    pub(super) fn read(conn: &Connection) -> Result<Self> {
        let mut waiting = Self::default();
        for row in store::outbox::waiting(conn)? {
            if !receipted(conn, &row)? {
                waiting.rows.push(row);
            }
        }
        let mut deliveries: BTreeMap<String, Delivery> = BTreeMap::new();
        for file in store::outbox::files_waiting(conn)? {
            let delivery = match deliveries.entry(file.sealed_id.clone()) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(Delivery::of(conn, &file.sealed_id)?),
            };
            let is_waiting = |row: &OutboxRow| row.sealed_id == file.sealed_id;
            match delivery {
                Delivery::Sent { files, .. } => {
                    let reason = files.as_ref().and_then(|files| files.reason.clone());
                    waiting.files_reason = waiting.files_reason.or(reason);
                    waiting.due_files.push(file);
                }
                Delivery::Waiting { .. } if waiting.rows.iter().any(is_waiting) => {
                    waiting.later_files.push(file);
                }
                // A person carries it with its files, or its reader wrote that it came that way.
                Delivery::Waiting { .. }
                | Delivery::Saved { .. }
                | Delivery::Draft
                | Delivery::Received { .. } => {}
            }
        }
        Ok(waiting)
    }

    /// Every ciphertext that is still to go, each once.
    fn hashes(&self) -> BTreeSet<&str> {
        let files = self.due_files.iter().chain(&self.later_files);
        files.map(|file| file.hash.as_str()).collect()
    }

    /// The sealed files whose files can go now.
    pub(super) fn sealed_ids_of_due_files(&self) -> Vec<String> {
        let ids = self.due_files.iter().map(|file| file.sealed_id.clone());
        let ids: BTreeSet<String> = ids.collect();
        ids.into_iter().collect()
    }
}

impl Posted {
    /// What changed between two moments, and what waits at the second.
    pub(super) fn between(
        before: &Waiting,
        after: &Waiting,
        unsent: Unsent,
        failure: Option<Failure>,
    ) -> Self {
        let still: BTreeSet<&str> = after
            .rows
            .iter()
            .map(|row| row.sealed_id.as_str())
            .collect();
        let sent = before.rows.iter();
        let sent = sent.filter(|row| !still.contains(row.sealed_id.as_str()));
        let files_sent = &before.hashes() - &after.hashes();
        Self {
            sent: counts(sent, files_sent.len()),
            unsent,
            failure,
        }
    }
}

/// What was not sent. What a person saved as a file has left this machine and is not among it.
pub fn unsent(conn: &Connection) -> Result<Unsent> {
    unsent_of(conn, &Waiting::read(conn)?)
}

pub(super) fn unsent_of(conn: &Connection, waiting: &Waiting) -> Result<Unsent> {
    let (mut not_there, mut reason) = (Vec::new(), None);
    for row in &waiting.rows {
        if let Delivery::Waiting { reason: why } = Delivery::of(conn, &row.sealed_id)? {
            not_there.push(row);
            reason.get_or_insert(why);
        }
    }
    Ok(Unsent {
        items: counts(not_there.into_iter(), waiting.hashes().len()),
        reason: reason.or_else(|| waiting.files_reason.clone()),
    })
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

/// Sealed files by kind, and after them the files of the work.
fn counts<'a>(rows: impl Iterator<Item = &'a OutboxRow>, files: usize) -> Vec<KindCount> {
    let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        kinds.entry(&row.kind).or_default().insert(&row.subject);
    }
    let counts = kinds.into_iter().map(|(kind, subjects)| KindCount {
        kind: kind.to_owned(),
        count: subjects.len(),
    });
    let files = (files > 0).then(|| KindCount {
        kind: FILE.to_owned(),
        count: files,
    });
    counts.chain(files).collect()
}
