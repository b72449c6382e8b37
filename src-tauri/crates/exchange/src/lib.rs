//! Sealed files, and the mailbox they travel through.
//!
//! A workspace hands a [`Bundle`] to [`seal`] and gets a file that only its reader can open and that nobody
//! can alter unseen. The file travels by [`Mailbox`] (a folder, or an object store) or by hand
//! ([`save_to`], [`read_from`]), and comes out of [`open`] as the same bundle with the [`Card`] of whoever wrote it and
//! the [`Original`] that they signed. The format is written down in `docs/sealed-files.md`.
//!
//! This crate never knows SQL, nor what is inside an entry: a document is bytes. It reads no clock:
//! the instant in a header is passed in, the instant of a delivery is the mailbox's own. Whatever
//! comes in is hostile until its signature holds, and is measured against [`Limits`] before room is
//! made for it.
//!
//! To add a kind of sealed file: a variant of [`Kind`], with its name and who may read it; the
//! compiler names the rest.

/// A document with its attachments as one payload.
mod bundle;
/// Reads length-prefixed bytes that may be cut short.
mod cursor;
/// What can go wrong, with a code and parameters for the message.
mod error;
/// Where a desk's log ends, signed.
mod head;
/// What a sealed file says of itself to anyone.
mod header;
/// Who writes and who reads: secret keys, public cards, addresses.
mod keys;
/// What a sealed file is.
mod kind;
/// How much is read of what comes in.
mod limits;
/// The folder or object store between workspaces.
mod mailbox;
/// What an author signed, without the bytes of attachments.
mod original;
/// The container: sealing, opening, peeking.
mod sealed;
/// A sealed file saved to, and read from, a path that a person chose.
mod sealed_file;

pub use bundle::{Attachment, Bundle, MAX_ATTACHMENTS};
pub use error::{ExchangeError, Result};
pub use head::SignedHead;
pub use header::Header;
pub use keys::{Address, Card, Identity, KeyStatement, Keys};
pub use kind::Kind;
pub use limits::Limits;
pub use mailbox::{
    Clock, Delivered, Listing, Mailbox, SkipReason, SkippedFile, is_in_mailbox, shown_name,
};
pub use original::{Original, SignedAttachment, SignedDocument};
pub use sealed::{Opened, open, peek, seal};
pub use sealed_file::{not_read, read_from, save_to};
