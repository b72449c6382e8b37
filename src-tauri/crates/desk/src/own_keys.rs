//! The desk's own keys: their fingerprint for others to compare, new keys in the place of old ones, and old ones that are
//! void. Old secret keys stay here, to open what was on its way to them.

use std::sync::Arc;

use exchange::{Identity, KeyStatement, Kind};
use serde_json::json;
use store::{Connection, Transaction};
use url::Url;
use workspace_core::known_desks::Desks;
use workspace_core::messages::{self, CardMessage};
use workspace_core::place::link_to;
use workspace_core::sending::{self, Outgoing};
use workspace_core::views::{DeskIdentity, FormerKeys, Signer};
use workspace_core::{
    ActionContext, Delivery, Error, HasCore, Result, WorkspaceCore, action_context, trust,
};

use super::Desk;
use crate::call::publish;

/// Where the organisers put the call on the web.
const ADDRESS: &str = "call-address";
/// What the desk's card is called among what goes out.
const CARD: &str = "card";

impl Desk {
    /// The desk's fingerprint, its earlier keys, and the link that carries the fingerprint.
    pub async fn desk_identity(&self) -> Result<DeskIdentity> {
        let card = self.core.card.clone();
        let read = move |conn: &Connection| {
            let address = store::meta::get(conn, ADDRESS)?;
            let address = address.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let link = address
                .as_deref()
                .and_then(|address| Url::parse(address).ok())
                .map(|address| link_to(&address, &card.fingerprint()));
            let desks = Desks::load(conn)?;
            let keys = desks.first().map_or(&[][..], |desk| desk.keys.as_slice());
            let former = keys.windows(2).map(|pair| FormerKeys {
                fingerprint: pair[0].card.fingerprint(),
                replaced: pair[1].since.map(action_context::stamp),
                revoked: pair[0].revoked.map(action_context::stamp),
            });
            Ok::<_, Error>(DeskIdentity {
                signer: Signer::of(&card),
                former: former.collect(),
                address,
                link,
            })
        };
        self.core.store.read(read).await
    }

    /// Says where on the web the call's sealed file is, for the link to it.
    pub async fn set_call_address(&self, address: &str) -> Result<()> {
        let refused = || Error::LinkRefused {
            link: address.to_owned(),
        };
        let url = Url::parse(address.trim()).map_err(|_| refused())?;
        if url.scheme() != "https" {
            return Err(refused());
        }
        let write = self.core.store.write(move |tx| {
            Ok::<_, Error>(store::meta::set(tx, ADDRESS, url.as_str().as_bytes())?)
        });
        write.await
    }

    /// Replaces the keys in use by new ones, with a statement that the old keys sign. `void` also states that the old ones are
    /// void, for example because somebody else could have read them. Returns the desk with the new keys; `self` still signs
    /// with the old ones. Entrants and judges learn of it from the desk's next call.
    pub async fn rotate_keys(&self, void: bool, ctx: &ActionContext) -> Result<Self> {
        let old = self.core.identity.clone();
        let new = Identity::generate(self.core.card.name())?;
        let mut statements = vec![KeyStatement::succession(&old, &new, ctx.at)];
        if void {
            statements.push(KeyStatement::revocation(old.card().keys(), &new, ctx.at));
        }
        let (secret, fingerprint) = (new.to_bytes(), new.card().fingerprint());
        let (replaced, ctx) = (old.clone(), ctx.clone());
        let mut renewed = self.core.clone();
        renewed.former.push(old);
        renewed.card = new.card();
        renewed.identity = Arc::new(new);
        let core = renewed.clone();
        self.core
            .store
            .write(move |tx| {
                // Another window may have taken new keys meanwhile.
                let used = store::meta::get(tx, workspace_core::IDENTITY)?.unwrap_or_default();
                if Identity::from_bytes(&used)?.address() != replaced.address() {
                    return Err(Error::ChangedElsewhere);
                }
                trust::confirm_own_keys(tx, &replaced.card(), &ctx)?;
                trust::apply(tx, &statements, &ctx)?;
                let former = workspace_core::former_key(&replaced.address());
                store::meta::set(tx, &former, &replaced.to_bytes())?;
                store::meta::set(tx, workspace_core::IDENTITY, &secret)?;
                let detail = json!({ "fingerprint": fingerprint, "void": void });
                workspace_core::log(tx, &ctx.actor, &ctx.stamp(), "keys-rotated", "", &detail)?;
                seal_card_and_call(tx, &core, &ctx)
            })
            .await?;
        Ok(Self::of(renewed))
    }

    /// Says that earlier keys, named by their fingerprint, are void.
    pub async fn revoke_keys(&self, fingerprint: &str, ctx: &ActionContext) -> Result<()> {
        let former = self
            .core
            .former
            .iter()
            .find(|it| it.card().fingerprint() == fingerprint);
        let revoked = former.ok_or_else(|| Error::UnknownKeys {
            fingerprint: fingerprint.to_owned(),
        })?;
        let keys = revoked.card().keys().clone();
        let statement = KeyStatement::revocation(&keys, &self.core.identity, ctx.at);
        let (detail, ctx) = (json!({ "fingerprint": fingerprint }), ctx.clone());
        let core = self.core.clone();
        let write = self.core.store.write(move |tx| {
            trust::apply(tx, &[statement], &ctx)?;
            workspace_core::log(tx, &ctx.actor, &ctx.stamp(), "keys-revoked", "", &detail)?;
            seal_card_and_call(tx, &core, &ctx)
        });
        write.await
    }

    /// Sends what the desk says of its keys; gives the delivery state of the card that says it.
    pub async fn send_keys(&self, ctx: &ActionContext) -> Result<Delivery> {
        sending::send_sealed(&self.core, ctx).await?;
        let read = self.core.store.read(|conn| {
            let cards = store::outbox::of_subject(conn, Kind::Card.name(), CARD)?;
            match cards.last() {
                Some(card) => Delivery::of(conn, &card.sealed_id),
                None => Ok(Delivery::Draft),
            }
        });
        read.await
    }
}

/// Seals the card, with what the desk says of its keys, and the call in force again, and keeps both until they are sent.
fn seal_card_and_call(
    tx: &Transaction<'_>,
    core: &WorkspaceCore,
    ctx: &ActionContext,
) -> Result<()> {
    let message = CardMessage {
        card: core.card.clone(),
        keys: trust::own_statements(tx)?,
    };
    let (id, at) = (ctx.new_id(), ctx.stamp());
    let bundle = messages::bundle(&message)?;
    let bytes = exchange::seal(&core.identity, None, Kind::Card, id, &at, &bundle)?;
    let outgoing = Outgoing {
        id,
        kind: Kind::Card,
        subject: CARD,
        reader: None,
        bytes: &bytes,
        files: Vec::new(),
    };
    outgoing.put_in_outbox(tx, &json!({}), ctx)?;
    publish::seal_again(tx, core, ctx)
}

/// Whether keys of this desk that are void by now were the reader of a file.
pub(super) fn are_void(tx: &Transaction<'_>, reader: Option<&exchange::Address>) -> Result<bool> {
    match reader {
        Some(reader) => Ok(Desks::load(tx)?.are_void(reader)),
        None => Ok(false),
    }
}
