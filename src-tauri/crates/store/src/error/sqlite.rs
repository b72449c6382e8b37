//! What an error of SQLite means here.

use std::io;

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
            Self::damaged(crate::file_names::DATABASE, message)
        } else if is(&[ErrorCode::ConstraintViolation]) {
            Self::Refused {
                detail: message.to_owned(),
            }
        } else {
            Self::Database(error)
        }
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
