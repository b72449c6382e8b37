//! Receipts: the desk's word that an entry arrived, and what the entrant has entered.

use exchange::{Kind, Limits, Mailbox};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::Entrant;
use crate::papers::{self, ReceiptPaper};
use crate::{Act, Error, Fetched, Result, keeping};

/// One entry of this entrant and what became of its latest revision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnEntry {
    /// The entry.
    pub entry: Uuid,
    /// The latest revision.
    pub revision: u32,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// The title.
    pub title: String,
    /// The desk's receipt for that revision; null until it has come.
    pub receipt: Option<ReceiptPaper>,
}

impl Entrant {
    /// Takes in the receipts that wait in the mailbox.
    pub async fn collect(&self, mailbox: &Mailbox, act: &Act) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let waiting = keeping::waiting(&self.kept, mailbox, Kind::Receipt, &mut fetched).await?;
        for item in waiting {
            let taken = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_receipt(&bytes, act).await.map(drop),
                Err(error) => Err(error.into()),
            };
            fetched.count(&item, taken)?;
        }
        Ok(fetched)
    }

    /// Takes in one receipt. Only the desk whose call was opened can give one.
    pub async fn take_receipt(&self, sealed: &[u8], act: &Act) -> Result<ReceiptPaper> {
        let opened = self.open_from_desk(sealed, Kind::Receipt).await?;
        let paper: ReceiptPaper = papers::received(&opened.payload)?;
        let (by, at, kept) = (act.by.clone(), act.stamp(), paper.clone());
        self.kept
            .store
            .write(move |tx| {
                let entry = kept.entry.to_string();
                if store::entry::get(tx, &entry)?.is_none() {
                    return Err(Error::UnknownEntry { entry });
                }
                if keeping::taken(tx, opened.id, Kind::Receipt, &opened.sender, &at)? {
                    store::receipt::append(tx, &entry, kept.revision, &papers::text(&kept)?, &at)?;
                    let detail = json!({ "number": kept.number, "received_at": kept.received_at });
                    keeping::log(tx, &by, &at, "receipt-kept", &entry, &detail)?;
                }
                Ok(())
            })
            .await?;
        Ok(paper)
    }

    /// Everything this entrant has entered, with its receipts.
    pub async fn entries(&self) -> Result<Vec<OwnEntry>> {
        self.kept
            .store
            .read(|conn| {
                let rows = store::entry_revision::latest_of_all(conn)?;
                rows.into_iter()
                    .map(|row| {
                        let document: rules::Entry = papers::read(row.body.as_bytes())?;
                        let receipt = store::receipt::get(conn, &row.entry, row.revision)?;
                        Ok(OwnEntry {
                            entry: keeping::id(&row.entry)?,
                            revision: row.revision,
                            state: row.state,
                            title: document.title,
                            receipt: receipt
                                .map(|text| papers::read(text.as_bytes()))
                                .transpose()?,
                        })
                    })
                    .collect()
            })
            .await
    }
}
