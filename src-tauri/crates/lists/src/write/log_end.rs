//! Where the desk's log ended when a list was made, on a sheet of its own in a workbook.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::Setting;

/// Where the desk's log ended when a list was made, and the proof that the desk said so. Whoever keeps the list can hold the
/// log against it later.
#[derive(Debug, Clone)]
pub struct LogEnd {
    /// How many lines the log had.
    pub lines: u64,
    /// The root over them, in hexadecimal.
    pub root: String,
    /// The fingerprint of the desk's keys.
    pub fingerprint: String,
    /// The signed head as JSON, which `awards verify --witness` reads.
    pub witness: String,
}

/// The message ids of what stands in the first column.
const NAMES: [&str; 4] = [
    "log-end-lines",
    "log-end-root",
    "log-end-fingerprint",
    "log-end-witness",
];

/// Adds the sheet.
pub(super) fn sheet(book: &mut Workbook, end: &LogEnd, setting: &Setting) -> Result<(), XlsxError> {
    let words = setting.words();
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(words.name("log-end"))?;
    sheet.set_column_width(0, 36)?;
    sheet.set_column_width(1, 80)?;
    let values = [
        end.lines.to_string(),
        end.root.clone(),
        end.fingerprint.clone(),
        end.witness.clone(),
    ];
    let text = Format::new().set_num_format("@");
    for ((row, name), value) in (0..).zip(NAMES).zip(values) {
        sheet.write_string(row, 0, words.name(name))?;
        sheet.write_string_with_format(row, 1, value, &text)?;
    }
    Ok(())
}
