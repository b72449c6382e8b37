//! Keeping the heads that come in, in the transaction of what they came with.

use exchange::Card;
use serde_json::json;
use store::{Connection, KeptHeadRow, NewKeptHead, Transaction};

use super::{Witness, contradict};
use crate::known_desks::Desks;
use crate::views::KeyNews;
use crate::{ActionContext, Error, Result, action_context, messages, workspace_core};

/// Keeps a head that came with something of a desk that is known here, once. One that contradicts another is kept as
/// well: together they are the proof.
pub fn keep(
    tx: &Transaction<'_>,
    sender: &Card,
    witness: &Witness,
    ctx: &ActionContext,
) -> Result<()> {
    witness.head.expect_signer(sender)?;
    witness.check()?;
    let desks = Desks::load(tx)?;
    let (desk, _) = desks.of(sender).ok_or(Error::NotTheDesk)?;
    let (signed, body) = (&witness.head.signed, messages::to_json(witness)?);
    if store::kept_head::is_kept(tx, &desk.id, signed.size(), &body)? {
        return Ok(());
    }
    let mut contradicts = None;
    for row in store::kept_head::of(tx, &desk.id)? {
        if contradict(witness, &read(&row)?) {
            contradicts = Some((row.id, row.size));
            break;
        }
    }
    let at = ctx.stamp();
    store::kept_head::append(
        tx,
        &NewKeptHead {
            desk: &desk.id,
            size: signed.size(),
            root: &signed.root(),
            source: &witness.with,
            body: &body,
            contradicts: contradicts.map(|(id, _)| id),
            by: &ctx.actor,
            recorded_at: &at,
        },
    )?;
    let event = if contradicts.is_some() {
        "head-contradicts"
    } else {
        "head-kept"
    };
    let detail = json!({
        "size": signed.size(),
        "with": witness.with,
        "earlier": contradicts.map(|(_, size)| size),
    });
    workspace_core::log(tx, &ctx.actor, &at, event, &desk.id, &detail)
}

/// The head in a row.
pub(super) fn read(row: &KeptHeadRow) -> Result<Witness> {
    messages::read(row.body.as_bytes())
}

/// Every pair of heads that cannot both be true, each as the desk and the sizes that they have.
pub fn contradictions(conn: &Connection) -> Result<Vec<KeyNews>> {
    let rows = store::kept_head::all(conn)?;
    let desks = Desks::load(conn)?;
    let mut contradictions = Vec::new();
    for row in &rows {
        let other_row = rows.iter().find(|it| Some(it.id) == row.contradicts);
        if let Some(other_row) = other_row {
            let desk = desks.get(&row.desk)?;
            let card = &desk.last()?.card;
            let signers =
                [&read(row)?, &read(other_row)?].map(|it| it.head.signed.desk().address());
            let signed = desk
                .keys
                .iter()
                .filter(|it| signers.contains(&it.card.address()));
            let void_since = signed.filter_map(|it| it.revoked).min();
            contradictions.push(KeyNews::TwoHistories {
                desk: card.name().to_owned(),
                fingerprint: card.fingerprint(),
                lines: other_row.size.min(row.size),
                at: other_row.recorded_at.clone(),
                later: row.recorded_at.clone(),
                void_since: void_since.map(action_context::stamp),
            });
        }
    }
    Ok(contradictions)
}
