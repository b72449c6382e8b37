//! The part of a category's results that takes long: scores adjusted for severity with their chances, and the places by every
//! other method. It is cached until the log grows, so that it is computed once for all pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use judging::rank::additive::NotEstimable;
use judging::rank::{Additive, JudgeEffects, Method, RankError};
use judging::{Ballot, EntryId, JudgeId, Place, Readings, ScoreSheet};
use rules::Call;
use store::{Connection, LogHead};
use workspace_core::views::{Adjusted, MethodPlace, MethodPlaces};
use workspace_core::{Failure, Result};

use super::rank::{JudgedCategory, failure};

/// How often chances are drawn: their errors are below half a per cent.
const DRAWS: usize = 10_000;

/// The seed of those draws: the same sheets always show the same chances.
const SEED: u64 = 0;

/// The additive model of a round over all categories, or why there is none: a judge's severity is the same in every category,
/// and more readings estimate it better.
type Model = Arc<std::result::Result<Additive, RankError>>;

/// What is computed of one category in a round.
pub(super) struct SlowResults {
    /// Every entry with severity taken off, in the order of those scores.
    pub(super) adjusted: Vec<Adjusted>,
    /// Why severity cannot be estimated.
    pub(super) not_adjusted: Option<Failure>,
    /// Whether the marks tell any entry of the category from the best of them; true where nothing was adjusted.
    pub(super) told_apart: bool,
    /// By how much each judge marks above the average judge.
    pub(super) leniencies: BTreeMap<JudgeId, f64>,
    /// The places of the best entries by every method.
    pub(super) methods: Vec<MethodPlaces>,
    pub(super) same_first: bool,
}

/// What was computed since the log last changed: at most one answer a category and round of the call.
#[derive(Default)]
pub(crate) struct Cache {
    head: Option<LogHead>,
    models: BTreeMap<u32, Model>,
    answers: BTreeMap<(u32, String), Arc<SlowResults>>,
}

impl Cache {
    /// What is cached of a category and its round.
    pub(super) fn get(&self, round: u32, category: &str) -> Cached {
        Cached {
            head: self.head,
            model: self.models.get(&round).cloned(),
            answer: self.answers.get(&(round, category.to_owned())).cloned(),
        }
    }

    /// Keeps what was computed from a desk whose log ended at `head`, and drops what was computed at another head.
    pub(super) fn put(
        &mut self,
        head: LogHead,
        (round, category): (u32, &str),
        model: Model,
        answer: SlowResults,
    ) -> Arc<SlowResults> {
        if self.head != Some(head) {
            *self = Self {
                head: Some(head),
                ..Self::default()
            };
        }
        self.models.insert(round, model);
        let answer = Arc::new(answer);
        self.answers
            .insert((round, category.to_owned()), Arc::clone(&answer));
        answer
    }
}

/// What was computed before of one category and its round, and where the log ended then.
pub(super) struct Cached {
    head: Option<LogHead>,
    model: Option<Model>,
    answer: Option<Arc<SlowResults>>,
}

impl Cached {
    pub(super) fn answer_at(&self, head: &LogHead) -> Option<Arc<SlowResults>> {
        self.answer.clone().filter(|_| self.head == Some(*head))
    }

    pub(super) fn model_at(&self, head: &LogHead) -> Option<Model> {
        self.model.clone().filter(|_| self.head == Some(*head))
    }
}

/// What the slow results are computed from.
pub(super) struct Inputs {
    ballot: Ballot,
    ids: Vec<EntryId>,
    sheets: Vec<ScoreSheet>,
    /// The entries whose places by every method are shown.
    best: BTreeSet<EntryId>,
    model: ModelFrom,
}

enum ModelFrom {
    Cached(Model),
    /// The readings of all categories of the round, and the category of each entry.
    Readings(Readings, BTreeMap<EntryId, String>),
    NotOnAScale,
}

impl Inputs {
    pub(super) fn read(
        conn: &Connection,
        call: &Call,
        round: u32,
        judged: &JudgedCategory,
        best: BTreeSet<EntryId>,
        model: Option<Model>,
    ) -> Result<Self> {
        let model = match model {
            Some(model) => ModelFrom::Cached(model),
            None if !judged.ballot.is_on_a_scale() => ModelFrom::NotOnAScale,
            None => {
                let (mut ids, mut sheets) = (judged.ids.clone(), judged.sheets.clone());
                let mut categories = in_category(judged);
                for category in &call.categories {
                    if category.id != judged.category() {
                        let other = JudgedCategory::read(conn, call, round, &category.id)?;
                        categories.extend(in_category(&other));
                        ids.extend(other.ids);
                        sheets.extend(other.sheets);
                    }
                }
                ModelFrom::Readings(judged.ballot.readings(&ids, &sheets), categories)
            }
        };
        Ok(Self {
            ballot: judged.ballot.clone(),
            ids: judged.ids.clone(),
            sheets: judged.sheets.clone(),
            best,
            model,
        })
    }
}

