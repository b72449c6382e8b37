//! The desk's workspace: the call, every entry, rulings, panels, marks, decisions, the log.

mod call;
mod came;
mod eligibility;
mod heads;
mod held_against;
mod in_force;
mod intake;
mod keys;
mod lists;
mod log;
mod original;
mod own_keys;
mod printed;
mod rounds;
mod sent_out;
mod show;
mod today;

pub use call::call_preview::NewExtension;
pub use came::ReceivedBy;
pub use eligibility::grant_waiver::NewWaiver;
pub use intake::collect::Collected;
pub use intake::taken::Taken;
pub use rounds::{Award, AwardDecision, CategoryDecision, JudgeEntry, RoundChange};

use std::path::Path;
use std::sync::Arc;

pub(crate) use intake::arrival::as_kept;

use chrono::{DateTime, Utc};
use exchange::{Card, Mailbox};
use store::Unlock;
use tokio::sync::Mutex;

use crate::workspace_core::{self, WorkspaceCore};
use crate::{ActionContext, Error, Readers, Result, Settings, kind};

/// The workspace of a desk.
#[derive(Clone)]
pub struct Desk {
    pub(crate) core: WorkspaceCore,
    /// What was computed of the results; whoever computes more waits for the lock.
    results_cache: Arc<Mutex<rounds::ResultsCache>>,
}

impl Desk {
    /// Makes a desk in `dir`; its card bears the name in `ctx`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<Self> {
        let core = workspace_core::create(dir, kind::DESK, unlock, ctx).await?;
        Ok(Self::of(core))
    }

    /// Opens the desk in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        let core = workspace_core::open(dir, kind::DESK, unlock).await?;
        Ok(Self::of(core))
    }

    /// What others need to write to this desk.
    pub fn card(&self) -> &Card {
        &self.core.card
    }

    /// The rehearsal clock; none on a desk that runs on real time.
    pub async fn clock(&self) -> Result<Option<DateTime<Utc>>> {
        self.settings().clock().await
    }

    /// Makes this a rehearsal desk, or moves its clock.
    pub async fn set_clock(&self, now: DateTime<Utc>) -> Result<()> {
        self.settings().set_clock(now).await
    }

    pub(crate) fn of(core: WorkspaceCore) -> Self {
        Self {
            core,
            results_cache: Arc::default(),
        }
    }

    /// The same workspace, with what reads files in it. Without it every file stays "not read yet".
    #[must_use]
    pub fn with_readers(mut self, readers: &Readers) -> Self {
        self.core.readers = readers.clone();
        self
    }

    /// The same workspace, working with this mailbox whatever was chosen in its settings.
    #[must_use]
    pub fn with_mailbox(&self, mailbox: &Mailbox) -> Self {
        let mut other = self.clone();
        other.core.mailbox = Some(mailbox.clone());
        other
    }

    /// The clock and the mailbox of this workspace.
    pub fn settings(&self) -> Settings<'_> {
        Settings::of(&self.core)
    }

    /// Ends the work on this desk.
    pub async fn close(self) -> Result<()> {
        Ok(self.core.store.close().await?)
    }
}

/// The desk's number for an entry.
fn number(conn: &store::Connection, entry: &str) -> Result<u32> {
    store::entry::get(conn, entry)?
        .and_then(|known| known.number)
        .ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })
}
