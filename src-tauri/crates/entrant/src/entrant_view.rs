//! The entrant's workspace at a glance.

use std::collections::BTreeMap;

use rules::{Call, Deadline};
use store::Connection;
use workspace_core::messages::{self, ReceiptMessage};
use workspace_core::views::{EntrantView, FilesSent, FollowedDesk, OwnEntryView, OwnRevisionView};
use workspace_core::{ActionContext, Delivery, Error, Result, TrustError, action_context, trust};

use super::drafts::Draft;
use crate::Entrant;

impl Entrant {
    /// The call, and every draft and entry.
    pub async fn view(&self, ctx: &ActionContext) -> Result<EntrantView> {
        let (open_call, mut two_texts) = match self.call().await {
            Ok(open_call) => (Some(open_call), None),
            Err(Error::NoCall) => (None, None),
            Err(Error::Trust(error @ TrustError::TwoTexts { .. })) => (None, error.two_texts()),
            Err(error) => return Err(error),
        };
        let mut desk = None;
        if let Some(open_call) = &open_call {
            desk = Some(FollowedDesk::of(&open_call.key));
            two_texts = open_call.two_texts.as_ref().and_then(TrustError::two_texts);
        }
        let call = open_call.map(|open_call| open_call.call);
        let (closes, own_closes) = match &call {
            Some(call) => (
                Some(closing_instant(call.deadline_in_force())?),
                closing_by_category(call)?,
            ),
            None => (None, BTreeMap::new()),
        };
        Ok(EntrantView {
            name: self.core.card.name().to_owned(),
            now: ctx.stamp(),
            rehearsal: self.settings().clock().await?.is_some(),
            call,
            closes,
            own_closes,
            entries: self.core.store.read(own_entries).await?,
            desk,
            two_texts,
            calls: self.core.store.read(super::call::followed).await?,
            looked_at: self.core.store.read(trust::last_mailbox_read).await?,
        })
    }
}

/// The first instant that is late.
fn closing_instant(deadline: &Deadline) -> Result<String> {
    Ok(action_context::stamp(
        deadline.closes().map_err(rules::CallError::from)?,
    ))
}

/// The categories that close at another instant than the call.
fn closing_by_category(call: &Call) -> Result<BTreeMap<String, String>> {
    let general = closing_instant(call.deadline_in_force())?;
    let mut own_deadlines = BTreeMap::new();
    for category in &call.categories {
        let closes = closing_instant(call.deadline_of(&category.id))?;
        if closes != general {
            own_deadlines.insert(category.id.clone(), closes);
        }
    }
    Ok(own_deadlines)
}

/// The drafts and entries for the call that is worked on; those for none yet are among them.
fn own_entries(conn: &Connection) -> Result<Vec<OwnEntryView>> {
    let chosen_call = match trust::chosen_call(conn) {
        Ok(call) => Some((call.programme, call.edition)),
        Err(Error::NoCall) => None,
        Err(error) => return Err(error),
    };
    let mut own_entries = Vec::new();
    for draft in store::draft::all(conn, "entry")? {
        let call = store::entry_call::of(conn, &draft.subject)?;
        if call.is_none() || call == chosen_call {
            own_entries.push(own_entry(conn, draft)?);
        }
    }
    Ok(own_entries)
}

fn own_entry(conn: &Connection, draft: store::DraftRow) -> Result<OwnEntryView> {
    let document = messages::read::<Draft>(draft.body.as_bytes())?.document;
    let history = store::entry_revision::history(conn, &draft.subject)?;
    let revisions = revisions(conn, &draft.subject, &history)?;
    let last = history.last();
    Ok(OwnEntryView {
        title: document.title.clone(),
        category: document.category.clone(),
        saved_at: draft.saved_at,
        draft_revision: draft.revision,
        revision: last.map(|row| row.revision),
        state: last.map_or_else(|| "draft".to_owned(), |row| row.state.clone()),
        delivery: revisions
            .last()
            .map_or(Delivery::Draft, |it| it.delivery.clone()),
        changed: match last {
            Some(row) => differs(&row.body, document)?,
            None => false,
        },
        revisions,
        feedback: match store::feedback::latest(conn, &draft.subject)? {
            Some(body) => Some(messages::read(body.as_bytes())?),
            None => None,
        },
        entry: draft.subject,
    })
}

/// How far each revision of an entry has come. A receipt is the desk's word for it, however the entry was carried.
fn revisions(
    conn: &Connection,
    entry: &str,
    history: &[store::EntryRevisionRow],
) -> Result<Vec<OwnRevisionView>> {
    let mut receipts = BTreeMap::new();
    for body in store::receipt::of(conn, entry)? {
        let receipt: ReceiptMessage = messages::read(body.as_bytes())?;
        receipts.insert(receipt.revision, receipt);
    }
    let revision_views = history.iter().map(|row| {
        let receipt = receipts.remove(&row.revision);
        let delivery = match (&receipt, &row.sealed_id) {
            (Some(receipt), _) => Delivery::Received {
                number: receipt.number,
                at: receipt.received_at.clone(),
                files: match &row.sealed_id {
                    Some(sealed) => FilesSent::of(conn, sealed)?,
                    None => None,
                },
            },
            (None, Some(sealed)) => Delivery::of(conn, sealed)?,
            (None, None) => Delivery::Draft,
        };
        Ok(OwnRevisionView {
            revision: row.revision,
            state: row.state.clone(),
            sealed_at: row.recorded_at.clone(),
            delivery,
            receipt,
        })
    });
    revision_views.collect()
}

/// Whether a draft says something else than what was submitted; what was read from files does not count.
fn differs(submitted: &str, mut draft: rules::Entry) -> Result<bool> {
    let mut submitted: rules::Entry = messages::read(submitted.as_bytes())?;
    for piece in submitted.pieces.iter_mut().chain(&mut draft.pieces) {
        piece.read = None;
    }
    Ok(submitted != draft)
}
