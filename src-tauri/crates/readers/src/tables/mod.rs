//! Tables of data, as they are printed: separated values, and sheets of workbooks.

/// What a table may have at most, while it is read.
mod filling;
/// Spreadsheets of OpenDocument.
mod open_document;
/// Numbers and dates of workbooks, as they are printed.
mod printed;
/// Separated values.
mod separated;
/// Workbooks of Office Open XML.
mod workbook;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::document::in_zip::parts::Parts;
use crate::{InputFile, ReadError, plain};
use filling::Budget;

/// The most rows of a table that are shown.
pub const MOST_ROWS: usize = 2_000;

/// The most columns of a table that are shown.
pub const MOST_COLUMNS: usize = 100;

/// The most tables of a file that are shown.
pub const MOST_TABLES: usize = 50;

/// The most bytes of all cells of a file.
pub const MOST_CELL_TEXT: usize = 4 * 1024 * 1024;

/// The longest text of a cell and of a name, in bytes; a longer one is cut.
pub const LONGEST_CELL: usize = 4 * 1024;

/// A table, as far as it is shown: at most [`MOST_ROWS`] of its rows and [`MOST_COLUMNS`] of its columns.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShownTable {
    /// The name of its sheet; empty for separated values.
    pub name: String,
    /// How many columns it has, with those that are not shown.
    pub columns: u32,
    /// Its rows as they are printed; a row ends with the last cell that says something.
    pub rows: Vec<Vec<String>>,
    /// How many rows it has, with those that are not shown.
    pub rows_in_all: u32,
}

/// Whether tables are within the bounds that readers keep.
pub(crate) fn are_within_bounds(tables: &[ShownTable]) -> bool {
    let mut left = MOST_CELL_TEXT;
    let mut takes = |text: &String| match left.checked_sub(text.len()) {
        Some(rest) if text.len() <= LONGEST_CELL => {
            left = rest;
            true
        }
        _ => false,
    };
    let mut fits = |table: &ShownTable| {
        let cells = |row: &Vec<String>| {
            row.len() <= MOST_COLUMNS
                && u32::try_from(row.len()).is_ok_and(|it| it <= table.columns)
        };
        let rows = u32::try_from(table.rows.len());
        takes(&table.name)
            && table.rows.len() <= MOST_ROWS
            && rows.is_ok_and(|rows| rows <= table.rows_in_all)
            && table.rows.iter().all(cells)
            && table.rows.iter().flatten().all(&mut takes)
    };
    tables.len() <= MOST_TABLES && tables.iter().all(&mut fits)
}

/// The sheets of a workbook that are shown to a reader; `None` where the archive is none.
pub(crate) fn of_archive(bytes: &[u8]) -> Option<Result<Vec<ShownTable>, ReadError>> {
    let mut parts = match Parts::open(bytes)? {
        Ok(parts) => parts,
        Err(trouble) => return Some(Err(trouble)),
    };
    if parts.names().iter().any(|name| name == "xl/workbook.xml") {
        return Some(workbook::tables(&mut parts, bytes));
    }
    open_document::is_one(&mut parts).then(|| open_document::tables(&mut parts))
}

/// The table of a text file whose cells are parted by a sign; `None` where it is not one by its name or media type, or no
/// text.
pub(crate) fn of_text(bytes: &[u8], file_info: &InputFile<'_>) -> Option<ShownTable> {
    let name = file_info.name.to_ascii_lowercase();
    let media_type = file_info
        .media_type
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_named = [".csv", ".tsv", ".tab"]
        .iter()
        .any(|ending| name.ends_with(ending));
    let is_served = ["text/csv", "text/tab-separated-values", "application/csv"]
        .iter()
        .any(|kind| media_type.trim_start().starts_with(kind));
    if !is_named && !is_served {
        return None;
    }
    let text = separated::wide_text(bytes).or_else(|| plain::decode(bytes))?;
    Some(separated::table(&text, &mut Budget::default()))
}
