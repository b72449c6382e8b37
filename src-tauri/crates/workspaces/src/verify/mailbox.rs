//! Proving the sealed files of a folder: their seals, and that each lies where its own header says that it belongs.

use std::path::{Component, Path, PathBuf};

use exchange::{ExchangeError, Header, Kind, Limits};
use store::Damage;
use workspace_core::{Error, Result};

use super::Verified;

/// Tries the seal of every sealed file below `dir`: its form and its signature, which cover every byte. In a mailbox its
/// name must be its id, its folder its kind's and its reader's. What is no sealed file is named as well. A folder that is
/// neither a mailbox nor holds a sealed file is refused.
pub fn sealed_files(dir: &Path) -> Result<Verified> {
    let mut verified = Verified::default();
    let mailbox = ["calls", "cards", "to"]
        .iter()
        .any(|name| dir.join(name).is_dir());
    for item in below(dir)? {
        if is_of_macos(&item.path) {
            continue;
        }
        let place = place(dir, &item.path);
        let kind = kind_of(&item.path);
        // Beside files that a person saved, anything may lie.
        if !mailbox && (kind.is_none() || item.strange.is_some()) {
            continue;
        }
        verified.files.push(place.clone());
        let damage = match (item.strange, kind) {
            (Some(code), _) => Some((code, String::new())),
            (None, None) => Some(("stranger-name", String::new())),
            (None, Some(kind)) => {
                verified.sealed_files += 1;
                prove(dir, &item.path, kind, mailbox).err()
            }
        };
        if let Some((code, detail)) = damage {
            verified.damage.push(Damage {
                place,
                code,
                detail,
            });
        }
    }
    if !mailbox && verified.files.is_empty() {
        return Err(Error::NothingToVerify {
            path: dir.display().to_string(),
        });
    }
    Ok(verified)
}

/// Whether a file is one that macOS puts beside others by itself on disks that cannot hold what belongs to them: `._name` for
/// the fork of a file, and `.DS_Store` for how a folder is shown. It is no damage of a mailbox, in which nobody takes it in.
fn is_of_macos(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("._") || name == ".DS_Store"
}

/// Something below a folder.
struct FolderItem {
    path: PathBuf,
    /// Why it is no file.
    strange: Option<&'static str>,
}

/// Checks one file against its seal and its place; gives the code and what was seen where it does not fit.
fn prove(
    dir: &Path,
    path: &Path,
    kind: Kind,
    mailbox: bool,
) -> std::result::Result<(), (&'static str, String)> {
    let limits = Limits::default();
    let report = |error: ExchangeError| (error.code(), error.to_string());
    let bytes = exchange::read_from(path, &limits).map_err(report)?;
    let header = exchange::peek(&bytes, &limits).map_err(report)?;
    if header.reader.is_none() {
        // What anyone may read can be checked against its outside without a key.
        exchange::open(&bytes, None, &limits).map_err(report)?;
    }
    if header.kind != kind {
        return Err(("wrong-kind", header.kind.name().to_owned()));
    }
    if !mailbox {
        return Ok(());
    }
    let name = format!("{}.{}", header.id, kind.extension());
    if path.file_name().and_then(|it| it.to_str()) != Some(name.as_str()) {
        return Err(("other-name", header.id.to_string()));
    }
    let belongs = folder(&header);
    let lies = path.parent().and_then(|it| it.strip_prefix(dir).ok());
    if lies == Some(belongs.as_path()) {
        Ok(())
    } else {
        Err(("wrong-folder", belongs.display().to_string()))
    }
}

/// The folder of a mailbox in which a sealed file belongs.
fn folder(header: &Header) -> PathBuf {
    match (header.kind, &header.reader) {
        (Kind::Call, _) => PathBuf::from("calls"),
        (Kind::Card, _) => PathBuf::from("cards"),
        (kind, reader) => {
            let reader = reader.map(|it| it.to_string()).unwrap_or_default();
            Path::new("to").join(reader).join(kind.name())
        }
    }
}

/// The kind that a file's name claims.
fn kind_of(path: &Path) -> Option<Kind> {
    let extension = path.extension()?;
    let mut kinds = Kind::ALL.into_iter();
    kinds.find(|kind| extension == kind.extension())
}

/// Where something lies, as a message names it.
fn place(dir: &Path, path: &Path) -> String {
    let relative_path = path.strip_prefix(dir).unwrap_or(path);
    let names = relative_path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(exchange::shown_name(&name.to_string_lossy())),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    });
    names.collect::<Vec<_>>().join("/")
}

/// Everything below a folder but the folders themselves, in the order of the names. Links are not followed.
fn below(dir: &Path) -> Result<Vec<FolderItem>> {
    let folder = |source: std::io::Error| Error::folder(dir, &source);
    let mut items = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(folder)? {
        let entry = entry.map_err(folder)?;
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && kind_of(&path).is_some() => items.push(FolderItem {
                path,
                strange: Some("stranger-not-a-file"),
            }),
            Ok(kind) if kind.is_dir() => match below(&path) {
                Ok(inside) => items.extend(inside),
                Err(_) => items.push(FolderItem {
                    path,
                    strange: Some("stranger-unreadable"),
                }),
            },
            Ok(kind) => items.push(FolderItem {
                path,
                strange: if kind.is_symlink() {
                    Some("stranger-link")
                } else {
                    (!kind.is_file()).then_some("stranger-not-a-file")
                },
            }),
            Err(_) => items.push(FolderItem {
                path,
                strange: Some("stranger-unreadable"),
            }),
        }
    }
    items.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(items)
}
