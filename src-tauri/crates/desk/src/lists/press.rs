//! The press list: outcomes as they may be published.

use desk_core::award;
use lists::{PressRow, in_press_order};
use store::Connection;
use workspace_core::{DecisionOutcome, Error, Result, messages};

use super::Listing;
use crate::press_outcome::press_outcome;

/// One row for each outcome. A category without an award has one row, which says that. Refused while something is open that
/// the call asks before an outcome is announced.
pub(super) fn press(conn: &Connection, listing: &Listing) -> Result<Vec<PressRow>> {
    let mut rows = Vec::new();
    let decisions = award::decisions(conn, &listing.call)?;
    let decided = decisions.iter().flat_map(award::decided_entries);
    award::require_conditions_met(conn, &listing.call, decided, listing.language.code())?;
    for of_category in decisions {
        for (outcome, entry, _) in of_category.outcomes() {
            rows.push(row(conn, listing, &of_category.category, outcome, entry)?);
        }
    }
    Ok(in_press_order(rows, listing.language))
}

fn row(
    conn: &Connection,
    listing: &Listing,
    category: &str,
    outcome: DecisionOutcome,
    entry: Option<&str>,
) -> Result<PressRow> {
    let category = listing.category(category);
    let Some(entry) = entry else {
        return Ok(PressRow::no_award(category));
    };
    let latest = store::entry_revision::latest(conn, entry)?;
    let latest = latest.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_owned(),
    })?;
    let document: rules::Entry = messages::read(latest.body.as_bytes())?;
    Ok(PressRow {
        category,
        outlets: document.outlets().into_iter().map(str::to_owned).collect(),
        published: document
            .pieces
            .iter()
            .filter_map(|piece| piece.published)
            .collect(),
        names: document
            .people
            .into_iter()
            .map(|person| person.public_name)
            .collect(),
        title: document.title,
        outcome: press_outcome(outcome),
    })
}