/// The category of each of its entries.
fn in_category(judged: &JudgedCategory) -> BTreeMap<EntryId, String> {
    let ids = judged.ids.iter();
    ids.map(|id| (*id, judged.category().to_owned())).collect()
}

/// Computes the slow results, together with the model of the round.
pub(super) fn compute(inputs: Inputs) -> (Model, SlowResults) {
    let model = match inputs.model {
        ModelFrom::Cached(model) => model,
        ModelFrom::NotOnAScale => Arc::new(Err(RankError::NotOnAScale)),
        ModelFrom::Readings(readings, categories) => {
            let category_of = |entry: EntryId| categories.get(&entry);
            let fit: std::result::Result<Additive, NotEstimable> =
                Additive::fit_in_categories(&readings, JudgeEffects::Fixed, category_of);
            Arc::new(fit.map_err(RankError::from))
        }
    };
    let readings = inputs.ballot.readings(&inputs.ids, &inputs.sheets);
    let (leniencies, adjusted, adjusted_places) = match model.as_ref() {
        Ok(model) => {
            let places = model.places_among(readings.entries());
            let adjusted = adjusted(model, readings.entries(), &places);
            let all = model.leniencies().into_iter();
            let leniencies = all.map(|judge| (judge.judge, judge.leniency)).collect();
            (leniencies, adjusted, Ok(places))
        }
        Err(error) => (BTreeMap::new(), Vec::new(), Err(error.clone())),
    };
    let not_adjusted = adjusted_places.as_ref().err().map(failure);
    let other_methods = inputs.ballot.method_results(&inputs.ids, &inputs.sheets);
    let other_methods = other_methods.with_places(Method::Additive, adjusted_places);
    let method_places = other_methods
        .methods
        .iter()
        .map(|it| self::method_places(it, &inputs.best));
    let told_apart = match model.as_ref() {
        Ok(model) => model.tells_apart(readings.entries()),
        Err(_) => true,
    };
    let computed = SlowResults {
        adjusted,
        told_apart,
        not_adjusted,
        leniencies,
        methods: method_places.collect(),
        same_first: other_methods.have_same_first(),
    };
    (model, computed)
}

/// The scores of some entries, and their chances among each other.
fn adjusted(model: &Additive, entries: &[EntryId], places: &[Place]) -> Vec<Adjusted> {
    let Some(first) = places.first().map(|place| place.entry) else {
        return Vec::new();
    };
    let chances: BTreeMap<EntryId, f64> = model
        .chances(entries, 1, DRAWS, SEED)
        .into_iter()
        .map(|chances| (chances.entry, chances.first))
        .collect();
    let next: BTreeMap<EntryId, f64> = model
        .next_readings(entries, 1)
        .into_iter()
        .map(|next| (next.entry, next.worth))
        .collect();
    places
        .iter()
        .filter_map(|place| {
            let (low, high) = place.interval()?;
            Some(Adjusted {
                entry: place.entry.0.to_string(),
                rank: place.place,
                score: place.score?,
                low,
                high,
                chance_first: chances.get(&place.entry).copied().unwrap_or_default(),
                tied_with_first: place.entry != first
                    && model
                        .are_indistinguishable(place.entry, first)
                        .unwrap_or_default(),
                next_reading: next.get(&place.entry).copied().unwrap_or_default(),
            })
        })
        .collect()
}

/// The places of some entries by one method.
fn method_places(
    (method, places): &(Method, std::result::Result<Vec<Place>, RankError>),
    best: &BTreeSet<EntryId>,
) -> MethodPlaces {
    let (places, unavailable) = match places {
        Ok(places) => (places.as_slice(), None),
        Err(error) => (&[] as &[Place], Some(failure(error))),
    };
    let places = places.iter().filter(|place| best.contains(&place.entry));
    let stands = places.filter_map(|place| {
        Some(MethodPlace {
            entry: place.entry.0.to_string(),
            place: place.place?,
        })
    });
    MethodPlaces {
        method: method.name().to_owned(),
        places: stands.collect(),
        unavailable,
    }
}
