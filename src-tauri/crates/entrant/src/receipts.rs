//! Receipts: the desk's word that an entry arrived, and what the entrant has entered.

use exchange::{Kind, Limits, Mailbox};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;
use workspace_core::messages::{self, ReceiptMessage};
use workspace_core::witness::{self, Witness};
use workspace_core::{ActionContext, Error, Fetched, Result, trust};

use super::Entrant;

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
    pub receipt: Option<ReceiptMessage>,
}

impl Entrant {
    /// Imports the receipts that wait in the mailbox.
    pub(super) async fn collect_receipts(
        &self,
        mailbox: &Mailbox,
        ctx: &ActionContext,
    ) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let items =
            workspace_core::new_in_mailbox(&self.core, mailbox, Kind::Receipt, &mut fetched)
                .await?;
        for item in items {
            let result = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_receipt(&bytes, ctx).await,
                Err(error) => Err(error.into()),
            };
            fetched.receipts += usize::from(fetched.count_or_refuse(&item, result)?);
        }
        Ok(fetched)
    }

    /// Imports one receipt; false where a receipt that says the same is kept already. Only the desk whose call was
    /// opened can give one.
    pub async fn take_receipt(&self, sealed: &[u8], ctx: &ActionContext) -> Result<bool> {
        let opened = self.open_from_desk(sealed, Kind::Receipt).await?;
        let message: ReceiptMessage = messages::read_checked(&opened.bundle.document)?;
        let (by, at, receipt) = (ctx.actor.clone(), ctx.stamp(), message.clone());
        let ctx = ctx.clone();
        let write = self.core.store.write(move |tx| {
            let entry = receipt.entry.to_string();
            let history = store::entry_revision::history(tx, &entry)?;
            if !history.iter().any(|row| row.revision == receipt.revision) {
                return Err(Error::UnknownEntry { entry });
            }
            trust::expect_desk_of(tx, &entry, &opened.sender)?;
            let head_witness = Witness {
                with: Kind::Receipt.name().to_owned(),
                head: receipt.head.clone(),
                line: Some(receipt.line.clone()),
            };
            witness::keep(tx, &opened.sender, &head_witness, &ctx)?;
            if !workspace_core::note_taken(tx, opened.id, Kind::Receipt, &opened.sender, &at)? {
                return Ok((false, None));
            }
            let first = store::receipt::get(tx, &entry, receipt.revision)?;
            let detail = json!({ "number": receipt.number, "received_at": receipt.received_at });
            let Some(first) = first else {
                let (sealed, body) = (opened.id.to_string(), messages::to_json(&receipt)?);
                store::receipt::append(tx, &entry, receipt.revision, &body, &sealed, &at)?;
                workspace_core::log(tx, &by, &at, "receipt-kept", &entry, &detail)?;
                return Ok((true, None));
            };
            // The first receipt holds. Another one is recorded once, and is reported where its number or its instant differs.
            workspace_core::log(tx, &by, &at, "receipt-again", &entry, &detail)?;
            let first: ReceiptMessage = messages::read(first.as_bytes())?;
            let says = |message: &ReceiptMessage| (message.number, message.received_at.clone());
            Ok((false, (says(&first) != says(&receipt)).then_some(first)))
        });
        match write.await? {
            (is_new, None) => Ok(is_new),
            (_, Some(first)) => Err(Error::ReceiptDiffers {
                number: first.number,
                received_at: first.received_at,
                other_number: message.number,
                other_received_at: message.received_at,
            }),
        }
    }

    /// Everything this entrant has entered, with its receipts.
    pub async fn entries(&self) -> Result<Vec<OwnEntry>> {
        self.core
            .store
            .read(|conn| {
                let rows = store::entry_revision::latest_of_all(conn)?;
                rows.into_iter()
                    .map(|row| {
                        let document: rules::Entry = messages::read(row.body.as_bytes())?;
                        let receipt = store::receipt::get(conn, &row.entry, row.revision)?;
                        Ok(OwnEntry {
                            entry: workspace_core::parse_id(&row.entry)?,
                            revision: row.revision,
                            state: row.state,
                            title: document.title,
                            receipt: receipt
                                .map(|text| messages::read(text.as_bytes()))
                                .transpose()?,
                        })
                    })
                    .collect()
            })
            .await
    }
}
