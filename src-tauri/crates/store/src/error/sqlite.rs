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
        // The file beside the write-ahead log that could not grow is reported as another error than a full disk.
        if is(&[ErrorCode::DiskFull]) || failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
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
