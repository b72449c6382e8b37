//! The code of each error, and what its message is filled with.

use details::Detail;

use super::{StoreError, sqlite};

impl StoreError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AlreadyThere { .. } => "workspace-exists",
            Self::NotThere { .. } => "workspace-missing",
            Self::NoBackup { .. } => "no-backup",
            Self::InUse { .. } => "workspace-in-use",
            Self::WrongPassphrase { .. } => "wrong-passphrase",
            Self::NoSlot { .. } => "no-key-slot",
            Self::SlotThere { .. } => "key-slot-exists",
            Self::LastSlot { .. } => "last-key-slot",
            Self::DeviceKeyMissing { .. } => "device-key-missing",
            Self::WrongDeviceKey { .. } => "wrong-device-key",
            Self::DeviceKeyExposed { .. } => "device-key-exposed",
            Self::KeychainSilent { .. } => "keychain-silent",
            Self::RecoveryKeyLength { .. } => "recovery-key-length",
            Self::RecoveryKeyMistyped { .. } => "recovery-key-mistyped",
            Self::WrongRecoveryKey => "wrong-recovery-key",
            Self::TooNew { .. } => "workspace-too-new",
            Self::TooOld { .. } => "workspace-too-old",
            Self::Damaged { .. } => "workspace-damaged",
            Self::LostTail { .. } => "log-tail-lost",
            Self::LostChange { .. } => "last-change-lost",
            Self::Gone { .. } => "workspace-gone",
            Self::PathTooLong { .. } => "path-too-long",
            Self::ReadOnly => "workspace-read-only",
            Self::DiskFull => "workspace-disk-full",
            Self::File { .. } => "workspace-file",
            Self::UnknownEntry { .. } => "unknown-entry",
            Self::Refused { .. } => "cannot-be-recorded",
            Self::AppendOnly { .. } => "append-only",
            Self::NotInLog { .. } => "row-not-in-log",
            Self::System { .. } => "system-refused",
            Self::Migration { .. } => "workspace-migration",
            Self::Cursor => "wrong-cursor",
            Self::Closed => "workspace-closed",
            Self::Fault { .. } => "internal-fault",
            Self::Database(_) => "database",
        }
    }

    /// The variables of the message `error-<code>`.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AlreadyThere { path }
            | Self::NotThere { path }
            | Self::NoBackup { path }
            | Self::InUse { path }
            | Self::Gone { path }
            | Self::DeviceKeyMissing { path }
            | Self::DeviceKeyExposed { path }
            | Self::WrongDeviceKey { path } => vec![("path", path.display().to_string())],
            Self::WrongPassphrase { person } => vec![("person", person.clone())],
            Self::NoSlot { name } | Self::SlotThere { name } | Self::LastSlot { name } => {
                vec![("name", name.clone())]
            }
            Self::TooNew { found, known } | Self::TooOld { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Damaged { place, detail } => detail.with([("place", place.clone())]),
            Self::LostTail { found, confirmed } | Self::LostChange { found, confirmed } => {
                vec![
                    ("found", found.to_string()),
                    ("confirmed", confirmed.to_string()),
                ]
            }
            Self::File { path, detail } | Self::KeychainSilent { path, detail } => {
                detail.with([("path", path.display().to_string())])
            }
            Self::PathTooLong { path, length, most } => vec![
                ("path", path.display().to_string()),
                ("length", length.to_string()),
                ("most", most.to_string()),
            ],
            Self::RecoveryKeyLength { found, expected } => vec![
                ("found", found.to_string()),
                ("expected", expected.to_string()),
            ],
            Self::RecoveryKeyMistyped { group } => vec![("group", group.to_string())],
            Self::System { detail } | Self::Refused { detail } | Self::Migration { detail } => {
                detail.with([])
            }
            Self::UnknownEntry { entry } => vec![("entry", entry.clone())],
            Self::Fault { detail: said } => Detail::BrokeOff { said: said.clone() }.with([]),
            Self::AppendOnly { table } | Self::NotInLog { table } => {
                vec![("table", table.clone())]
            }
            Self::Database(error) => sqlite::detail(error).with([]),
            Self::DiskFull
            | Self::ReadOnly
            | Self::Cursor
            | Self::Closed
            | Self::WrongRecoveryKey => Vec::new(),
        }
    }

    /// What it says inside another error.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what is not named never comes from reading a database, and keeps its words"
    )]
    pub(crate) fn as_detail(&self) -> Detail {
        match self {
            Self::Database(error) => sqlite::detail(error),
            Self::Damaged { detail, .. }
            | Self::File { detail, .. }
            | Self::Refused { detail }
            | Self::System { detail }
            | Self::Migration { detail } => detail.clone(),
            Self::DiskFull => Detail::DiskFull,
            Self::ReadOnly => Detail::ReadOnlyDisk,
            _ => Detail::quoted(self),
        }
    }
}
