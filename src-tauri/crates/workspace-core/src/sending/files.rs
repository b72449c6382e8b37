//! Putting into the mailbox the files of the work that sealed files name, several at once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};

use exchange::{ExchangeError, FileHash, Mailbox};
use store::{Connection, OutboxFileRow};

use super::failed::note_failed;
use super::waiting::Waiting;
use crate::work_files::steps;
use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Error, Failure, ProgressReporter, Result};

/// One ciphertext that is to be sent.
struct Ciphertext {
    /// The sealed files that name it.
    sealed_ids: BTreeSet<String>,
    /// Its bytes.
    length: u64,
    /// How many of them are in the mailbox.
    done: AtomicU64,
}

/// Sends the files that sealed files in the mailbox name; gives why the first was not taken that was not. One that is there
/// already is not sent again, one that was begun is continued, and one that fails holds up no other.
pub(super) async fn send(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Option<Failure>> {
    // Whoever sends them now sends all that wait. Two at once would carry each file twice.
    let Ok(_sending) = core.files.sending().try_lock() else {
        return Ok(None);
    };
    let waiting = core.store.read(Waiting::read).await?;
    if waiting.due_files.is_empty() {
        return Ok(None);
    }
    if progress.stopped() {
        return Ok(Some(Error::Stopped.failure()));
    }
    let files = by_hash(waiting.due_files)?;
    let total: u64 = files.values().map(|file| file.length).sum();
    let report = |hash: FileHash, done: u64, _of: u64| {
        if let Some(file) = files.get(&hash) {
            file.done.store(done.min(file.length), Ordering::Relaxed);
        }
        let done = files.values().map(|it| it.done.load(Ordering::Relaxed));
        progress.at("progress-sending", steps(done.sum()), steps(total));
        if progress.stopped() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let hashes: Vec<FileHash> = files.keys().copied().collect();
    let folder = core.files.folder()?;
    let results = mailbox.put_files(&folder, &hashes, &report).await;
    let mut first = None;
    let mut sent = Vec::new();
    for (hash, result) in results {
        let Some(file) = files.get(&hash) else {
            continue;
        };
        let ids: Vec<String> = file.sealed_ids.iter().cloned().collect();
        match result {
            Ok(_) => sent.push((hash.to_string(), ids)),
            Err(ExchangeError::Stopped) => {
                first.get_or_insert(Error::Stopped.failure());
            }
            Err(error) => {
                let failure = Error::from(error).failure();
                let failure = core.store.read(named(failure, hash)).await?;
                note_failed(core, ids, failure.clone(), ctx).await?;
                first.get_or_insert(failure);
            }
        }
    }
    note_sent(core, sent, ctx).await?;
    Ok(first)
}

/// Each ciphertext once: two revisions of an entry, or the packets of two judges, can name the same.
fn by_hash(rows: Vec<OutboxFileRow>) -> Result<BTreeMap<FileHash, Ciphertext>> {
    let mut files: BTreeMap<FileHash, Ciphertext> = BTreeMap::new();
    for row in rows {
        let file = files
            .entry(row.hash.parse()?)
            .or_insert_with(|| Ciphertext {
                sealed_ids: BTreeSet::new(),
                length: row.length,
                done: AtomicU64::new(0),
            });
        file.sealed_ids.insert(row.sealed_id);
    }
    Ok(files)
}

/// Notes which files the mailbox has, for all sealed files that name them.
async fn note_sent(
    core: &WorkspaceCore,
    sent: Vec<(String, Vec<String>)>,
    ctx: &ActionContext,
) -> Result<()> {
    if sent.is_empty() {
        return Ok(());
    }
    let at = ctx.stamp();
    let write = core.store.write(move |tx| {
        for (hash, sealed_ids) in sent {
            for sealed_id in sealed_ids {
                store::outbox::note_file_sent(tx, &sealed_id, &hash, &at)?;
            }
        }
        Ok::<_, Error>(())
    });
    write.await
}

/// A failure that names a file by what its owner called it: nobody knows one by its hash.
fn named(
    mut failure: Failure,
    hash: FileHash,
) -> impl FnOnce(&Connection) -> Result<Failure> + Send + 'static {
    move |conn| {
        let hash = hash.to_string();
        if let Some(name) = failure.params.get_mut("name")
            && *name == hash
        {
            let rows = store::work_file::checked(conn)?;
            if let Some(row) = rows.into_iter().find(|row| row.hash == hash) {
                *name = row.name;
            }
        }
        Ok(failure)
    }
}
