//! The entrant's workspace at a glance.

use std::collections::BTreeMap;

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
        let closes = match &call {
            Some(call) => {
                let closes = call.deadline_in_force().closes();
                Some(act::stamp(closes.map_err(rules::CallError::from)?))
            }
            None => None,
        };
        Ok(EntrantView {
            name: self.kept.card.name().to_owned(),
            now: act.stamp(),
            rehearsal: self.settings().clock().await?.is_some(),
            call,
            closes,
            entries: self.kept.store.read(own).await?,
        })
    }
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
            revision: row.map(|row| row.revision),
            state: row.map_or_else(|| "draft".to_owned(), |row| row.state.clone()),
            changed: match row {
                Some(row) => differs(&row.body, document)?,
                None => false,
            },
            receipt,
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
