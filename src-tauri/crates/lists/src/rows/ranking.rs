//! Each category in order of score.

use rules::PublicName;

use crate::{Cell, Column, List, Row};

/// One entry in the order of its category.
#[derive(Debug, Clone)]
pub struct RankingRow {
    /// The category's name, in the list's language.
    pub category: String,
    /// The round, counted from 1.
    pub round: u32,
    /// The place in the category, 1 the best; none while nobody has marked the entry.
    pub place: Option<u32>,
    /// Whether others share the place.
    pub tied: bool,
    /// The number on the entry's receipt.
    pub number: u32,
    /// The entry's title.
    pub title: String,
    /// The public names, in byline order.
    pub names: Vec<PublicName>,
    /// The score, unrounded.
    pub score: Option<f64>,
    /// How many judges marked the entry.
    pub marks: u32,
    /// The lowest score that one judge gave.
    pub min: Option<f64>,
    /// The highest score that one judge gave.
    pub max: Option<f64>,
    /// How far the judges' scores lie apart, in marks, as the ranking gives it.
    pub spread: Option<f64>,
}

impl Row for RankingRow {
    const LIST: List = List::Ranking;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("category", "column-category", 22, |row| {
            Cell::text(row.category.as_str())
        }),
        Column::new("round", "column-round", 8, |row| Cell::Integer(row.round)),
        Column::new("place", "column-place", 8, |row| Cell::integer(row.place)),
        Column::new("tied", "column-tied", 8, |row| Cell::Flag(row.tied)),
        Column::new("number", "column-number", 8, |row| {
            Cell::Integer(row.number)
        }),
        Column::new("title", "column-title", 48, |row| {
            Cell::text(row.title.as_str())
        }),
        Column::new("byline", "column-byline", 28, |row| {
            Cell::texts(row.names.iter().map(PublicName::as_str))
        }),
        Column::new("score", "column-score", 10, |row| Cell::number(row.score)),
        Column::new("marks", "column-marks", 10, |row| Cell::Integer(row.marks)),
        Column::new("min", "column-min", 10, |row| Cell::number(row.min)),
        Column::new("max", "column-max", 10, |row| Cell::number(row.max)),
        Column::new("spread", "column-spread", 10, |row| {
            Cell::number(row.spread)
        }),
    ];
}
