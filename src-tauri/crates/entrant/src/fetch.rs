//! What waits for an entrant in the mailbox: a newer call, receipts, feedback.

use exchange::Kind;
use workspace_core::trust::{self, CallTaken, Confirm, SignedCall};
use workspace_core::views::{Signer, Standing, Unconfirmed};
use workspace_core::{
    ActionContext, Error, Fetched, ProgressReporter, Result, SkippedFileView, TrustError, sending,
    witness, work_files,
};

use crate::Entrant;

impl Entrant {
    /// Reads what desks say of their keys, so that nothing goes out to keys that are void, and sends what waits. Then takes
    /// in every newer version of the calls that are followed, from the keys of their desks, the receipts, and what is told
    /// of the judging. A call of another desk or edition is left where it is and named, for a person to look at.
    pub async fn fetch(&self, ctx: &ActionContext) -> Result<Fetched> {
        self.fetch_with_progress(ctx, ProgressReporter::none())
            .await
    }

    /// The same with the bytes of large files counted, which are sent or come back. A stop ends that alone.
    pub async fn fetch_with_progress(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Fetched> {
        let mailbox = &self.settings().mailbox().await?;
        let mut fetched = Fetched {
            news: trust::follow_mailbox_statements(&self.core, mailbox, ctx).await?,
            ..Fetched::default()
        };
        sending::send_by(&self.core, mailbox, ctx, progress).await?;
        let listing = mailbox.list(Kind::Call, None).await?;
        let skipped_files = listing.skipped.into_iter().map(SkippedFileView::from);
        fetched.skipped_files.extend(skipped_files);
        for item in listing.items {
            let result = match trust::call_in(mailbox, &item).await {
                Ok(signed) => self.update(signed, &item.id.to_string(), ctx).await,
                Err(error) => Err(error),
            };
            match result {
                Ok(Update::Taken) => fetched.calls += 1,
                Ok(Update::Known) => {}
                Ok(Update::Unconfirmed(other)) => fetched.add_unconfirmed(other),
                Err(error) => {
                    fetched.count_or_refuse(&item, Err(error))?;
                }
            }
        }
        let look_ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| trust::note_mailbox_read(tx, &look_ctx))
            .await?;
        fetched.add(self.collect_receipts(mailbox, ctx).await?);
        fetched.add(self.collect_feedback(mailbox, ctx).await?);
        // Files that were sent and are here no more, as after a backup was put back. Those that were never sent cannot be there.
        let restored = work_files::fetch_missing(&self.core, mailbox, ctx, progress).await?;
        (fetched.files.fetched, fetched.files.stopped) = (restored.fetched, restored.stopped);
        let contradictions = self.core.store.read(witness::contradictions).await?;
        fetched.news.extend(contradictions);
        Ok(fetched)
    }

    /// Imports a call if it is one that is followed.
    async fn update(
        &self,
        signed: SignedCall,
        sealed: &str,
        ctx: &ActionContext,
    ) -> Result<Update> {
        let (sealed, ctx) = (sealed.to_owned(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let standing = trust::standing_of_call(tx, &signed)?;
            if !matches!(standing, Standing::Known | Standing::Revoked { .. }) {
                return Ok(Ok(Update::Unconfirmed(unconfirmed(
                    &signed, sealed, standing,
                ))));
            }
            // A text that contradicts another is kept as proof, so that it does not fail the transaction.
            Ok::<_, Error>(
                match trust::take_call(tx, &signed, &Confirm::Nobody, &ctx)? {
                    CallTaken::New => Ok(Update::Taken),
                    // An older version lies beside the newer one in every mailbox.
                    CallTaken::Known | CallTaken::NotInForce(TrustError::OlderCall { .. }) => {
                        Ok(Update::Known)
                    }
                    CallTaken::NotInForce(error) => Err(error),
                },
            )
        });
        Ok(write.await??)
    }
}

/// What became of a call in the mailbox.
enum Update {
    Taken,
    Known,
    Unconfirmed(Unconfirmed),
}

fn unconfirmed(signed: &SignedCall, sealed: String, standing: Standing) -> Unconfirmed {
    Unconfirmed {
        sealed,
        what: Kind::Call.name().to_owned(),
        signer: Signer::of(&signed.sender),
        edition: signed.call.edition.name.clone(),
        standing,
    }
}
