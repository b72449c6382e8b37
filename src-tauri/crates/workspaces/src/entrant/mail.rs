//! The entrant's work with the mailbox, as the window asks for it.

use super::drafts;
use crate::views::DraftView;
use crate::{Act, Entrant, Error, Fetched, Result, keeping, rehearsal};

impl Entrant {
    /// Takes in a newer call and the receipts that wait.
    pub async fn fetch_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        self.fetch(&mailbox, act).await
    }

    /// A draft by its entry's id, as its form shows it.
    pub async fn draft_of(&self, entry: &str) -> Result<DraftView> {
        let entry = keeping::id(entry)?;
        let read = self.kept.store.read(move |conn| drafts::kept(conn, entry));
        read.await
    }

    /// Submits a draft and sends it. `base` is the revision that somebody has looked over: any other is refused.
    pub async fn submit_by_mail(&self, entry: &str, base: u32, act: &Act) -> Result<()> {
        self.submit_as(keeping::id(entry)?, Some(base), act).await?;
        self.post_if_possible(act).await
    }

    /// Takes an entry back and says so to the desk.
    pub async fn withdraw_by_mail(&self, entry: &str, act: &Act) -> Result<()> {
        self.withdraw(keeping::id(entry)?, act).await?;
        self.post_if_possible(act).await
    }

    /// What was submitted is saved and waits in the outbox where there is no mailbox yet.
    async fn post_if_possible(&self, act: &Act) -> Result<()> {
        match rehearsal::post(self, act).await {
            Ok(_) | Err(Error::NoMailbox) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
