//! The desk that a judge reads for: whose keys were confirmed, what it sends, its call.

use chrono::{DateTime, Utc};
use exchange::{Attachment, Card, Kind};
use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::known_desks::Desks;
use workspace_core::messages::{self, PacketMessage};
use workspace_core::trust::{self, CallTaken, Confirm, SignedCall};
use workspace_core::views::{FollowedDesk, KeyNews, Signer, Unconfirmed};
use workspace_core::witness::Witness;
use workspace_core::{ActionContext, Error, Result};

use super::packet;
use crate::Judge;

/// A packet that was opened. Whether its desk is the judge's own has not been asked.
pub(super) struct Packet {
    pub(super) id: Uuid,
    pub(super) made_at: DateTime<Utc>,
    /// Its call, and who signed it.
    pub(super) signed: SignedCall,
    pub(super) message: PacketMessage,
    pub(super) attachments: Vec<Attachment>,
}

impl Judge {
    /// Reads a packet that is sealed to this judge.
    pub(super) fn read_packet(&self, sealed: &[u8]) -> Result<Packet> {
        let opened = workspace_core::open_sealed(&self.core, sealed, Kind::Packet)?;
        let message: PacketMessage = messages::read_checked(&opened.bundle.document)?;
        Ok(Packet {
            id: opened.id,
            made_at: opened.made_at,
            signed: SignedCall {
                call: Call::from_published(&message.call)?,
                toml: message.call.clone(),
                sender: opened.sender,
                statements: message.keys.clone(),
                witness: Box::new(Witness::with(Kind::Packet, message.head.clone())),
            },
            message,
            attachments: opened.bundle.attachments,
        })
    }

    /// What a person is shown of a packet of keys that nobody has confirmed.
    pub(super) fn unconfirmed(&self, sealed: &[u8]) -> Result<Unconfirmed> {
        let packet = self.read_packet(sealed)?;
        Ok(Unconfirmed {
            sealed: packet.id.to_string(),
            what: Kind::Packet.name().to_owned(),
            signer: Signer::of(&packet.signed.sender),
            edition: packet.signed.call.edition.name,
            standing: workspace_core::views::Standing::First,
        })
    }

    /// Imports the call of the desk that this judge reads for, whose keys the caller knows: its packets are taken from
    /// then on without a question.
    pub async fn open_call(&self, sealed: &[u8], ctx: &ActionContext) -> Result<Call> {
        self.take_call(sealed, Confirm::Caller, ctx).await?;
        self.call().await
    }

    /// Imports the call of a desk, the first one by the word of a person.
    pub async fn take_call(
        &self,
        sealed: &[u8],
        confirm: Confirm,
        ctx: &ActionContext,
    ) -> Result<(CallTaken, Vec<KeyNews>)> {
        trust::take_sealed_call(&self.core, sealed, ctx, move |tx, signed, ctx| {
            trust::take_packet_call(tx, signed, &confirm, ctx)
        })
        .await
    }

    /// The call in force of the desk: its criteria and scale are what to mark by.
    pub async fn call(&self) -> Result<Call> {
        self.core.store.read(packet::call).await
    }

    /// The desk that this judge reads for; none until a person confirmed one.
    pub(super) async fn desk(&self) -> Result<Option<FollowedDesk>> {
        let query = |conn: &Connection| {
            let desks = Desks::load(conn)?;
            let Some(desk) = desks.first() else {
                return Ok(None);
            };
            Ok::<_, Error>(Some(FollowedDesk::of(desk.last()?)))
        };
        self.core.store.read(query).await
    }
}

/// The keys of the desk, to seal to. Refused where they are void.
pub(super) fn desk_card(conn: &Connection) -> Result<Card> {
    Desks::load(conn)?.first().ok_or(Error::NoCall)?.card()
}
