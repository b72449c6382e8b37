//! Who has signed something, as this workspace knows them.

use exchange::Card;
use store::{Connection, Transaction};

use super::signed::{SignedCall, followed_as, followed_calls};
use crate::known_desks::{Desks, KnownDesk, KnownKey};
pub(super) use crate::views::Standing;
use crate::{ActionContext, Error, Result, action_context};

/// When the mailbox was looked through last.
const LOOKED: &str = "looked-at";

/// A call in an entrant's workspace, which belongs to one programme: its editions may be run by desks of other keys, each
/// of which a person confirms; the call of another programme by another desk belongs in a workspace of its own, since
/// each desk has its own mailbox.
pub fn standing_of_call(conn: &Connection, signed: &SignedCall) -> Result<Standing> {
    let (desks, all) = (Desks::load(conn)?, followed_calls(conn)?);
    let known_desk = desks.of(&signed.sender);
    if let Some((_, key)) = known_desk
        && let Some(since) = key.revoked
    {
        return Ok(Standing::Revoked {
            since: action_context::stamp(since),
        });
    }
    let this = followed_as(
        &signed.call,
        known_desk.map_or(String::new(), |(desk, _)| desk.id.clone()),
    );
    let of_edition = all
        .iter()
        .find(|it| (&it.programme, &it.edition) == (&this.programme, &this.edition));
    let of_programme = || all.iter().rev().find(|it| it.programme == this.programme);
    Ok(match (known_desk, of_edition) {
        (Some((desk, _)), Some(followed)) if followed.desk == desk.id => Standing::Known,
        (Some(_), None) => Standing::NewEdition,
        (_, Some(followed)) => changed_keys(desks.get(&followed.desk)?)?,
        (None, None) => match (of_programme(), all.last()) {
            (Some(followed), _) => changed_keys(desks.get(&followed.desk)?)?,
            (None, Some(last)) => other_desk(desks.get(&last.desk)?)?,
            (None, None) => Standing::First,
        },
    })
}

/// A packet, or a call, in a judge's workspace, which belongs to one desk.
pub fn standing_of_packet(conn: &Connection, sender: &Card) -> Result<Standing> {
    let desks = Desks::load(conn)?;
    Ok(match (desks.of(sender), desks.first()) {
        (
            Some((
                _,
                KnownKey {
                    revoked: Some(since),
                    ..
                },
            )),
            _,
        ) => Standing::Revoked {
            since: action_context::stamp(*since),
        },
        (Some(_), _) => Standing::Known,
        (None, Some(own)) => other_desk(own)?,
        (None, None) => Standing::First,
    })
}

fn changed_keys(desk: &KnownDesk) -> Result<Standing> {
    let card = &desk.last()?.card;
    Ok(Standing::Changed {
        name: card.name().to_owned(),
        fingerprint: card.fingerprint(),
    })
}

fn other_desk(desk: &KnownDesk) -> Result<Standing> {
    let card = &desk.last()?.card;
    Ok(Standing::Other {
        name: card.name().to_owned(),
        fingerprint: card.fingerprint(),
    })
}

/// Refuses what a desk says of an entry that was not written for its call.
pub fn expect_desk_of(conn: &Connection, entry: &str, sender: &Card) -> Result<()> {
    let unknown = || Error::UnknownEntry {
        entry: entry.to_owned(),
    };
    let (programme, edition) = store::entry_call::of(conn, entry)?.ok_or_else(unknown)?;
    let desks = Desks::load(conn)?;
    let desk = desks
        .desk_with_valid_keys(sender)?
        .ok_or(Error::NotTheDesk)?;
    // Also a desk that was followed for this edition before another was confirmed in its place.
    let is_followed = store::followed_call::all(conn)?
        .into_iter()
        .any(|row| row.desk == desk.id && row.programme == programme && row.edition == edition);
    if is_followed {
        Ok(())
    } else {
        Err(Error::NotTheDesk)
    }
}

/// Remembers that the mailbox was looked through.
pub fn note_mailbox_read(tx: &Transaction<'_>, ctx: &ActionContext) -> Result<()> {
    Ok(store::meta::set(tx, LOOKED, ctx.stamp().as_bytes())?)
}

/// When the mailbox was looked through last, RFC 3339 in UTC; `None` where it never was.
pub fn last_mailbox_read(conn: &Connection) -> Result<Option<String>> {
    let bytes = store::meta::get(conn, LOOKED)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}
