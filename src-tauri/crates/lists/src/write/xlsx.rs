//! An Excel workbook of one sheet, and a second one on where the desk's log ended.

use std::any::Any;
use std::error::Error;
use std::io::{self, Seek, Write};
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::path::Path;

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{LogEnd, RenderContext, Rows, full_disk, log_end, xlsx_cells::Cells};
use crate::error::folder_of;
use crate::{ListError, Row};

/// Writes headings and rows. Only the current row is in memory; the sheet grows in an unnamed working
/// file in the folder of the list.
pub(super) fn write<R, E, I, F>(
    file: &mut (impl Write + Seek + Send),
    rows: Rows<'_, I, F>,
    context: &RenderContext,
    end: Option<&LogEnd>,
) -> Result<u64, E>
where
    R: Row,
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    let path = rows.path;
    // The library panics where its temporary file cannot be written. Nothing that the closure left unfinished
    // is used afterwards.
    full_disk::catch_panic(|| book(file, rows, context, end))
        .unwrap_or_else(|panic| Err(disk_full_error(panic, path).into()))
}

fn book<R, E, I, F>(
    file: &mut (impl Write + Seek + Send),
    rows: Rows<'_, I, F>,
    context: &RenderContext,
    end: Option<&LogEnd>,
) -> Result<u64, E>
where
    R: Row,
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    let path = rows.path;
    let list_error = |error| of_library(error, path);

    let mut book = Workbook::new();
    book.set_tempdir(folder_of(path)).map_err(list_error)?;
    book.set_properties(&properties(R::LIST.title(), context).map_err(list_error)?);
    let sheet = book
        .add_worksheet_with_constant_memory()
        .map_err(list_error)?;
    headings::<R>(sheet, context).map_err(list_error)?;

    let mut cells = Cells::of(context);
    let mut line = 0;
    let count = rows.each(|row| {
        line += 1;
        for (number, column) in (0..).zip(R::COLUMNS) {
            cells
                .write(sheet, line, number, (column.cell)(row))
                .map_err(list_error)?;
        }
        Ok(())
    })?;

    let last = u16::try_from(R::COLUMNS.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, line, last).map_err(list_error)?;
    if let Some(end) = end {
        log_end::sheet(&mut book, end, context).map_err(list_error)?;
    }
    book.save_to_writer(file).map_err(list_error)?;
    Ok(count)
}

/// What the workbook says of itself: nothing of the machine or of the person at it.
fn properties(title: &str, context: &RenderContext) -> Result<DocProperties, XlsxError> {
    let at = context.made_at;
    let year = u16::try_from(at.year()).unwrap_or(1900);
    // Each part is below its limit; chrono has no month 13.
    let to_u8 = |part: u32| u8::try_from(part).unwrap_or_default();
    let made_at = ExcelDateTime::from_ymd(year, to_u8(at.month()), to_u8(at.day()))?.and_hms(
        u16::from(to_u8(at.hour())),
        to_u8(at.minute()),
        f64::from(at.second()),
    )?;
    Ok(DocProperties::new()
        .set_title(context.catalogue().text(title))
        .set_author("Awards Desk")
        .set_creation_datetime(&made_at))
}

fn headings<R: Row>(sheet: &mut Worksheet, context: &RenderContext) -> Result<(), XlsxError> {
    let catalogue = context.catalogue();
    let bold = Format::new().set_bold();
    sheet
        .set_name(catalogue.text(R::LIST.title()))?
        .set_freeze_panes(1, 0)?;
    for (number, column) in (0..).zip(R::COLUMNS) {
        sheet.set_column_width(number, column.width)?;
        sheet.write_string_with_format(0, number, catalogue.text(column.heading), &bold)?;
    }
    Ok(())
}

/// What a refusal of the library means for the file at `path`.
fn of_library(error: XlsxError, path: &Path) -> ListError {
    if let XlsxError::RowColumnLimitError = error {
        return ListError::TooLong;
    }
    if let XlsxError::IoError(source) | XlsxError::TempFileError(_, source) = error {
        return ListError::of(source, path);
    }
    let of_system = error
        .source()
        .and_then(|source| source.downcast_ref::<io::Error>());
    let source = match of_system.map(io::Error::raw_os_error) {
        Some(Some(code)) => io::Error::from_raw_os_error(code),
        _ => io::Error::other(error),
    };
    ListError::of(source, path)
}

/// The library's panic over a full disk as an error; any other panic is resumed.
fn disk_full_error(panic: Box<dyn Any + Send>, path: &Path) -> ListError {
    if full_disk::is_full_disk(panic.as_ref()) {
        ListError::DiskFull {
            path: path.to_owned(),
        }
    } else {
        resume_unwind(panic)
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[cfg(target_os = "linux")]
    fn refused() -> io::Result<()> {
        Err(io::Error::from_raw_os_error(28))
    }

    /// Error 28 of Linux is `ENOSPC`.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_panic_of_a_full_disk_is_no_mistake_in_the_program() {
        let path = Path::new("list.xlsx");
        let panicked = |panic: fn()| catch_unwind(panic).unwrap_err();

        let full = || refused().expect("Couldn't write to xml file");
        assert!(matches!(
            disk_full_error(panicked(full), path),
            ListError::DiskFull { .. }
        ));

        let mistake = panicked(|| panic!("index out of bounds"));
        assert!(catch_unwind(AssertUnwindSafe(|| disk_full_error(mistake, path))).is_err());
    }
}
