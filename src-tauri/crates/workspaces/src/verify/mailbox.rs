//! Proving the sealed files of a folder: their seals, and that each lies where its own header says that it belongs; and the
//! files of the work beside them in a mailbox, each by the hash that is its name.

use std::ops::ControlFlow;
use std::path::{Component, Path, PathBuf};

use exchange::{ExchangeError, FileFolder, FileHash, Header, Kind, Limits};
use store::Damage;
use workspace_core::{Detail, Error, Result};

use super::Verified;

/// Tries the seal of every sealed file below `dir`: its form and its signature, which cover every byte. In a mailbox its
/// name must be its id, its folder its kind's and its reader's, and each file of the work is read whole and compared with its
/// name; a part of one, which is still being sent, is no damage. What is none of these is named as well. A folder that is
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
            (Some(code), _) => Some((code, Detail::NoSealedFile)),
            (None, Some(kind)) => {
                verified.sealed_files += 1;
                prove(dir, &item.path, kind, mailbox).err()
            }
            (None, None) => match work_file(dir, &item.path) {
                Some(WorkFile::Whole(hash)) => {
                    verified.work_files += 1;
                    prove_work_file(dir, hash).err()
                }
                Some(WorkFile::Part) => None,
                None => Some(("stranger-name", Detail::NoSealedFile)),
            },
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
) -> std::result::Result<(), (&'static str, Detail)> {
    let limits = Limits::default();
    let report = |error: ExchangeError| (error.code(), Detail::quoted(error));
    let bytes = exchange::read_from(path, &limits).map_err(report)?;
    let header = exchange::peek(&bytes, &limits).map_err(report)?;
    if header.reader.is_none() {
        // What anyone may read can be checked against its outside without a key.
        exchange::open(&bytes, None, &limits).map_err(report)?;
    }
    if header.kind != kind {
        return Err(("wrong-kind", seen(header.kind.name())));
    }
    if !mailbox {
        return Ok(());
    }
    let name = format!("{}.{}", header.id, kind.extension());
    if path.file_name().and_then(|it| it.to_str()) != Some(name.as_str()) {
        return Err(("other-name", seen(header.id)));
    }
    let belongs = folder(&header);
    let lies = path.parent().and_then(|it| it.strip_prefix(dir).ok());
    if lies == Some(belongs.as_path()) {
        Ok(())
    } else {
        Err(("wrong-folder", seen(belongs.display())))
    }
}

/// A file of the work in a mailbox, by its name.
enum WorkFile {
    Whole(FileHash),
    /// It is being sent, or was when the sending ended.
    Part,
}

/// What lies in the folder of files of the work of a mailbox; none where it is no such file.
fn work_file(dir: &Path, path: &Path) -> Option<WorkFile> {
    let name = path.strip_prefix(dir.join("files")).ok()?.to_str()?;
    match name.strip_suffix(".part") {
        Some(whole) => whole.parse::<FileHash>().ok().map(|_| WorkFile::Part),
        None => name.parse().ok().map(WorkFile::Whole),
    }
}

/// Reads a file of the work and compares its hash with its name.
fn prove_work_file(dir: &Path, hash: FileHash) -> std::result::Result<(), (&'static str, Detail)> {
    let report = |error: ExchangeError| (error.code(), Detail::quoted(error));
    let folder = FileFolder::find_in(dir).map_err(report)?;
    let folder = folder.ok_or(("file-not-read", seen(hash)))?;
    folder
        .check(hash, &|_, _| ControlFlow::Continue(()))
        .map_err(report)
}

/// What was seen in place of what belongs there.
fn seen(what: impl std::fmt::Display) -> Detail {
    Detail::Seen {
        seen: what.to_string(),
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
