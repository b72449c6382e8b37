//! What an error of SQLite means here.

use std::io;

use details::Detail;
use rusqlite::ErrorCode;
use rusqlite::ffi;

use super::StoreError;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Database(error);
        };
        let message = message.as_deref().unwrap_or_default();
        if let Some(table) = message.strip_prefix("append-only: ") {
            return Self::AppendOnly {
                table: table.to_owned(),
            };
        }
        let is = |codes: &[ErrorCode]| codes.contains(&failure.code);
        // A shared-memory file (`-shm`) that could not grow is reported with an error code other than that of a full disk.
        if is(&[ErrorCode::DiskFull])
            || failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE
            || is_disk_full(failure.extended_code)
        {
            Self::DiskFull
        } else if is(&[ErrorCode::ReadOnly]) {
            Self::ReadOnly
        } else if is(&[ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase]) {
            let said = message.to_owned();
            Self::damaged(
                crate::file_names::DATABASE,
                Detail::StructureReport { said },
            )
        } else if is(&[ErrorCode::ConstraintViolation]) {
            Self::Refused {
                detail: refused(failure.extended_code, message),
            }
        } else {
            Self::Database(error)
        }
    }
}

/// What a constraint of the tables refused, of which SQLite says `UNIQUE constraint failed: entry.id`.
fn refused(extended_code: i32, message: &str) -> Detail {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => {
            let columns = message
                .split_once(": ")
                .map_or(message, |(_, columns)| columns);
            Detail::RecordedAlready {
                columns: columns.to_owned(),
            }
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Detail::PointsNowhere,
        _ => Detail::ValueRefused {
            said: message.to_owned(),
        },
    }
}

/// What an error that has no name of its own in [`StoreError`] says.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is not named is a fault of the app, and keeps the words of the library"
)]
pub(super) fn detail(error: &rusqlite::Error) -> Detail {
    use rusqlite::Error as Sqlite;
    if let Some(code) = error.sqlite_error_code() {
        return match code {
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed => Detail::DatabaseBusy,
            ErrorCode::OutOfMemory => Detail::NoMemory,
            ErrorCode::SystemIoFailure => Detail::DeviceFailed,
            ErrorCode::PermissionDenied => Detail::NotPermitted,
            ErrorCode::CannotOpen => Detail::DatabaseNotOpened,
            ErrorCode::OperationInterrupted | ErrorCode::OperationAborted => Detail::Interrupted,
            ErrorCode::TooBig => Detail::ValueTooLarge,
            ErrorCode::TypeMismatch => Detail::ValueRefused {
                said: error.to_string(),
            },
            _ => Detail::quoted(error),
        };
    }
    match error {
        Sqlite::QueryReturnedNoRows => Detail::RowMissing,
        Sqlite::FromSqlConversionFailure(..)
        | Sqlite::IntegralValueOutOfRange(..)
        | Sqlite::InvalidColumnType(..)
        | Sqlite::Utf8Error(..)
        | Sqlite::NulError(..) => Detail::ValueUnreadable {
            said: error.to_string(),
        },
        Sqlite::ToSqlConversionFailure(_) => Detail::ValueRefused {
            said: error.to_string(),
        },
        _ => Detail::quoted(error),
    }
}

/// What SQLite says where the system refused to write, whatever the reason; it calls a disk full only by `ENOSPC`.
const REFUSED_WRITES: [i32; 4] = [
    ffi::SQLITE_IOERR_WRITE,
    ffi::SQLITE_IOERR_TRUNCATE,
    ffi::SQLITE_IOERR_FSYNC,
    ffi::SQLITE_IOERR_DIR_FSYNC,
];

/// Whether the system refused to write because a quota is used up, or because the disk of a file server is full. This reads
/// the last system error of the thread: `sqlite3_system_errno` would need the connection, and no system call between
/// SQLite's error and this one fails.
fn is_disk_full(extended_code: i32) -> bool {
    REFUSED_WRITES.contains(&extended_code) && super::is_out_of_space(&io::Error::last_os_error())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rusqlite::ffi;

    use crate::StoreError;

    fn error(code: i32, of_system: i32) -> StoreError {
        let failure = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        #[expect(unsafe_code, reason = "nothing safe sets the last error of the system")]
        // SAFETY: it is this thread's own.
        unsafe {
            *libc::__errno_location() = of_system;
        }
        failure.into()
    }

    #[test]
    fn a_quota_that_is_used_up_is_a_full_disk() {
        let refused = error(ffi::SQLITE_IOERR_WRITE, libc::EDQUOT);
        assert!(matches!(refused, StoreError::DiskFull), "{refused}");
        let late = error(ffi::SQLITE_IOERR_FSYNC, libc::ENOSPC);
        assert!(matches!(late, StoreError::DiskFull), "{late}");
        for (code, of_system) in [
            (ffi::SQLITE_IOERR_WRITE, libc::EIO),
            (ffi::SQLITE_IOERR_READ, libc::EDQUOT),
        ] {
            let other = error(code, of_system);
            assert!(matches!(other, StoreError::Database(_)), "{other}");
        }
    }
}

#[cfg(test)]
mod detail_tests {
    use rusqlite::Connection;

    use crate::StoreError;

    /// What SQLite says of a statement, as the code and the detail of an error.
    fn refused(sql: &str) -> String {
        let conn = Connection::open_in_memory().unwrap();
        let tables = "PRAGMA foreign_keys = ON;
            CREATE TABLE entry (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, kind INT CHECK (kind < 3)) STRICT;
            CREATE TABLE piece (entry INTEGER REFERENCES entry (id));
            INSERT INTO entry VALUES (1, 'A', 1);";
        conn.execute_batch(tables).unwrap();
        let error = StoreError::from(conn.execute_batch(sql).unwrap_err());
        let params = error.params();
        let detail = params.into_iter().find(|(name, _)| *name == "detail");
        format!("{} {}", error.code(), detail.unwrap_or_default().1)
    }

    #[test]
    fn what_the_tables_refuse_is_named() {
        for (sql, expected) in [
            ("INSERT INTO entry VALUES (2, 'A', 1)", "recorded-already"),
            ("INSERT INTO entry VALUES (1, 'B', 1)", "recorded-already"),
            ("INSERT INTO piece VALUES (7)", "points-nowhere"),
            ("INSERT INTO entry VALUES (2, NULL, 1)", "value-refused"),
            ("INSERT INTO entry VALUES (2, 'B', 3)", "value-refused"),
            ("INSERT INTO entry VALUES (2, 'B', 'x')", "value-refused"),
        ] {
            let expected = format!("cannot-be-recorded {expected}");
            assert_eq!(refused(sql), expected, "{sql}");
        }
    }

    #[test]
    fn what_is_no_refusal_keeps_its_words_unless_it_is_named() {
        assert_eq!(refused("SELECT * FROM nothing"), "database quoted");
        let none = StoreError::from(rusqlite::Error::QueryReturnedNoRows);
        assert!(
            none.params()
                .contains(&("detail", "row-missing".to_owned()))
        );
    }
}
