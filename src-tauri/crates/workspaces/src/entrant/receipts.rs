//! Receipts: the desk's word that an entry arrived, and what the entrant has entered.

use exchange::{Kind, Limits, Mailbox};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::Entrant;
use crate::papers::{self, ReceiptPaper};
use crate::witness::{self, Witness};
use crate::{Act, Error, Fetched, Result, keeping, trust};

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
    pub(super) async fn collect_receipts(&self, mailbox: &Mailbox, act: &Act) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let waiting = keeping::waiting(&self.kept, mailbox, Kind::Receipt, &mut fetched).await?;
        for item in waiting {
            let taken = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_receipt(&bytes, act).await,
                Err(error) => Err(error.into()),
            };
            fetched.receipts += usize::from(fetched.count(&item, taken)?);
        }
        Ok(fetched)
    }

    /// Takes in one receipt; false where a receipt that says the same is kept already. Only the desk whose call was
    /// opened can give one.
    pub async fn take_receipt(&self, sealed: &[u8], act: &Act) -> Result<bool> {
        let opened = self.open_from_desk(sealed, Kind::Receipt).await?;
        let paper: ReceiptPaper = papers::received(&opened.parcel.document)?;
        let (by, at, kept) = (act.by.clone(), act.stamp(), paper.clone());
        let act = act.clone();
        let write = self.kept.store.write(move |tx| {
            let entry = kept.entry.to_string();
            let history = store::entry_revision::history(tx, &entry)?;
            if !history.iter().any(|row| row.revision == kept.revision) {
                return Err(Error::UnknownEntry { entry });
            }
            trust::expect_desk_of(tx, &entry, &opened.sender)?;
            let held = Witness {
                with: Kind::Receipt.name().to_owned(),
                head: kept.head.clone(),
                line: Some(kept.line.clone()),
            };
            witness::keep(tx, &opened.sender, &held, &act)?;
            if !keeping::taken(tx, opened.id, Kind::Receipt, &opened.sender, &at)? {
                return Ok((false, None));
            }
            let first = store::receipt::get(tx, &entry, kept.revision)?;
            let detail = json!({ "number": kept.number, "received_at": kept.received_at });
            let Some(first) = first else {
                let (sealed, body) = (opened.id.to_string(), papers::text(&kept)?);
                store::receipt::append(tx, &entry, kept.revision, &body, &sealed, &at)?;
                keeping::log(tx, &by, &at, "receipt-kept", &entry, &detail)?;
                return Ok((true, None));
            };
            // The first one holds; another is noted once, and told where it says something else.
            keeping::log(tx, &by, &at, "receipt-again", &entry, &detail)?;
            let first: ReceiptPaper = papers::read(first.as_bytes())?;
            let says = |paper: &ReceiptPaper| (paper.number, paper.received_at.clone());
            Ok((false, (says(&first) != says(&kept)).then_some(first)))
        });
        match write.await? {
            (is_new, None) => Ok(is_new),
            (_, Some(first)) => Err(Error::ReceiptDiffers {
                number: first.number,
                received_at: first.received_at,
                other_number: paper.number,
                other_received_at: paper.received_at,
            }),
        }
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
