//! Errors of the store.

/// The code of each error, and what its message is filled with.
mod codes;
mod sqlite;

use std::path::{Path, PathBuf};

use details::Detail;
use rusqlite::ErrorCode;
use thiserror::Error;

/// The result of the store's own functions.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store did not do what was asked. What was confirmed before stays as it was.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// `create` in a folder that holds a workspace.
    #[error("there is a workspace in {path} already")]
    AlreadyThere {
        /// The folder.
        path: PathBuf,
    },
    /// A folder without a workspace.
    #[error("there is no workspace in {path}")]
    NotThere {
        /// The folder.
        path: PathBuf,
    },
    /// A folder without a backup.
    #[error("there is no backup in {path}")]
    NoBackup {
        /// The folder.
        path: PathBuf,
    },
    /// Another process, or another handle in this one, has the workspace open.
    #[error("the workspace in {path} is open elsewhere")]
    InUse {
        /// The folder.
        path: PathBuf,
    },
    /// The passphrase does not fit the person's slot.
    #[error("the passphrase of {person} does not open this workspace")]
    WrongPassphrase {
        /// Whose slot was tried.
        person: String,
    },
    /// There is no key slot of that name.
    #[error("{name} has no key to this workspace")]
    NoSlot {
        /// The person, or [`DEVICE`](crate::DEVICE).
        name: String,
    },
    /// There is a key slot of that name already.
    #[error("{name} has a key to this workspace already")]
    SlotThere {
        /// The person, or [`DEVICE`](crate::DEVICE).
        name: String,
    },
    /// The last key slot may not be removed.
    #[error("{name} holds the only key to this workspace")]
    LastSlot {
        /// The person, or [`DEVICE`](crate::DEVICE).
        name: String,
    },
    /// The file with this device's key is gone.
    #[error("the key of this device is missing: {path}")]
    DeviceKeyMissing {
        /// Where it was expected.
        path: PathBuf,
    },
    /// The file with this device's key is not the one that the workspace was locked with.
    #[error("the key in {path} does not open this workspace")]
    WrongDeviceKey {
        /// The key's file.
        path: PathBuf,
    },
    /// Other people on this computer can read the file with this device's key, and that could not be changed.
    #[error("others can read the key in {path}")]
    DeviceKeyExposed {
        /// The key's file.
        path: PathBuf,
    },
    /// No file holds this computer's key, and the key store of the system, which may hold it, gave no answer.
    #[error(
        "the key of this computer is not in {path}, and its key store does not answer: {detail}"
    )]
    KeychainSilent {
        /// The file that would hold the key.
        path: PathBuf,
        /// What the key store said.
        detail: Detail,
    },
    /// A recovery key with too few or too many letters.
    #[error("a recovery key has {expected} letters, this one has {found}")]
    RecoveryKeyLength {
        /// How many letters were given.
        found: usize,
        /// How many a recovery key has.
        expected: usize,
    },
    /// A recovery key that was copied wrongly.
    #[error("group {group} of the recovery key is mistyped")]
    RecoveryKeyMistyped {
        /// The first group that does not fit, from 1.
        group: usize,
    },
    /// A recovery key of another workspace, or one that a newer one replaced.
    #[error("this recovery key does not open this workspace")]
    WrongRecoveryKey,
    /// Written by a newer version of the app.
    #[error("the workspace has format {found}, the newest known here is {known}")]
    TooNew {
        /// The format of the file.
        found: usize,
        /// The newest format that this build knows.
        known: usize,
    },
    /// Written by an older version of the app, and not to be changed.
    #[error("the workspace has format {found}, this build reads {known} without changing it")]
    TooOld {
        /// The format of the file.
        found: usize,
        /// The format of this build.
        known: usize,
    },
    /// Bytes that are not what was written.
    #[error("{place} is damaged: {detail}")]
    Damaged {
        /// Which file, and where in it.
        place: String,
        /// What does not fit.
        detail: Detail,
    },
    /// The database ends before a line of the log that was confirmed.
    #[error("the log ends at line {found}, but line {confirmed} was confirmed")]
    LostTail {
        /// The last line in the database.
        found: u64,
        /// The last line that was confirmed.
        confirmed: u64,
    },
    /// The database does not hold the last change that was confirmed.
    #[error("the last change is {found}, but change {confirmed} was confirmed")]
    LostChange {
        /// The last change in the database.
        found: u64,
        /// The last change that was confirmed.
        confirmed: u64,
    },
    /// The folder was moved or deleted while the workspace was open.
    #[error("the workspace is no longer in {path}")]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// A path that is too long for the database.
    #[error("the path {path} has {length} bytes, {most} are the most")]
    PathTooLong {
        /// The folder.
        path: PathBuf,
        /// Its length in bytes.
        length: usize,
        /// The most a folder's path may have.
        most: usize,
    },
    /// The disk is read-only, or the files may not be written.
    #[error("the files of the workspace cannot be written")]
    ReadOnly,
    /// The disk, or a limit on the file, is full. The transaction was taken back.
    #[error("the disk that holds the workspace is full")]
    DiskFull,
    /// A file that could not be read or written.
    #[error("{path} cannot be used: {detail}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system refused.
        detail: Detail,
    },
    /// An entry that the workspace does not hold.
    #[error("there is no entry {entry} here")]
    UnknownEntry {
        /// Its uuid.
        entry: String,
    },
    /// A fact that is recorded already, or that points at nothing.
    #[error("this cannot be recorded: {detail}")]
    Refused {
        /// What refused it.
        detail: Detail,
    },
    /// History may not be changed.
    #[error("{table} is history and cannot be changed")]
    AppendOnly {
        /// The table.
        table: String,
    },
    /// A row of a table of facts was added, and no line of the log after it in the same transaction. The transaction was
    /// taken back: a fault of this program.
    #[error("a row of {table} was added without a line in the log")]
    NotInLog {
        /// The table.
        table: String,
    },
    /// The system gives no random bytes, or no thread.
    #[error("the system does not give what is needed: {detail}")]
    System {
        /// What the system said.
        detail: Detail,
    },
    /// A file of an older version could not be brought to the format of this one. It is as it was.
    #[error("the workspace could not be brought to this version's format: {detail}")]
    Migration {
        /// Which step failed, and how.
        detail: Detail,
    },
    /// The cursor of a page that no query made.
    #[error("this is not the cursor of a page")]
    Cursor,
    /// The store was closed, or what it was asked to do broke off.
    #[error("the workspace has been closed")]
    Closed,
    /// The work that was asked for panicked. Its transaction was taken back.
    #[error("the work on the database broke off inside the app: {detail}")]
    Fault {
        /// What the panic said.
        detail: String,
    },
    /// The database said something that has no name of its own here.
    #[error("the database could not do this: {0}")]
    Database(rusqlite::Error),
}

