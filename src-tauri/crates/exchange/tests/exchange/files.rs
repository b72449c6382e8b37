//! Files of the work: sealing and reading, the folder of a workspace, the mailbox, and by hand.

mod by_hand;
mod folder;
mod hostile;
mod interrupted;
mod mailbox;
mod reading;
mod vectors;

use std::io::Cursor;
use std::ops::ControlFlow;

use exchange::{FileFolder, PlainFile, SealedFileInfo, SealedFileReader, seal_file};

/// Plain bytes in one chunk.
const CHUNK: usize = 64 << 10;
/// A mebibyte.
pub(super) const MIB: usize = 1 << 20;

/// Content in which no two chunks are the same.
pub(super) fn content(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    blake3::Hasher::new().finalize_xof().fill(&mut bytes);
    bytes
}

pub(super) fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn plain(content: &[u8]) -> PlainFile<'_, &[u8]> {
    PlainFile {
        name: "film.mp4",
        length: content.len() as u64,
        content,
    }
}

fn seal(content: &[u8]) -> (Vec<u8>, SealedFileInfo) {
    let mut sealed = Vec::new();
    let info = seal_file(plain(content), &mut sealed, &go_on).unwrap();
    (sealed, info)
}

fn opened(sealed: &[u8], info: &SealedFileInfo) -> SealedFileReader<Cursor<Vec<u8>>> {
    SealedFileReader::open(Cursor::new(sealed.to_vec()), info).unwrap()
}

/// A workspace with one file in it.
pub(super) fn workspace_with(content: &[u8]) -> (tempfile::TempDir, FileFolder, SealedFileInfo) {
    let (workspace, files) = workspace();
    let info = files.seal(plain(content), &go_on).unwrap();
    (workspace, files, info)
}

pub(super) fn workspace() -> (tempfile::TempDir, FileFolder) {
    let workspace = tempfile::tempdir().unwrap();
    let files = FileFolder::open(workspace.path()).unwrap();
    (workspace, files)
}

/// The plaintext of a file in a folder.
pub(super) fn read_all(files: &FileFolder, info: &SealedFileInfo) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut files.read(info).unwrap(), &mut bytes).unwrap();
    bytes
}
