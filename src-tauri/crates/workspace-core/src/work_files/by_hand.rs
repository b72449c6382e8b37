//! Files of the work that came with a sealed file by hand.

use std::collections::BTreeSet;

use exchange::{FileHash, SealedWithFiles, StoredFile};

use super::fetch::{came, failure, missing, wanted};
use super::on_bytes::run_on_bytes;
use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Error, FilesFetched, ProgressReporter, Result, blocking};

/// Takes those files from a sealed file that was opened by hand which documents here name and which are not here yet; each is
/// proven as [`fetch_missing`](super::fetch_missing) does it. To be called after the document was taken in. Files that are not
/// with it are not named: they can come by the mailbox.
pub async fn take_from(
    core: &WorkspaceCore,
    mut sealed: SealedWithFiles,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let _fetching = core.files.fetching().lock().await;
    let there: BTreeSet<StoredFile> = sealed.files().iter().copied().collect();
    let mut wanted = wanted(core).await?;
    wanted.retain(|it| there.contains(&it.file));
    if wanted.is_empty() {
        return Ok(FilesFetched::default());
    }
    let files = core.files.clone();
    let folder = blocking(move || files.folder()).await??;
    let chosen: Vec<StoredFile> = wanted.iter().map(|it| it.file).collect();
    let total = chosen.iter().map(|file| file.length).sum();
    let target = folder.clone();
    let taking = run_on_bytes(progress, "progress-fetching", total, move |on_bytes| {
        sealed.take_in(&target, &chosen, on_bytes)
    });
    let taken: Vec<(FileHash, exchange::Result<()>)> = taking.await?;
    let mut fetched = FilesFetched::default();
    for (hash, result) in taken {
        let Some(wanted) = wanted.iter().find(|it| it.file.hash == hash) else {
            continue;
        };
        match result {
            Ok(()) => fetched.add(came(core, &folder, wanted, ctx, progress).await?),
            Err(exchange::ExchangeError::Stopped) => fetched.stopped = true,
            Err(error) => {
                let error = Error::from(error);
                fetched.add(missing(&wanted.rows, |row| failure(&error, row)));
            }
        }
    }
    Ok(fetched)
}
