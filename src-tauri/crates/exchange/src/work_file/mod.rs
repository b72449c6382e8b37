//! Files of the work: of any size, each sealed once under a key of its own, named by the hash of its ciphertext.

mod directory;
mod folder;
mod hash;
mod key;
mod part;
mod progress;
mod reading;
mod saving;
mod sealing;

pub(crate) use directory::{Directory, free_at};
pub(crate) use folder::{FILES, begin, check_room};
pub use folder::{FileFolder, FilesListing};
pub use hash::{FileHash, StoredFile};
pub use key::FileKey;
pub(crate) use part::{Begun, PART_ENDING, Part, STEP, step_length};
pub use progress::OnBytes;
pub(crate) use progress::report;
pub use reading::SealedFileReader;
pub use saving::save_content;
pub(crate) use sealing::fill;
pub use sealing::{PlainFile, SealedFileInfo, seal_file};
