//! The press list: outcomes as they may be published.

use lists::{PressOutcome, PressRow, in_press_order};
use store::Connection;

use super::Listing;
use crate::desk::DecisionOutcome;
use crate::desk::rounds::decisions;
use crate::{Error, Result, papers};

/// One row an outcome. A category that was decided without an award has a row that says so.
pub(super) fn press(conn: &Connection, listing: &Listing) -> Result<Vec<PressRow>> {
    let mut rows = Vec::new();
    for decision in decisions(conn)? {
        let category = listing.category(&decision.category);
        let Some(entry) = decision.entry else {
            rows.push(PressRow::no_award(category));
            continue;
        };
        let latest = store::entry_revision::latest(conn, &entry)?;
        let latest = latest.ok_or(Error::UnknownEntry { entry })?;
        let document: rules::Entry = papers::read(latest.body.as_bytes())?;
        rows.push(PressRow {
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
            outcome: outcome(decision.outcome),
        });
    }
    Ok(in_press_order(rows, listing.language))
}

fn outcome(outcome: DecisionOutcome) -> PressOutcome {
    match outcome {
        DecisionOutcome::Winner => PressOutcome::Winner,
        DecisionOutcome::Shared => PressOutcome::Shared,
        DecisionOutcome::Finalist => PressOutcome::Finalist,
        DecisionOutcome::NoAward => PressOutcome::NoAward,
        DecisionOutcome::Withdrawn => PressOutcome::Withdrawn,
    }
}
