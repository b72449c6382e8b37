//! How each kind of cell is written to a sheet.

use std::borrow::Cow;
use std::collections::HashMap;

use catalogue::Catalogue;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::RenderContext;
use crate::Cell;
use crate::cell::SpreadsheetCell;
use crate::unsafe_characters::{cut, is_like_formula, printable};

/// The longest text of a cell, in UTF-16 code units. Source: Microsoft, "Excel specifications and limits".
const LONGEST_TEXT: usize = 32_767;

const SECONDS_A_DAY: f64 = 86_400.0;

/// Formats, made once: a workbook holds each format that it is given as a style of its own.
pub(super) struct Cells {
    context: RenderContext,
    catalogue: &'static Catalogue,
    /// What ends a text that was too long for a cell.
    cut_mark: String,
    day: Format,
    /// Shows an apostrophe in Excel's edit line, and keeps a text a text when a person edits it.
    quoted: Format,
    /// The format of instants for each zone label, such as `EST` and `EDT`.
    instants: HashMap<String, Format>,
}

impl Cells {
    pub(super) fn of(context: &RenderContext) -> Self {
        let catalogue = context.catalogue();
        Self {
            context: *context,
            catalogue,
            cut_mark: catalogue.text("list-cut").into_owned(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            quoted: Format::new().set_quote_prefix(),
            instants: HashMap::new(),
        }
    }

    pub(super) fn write(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: Cell<'_>,
    ) -> Result<(), XlsxError> {
        match cell.localized(self.catalogue) {
            SpreadsheetCell::Empty => Ok(()),
            SpreadsheetCell::Text(text) => self.text(sheet, row, column, text),
            SpreadsheetCell::Integer(count) => sheet.write_number(row, column, count).map(drop),
            SpreadsheetCell::Number(measure) => sheet.write_number(row, column, measure).map(drop),
            SpreadsheetCell::Day(day) => match serial(day.and_time(NaiveTime::MIN)) {
                Some(number) => sheet
                    .write_number_with_format(row, column, number, &self.day)
                    .map(drop),
                None => sheet.write_string(row, column, day.to_string()).map(drop),
            },
            SpreadsheetCell::Instant(at) => self.instant(sheet, row, column, at),
        }
    }

    fn text(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        text: Cow<'_, str>,
    ) -> Result<(), XlsxError> {
        let text = cut(printable(text), LONGEST_TEXT, &self.cut_mark);
        if is_like_formula(&text) {
            sheet
                .write_string_with_format(row, column, text, &self.quoted)
                .map(drop)
        } else {
            sheet.write_string(row, column, text).map(drop)
        }
    }

    /// Wall time in the desk's zone with the zone's label. A second that has begun is not rounded up to
    /// the next one: it may be the last before a deadline.
    fn instant(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        at: DateTime<Utc>,
    ) -> Result<(), XlsxError> {
        let local = at.with_timezone(&self.context.zone).naive_local();
        let Some(number) = serial(local) else {
            return sheet.write_string(row, column, at.to_rfc3339()).map(drop);
        };
        let label = self.catalogue.zone(&at, self.context.zone);
        let format = self.instants.entry(label).or_insert_with_key(|label| {
            Format::new().set_num_format(format!("yyyy-mm-dd hh:mm:ss \"{label}\""))
        });
        sheet
            .write_number_with_format(row, column, number, format)
            .map(drop)
    }
}

/// Days since 30 December 1899, as Excel counts them, to the whole second. `None` before March 1900, where
/// Excel counts a day that never was, and after 9999.
fn serial(at: NaiveDateTime) -> Option<f64> {
    const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1900, 3, 1).unwrap();
    const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();
    /// The number of the first of March 1900.
    const FIRST_NUMBER: i32 = 61;

    if !(FIRST..=LAST).contains(&at.date()) {
        return None;
    }
    let days = i32::try_from((at.date() - FIRST).num_days()).ok()? + FIRST_NUMBER;
    let seconds = at.time().num_seconds_from_midnight();
    Some(f64::from(days) + f64::from(seconds) / SECONDS_A_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_those_of_excel() {
        let at = |text: &str| serial(text.parse().unwrap());
        assert_eq!(at("1900-03-01T00:00:00"), Some(61.0));
        assert_eq!(at("2020-12-31T00:00:00"), Some(44_196.0));
        assert_eq!(at("2021-01-22T12:00:00"), Some(44_218.5));
        assert_eq!(at("2021-01-22T23:59:59.999"), at("2021-01-22T23:59:59"));
        assert_eq!(at("1900-02-28T00:00:00"), None);
        assert_eq!(at("+10000-01-01T00:00:00"), None);
    }
}
