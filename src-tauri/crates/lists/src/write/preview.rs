//! The first rows of a list, for a person to look at before it is written.

use super::{RenderContext, csv};
use crate::Row;

/// The beginning of a list, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The headings, from left to right.
    pub headings: Vec<String>,
    /// The first rows; each has a cell for every heading.
    pub rows: Vec<Vec<String>>,
}

/// The first `limit` rows as a CSV file would hold them. An error of the source ends it.
pub fn preview<R, E>(
    rows: impl Iterator<Item = Result<R, E>>,
    limit: usize,
    context: &RenderContext,
) -> Result<Preview, E>
where
    R: Row,
{
    let catalogue = context.catalogue();
    let headings = R::COLUMNS
        .iter()
        .map(|column| catalogue.text(column.heading).into_owned());
    let first_rows = rows.take(limit).map(|row| {
        let row = row?;
        let cells = R::COLUMNS
            .iter()
            .map(|column| csv::field((column.cell)(&row), context).into_owned());
        Ok(cells.collect())
    });
    Ok(Preview {
        headings: headings.collect(),
        rows: first_rows.collect::<Result<_, E>>()?,
    })
}
