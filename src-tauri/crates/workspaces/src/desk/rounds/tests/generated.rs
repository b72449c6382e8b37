//! Entries and cards that are generated. `rehearsal::load` does it for a desk of the library as others see it, which is
//! another type than the one of these tests.

use std::ops::Range;

use exchange::{Identity, Kind, Original};
use rehearsal::load;

use crate::messages::{self, CardMessage, EntryMessage, EntryState, SignedCard};
use crate::{ActionContext, Desk, Result};

/// Keeps these entries of the load at the desk.
pub(super) async fn fill(desk: &Desk, entries: Range<u32>) -> Result<()> {
    let entrant = Identity::generate("Generated Entrant")?;
    let call = desk.call_in_force().await?;
    let mut arrivals = Vec::new();
    for index in entries {
        let (document, received_at) = load::entry(index);
        let received = ActionContext::new("Generated Entrant", received_at);
        let message = EntryMessage {
            entry: received.new_id(),
            revision: 1,
            state: EntryState::Submitted,
            edition: call.edition.id.clone(),
            call_version: call.version,
            document,
            attachments: Vec::new(),
        };
        let original = Original::sign(
            &entrant,
            Some(desk.card()),
            (Kind::Entry, received.new_id()),
            &received.stamp(),
            &messages::bundle(&message)?,
        )?;
        arrivals.push((message, original, received_at));
    }
    let closed = ActionContext::new("Load", "2021-01-23T04:59:59Z".parse().unwrap_or_default());
    desk.keep_unsealed(arrivals, &closed).await
}

/// A card as whoever has these keys signs it.
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
