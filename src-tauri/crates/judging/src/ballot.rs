//! What the judges of a round answer (marks, votes, an order, comparisons), and the ranking of the answers.
//!
//! Every answer is stored on a sheet as marks, so that sheets are kept, sealed and checked in one way whatever the round
//! asks for, and so is found which of them made a place in the ranking.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::rank::{self, Comparison, Method, MethodResults, Pairs, Place, RankError, TRIM};
use crate::{Criterion, EntryId, JudgeId, Readings, Scale, ScoreSheet, SheetProblem, check_sheet};

/// Under which name a sheet of [`Ballot::Vote`] holds its one mark: 1 for yes, ½ for maybe, 0 for no.
pub const VOTE: &str = "vote";

/// Under which name a sheet of [`Ballot::Order`] holds its one mark: the place, 1 the best.
pub const PLACE: &str = "place";

/// The last place that an order can have.
const LAST_PLACE: f64 = 10_000.0;

/// What a round asks its judges for.
#[derive(Debug, Clone, PartialEq)]
pub enum Ballot {
    /// A mark for each criterion.
    Marks {
        /// What is marked.
        criteria: Vec<Criterion>,
        /// The marks there are. A criterion with points is marked from 0 to its points, in the steps of this scale.
        scale: Scale,
    },
    /// Yes, maybe or no.
    Vote,
    /// A place among the entries of its category. Several entries may share a place, and places may be left out.
    Order,
    /// The better of two, again and again. A pair is stored once: on the sheet of the entry whose id comes
    /// first, under the id of the other, as 1, ½ where they are equal, or 0.
    Pairs,
    /// No marks: the judges meet and agree in a discussion.
    Discussion,
}

impl Ballot {
    /// Checks a sheet against what the round asks for. A recused sheet has nothing to check.
    pub fn check(&self, sheet: &ScoreSheet) -> Result<(), Vec<SheetProblem>> {
        match self {
            Self::Marks { criteria, scale } => check_sheet(sheet, criteria, scale),
            Self::Vote => check_sheet(sheet, &only(VOTE), &HALVES),
            Self::Order => check_sheet(sheet, &only(PLACE), &PLACES),
            Self::Pairs => {
                let compared = compared_entries(sheet).map(|(other, _)| other.to_string());
                let others: Vec<Criterion> = compared.map(|id| criterion(&id)).collect();
                check_sheet(sheet, &others, &HALVES)
            }
            Self::Discussion => check_sheet(sheet, &[], &HALVES),
        }
    }

    /// The sheets as numbers, the higher the better: means of marks, votes, places below zero, or
    /// the share of comparisons won.
    pub fn readings(&self, entries: &[EntryId], sheets: &[ScoreSheet]) -> Readings {
        match self {
            Self::Marks { criteria, scale } => {
                Readings::of_sheets(entries, sheets, criteria).with_scale_step(criteria, scale.step)
            }
            Self::Vote => {
                let criteria = only(VOTE);
                Readings::of_sheets(entries, sheets, &criteria)
                    .with_scale_step(&criteria, HALVES.step)
            }
            Self::Order => {
                let entered: BTreeSet<&EntryId> = entries.iter().collect();
                let counted = sheets.iter().filter(|sheet| counts(sheet, &entered));
                let places = counted
                    .filter_map(|sheet| Some((sheet.entry, sheet.judge, -sheet.marks.get(PLACE)?)));
                Readings::new(entries.iter().copied(), places)
            }
            Self::Pairs => shares_won(entries, &comparisons(entries, sheets)),
            Self::Discussion => Readings::new(entries.iter().copied(), []),
        }
    }

    /// Ranks by the method for this kind of answer: the mean of marks or votes, Borda's count of orders, abilities
    /// from comparisons. A discussion ranks nothing. Of orders, the mean, the lowest and the highest are places.
    pub fn rank(
        &self,
        entries: &[EntryId],
        sheets: &[ScoreSheet],
    ) -> Result<Vec<Place>, RankError> {
        let readings = self.readings(entries, sheets);
        match self {
            Self::Marks { .. } | Self::Vote | Self::Discussion => Method::Mean.rank(&readings),
            Self::Order => {
                let places = Method::Borda.rank(&readings)?;
                Ok(places.into_iter().map(in_places).collect())
            }
            Self::Pairs => {
                let pairs = Pairs::of_comparisons(&comparisons(entries, sheets))?;
                rank::bradley_terry::places_of(&readings, &pairs)
            }
        }
    }

