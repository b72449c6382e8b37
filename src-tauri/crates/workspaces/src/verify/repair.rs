//! Fetching files of the work again that are gone or altered in a workspace.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use exchange::{ExchangeError, FileFolder, Mailbox, StoredFile};
use store::Unlock;
use workspace_core::work_files::fetch_missing;
use workspace_core::{
    ActionContext, Error, FilesFetched, MissingFile, ProgressReporter, Result, Settings,
    WorkspaceCore, blocking,
};

use super::work_files;

/// The folder beside that of the files of the work in which what replaces an altered one comes.
const ASIDE: &str = "files-to-replace";

/// Fetches from the mailbox at `place` the files of the work that the workspace in `dir` should have: those that are not
/// there, and those that are not what was attached any more. An altered file goes only once another has come whole, since a
/// part of it may still be readable. Says what came, and what is still missing.
///
/// Where the place is the workspace's own mailbox, an object store is opened with what the workspace keeps for it; any other is
/// asked without credentials.
pub async fn fetch_damaged(
    dir: &Path,
    unlock: &Unlock<'_>,
    place: &str,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let core = workspace_core::open_any(dir, unlock).await?;
    let fetched = fetch(&core, place, ctx, progress).await;
    core.store.close().await?;
    fetched
}

async fn fetch(
    core: &WorkspaceCore,
    place: &str,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let mailbox = Settings::of(core).mailbox_at(place).await?;
    let found = work_files::check(core).await?;
    let mut fetched = FilesFetched::default();
    for (damage, info) in found.damage.into_iter().zip(found.damaged) {
        if progress.stopped() {
            fetched.stopped = true;
            return Ok(fetched);
        }
        match replace_altered(core, &mailbox, info.stored(), progress).await {
            Ok(is_replaced) => fetched.fetched += usize::from(is_replaced),
            Err(Error::Exchange(ExchangeError::Stopped)) => fetched.stopped = true,
            Err(error) => fetched.missing.push(MissingFile {
                name: damage.place,
                failure: error.failure(),
            }),
        }
    }
    fetched.add(fetch_missing(core, &mailbox, ctx, progress).await?);
    Ok(fetched)
}

/// Puts the file that the mailbox has in place of an altered one, once it has come whole: until then what can still be read of
/// the altered one stays. False where nothing is here to be replaced.
async fn replace_altered(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    wanted: StoredFile,
    progress: ProgressReporter<'_>,
) -> Result<bool> {
    let files = core.files.clone();
    let open = move || {
        let folder = files.folder()?;
        if folder.find(wanted.hash)?.is_none() {
            return Ok::<_, Error>(None);
        }
        let aside = folder.path().with_file_name(ASIDE);
        fs::create_dir_all(&aside).map_err(|error| exchange::not_read(ASIDE, &error))?;
        Ok(Some((folder, FileFolder::open(&aside)?, aside)))
    };
    let Some((folder, came, aside)) = blocking(open).await?? else {
        return Ok(false);
    };
    let report = |done: u64, of: u64| {
        let steps = |bytes| usize::try_from(bytes).unwrap_or(usize::MAX);
        progress.at("progress-fetching", steps(done), steps(of));
        if progress.stopped() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    mailbox.get_file(&came, wanted, &report).await?;
    let replace = move || {
        folder.take_over(&came, wanted.hash)?;
        // What stays of it is in nobody's way, and is used again the next time.
        fs::remove_dir_all(&aside).ok();
        Ok::<_, Error>(true)
    };
    blocking(replace).await?
}
