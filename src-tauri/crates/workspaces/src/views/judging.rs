//! Judges by entries: who reads what, and what came back.

use serde::Serialize;
use ts_rs::TS;

/// The judging of one round.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgingView {
    /// The round, counted from 1.
    pub round: u32,
    /// The judges, in the order they were added.
    pub judges: Vec<Seat>,
    /// The entries that can be judged, by category and number.
    pub entries: Vec<JudgedEntry>,
    /// Every pair that stands or stood.
    pub cells: Vec<JudgingCell>,
}

/// A judge in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Seat {
    /// The judge's id.
    pub id: String,
    /// The judge's name.
    pub name: String,
    /// Whether a packet was sent to this judge.
    pub sent: bool,
}

/// An entry in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JudgedEntry {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The category's id.
    pub category: String,
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
    /// The judge's weighted mean over the criteria; null until the sheet is in.
    pub mean: Option<f64>,
}

/// How one judge stands on one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Dealt, no sheet yet.
    Waiting,
    /// The sheet is in.
    Returned,
    /// The judge stepped back.
    Recused,
}
