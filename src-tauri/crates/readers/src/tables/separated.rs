//! Separated values, as spreadsheets write them.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::ShownTable;
use super::filling::{Budget, Filling};

/// What parts cells, the usual one first: where two fit as well, the first is taken.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// At most this many rows are looked at to see what parts cells.
const LOOKED_AT: usize = 50;

/// The text of a file in UTF-16 without a mark, by the zeros beside its letters; `None` where it is none.
pub(super) fn wide_text(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => UTF_16LE,
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => UTF_16BE,
        _ => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    (!text.contains('\0')).then(|| text.into_owned())
}

/// The table of a text. The sign that parts cells is named by a first line as Excel reads it (`sep=;`), else it is the one
/// that parts the first rows into the same number of cells.
pub(super) fn table(text: &str, budget: &mut Budget) -> ShownTable {
    let text = text.trim_start_matches('\u{feff}');
    let (named, text) = without_separator_line(text);
    let separator = named.unwrap_or_else(|| separator_of(text));
    let mut filling = Filling::named("", budget);
    for (row, record) in reader(text, separator).records().flatten().enumerate() {
        for (column, cell) in record.iter().enumerate() {
            filling.put(row, column, cell, budget);
        }
    }
    filling.end()
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The separator that a first line names, and the text without that line.
fn without_separator_line(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches(['"', ' ']);
    let Some((name, separator)) = first.split_at_checked(4) else {
        return (None, text);
    };
    if !name.eq_ignore_ascii_case("sep=") {
        return (None, text);
    }
    match separator.as_bytes() {
        [one] if one.is_ascii() => (Some(*one), rest),
        // `sep=` and a tab that an editor took away.
        [] => (Some(b'\t'), rest),
        _ => (None, text),
    }
}

fn separator_of(text: &str) -> u8 {
    // Rows of one length, and of those with more than one cell the cells of a row.
    let rows_of_one_length = |separator: u8| {
        let mut records = reader(text, separator)
            .into_records()
            .flatten()
            .take(LOOKED_AT);
        let cells = records.next().map_or(0, |record| record.len());
        let rows = records.filter(|record| record.len() == cells).count();
        if cells > 1 { (rows + 1, cells) } else { (0, 0) }
    };
    // Of equals `max_by_key` gives the last.
    let best = SEPARATORS.into_iter().rev();
    best.max_by_key(|separator| rows_of_one_length(*separator))
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        table(text, &mut Budget::default()).rows
    }

    #[test]
    fn cells_are_parted_by_what_parts_all_rows() {
        for separator in [",", ";", "\t", "|"] {
            let text = "entry;judge;score\nA. B.;Bo;7\nC;Cy;8\n".replace(';', separator);
            let rows = read(&text);
            assert_eq!(rows[0], ["entry", "judge", "score"], "{separator:?}");
            assert_eq!(rows.len(), 3, "{separator:?}");
        }
        assert_eq!(read("a;b\n1,5;2,5\n")[1], ["1,5", "2,5"]);
        assert_eq!(read("sep=;\r\na,b;c\r\n"), [["a,b", "c"]]);
        assert_eq!(read("\"two\nlines\",b\n")[0], ["two\nlines", "b"]);
        assert_eq!(read("alone\nand alone\n"), [["alone"], ["and alone"]]);
    }

    #[test]
    fn utf_16_without_a_mark_is_read() {
        let little: Vec<u8> = "é,b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(wide_text(&little).as_deref(), Some("é,b\n"));
        assert_eq!(wide_text(b"a,b\n"), None);
    }
}
