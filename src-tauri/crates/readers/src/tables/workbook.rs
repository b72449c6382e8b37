//! Workbooks of Office Open XML (`.xlsx`).

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use super::filling::{Budget, Filling};
use super::printed::printed;
use super::{MOST_TABLES, ShownTable};
use crate::ReadError;
use crate::catch_panic::catch_panic;
use crate::document::in_zip::has_ending;
use crate::document::in_zip::parts::Parts;

/// At most this many cells of all sheets are read.
const MOST_CELLS: usize = 5_000_000;

/// The sheets that are shown and hold something.
pub(super) fn tables(parts: &mut Parts<'_>, bytes: &[u8]) -> Result<Vec<ShownTable>, ReadError> {
    // The library unpacks without a bound, so every part that it may read is unpacked within bounds before.
    for name in parts.names() {
        if has_ending(&name, ".xml") || has_ending(&name, ".rels") {
            parts.part(&name)?;
        }
    }
    catch_panic(|| read(bytes)).ok_or(ReadError::Damaged)?
}

fn read(bytes: &[u8]) -> Result<Vec<ShownTable>, ReadError> {
    let book: Result<Xlsx<_>, _> = calamine::open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|_| ReadError::Damaged)?;
    let sheets = book.sheets_metadata().iter();
    let shown = sheets.filter(|sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    });
    let names: Vec<String> = shown
        .map(|sheet| sheet.name.clone())
        .take(MOST_TABLES)
        .collect();
    let mut budget = Budget::default();
    let mut cells_left = MOST_CELLS;
    let mut tables = Vec::new();
    for name in names {
        let mut filling = Filling::named(&name, &mut budget);
        let cells = book.worksheet_cells_reader(&name);
        let mut cells = cells.map_err(|_| ReadError::Damaged)?;
        let formats: Vec<Option<String>> = cells
            .styles()
            .iter()
            .map(|style| {
                style
                    .number_format
                    .as_ref()
                    .map(|it| it.format_code.clone())
            })
            .collect();
        while let Some((cell, style)) = cells
            .next_cell_with_style_id()
            .map_err(|_| ReadError::Damaged)?
        {
            cells_left = cells_left.checked_sub(1).ok_or(ReadError::TooLarge)?;
            let (row, column) = cell.get_position();
            let format = formats.get(style).and_then(Option::as_deref);
            let text = printed(cell.get_value(), format);
            let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
            filling.put(place(row), place(column), &text, &mut budget);
        }
        let table = filling.end();
        if table.rows_in_all > 0 {
            tables.push(table);
        }
    }
    Ok(tables)
}
