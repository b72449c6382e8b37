//! What a desk tells of the judging.

use exchange::{Kind, Limits, Mailbox};
use serde_json::json;
use workspace_core::messages::{self, FeedbackMessage};
use workspace_core::witness::{self, Witness};
use workspace_core::{ActionContext, Error, Fetched, Result, trust};

use crate::Entrant;

impl Entrant {
    /// Imports the feedback that waits in the mailbox.
    pub(super) async fn collect_feedback(
        &self,
        mailbox: &Mailbox,
        ctx: &ActionContext,
    ) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let items =
            workspace_core::new_in_mailbox(&self.core, mailbox, Kind::Feedback, &mut fetched)
                .await?;
        for item in items {
            let result = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_feedback(&bytes, ctx).await,
                Err(error) => Err(error.into()),
            };
            fetched.feedback += usize::from(fetched.count_or_refuse(&item, result)?);
        }
        Ok(fetched)
    }

    /// Imports what one desk tells; false where it was imported before. Only the desk whose call was opened can tell
    /// anything.
    pub async fn take_feedback(&self, sealed: &[u8], ctx: &ActionContext) -> Result<bool> {
        let opened = self.open_from_desk(sealed, Kind::Feedback).await?;
        let message: FeedbackMessage = messages::read_checked(&opened.bundle.document)?;
        let (by, at) = (ctx.actor.clone(), ctx.stamp());
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let entry = message.entry.to_string();
                if store::entry::get(tx, &entry)?.is_none() {
                    return Err(Error::UnknownEntry { entry });
                }
                trust::expect_desk_of(tx, &entry, &opened.sender)?;
                let head_witness = Witness::with(Kind::Feedback, message.head.clone());
                witness::keep(tx, &opened.sender, &head_witness, &ctx)?;
                let is_new =
                    workspace_core::note_taken(tx, opened.id, Kind::Feedback, &opened.sender, &at)?;
                if is_new {
                    let text = messages::to_json(&message)?;
                    store::feedback::append(tx, &entry, &text, opened.sender.name(), &at)?;
                    let detail = json!({ "rounds": message.rounds.len() });
                    workspace_core::log(tx, &by, &at, "feedback-kept", &entry, &detail)?;
                }
                Ok(is_new)
            })
            .await
    }
}
