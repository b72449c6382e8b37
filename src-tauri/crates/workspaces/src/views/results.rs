//! What the readings of a category come to, for the desk alone.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{CategoryRanking, Failure};

/// The results of one category in a round: the ranking, and what stands beside it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryResults {
    /// The ranking by what the round asked for.
    pub ranking: CategoryRanking,
    /// How the judges said what they think.
    pub mode: rules::Mode,
    /// What was marked, in the call's own words; empty where no criteria were.
    pub criteria: Vec<rules::Criterion>,
    /// How many judges gave it their marks.
    #[ts(type = "number")]
    pub judges: usize,
    /// Krippendorff's alpha over the sheets' means, at the interval level; null where it cannot be measured.
    pub alpha: Option<f64>,
    /// Each entry with the judges' severity taken off, as told from all that they read in this round, in the order of
    /// those scores; empty where it cannot be told.
    pub adjusted: Vec<Adjusted>,
    /// Why severity cannot be told; null where it can.
    pub not_adjusted: Option<Failure>,
    /// What every method makes of the same sheets.
    pub methods: Vec<MethodPlaces>,
    /// Whether one entry is first, alone or tied, by every method that places all with marks.
    pub same_first: bool,
    /// The entries that share the first place, and what the call lets that come to; null without a tie.
    pub tie: Option<TieView>,
    /// The marks behind each entry's numbers.
    pub traces: Vec<Trace>,
    /// Whether what takes long is among it: severity taken off, the other methods, and the marks behind.
    pub whole: bool,
}

/// A tie for the first place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TieView {
    /// What the call lets it come to.
    pub rule: rules::Tie,
    /// The entries that share the place.
    pub entries: Vec<String>,
    /// Those of them that counting back puts first: more of the highest readings, then of the next. All of them where it
    /// tells none apart.
    pub countback: Vec<String>,
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

/// The marks behind one entry's numbers.
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
    /// The sheet's weighted mean; null where the judge stepped back.
    pub mean: Option<f64>,
    /// By how much the judge's marks lie above those of the average judge; null where it cannot be told.
    pub leniency: Option<f64>,
    /// The marks, in the order of the call's criteria; the one vote or place where no criteria were marked.
    pub marks: Vec<TracedMark>,
    /// What the judge said to the jury.
    pub comment: Option<String>,
    /// Why the judge stepped back, or was kept from the entry; null for a sheet that counts.
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
