//! Rows of a text whose cells are parted by a character.

use super::Rows;
use crate::TableError;

/// What parts cells, the usual one first: where two fit a heading as well, the first is taken.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The rows of a text of separated values. The character that parts cells is named by a first line as Excel reads it
/// (`sep=;`), else it is the one by which the first line has the most of the `known` headings.
pub(super) fn rows(path: &str, text: &str, known: &[&str]) -> Result<Rows, TableError> {
    let (named_separator, text, lines_before) = without_separator_line(text);
    let separator = named_separator.unwrap_or_else(|| separator_of(text, known));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1 + lines_before, 0);
    for record in reader.records() {
        // The text is UTF-8, and rows may have any number of cells: nothing is left that could fail.
        let record = record.map_err(|_| TableError::NotATable {
            path: path.to_owned(),
        })?;
        // The reader counts from before the empty lines that it passes over.
        let begins = record.position().map_or(0, csv::Position::byte);
        let begins = usize::try_from(begins).unwrap_or(counted);
        let before = text.get(counted..begins).unwrap_or_default();
        let rest = text.get(begins..).unwrap_or_default();
        let empty_lines = rest.len() - rest.trim_start_matches('\n').len();
        line += (before.matches('\n').count() + empty_lines) as u64;
        counted = begins + empty_lines;
        rows.push((line, record.iter().map(str::to_owned).collect()));
    }
    if let Some(line) = unclosed_quote(&rows, text) {
        let path = path.to_owned();
        return Err(TableError::OpenQuote { path, line });
    }
    Ok(Rows {
        rows,
        has_decimal_comma: separator != ',',
    })
}

/// The separator that a first line names, the text without that line, and how many lines it was.
fn without_separator_line(text: &str) -> (Option<char>, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_matches(['"', ' ']);
    let mut separator = match named.get(..4) {
        Some(name) if name.eq_ignore_ascii_case("sep=") => named[4..].chars(),
        _ => return (None, text, 0),
    };
    match (separator.next(), separator.next()) {
        (Some(one), None) if one.is_ascii() => (Some(one), rest, 1),
        // `sep=` and a tab that an editor took away.
        (None, _) => (Some('\t'), rest, 1),
        _ => (None, text, 0),
    }
}

/// The separator by which the first line with text has the most known headings.
fn separator_of(text: &str, known: &[&str]) -> char {
    let is_filled = |line: &&str| line.contains(char::is_alphanumeric);
    let heading = text.lines().find(is_filled).unwrap_or_default();
    let headings_known = |separator: char| {
        let names = heading.split(separator);
        let names = names.map(|name| name.trim().trim_matches('"').trim());
        names
            .filter(|name| known.iter().any(|it| it.eq_ignore_ascii_case(name)))
            .count()
    };
    // Of equals `max_by_key` gives the last.
    let best = SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(|separator| headings_known(*separator));
    best.unwrap_or(',')
}

/// The line on which a quotation mark opens a cell that none closes: it takes in all lines that follow.
fn unclosed_quote(rows: &[(u64, Vec<String>)], text: &str) -> Option<u64> {
    let is_odd = text.matches('"').count() % 2 == 1;
    let (line, cells) = rows.last()?;
    let takes_in_more = cells.last().is_some_and(|cell| cell.contains('\n'));
    (is_odd && takes_in_more).then_some(*line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        rows("t.csv", text, &["entry", "judge", "score"])
            .unwrap()
            .rows
    }

    #[test]
    fn cells_are_parted_by_what_parts_the_headings() {
        for separator in [",", ";", "\t", "|"] {
            let text = "entry;judge;score\na, b and c.;Bo;7\n".replace(';', separator);
            let text = text.replace(&format!("a{separator} b"), "a b");
            let found = read(&text);
            assert_eq!(found[0].1, ["entry", "judge", "score"], "{separator:?}");
            assert_eq!(found[1].1.len(), 3, "{separator:?}");
        }
    }

    #[test]
    fn a_first_line_that_names_the_separator_is_no_row() {
        for first in ["sep=;", "SEP=;", "\"sep=;\""] {
            let found = read(&format!("{first}\nentry;judge;score\na;Bo;7,5\n"));
            assert_eq!(
                found[0],
                (2, vec!["entry".into(), "judge".into(), "score".into()])
            );
            assert_eq!(found[1].0, 3);
        }
        assert_eq!(read("sep=\t\nentry\tjudge\na\tBo\n")[1].1, ["a", "Bo"]);
        assert_eq!(read("sep=\nentry\tjudge\na\tBo\n")[1].1, ["a", "Bo"]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_named_with_its_line() {
        let text = "entry,judge,score\na,Bo,7\nb,\"Cy,8\nc,Dee,9\n";
        let error = rows("t.csv", text, &["entry", "judge", "score"]).unwrap_err();
        assert!(
            matches!(error, TableError::OpenQuote { line: 3, .. }),
            "{error}"
        );
        // One inch is a text like any other.
        assert_eq!(read("entry,judge,score\n5\" disk,Bo,7\nb,Bo,8\n").len(), 3);
        assert_eq!(
            read("entry,judge,score\n\"two\nlines\",Bo,7\nb,Bo,8\n")[2].0,
            4
        );
    }
}
