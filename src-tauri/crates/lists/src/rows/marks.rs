//! Every mark as the judge gave it.

use crate::{Cell, Column, List, Row};

/// One judge's mark for one entry on one criterion. A recusal is a row without a mark.
#[derive(Debug, Clone)]
pub struct MarkRow {
    /// The number on the entry's receipt.
    pub number: u32,
    /// The entry's title.
    pub title: String,
    /// The category's name, in the list's language.
    pub category: String,
    /// The judge's name.
    pub judge: String,
    /// The round of judging, from 1.
    pub round: u32,
    /// The criterion's name, in the list's language; none for a recusal, which is on the whole entry.
    pub criterion: Option<String>,
    /// The criterion's weight in the mean, relative to the others.
    pub weight: Option<f64>,
    /// The mark on the call's scale, as given.
    pub mark: Option<f64>,
    /// Why the judge recused themselves from this entry, where the judge did.
    pub recused: Option<String>,
}

impl Row for MarkRow {
    const LIST: List = List::Marks;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("number", "column-number", 8, |row| {
            Cell::Integer(row.number)
        }),
        Column::new("title", "column-title", 48, |row| {
            Cell::text(row.title.as_str())
        }),
        Column::new("category", "column-category", 22, |row| {
            Cell::text(row.category.as_str())
        }),
        Column::new("judge", "column-judge", 24, |row| {
            Cell::text(row.judge.as_str())
        }),
        Column::new("round", "column-round", 8, |row| Cell::Integer(row.round)),
        Column::new("criterion", "column-criterion", 32, |row| {
            Cell::text(row.criterion.as_deref())
        }),
        Column::new("weight", "column-weight", 8, |row| Cell::number(row.weight)),
        Column::new("mark", "column-mark", 8, |row| Cell::number(row.mark)),
        Column::new("recused", "column-recused", 32, |row| {
            Cell::text(row.recused.as_deref())
        }),
    ];
}
