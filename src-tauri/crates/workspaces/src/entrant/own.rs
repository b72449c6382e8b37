//! The entrant's workspace at a glance.

use std::collections::BTreeMap;

use rules::{Call, Deadline};
use store::Connection;

use super::drafts::Draft;
use crate::papers::{self, ReceiptPaper};
use crate::views::{EntrantView, OwnEntryView};
use crate::{Act, Entrant, Error, Result, act};

impl Entrant {
    /// The call, and every draft and entry.
    pub async fn view(&self, act: &Act) -> Result<EntrantView> {
        let call = match self.call().await {
            Ok(open) => Some(open.call),
            Err(Error::NoCall) => None,
            Err(error) => return Err(error),
        };
        let (closes, own_closes) = match &call {
            Some(call) => (Some(closing(call.deadline_in_force())?), staggered(call)?),
            None => (None, BTreeMap::new()),
        };
        Ok(EntrantView {
            name: self.kept.card.name().to_owned(),
            now: act.stamp(),
            rehearsal: self.settings().clock().await?.is_some(),
            call,
            closes,
            own_closes,
            entries: self.kept.store.read(own).await?,
        })
    }
}

/// The first instant that is late.
fn closing(deadline: &Deadline) -> Result<String> {
    Ok(act::stamp(
        deadline.closes().map_err(rules::CallError::from)?,
    ))
}

/// The categories that close at another instant than the call.
fn staggered(call: &Call) -> Result<BTreeMap<String, String>> {
    let general = closing(call.deadline_in_force())?;
    let mut own = BTreeMap::new();
    for category in &call.categories {
        let closes = closing(call.deadline_of(&category.id))?;
        if closes != general {
            own.insert(category.id.clone(), closes);
        }
    }
    Ok(own)
}

fn own(conn: &Connection) -> Result<Vec<OwnEntryView>> {
    let submitted: BTreeMap<String, store::EntryRevisionRow> =
        store::entry_revision::latest_of_all(conn)?
            .into_iter()
            .map(|row| (row.entry.clone(), row))
            .collect();
    let drafts = store::draft::all(conn, "entry")?;
    let shown = drafts.into_iter().map(|draft| {
        let document = papers::read::<Draft>(draft.body.as_bytes())?.document;
        let row = submitted.get(&draft.subject);
        let receipt = match row {
            Some(row) => store::receipt::get(conn, &row.entry, row.revision)?,
            None => None,
        };
        let receipt: Option<ReceiptPaper> = receipt
            .map(|text| papers::read(text.as_bytes()))
            .transpose()?;
        Ok(OwnEntryView {
            title: document.title.clone(),
            category: document.category.clone(),
            saved_at: draft.saved_at,
            draft_revision: draft.revision,
            revision: row.map(|row| row.revision),
            state: row.map_or_else(|| "draft".to_owned(), |row| row.state.clone()),
            changed: match row {
                Some(row) => differs(&row.body, document)?,
                None => false,
            },
            receipt,
            feedback: match store::feedback::latest(conn, &draft.subject)? {
                Some((body, _)) => Some(papers::read(body.as_bytes())?),
                None => None,
            },
            entry: draft.subject,
        })
    });
    shown.collect()
}

/// Whether a draft says something else than what was submitted; what was read from files does not count.
fn differs(submitted: &str, mut draft: rules::Entry) -> Result<bool> {
    let mut submitted: rules::Entry = papers::read(submitted.as_bytes())?;
    for piece in submitted.pieces.iter_mut().chain(&mut draft.pieces) {
        piece.read = None;
    }
    Ok(submitted != draft)
}
