//! Lists as CSV (RFC 4180), with the byte order mark by which Excel recognizes UTF-8.

use std::borrow::Cow;
use std::io::Write;
use std::ops::ControlFlow;

use chrono::SecondsFormat;

use super::{RenderContext, Rows};
use crate::cell::{Cell, SpreadsheetCell};
use crate::unsafe_characters::{is_formula_sign_first, is_like_formula, printable};
use crate::{ListError, Row};

/// Writes headings and rows. Instants are wall time in the desk's zone with its offset, so that no
/// reader has to guess the zone.
pub(super) fn write<R, E, I, F>(
    file: &mut impl Write,
    rows: Rows<'_, I, F>,
    context: &RenderContext,
) -> Result<u64, E>
where
    R: Row,
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    let (catalogue, path) = (context.catalogue(), rows.path);
    let list_error = |error: csv::Error| ListError::of(error.into(), path);

    file.write_all("\u{feff}".as_bytes())
        .map_err(|error| ListError::of(error, path))?;
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .buffer_capacity(1 << 16)
        .from_writer(file);
    csv.write_record(
        R::COLUMNS
            .iter()
            .map(|column| catalogue.text(column.heading).into_owned()),
    )
    .map_err(list_error)?;
    let count = rows.each(|row| {
        for column in R::COLUMNS {
            let text = field((column.cell)(row), context);
            csv.write_field(text.as_bytes()).map_err(list_error)?;
        }
        csv.write_record(None::<&[u8]>).map_err(list_error)
    })?;
    csv.flush().map_err(|error| ListError::of(error, path))?;
    Ok(count)
}

/// One field as the file holds it.
pub(super) fn field<'a>(cell: Cell<'a>, context: &RenderContext) -> Cow<'a, str> {
    match cell.localized(context.catalogue()) {
        SpreadsheetCell::Empty => Cow::Borrowed(""),
        SpreadsheetCell::Text(text) => without_formulas(text),
        SpreadsheetCell::Integer(count) => Cow::Owned(count.to_string()),
        SpreadsheetCell::Number(measure) => Cow::Owned(measure.to_string()),
        SpreadsheetCell::Day(day) => Cow::Owned(day.to_string()),
        SpreadsheetCell::Instant(at) => {
            let local = at.with_timezone(&context.zone);
            Cow::Owned(local.to_rfc3339_opts(SecondsFormat::AutoSi, false))
        }
    }
}

/// What programs in other languages than English split a line at (French Excel at `;`), even inside quotes.
const SEPARATORS: [char; 5] = [';', '\t', '|', '\r', '\n'];

/// Writes an apostrophe before every part that some program would take for a cell with a formula; a spreadsheet treats
/// what follows the apostrophe as text.
fn without_formulas(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = printable(text);
    let is_formula = is_like_formula(&text);
    let mut parts = text.split_inclusive(SEPARATORS);
    let first = parts.next().unwrap_or_default();
    if !is_formula && !parts.clone().any(is_formula_sign_first) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 8);
    if is_formula {
        safe.push('\'');
    }
    safe.push_str(first);
    for part in parts {
        if is_formula_sign_first(part) {
            safe.push('\'');
        }
        safe.push_str(part);
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells that a program sees that splits lines at `separator`.
    fn cells(line: &str, separator: u8) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(line.as_bytes());
        let records = reader.records().map(Result::unwrap);
        records
            .flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn no_cell_begins_like_a_formula_whatever_a_program_splits_at() {
        for text in [
            "Titre;=HYPERLINK(\"x\")",
            "a\t+1",
            "a| @SUM(A1)",
            "one\n=2\r\n-3",
            "=1;=2",
            "a;b;\u{200b}＝1",
        ] {
            let mut csv = csv::Writer::from_writer(Vec::new());
            csv.write_record(["12", &without_formulas(text.into()), "x"])
                .unwrap();
            let line = String::from_utf8(csv.into_inner().unwrap()).unwrap();
            for separator in [b',', b';', b'\t', b'|'] {
                for cell in cells(&line, separator) {
                    assert!(!is_like_formula(&cell), "{cell:?} of {text:?}");
                }
            }
        }
        for honest in [
            "Rock; paper",
            "A - B",
            "Ottawa, +1 613 555 0100",
            "two\r\nlines",
        ] {
            assert_eq!(without_formulas(honest.into()), honest);
        }
    }
}
