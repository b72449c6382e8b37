//! The desks that a workspace knows, each with the keys that it had one after the other.

use chrono::{DateTime, Utc};
use exchange::{Address, Card, KeyStatement};
use store::{Connection, NewDeskKey, Transaction};

use crate::views::{FollowedDesk, Signer};
use crate::{ActionContext, Error, Result, TrustError, action_context, messages, workspace_core};

/// Every desk that is known.
#[derive(Debug, Default)]
pub struct Desks(Vec<KnownDesk>);

/// One desk.
#[derive(Debug)]
pub struct KnownDesk {
    /// What this workspace calls it by: the address of its first keys.
    pub(crate) id: String,
    /// Its keys, those that it had first at the beginning; never empty.
    pub keys: Vec<KnownKey>,
}

/// Keys of a desk.
#[derive(Debug, Clone)]
pub struct KnownKey {
    /// The card with them.
    pub card: Card,
    /// Since when they are in use, by the statement that says so; `None` for those that a person confirmed.
    pub since: Option<DateTime<Utc>>,
    /// Since when they are void.
    pub revoked: Option<DateTime<Utc>>,
}

impl Desks {
    /// What is known.
    pub fn load(conn: &Connection) -> Result<Self> {
        let mut desks: Vec<KnownDesk> = Vec::new();
        for row in store::desk_key::all(conn)? {
            let card: Card = messages::read(row.card.as_bytes())?;
            let statement: Option<KeyStatement> = row
                .statement
                .map(|text| messages::read(text.as_bytes()))
                .transpose()?;
            let at = statement.map(|statement| statement.at());
            let place = desks.iter().position(|desk| desk.id == row.desk);
            let place = place.unwrap_or_else(|| {
                desks.push(KnownDesk {
                    id: row.desk,
                    keys: Vec::new(),
                });
                desks.len() - 1
            });
            let keys = &mut desks[place].keys;
            if row.state == "revoked" {
                for key in keys.iter_mut() {
                    if key.card.address() == card.address() {
                        key.revoked = at;
                    }
                }
            } else {
                keys.push(KnownKey {
                    card,
                    since: at,
                    revoked: None,
                });
            }
        }
        Ok(Self(desks))
    }

    /// The desk that has or had these keys.
    pub(crate) fn of(&self, card: &Card) -> Option<(&KnownDesk, &KnownKey)> {
        self.0.iter().find_map(|desk| Some((desk, desk.key(card)?)))
    }

    /// A desk by what this workspace calls it.
    pub fn get(&self, id: &str) -> Result<&KnownDesk> {
        let desk = self.0.iter().find(|desk| desk.id == id);
        desk.ok_or(Error::NoCall)
    }

    /// The first desk that was confirmed: a judge's workspace has no other.
    pub fn first(&self) -> Option<&KnownDesk> {
        self.0.first()
    }

    /// Whether the keys at this address are known and void.
    pub fn are_void(&self, address: &Address) -> bool {
        let mut keys = self.0.iter().flat_map(|desk| &desk.keys);
        keys.any(|key| key.card.address() == *address && key.revoked.is_some())
    }

    /// Refuses an address whose keys are known and void.
    pub(crate) fn require_not_void(&self, address: &Address) -> Result<()> {
        let mut keys = self.0.iter().flat_map(|desk| &desk.keys);
        let key = keys.find(|key| key.card.address() == *address);
        key.map_or(Ok(()), KnownKey::require_not_void)
    }

    /// The desk whose keys these are, or were, as long as they are not void.
    pub fn desk_with_valid_keys(&self, sender: &Card) -> Result<Option<&KnownDesk>> {
        match self.of(sender) {
            None => Ok(None),
            Some((desk, key)) => {
                key.require_not_void()?;
                Ok(Some(desk))
            }
        }
    }
}

impl KnownDesk {
    fn key(&self, card: &Card) -> Option<&KnownKey> {
        let address = card.address();
        self.keys.iter().find(|key| key.card.address() == address)
    }

    /// The keys that it had last, whether or not they are void by now.
    pub fn last(&self) -> Result<&KnownKey> {
        self.keys.last().ok_or(Error::NoCall)
    }

    /// The card to seal to. Where its last keys are void, nothing is to be sealed to it any more.
    pub fn card(&self) -> Result<Card> {
        let last = self.last()?;
        last.require_not_void()?;
        Ok(last.card.clone())
    }
}

impl KnownKey {
    /// Refuses keys that are void.
    pub fn require_not_void(&self) -> Result<()> {
        match self.revoked {
            None => Ok(()),
            Some(since) => Err(TrustError::Revoked {
                fingerprint: self.card.fingerprint(),
                since: action_context::stamp(since),
            }
            .into()),
        }
    }
}

impl FollowedDesk {
    /// The desk that has these keys.
    pub fn of(key: &KnownKey) -> Self {
        Self {
            signer: Signer::of(&key.card),
            revoked: key.revoked.map(action_context::stamp),
            keys_since: key.since.map(action_context::stamp),
        }
    }
}

/// Records that a person confirmed the keys of a desk; gives what this workspace calls it by.
pub fn confirm(tx: &Transaction<'_>, card: &Card, ctx: &ActionContext) -> Result<String> {
    let (id, at) = (card.address().to_string(), ctx.stamp());
    store::desk_key::append(
        tx,
        &NewDeskKey {
            desk: &id,
            address: &id,
            state: "confirmed",
            card: &messages::to_json(card)?,
            statement: None,
            by: &ctx.actor,
            recorded_at: &at,
        },
    )?;
    let detail = serde_json::json!({ "name": card.name(), "fingerprint": card.fingerprint() });
    workspace_core::log(tx, &ctx.actor, &at, "desk-confirmed", &id, &detail)?;
    Ok(id)
}
