//! Putting into the mailbox the files of the work that sealed files name, several at once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use exchange::{ExchangeError, FileFolder, FileHash, Mailbox, Sending};
use futures::{StreamExt, TryStreamExt, stream};
use store::{Connection, OutboxFileRow};

use super::failed::note_failed;
use super::waiting::Waiting;
use crate::work_files::steps;
use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Error, Failure, ProgressReporter, Result, blocking};

/// The most files that are sent at the same time.
const AT_ONCE: usize = 4;

/// One ciphertext that is to be sent.
struct Ciphertext {
    /// The sealed files that name it.
    sealed_ids: BTreeSet<String>,
    /// Its bytes.
    length: u64,
}

/// Sends the files that sealed files in the mailbox name; gives why the first was not taken that was not. One that is there
/// already is not sent again, one that was begun is continued, and one that fails holds up no other. Where the mailbox itself
/// fails, the others are not tried.
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
    let folder = {
        let files = core.files.clone();
        blocking(move || files.folder()).await??
    };
    let sending = FileSending {
        core,
        mailbox,
        folder,
        ctx,
        progress,
        total: files.values().map(|file| file.length).sum(),
        done: AtomicU64::new(0),
        why_over: Mutex::new(None),
    };
    let sending = &sending;
    let each = stream::iter(files).map(|(hash, file)| async move { sending.one(hash, file).await });
    let failures: Vec<Option<Failure>> = each.buffer_unordered(AT_ONCE).try_collect().await?;
    Ok(failures.into_iter().flatten().next())
}

/// One run through all files.
struct FileSending<'a> {
    core: &'a WorkspaceCore,
    mailbox: &'a Mailbox,
    folder: FileFolder,
    ctx: &'a ActionContext,
    progress: ProgressReporter<'a>,
    /// Bytes of all ciphertexts.
    total: u64,
    /// Bytes of them that are in the mailbox.
    done: AtomicU64,
    /// Why the mailbox failed, so that the others are not tried.
    why_over: Mutex<Option<Failure>>,
}

impl FileSending<'_> {
    /// Sends one file, and notes it at once: a process may end before the others are sent. Gives why it was not taken.
    async fn one(&self, hash: FileHash, file: Ciphertext) -> Result<Option<Failure>> {
        let ids: Vec<String> = file.sealed_ids.into_iter().collect();
        if let Some(failure) = self.why_over() {
            note_failed(self.core, ids, failure.clone(), self.ctx).await?;
            return Ok(Some(failure));
        }
        let last = AtomicU64::new(0);
        let report = |done: u64, _of: u64| {
            let before = last.swap(done, Ordering::Relaxed);
            let more = done.saturating_sub(before);
            let done = self.done.fetch_add(more, Ordering::Relaxed) + more;
            self.progress
                .at("progress-sending", steps(done), steps(self.total));
            if self.progress.stopped() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let sent = self
            .mailbox
            .put_file(&self.folder, hash, Sending::IfMissing, &report);
        match sent.await {
            Ok(_) => {
                note_sent(self.core, hash.to_string(), ids, self.ctx).await?;
                Ok(None)
            }
            Err(ExchangeError::Stopped) => Ok(Some(Error::Stopped.failure())),
            Err(error) => {
                let is_about_it =
                    error.is_about_the_file() || matches!(error, ExchangeError::NoRoom { .. });
                let failure = Error::from(error).failure();
                let failure = self.core.store.read(named(failure, hash)).await?;
                if !is_about_it {
                    let mut why = self.why_over.lock().unwrap_or_else(PoisonError::into_inner);
                    why.get_or_insert_with(|| failure.clone());
                }
                note_failed(self.core, ids, failure.clone(), self.ctx).await?;
                Ok(Some(failure))
            }
        }
    }

    fn why_over(&self) -> Option<Failure> {
        let why = self.why_over.lock().unwrap_or_else(PoisonError::into_inner);
        why.clone()
    }
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
            });
        file.sealed_ids.insert(row.sealed_id);
    }
    Ok(files)
}

/// Notes that the mailbox has a file, for all sealed files that name it.
async fn note_sent(
    core: &WorkspaceCore,
    hash: String,
    sealed_ids: Vec<String>,
    ctx: &ActionContext,
) -> Result<()> {
    let at = ctx.stamp();
    let write = core.store.write(move |tx| {
        for sealed_id in sealed_ids {
            store::outbox::note_file_sent(tx, &sealed_id, &hash, &at)?;
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
