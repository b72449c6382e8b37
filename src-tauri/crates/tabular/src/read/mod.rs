//! A table as a file: of separated values as spreadsheets write them, or a workbook.

mod number;
mod separated;
mod text;
mod workbook;

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::{TableError, names};

/// What spreadsheets show in the place of a value that a formula could not give, in English and in French.
const FORMULA_ERRORS: [&str; 12] = [
    "#N/A", "#N/D", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NAME?", "#NOM?", "#NUM!",
    "#NOMBRE!", "#NULL!", "#NUL!",
];

/// The rows of a file, before anything is known of its columns.
#[derive(Debug)]
struct Rows {
    /// The line on which each begins, counted from 1, and its cells without the space around them.
    rows: Vec<(u64, Vec<String>)>,
    /// Whether a decimal comma is a way to write numbers here: it is none where commas part cells.
    has_decimal_comma: bool,
}

/// The rows of a table, with only the columns that are read.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) path: String,
    /// The columns that are there, each with the position of its cells.
    columns: Vec<(&'static str, usize)>,
    rows: Vec<(u64, Vec<String>)>,
    /// Whether numbers may be written with a comma.
    has_decimal_comma: bool,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    table: &'a Table,
    /// The line it begins on.
    pub(crate) line: u64,
    cells: &'a [String],
}

impl Table {
    /// Reads a table that must have some columns and may have others. Headings are taken without regard to case; rows
    /// and columns without anything in them are passed over, as spreadsheets leave them behind. In a table whose cells
    /// are not parted by commas, decimal commas are read.
    pub(crate) fn read(
        path: &Path,
        required: &[&'static str],
        optional: &[&'static str],
    ) -> Result<Self, TableError> {
        let name = path.display().to_string();
        let known = [required, optional].concat();
        let bytes = std::fs::read(path).map_err(|error| TableError::unreadable(path, &error))?;
        let read = if workbook::is_one(&bytes) {
            workbook::rows(&name, &bytes)?
        } else {
            let text =
                text::decode(&bytes).ok_or_else(|| TableError::NotATable { path: name.clone() })?;
            separated::rows(&name, &text, &known)?
        };
        let is_filled = |(_, cells): &(u64, Vec<String>)| cells.iter().any(|it| !it.is_empty());
        let mut rows = read.rows.into_iter().filter(is_filled);
        let empty = || TableError::Empty { path: name.clone() };
        let (heading_line, headings) = rows.next().ok_or_else(empty)?;
        let rows: Vec<_> = rows.collect();
        let columns = columns(&name, (heading_line, &headings), required, optional)?;
        let is_read = |index: usize| columns.iter().any(|(_, column)| *column == index);
        for (line, cells) in &rows {
            let unread = cells
                .iter()
                .enumerate()
                .find(|(index, it)| !it.is_empty() && !is_read(*index));
            if let Some((index, text)) = unread {
                return Err(TableError::NoHeading {
                    path: name,
                    line: *line,
                    number: index + 1,
                    headings: headings.len(),
                    text: text.clone(),
                });
            }
        }
        if rows.is_empty() {
            return Err(empty());
        }
        Ok(Self {
            path: name,
            columns,
            rows,
            has_decimal_comma: read.has_decimal_comma,
        })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            table: self,
            line: *line,
            cells,
        })
    }

    /// Whether the table has an optional column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|(name, _)| *name == column)
    }

    /// Refuses a column in which some numbers have a decimal comma and others a decimal point: one of the two parts
    /// thousands, and nobody can tell which.
    pub(crate) fn check_decimals(&self, column: &str) -> Result<(), TableError> {
        let (mut with_comma, mut with_point) = (None, None);
        for row in self.rows() {
            let Some(text) = row.cell(column) else {
                continue;
            };
            match number::mark(text) {
                Some(',') => with_comma.get_or_insert((row, text)),
                Some('.') => with_point.get_or_insert((row, text)),
                _ => continue,
            };
        }
        let (Some(one), Some(other)) = (with_comma, with_point) else {
            return Ok(());
        };
        let (first, second) = if one.0.line <= other.0.line {
            (one, other)
        } else {
            (other, one)
        };
        Err(TableError::MixedDecimals {
            path: self.path.clone(),
            line: second.0.line,
            column: column.to_owned(),
            text: second.1.to_owned(),
            first: first.0.line,
            other: first.1.to_owned(),
        })
    }
}

