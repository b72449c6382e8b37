//! RFC 4180 with the byte order mark that Excel wants.

use std::borrow::Cow;
use std::io::Write;
use std::ops::ControlFlow;

use chrono::SecondsFormat;

use super::{Rows, Setting};
use crate::cell::{Cell, Plain};
use crate::clean::{is_like_formula, printable};
use crate::{ListError, Row};

/// Writes headings and rows. Instants are wall time in the desk's zone with its offset, so that no
/// reader has to guess the zone.
pub(super) fn write<R, E, I, F>(
    out: &mut impl Write,
    rows: Rows<'_, I, F>,
    setting: &Setting,
) -> Result<u64, E>
where
    R: Row,
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    let (words, path) = (setting.words(), rows.path);
    let refused = |error: csv::Error| ListError::of(error.into(), path);

    out.write_all("\u{feff}".as_bytes())
        .map_err(|error| ListError::of(error, path))?;
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .buffer_capacity(1 << 16)
        .from_writer(out);
    csv.write_record(
        R::COLUMNS
            .iter()
            .map(|column| words.name(column.heading).into_owned()),
    )
    .map_err(refused)?;
    let count = rows.each(|row| {
        for column in R::COLUMNS {
            let text = field((column.cell)(row), setting);
            csv.write_field(text.as_bytes()).map_err(refused)?;
        }
        csv.write_record(None::<&[u8]>).map_err(refused)
    })?;
    csv.flush().map_err(|error| ListError::of(error, path))?;
    Ok(count)
}

/// One field as the file holds it.
pub(super) fn field<'a>(cell: Cell<'a>, setting: &Setting) -> Cow<'a, str> {
    match cell.in_words(setting.words()) {
        Plain::Empty => Cow::Borrowed(""),
        Plain::Text(text) => neutral(text),
        Plain::Integer(count) => Cow::Owned(count.to_string()),
        Plain::Number(measure) => Cow::Owned(measure.to_string()),
        Plain::Day(day) => Cow::Owned(day.to_string()),
        Plain::Instant(at) => {
            let local = at.with_timezone(&setting.zone);
            Cow::Owned(local.to_rfc3339_opts(SecondsFormat::AutoSi, false))
        }
    }
}

/// A leading apostrophe makes a spreadsheet take a text for a text.
fn neutral(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = printable(text);
    if is_like_formula(&text) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}
