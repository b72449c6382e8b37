//! Assignments and score sheets in bulk, for tests and benches.

use uuid::Uuid;

use super::sheets::{self, From};
use super::standing;
use crate::papers::SheetCopy;
use crate::{Act, Desk, Result, assignment};

impl Desk {
    /// The first eligible entries of a category, at most so many.
    pub async fn first_eligible(&self, category: &str, most: usize) -> Result<Vec<Uuid>> {
        let category = category.to_owned();
        let read = self.kept.store.read(move |conn| {
            let first = standing::standing(conn, 1, &category)?
                .into_iter()
                .take(most);
            Ok(first.map(|it| it.entry).collect())
        });
        read.await
    }

    /// Assigns entries and keeps a sheet on each that nobody signed, in one transaction.
    pub async fn keep_unsealed_sheets(
        &self,
        round: u32,
        sheets: Vec<(Uuid, SheetCopy)>,
        act: &Act,
    ) -> Result<()> {
        let act = act.clone();
        let write = self.kept.store.write(move |tx| {
            for (judge, copy) in sheets {
                let (reader, entry) = (judge.to_string(), copy.entry.to_string());
                assignment::change(tx, round, (&reader, &entry), "assigned", "", &act)?;
                let from = From {
                    round,
                    judge,
                    sealed: None,
                    original: None,
                };
                sheets::keep_one(tx, &from, &copy, &act)?;
            }
            Ok(())
        });
        write.await
    }
}
