//! Sealed files, and the mailbox they travel through.
//!
//! A workspace hands a [`Bundle`] to [`seal`] and gets a file that only its reader can open and that nobody
//! can alter unseen. The file travels by [`Mailbox`] (a folder, or an object store) or by hand
//! ([`save_to`], [`read_from`]), and comes out of [`open`] as the same bundle with the [`Card`] of whoever wrote it and
//! the [`Original`] that they signed. The format is written down in `docs/sealed-files.md`.
//!
//! A file of the work has any size. It is sealed once ([`seal_file`]), lies as that ciphertext in a [`FileFolder`] and
//! in the mailbox, and is read from any place ([`SealedFileReader`]); its format is `docs/files-of-the-work.md`.
//!
//! This crate never knows SQL, nor what is inside an entry: a document is bytes. It reads no clock:
//! the instant in a header is passed in, the instant of a delivery is the mailbox's own. Whatever
//! comes in is hostile until its signature holds, and is measured against [`Limits`] before room is
//! made for it.
//!
//! To add a kind of sealed file: a variant of [`Kind`], with its name and who may read it; the
//! compiler names the rest.

mod bundle;
mod cursor;
/// What can go wrong, with a code and parameters for the message.
mod error;
mod head;
mod header;
mod keys;
mod kind;
mod limits;
mod mailbox;
mod original;
mod sealed;
mod sealed_file;
mod skipped;
mod with_files;
mod work_file;

pub use bundle::{Attachment, Bundle, MAX_ATTACHMENTS};
pub use error::{ExchangeError, Result};
pub use head::SignedHead;
pub use header::Header;
pub use keys::{Address, Card, Identity, KeyStatement, Keys};
pub use kind::Kind;
pub use limits::Limits;
pub use mailbox::{
    Clock, Delivered, Listing, Mailbox, Patience, Secret, Sending, Sent, StoreOptions, TryOut,
    TryStep, TryStepKind, is_in_mailbox,
};
pub use original::{Original, SignedAttachment, SignedDocument};
pub use sealed::{Opened, open, peek, seal};
pub use sealed_file::{not_read, open as open_path, read_from, save_to};
pub use skipped::{SkipReason, SkippedFile, shown_name};
pub use with_files::{SealedWithFiles, save_with_files};
pub use work_file::{
    FileFolder, FileHash, FileKey, FilesListing, OnBytes, PlainFile, SealedFileInfo,
    SealedFileReader, StoredFile, save_content, seal_file,
};
