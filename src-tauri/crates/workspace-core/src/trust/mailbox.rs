//! What lies in a mailbox for everybody: calls, and cards with what their owners say of their keys.

use exchange::{Delivered, ExchangeError, KeyStatement, Kind, Limits, Mailbox};
use store::Transaction;
use uuid::Uuid;

use super::statements::apply;
use super::{CallTaken, SignedCall};
use crate::messages::CardMessage;
use crate::views::KeyNews;
use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Result};

/// The most that is read of a call; a long one has some ten kilobytes.
const CALL: Limits = Limits {
    max_bytes: 4 << 20,
    max_header: 4096,
};
/// The most that is read of a card with statements.
const CARD: Limits = Limits {
    max_bytes: 256 << 10,
    max_header: 4096,
};

/// Follows what the desks that are known here say of their keys in a mailbox; gives what is new. A file that cannot be
/// read says nothing.
pub async fn follow_mailbox_statements(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    ctx: &ActionContext,
) -> Result<Vec<KeyNews>> {
    let mut statements = Vec::new();
    for item in mailbox.list(Kind::Call, None).await?.items {
        if let Ok(signed) = call_in(mailbox, &item).await {
            statements.extend(signed.statements);
        }
    }
    for item in mailbox.list(Kind::Card, None).await?.items {
        if let Ok(bytes) = mailbox.get(&item, &CARD).await
            && let Ok(message) = CardMessage::open_signed(&bytes)
        {
            statements.extend(message.keys);
        }
    }
    follow_statements(core, statements, ctx).await
}

/// Follows what the desks that are known here say of their keys; gives what is new. It is recorded even
/// where the file that brought it is refused.
pub async fn follow_statements(
    core: &WorkspaceCore,
    statements: Vec<KeyStatement>,
    ctx: &ActionContext,
) -> Result<Vec<KeyNews>> {
    if statements.is_empty() {
        return Ok(Vec::new());
    }
    let ctx = ctx.clone();
    let write = core.store.write(move |tx| apply(tx, &statements, &ctx));
    write.await
}

/// Imports the call of a sealed file by `take`. What its desk says of its keys holds whatever becomes of the call.
pub async fn take_sealed_call(
    core: &WorkspaceCore,
    sealed: &[u8],
    ctx: &ActionContext,
    take: impl FnOnce(&Transaction<'_>, &SignedCall, &ActionContext) -> Result<CallTaken>
    + Send
    + 'static,
) -> Result<(CallTaken, Vec<KeyNews>)> {
    let signed = SignedCall::read(sealed)?;
    let news = follow_statements(core, signed.statements.clone(), ctx).await?;
    let ctx = ctx.clone();
    let write = core.store.write(move |tx| take(tx, &signed, &ctx));
    Ok((write.await?, news))
}

/// Reads one call of a mailbox.
pub async fn call_in(mailbox: &Mailbox, item: &Delivered) -> Result<SignedCall> {
    let bytes = mailbox.get(item, &CALL).await?;
    SignedCall::read(&bytes)
}

/// The bytes of a call or of a packet in a mailbox, to be looked at by a person.
pub async fn bytes_of(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    kind: Kind,
    id: Uuid,
) -> Result<Vec<u8>> {
    let to = (!kind.is_public()).then(|| core.card.address());
    let items = mailbox.list(kind, to.as_ref()).await?.items;
    let item = items.into_iter().find(|item| item.id == id);
    let item = item.ok_or(ExchangeError::NotInMailbox {
        id,
        place: kind.name().to_owned(),
    })?;
    Ok(mailbox.get(&item, &Limits::default()).await?)
}
