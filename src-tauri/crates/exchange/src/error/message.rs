//! The code of each error, and what its message is filled with.

use super::ExchangeError;

impl ExchangeError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "file-too-large",
            Self::NotASealedFile => "not-a-sealed-file",
            Self::NewerFormat { .. } => "newer-format",
            Self::Truncated => "file-truncated",
            Self::Malformed { .. } => "file-malformed",
            Self::BadSignature => "bad-signature",
            Self::Altered => "file-altered",
            Self::ForSomeoneElse { .. } => "for-someone-else",
            Self::WrongReader { .. } => "wrong-reader",
            Self::NotAnInstant { .. } => "not-an-instant",
            Self::NotSealable { .. } => "not-sealable",
            Self::NoRandomness => "no-randomness",
            Self::IdentityUnreadable => "identity-unreadable",
            Self::CardUnreadable { .. } => "card-unreadable",
            Self::StatementUnproven => "statement-unproven",
            Self::HeadUnproven => "head-unproven",
            Self::BundleUnreadable { .. } => "bundle-unreadable",
            Self::TooManyAttachments { .. } => "too-many-attachments",
            Self::AttachmentName { .. } => "attachment-name",
            Self::MailboxGone { .. } => "mailbox-gone",
            Self::MailboxPlace { .. } => "mailbox-place",
            Self::MailboxForgets { .. } => "mailbox-forgets",
            Self::MailboxInsecure { .. } => "mailbox-insecure",
            Self::MailboxKey { .. } => "mailbox-key",
            Self::MailboxNotAllowed { .. } => "mailbox-not-allowed",
            Self::MailboxBucket { .. } => "mailbox-bucket",
            Self::MailboxRegion { .. } => "mailbox-region",
            Self::MailboxFull { .. } => "mailbox-full",
            Self::MailboxTooLarge { .. } => "mailbox-too-large",
            Self::MailboxBusy { .. } => "mailbox-busy",
            Self::MailboxUnreachable { .. } => "mailbox-unreachable",
            Self::MailboxClock { .. } => "mailbox-clock",
            Self::MailboxOverwrites { .. } => "mailbox-overwrites",
            Self::MailboxLink { .. } => "mailbox-link",
            Self::NotInMailbox { .. } => "not-in-mailbox",
            Self::IdTaken { .. } => "id-taken",
            Self::MailboxFailed { .. } => "mailbox-failed",
            Self::DiskFull { .. } => "disk-full",
            Self::FolderMissing { .. } => "folder-missing",
            Self::NotPermitted { .. } => "not-permitted",
            Self::FileNotSaved { .. } => "file-not-saved",
            Self::FileNotRead { .. } => "file-not-read",
            Self::FileNotFound { .. } => "file-not-found",
            Self::FileForbidden { .. } => "file-forbidden",
            Self::NotAFile { .. } => "not-a-file",
            Self::FileGone { .. } => "file-gone",
            Self::FileChanged { .. } => "file-changed",
            Self::FileDamaged { .. } => "file-damaged",
            Self::FileLength { .. } => "file-length",
            Self::WrongContent { .. } => "wrong-content",
            Self::FileHashUnreadable { .. } => "file-hash-unreadable",
            Self::FileKeyUnreadable => "file-key-unreadable",
            Self::FileBusy { .. } => "file-busy",
            Self::FileNotInMailbox { .. } => "file-not-in-mailbox",
            Self::NoRoom { .. } => "no-room",
            Self::Stopped => "stopped",
        }
    }

    /// What the message fills in, by the names it uses.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![
                    ("megabytes", megabytes(*bytes)),
                    ("limit", megabytes(*limit)),
                ]
            }
            Self::NewerFormat { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            // Which part, for whoever investigates: the message says no more than the code.
            Self::Malformed { detail } => vec![("part", detail.clone())],
            Self::NotSealable { detail } => detail.with([]),
            Self::ForSomeoneElse { reader } => vec![("reader", reader.clone())],
            Self::WrongReader { kind } => vec![("kind", kind.name().to_owned())],
            Self::NotAnInstant { text } | Self::FileHashUnreadable { text } => {
                vec![("text", text.clone())]
            }
            Self::CardUnreadable { part } | Self::BundleUnreadable { part } => {
                vec![("part", (*part).to_owned())]
            }
            Self::TooManyAttachments { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::MailboxGone { place }
            | Self::MailboxForgets { place }
            | Self::MailboxInsecure { place }
            | Self::MailboxKey { place }
            | Self::MailboxNotAllowed { place }
            | Self::MailboxBucket { place }
            | Self::MailboxRegion { place }
            | Self::MailboxFull { place }
            | Self::MailboxTooLarge { place }
            | Self::MailboxBusy { place }
            | Self::MailboxClock { place }
            | Self::MailboxOverwrites { place } => vec![("place", place.clone())],
            Self::MailboxLink { place, name } => {
                vec![("place", place.clone()), ("name", name.clone())]
            }
            Self::NotInMailbox { id, place } | Self::IdTaken { id, place } => {
                vec![("id", id.to_string()), ("place", place.clone())]
            }
            Self::MailboxPlace { place, detail }
            | Self::MailboxFailed { place, detail }
            | Self::MailboxUnreachable { place, detail } => detail.with([("place", place.clone())]),
            Self::DiskFull { path }
            | Self::FolderMissing { path }
            | Self::NotPermitted { path }
            | Self::FileNotFound { path } => {
                vec![("path", path.clone())]
            }
            Self::FileNotSaved { path, detail } | Self::FileNotRead { path, detail } => {
                detail.with([("path", path.clone())])
            }
            Self::AttachmentName { name }
            | Self::FileForbidden { name }
            | Self::NotAFile { name }
            | Self::FileGone { name }
            | Self::FileChanged { name }
            | Self::WrongContent { name }
            | Self::FileBusy { name } => vec![("name", name.clone())],
            Self::FileDamaged { name, at } => {
                vec![
                    ("name", name.clone()),
                    ("megabytes", (at >> 20).to_string()),
                ]
            }
            Self::FileLength {
                name,
                expected,
                found,
            } => vec![
                ("name", name.clone()),
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
            Self::FileNotInMailbox { name, place } => {
                vec![("name", name.clone()), ("place", place.clone())]
            }
            Self::NoRoom { path, needed, free } => vec![
                ("path", path.clone()),
                ("needed", megabytes(*needed)),
                ("free", (free >> 20).to_string()),
            ],
            Self::NotASealedFile
            | Self::StatementUnproven
            | Self::HeadUnproven
            | Self::Truncated
            | Self::BadSignature
            | Self::Altered
            | Self::NoRandomness
            | Self::IdentityUnreadable
            | Self::FileKeyUnreadable
            | Self::Stopped => Vec::new(),
        }
    }
}

/// Whole megabytes (of 1,048,576 bytes), rounded up so that what is over a limit shows a larger number.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1 << 20).to_string()
}
