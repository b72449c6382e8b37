//! The lists of entries and of findings.

use desk_core::eligibility::evaluate;
use desk_core::eligibility::evaluate::Screened;
use desk_core::eligibility::{record_verdict, rulings};
use lists::{EligibilityRow, EntryRow, EntryState, ReceivedBy};
use store::Connection;
use workspace_core::Result;
use workspace_core::messages::{self, AttachmentNote};

use super::Listing;

/// One row an entry.
pub(super) fn entries<'a>(
    conn: &'a Connection,
    listing: &'a Listing,
) -> Result<impl Iterator<Item = Result<EntryRow>> + 'a> {
    Ok(
        record_verdict::screen_all(conn, &listing.call)?.map(move |found| {
            let (
                number,
                Screened {
                    row,
                    document,
                    verdict,
                    ..
                },
            ) = found?;
            Ok(EntryRow {
                number,
                category: listing.category(&document.category),
                entry: document,
                received_at: evaluate::received_at(&row),
                received_by: row.received_source.as_deref().map(|source| match source {
                    "mailbox" => ReceivedBy::Mailbox,
                    "store" => ReceivedBy::Store,
                    _ => ReceivedBy::Hand,
                }),
                verdict: Some(verdict),
                state: match row.state.as_str() {
                    "withdrawn" => EntryState::Withdrawn,
                    _ => EntryState::Submitted,
                },
                revision: row.revision,
                attachments: attachments(conn, &row.entry, row.revision)?,
                call_version: Some(listing.call.version),
            })
        }),
    )
}

/// One row for each finding, with rulings applied.
pub(super) fn eligibility<'a>(
    conn: &'a Connection,
    listing: &'a Listing,
) -> Result<impl Iterator<Item = Result<EligibilityRow>> + 'a> {
    let rows = move |(number, screened): (u32, Screened)| -> Result<Vec<EligibilityRow>> {
        let Screened {
            row,
            document,
            findings,
            ..
        } = screened;
        let rulings = rulings::rulings(conn, &row.entry, row.revision, None)?;
        let received_at = evaluate::received_at(&row);
        let line = |finding: rules::Finding| EligibilityRow {
            number,
            title: document.title.clone(),
            ruling: rulings
                .iter()
                .rfind(|ruling| ruling.on.is_of(&finding))
                .cloned(),
            finding,
            received_at,
            call_version: listing.call.version,
        };
        Ok(findings.into_iter().map(line).collect())
    };
    Ok(
        record_verdict::screen_all(conn, &listing.call)?.flat_map(move |found| {
            match found.and_then(rows) {
                Ok(rows) => rows.into_iter().map(Ok).collect::<Vec<_>>(),
                Err(error) => vec![Err(error)],
            }
        }),
    )
}

fn attachments(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<String>> {
    store::attachment::of(conn, entry, revision)?
        .iter()
        .map(|link| Ok(messages::read::<AttachmentNote>(link.note.as_bytes())?.name))
        .collect()
}
