//! A small table of separated values for a terminal or another program: without a byte order mark.

use std::borrow::Cow;
use std::io::{self, Write};

use catalogue::Language;

use super::spreadsheet_text::{number, separator, without_formulas};

/// One cell of a small table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableCell {
    /// Words as somebody wrote them; what a spreadsheet would run as a formula gets an apostrophe.
    Text(String),
    /// A number; nothing where it is not known.
    Number(Option<f64>),
}

/// Writes headings and rows, with the separator and the decimal mark of a language.
pub fn write_table(
    out: impl Write,
    language: Language,
    headings: &[&str],
    rows: impl Iterator<Item = Vec<TableCell>>,
) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator(language))
        .from_writer(out);
    writer.write_record(headings)?;
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            TableCell::Text(text) => without_formulas(Cow::Borrowed(text)),
            TableCell::Number(measure) => {
                let text = measure.map(|it| number(it, language));
                Cow::Owned(text.unwrap_or_default())
            }
        });
        writer.write_record(cells.map(Cow::into_owned))?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_written_for_its_language_and_runs_nothing() {
        let rows = [
            vec![
                TableCell::Text("=1+1".to_owned()),
                TableCell::Number(Some(-8.5)),
            ],
            vec![
                TableCell::Text("Rock; paper".to_owned()),
                TableCell::Number(None),
            ],
        ];
        let written = |language| {
            let mut out = Vec::new();
            write_table(
                &mut out,
                language,
                &["entry", "score"],
                rows.iter().cloned(),
            )
            .unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(
            written(Language::English),
            "entry,score\n'=1+1,-8.5\nRock; paper,\n"
        );
        assert_eq!(
            written(Language::French),
            "entry;score\n'=1+1;-8,5\n\"Rock; paper\";\n"
        );
    }
}
