//! The judge's work with the mailbox, as the window asks for it.

use uuid::Uuid;

use super::returning::{self, Which};
use crate::views::{Returned, WorkView};
use crate::{Act, Fetched, Judge, Marked, Result, keeping, sending};

impl Judge {
    /// Takes in the packets that wait.
    pub async fn collect_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        // Whoever looks into the mailbox also sends what waits for it.
        sending::send_all(&self.kept, act).await?;
        self.collect(&mailbox, act).await
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

    /// Returns sheets of a round where there is a mailbox; tells what went, and how far it came.
    pub async fn return_by_mail(&self, round: u32, which: Which, act: &Act) -> Result<Returned> {
        let (id, _) = self.seal_sheets(round, which, act).await?;
        sending::send_all(&self.kept, act).await?;
        let read = self
            .kept
            .store
            .read(move |conn| returning::told(conn, round, &id.to_string()));
        read.await
    }
}