/// Where each column that is there stands among the headings.
fn columns(
    path: &str,
    (line, headings): (u64, &[String]),
    required: &[&'static str],
    optional: &[&'static str],
) -> Result<Vec<(&'static str, usize)>, TableError> {
    let known = [required, optional].concat();
    let path = || path.to_owned();
    let mut columns = Vec::new();
    for column in known.iter().copied() {
        let mut places =
            (0..headings.len()).filter(|index| headings[*index].eq_ignore_ascii_case(column));
        match (places.next(), places.next()) {
            (Some(index), None) => columns.push((column, index)),
            (Some(_), Some(_)) => {
                return Err(TableError::ColumnTwice {
                    path: path(),
                    line,
                    column: column.to_owned(),
                });
            }
            (None, _) if required.contains(&column) => {
                let found = headings.iter().filter(|it| !it.is_empty());
                return Err(TableError::NoColumn {
                    path: path(),
                    column: column.to_owned(),
                    found: found.map(String::as_str).collect::<Vec<_>>().join(", "),
                });
            }
            (None, _) => {}
        }
    }
    let is_unknown = |it: &&String| {
        !it.is_empty() && !known.iter().any(|column| it.eq_ignore_ascii_case(column))
    };
    if let Some(column) = headings.iter().find(is_unknown) {
        return Err(TableError::UnknownColumn {
            path: path(),
            column: column.clone(),
            known: known.join(", "),
        });
    }
    Ok(columns)
}

impl<'a> Row<'a> {
    /// What a column holds; `None` where it is missing or empty. The apostrophe that keeps a spreadsheet from running a
    /// text as a formula is not part of it.
    pub(crate) fn cell(self, column: &str) -> Option<&'a str> {
        let (_, index) = self
            .table
            .columns
            .iter()
            .find(|(name, _)| *name == column)?;
        let cell = self.cells.get(*index).filter(|cell| !cell.is_empty())?;
        let without_apostrophe = cell.strip_prefix('\'');
        let without_apostrophe = without_apostrophe
            .filter(|it| it.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']));
        Some(without_apostrophe.unwrap_or(cell))
    }

    /// What a column must hold.
    pub(crate) fn text(self, column: &str) -> Result<&'a str, TableError> {
        let text = self.cell(column).ok_or_else(|| TableError::Blank {
            path: self.table.path.clone(),
            line: self.line,
            column: column.to_owned(),
        })?;
        if FORMULA_ERRORS.contains(&text) {
            return Err(TableError::FormulaError {
                path: self.table.path.clone(),
                line: self.line,
                column: column.to_owned(),
                text: text.to_owned(),
            });
        }
        Ok(text)
    }

    /// Whether a column holds nothing.
    pub(crate) fn is_blank(self, column: &str) -> bool {
        self.cell(column).is_none()
    }

    /// A number that a column must hold; an infinite one where it is larger than a computer counts.
    fn number(self, column: &str) -> Result<f64, TableError> {
        let text = self.text(column)?;
        let with_comma = self.table.has_decimal_comma;
        number::parse(text, with_comma).ok_or_else(|| {
            let (path, line) = (self.table.path.clone(), self.line);
            let (column, text) = (column.to_owned(), text.to_owned());
            if number::mark(&text) == Some(',') && !with_comma {
                TableError::DecimalComma {
                    path,
                    line,
                    column,
                    text,
                }
            } else {
                TableError::NotANumber {
                    path,
                    line,
                    column,
                    text,
                }
            }
        })
    }

    /// A number within bounds that a column must hold.
    pub(crate) fn number_within(
        self,
        column: &str,
        bounds: RangeInclusive<f64>,
    ) -> Result<f64, TableError> {
        let number = self.number(column)?;
        if bounds.contains(&number) {
            return Ok(number);
        }
        Err(self.out_of_range(column, self.text(column)?, bounds))
    }

    /// A whole number, 0 or more, that a column may hold.
    pub(crate) fn count(self, column: &str) -> Result<Option<usize>, TableError> {
        self.count_within(column, 0..=u32::MAX)
    }

    /// A whole number within bounds that a column may hold.
    pub(crate) fn count_within(
        self,
        column: &str,
        bounds: RangeInclusive<u32>,
    ) -> Result<Option<usize>, TableError> {
        if self.is_blank(column) {
            return Ok(None);
        }
        let text = self.text(column)?;
        let digits = text.strip_prefix('+').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return Err(TableError::NotACount {
                path: self.table.path.clone(),
                line: self.line,
                column: column.to_owned(),
                text: text.to_owned(),
            });
        }
        // Digits alone fail to parse only where there are too many of them.
        let number = digits.parse().ok().filter(|it| bounds.contains(it));
        let number = number.and_then(|it| usize::try_from(it).ok());
        let (least, most) = (f64::from(*bounds.start()), f64::from(*bounds.end()));
        number
            .map(Some)
            .ok_or_else(|| self.out_of_range(column, text, least..=most))
    }

    /// The error of a number beyond its bounds.
    fn out_of_range(self, column: &str, text: &str, bounds: RangeInclusive<f64>) -> TableError {
        TableError::OutOfRange {
            path: self.table.path.clone(),
            line: self.line,
            column: column.to_owned(),
            text: text.to_owned(),
            least: *bounds.start(),
            most: *bounds.end(),
        }
    }

    /// The error of a least load above the most.
    pub(crate) fn loads_clash(self, least: usize, most: usize) -> TableError {
        TableError::LoadsClash {
            path: self.table.path.clone(),
            line: self.line,
            least,
            most,
        }
    }

    /// The error of a name that another table should have.
    pub(crate) fn unknown(self, column: &str, name: &str, of: &str) -> TableError {
        TableError::Unknown {
            path: self.table.path.clone(),
            line: self.line,
            column: column.to_owned(),
            name: name.to_owned(),
            of: of.to_owned(),
        }
    }
}

/// Finds values that two rows have, however they are spelt, with the line of the first.
#[derive(Debug, Default)]
pub(crate) struct DuplicateCheck {
    lines: HashMap<String, u64>,
}

impl DuplicateCheck {
    /// Remembers the values of a row; fails where another row had the same.
    pub(crate) fn check(&mut self, row: Row<'_>, key_parts: &[&str]) -> Result<(), TableError> {
        let filled: Vec<&str> = key_parts
            .iter()
            .copied()
            .filter(|it| !it.is_empty())
            .collect();
        let keys: Vec<String> = key_parts.iter().map(|part| names::key(part)).collect();
        match self.lines.insert(keys.join("\n"), row.line) {
            None => Ok(()),
            Some(first) => Err(TableError::Twice {
                path: row.table.path.clone(),
                line: row.line,
                first,
                what: filled.join(", "),
            }),
        }
    }
}

#[cfg(test)]
mod tests;
