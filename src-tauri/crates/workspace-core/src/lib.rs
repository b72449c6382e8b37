//! What the workspaces of a desk, of an entrant and of a judge have in common, and what passes between them.
//!
//! [`WorkspaceCore`] is an open workspace of any kind: its store, the keys and the card of its owner, its mailbox. [`messages`]
//! are the documents in sealed files, [`views`] the plain data that screens show; [`trust`] says which desk is believed,
//! [`witness`] keeps signed heads of logs, [`sending`] puts what waits into the mailbox, [`work_files`] keeps and fetches files of the
//! work, [`work`] reads them.
//!
//! The crates `desk`, `entrant` and `judge` have the use cases. Who acts, and when, comes in as an [`ActionContext`].

mod entry_number;
mod error;
mod failure;
mod fetched;
mod files_fetched;
mod local_data;
mod passphrase;
mod reason;
mod sent_out;
mod work_file_rows;
mod work_folder;
mod workspace_core;

pub mod action_context;
pub mod assignment;
pub mod attachments;
pub mod ballot;
pub mod blocking;
pub mod cancellable;
pub mod destination;
pub mod epoch;
pub mod files;
pub mod keys;
pub mod kind;
pub mod known_desks;
pub mod messages;
pub mod opening;
pub mod place;
pub mod progress;
pub mod sending;
pub mod settings;
pub mod trust;
pub mod views;
pub mod witness;
pub mod work;
pub mod work_files;

pub use action_context::ActionContext;
pub use attachments::Attached;
pub use blocking::blocking;
pub use details::Detail;
pub use entry_number::entry_number;
pub use error::{
    AttachingError, DestinationError, Error, JudgingError, OlderCopy, Result, TrustError,
};
pub use failure::Failure;
pub use fetched::Fetched;
pub use files_fetched::{FilesFetched, MissingFile};
pub use keys::{Keys, KeysView, new_recovery_key};
pub use kind::WorkspaceKind;
pub use local_data::LocalData;
pub use opening::Notice;
pub use passphrase::SHORTEST_PASSPHRASE;
pub use progress::{Progress, ProgressReporter};
pub use reason::{Reason, require_reason};
pub use sending::set_arrival;
pub use sent_out::{NotSent, SentOut};
pub use settings::Settings;
/// What stops long work: whoever holds a copy can cancel it.
pub use tokio_util::sync::CancellationToken as Stop;
pub use views::{
    AssignmentReport, CallDraft, CategoryRanking, Decision, DecisionOutcome, Delivery, JudgeTerms,
    KindCount, Marked, Posted, RankedEntry, Recorded, RefusedFile, ShortfallView, SkippedFileView,
    Unsent, VerdictChange, Votes,
};
pub use work_folder::WorkFiles;
pub use workspace_core::{
    HasCore, IDENTITY, WorkspaceCore, create, former_key, log, new_in_mailbox, note_taken,
    of_store, open, open_any, open_read_only, open_sealed, parse_id,
};
