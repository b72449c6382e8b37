//! Entries in bulk, for tests and benches.

use chrono::{DateTime, Utc};
use exchange::Original;

use crate::desk::came::Came;
use crate::desk::in_force;
use crate::desk::intake::arrival::Arrival;
use crate::messages::EntryMessage;
use crate::{ActionContext, Desk, Result};

impl Desk {
    /// Keeps entries that their author signed and nobody sealed, in one transaction.
    pub async fn keep_unsealed(
        &self,
        entries: Vec<(EntryMessage, Original, DateTime<Utc>)>,
        ctx: &ActionContext,
    ) -> Result<()> {
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                let mut ahead = None;
                for (message, original, received_at) in entries {
                    let arrival = Arrival::unsealed(message, original)?;
                    arrival.keep(tx, &call, &Came::at(received_at), &ctx, &mut ahead)?;
                }
                Ok(())
            })
            .await
    }
}
