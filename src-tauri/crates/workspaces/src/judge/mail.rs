//! The judge's work with the mailbox, as the window asks for it.

use uuid::Uuid;

use crate::views::WorkView;
use crate::{Act, Fetched, Judge, Marked, Result, keeping};

impl Judge {
    /// Takes in the packets that wait.
    pub async fn collect_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        self.collect(&mailbox, act).await
    }

    /// Puts the judge's card into the mailbox, for a desk to find.
    pub async fn post_card(&self, act: &Act) -> Result<()> {
        let mailbox = self.settings().mailbox().await?;
        self.send_card(&mailbox, act).await
    }

    /// One entry to read, by its id.
    pub async fn work_on(&self, round: u32, entry: &str) -> Result<WorkView> {
        self.work(round, keeping::id(entry)?).await
    }

    /// Saves a sheet on an entry by its id; gives the revision. `base` is the revision that it was written on, 0 before
    /// the first: any other is refused, and nothing is passed over.
    pub async fn mark_on(
        &self,
        round: u32,
        entry: &str,
        marked: &Marked,
        base: u32,
        act: &Act,
    ) -> Result<u32> {
        let entry: Uuid = keeping::id(entry)?;
        self.mark_as((round, entry), marked, base, act).await
    }

    /// Returns every sheet of a round.
    pub async fn return_by_mail(&self, round: u32, act: &Act) -> Result<usize> {
        let mailbox = self.settings().mailbox().await?;
        self.return_sheets(round, &mailbox, act).await
    }
}
