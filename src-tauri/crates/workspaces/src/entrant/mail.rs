//! The entrant's work with the mailbox, as the window asks for it.

use crate::views::SavedDraft;
use crate::{Act, Draft, Entrant, Error, Fetched, Result, keeping, rehearsal};

impl Entrant {
    /// Takes in a newer call and the receipts that wait.
    pub async fn fetch_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        self.fetch(&mailbox, act).await
    }

    /// A draft by its entry's id.
    pub async fn draft_of(&self, entry: &str) -> Result<Draft> {
        self.draft(keeping::id(entry)?).await
    }

    /// Saves the document of a draft and leaves its files as they are; a new draft where `entry` is none.
    pub async fn save(
        &self,
        entry: Option<&str>,
        document: rules::Entry,
        act: &Act,
    ) -> Result<SavedDraft> {
        let entry = entry.map(keeping::id).transpose()?;
        let attachments = match entry {
            Some(entry) => self.draft(entry).await?.attachments,
            None => Vec::new(),
        };
        let draft = Draft {
            document,
            attachments,
        };
        let entry = self.save_draft(entry, &draft, act).await?;
        Ok(SavedDraft {
            entry: entry.to_string(),
            saved_at: act.stamp(),
        })
    }

    /// Submits a draft and sends it.
    pub async fn submit_by_mail(&self, entry: &str, act: &Act) -> Result<()> {
        self.submit(keeping::id(entry)?, act).await?;
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
