//! Where the desk's log ended when a list was made, on a sheet of its own in a workbook.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::RenderContext;

/// Where the desk's log ended when a list was made, signed by the desk. Whoever keeps the list can check the log
/// against it later.
#[derive(Debug, Clone)]
pub struct LogEnd {
    /// How many lines the log had.
    pub lines: u64,
    /// The root over them, in hexadecimal.
    pub root: String,
    /// The fingerprint of the desk's keys.
    pub fingerprint: String,
    /// The signed head as JSON, which `awards verify --witness` reads.
    pub witness_json: String,
}

/// The message ids of the labels in the first column.
const LABELS: [&str; 4] = [
    "log-end-lines",
    "log-end-root",
    "log-end-fingerprint",
    "log-end-witness",
];

/// Adds the sheet.
pub(super) fn sheet(
    book: &mut Workbook,
    end: &LogEnd,
    context: &RenderContext,
) -> Result<(), XlsxError> {
    let catalogue = context.catalogue();
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(catalogue.text("log-end"))?;
    sheet.set_column_width(0, 36)?;
    sheet.set_column_width(1, 80)?;
    let values = [
        end.lines.to_string(),
        end.root.clone(),
        end.fingerprint.clone(),
        end.witness_json.clone(),
    ];
    let text = Format::new().set_num_format("@");
    for ((row, name), value) in (0..).zip(LABELS).zip(values) {
        sheet.write_string(row, 0, catalogue.text(name))?;
        sheet.write_string_with_format(row, 1, value, &text)?;
    }
    Ok(())
}
