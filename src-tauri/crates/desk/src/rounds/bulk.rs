//! Assignments and score sheets in bulk, for tests and benches.

use uuid::Uuid;
use workspace_core::messages::SheetCopy;
use workspace_core::{ActionContext, Result, assignment};

use super::in_round;
use super::sheets::{self, SheetSource};
use crate::Desk;

impl Desk {
    /// The first eligible entries of a category, at most this many.
    pub async fn first_eligible(&self, category: &str, most: usize) -> Result<Vec<Uuid>> {
        let category = category.to_owned();
        let read = self.core.store.read(move |conn| {
            let first = in_round::eligible(conn, &category)?.into_iter().take(most);
            Ok(first.map(|it| it.entry).collect())
        });
        read.await
    }

    /// Assigns entries and keeps a sheet on each that nobody signed, in one transaction.
    pub async fn keep_unsealed_sheets(
        &self,
        round: u32,
        sheets: Vec<(Uuid, SheetCopy)>,
        ctx: &ActionContext,
    ) -> Result<()> {
        let ctx = ctx.clone();
        let write = self.core.store.write(move |tx| {
            for (judge, copy) in sheets {
                let (reader, entry) = (judge.to_string(), copy.entry.to_string());
                assignment::record(tx, round, (&reader, &entry), "assigned", "", &ctx)?;
                let from = SheetSource {
                    round,
                    judge,
                    sealed: None,
                    original: None,
                };
                sheets::record_sheet(tx, &from, &copy, &ctx)?;
            }
            Ok(())
        });
        write.await
    }
}
