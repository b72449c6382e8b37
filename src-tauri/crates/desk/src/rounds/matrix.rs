//! Judges by entries, as the judging screen shows them.

use std::collections::BTreeMap;

use desk_core::in_force;
use judging::rank::weighted_mean;
use judging::{Ballot, EntryId, JudgeId};
use rules::Call;
use store::Connection;
use workspace_core::views::{CellState, JudgedEntry, JudgingCell, JudgingView, Seat, SeatLoad};
use workspace_core::{Result, ballot};

use super::in_round::InRound;
use super::{in_round, judges, packets, sheets};
use crate::Desk;

/// Entries on one page.
const PAGE: usize = 200;

impl Desk {
    /// The judging of a round in every category: who reads what, and what came back.
    pub async fn judging(&self, round: u32) -> Result<JudgingView> {
        let read = move |conn: &Connection| view(conn, round, 0, usize::MAX);
        self.core.store.read(read).await
    }

    /// The largest number of judges who read one entry of a round, categories left out for which the call has a number of
    /// their own; 0 where nothing is assigned in the others.
    pub async fn most_readers(&self, round: u32) -> Result<usize> {
        let read = move |conn: &Connection| {
            let call = in_force::call(conn)?;
            let has_own_number = |category: &str| {
                let differing = call.round(round).and_then(|it| it.differing(category));
                differing.is_some_and(|it| it.per_entry.is_some())
            };
            let most = in_round::most_readers(conn, &call, round)?;
            let others = most.into_iter().filter(|(id, _)| !has_own_number(id));
            Ok(others.map(|(_, readers)| readers).max().unwrap_or_default())
        };
        self.core.store.read(read).await
    }

    /// A page of it: at most `PAGE` entries after `skip` of them, by category and number, with who reads them.
    pub async fn judging_page(&self, round: u32, skip: usize) -> Result<JudgingView> {
        let read = move |conn: &Connection| view(conn, round, skip, PAGE);
        self.core.store.read(read).await
    }
}

fn view(conn: &Connection, round: u32, skip: usize, most: usize) -> Result<JudgingView> {
    let call = in_force::call(conn)?;
    let (mut entries, mut cells) = (Vec::new(), Vec::new());
    let counts = in_round::entry_counts(conn, &call, round)?;
    let mut total = 0;
    for category in &call.categories {
        let entry_count = counts.get(&category.id).copied().unwrap_or_default();
        let (from, remaining) = (skip.saturating_sub(total), most - entries.len());
        total += entry_count;
        if from < entry_count && remaining > 0 {
            let shown = CategoryPart::of(conn, &call, round, &category.id)?;
            let (part_entries, part_cells) = shown.part(conn, from, remaining)?;
            entries.extend(part_entries);
            cells.extend(part_cells);
        }
    }
    ballot::ballot(&call, round)?;
    Ok(JudgingView {
        round,
        judges: seats(conn, round)?,
        loads: loads(conn, &call, round)?,
        entries,
        cells,
        of: total,
        skip,
        most,
    })
}

/// The judges, in the order they were added, each with how far the packet of this round has come.
pub(crate) fn seats(conn: &Connection, round: u32) -> Result<Vec<Seat>> {
    let judges = judges::judges(conn)?.into_iter();
    let seats = judges.map(|judge| {
        Ok(Seat {
            packet: packets::delivery(conn, round, judge.judge)?,
            id: judge.judge.to_string(),
            name: judge.card.name().to_owned(),
            departure_reason: judge.departure_reason,
        })
    });
    seats.collect()
}

/// How far each judge is in a round, over all categories.
fn loads(conn: &Connection, call: &Call, round: u32) -> Result<Vec<SeatLoad>> {
    let mut loads: BTreeMap<String, SeatLoad> = BTreeMap::new();
    for count in in_round::assignment_counts(conn, call, round)? {
        if call.category(&count.category).is_some() {
            let load = loads.entry(count.judge.clone()).or_insert(SeatLoad {
                judge: count.judge,
                assigned: 0,
                returned: 0,
            });
            load.assigned += count.assigned;
            load.returned += count.returned;
        }
    }
    Ok(loads.into_values().collect())
}

/// A category of a round, of which a part is shown.
struct CategoryPart<'a> {
    round: u32,
    category: &'a str,
    ballot: Ballot,
    entries: Vec<InRound>,
}

impl<'a> CategoryPart<'a> {
    fn of(conn: &Connection, call: &Call, round: u32, category: &'a str) -> Result<Self> {
        Ok(Self {
            round,
            category,
            ballot: ballot::ballot(call, round)?,
            entries: in_round::entries(conn, call, round, category)?,
        })
    }

    /// A part of the entries, and every pair of them that stands or was given back.
    fn part(
        &self,
        conn: &Connection,
        skip: usize,
        most: usize,
    ) -> Result<(Vec<JudgedEntry>, Vec<JudgingCell>)> {
        let part: Vec<InRound> = self.entries.iter().copied().skip(skip).take(most).collect();
        // A comparison is stored on the sheet of one of its two entries, so the sheets of all entries must be read.
        let read = match self.ballot {
            Ballot::Pairs => &self.entries,
            Ballot::Marks { .. } | Ballot::Vote | Ballot::Order | Ballot::Discussion => &part,
        };
        let sheets = sheets::latest(conn, self.round, read)?;
        let readings = self.ballot.readings(&in_round::ids(read), &sheets);
        let mut means: BTreeMap<(JudgeId, EntryId), f64> = BTreeMap::new();
        for reading in readings.all() {
            let pair = (
                readings.judges()[reading.judge],
                readings.entries()[reading.entry],
            );
            // A place is kept below zero, so that the higher is the better; people read it above.
            means.insert(pair, reading.value.abs());
        }
        let recused: BTreeMap<(JudgeId, EntryId), String> = sheets
            .into_iter()
            .filter_map(|sheet| Some(((sheet.judge, sheet.entry), sheet.recused?)))
            .collect();
        let places: BTreeMap<EntryId, _> = weighted_mean(&readings)
            .into_iter()
            .map(|place| (place.entry, place))
            .collect();
        let (mut entries, mut cells) = (Vec::new(), Vec::new());
        for it in part {
            let (id, entry) = (EntryId(it.entry), it.entry.to_string());
            let (mut assigned, mut returned) = (0, 0);
            for pair in store::assignment::of_entry(conn, self.round, it.number)? {
                let key = (JudgeId(workspace_core::parse_id(&pair.judge)?), id);
                let state = match pair {
                    _ if pair.recused => CellState::Recused,
                    _ if pair.returned => CellState::Returned,
                    _ => CellState::Waiting,
                };
                assigned += usize::from(!pair.recused);
                returned += usize::from(state == CellState::Returned);
                cells.push(JudgingCell {
                    judge: pair.judge,
                    entry: entry.clone(),
                    state,
                    mean: means.get(&key).copied(),
                    recused: recused.get(&key).cloned(),
                });
            }
            let place = places.get(&id);
            entries.push(JudgedEntry {
                number: it.number,
                entry,
                title: store::entry_row::title(conn, it.number)?.unwrap_or_default(),
                category: self.category.to_owned(),
                assigned,
                returned,
                mean: place.and_then(|it| it.mean).map(f64::abs),
                spread: place.and_then(|it| it.spread),
            });
        }
        Ok((entries, cells))
    }
}
