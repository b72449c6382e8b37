//! Lists as CSV (RFC 4180), with the byte order mark by which Excel recognizes UTF-8, and with the separator and the decimal
//! mark of the list's language.

use std::borrow::Cow;
use std::io::Write;
use std::ops::ControlFlow;

use chrono::SecondsFormat;

use super::spreadsheet_text::{number, separator, without_formulas};
use super::{RenderContext, Rows};
use crate::cell::{Cell, SpreadsheetCell};
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
        .delimiter(separator(context.language))
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
        SpreadsheetCell::Number(measure) => Cow::Owned(number(measure, context.language)),
        SpreadsheetCell::Day(day) => Cow::Owned(day.to_string()),
        SpreadsheetCell::Instant(at) => {
            let local = at.with_timezone(&context.zone);
            Cow::Owned(local.to_rfc3339_opts(SecondsFormat::AutoSi, false))
        }
    }
}
