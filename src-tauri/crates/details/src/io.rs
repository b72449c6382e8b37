//! What the system refuses, by its kind.

use std::io::{Error, ErrorKind};

use crate::Detail;

impl From<&Error> for Detail {
    fn from(error: &Error) -> Self {
        error
            .raw_os_error()
            .and_then(of_system)
            .or_else(|| of_kind(error.kind()))
            .unwrap_or_else(|| Self::quoted(error))
    }
}

impl Detail {
    /// What a kind of error of the system says; none of a kind that is not known here.
    pub fn of_kind(kind: ErrorKind) -> Option<Self> {
        of_kind(kind)
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "io::ErrorKind grows with each Rust"
)]
fn of_kind(kind: ErrorKind) -> Option<Detail> {
    use ErrorKind as Kind;
    Some(match kind {
        Kind::NotFound => Detail::FileMissing,
        Kind::PermissionDenied => Detail::NotPermitted,
        Kind::StorageFull | Kind::QuotaExceeded => Detail::DiskFull,
        Kind::ReadOnlyFilesystem => Detail::ReadOnlyDisk,
        Kind::StaleNetworkFileHandle => Detail::DiskGone,
        Kind::AlreadyExists => Detail::NameTaken,
        Kind::InvalidFilename => Detail::NameRefused,
        Kind::NotADirectory => Detail::NotAFolder,
        Kind::IsADirectory => Detail::IsAFolder,
        Kind::DirectoryNotEmpty => Detail::FolderNotEmpty,
        Kind::FileTooLarge => Detail::TooLargeForDisk,
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::Deadlock => Detail::InUse,
        Kind::CrossesDevices => Detail::OtherDisk,
        Kind::Unsupported => Detail::NotSupported,
        Kind::UnexpectedEof => Detail::EndedEarly,
        Kind::OutOfMemory => Detail::NoMemory,
        Kind::Interrupted => Detail::Interrupted,
        Kind::ConnectionRefused => Detail::ConnectionRefused,
        Kind::ConnectionReset | Kind::ConnectionAborted | Kind::NotConnected | Kind::BrokenPipe => {
            Detail::ConnectionBroken
        }
        Kind::HostUnreachable | Kind::NetworkUnreachable | Kind::NetworkDown => Detail::NetworkDown,
        Kind::TimedOut => Detail::TimedOut,
        _ => return None,
    })
}

/// Errors of the system for which Rust has no kind of its own.
#[cfg(unix)]
fn of_system(number: i32) -> Option<Detail> {
    // The same numbers on Linux, macOS and the BSDs.
    const EIO: i32 = 5;
    const ENXIO: i32 = 6;
    const ENODEV: i32 = 19;
    const ENFILE: i32 = 23;
    const EMFILE: i32 = 24;
    match number {
        EIO => Some(Detail::DeviceFailed),
        ENXIO | ENODEV => Some(Detail::DiskGone),
        ENFILE | EMFILE => Some(Detail::TooManyOpen),
        _ => None,
    }
}

/// Errors of the system for which Rust has no kind of its own.
#[cfg(windows)]
fn of_system(number: i32) -> Option<Detail> {
    const ERROR_TOO_MANY_OPEN_FILES: i32 = 4;
    const ERROR_NOT_READY: i32 = 21;
    const ERROR_CRC: i32 = 23;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    const ERROR_LOCK_VIOLATION: i32 = 33;
    const ERROR_NETNAME_DELETED: i32 = 64;
    const ERROR_IO_DEVICE: i32 = 1117;
    const ERROR_DEVICE_NOT_CONNECTED: i32 = 1167;
    match number {
        ERROR_TOO_MANY_OPEN_FILES => Some(Detail::TooManyOpen),
        ERROR_CRC | ERROR_IO_DEVICE => Some(Detail::DeviceFailed),
        ERROR_SHARING_VIOLATION | ERROR_LOCK_VIOLATION => Some(Detail::InUse),
        ERROR_NOT_READY | ERROR_NETNAME_DELETED | ERROR_DEVICE_NOT_CONNECTED => {
            Some(Detail::DiskGone)
        }
        _ => None,
    }
}

/// Errors of a system whose numbers are not known here.
#[cfg(not(any(unix, windows)))]
fn of_system(_: i32) -> Option<Detail> {
    None
}
