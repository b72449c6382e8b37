//! Where heads are found: files of them, what lies beside a list, a page on one entry, the workspaces of entrants and
//! judges.

use std::path::Path;

use store::Unlock;

use super::bytes::bytes_of;
use super::file::beside;
use super::{SourceHeads, Witness, WitnessFile, keep, page};
use crate::kind::DESK;
use crate::known_desks::Desks;
use crate::workspace_core::{self, WorkspaceCore};
use crate::{Error, Result, error::WitnessError};

/// The heads in a file: one that was saved from a workspace, a page on one entry, or the one that lies beside a list.
pub fn in_file(path: &Path) -> Result<SourceHeads> {
    let bytes = bytes_of(path)?;
    let heads = match WitnessFile::read(&bytes) {
        Ok(file) => file.heads,
        Err(Error::Message { .. }) if beside(path).is_file() => {
            WitnessFile::read(&bytes_of(&beside(path))?)?.heads
        }
        Err(Error::Message { .. }) if page::read(path).is_ok() => {
            page::proven_lines_as_witnesses(&page::read(path)?.2)
        }
        Err(Error::Message { detail }) => {
            return Err(WitnessError::NoHeads {
                path: path.display().to_string(),
                detail,
            }
            .into());
        }
        Err(error) => return Err(error),
    };
    Ok(SourceHeads {
        source: path.display().to_string(),
        heads,
        void: 0,
    })
}

/// The heads that the workspace of an entrant or a judge holds. None of its files is changed.
pub async fn in_workspace(dir: &Path, unlock: &Unlock<'_>) -> Result<SourceHeads> {
    let core = workspace_core::open_read_only(dir, unlock).await?;
    let heads = held_heads(&core).await;
    core.store.close().await?;
    Ok(SourceHeads {
        source: dir.display().to_string(),
        ..heads?
    })
}

/// The heads that an open workspace holds, the earliest first; its place is not named.
pub async fn held_heads(core: &WorkspaceCore) -> Result<SourceHeads> {
    if core.store.kind() == DESK {
        return Err(WitnessError::OwnLog.into());
    }
    let query = core.store.read(|conn| {
        let rows = store::kept_head::all(conn)?;
        let heads = rows.iter().map(keep::read).collect::<Result<Vec<_>>>()?;
        heads.iter().try_for_each(Witness::check)?;
        let desks = Desks::load(conn)?;
        let is_void = |it: &&Witness| desks.are_void(&it.head.signed.desk().address());
        Ok::<_, Error>(SourceHeads {
            source: String::new(),
            void: heads.iter().filter(is_void).count(),
            heads,
        })
    });
    let source_heads = query.await?;
    if source_heads.heads.is_empty() {
        return Err(WitnessError::NothingHeld.into());
    }
    Ok(source_heads)
}

/// Saves heads as a file, whole or not at all.
pub fn save(heads: &SourceHeads, path: &Path) -> Result<()> {
    WitnessFile::of(heads.heads.clone()).save(path)
}
