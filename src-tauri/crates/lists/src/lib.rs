//! The lists that leave the desk: entries, eligibility, marks, ranking, press; as CSV, XLSX or JSON.
//!
//! A caller gives typed rows, one at a time; this crate knows the columns, their headings in both
//! languages, and how to write a cell so that a spreadsheet shows it and never runs it. Rows stream:
//! a list of a hundred thousand entries takes no more memory than one of ten. A file appears whole
//! under its name or not at all, and the same rows make the same bytes.
//!
//! This crate never knows SQL, Tauri, a clock, or who may see a list. The press list cannot hold a
//! legal name or a contact, because [`PressRow`] has no field of such a type.
//!
//! To add a column: one line in the `COLUMNS` of its row, and the heading's message in
//! `ui/locales/*/lists.ftl`. To add a list: a variant of [`List`], a module in `rows/` with a struct
//! that is a [`Row`], and the list's title in the same two files.

/// What a column may show of a row.
mod cell;
/// A heading and how to get its cell.
mod column;
/// Numbers with the decimal sign of a language.
mod decimal_sign;
/// What can go wrong, and what to do then.
mod error;
/// The lists and the file formats, by name.
mod list;
/// How one entry was judged, on one page.
pub mod page;
/// The rows of each list.
mod rows;
/// Characters that a spreadsheet must not be given: formulas, and what XML forbids.
mod unsafe_characters;
/// Writing rows to a file.
mod write;

pub use cell::{Cell, Label};
pub use column::{Column, Row};
pub use error::ListError;
pub use list::{Format, List};
pub use rows::{
    EligibilityRow, EntryRow, EntryState, MarkRow, PressOutcome, PressRow, RankingRow, ReceivedBy,
    in_press_order,
};
pub use write::{
    LogEnd, Preview, RenderContext, TableCell, preview, to_file, to_file_with, write_table,
};
