//! Checking a desk's log against what was handed out of it.

use std::path::Path;

use store::Unlock;
use workspace_core::Result;
use workspace_core::kind::DESK;
use workspace_core::witness::{self, LogCheck, SourceHeads};

/// Checks the log of the desk in `dir` against signed heads that others kept; none where the workspace is no desk's. Without
/// heads it says whether any went out. No file is changed.
pub async fn check_log(
    dir: &Path,
    unlock: &Unlock<'_>,
    sources: Vec<SourceHeads>,
) -> Result<Option<LogCheck>> {
    let core = workspace_core::open_read_only(dir, unlock).await?;
    let result = if core.store.kind() == DESK {
        witness::check_log(&core, sources).await.map(Some)
    } else {
        Ok(None)
    };
    core.store.close().await?;
    result
}
