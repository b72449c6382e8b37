//! What waits for an entrant in the mailbox: a newer call, receipts, feedback.

use exchange::{Kind, Limits, Mailbox};

use crate::{Act, Entrant, Fetched, Result};

impl Entrant {
    /// Takes in every version of the call that the desk put into the mailbox, then the receipts and what
    /// is told of the judging. A call of another
    /// desk or edition is left where it is.
    pub async fn fetch(&self, mailbox: &Mailbox, act: &Act) -> Result<Fetched> {
        for item in mailbox.list(Kind::Call, None).await?.items {
            let opened = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.open_call(&bytes, act).await.map(drop),
                Err(error) => Err(error.into()),
            };
            match opened {
                Err(error) if !error.is_about_the_item() => return Err(error),
                // Somebody else's file in a shared folder is no reason to withhold the receipts.
                Ok(()) | Err(_) => {}
            }
        }
        let mut fetched = self.collect(mailbox, act).await?;
        let feedback = self.collect_feedback(mailbox, act).await?;
        fetched.add(feedback);
        Ok(fetched)
    }
}
