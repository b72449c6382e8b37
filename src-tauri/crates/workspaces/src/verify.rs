//! Proving a folder whole: a workspace with its log and its verdicts, or a mailbox with its seals.

use std::path::{Path, PathBuf};

use store::{Damage, Unlock};

use crate::keeping::{self, DESK};
use crate::{Desk, Error, Result};

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
            .read(|conn| Ok::<_, Error>(store::log::head(conn)?.map_or(0, |head| head.seq)))
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

/// Tries the seal of every sealed file below `dir`: its form and its signature, which cover every byte.
pub fn sealed_files(dir: &Path) -> Result<Verified> {
    let mut verified = Verified::default();
    for path in files_below(dir)? {
        let name = path
            .strip_prefix(dir)
            .unwrap_or(&path)
            .display()
            .to_string();
        let seal = exchange::read_from(&path, &exchange::Limits::default())
            .and_then(|bytes| exchange::peek(&bytes, &exchange::Limits::default()));
        verified.sealed_files += 1;
        if let Err(error) = seal {
            verified.damage.push(Damage {
                place: name,
                code: error.code(),
                detail: error.to_string(),
            });
        }
    }
    Ok(verified)
}

/// Whether `dir` holds a workspace; else it can only be a folder of sealed files.
pub fn is_workspace(dir: &Path) -> bool {
    dir.join("keys.json").exists()
}

fn is_sealed(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    exchange::Kind::ALL
        .iter()
        .any(|kind| extension == kind.extension())
}

fn files_below(dir: &Path) -> Result<Vec<PathBuf>> {
    let folder = |source: std::io::Error| Error::folder(dir, &source);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(folder)? {
        let entry = entry.map_err(folder)?;
        let kind = entry.file_type().map_err(folder)?;
        if kind.is_dir() {
            found.extend(files_below(&entry.path())?);
        } else if kind.is_file() && is_sealed(&entry.path()) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}
