//! The use cases of the three workspaces, [`Entrant`], [`Desk`] and [`Judge`], and what is done with any of them: opening,
//! backups, verifying, import and export.
//!
//! The use cases are in the crates `entrant`, `desk` and `judge`, which do not know each other; `workspace-core` has what they
//! share. Whoever uses them depends on this crate alone and can name only what it re-exports: the store and the keys of an open
//! workspace are not among it.
//!
//! The window and the `awards` command call the same methods, and nothing here knows of either: no Tauri, no terminal, no clock.
//! Who acts, and when, comes in as an [`ActionContext`]. Every change is one transaction together with its line in the log. What
//! takes long reports to a [`ProgressReporter`] and stops between steps.

mod opening;
mod transfer;
mod warnings;
mod workspace;

pub mod backup;
pub mod messages;
pub mod verify;
pub mod witness;

pub use catalogue::Language;
pub use desk::{Collected, Desk, JudgeRecord, NewExtension, NewWaiver, RoundChange, Taken};
pub use desk_core::award::{Award, AwardDecision, CategoryDecision};
pub use desk_core::file_arrival::ReceivedBy;
pub use entrant::{Draft, DraftCheck, Entrant, HowTaken, OpenCall, Sent, Taking};
pub use evidence;
pub use exchange::{Card, Limits, Mailbox, read_from, save_to};
pub use judge::{Assigned, Judge, WhichSheets};
pub use lists::{Format, List, TableCell, write_table};
pub use rules;
pub use sandbox::{Limits as ReaderLimits, Readers};
pub use store::{
    DEVICE, Damage, RECOVERY, Unlock, deny_memory_access, disable_core_dumps, is_workspace_file,
    wait_until_closed,
};
pub use transfer::{ExportRequest, ExportedFile, IncomingFile, Sealed};
/// How pages are asked for.
pub use web::{Reach, Web};
pub use workspace::{Workspace, check_unlock};
pub use workspace_core::files::{OpenFile, safe_file_name};
pub use workspace_core::place::OPENER_EXTENSION;
pub use workspace_core::views;
pub use workspace_core::{
    ActionContext, AssignmentReport, Attached, CallDraft, CategoryRanking, Decision,
    DecisionOutcome, Delivery, DestinationError, Detail, Error, Failure, Fetched, FilesFetched,
    JudgeTerms, JudgingError, Keys, KeysView, KindCount, LocalData, Marked, MissingFile, NotSent,
    Notice, OlderCopy, Posted, Progress, ProgressReporter, RankedEntry, Reason, Recorded,
    RefusedFile, Result, SHORTEST_PASSPHRASE, SentOut, Settings, ShortfallView, SkippedFileView,
    Stop, TrustError, Unsent, VerdictChange, Votes, WorkspaceKind, entry_number, new_recovery_key,
    set_arrival,
};
