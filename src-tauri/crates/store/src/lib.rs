//! The store: one encrypted SQLite database a workspace, with its key slots, its log and its attachments.
//!
//! A workspace is a folder: `workspace.db` (SQLCipher, every page encrypted and authenticated), `keys.json` (the
//! database key, wrapped for each person and for the device), `log.head` (what was confirmed last)
//! and `workspace.lock`. Files of the work that are large lie beside them in `files/`, as ciphertext that `exchange` writes; the
//! store knows their keys and hashes ([`work_file`]) and touches none of them. [`Store::write`] runs a closure in one transaction on the one thread that writes and is done
//! when the change is on the disk; [`Store::read`] runs one on a thread of its own that cannot write. The functions of
//! the tables take the transaction or the connection that these hand out.
//!
//! The store never knows what a rule means. Bodies of entries, findings and sheets are JSON that it keeps and does not
//! read; instants are RFC 3339 in UTC with exactly three decimals (`2021-01-23T04:59:59.000Z`), given by the caller, so
//! that the order of the texts is the order in time.
//!
//! Nothing is overwritten: every table is append-only, guarded by triggers, but for `meta`, `draft`, `last_change` and the
//! projection behind the entries table, whose modules say why.
//!
//! To add a table: write the next file in `migrations/` and name it in `migrations.rs`; never change a file that was
//! released. Give the table a module in `tables/` with its schema in prose, its row and its functions, and, where it
//! holds facts, the two triggers that keep it append-only and a key `id INTEGER NOT NULL PRIMARY KEY`: every row of it needs
//! a line of the log after it in its transaction. A table that holds none is named in `log/tables.rs` with the reason.

/// Atomic writes: files that are written whole or not at all.
mod atomic_write;
/// Connections to the encrypted database.
mod connection;
/// A copy of an open database.
mod copy;
/// Damage: what differs from what was written.
mod damage;
/// What can go wrong.
mod error;
/// Which file a path leads to.
mod file_id;
/// The names of a workspace's files.
mod file_names;
/// The files of a workspace's folder.
mod folder;
/// What was confirmed last, beside the database.
mod head;
/// The database key and what is derived from it.
mod key;
/// `keys.json` and its slots.
mod keys;
/// The number of the last change.
mod last_change;
/// The end of the log as this computer saw it last.
mod last_seen;
/// One workspace, one process.
mod lock;
/// The format of the database.
mod migrations;
/// Hardening of the process: core dumps and access to its memory.
mod process;
/// A savepoint in a transaction.
mod savepoint;
/// An open workspace.
mod store;
/// Conflict copies that sync clients leave.
mod sync_conflicts;
/// One module a table.
mod tables;
/// The store's threads.
mod threads;
/// Checking every byte of a workspace.
mod verify;
/// SQLite's write-ahead log, read without SQLite.
mod wal;
/// Threads that own a connection.
mod worker;

pub mod backup;
pub mod log;

pub use damage::Damage;
pub use error::{Result, StoreError};
pub use file_names::{has_workspace_name, is_workspace_file, is_workspace_folder};
pub use keys::{
    DEVICE, DeviceKeys, KeyPlace, Keychain, KeychainError, RECOVERY, SystemKeychain, Unlock,
    check_unlock, could_be_key_file, is_group_of, new_recovery_key,
    recorded_hash as recorded_keys_hash, workspace_in,
};
pub use last_seen::LastSeen;
pub use log::{LogHead, LogLine, NewLine};
pub use process::{deny_memory_access, disable_core_dumps};
pub use rusqlite::{Connection, Transaction};
pub use savepoint::in_savepoint;
pub use store::Store;
pub use sync_conflicts::conflict_copies;
pub use tables::advance::AdvanceRow;
pub use tables::arrival::ArrivalRow;
pub use tables::assignment::{
    AssignmentCount, AssignmentRow, CurrentAssignment, NewAssignment, RoundAssignment,
};
pub use tables::attachment::RevisionAttachment;
pub use tables::call_version::CallVersionRow;
pub use tables::conflict::ConflictRow;
pub use tables::counted_use::{CountedEntry, CountedSum, CountedUse};
pub use tables::decision::{DecisionRow, NewDecision};
pub use tables::delivery::Departure;
pub use tables::desk_key::{DeskKeyRow, NewDeskKey};
pub use tables::draft::DraftRow;
pub use tables::entry::KnownEntry;
pub use tables::entry_revision::{EntryRevisionRow, NewEntryRevision};
pub use tables::entry_row::{
    Count, Counts, EntryPage, EntryQuery, EntryRow, NamedEntry, RoundFilter, RowDetail, SortColumn,
};
pub use tables::fee_waiver::FeeWaiverRow;
pub use tables::followed_call::FollowedCallRow;
pub use tables::held_sheet::HeldSheetRow;
pub use tables::judge::JudgeRow;
pub use tables::kept_head::{KeptHeadRow, NewKeptHead};
pub use tables::link_check::LinkCheckRow;
pub use tables::mailbox_look::MailboxFileRow;
pub use tables::minute::MinuteRow;
pub use tables::opened_call::{NewOpenedCall, OpenedCallRow};
pub use tables::original::{NewOriginal, OriginalRow};
pub use tables::outbox::{NewOutbox, OutboxFileRow, OutboxRow};
pub use tables::outcome_condition::OutcomeConditionRow;
pub use tables::panel::PanelRow;
pub use tables::payment::PaymentRow;
pub use tables::receipt::WaitingReceipt;
pub use tables::redaction::RedactionRow;
pub use tables::ruling::{NewRuling, RulingRow};
pub use tables::score_sheet::{NewScoreSheet, ScoreSheetRow, SheetBody};
pub use tables::signed_revision::SignedRevision;
pub use tables::signed_sheet::{SheetTable, SignedSheet};
pub use tables::verdict::{NewVerdict, VerdictRow};
pub use tables::waiver::WaiverRow;
pub use tables::work_file::{NewWorkFile, WorkFileRow};
pub use tables::*;
pub use threads::wait_until_closed;
pub use verify::{ClockStepBack, VerificationReport, verification_report, verified_files, verify};
