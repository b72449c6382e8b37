//! Judges by entries, as the judging screen shows them.

use std::collections::{BTreeMap, BTreeSet};

use judging::rank::weighted_mean;
use judging::{EntryId, JudgeId, Place};
use store::Connection;
use uuid::Uuid;

use super::rank::Judged;
use super::{deal, judges, packets, round, sheets};
use crate::desk::{call, number};
use crate::views::{CellState, JudgedEntry, JudgingCell, JudgingView, Seat};
use crate::{Desk, Result, keeping};

impl Desk {
    /// The judging of a round: who reads what, and what came back.
    pub async fn judging(&self, round: u32) -> Result<JudgingView> {
        let read = self.kept.store.read(move |conn| {
            let cells = cells(conn, round)?;
            Ok(JudgingView {
                round,
                judges: seats(conn, round)?,
                entries: entries(conn, round, &cells)?,
                cells,
            })
        });
        read.await
    }
}

/// The judges, in the order they were added, each with how far the packet of this round has come.
pub(in crate::desk) fn seats(conn: &Connection, round: u32) -> Result<Vec<Seat>> {
    let judges = judges::judges(conn)?.into_iter();
    let seats = judges.map(|judge| {
        Ok(Seat {
            packet: packets::delivery(conn, round, judge.judge)?,
            id: judge.judge.to_string(),
            name: judge.card.name().to_owned(),
            left: judge.left,
        })
    });
    seats.collect()
}

/// Every pair of a round that stands, or was given back.
pub(in crate::desk) fn cells(conn: &Connection, round: u32) -> Result<Vec<JudgingCell>> {
    let call = call::in_force(conn)?;
    let ballot = round::ballot(&call, round)?;
    let mut standing = BTreeSet::new();
    let mut found = BTreeMap::new();
    for category in &call.categories {
        let entries = round::ids(&round::standing(conn, round, &category.id)?);
        let sheets = sheets::sheets(conn, round, &entries)?;
        let readings = ballot.readings(&entries, &sheets);
        let sheets = sheets.into_iter();
        found.extend(sheets.map(|it| ((it.judge, it.entry), (it.recused, None))));
        for reading in readings.all() {
            let (judge, entry) = (reading.judge, reading.entry);
            let pair = (readings.judges()[judge], readings.entries()[entry]);
            if let Some((_, mean)) = found.get_mut(&pair) {
                // A place is kept below zero, so that the higher is the better; people read it above.
                *mean = Some(reading.value.abs());
            }
        }
        standing.extend(entries);
    }
    let mut pairs: Vec<(Uuid, Uuid, bool)> = deal::dealt(conn, round)?
        .into_iter()
        .map(|(judge, entry)| (judge, entry, false))
        .collect();
    for row in store::assignment::recused(conn, round)? {
        pairs.push((keeping::id(&row.judge)?, keeping::id(&row.entry)?, true));
    }
    pairs.retain(|(_, entry, _)| standing.contains(&EntryId(*entry)));
    let cells = pairs.into_iter().map(|(judge, entry, recused)| {
        let sheet = found.get(&(JudgeId(judge), EntryId(entry)));
        JudgingCell {
            judge: judge.to_string(),
            entry: entry.to_string(),
            state: match sheet {
                _ if recused => CellState::Recused,
                Some(_) => CellState::Returned,
                None => CellState::Waiting,
            },
            mean: sheet.and_then(|(_, mean)| *mean),
            recused: sheet.and_then(|(recused, _)| recused.clone()),
        }
    });
    Ok(cells.collect())
}

fn entries(conn: &Connection, round: u32, cells: &[JudgingCell]) -> Result<Vec<JudgedEntry>> {
    let mut readers: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for cell in cells.iter().filter(|it| it.state != CellState::Recused) {
        let (dealt, returned) = readers.entry(&cell.entry).or_default();
        *dealt += 1;
        *returned += usize::from(cell.state == CellState::Returned);
    }
    let call = call::in_force(conn)?;
    let mut entries = Vec::new();
    for category in &call.categories {
        let judged = Judged::read(conn, &call, round, &category.id)?;
        let places = weighted_mean(&judged.readings()).into_iter();
        let places: BTreeMap<EntryId, Place> = places.map(|it| (it.entry, it)).collect();
        for (id, document) in judged.documents() {
            let (entry, place) = (id.to_string(), places.get(&EntryId(*id)));
            let (dealt, returned) = readers.get(entry.as_str()).copied().unwrap_or_default();
            entries.push(JudgedEntry {
                number: number(conn, &entry)?,
                entry,
                title: document.title.clone(),
                category: category.id.clone(),
                dealt,
                returned,
                mean: place.and_then(|it| it.mean).map(f64::abs),
                spread: place.and_then(|it| it.spread),
            });
        }
    }
    Ok(entries)
}
