//! What desks say of their own keys, followed as far as it concerns a desk that is known.

use exchange::{Card, KeyStatement};
use serde_json::json;
use store::{Connection, NewDeskKey, Transaction};

use crate::known_desks::{self, Desks, KnownDesk};
use crate::views::KeyNews;
use crate::{ActionContext, Result, action_context, messages, workspace_core};

/// Records which keys took the place of known ones, and which are void; gives what is new. Statements of and about
/// strangers are passed over: they concern nobody here.
///
/// The first successor of some keys is followed and no other, so that whoever gets hold of old keys cannot turn those who
/// have followed the desk; a second one is reported. Void keys name no successor. Keys are void by their own word, or by that
/// of keys which took their place.
pub fn apply(
    tx: &Transaction<'_>,
    statements: &[KeyStatement],
    ctx: &ActionContext,
) -> Result<Vec<KeyNews>> {
    let mut news = Vec::new();
    // Each round may make keys known of which another statement speaks.
    for _ in 0..=statements.len() {
        let count_before = news.len();
        for statement in statements {
            let fresh_news = match statement {
                KeyStatement::Succession { .. } => apply_succession(tx, statement, ctx)?,
                KeyStatement::Revocation { .. } => None,
            };
            news.extend(fresh_news.filter(|fresh_news| !news.contains(fresh_news)));
        }
        if news.len() == count_before {
            break;
        }
    }
    for statement in statements {
        news.extend(apply_revocation(tx, statement, ctx)?);
    }
    Ok(news)
}

/// Makes the desk's own keys known in its own workspace, where its statements are kept.
pub fn confirm_own_keys(tx: &Transaction<'_>, card: &Card, ctx: &ActionContext) -> Result<()> {
    if Desks::load(tx)?.of(card).is_none() {
        known_desks::confirm(tx, card, ctx)?;
    }
    Ok(())
}

/// The statements of a desk on its own keys, the earliest first.
pub fn own_statements(conn: &Connection) -> Result<Vec<KeyStatement>> {
    let rows = store::desk_key::all(conn)?.into_iter();
    let texts = rows.filter_map(|row| row.statement);
    texts.map(|text| messages::read(text.as_bytes())).collect()
}

fn apply_succession(
    tx: &Transaction<'_>,
    statement: &KeyStatement,
    ctx: &ActionContext,
) -> Result<Option<KeyNews>> {
    let KeyStatement::Succession { old, new, at, .. } = statement else {
        return Ok(None);
    };
    let desks = Desks::load(tx)?;
    let old = Card::new("", old.clone());
    let Some((desk, key)) = desks.of(&old) else {
        return Ok(None);
    };
    let card = Card::new(key.card.name(), new.clone());
    let since = action_context::stamp(*at);
    if let Some(followed_card) = successor(desk, &key.card) {
        let is_other = followed_card.address() != card.address();
        return Ok(is_other.then(|| KeyNews::TwoSuccessors {
            desk: key.card.name().to_owned(),
            followed: followed_card.fingerprint(),
            refused: card.fingerprint(),
        }));
    }
    if key.revoked.is_some() || desks.of(&card).is_some() {
        return Ok(None);
    }
    record(tx, desk, &card, "succeeded", statement, ctx)?;
    let detail = json!({ "fingerprint": card.fingerprint(), "since": since });
    workspace_core::log(
        tx,
        &ctx.actor,
        &ctx.stamp(),
        "desk-keys-followed",
        &desk.id,
        &detail,
    )?;
    Ok(Some(KeyNews::NewKeys {
        desk: card.name().to_owned(),
        fingerprint: card.fingerprint(),
        since,
    }))
}

fn apply_revocation(
    tx: &Transaction<'_>,
    statement: &KeyStatement,
    ctx: &ActionContext,
) -> Result<Option<KeyNews>> {
    let KeyStatement::Revocation {
        revoked, by, at, ..
    } = statement
    else {
        return Ok(None);
    };
    let desks = Desks::load(tx)?;
    let (subject, by) = (Card::new("", revoked.clone()), Card::new("", by.clone()));
    let Some((desk, key)) = desks.of(&subject) else {
        return Ok(None);
    };
    let place = |card: &Card| {
        let address = card.address();
        desk.keys.iter().position(|it| it.card.address() == address)
    };
    let may_revoke = match (place(&subject), place(&by)) {
        (Some(subject), Some(by)) => {
            by == subject || (by > subject && desk.keys[by].revoked.is_none())
        }
        _ => false,
    };
    if key.revoked.is_some() || !may_revoke {
        return Ok(None);
    }
    let (card, since) = (key.card.clone(), action_context::stamp(*at));
    record(tx, desk, &card, "revoked", statement, ctx)?;
    let detail = json!({ "fingerprint": card.fingerprint(), "since": since });
    workspace_core::log(
        tx,
        &ctx.actor,
        &ctx.stamp(),
        "desk-keys-revoked",
        &desk.id,
        &detail,
    )?;
    Ok(Some(KeyNews::Revoked {
        desk: card.name().to_owned(),
        fingerprint: card.fingerprint(),
        since,
    }))
}

/// The keys that took the place of some.
fn successor<'a>(desk: &'a KnownDesk, card: &Card) -> Option<&'a Card> {
    let address = card.address();
    let place = desk
        .keys
        .iter()
        .position(|it| it.card.address() == address)?;
    desk.keys.get(place + 1).map(|it| &it.card)
}

fn record(
    tx: &Transaction<'_>,
    desk: &KnownDesk,
    card: &Card,
    state: &str,
    statement: &KeyStatement,
    ctx: &ActionContext,
) -> Result<()> {
    store::desk_key::append(
        tx,
        &NewDeskKey {
            desk: &desk.id,
            address: &card.address().to_string(),
            state,
            card: &messages::to_json(card)?,
            statement: Some(&messages::to_json(statement)?),
            by: &ctx.actor,
            recorded_at: &ctx.stamp(),
        },
    )?;
    Ok(())
}
