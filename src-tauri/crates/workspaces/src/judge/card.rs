//! The judge's card on its way to a desk.

use exchange::Kind;
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::Judge;
use crate::papers::CardPaper;
use crate::sending::{self, Outgoing};
use crate::{Act, Delivery, Error, Result, act, keeping, papers};

/// What the card is called among what goes out: a judge has one.
const SUBJECT: &str = "card";

impl Judge {
    /// The card as a signed file, to be handed to a desk: the one that was made before, if there is one.
    pub async fn sealed_card(&self, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let read = self.kept.store.read(|conn| {
            let Some(row) = store::outbox::latest(conn, Kind::Card.name(), SUBJECT)? else {
                return Ok(None);
            };
            let bytes = store::outbox::of(conn, &row.sealed_id)?;
            Ok::<_, Error>(bytes.map(|bytes| (row.sealed_id, bytes)))
        });
        if let Some((id, bytes)) = read.await? {
            return Ok((keeping::id(&id)?, bytes));
        }
        let id = act::id_at(act.at);
        let sealed = exchange::seal(
            &self.kept.identity,
            None,
            Kind::Card,
            id,
            &act.stamp(),
            &papers::parcel(&CardPaper {
                card: self.kept.card.clone(),
                keys: Vec::new(),
            })?,
        )?;
        let (bytes, act) = (sealed.clone(), act.clone());
        let write = self.kept.store.write(move |tx| {
            let outgoing = Outgoing {
                id,
                kind: Kind::Card,
                subject: SUBJECT,
                reader: None,
                bytes: &bytes,
            };
            outgoing.keep(tx, &json!({}), &act)
        });
        write.await?;
        Ok((id, sealed))
    }

    /// Sends the card where there is a mailbox; gives how far it came.
    pub async fn send_card(&self, act: &Act) -> Result<Delivery> {
        self.sealed_card(act).await?;
        sending::send_all(&self.kept, act).await?;
        self.kept.store.read(card_delivery).await
    }
}

/// How far the card has come.
pub(super) fn card_delivery(conn: &Connection) -> Result<Delivery> {
    match store::outbox::latest(conn, Kind::Card.name(), SUBJECT)? {
        Some(row) => Delivery::of(conn, &row.sealed_id),
        None => Ok(Delivery::Draft),
    }
}
