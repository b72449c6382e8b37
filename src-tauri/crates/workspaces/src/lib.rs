//! The use cases of the three workspaces: [`Entrant`], [`Desk`] and [`Judge`].
//!
//! This is the only room that joins the others: `rules` says what an entry comes to, `evidence` reads its files,
//! `web` fetches a page when somebody asks,
//! `judging` deals and ranks, `store` keeps, `exchange` seals and carries, `lists` writes. The window and the
//! `awards` command call the same methods, and nothing here knows of either: no Tauri, no terminal, no clock. Who
//! acts, and when, comes in as an [`Act`].
//!
//! Every change is one transaction together with its line in the log. What takes long reports to a [`Watch`] and
//! stops between steps.

mod act;
mod asking;
mod assignment;
mod attachments;
mod ballot;
mod blocking;
mod by_hand;
mod desk;
mod entrant;
mod epoch;
mod error;
mod failure;
mod fetched;
mod judge;
mod keeping;
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
mod trust;
mod warnings;
mod work;
mod workspace;

pub mod backup;
pub mod papers;
pub mod verify;
pub mod views;
pub mod witness;

pub use act::Act;
pub use attachments::Attached;
pub use by_hand::{ByHand, Handed, SavedByHand, Sealed};
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
pub use progress::{Progress, Watch};
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
pub use views::{
    CallDraft, CategoryRanking, DealReport, Decision, DecisionOutcome, Delivery, Flip, JudgeTerms,
    KindCount, Marked, Posted, RankedEntry, Recorded, Refused, StrangeFile, Unfilled, Unsent,
    Votes,
};
/// How pages are asked for.
pub use web::{Reach, Web};
pub use workspace::{Workspace, check_unlock};

pub(crate) use blocking::blocking;