impl StoreError {
    /// Whether the error is about the one thing that was to be recorded, so that a caller who records many can go on with the
    /// next; any other error says that the database is gone, full, closed or damaged, and would fail them all.
    pub fn is_about_the_item(&self) -> bool {
        match self {
            Self::UnknownEntry { .. }
            | Self::Refused { .. }
            | Self::AppendOnly { .. }
            | Self::NotInLog { .. }
            | Self::Fault { .. } => true,
            Self::Database(error) => is_about_a_value(error),
            Self::AlreadyThere { .. }
            | Self::NotThere { .. }
            | Self::InUse { .. }
            | Self::WrongPassphrase { .. }
            | Self::NoSlot { .. }
            | Self::SlotThere { .. }
            | Self::LastSlot { .. }
            | Self::NoBackup { .. }
            | Self::DeviceKeyMissing { .. }
            | Self::DeviceKeyExposed { .. }
            | Self::KeychainSilent { .. }
            | Self::RecoveryKeyLength { .. }
            | Self::RecoveryKeyMistyped { .. }
            | Self::WrongRecoveryKey
            | Self::WrongDeviceKey { .. }
            | Self::TooNew { .. }
            | Self::TooOld { .. }
            | Self::Damaged { .. }
            | Self::LostTail { .. }
            | Self::LostChange { .. }
            | Self::Gone { .. }
            | Self::PathTooLong { .. }
            | Self::ReadOnly
            | Self::DiskFull
            | Self::File { .. }
            | Self::System { .. }
            | Self::Migration { .. }
            | Self::Cursor
            | Self::Closed => false,
        }
    }

    /// What a panic said.
    pub(crate) fn fault(panic: &(dyn std::any::Any + Send)) -> Self {
        let message = panic.downcast_ref::<&str>().map(ToString::to_string);
        let message = message.or_else(|| panic.downcast_ref::<String>().cloned());
        Self::Fault {
            detail: message.unwrap_or_default(),
        }
    }

    pub(crate) fn damaged(place: impl Into<String>, detail: Detail) -> Self {
        Self::Damaged {
            place: place.into(),
            detail,
        }
    }

    /// An error of the file system at `path`.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::ReadOnlyFilesystem {
            return Self::ReadOnly;
        }
        if is_out_of_space(error) {
            return Self::DiskFull;
        }
        Self::File {
            path: path.to_owned(),
            detail: Detail::from(error),
        }
    }
}

/// Whether the error of SQLite, or of reading its rows, is about one value.
fn is_about_a_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error as Sqlite;
    let code = error.sqlite_error_code();
    let too_much = [
        ErrorCode::TooBig,
        ErrorCode::TypeMismatch,
        ErrorCode::ParameterOutOfRange,
    ];
    code.is_some_and(|code| too_much.contains(&code))
        || matches!(
            error,
            Sqlite::FromSqlConversionFailure(..)
                | Sqlite::IntegralValueOutOfRange(..)
                | Sqlite::Utf8Error(..)
                | Sqlite::NulError(..)
                | Sqlite::QueryReturnedNoRows
                | Sqlite::InvalidColumnType(..)
                | Sqlite::ToSqlConversionFailure(..)
        )
}

/// Whether the disk is full or a quota is used up.
fn is_out_of_space(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded)
}
