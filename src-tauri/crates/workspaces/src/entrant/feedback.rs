//! What a desk tells of the judging.

use exchange::{Kind, Limits, Mailbox};
use serde_json::json;

use crate::papers::{self, FeedbackPaper};
use crate::witness::{self, Witness};
use crate::{Act, Entrant, Error, Fetched, Result, keeping, trust};

impl Entrant {
    /// Takes in the feedback that waits in the mailbox.
    pub(super) async fn collect_feedback(&self, mailbox: &Mailbox, act: &Act) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let waiting = keeping::waiting(&self.kept, mailbox, Kind::Feedback, &mut fetched).await?;
        for item in waiting {
            let taken = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_feedback(&bytes, act).await,
                Err(error) => Err(error.into()),
            };
            fetched.feedback += usize::from(fetched.count(&item, taken)?);
        }
        Ok(fetched)
    }

    /// Takes in what one desk tells; false where it was taken in before. Only the desk whose call was opened can tell
    /// anything.
    pub async fn take_feedback(&self, sealed: &[u8], act: &Act) -> Result<bool> {
        let opened = self.open_from_desk(sealed, Kind::Feedback).await?;
        let paper: FeedbackPaper = papers::received(&opened.parcel.document)?;
        let (by, at) = (act.by.clone(), act.stamp());
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let entry = paper.entry.to_string();
                if store::entry::get(tx, &entry)?.is_none() {
                    return Err(Error::UnknownEntry { entry });
                }
                trust::expect_desk_of(tx, &entry, &opened.sender)?;
                let held = Witness::with(Kind::Feedback, paper.head.clone());
                witness::keep(tx, &opened.sender, &held, &act)?;
                let is_new = keeping::taken(tx, opened.id, Kind::Feedback, &opened.sender, &at)?;
                if is_new {
                    let text = papers::text(&paper)?;
                    store::feedback::append(tx, &entry, &text, opened.sender.name(), &at)?;
                    let detail = json!({ "rounds": paper.rounds.len() });
                    keeping::log(tx, &by, &at, "feedback-kept", &entry, &detail)?;
                }
                Ok(is_new)
            })
            .await
    }
}
