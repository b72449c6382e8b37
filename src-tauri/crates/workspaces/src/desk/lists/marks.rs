//! The lists of marks and of the ranking.

use lists::{MarkRow, RankingRow};
use store::Connection;

use super::Listing;
use crate::desk::{people, rank};
use crate::papers::{self, SheetCopy};
use crate::{Result, keeping};

/// One row a mark as the judge gave it; one row a recusal.
pub(super) fn marks(conn: &Connection, listing: &Listing, round: u32) -> Result<Vec<MarkRow>> {
    let mut rows = Vec::new();
    for sheet in store::score_sheet::latest_of_round(conn, round)? {
        let copy: SheetCopy = papers::read(sheet.body.as_bytes())?;
        let judge = people::judge(conn, keeping::id(&sheet.judge)?)?;
        let latest = store::entry_revision::latest(conn, &sheet.entry)?;
        let Some(latest) = latest else { continue };
        let document: rules::Entry = papers::read(latest.body.as_bytes())?;
        let row = MarkRow {
            number: crate::desk::number(conn, &sheet.entry)?,
            title: document.title,
            category: listing.category(&document.category),
            judge: judge.card.name().to_owned(),
            round,
            criterion: None,
            weight: None,
            mark: None,
            recused: copy.recused.clone(),
        };
        if copy.recused.is_some() {
            rows.push(row);
            continue;
        }
        rows.extend(listing.call.criteria.iter().map(|criterion| {
            MarkRow {
                criterion: Some(
                    criterion
                        .name
                        .in_language(listing.language.code())
                        .to_string(),
                ),
                weight: Some(criterion.weight),
                mark: copy.marks.get(&criterion.id).copied(),
                ..row.clone()
            }
        }));
    }
    rows.sort_by(|a, b| (a.number, &a.judge).cmp(&(b.number, &b.judge)));
    Ok(rows)
}

/// One row an entry, in the order of the call's categories, best first.
pub(super) fn ranking(conn: &Connection, listing: &Listing, round: u32) -> Result<Vec<RankingRow>> {
    let mut rows = Vec::new();
    for category in &listing.call.categories {
        let name = listing.category(&category.id);
        for place in rank::rank(conn, round, &category.id)?.places {
            rows.push(RankingRow {
                category: name.clone(),
                place: place.place,
                tied: place.tied,
                number: place.number,
                title: place.title,
                names: place.names,
                score: place.score,
                marks: place.marks,
                min: place.lowest,
                max: place.highest,
                spread: place.spread,
            });
        }
    }
    Ok(rows)
}
