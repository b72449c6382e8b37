//! The store on real files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]
#![allow(
    clippy::cast_possible_truncation,
    reason = "sizes and counts here are small"
)]

mod attachments;
mod backups;
/// Backups on a disk that is full or cannot be written.
mod backups_on_a_full_disk;
mod bytes;
mod crash;
mod damage;
mod device_keys;
mod disk_full;
/// The end of a process.
mod ending;
mod entries_table;
mod folder;
mod full_disk;
mod gone;
mod history;
mod items;
mod key_changes;
mod keys;
mod killed;
mod lock;
mod log;
mod proven_backup;
mod redactions;
mod rows;
mod schema;
mod secrecy;
mod tampering;
mod trials;
mod untouched;
mod wal;
mod work_files;
mod workspace;
