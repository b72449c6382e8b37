//! The ranking of a category: the weighted mean, always with the number of marks and with its ties.

use serde::Serialize;
use store::Connection;
use ts_rs::TS;
use uuid::Uuid;

use super::{Desk, call, deal, sheets};
use crate::{Error, Result};

/// The ranking of one category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryRanking {
    /// The category's id.
    pub category: String,
    /// Its eligible entries, best first.
    pub places: Vec<RankedEntry>,
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
    /// The weighted mean, unrounded; null without marks.
    pub score: Option<f64>,
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
    /// The ranking of one category.
    pub async fn ranking(&self, round: u32, category: &str) -> Result<CategoryRanking> {
        let category = category.to_owned();
        self.kept
            .store
            .read(move |conn| rank(conn, round, &category))
            .await
    }
}

/// Ranks the eligible entries of a category by the sheets of a round.
pub(super) fn rank(conn: &Connection, round: u32, category: &str) -> Result<CategoryRanking> {
    let call = call::in_force(conn)?;
    if call.category(category).is_none() {
        return Err(Error::UnknownCategory {
            category: category.to_owned(),
        });
    }
    let eligible = deal::eligible(conn, category)?;
    let ids: Vec<Uuid> = eligible.iter().map(|(id, _)| *id).collect();
    let found = sheets::sheets(conn, round, &ids)?;
    let entries: Vec<judging::EntryId> = ids.iter().map(|id| judging::EntryId(*id)).collect();
    let readings = judging::Readings::of_sheets(&entries, &found, &sheets::criteria(&call));
    let places = judging::rank::weighted_mean(&readings)
        .into_iter()
        .filter_map(|place| {
            let (id, document) = eligible.iter().find(|(id, _)| *id == place.entry.0)?;
            Some(super::number(conn, &id.to_string()).map(|number| {
                RankedEntry {
                    entry: id.to_string(),
                    number,
                    title: document.title.clone(),
                    names: document
                        .people
                        .iter()
                        .map(|p| p.public_name.clone())
                        .collect(),
                    place: place.place,
                    tied: place.tied,
                    score: place.score,
                    marks: place.marks,
                    lowest: place.lowest,
                    highest: place.highest,
                    spread: place.spread,
                }
            }))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(CategoryRanking {
        category: category.to_owned(),
        places,
    })
}
