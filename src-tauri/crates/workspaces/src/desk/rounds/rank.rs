//! The ranking of a category by what the round asked for: always with the number of marks and with its ties.

use std::collections::BTreeMap;

use judging::rank::{CannotRank, weighted_mean};
use judging::{Ballot, EntryId, Place, Readings, ScoreSheet};
use rules::Call;
use serde::Serialize;
use store::Connection;
use ts_rs::TS;
use uuid::Uuid;

use super::{round, sheets};
use crate::desk::{call, number};
use crate::{Desk, Error, Failure, Result};

/// The ranking of one category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryRanking {
    /// The category's id.
    pub category: String,
    /// Its entries in the round, best first.
    pub places: Vec<RankedEntry>,
    /// Why there is no ranking; null where there is.
    pub not_ranked: Option<Failure>,
}

/// One entry in a ranking.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RankedEntry {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub names: Vec<rules::PublicName>,
    /// The place, 1 the best; entries that tie share it, and the next place is skipped. Null without marks.
    pub place: Option<u32>,
    /// Whether another entry shares the place.
    pub tied: bool,
    /// What decides the place, unrounded: the weighted mean of marks, the share of yes, of others that it stands
    /// above, or the log odds of being put above another. Null without marks.
    pub score: Option<f64>,
    /// The mean of the judges' marks, votes, places or shares of comparisons won; null without marks.
    pub mean: Option<f64>,
    /// How many judges marked it.
    pub marks: u32,
    /// The lowest mean of one judge; null without marks.
    pub lowest: Option<f64>,
    /// The highest mean of one judge; null without marks.
    pub highest: Option<f64>,
    /// How far the judges' means lie apart; null without marks.
    pub spread: Option<f64>,
}

impl Desk {
    /// The ranking of one category in a round.
    pub async fn ranking(&self, round: u32, category: &str) -> Result<CategoryRanking> {
        let category = category.to_owned();
        let read = move |conn: &Connection| rank(conn, round, &category);
        self.kept.store.read(read).await
    }
}

/// Ranks the entries of a category by the sheets of a round.
pub(in crate::desk) fn rank(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<CategoryRanking> {
    let call = call::in_force(conn)?;
    Judged::read(conn, &call, round, category)?.ranking(conn)
}

/// A category in a round: its entries, and the sheets on them.
pub(super) struct Judged {
    category: String,
    pub(super) ballot: Ballot,
    entries: Vec<(Uuid, rules::Entry)>,
    pub(super) ids: Vec<EntryId>,
    pub(super) sheets: Vec<ScoreSheet>,
}

impl Judged {
    pub(super) fn read(conn: &Connection, call: &Call, round: u32, category: &str) -> Result<Self> {
        if call.category(category).is_none() {
            return Err(Error::UnknownCategory {
                category: category.to_owned(),
            });
        }
        let ballot = round::ballot(call, round)?;
        let entries = round::standing(conn, round, category)?;
        let ids = round::ids(&entries);
        let sheets = sheets::sheets(conn, round, &ids)?;
        Ok(Self {
            category: category.to_owned(),
            ballot,
            entries,
            ids,
            sheets,
        })
    }

    /// The entries with their documents.
    pub(super) fn documents(&self) -> &[(Uuid, rules::Entry)] {
        &self.entries
    }

    /// Whether an entry is in any of these languages.
    pub(super) fn is_in(&self, entry: EntryId, languages: &[rules::Language]) -> bool {
        let found = self.entries.iter().find(|(id, _)| *id == entry.0);
        found.is_some_and(|(_, document)| {
            let mut spoken = document.pieces.iter().flat_map(|piece| &piece.languages);
            spoken.any(|language| languages.contains(language))
        })
    }

    pub(super) fn readings(&self) -> Readings {
        self.ballot.readings(&self.ids, &self.sheets)
    }

    /// The places by the way that suits the round, or why there are none.
    pub(super) fn places(&self) -> std::result::Result<Vec<Place>, CannotRank> {
        self.ballot.rank(&self.ids, &self.sheets)
    }

    pub(super) fn ranking(&self, conn: &Connection) -> Result<CategoryRanking> {
        let (places, not_ranked) = match self.places() {
            Ok(places) => (places, None),
            // Without a ranking the entries stand in the order of their numbers.
            Err(cannot) => {
                let none = Readings::new(self.ids.iter().copied(), []);
                (weighted_mean(&none), Some(failure(&cannot)))
            }
        };
        let entries: BTreeMap<EntryId, &rules::Entry> = self
            .ids
            .iter()
            .copied()
            .zip(self.entries.iter().map(|(_, it)| it))
            .collect();
        let places = places
            .iter()
            .filter_map(|place| Some((entries.get(&place.entry)?, place)))
            .map(|(document, place)| ranked(conn, document, place))
            .collect::<Result<Vec<_>>>()?;
        Ok(CategoryRanking {
            category: self.category.clone(),
            places,
            not_ranked,
        })
    }
}

fn ranked(conn: &Connection, document: &rules::Entry, place: &Place) -> Result<RankedEntry> {
    let entry = place.entry.0.to_string();
    let names = document.people.iter();
    Ok(RankedEntry {
        number: number(conn, &entry)?,
        entry,
        title: document.title.clone(),
        names: names.map(|person| person.public_name.clone()).collect(),
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
pub(super) fn failure(cannot: &CannotRank) -> Failure {
    let params = cannot.params().into_iter();
    Failure::new(
        cannot.code(),
        params.map(|(name, number)| (name, number.to_string())),
    )
}
