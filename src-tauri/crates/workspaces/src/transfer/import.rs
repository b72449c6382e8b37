//! Imports what a person opened into the workspace that it is for.

use desk::{Collected, Desk, admit_judge};
use exchange::Kind;
use workspace_core::messages::SignedCard;
use workspace_core::trust::{CallTaken, Confirm};
use workspace_core::{ActionContext, Error, Fetched, ProgressReporter, Result, witness};

use super::incoming_file::{IncomingContent, IncomingFile};
use super::incoming_view::reader;
use crate::Workspace;

impl Workspace {
    /// Imports a sealed file that a person opened. `confirmed` is the fingerprint that they were shown and agreed to;
    /// it is asked for wherever the file comes from keys that are not known for it. One that was taken in before counts as
    /// none.
    pub async fn import_file(
        &self,
        incoming: &IncomingFile,
        confirmed: Option<&str>,
        ctx: &ActionContext,
    ) -> Result<Fetched> {
        let IncomingContent::Sealed { header, bytes, .. } = &incoming.content else {
            return Err(Error::NotAPlace {
                place: incoming.place().to_owned(),
            });
        };
        let confirm = confirmed.map_or(Confirm::Nobody, |it| Confirm::Shown(it.to_owned()));
        let mut fetched = Fetched::default();
        match (self, header.kind) {
            (Self::Entrant(entrant), Kind::Call) => {
                let (taken, news) = entrant.take_call(bytes, confirm, ctx).await?;
                fetched.taken = counted_call(taken)?;
                fetched.news = news;
            }
            (Self::Judge(judge), Kind::Call) => {
                let (taken, news) = judge.take_call(bytes, confirm, ctx).await?;
                fetched.taken = counted_call(taken)?;
                fetched.news = news;
            }
            (Self::Entrant(entrant), Kind::Receipt) => {
                fetched.receipts = usize::from(entrant.take_receipt(bytes, ctx).await?);
                fetched.taken = fetched.receipts;
            }
            (Self::Entrant(entrant), Kind::Feedback) => {
                fetched.feedback = usize::from(entrant.take_feedback(bytes, ctx).await?);
                fetched.taken = fetched.feedback;
            }
            (Self::Judge(judge), Kind::Packet) => {
                let packet = judge.take_confirmed(bytes, confirm, ctx).await?;
                // A packet without entries counts as well: it removes those that were withdrawn.
                fetched.taken = usize::from(packet.is_some());
            }
            (Self::Desk(desk), Kind::Card) => {
                fetched.taken = add_judge(desk, bytes, &confirm, ctx).await?;
            }
            (Self::Desk(desk), Kind::Entry | Kind::ScoreSheet) => {
                let collected = desk.take(bytes, ctx).await?;
                // A receipt that cannot be sent goes on waiting, and the next collection says why.
                let _ = desk.send_receipts(ctx, ProgressReporter::none()).await;
                return Ok(fetched_counts(collected));
            }
            _ => {
                return Err(Error::OtherWorkspace {
                    expected: reader(header.kind, &[]).name(),
                    found: self.kind().name().to_owned(),
                });
            }
        }
        let contradictions = self.core().store.read(witness::contradictions).await?;
        fetched.news.extend(contradictions);
        Ok(fetched)
    }
}

/// A person who opens a call that is not in force is told so.
fn counted_call(taken: CallTaken) -> Result<usize> {
    match taken {
        CallTaken::New => Ok(1),
        CallTaken::Known => Ok(0),
        CallTaken::NotInForce(error) => Err(error.into()),
    }
}

async fn add_judge(
    desk: &Desk,
    sealed: &[u8],
    confirm: &Confirm,
    ctx: &ActionContext,
) -> Result<usize> {
    let card = SignedCard::open(sealed)?;
    confirm.require_confirmed(&card.card().fingerprint(), None)?;
    Ok(usize::from(admit_judge(desk, &card, ctx).await?))
}

fn fetched_counts(collected: Collected) -> Fetched {
    Fetched {
        taken: collected.entries.len() + collected.sheets,
        held: collected.held,
        refused_files: collected.refused_files,
        skipped_files: collected.skipped_files,
        ..Fetched::default()
    }
}
