//! Fetching the files of the work that documents name.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use exchange::{FileFolder, FileHash, Mailbox, SealedFileInfo, StoredFile};
use futures::{StreamExt, stream};
use store::{Connection, WorkFileRow};

use super::on_bytes::steps;
use super::prove::{Proof, prove};
use crate::work_file_rows::info;
use crate::workspace_core::WorkspaceCore;
use crate::{
    ActionContext, Error, Failure, FilesFetched, MissingFile, ProgressReporter, Result, blocking,
};

/// The most files that are fetched at the same time.
const AT_ONCE: usize = 4;

/// Fetches every file of the work that a document names and that is not here, several at once; one that was begun is
/// continued. Of each the plaintext is read once and compared with what the document says: what is something else is removed, and
/// never asked for again. One that is missing or wrong is named and stops no other. Where somebody else is fetching already,
/// nothing is done.
///
/// # Errors
///
/// Where the workspace fails. What a mailbox or a disk refuses stands beside the names of the files.
pub async fn fetch_missing(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let Ok(_fetching) = core.files.fetching().try_lock() else {
        return Ok(FilesFetched::default());
    };
    let wanted = wanted(core).await?;
    if wanted.is_empty() {
        return Ok(FilesFetched::default());
    }
    let folder = {
        let files = core.files.clone();
        blocking(move || files.folder()).await??
    };
    let fetch = Fetch {
        core,
        mailbox,
        folder,
        ctx,
        progress,
        total: wanted
            .iter()
            .fold(0, |total, it| total.saturating_add(it.file.length)),
        done: AtomicU64::new(0),
        is_over: AtomicBool::new(false),
        why_over: Mutex::new(None),
    };
    let fetch = &fetch;
    let each = stream::iter(wanted).map(|wanted| async move { fetch.one(&wanted).await });
    let results: Vec<_> = each.buffer_unordered(AT_ONCE).collect().await;
    let mut fetched = FilesFetched::default();
    for result in results {
        fetched.add(result?);
    }
    fetched
        .missing
        .sort_by(|one, next| one.name.cmp(&next.name));
    Ok(fetched)
}

/// A ciphertext that is to come, with everything that it is said to be.
pub(super) struct Wanted {
    pub(super) file: StoredFile,
    pub(super) rows: Vec<WorkFileRow>,
}

/// What is not here: files that nobody has checked, and those that were here and lie in the folder no more. Documents that name one
/// ciphertext with several lengths are as many; only one of them can be right.
pub(super) async fn wanted(core: &WorkspaceCore) -> Result<Vec<Wanted>> {
    let files = core.files.clone();
    let query = move |conn: &Connection| {
        let mut rows = store::work_file::unchecked(conn)?;
        let folder = files.find()?;
        for row in store::work_file::checked(conn)? {
            let there = match &folder {
                Some(folder) => folder.find(row.hash.parse()?)?,
                None => None,
            };
            if there != Some(row.length) {
                rows.push(row);
            }
        }
        Ok::<_, Error>(rows)
    };
    let mut wanted: BTreeMap<StoredFile, Vec<WorkFileRow>> = BTreeMap::new();
    for row in core.store.read(query).await? {
        wanted.entry(info(&row)?.stored()).or_default().push(row);
    }
    let wanted = wanted.into_iter();
    Ok(wanted.map(|(file, rows)| Wanted { file, rows }).collect())
}

/// One run through all files.
struct Fetch<'a> {
    core: &'a WorkspaceCore,
    mailbox: &'a Mailbox,
    folder: FileFolder,
    ctx: &'a ActionContext,
    progress: ProgressReporter<'a>,
    /// Bytes of all ciphertexts.
    total: u64,
    /// Bytes of them that are here.
    done: AtomicU64,
    /// Whether the mailbox failed, so that the others are not tried.
    is_over: AtomicBool,
    why_over: Mutex<Option<Failure>>,
}

