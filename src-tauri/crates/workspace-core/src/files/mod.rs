//! The files of entries where they are read: what each is shown as, its bytes from any place, and copies of it.
//!
//! The notes that a caller hands over say which files whoever asks may see; no other is given, whatever its hash.

mod folder;
mod form;
mod known_types;
mod open_file;
mod safe_name;
mod shown;

pub use open_file::{OpenFile, content, open};
pub use safe_name::{safe_file_name, safe_folder_name};
pub use shown::shown_files;
