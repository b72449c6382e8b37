//! Entries in bulk, for tests and benches.

use chrono::{DateTime, Utc};
use desk_core::file_arrival::FileArrival;
use desk_core::in_force;
use exchange::{Identity, Kind, Original};
use workspace_core::messages::{self, EntryMessage, EntryState};
use workspace_core::{ActionContext, Result};

use crate::Desk;
use crate::intake::opened_entry::OpenedEntry;

impl Desk {
    /// Keeps entries, each with the instant it came, in one transaction: signed by `entrant`, and sealed by nobody.
    pub async fn keep_unsealed(
        &self,
        entrant: &Identity,
        entries: impl Iterator<Item = (rules::Entry, DateTime<Utc>)>,
        ctx: &ActionContext,
    ) -> Result<()> {
        let call = self.call_in_force().await?;
        let signed = entries
            .map(|(document, arrived_at)| self.signed(entrant, &call, document, arrived_at))
            .collect::<Result<Vec<_>>>()?;
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                let mut screening_of_batch = None;
                for (message, original, received_at) in signed {
                    let opened_entry = OpenedEntry::unsealed(message, original)?;
                    opened_entry.keep(
                        tx,
                        &call,
                        &FileArrival::at(received_at),
                        &ctx,
                        &mut screening_of_batch,
                    )?;
                }
                Ok(())
            })
            .await
    }

    fn signed(
        &self,
        entrant: &Identity,
        call: &rules::Call,
        document: rules::Entry,
        arrived_at: DateTime<Utc>,
    ) -> Result<(EntryMessage, Original, DateTime<Utc>)> {
        let received = ActionContext::new(entrant.card().name(), arrived_at);
        let message = EntryMessage {
            entry: received.new_id(),
            revision: 1,
            state: EntryState::Submitted,
            edition: call.edition.id.clone(),
            call_version: call.version,
            document,
            attachments: Vec::new(),
            files: Vec::new(),
        };
        let original = Original::sign(
            entrant,
            Some(self.card()),
            (Kind::Entry, received.new_id()),
            &received.stamp(),
            &messages::bundle(&message)?,
        )?;
        Ok((message, original, arrived_at))
    }
}
