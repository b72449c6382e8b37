//! The lists of marks and of the ranking, round by round.

use catalogue::Catalogue;
use judging::{PLACE, VOTE};
use lists::{MarkRow, RankingRow};
use rules::Mode;
use store::Connection;
use workspace_core::Result;
use workspace_core::messages::{self, SheetCopy};

use super::Listing;
use crate::rounds;

/// One row for each mark as the judge gave it, and one for each recusal. A sheet that was set aside for a conflict counts as a
/// recusal.
pub(super) fn marks(conn: &Connection, listing: &Listing) -> Result<Vec<MarkRow>> {
    let mut rows = Vec::new();
    for round in 1..=listing.call.round_count() {
        let set_aside = rounds::set_aside(conn)?;
        let first = rows.len();
        for sheet in store::score_sheet::latest_of_round(conn, round)? {
            let copy: SheetCopy = messages::read(sheet.body.as_bytes())?;
            let judge = workspace_core::parse_id(&sheet.judge)?;
            let latest = store::entry_revision::latest(conn, &sheet.entry)?;
            let Some(latest) = latest else { continue };
            let document: rules::Entry = messages::read(latest.body.as_bytes())?;
            let pair = (judging::JudgeId(judge), judging::EntryId(copy.entry));
            let row = MarkRow {
                number: desk_core::number(conn, &sheet.entry)?,
                title: document.title,
                category: listing.category(&document.category),
                judge: rounds::judge(conn, judge)?.card.name().to_owned(),
                round,
                criterion: None,
                weight: None,
                mark: None,
                recused: copy
                    .recused
                    .clone()
                    .or_else(|| set_aside.get(&pair).cloned()),
            };
            if row.recused.is_some() {
                rows.push(row);
            } else {
                rows.extend(of_sheet(conn, listing, &row, &copy)?);
            }
        }
        rows[first..].sort_by(|a, b| (a.number, &a.judge).cmp(&(b.number, &b.judge)));
    }
    Ok(rows)
}

/// The marks of one sheet, by what its round asked for.
fn of_sheet(
    conn: &Connection,
    listing: &Listing,
    row: &MarkRow,
    copy: &SheetCopy,
) -> Result<Vec<MarkRow>> {
    let mark_row = |criterion: String, weight, mark| MarkRow {
        criterion: Some(criterion),
        weight,
        mark,
        ..row.clone()
    };
    let named = |code: &str, id: &str| {
        let word = Catalogue::of(listing.language).text(code).into_owned();
        vec![mark_row(word, None, copy.marks.get(id).copied())]
    };
    Ok(match listing.call.mode_of(row.round) {
        Mode::Marks => {
            let criteria = listing.call.criteria.iter();
            let marked = criteria.map(|criterion| {
                let name = criterion.name.in_language(listing.language.code());
                let mark = copy.marks.get(&criterion.id).copied();
                let weight = criterion.points.is_none().then_some(criterion.weight);
                mark_row(name.to_string(), weight, mark)
            });
            marked.collect()
        }
        Mode::YesMaybeNo => named("column-vote", VOTE),
        Mode::Ranking => named("column-place", PLACE),
        Mode::Pairs => copy
            .marks
            .iter()
            .map(|(other, mark)| {
                let other = desk_core::number(conn, other)?;
                Ok(mark_row(
                    workspace_core::entry_number(other),
                    None,
                    Some(*mark),
                ))
            })
            .collect::<Result<_>>()?,
        Mode::Consensus => Vec::new(),
    })
}

/// One row an entry in each round, in the order of the call's categories, best first.
pub(super) fn ranking(conn: &Connection, listing: &Listing) -> Result<Vec<RankingRow>> {
    let mut rows = Vec::new();
    for category in &listing.call.categories {
        let name = listing.category(&category.id);
        for round in 1..=listing.call.round_count() {
            for place in rounds::rank(conn, round, &category.id)?.places {
                rows.push(RankingRow {
                    category: name.clone(),
                    round,
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
    }
    Ok(rows)
}
