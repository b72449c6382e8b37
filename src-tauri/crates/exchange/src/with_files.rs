//! A sealed file by hand with the files of the work that its document names, in one file.

mod reading;
mod writing;

pub use reading::SealedWithFiles;
pub use writing::save_with_files;

use crate::StoredFile;

/// The version in the place where a sealed file has its own (`docs/files-of-the-work.md`, "A sealed file with its files").
const VERSION: u16 = 2;
/// The most files in one.
const MAX_FILES: usize = 10_000;
/// Magic and version.
const START: usize = 10;

/// How long all the files are together; none where no number holds it.
fn total_length(files: &[StoredFile]) -> Option<u64> {
    files
        .iter()
        .try_fold(0_u64, |sum, file| sum.checked_add(file.length))
}
