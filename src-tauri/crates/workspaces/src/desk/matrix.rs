//! Judges by entries, as the judging screen shows them.

use std::collections::{BTreeMap, BTreeSet};

use judging::{EntryId, Readings};
use store::Connection;
use uuid::Uuid;

use super::{call, deal, people, sheets};
use crate::views::{CellState, JudgedEntry, JudgingCell, JudgingView, Seat};
use crate::{Desk, Result, keeping};

impl Desk {
    /// The judging of a round: who reads what, and what came back.
    pub async fn judging(&self, round: u32) -> Result<JudgingView> {
        let read = self.kept.store.read(move |conn| {
            Ok(JudgingView {
                round,
                judges: seats(conn)?,
                entries: entries(conn)?,
                cells: cells(conn, round)?,
            })
        });
        read.await
    }
}

/// The judges, in the order they were added.
pub(super) fn seats(conn: &Connection) -> Result<Vec<Seat>> {
    let sent: BTreeSet<String> = store::delivery::sent_to(conn, exchange::Kind::Packet.name())?;
    let seats = people::judges(conn)?
        .into_iter()
        .map(|judge| Seat {
            sent: sent.contains(&judge.judge.to_string()),
            id: judge.judge.to_string(),
            name: judge.card.name().to_owned(),
        })
        .collect();
    Ok(seats)
}

/// Every pair of a round that stands, or was given back.
pub(super) fn cells(conn: &Connection, round: u32) -> Result<Vec<JudgingCell>> {
    let criteria = sheets::criteria(&call::in_force(conn)?);
    let dealt = deal::dealt(conn, round)?;
    let entries: BTreeSet<Uuid> = dealt.iter().map(|(_, entry)| *entry).collect();
    let entries: Vec<Uuid> = entries.into_iter().collect();
    let found: BTreeMap<_, _> = sheets::sheets(conn, round, &entries)?
        .into_iter()
        .map(|sheet| ((sheet.judge.0, sheet.entry.0), sheet))
        .collect();
    let mut cells: Vec<JudgingCell> = dealt
        .into_iter()
        .map(|(judge, entry)| cell(judge, entry, found.get(&(judge, entry)), &criteria))
        .collect();
    for row in store::assignment::recused(conn, round)? {
        let (judge, entry) = (keeping::id(&row.judge)?, keeping::id(&row.entry)?);
        cells.push(JudgingCell {
            state: CellState::Recused,
            ..cell(judge, entry, None, &criteria)
        });
    }
    Ok(cells)
}

fn cell(
    judge: Uuid,
    entry: Uuid,
    sheet: Option<&judging::ScoreSheet>,
    criteria: &[judging::Criterion],
) -> JudgingCell {
    let mean = sheet.and_then(|sheet| {
        let sheet = std::slice::from_ref(sheet);
        let readings = Readings::of_sheets(&[EntryId(entry)], sheet, criteria);
        readings.all().first().map(|reading| reading.value)
    });
    JudgingCell {
        judge: judge.to_string(),
        entry: entry.to_string(),
        state: if sheet.is_some() {
            CellState::Returned
        } else {
            CellState::Waiting
        },
        mean,
    }
}

fn entries(conn: &Connection) -> Result<Vec<JudgedEntry>> {
    let mut entries = Vec::new();
    for category in call::in_force(conn)?.categories {
        for (id, document) in deal::eligible(conn, &category.id)? {
            entries.push(JudgedEntry {
                number: super::number(conn, &id.to_string())?,
                entry: id.to_string(),
                title: document.title,
                category: category.id.clone(),
            });
        }
    }
    Ok(entries)
}
