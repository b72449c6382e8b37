//! What the readings of a category come to, for the desk alone.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{CategoryRanking, RankedEntry};
use crate::Failure;

/// The results of one category in a round: the ranking, and what stands beside it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryResults {
    /// A page of the ranking by what the round asked for.
    pub ranking: CategoryRanking,
    /// The best entries whatever the page: the first ten, and whoever shares the first place, at most a page of them.
    pub best: Vec<RankedEntry>,
    /// How many entries stand in the ranking.
    #[ts(type = "number")]
    pub entries: usize,
    /// How many of them have marks.
    #[ts(type = "number")]
    pub marked: usize,
    /// How many sheets count in all.
    #[ts(type = "number")]
    pub sheets: usize,
    /// How many entries stand before this page.
    #[ts(type = "number")]
    pub skip: usize,
    /// How many stand on a page at most.
    #[ts(type = "number")]
    pub most: usize,
    /// From the least number that is drawn of any entry to the greatest, so that every page has the same axis; null
    /// without marks.
    pub axis: Option<Axis>,
    /// How the judges said what they think.
    pub mode: rules::Mode,
    /// What was marked, in the call's own words; empty where no criteria were.
    pub criteria: Vec<rules::Criterion>,
    /// How many judges gave it their marks.
    #[ts(type = "number")]
    pub judges: usize,
    /// Krippendorff's alpha over the sheets' means, at the interval level; null where it cannot be measured.
    pub alpha: Option<f64>,
    /// Each entry of the page with the judges' severity taken off, as told from all that they read in this round, in the
    /// order of those scores; empty where it cannot be told.
    pub adjusted: Vec<Adjusted>,
    /// Why severity cannot be told; null where it can.
    pub not_adjusted: Option<Failure>,
    /// Whether the marks tell any entry of the category from the best of them, severity taken off; true where that
    /// cannot be computed.
    pub told_apart: bool,
    /// What every method makes of the same sheets: the places of the best entries among all.
    pub methods: Vec<MethodPlaces>,
    /// Whether one entry is first, alone or tied, by every method that places all with marks.
    pub same_first: bool,
    /// The entries that share the first place, and what the call lets that come to; null without a tie.
    pub tie: Option<TieView>,
    /// The marks behind the numbers of each entry of the page.
    pub traces: Vec<Trace>,
    /// Whether the slow part is included: scores adjusted for severity, the other methods, and the marks behind.
    pub whole: bool,
}

/// From one number to another on the call's scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Axis {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A tie for the first place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TieView {
    /// What the call lets it come to.
    pub rule: rules::Tie,
    /// How many entries share the place.
    #[ts(type = "number")]
    pub entries: usize,
    /// Whether counting back tells any of them apart.
    pub told_apart: bool,
    /// Those of them that counting back puts first, at most a page of them: more of the highest readings, then of the
    /// next. All of them where it tells none apart.
    pub countback: Vec<RankedEntry>,
}

/// One entry with the judges' severity taken off.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Adjusted {
    /// The entry.
    pub entry: String,
    /// Its rank by this score; null without marks.
    pub rank: Option<u32>,
    /// What an average judge of this category would give.
    pub score: f64,
    /// The lower end of the interval of 95 %.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The chance that it is the best, from 0 to 1.
    pub chance_first: f64,
    /// Whether the marks cannot tell it from the first.
    pub tied_with_first: bool,
    /// What one more reading of it is worth, on the call's scale.
    pub next_reading: f64,
}

/// The places by one method.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MethodPlaces {
    /// The method's name, such as `ranked-pairs`.
    pub method: String,
    /// The place of each entry that has one.
    pub places: Vec<MethodPlace>,
    /// Why there are none; null where there are.
    pub unavailable: Option<Failure>,
}

/// One entry's place by one method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MethodPlace {
    /// The entry.
    pub entry: String,
    /// The place, 1 the best.
    pub place: u32,
}

/// The sheets and marks from which one entry's place in the ranking follows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Trace {
    /// The entry.
    pub entry: String,
    /// Each judge's sheet.
    pub sheets: Vec<TracedSheet>,
}

/// One sheet that counts, or that was set aside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TracedSheet {
    /// The judge.
    pub judge: Uuid,
    /// The judge's name.
    pub name: String,
    /// The sheet's weighted mean; null where the judge recused themselves.
    pub mean: Option<f64>,
    /// By how much the judge's marks lie above those of the average judge; null where it cannot be told.
    pub leniency: Option<f64>,
    /// The marks, in the order of the call's criteria; the one vote or place where no criteria were marked.
    pub marks: Vec<TracedMark>,
    /// What the judge said to the jury.
    pub comment: Option<String>,
    /// Why the judge recused themselves, or was kept from the entry; null for a sheet that counts.
    pub recused: Option<String>,
}

/// One mark.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TracedMark {
    /// The criterion's id.
    pub criterion: String,
    /// The mark; null where there is none.
    pub mark: Option<f64>,
}
