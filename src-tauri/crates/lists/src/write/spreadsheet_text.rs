//! How spreadsheets of a language read a text file: what parts its cells, and how numbers are written.

use std::borrow::Cow;

use catalogue::Language;

use crate::decimal_sign::with_decimal_sign;
use crate::unsafe_characters::{is_formula_sign_first, is_like_formula, printable};

/// What parts the cells of a file for a language: a comma in English, and a semicolon in French, whose numbers have commas.
/// Spreadsheets go by the language of the system; a file with another character fills one column.
pub(super) fn separator(language: Language) -> u8 {
    match language {
        Language::English => b',',
        Language::French => b';',
    }
}

/// A number as a spreadsheet of a language reads it, unrounded.
pub(super) fn number(number: f64, language: Language) -> String {
    with_decimal_sign(number.to_string(), language)
}

/// What programs in other languages than English split a line at (French Excel at `;`), even inside quotes.
const SEPARATORS: [char; 5] = [';', '\t', '|', '\r', '\n'];

/// Writes an apostrophe before every part that some program would take for a cell with a formula; a spreadsheet treats
/// what follows the apostrophe as text.
pub(super) fn without_formulas(text: Cow<'_, str>) -> Cow<'_, str> {
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
