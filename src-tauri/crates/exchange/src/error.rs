//! What can go wrong, in the words of a program; `message` has what people read it by.

/// The code of each error, and what its message is filled with.
mod message;

use details::Detail;
use uuid::Uuid;

use crate::Kind;

/// The result of sealing, opening, saving or carrying.
pub type Result<T> = std::result::Result<T, ExchangeError>;

/// Why something could not be sealed, opened, saved or carried. Nothing was written or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// A file, or what would become one, is larger than the limit.
    #[error("the file has {bytes} bytes, the limit is {limit}")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most bytes that are taken.
        limit: u64,
    },
    /// It does not begin like a sealed file.
    #[error("not a sealed file of the awards desk")]
    NotASealedFile,
    /// It was written by a newer program.
    #[error("format {found}; this program reads up to format {known}")]
    NewerFormat {
        /// The format of the file.
        found: u16,
        /// The newest format that this program reads.
        known: u16,
    },
    /// It ends before it should.
    #[error("the sealed file is cut short")]
    Truncated,
    /// It is put together wrongly.
    #[error("malformed sealed file: {detail}")]
    Malformed {
        /// What is wrong, for a person who investigates.
        detail: String,
    },
    /// Its signature does not hold: a byte was changed on the way, or the sender is not who it says.
    #[error("the signature does not hold")]
    BadSignature,
    /// Its signature holds, but the signed content inside does not match the header: it was signed or addressed again.
    #[error("the inside of the sealed file does not fit its outside")]
    Altered,
    /// It is sealed to another reader.
    #[error("sealed for {reader}")]
    ForSomeoneElse {
        /// The address it is sealed to.
        reader: String,
    },
    /// A reader was named for a kind that anyone may read, or none for one that needs a reader.
    #[error("wrong reader for a {}", kind.name())]
    WrongReader {
        /// The kind.
        kind: Kind,
    },
    /// The instant of sealing is no RFC 3339 instant.
    #[error("{text:?} is not an instant")]
    NotAnInstant {
        /// What was given.
        text: String,
    },
    /// The cipher or the header could not be written.
    #[error("could not seal: {detail}")]
    NotSealable {
        /// What went wrong.
        detail: Detail,
    },
    /// The system gave no randomness for new keys.
    #[error("the system gave no randomness")]
    NoRandomness,
    /// Keys in the database are not what was written there.
    #[error("the secret keys cannot be read")]
    IdentityUnreadable,
    /// A card or an address was copied wrongly.
    #[error("the card's {part} cannot be read")]
    CardUnreadable {
        /// The first part that is wrong: `beginning`, `recipient`, `verifying-key`, `check-digits`
        /// or `address`.
        part: &'static str,
    },
    /// A statement on keys whose signatures do not hold.
    #[error("the statement on keys is not signed by the keys that it names")]
    StatementUnproven,
    /// A head of a log whose signature does not hold.
    #[error("the head of the log is not signed by the keys that it names")]
    HeadUnproven,
    /// A payload is no bundle.
    #[error("the bundle's {part} cannot be read")]
    BundleUnreadable {
        /// The first part that is wrong.
        part: &'static str,
    },
    /// More attachments than a bundle takes.
    #[error("{found} attachments, the limit is {limit}")]
    TooManyAttachments {
        /// How many there are.
        found: usize,
        /// How many a bundle takes.
        limit: usize,
    },
    /// An attachment's name or media type is empty, too long or not on one line.
    #[error("the attachment {name:?} has a name or a media type that cannot be sent")]
    AttachmentName {
        /// Its name.
        name: String,
    },
    /// The mailbox's folder is not there (any more).
    #[error("there is no mailbox at {place}")]
    MailboxGone {
        /// Where it should be.
        place: String,
    },
    /// No mailbox can be at this place: not a folder, not an address that this program knows.
    #[error("{place} cannot be a mailbox: {detail}")]
    MailboxPlace {
        /// The place.
        place: String,
        /// Why not.
        detail: Detail,
    },
    /// A link stands in the mailbox where a folder or a file should be; it is not followed.
    #[error("{name} in the mailbox {place} is a link")]
    MailboxLink {
        /// The mailbox.
        place: String,
        /// The link's name within it.
        name: String,
    },
    /// The file is not in the mailbox (any more).
    #[error("{id} is not in the mailbox {place}")]
    NotInMailbox {
        /// The file's id.
        id: Uuid,
        /// The mailbox.
        place: String,
    },
    /// Another file with the same id is in the mailbox already. It stays.
    #[error("another file {id} is in the mailbox {place} already")]
    IdTaken {
        /// The id.
        id: Uuid,
        /// The mailbox.
        place: String,
    },
    /// The mailbox did not do what it was asked.
    #[error("the mailbox {place} failed: {detail}")]
    MailboxFailed {
        /// The mailbox.
        place: String,
        /// What it said.
        detail: Detail,
    },
    /// A mailbox in memory, which is gone when the program ends.
    #[error("{place} is memory that is gone when the program ends")]
    MailboxForgets {
        /// The address.
        place: String,
    },
    /// A password would cross the network in the clear.
    #[error("{place} would get a password in the clear")]
    MailboxInsecure {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store does not take the key or password, or no longer.
    #[error("the store of {place} does not take the key")]
    MailboxKey {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The key may not do what was asked.
    #[error("the key may not do this in {place}")]
    MailboxNotAllowed {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store has no such bucket.
    #[error("there is no bucket for {place}")]
    MailboxBucket {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The bucket is in another region, or its service has another address.
    #[error("{place} is in another region or at another address")]
    MailboxRegion {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store has no room left.
    #[error("the store of {place} is full")]
    MailboxFull {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store takes no file of this size.
    #[error("the store of {place} takes no file of this size")]
    MailboxTooLarge {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store refused for as long as it was asked.
    #[error("the store of {place} is busy or down")]
    MailboxBusy {
        /// The mailbox, without credentials.
        place: String,
    },
    /// No connection to the store could be made, or it broke each time.
    #[error("{place} cannot be reached: {detail}")]
    MailboxUnreachable {
        /// The mailbox, without credentials.
        place: String,
        /// What the system or the store said.
        detail: Detail,
    },
    /// The clock of this computer is so wrong that the store refuses.
    #[error("the clock of this computer is too far from the store's of {place}")]
    MailboxClock {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The store cannot write only what is absent, so that whoever comes later would replace what lies there.
    #[error("the store of {place} replaces files")]
    MailboxOverwrites {
        /// The mailbox, without credentials.
        place: String,
    },
    /// The disk is full.
    #[error("the disk that holds {path} is full")]
    DiskFull {
        /// What was to be written.
        path: String,
    },
    /// The folder to save to does not exist.
    #[error("there is no folder {path}")]
    FolderMissing {
        /// The folder.
        path: String,
    },
    /// The place to save to may not be written.
    #[error("{path} may not be written")]
    NotPermitted {
        /// What was to be written.
        path: String,
    },
    /// A file could not be saved for another reason.
    #[error("{path} could not be saved: {detail}")]
    FileNotSaved {
        /// What was to be written.
        path: String,
        /// What the system said.
        detail: Detail,
    },
    /// A file could not be read.
    #[error("{path} could not be read: {detail}")]
    FileNotRead {
        /// The file.
        path: String,
        /// What the system said.
        detail: Detail,
    },
    /// There is no file at the path that a person gave.
    #[error("there is no file {path}")]
    FileNotFound {
        /// The path.
        path: String,
    },
    /// The account that this program runs under may not read a file.
    #[error("this account may not read {name}")]
    FileForbidden {
        /// The file's name.
        name: String,
    },
    /// A folder, a pipe or a device stands where a file should be.
    #[error("{name} is not a file")]
    NotAFile {
        /// Its name.
        name: String,
    },
    /// There is no file of this name (any more).
    #[error("{name} is not there")]
    FileGone {
        /// Its name.
        name: String,
    },
    /// A file is not as long as it was when it was listed.
    #[error("{name} changed while it was looked at")]
    FileChanged {
        /// Its name.
        name: String,
    },
    /// A chunk of a file of the work cannot be authenticated: it was changed or moved, is cut off, or is another file's.
    #[error("{name} is damaged {at} bytes from its beginning")]
    FileDamaged {
        /// The file's hash.
        name: String,
        /// Where the chunk begins in the plaintext.
        at: u64,
    },
    /// A file of the work is not as long as was stated.
    #[error("{name} has {found} bytes instead of {expected}")]
    FileLength {
        /// The file's hash.
        name: String,
        /// The length that was stated, in bytes.
        expected: u64,
        /// The length that it has.
        found: u64,
    },
    /// The content of a file of the work is not the one that its name is the hash of.
    #[error("the content of {name} is another than its name says")]
    WrongContent {
        /// The file's hash.
        name: String,
    },
    /// A text is not the hash of a file.
    #[error("{text:?} is not the hash of a file")]
    FileHashUnreadable {
        /// The text, as a screen may show it.
        text: String,
    },
    /// A text is not the key of a file.
    #[error("not the key of a file")]
    FileKeyUnreadable,
    /// A file of the work is being sent or fetched by somebody else.
    #[error("{name} is being written by somebody else")]
    FileBusy {
        /// The file's hash.
        name: String,
    },
    /// A file of the work is not in the mailbox (yet, or any more).
    #[error("{name} is not in the mailbox {place}")]
    FileNotInMailbox {
        /// The file's hash.
        name: String,
        /// The mailbox.
        place: String,
    },
    /// A disk has not enough room for a file.
    #[error("{path} takes {free} bytes more, and {needed} are needed")]
    NoRoom {
        /// The folder.
        path: String,
        /// How many bytes are needed.
        needed: u64,
        /// How many are free.
        free: u64,
    },
    /// Somebody stopped the work. What was done of a transfer stays.
    #[error("stopped")]
    Stopped,
}

impl ExchangeError {
    /// Whether the error is about the one file, so that a caller who collects many can go on with the next; the
    /// other errors would fail every file.
    pub fn is_about_the_file(&self) -> bool {
        match self {
            Self::TooLarge { .. }
            | Self::NotASealedFile
            | Self::NewerFormat { .. }
            | Self::Truncated
            | Self::Malformed { .. }
            | Self::BadSignature
            | Self::Altered
            | Self::ForSomeoneElse { .. }
            | Self::WrongReader { .. }
            | Self::NotAnInstant { .. }
            | Self::StatementUnproven
            | Self::HeadUnproven
            | Self::BundleUnreadable { .. }
            | Self::TooManyAttachments { .. }
            | Self::AttachmentName { .. }
            | Self::CardUnreadable { .. }
            | Self::MailboxLink { .. }
            | Self::MailboxTooLarge { .. }
            | Self::NotInMailbox { .. }
            | Self::IdTaken { .. }
            | Self::FileNotRead { .. }
            | Self::FileNotFound { .. }
            | Self::FileForbidden { .. }
            | Self::NotAFile { .. }
            | Self::FileGone { .. }
            | Self::FileChanged { .. }
            | Self::FileDamaged { .. }
            | Self::FileLength { .. }
            | Self::WrongContent { .. }
            | Self::FileHashUnreadable { .. }
            | Self::FileKeyUnreadable
            | Self::FileBusy { .. }
            | Self::FileNotInMailbox { .. } => true,
            Self::NotSealable { .. }
            | Self::NoRandomness
            | Self::IdentityUnreadable
            | Self::MailboxGone { .. }
            | Self::MailboxPlace { .. }
            | Self::MailboxForgets { .. }
            | Self::MailboxInsecure { .. }
            | Self::MailboxKey { .. }
            | Self::MailboxNotAllowed { .. }
            | Self::MailboxBucket { .. }
            | Self::MailboxRegion { .. }
            | Self::MailboxFull { .. }
            | Self::MailboxBusy { .. }
            | Self::MailboxUnreachable { .. }
            | Self::MailboxClock { .. }
            | Self::MailboxOverwrites { .. }
            | Self::MailboxFailed { .. }
            | Self::DiskFull { .. }
            | Self::FolderMissing { .. }
            | Self::NotPermitted { .. }
            | Self::FileNotSaved { .. }
            | Self::NoRoom { .. }
            | Self::Stopped => false,
        }
    }
}