impl Fetch<'_> {
    async fn one(&self, wanted: &Wanted) -> Result<FilesFetched> {
        if self.progress.stopped() {
            return Ok(stopped());
        }
        if self.is_over.load(Ordering::Relaxed) {
            let why = self.why_over.lock().unwrap_or_else(PoisonError::into_inner);
            let failure = why.clone().unwrap_or_else(|| Error::Stopped.failure());
            return Ok(missing(&wanted.rows, |_| failure.clone()));
        }
        let last = AtomicU64::new(0);
        let report = |done: u64, _of: u64| {
            let before = last.swap(done, Ordering::Relaxed);
            let more = done.saturating_sub(before);
            let done = self.done.fetch_add(more, Ordering::Relaxed) + more;
            self.progress
                .at("progress-fetching", steps(done), steps(self.total));
            if self.progress.stopped() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        match self
            .mailbox
            .get_file(&self.folder, wanted.file, &report)
            .await
        {
            Ok(()) => came(self.core, &self.folder, wanted, self.ctx, self.progress).await,
            Err(exchange::ExchangeError::Stopped) => Ok(stopped()),
            Err(error) => {
                let is_about_it = error.is_about_the_file()
                    || matches!(error, exchange::ExchangeError::NoRoom { .. });
                let error = Error::from(error);
                let result = missing(&wanted.rows, |row| failure(&error, row));
                if !is_about_it {
                    let mut why = self.why_over.lock().unwrap_or_else(PoisonError::into_inner);
                    *why = Some(error.failure());
                    self.is_over.store(true, Ordering::Relaxed);
                }
                Ok(result)
            }
        }
    }
}

/// Proves a ciphertext that lies here now against everything that it is said to be, and notes what was found.
pub(super) async fn came(
    core: &WorkspaceCore,
    folder: &FileFolder,
    wanted: &Wanted,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let mut result = FilesFetched::default();
    let mut wrong = Vec::new();
    let mut holds = Vec::new();
    for row in &wanted.rows {
        if row.checked {
            // Its plaintext was proven, and this is the same ciphertext.
            result.fetched += 1;
            continue;
        }
        match proof(folder, info(row)?, progress).await {
            Ok(Proof::Holds) => {
                result.fetched += 1;
                holds.push(row.id);
            }
            Ok(Proof::Wrong) => {
                let name = row.name.clone();
                let error = Error::AttachmentMissing { name };
                result.add(missing(std::slice::from_ref(row), |row| {
                    failure(&error, row)
                }));
                wrong.push(row.id);
            }
            Ok(Proof::Altered) => {
                let name = wanted.file.hash.to_string();
                let error = exchange::ExchangeError::WrongContent { name }.into();
                result.add(missing(&wanted.rows, |row| failure(&error, row)));
                remove(folder, wanted.file.hash).await?;
                return Ok(result);
            }
            Err(Error::Exchange(exchange::ExchangeError::Stopped) | Error::Stopped) => {
                result.stopped = true;
                break;
            }
            Err(error) if matches!(error, Error::Exchange(_)) => {
                result.add(missing(std::slice::from_ref(row), |row| {
                    failure(&error, row)
                }));
            }
            Err(error) => return Err(error),
        }
    }
    let (at, hash) = (ctx.stamp(), wanted.file.hash.to_string());
    let found_wrong = !wrong.is_empty();
    let write = core.store.write(move |tx| {
        for row in holds {
            store::work_file::check(tx, row, Some(&at))?;
        }
        for row in wrong {
            store::work_file::refuse(tx, row, &at)?;
        }
        Ok::<_, Error>(store::work_file::is_named(tx, &hash)?)
    });
    let is_named = write.await?;
    if found_wrong && !is_named {
        remove(folder, wanted.file.hash).await?;
    }
    Ok(result)
}

async fn proof(
    folder: &FileFolder,
    info: SealedFileInfo,
    progress: ProgressReporter<'_>,
) -> Result<Proof> {
    let (folder, stop) = (folder.clone(), progress.canceller());
    blocking(move || prove(&folder, &info, &stop)).await?
}

async fn remove(folder: &FileFolder, hash: FileHash) -> Result<()> {
    let folder = folder.clone();
    blocking(move || folder.remove(hash)).await??;
    Ok(())
}

fn stopped() -> FilesFetched {
    FilesFetched {
        stopped: true,
        ..FilesFetched::default()
    }
}

/// The names of some files that are not here, each once, with the reason.
pub(super) fn missing(rows: &[WorkFileRow], why: impl Fn(&WorkFileRow) -> Failure) -> FilesFetched {
    let mut missing: Vec<MissingFile> = Vec::new();
    for row in rows {
        if missing.iter().all(|it| it.name != row.name) {
            missing.push(MissingFile {
                name: row.name.clone(),
                failure: why(row),
            });
        }
    }
    FilesFetched {
        missing,
        ..FilesFetched::default()
    }
}

/// What became of a file, with the name that its owner gave it: nobody knows one by its hash.
pub(super) fn failure(error: &Error, row: &WorkFileRow) -> Failure {
    let name = || row.name.clone();
    if let Error::Exchange(exchange::ExchangeError::FileNotInMailbox { .. }) = error {
        return Error::FileNotHere { name: name() }.failure();
    }
    let mut failure = error.failure();
    if let Some(param) = failure.params.get_mut("name")
        && *param == row.hash
    {
        *param = name();
    }
    failure
}
