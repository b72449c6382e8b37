//! `backup.json`: what a backup is, readable without a key.
//!
//! JSON: `format` (1); `workspace`, its id; `kind` (`desk`, `entrant` or `judge`); `made_at`, an instant; `lines`, how
//! many the log has; `tag`, the BLAKE3 of the file with an empty `tag`, keyed from the database key. It names nobody.

use std::path::{Path, PathBuf};

use details::Detail;
use serde::{Deserialize, Serialize};

use crate::key::Key;
use crate::{Result, StoreError, atomic_write};

/// The file's name.
pub(super) const MANIFEST: &str = "backup.json";
const FORMAT: u32 = 1;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupInfo {
    /// The id of the workspace.
    pub workspace: String,
    /// Its kind: `entrant`, `desk` or `judge`.
    pub kind: String,
    /// When the backup was made.
    pub made_at: String,
    /// How many lines the log has.
    pub lines: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    format: u32,
    workspace: String,
    kind: String,
    made_at: String,
    lines: u64,
    tag: String,
}

/// What the backup in `dir` says of itself. It is believed only once the backup was opened with a key.
pub fn describe(dir: &Path) -> Result<BackupInfo> {
    let Manifest {
        workspace,
        kind,
        made_at,
        lines,
        ..
    } = read(dir)?;
    Ok(BackupInfo {
        workspace,
        kind,
        made_at,
        lines,
    })
}

pub(super) fn write(dir: &Path, info: &BackupInfo, key: &Key) -> Result<()> {
    let mut manifest = Manifest {
        format: FORMAT,
        workspace: info.workspace.clone(),
        kind: info.kind.clone(),
        made_at: info.made_at.clone(),
        lines: info.lines,
        tag: String::new(),
    };
    manifest.tag = tag(&manifest, key)?;
    atomic_write::replace(&dir.join(MANIFEST), &text(&manifest)?)
}

/// Whether the file is, to the byte, what was written with the key of the workspace.
pub(super) fn is_sealed_by(dir: &Path, key: &Key) -> Result<bool> {
    let manifest = read(dir)?;
    let is_as_written = std::fs::read(path(dir))
        .is_ok_and(|found| text(&manifest).is_ok_and(|written| found == written));
    let untagged = Manifest {
        tag: String::new(),
        ..read(dir)?
    };
    Ok(is_as_written && manifest.tag == tag(&untagged, key)?)
}

fn path(dir: &Path) -> PathBuf {
    dir.join(MANIFEST)
}

fn read(dir: &Path) -> Result<Manifest> {
    let path = path(dir);
    let bytes = std::fs::read(&path).map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            StoreError::NoBackup {
                path: dir.to_owned(),
            }
        } else {
            StoreError::file(&path, &error)
        }
    })?;
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|error| wrong(&error))?;
    if manifest.format > FORMAT {
        return Err(StoreError::TooNew {
            found: usize::try_from(manifest.format).unwrap_or(usize::MAX),
            known: 1,
        });
    }
    Ok(manifest)
}

fn text(manifest: &Manifest) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(manifest).map_err(|error| wrong(&error))?;
    text.push(b'\n');
    Ok(text)
}

/// The tag of a manifest whose own is empty.
fn tag(manifest: &Manifest, key: &Key) -> Result<String> {
    let hash = blake3::keyed_hash(&key.for_backup(), &text(manifest)?);
    Ok(hash.to_hex().to_string())
}

fn wrong(error: &serde_json::Error) -> StoreError {
    StoreError::damaged(MANIFEST, Detail::from(error))
}
