//! Entries in bulk, for tests and benches.

use chrono::{DateTime, Utc};
use exchange::Original;

use crate::desk::came::Came;
use crate::desk::in_force;
use crate::desk::intake::arrival::Arrival;
use crate::papers::EntryPaper;
use crate::{Act, Desk, Result};

impl Desk {
    /// Keeps entries that their author signed and nobody sealed, in one transaction.
    pub async fn keep_unsealed(
        &self,
        entries: Vec<(EntryPaper, Original, DateTime<Utc>)>,
        act: &Act,
    ) -> Result<()> {
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                let mut ahead = None;
                for (paper, original, received_at) in entries {
                    let arrival = Arrival::unsealed(paper, original)?;
                    arrival.keep(tx, &call, &Came::at(received_at), &act, &mut ahead)?;
                }
                Ok(())
            })
            .await
    }
}
