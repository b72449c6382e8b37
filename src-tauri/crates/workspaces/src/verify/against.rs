//! Holding a desk's log against what was handed out of it.

use std::path::Path;

use store::Unlock;

use crate::Result;
use crate::keeping;
use crate::kind::DESK;
use crate::witness::{self, Held, HeldAgainst};

/// Holds the log of the desk in `dir` against signed heads that others kept; none where the workspace is no desk's. Without
/// heads it says whether any went out. No file is changed.
pub async fn against(
    dir: &Path,
    unlock: &Unlock<'_>,
    held: Vec<Held>,
) -> Result<Option<HeldAgainst>> {
    let kept = keeping::look(dir, unlock).await?;
    let found = if kept.store.kind() == DESK {
        witness::hold(&kept, held).await.map(Some)
    } else {
        Ok(None)
    };
    kept.store.close().await?;
    found
}
