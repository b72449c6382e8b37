//! The desk's workspace: the call, every entry, rulings, panels, marks, decisions, the log.

mod call;
mod check_log;
mod desk_view;
mod eligibility;
mod files;
mod intake;
mod keys;
mod lists;
mod log;
mod own_keys;
mod press_outcome;
mod rounds;
mod sent_out;
mod today;

pub use call::call_preview::NewExtension;
pub use eligibility::grant_waiver::NewWaiver;
pub use eligibility::verify_verdicts::replay_verdicts;
pub use intake::collect::Collected;
pub use intake::opened_entry::mark_files_unread;
pub use intake::taken::Taken;
pub use rounds::{JudgeRecord, RoundChange, admit_judge, standing_of_card};

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use exchange::{Card, Mailbox};
use sandbox::Readers;
use store::Unlock;
use tokio::sync::Mutex;
use workspace_core::opening::finish_opening;
use workspace_core::{
    ActionContext, HasCore, LocalData, Notice, Result, Settings, WorkspaceCore, kind,
};

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

    /// Opens the desk in `dir` as any workspace is opened on this computer; gives what the person is told.
    pub async fn open_here(
        dir: &Path,
        unlock: &Unlock<'_>,
        local: &LocalData,
        ctx: &ActionContext,
    ) -> Result<(Self, Vec<Notice>)> {
        let core = workspace_core::open(dir, kind::DESK, unlock).await?;
        let mut notices = finish_opening(&core, unlock, false, local, ctx).await?;
        let desk = Self::of(core);
        notices.extend(desk.screen_again_at_opening(ctx).await);
        Ok((desk, notices))
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

impl HasCore for Desk {
    fn of(core: WorkspaceCore) -> Self {
        Self {
            core,
            results_cache: Arc::default(),
        }
    }

    fn core(&self) -> &WorkspaceCore {
        &self.core
    }
}
