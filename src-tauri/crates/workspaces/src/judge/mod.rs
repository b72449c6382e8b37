//! A judge's workspace: the entries dealt to that judge, and that judge's own marks.

mod card;
mod desk;
mod own;
mod packet;
mod returning;
mod sheet;
mod work;

pub use packet::Assigned;
pub use returning::Which as WhichSheets;

use std::path::Path;

use exchange::{Card, Mailbox};
use store::Unlock;

use crate::keeping::{self, Kept};
use crate::{Act, Readers, Result, Settings, kind};

/// The workspace of one judge.
#[derive(Clone)]
pub struct Judge {
    pub(crate) kept: Kept,
}

impl Judge {
    /// Makes a workspace in `dir` for the judge named in `act`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, act: &Act) -> Result<Self> {
        Ok(Self {
            kept: keeping::create(dir, kind::JUDGE, unlock, act).await?,
        })
    }

    /// Opens the workspace in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Ok(Self {
            kept: keeping::open(dir, kind::JUDGE, unlock).await?,
        })
    }

    /// The judge's name and public keys.
    pub fn card(&self) -> &Card {
        &self.kept.card
    }

    pub(crate) fn of(kept: Kept) -> Self {
        Self { kept }
    }

    /// The same workspace, with what reads files in it. Without it every file stays "not read yet".
    #[must_use]
    pub fn with_readers(mut self, readers: &Readers) -> Self {
        self.kept.readers = readers.clone();
        self
    }

    /// The same workspace, working with this mailbox whatever was chosen in its settings.
    #[must_use]
    pub fn with_mailbox(&self, mailbox: &Mailbox) -> Self {
        let mut other = self.clone();
        other.kept.mailbox = Some(mailbox.clone());
        other
    }

    /// The clock and the mailbox of this workspace.
    pub fn settings(&self) -> Settings<'_> {
        Settings::of(&self.kept)
    }

    /// Ends the work on this workspace.
    pub async fn close(self) -> Result<()> {
        Ok(self.kept.store.close().await?)
    }
}
