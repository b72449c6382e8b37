//! Proving a folder whole: a workspace with its log and its verdicts, or a mailbox with its seals.

mod mailbox;

use std::path::Path;

use store::{Damage, Unlock};

use crate::keeping::{self, DESK};
use crate::{Desk, Error, Result};

pub use mailbox::sealed_files;

/// What was looked at and what is damaged.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Verified {
    /// Lines of the log whose chain was followed; 0 for a mailbox.
    pub log_lines: u64,
    /// Verdicts that were replayed from their recorded facts.
    pub verdicts: u64,
    /// Sealed files whose seal was tried; 0 for a workspace.
    pub sealed_files: u64,
    /// What is not as it was written, each with its place.
    pub damage: Vec<Damage>,
}

/// Proves the workspace in `dir` whole, or names what is damaged. The verdicts of a desk are replayed as well.
pub async fn workspace(dir: &Path, unlock: &Unlock<'_>) -> Result<Verified> {
    let mut verified = Verified {
        damage: store::verify(dir, unlock).await?,
        ..Verified::default()
    };
    if verified.damage.is_empty() {
        let kept = keeping::open_any(dir, unlock).await?;
        verified.log_lines = kept
            .store
            .read(|conn| Ok::<_, Error>(store::log::head(conn)?.size))
            .await?;
        if kept.store.kind() == DESK {
            let (count, damage) = Desk::from_kept(kept.clone()).replay_verdicts().await?;
            verified.verdicts = count;
            verified.damage.extend(damage);
        }
        kept.store.close().await?;
    }
    Ok(verified)
}

/// Whether `dir` holds a workspace; else it can only be a folder of sealed files.
pub fn is_workspace(dir: &Path) -> bool {
    dir.join("keys.json").exists()
}
