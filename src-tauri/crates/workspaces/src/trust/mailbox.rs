//! What lies in a mailbox for everybody: calls, and cards with what their owners say of their keys.

use exchange::{Delivered, ExchangeError, KeyStatement, Kind, Limits, Mailbox};
use store::Transaction;
use uuid::Uuid;

use super::statements::apply;
use super::{CallTaken, SignedCall};
use crate::keeping::Kept;
use crate::papers::CardPaper;
use crate::views::KeyNews;
use crate::{Act, Result};

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
pub(crate) async fn heed(kept: &Kept, mailbox: &Mailbox, act: &Act) -> Result<Vec<KeyNews>> {
    let mut statements = Vec::new();
    for item in mailbox.list(Kind::Call, None).await?.items {
        if let Ok(signed) = call_in(mailbox, &item).await {
            statements.extend(signed.statements);
        }
    }
    for item in mailbox.list(Kind::Card, None).await?.items {
        if let Ok(bytes) = mailbox.get(&item, &CARD).await
            && let Ok(paper) = CardPaper::signed(&bytes)
        {
            statements.extend(paper.keys);
        }
    }
    hear(kept, statements, act).await
}

/// Follows what the desks that are known here say of their keys; gives what is new. It holds by itself, whatever becomes
/// of the file that brought it.
pub(crate) async fn hear(
    kept: &Kept,
    statements: Vec<KeyStatement>,
    act: &Act,
) -> Result<Vec<KeyNews>> {
    if statements.is_empty() {
        return Ok(Vec::new());
    }
    let act = act.clone();
    let write = kept.store.write(move |tx| apply(tx, &statements, &act));
    write.await
}

/// Takes in the call of a sealed file by `take`. What its desk says of its keys holds whatever becomes of the call.
pub(crate) async fn take_sealed_call(
    kept: &Kept,
    sealed: &[u8],
    act: &Act,
    take: impl FnOnce(&Transaction<'_>, &SignedCall, &Act) -> Result<CallTaken> + Send + 'static,
) -> Result<(CallTaken, Vec<KeyNews>)> {
    let signed = SignedCall::read(sealed)?;
    let news = hear(kept, signed.statements.clone(), act).await?;
    let act = act.clone();
    let write = kept.store.write(move |tx| take(tx, &signed, &act));
    Ok((write.await?, news))
}

/// Reads one call of a mailbox.
pub(crate) async fn call_in(mailbox: &Mailbox, item: &Delivered) -> Result<SignedCall> {
    let bytes = mailbox.get(item, &CALL).await?;
    SignedCall::read(&bytes)
}

/// The bytes of a call or of a packet in a mailbox, to be looked at by a person.
pub(crate) async fn bytes_of(
    kept: &Kept,
    mailbox: &Mailbox,
    kind: Kind,
    id: Uuid,
) -> Result<Vec<u8>> {
    let to = (!kind.is_public()).then(|| kept.card.address());
    let items = mailbox.list(kind, to.as_ref()).await?.items;
    let item = items.into_iter().find(|item| item.id == id);
    let item = item.ok_or(ExchangeError::NotInMailbox {
        id,
        place: kind.name().to_owned(),
    })?;
    Ok(mailbox.get(&item, &Limits::default()).await?)
}
