//! A journalist's workspace: their own drafts, entries and receipts, and nothing of anybody else.

mod attaching;
mod call;
mod drafts;
mod entrant_view;
mod feedback;
mod fetch;
mod file_limits;
mod files;
mod own_entries;
mod page;
mod receipts;
mod revisions;
mod shown_files;
mod submit;
mod taking;

pub use call::OpenCall;
pub use drafts::{Draft, DraftCheck};
pub use submit::Sent;
pub use taking::{HowTaken, Taking};

use std::path::Path;

use exchange::{Card, Kind, Mailbox, Opened};
use sandbox::Readers;
use store::{Connection, Unlock};
use workspace_core::known_desks::Desks;
use workspace_core::{ActionContext, Error, HasCore, Result, Settings, WorkspaceCore, kind};

/// The workspace of one entrant.
#[derive(Clone)]
pub struct Entrant {
    pub(crate) core: WorkspaceCore,
}

impl Entrant {
    /// Makes a workspace in `dir` for the person named in `ctx`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<Self> {
        Ok(Self {
            core: workspace_core::create(dir, kind::ENTRANT, unlock, ctx).await?,
        })
    }

    /// Opens the workspace in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Ok(Self {
            core: workspace_core::open(dir, kind::ENTRANT, unlock).await?,
        })
    }

    /// What others need to write to this entrant.
    pub fn card(&self) -> &Card {
        &self.core.card
    }

    /// Opens what a desk wrote to this entrant. Nobody but a desk whose call was opened can tell anything; whether it may
    /// speak of an entry is asked where the entry is known.
    async fn open_from_desk(&self, sealed: &[u8], kind: Kind) -> Result<Opened> {
        let opened = workspace_core::open_sealed(&self.core, sealed, kind)?;
        let sender = opened.sender.clone();
        let query = move |conn: &Connection| {
            Ok::<_, Error>(Desks::load(conn)?.desk_with_valid_keys(&sender)?.is_some())
        };
        if self.core.store.read(query).await? {
            Ok(opened)
        } else {
            Err(Error::NotTheDesk)
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

impl HasCore for Entrant {
    fn of(core: WorkspaceCore) -> Self {
        Self { core }
    }

    fn core(&self) -> &WorkspaceCore {
        &self.core
    }
}
