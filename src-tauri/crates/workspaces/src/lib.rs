//! The use cases of the three workspaces: [`Entrant`], [`Desk`] and [`Judge`].
//!
//! This crate joins the ones below it: `rules` says what an entry comes to, `sandbox` has its files read, `web` fetches a
//! page when somebody asks, `judging` assigns and ranks, `store` keeps, `exchange` seals and carries, `lists` writes. The
//! window and the `awards` command call the same methods, and nothing here knows of either: no Tauri, no terminal, no clock.
//! Who acts, and when, comes in as an [`ActionContext`].
//!
//! Every change is one transaction together with its line in the log. What takes long reports to a [`ProgressReporter`] and
//! stops between steps.

mod action_context;
mod asking;
mod assignment;
mod attachments;
mod ballot;
mod blocking;
mod desk;
mod entrant;
mod epoch;
mod error;
mod failure;
mod fetched;
mod judge;
mod keys;
mod kind;
mod known_desks;
mod local_data;
mod opening;
mod passphrase;
mod place;
mod progress;
mod reason;
mod sending;
mod sent_out;
mod settings;
mod transfer;
mod trust;
mod warnings;
mod work;
mod workspace;
mod workspace_core;

pub mod backup;
pub mod messages;
pub mod verify;
pub mod views;
pub mod witness;

pub use action_context::ActionContext;
pub use attachments::Attached;
pub use catalogue::Language;
pub use desk::*;
pub use entrant::*;
pub use error::{Error, JudgingError, OlderCopy, Result, TrustError};
pub use evidence;
pub use exchange::{Card, Limits, Mailbox, read_from, save_to};
pub use failure::Failure;
pub use fetched::Fetched;
pub use judge::*;
pub use keys::{Keys, KeysView, new_recovery_key};
pub use kind::WorkspaceKind;
pub use lists::{Format, List};
pub use local_data::LocalData;
pub use opening::Notice;
pub use passphrase::SHORTEST_PASSPHRASE;
pub use progress::{Progress, ProgressReporter};
pub use reason::Reason;
pub use rules;
pub use sandbox::{Limits as ReaderLimits, Readers};
pub use sending::set_arrival;
pub use sent_out::{NotSent, SentOut};
pub use settings::Settings;
pub use store::{
    DEVICE, Damage, RECOVERY, Unlock, wait_until_closed, without_core_files, without_onlookers,
};
/// What stops long work: whoever holds a copy can cancel it.
pub use tokio_util::sync::CancellationToken as Stop;
pub use transfer::{ExportRequest, ExportedFile, IncomingFile, Sealed};
pub use views::{
    AssignmentReport, CallDraft, CategoryRanking, Decision, DecisionOutcome, Delivery, JudgeTerms,
    KindCount, Marked, Posted, RankedEntry, Recorded, Refused, StrangeFile, Unfilled, Unsent,
    VerdictChange, Votes,
};
/// How pages are asked for.
pub use web::{Reach, Web};
pub use workspace::{Workspace, check_unlock};

pub(crate) use blocking::blocking;
