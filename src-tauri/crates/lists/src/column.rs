//! A heading and how to get its cell.

use crate::{Cell, List};

/// One column of a list.
pub struct Column<R> {
    /// The key in JSON: the same in every language, and never renamed.
    pub key: &'static str,
    /// The message id of the heading.
    pub heading: &'static str,
    /// The width in a spreadsheet, in characters of the default font.
    pub width: u8,
    /// The cell of a row.
    pub cell: for<'a> fn(&'a R) -> Cell<'a>,
}

impl<R> Column<R> {
    pub(crate) const fn new(
        key: &'static str,
        heading: &'static str,
        width: u8,
        cell: for<'a> fn(&'a R) -> Cell<'a>,
    ) -> Self {
        Self {
            key,
            heading,
            width,
            cell,
        }
    }
}

/// A row of one of the lists.
pub trait Row: Sized + 'static {
    /// The list that these rows make up.
    const LIST: List;

    /// The columns, from left to right.
    const COLUMNS: &'static [Column<Self>];
}
