//! Rows of a workbook: of Excel (`.xlsx`, `.xlsb`, `.xls`) or of `LibreOffice` (`.ods`).

use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Sheets};

use super::Rows;
use crate::TableError;

/// How a file begins that is a ZIP archive, as all newer workbooks are.
const ZIP: &[u8] = b"PK\x03\x04";
/// How a file begins that is a compound file, as an `.xls` is, and a workbook with a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The stream of a compound file that holds a workbook which a password encrypts, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Whether some bytes may be a workbook.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// The rows of the first sheet that is shown and holds something; their lines are those of the sheet.
pub(super) fn rows(path: &str, bytes: &[u8]) -> Result<Rows, TableError> {
    let not_a_table = || TableError::NotATable {
        path: path.to_owned(),
    };
    let is_encrypted = || bytes.windows(ENCRYPTED.len()).any(|it| it == ENCRYPTED);
    if bytes.starts_with(COMPOUND) && is_encrypted() {
        let path = path.to_owned();
        return Err(TableError::Locked { path });
    }
    let book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes));
    let mut book: Sheets<_> = book.map_err(|_| not_a_table())?;
    let sheets = book.sheets_metadata().iter();
    let shown = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let range = book.worksheet_range(&name).map_err(|_| not_a_table())?;
        let Some((first, _)) = range.start() else {
            continue;
        };
        let lines = u64::from(first) + 1..;
        let rows = lines.zip(range.rows().map(|row| row.iter().map(text).collect()));
        return Ok(Rows {
            rows: rows.collect(),
            has_decimal_comma: true,
        });
    }
    Err(TableError::Empty {
        path: path.to_owned(),
    })
}

/// A cell as a text file would have it.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.trim().to_owned()
        }
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        // Excel makes days of what looks like one, such as 8.5 in French: shown as a day, so that it is no number.
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Error(error) => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Workbook};

    use super::*;

    #[test]
    fn the_first_sheet_that_is_shown_and_holds_something_is_read() {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Empty").unwrap();
        let hidden = book.add_worksheet();
        hidden
            .set_hidden(true)
            .write_string(0, 0, "hidden")
            .unwrap();
        let sheet = book.add_worksheet();
        // A title above, as people put it there.
        sheet.write_string(2, 1, " entry ").unwrap();
        sheet.write_string(2, 2, "score").unwrap();
        sheet.write_string(3, 1, "Étude").unwrap();
        sheet.write_number(3, 2, 8.1).unwrap();
        sheet.write_string(5, 1, "12").unwrap();
        sheet.write_number(5, 2, 7).unwrap();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_number_with_format(6, 2, 46_150, &day).unwrap();
        let bytes = book.save_to_buffer().unwrap();
        assert!(is_one(&bytes));
        let found = rows("t.xlsx", &bytes).unwrap().rows;
        let of = |line: u64, one: &str, other: &str| (line, vec![one.to_owned(), other.to_owned()]);
        let wanted = [
            of(3, "entry", "score"),
            of(4, "Étude", "8.1"),
            of(5, "", ""),
            of(6, "12", "7"),
            of(7, "", "2026-05-08"),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_is_no_workbook_is_named_and_a_locked_one_is_named_as_locked() {
        let code = |bytes: &[u8]| rows("t.xlsx", bytes).unwrap_err().code();
        assert_eq!(code(b"PK\x03\x04 and then nothing"), "table-not-a-table");
        assert_eq!(code(&[COMPOUND, ENCRYPTED].concat()), "table-locked");
        let empty = Workbook::new().save_to_buffer().unwrap();
        assert_eq!(code(&empty), "table-empty");
    }
}
