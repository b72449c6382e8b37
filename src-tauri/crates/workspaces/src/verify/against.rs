//! Checking a desk's log against what was handed out of it.

use std::path::Path;

use store::Unlock;
use workspace_core::Result;
use workspace_core::kind::DESK;
use workspace_core::witness::{self, Held, HeldAgainst};

/// Checks the log of the desk in `dir` against signed heads that others kept; none where the workspace is no desk's. Without
/// heads it says whether any went out. No file is changed.
pub async fn against(
    dir: &Path,
    unlock: &Unlock<'_>,
    held: Vec<Held>,
) -> Result<Option<HeldAgainst>> {
    let core = workspace_core::look(dir, unlock).await?;
    let found = if core.store.kind() == DESK {
        witness::hold(&core, held).await.map(Some)
    } else {
        Ok(None)
    };
    core.store.close().await?;
    found
}
