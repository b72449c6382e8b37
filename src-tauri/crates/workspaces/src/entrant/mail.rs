//! The entrant's work with the mailbox, as the window asks for it.

use uuid::Uuid;

use super::drafts;
use crate::views::DraftView;
use crate::{Act, Delivery, Entrant, Fetched, Result, keeping, sending};

impl Entrant {
    /// Takes in a newer call and the receipts that wait.
    pub async fn fetch_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        // Whoever looks into the mailbox also sends what waits for it.
        sending::send_all(&self.kept, act).await?;
        self.fetch(&mailbox, act).await
    }

    /// A draft by its entry's id, as its form shows it.
    pub async fn draft_of(&self, entry: &str) -> Result<DraftView> {
        let entry = keeping::id(entry)?;
        let read = self.kept.store.read(move |conn| drafts::kept(conn, entry));
        read.await
    }

    /// Submits a draft and sends it where there is a mailbox; gives how far it came. `base` is the revision that somebody
    /// has looked over: any other is refused.
    pub async fn submit_by_mail(&self, entry: &str, base: u32, act: &Act) -> Result<Delivery> {
        let sent = self.submit_as(keeping::id(entry)?, Some(base), act).await?;
        self.post(sent.sealed, act).await
    }

    /// Takes an entry back and says so to the desk; gives how far that came.
    pub async fn withdraw_by_mail(&self, entry: &str, act: &Act) -> Result<Delivery> {
        let sent = self.withdraw(keeping::id(entry)?, act).await?;
        self.post(sent.sealed, act).await
    }

    /// What was sealed is kept here whatever the mailbox says: the answer tells how far it came.
    async fn post(&self, sealed: Uuid, act: &Act) -> Result<Delivery> {
        sending::send_all(&self.kept, act).await?;
        let read = self
            .kept
            .store
            .read(move |conn| Delivery::of(conn, &sealed.to_string()));
        read.await
    }
}
