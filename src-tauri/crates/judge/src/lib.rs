//! A judge's workspace: the entries assigned to that judge, and that judge's own marks.

mod card;
mod desk;
mod files;
mod own_sheets;
mod packet;
mod return_sheets;
mod sheet;
mod work_view;

pub use packet::Assigned;
pub use return_sheets::Which as WhichSheets;

use std::path::Path;

use exchange::{Card, Mailbox};
use sandbox::Readers;
use store::Unlock;
use workspace_core::{ActionContext, HasCore, Result, Settings, WorkspaceCore, kind};

/// The workspace of one judge.
#[derive(Clone)]
pub struct Judge {
    pub(crate) core: WorkspaceCore,
}

impl Judge {
    /// Makes a workspace in `dir` for the judge named in `ctx`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<Self> {
        Ok(Self {
            core: workspace_core::create(dir, kind::JUDGE, unlock, ctx).await?,
        })
    }

    /// Opens the workspace in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Ok(Self {
            core: workspace_core::open(dir, kind::JUDGE, unlock).await?,
        })
    }

    /// The judge's name and public keys.
    pub fn card(&self) -> &Card {
        &self.core.card
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
        let mut with_mailbox = self.clone();
        with_mailbox.core.mailbox = Some(mailbox.clone());
        with_mailbox
    }

    /// The clock and the mailbox of this workspace.
    pub fn settings(&self) -> Settings<'_> {
        Settings::of(&self.core)
    }

    /// Ends the work on this workspace.
    pub async fn close(self) -> Result<()> {
        Ok(self.core.store.close().await?)
    }
}

impl HasCore for Judge {
    fn of(core: WorkspaceCore) -> Self {
        Self { core }
    }

    fn core(&self) -> &WorkspaceCore {
        &self.core
    }
}
