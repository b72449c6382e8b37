//! The results of all methods side by side.

use std::collections::BTreeSet;

use super::bradley_terry::places_of;
use super::majority::{ranked_pairs_of, schulze_of};
use super::{Method, Pairs, Place, RankError};
use crate::{EntryId, Readings};

/// The results of every method for the same readings.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodResults {
    /// Each method with its places, or why it has none.
    pub methods: Vec<(Method, Result<Vec<Place>, RankError>)>,
}

impl MethodResults {
    /// Every method, with this many marks left out at either end where it trims.
    pub fn of(readings: &Readings, trim: usize) -> Self {
        let methods = Method::ALL.map(|method| method.trimming(trim));
        Self {
            methods: methods
                .map(|method| (method, method.rank(readings)))
                .to_vec(),
        }
    }

    /// The results for comparisons that judges made themselves: only methods of paired comparison have one.
    pub fn of_pairs(readings: &Readings, pairs: Result<&Pairs, &RankError>) -> Self {
        let by_pairs = |method| {
            let pairs = pairs.map_err(Clone::clone)?;
            match method {
                Method::Schulze => Ok(schulze_of(readings, pairs)),
                Method::RankedPairs => Ok(ranked_pairs_of(readings, pairs)),
                Method::BradleyTerry => places_of(readings, pairs),
                Method::Mean
                | Method::Median
                | Method::Trimmed { .. }
                | Method::Additive
                | Method::Minshall
                | Method::Borda => Err(RankError::NotOnAScale),
            }
        };
        let methods = Method::ALL.map(|method| (method, by_pairs(method)));
        Self {
            methods: methods.to_vec(),
        }
    }

    /// The same with other places for one method: an additive model may use more readings than these.
    #[must_use]
    pub fn with_places(mut self, method: Method, places: Result<Vec<Place>, RankError>) -> Self {
        if let Some(result) = self.methods.iter_mut().find(|(it, _)| *it == method) {
            result.1 = places;
        }
        self
    }

    /// Whether one entry is first, alone or tied, by every method that places all entries with a reading.
    pub fn have_same_first(&self) -> bool {
        let answers = || self.methods.iter().filter_map(|(_, it)| it.as_ref().ok());
        let most = answers().map(|places| placed(places)).max();
        let complete = answers().filter(|places| Some(placed(places)) == most);
        let firsts = complete.map(|places| {
            let first = places.iter().filter(|place| place.place == Some(1));
            first
                .map(|place| place.entry)
                .collect::<BTreeSet<EntryId>>()
        });
        let of_all = firsts.reduce(|one, other| one.intersection(&other).copied().collect());
        of_all.is_none_or(|first| !first.is_empty())
    }
}

fn placed(places: &[Place]) -> usize {
    places.iter().filter(|place| place.place.is_some()).count()
}
