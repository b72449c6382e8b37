//! Judges by entries: who reads what, and what came back.

use serde::Serialize;
use ts_rs::TS;

use super::Delivery;

/// The judging of one round, or a page of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgingView {
    /// The round, counted from 1.
    pub round: u32,
    /// The judges, in the order they were added.
    pub judges: Vec<Seat>,
    /// How far each judge is with all entries of the round; none for a judge who was assigned none.
    pub loads: Vec<SeatLoad>,
    /// The entries on this page that can be judged, by category and number.
    pub entries: Vec<JudgedEntry>,
    /// Every pair of them that stands or stood.
    pub cells: Vec<JudgingCell>,
    /// How many entries stand in the round.
    #[ts(type = "number")]
    pub of: usize,
    /// How many of them stand before this page.
    #[ts(type = "number")]
    pub skip: usize,
    /// How many stand on a page at most.
    #[ts(type = "number")]
    pub most: usize,
}

/// How far a judge is in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeatLoad {
    /// The judge's id.
    pub judge: String,
    /// Entries that the judge reads; those recused from not counted.
    #[ts(type = "number")]
    pub assigned: usize,
    /// Those of them whose sheet is in.
    #[ts(type = "number")]
    pub returned: usize,
}

/// A judge in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Seat {
    /// The judge's id.
    pub id: String,
    /// The judge's name.
    pub name: String,
    /// How far this judge's packet of the round has come; null where none was sealed.
    pub packet: Option<Delivery>,
    /// Why the judge left; null for one who stays.
    pub departure_reason: Option<String>,
}

/// An entry in a round.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgedEntry {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The category's id.
    pub category: String,
    /// How many judges it was assigned to; those who recused themselves not counted.
    #[ts(type = "number")]
    pub assigned: usize,
    /// How many of their sheets are in.
    #[ts(type = "number")]
    pub returned: usize,
    /// The mean of what they say; null without a sheet.
    pub mean: Option<f64>,
    /// How far what they say lies apart, as a standard deviation; null with fewer than two sheets.
    pub spread: Option<f64>,
}

/// One judge on one entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgingCell {
    /// The judge.
    pub judge: String,
    /// The entry.
    pub entry: String,
    /// How it stands.
    pub state: CellState,
    /// The judge's mean over the criteria, vote, place or share of comparisons won; null until the sheet is in.
    pub mean: Option<f64>,
    /// Why the sheet does not count; null where it does, and until it is in.
    pub recused: Option<String>,
}

/// How one judge stands on one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Assigned, no sheet yet.
    Waiting,
    /// The sheet is in.
    Returned,
    /// The judge recused themselves.
    Recused,
}
