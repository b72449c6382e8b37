//! The judge's card on its way to a desk.

use exchange::Kind;
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::messages::CardMessage;
use workspace_core::sending::{self, Outgoing};
use workspace_core::{ActionContext, Delivery, Error, Result, messages};

use super::Judge;

/// What the card is called among what goes out: a judge has one.
const SUBJECT: &str = "card";

impl Judge {
    /// The card as a signed file, to be handed to a desk: the one that was made before, if there is one.
    pub async fn sealed_card(&self, ctx: &ActionContext) -> Result<(Uuid, Vec<u8>)> {
        let query = self.core.store.read(|conn| {
            let Some(row) = store::outbox::latest(conn, Kind::Card.name(), SUBJECT)? else {
                return Ok(None);
            };
            let bytes = store::outbox::of(conn, &row.sealed_id)?;
            Ok::<_, Error>(bytes.map(|bytes| (row.sealed_id, bytes)))
        });
        if let Some((id, bytes)) = query.await? {
            return Ok((workspace_core::parse_id(&id)?, bytes));
        }
        let id = ctx.new_id();
        let sealed_card = exchange::seal(
            &self.core.identity,
            None,
            Kind::Card,
            id,
            &ctx.stamp(),
            &messages::bundle(&CardMessage {
                card: self.core.card.clone(),
                keys: Vec::new(),
            })?,
        )?;
        let (bytes, ctx) = (sealed_card.clone(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let outgoing = Outgoing {
                id,
                kind: Kind::Card,
                subject: SUBJECT,
                reader: None,
                bytes: &bytes,
                files: Vec::new(),
            };
            outgoing.put_in_outbox(tx, &json!({}), &ctx)
        });
        write.await?;
        Ok((id, sealed_card))
    }

    /// Sends the card where there is a mailbox; gives how far it came.
    pub async fn send_card(&self, ctx: &ActionContext) -> Result<Delivery> {
        self.sealed_card(ctx).await?;
        sending::send_sealed(&self.core, ctx).await?;
        self.core.store.read(card_delivery).await
    }
}

/// How far the card has come.
pub(super) fn card_delivery(conn: &Connection) -> Result<Delivery> {
    match store::outbox::latest(conn, Kind::Card.name(), SUBJECT)? {
        Some(row) => Delivery::of(conn, &row.sealed_id),
        None => Ok(Delivery::Draft),
    }
}
