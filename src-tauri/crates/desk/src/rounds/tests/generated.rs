//! Entries and cards that are generated. `rehearsal::bulk` does it for a desk of the library as others see it, which is
//! another type than the one of these tests.

use std::ops::Range;

use exchange::{Identity, Kind};
use rehearsal::bulk;
use workspace_core::messages::{self, CardMessage, SignedCard};
use workspace_core::{ActionContext, Result};

use crate::Desk;

/// Keeps these entries of the load at the desk.
pub(super) async fn fill(desk: &Desk, entries: Range<u32>) -> Result<()> {
    let entrant = Identity::generate("Generated Entrant")?;
    let closed = ActionContext::new("Load", "2021-01-23T04:59:59Z".parse().unwrap_or_default());
    desk.keep_unsealed(&entrant, entries.map(bulk::entry), &closed)
        .await
}

/// A card, signed with the keys of its owner.
pub(super) fn card(identity: &Identity, ctx: &ActionContext) -> Result<SignedCard> {
    let message = CardMessage {
        card: identity.card(),
        keys: Vec::new(),
    };
    let bundle = messages::bundle(&message)?;
    let (id, made) = (ctx.new_id(), ctx.stamp());
    let sealed = exchange::seal(identity, None, Kind::Card, id, &made, &bundle)?;
    SignedCard::open(&sealed)
}
