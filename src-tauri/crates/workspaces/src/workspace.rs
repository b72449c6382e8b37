//! A workspace whose kind is not known before it is open, as when somebody opens a folder.

use std::path::Path;

use desk::Desk;
use entrant::Entrant;
use judge::Judge;
use sandbox::Readers;
use store::Unlock;
use workspace_core::views::{SavedWitnessFile, UnsentView};
use workspace_core::{
    ActionContext, Error, HasCore, Keys, Posted, ProgressReporter, Result, Settings, WorkspaceCore,
    WorkspaceKind, place, sending, witness,
};

/// An open workspace of any kind.
#[derive(Clone)]
pub enum Workspace {
    /// A journalist's.
    Entrant(Entrant),
    /// Media relations'.
    Desk(Desk),
    /// A judge's.
    Judge(Judge),
}

impl Workspace {
    /// Makes a workspace of a kind in `dir`.
    pub async fn create(
        kind: WorkspaceKind,
        dir: &Path,
        unlock: &Unlock<'_>,
        ctx: &ActionContext,
    ) -> Result<Self> {
        let workspace = match kind {
            WorkspaceKind::Entrant => Self::Entrant(Entrant::create(dir, unlock, ctx).await?),
            WorkspaceKind::Desk => Self::Desk(Desk::create(dir, unlock, ctx).await?),
            WorkspaceKind::Judge => Self::Judge(Judge::create(dir, unlock, ctx).await?),
        };
        place::write_opener(dir, kind).await?;
        Ok(workspace)
    }

    /// Opens the workspace in `dir`, whatever its kind.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Self::of(workspace_core::open_any(dir, unlock).await?)
    }

    pub(crate) fn of(core: WorkspaceCore) -> Result<Self> {
        Ok(match WorkspaceKind::named(core.store.kind())? {
            WorkspaceKind::Entrant => Self::Entrant(Entrant::of(core)),
            WorkspaceKind::Desk => Self::Desk(Desk::of(core)),
            WorkspaceKind::Judge => Self::Judge(Judge::of(core)),
        })
    }

    /// The same workspace, with what reads files in it.
    #[must_use]
    pub fn with_readers(self, readers: &Readers) -> Self {
        match self {
            Self::Entrant(entrant) => Self::Entrant(entrant.with_readers(readers)),
            Self::Desk(desk) => Self::Desk(desk.with_readers(readers)),
            Self::Judge(judge) => Self::Judge(judge.with_readers(readers)),
        }
    }

    /// Reads the files in it that nobody has read yet; gives how many.
    pub async fn read_unread_files(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<usize> {
        match self {
            Self::Entrant(entrant) => entrant.read_unread_files(ctx).await,
            Self::Desk(desk) => desk.read_unread_files(ctx, progress).await,
            Self::Judge(judge) => judge.read_unread_files(ctx).await,
        }
    }

    /// Its clock and its mailbox.
    pub fn settings(&self) -> Settings<'_> {
        match self {
            Self::Entrant(entrant) => entrant.settings(),
            Self::Desk(desk) => desk.settings(),
            Self::Judge(judge) => judge.settings(),
        }
    }

    /// Who can open it.
    pub fn keys(&self) -> Keys<'_> {
        Keys::of(self.core())
    }

    /// Ends the work in it.
    pub async fn close(self) -> Result<()> {
        match self {
            Self::Entrant(entrant) => entrant.close().await,
            Self::Desk(desk) => desk.close().await,
            Self::Judge(judge) => judge.close().await,
        }
    }

    /// Its kind.
    pub fn kind(&self) -> WorkspaceKind {
        match self {
            Self::Entrant(_) => WorkspaceKind::Entrant,
            Self::Desk(_) => WorkspaceKind::Desk,
            Self::Judge(_) => WorkspaceKind::Judge,
        }
    }

    /// What it has sealed and neither sent nor given to a person as a file.
    pub async fn unsent(&self) -> Result<UnsentView> {
        let contact = match self {
            Self::Entrant(entrant) => entrant.call().await.map(|open| open.call.programme.contact),
            Self::Judge(judge) => judge.call().await.map(|call| call.programme.contact),
            Self::Desk(_) => Err(Error::NoCall),
        };
        let contact = match contact {
            Ok(contact) => Some(contact),
            Err(Error::NoCall) => None,
            Err(error) => return Err(error),
        };
        let unsent = self.core().store.read(sending::unsent).await?;
        Ok(UnsentView {
            kind: self.kind(),
            unsent,
            contact,
        })
    }

    /// Saves the signed heads of desks' logs that an entrant's or a judge's workspace holds; gives what was saved.
    pub async fn save_witness_file(&self, path: &Path) -> Result<SavedWitnessFile> {
        let held_heads = witness::held_heads(self.core()).await?;
        witness::save(&held_heads, path)?;
        Ok(SavedWitnessFile {
            path: path.display().to_string(),
            head_count: held_heads.heads.len(),
            void_count: held_heads.void,
        })
    }

    /// Sends what waits, by the mailbox that was chosen. The bytes of files of the work are counted in `progress`; a stop ends
    /// their sending, and the next one continues.
    pub async fn send_unsent(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Posted> {
        sending::send_all(self.core(), ctx, progress).await
    }

    pub(crate) fn core(&self) -> &WorkspaceCore {
        match self {
            Self::Entrant(entrant) => entrant.core(),
            Self::Desk(desk) => desk.core(),
            Self::Judge(judge) => judge.core(),
        }
    }
}

/// Whether `unlock` opens the workspace in `dir`, which may be open already. Fails as opening it would.
pub async fn check_unlock(dir: &Path, unlock: &Unlock<'_>) -> Result<()> {
    Ok(store::check_unlock(dir, unlock).await?)
}
