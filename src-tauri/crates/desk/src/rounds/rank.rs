//! The ranking of a category by what the round asked for: always with the number of marks and with its ties.

use std::collections::HashMap;

use desk_core::eligibility::brief;
use desk_core::in_force;
use judging::rank::{RankError, weighted_mean};
use judging::{Ballot, EntryId, Place, Readings, ScoreSheet};
use rules::Call;
use store::Connection;
use workspace_core::{CategoryRanking, Error, Failure, RankedEntry, Result, ballot};

use super::in_round::InRound;
use super::{in_round, sheets};
use crate::Desk;

impl Desk {
    /// The ranking of one category in a round.
    pub async fn ranking(&self, round: u32, category: &str) -> Result<CategoryRanking> {
        let category = category.to_owned();
        let read = move |conn: &Connection| rank(conn, round, &category);
        self.core.store.read(read).await
    }
}

/// Ranks the entries of a category by the sheets of a round.
pub(crate) fn rank(conn: &Connection, round: u32, category: &str) -> Result<CategoryRanking> {
    let call = in_force::call(conn)?;
    JudgedCategory::read(conn, &call, round, category)?.ranking(conn)
}

/// A category in a round: its entries, and the sheets on them.
pub(super) struct JudgedCategory {
    category: String,
    pub(super) ballot: Ballot,
    entries: Vec<InRound>,
    pub(super) ids: Vec<EntryId>,
    pub(super) sheets: Vec<ScoreSheet>,
}

impl JudgedCategory {
    pub(super) fn read(conn: &Connection, call: &Call, round: u32, category: &str) -> Result<Self> {
        if call.category(category).is_none() {
            return Err(Error::UnknownCategory {
                category: category.to_owned(),
            });
        }
        let ballot = ballot::ballot(call, round)?;
        let entries = in_round::entries(conn, call, round, category)?;
        let ids = in_round::ids(&entries);
        let sheets = sheets::latest(conn, round, &entries)?;
        Ok(Self {
            category: category.to_owned(),
            ballot,
            entries,
            ids,
            sheets,
        })
    }

    pub(super) fn category(&self) -> &str {
        &self.category
    }

    /// The entries, in the order of their numbers.
    pub(super) fn entries(&self) -> &[InRound] {
        &self.entries
    }

    /// The first of some entries, by their order, that is in any of these languages.
    pub(super) fn first_in<'a>(
        &self,
        conn: &Connection,
        places: impl Iterator<Item = &'a Place>,
        languages: &[rules::Language],
    ) -> Result<Option<&'a Place>> {
        let numbers = self.numbers();
        for place in places {
            let Some(number) = numbers.get(&place.entry) else {
                continue;
            };
            let entry_languages = brief::brief(conn, *number)?.languages;
            let meets =
                |language: &rules::Language| entry_languages.contains(&language.to_string());
            if languages.iter().any(meets) {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    pub(super) fn readings(&self) -> Readings {
        self.ballot.readings(&self.ids, &self.sheets)
    }

    /// The places by the method of the round's mode, or why there are none.
    pub(super) fn places(&self) -> std::result::Result<Vec<Place>, RankError> {
        self.ballot.rank(&self.ids, &self.sheets)
    }

    /// Every entry with its place, best first.
    pub(super) fn order(&self) -> RankedOrder {
        let (places, not_ranked) = match self.places() {
            Ok(places) => (places, None),
            // Without a ranking the entries stand in the order of their ids.
            Err(error) => {
                let none = Readings::new(self.ids.iter().copied(), []);
                (weighted_mean(&none), Some(failure(&error)))
            }
        };
        let numbers = self.numbers();
        let places = places
            .into_iter()
            .filter_map(|place| Some((*numbers.get(&place.entry)?, place)));
        RankedOrder {
            category: self.category.clone(),
            places: places.collect(),
            not_ranked,
        }
    }

    pub(super) fn ranking(&self, conn: &Connection) -> Result<CategoryRanking> {
        self.order().page(conn, 0, usize::MAX)
    }

    /// The desk's number of each entry.
    fn numbers(&self) -> HashMap<EntryId, u32> {
        let numbers = self.entries.iter().map(|it| (EntryId(it.entry), it.number));
        numbers.collect()
    }
}

/// The ranking of a category before titles and names are read, so that a page reads only its own.
pub(super) struct RankedOrder {
    category: String,
    /// Every entry's number and place, best first.
    pub(super) places: Vec<(u32, Place)>,
    not_ranked: Option<Failure>,
}

impl RankedOrder {
    /// A page of it: at most `most` entries after `skip` of them. Places and ties are those among all.
    pub(super) fn page(
        &self,
        conn: &Connection,
        skip: usize,
        most: usize,
    ) -> Result<CategoryRanking> {
        let page = self.places.iter().skip(skip).take(most);
        let places = page.map(|(number, place)| ranked(conn, *number, place));
        Ok(CategoryRanking {
            category: self.category.clone(),
            places: places.collect::<Result<_>>()?,
            not_ranked: self.not_ranked.clone(),
        })
    }
}

/// An entry with its place, as screens show it.
pub(super) fn ranked(conn: &Connection, number: u32, place: &Place) -> Result<RankedEntry> {
    let entry = place.entry.0.to_string();
    Ok(RankedEntry {
        number,
        title: store::entry_row::title(conn, number)?.unwrap_or_default(),
        names: brief::brief(conn, number)?.names,
        entry,
        place: place.place,
        tied: place.tied,
        score: place.score,
        mean: place.mean,
        marks: place.marks,
        lowest: place.lowest,
        highest: place.highest,
        spread: place.spread,
    })
}

/// Why there is no ranking, for people.
pub(super) fn failure(error: &RankError) -> Failure {
    let params = error.params().into_iter();
    Failure::new(
        error.code(),
        params.map(|(name, number)| (name, number.to_string())),
    )
}