    /// The results of every method for the answers.
    pub fn method_results(&self, entries: &[EntryId], sheets: &[ScoreSheet]) -> MethodResults {
        let readings = self.readings(entries, sheets);
        match self {
            Self::Marks { .. } | Self::Vote => MethodResults::of(&readings, TRIM),
            Self::Order | Self::Discussion => MethodResults::of(&readings, TRIM)
                .with_places(Method::Additive, Err(RankError::NotOnAScale)),
            Self::Pairs => {
                let pairs = Pairs::of_comparisons(&comparisons(entries, sheets));
                MethodResults::of_pairs(&readings, pairs.as_ref())
            }
        }
    }

    /// Whether the answers are numbers on one scale, so that a judge's severity can be estimated.
    pub fn is_on_a_scale(&self) -> bool {
        match self {
            Self::Marks { .. } | Self::Vote => true,
            Self::Order | Self::Pairs | Self::Discussion => false,
        }
    }
}

const HALVES: Scale = Scale {
    min: 0.0,
    max: 1.0,
    step: 0.5,
};

const PLACES: Scale = Scale {
    min: 1.0,
    max: LAST_PLACE,
    step: 1.0,
};

fn criterion(id: &str) -> Criterion {
    Criterion {
        id: id.to_owned(),
        weight: 1.0,
        points: None,
    }
}

/// The criteria of a sheet that holds one mark.
fn only(id: &str) -> [Criterion; 1] {
    [criterion(id)]
}

fn counts(sheet: &ScoreSheet, entries: &BTreeSet<&EntryId>) -> bool {
    sheet.recused.is_none() && entries.contains(&sheet.entry)
}

/// Places are stored as negative numbers so that the higher is the better; people read them as positive ones.
fn in_places(mut place: Place) -> Place {
    let positive = |number: Option<f64>| number.map(|number| -number);
    place.mean = positive(place.mean);
    (place.lowest, place.highest) = (positive(place.highest), positive(place.lowest));
    place
}

/// The entries that a sheet of [`Ballot::Pairs`] compares its own with, each with the mark. Only an id as
/// [`EntryId`] prints it counts: of two spellings of one id each would count the same pair once more. Where the id comes
/// before that of the sheet, the pair belongs on the sheet of the other.
pub fn compared_entries(sheet: &ScoreSheet) -> impl Iterator<Item = (EntryId, f64)> {
    sheet.marks.iter().filter_map(|(key, mark)| {
        let other = EntryId(Uuid::parse_str(key).ok()?);
        (sheet.entry < other && other.to_string() == *key).then_some((other, *mark))
    })
}

/// The comparisons on sheets of [`Ballot::Pairs`] except those with an entry that is not among `entries` or from which the
/// judge recused themselves.
pub fn comparisons(entries: &[EntryId], sheets: &[ScoreSheet]) -> Vec<Comparison> {
    let entries: BTreeSet<&EntryId> = entries.iter().collect();
    let recused = sheets.iter().filter(|sheet| sheet.recused.is_some());
    let recused: BTreeSet<(JudgeId, EntryId)> =
        recused.map(|sheet| (sheet.judge, sheet.entry)).collect();
    let is_recused = |judge, entry| recused.contains(&(judge, entry));
    let compared = |sheet: &ScoreSheet| {
        let marks = compared_entries(sheet).filter_map(|(other, mark)| {
            let is_counted = entries.contains(&other) && !is_recused(sheet.judge, other);
            let (better, worse) = if mark < 0.5 {
                (other, sheet.entry)
            } else {
                (sheet.entry, other)
            };
            is_counted.then_some(Comparison {
                judge: sheet.judge,
                better,
                worse,
                equal: (mark - 0.5).abs() < f64::EPSILON,
            })
        });
        marks.collect::<Vec<_>>()
    };
    let counted = sheets.iter().filter(|sheet| counts(sheet, &entries));
    counted.flat_map(compared).collect()
}

/// The share of each judge's comparisons that an entry won, half for those it drew.
fn shares_won(entries: &[EntryId], comparisons: &[Comparison]) -> Readings {
    let mut tally = BTreeMap::new();
    for Comparison {
        judge,
        better,
        worse,
        equal,
    } in comparisons
    {
        let (up, down) = if *equal { (0.5, 0.5) } else { (1.0, 0.0) };
        for (entry, share) in [(better, up), (worse, down)] {
            let (sum, times) = tally.entry((*entry, *judge)).or_insert((0.0, 0.0));
            *sum += share;
            *times += 1.0;
        }
    }
    let shares = tally
        .into_iter()
        .map(|((entry, judge), (sum, times))| (entry, judge, sum / times));
    Readings::new(entries.iter().copied(), shares)
}
