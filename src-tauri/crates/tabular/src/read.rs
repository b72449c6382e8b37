//! A table as a file of comma-separated values.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::{TableError, names};

/// The rows of a table, with only the columns that are read.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) path: String,
    columns: Vec<(&'static str, Option<usize>)>,
    rows: Vec<(u64, csv::StringRecord)>,
    /// Whether numbers are written with a comma.
    has_decimal_comma: bool,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    table: &'a Table,
    /// The line it begins on.
    pub(crate) line: u64,
    cells: &'a csv::StringRecord,
}

impl Table {
    /// Reads a table that must have some columns and may have others. Headings are taken without regard to case; a
    /// table of semicolons, as spreadsheets in French write it, has decimal commas.
    pub(crate) fn read(
        path: &Path,
        required: &[&'static str],
        optional: &[&'static str],
    ) -> Result<Self, TableError> {
        let name = path.display().to_string();
        let unreadable = |detail: String| TableError::Unreadable {
            path: name.clone(),
            detail,
        };
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let heading = text.lines().next().unwrap_or_default();
        let has_decimal_comma = heading.contains(';') && !heading.contains(',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if has_decimal_comma { b';' } else { b',' })
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let headings = reader
            .headers()
            .map_err(|error| unreadable(error.to_string()))?
            .clone();
        let mut columns = Vec::new();
        for column in required.iter().chain(optional) {
            let at = headings
                .iter()
                .position(|heading| heading.eq_ignore_ascii_case(column));
            if at.is_none() && required.contains(column) {
                if headings.iter().all(str::is_empty) {
                    return Err(TableError::Empty { path: name });
                }
                return Err(TableError::NoColumn {
                    path: name,
                    column: (*column).to_owned(),
                    found: headings.iter().collect::<Vec<_>>().join(", "),
                });
            }
            columns.push((*column, at));
        }
        let is_read = |at: usize| columns.iter().any(|(_, column)| *column == Some(at));
        if let Some((_, column)) = headings.iter().enumerate().find(|(at, _)| !is_read(*at)) {
            return Err(TableError::UnknownColumn {
                path: name,
                column: column.to_owned(),
                known: [required, optional].concat().join(", "),
            });
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| unreadable(error.to_string()))?;
            let line = record.position().map_or(0, csv::Position::line);
            rows.push((line, record));
        }
        if rows.is_empty() {
            return Err(TableError::Empty { path: name });
        }
        Ok(Self {
            path: name,
            columns,
            rows,
            has_decimal_comma,
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
        self.columns
            .iter()
            .any(|(name, at)| *name == column && at.is_some())
    }
}

impl<'a> Row<'a> {
    /// What a column holds; `None` where it is missing or empty.
    pub(crate) fn cell(self, column: &str) -> Option<&'a str> {
        let (_, at) = self
            .table
            .columns
            .iter()
            .find(|(name, _)| *name == column)?;
        self.cells.get((*at)?).filter(|cell| !cell.is_empty())
    }

    /// What a column must hold.
    pub(crate) fn text(self, column: &str) -> Result<&'a str, TableError> {
        self.cell(column).ok_or_else(|| TableError::Blank {
            path: self.table.path.clone(),
            line: self.line,
            column: column.to_owned(),
        })
    }

    /// A finite number that a column must hold.
    pub(crate) fn number(self, column: &str) -> Result<f64, TableError> {
        let text = self.text(column)?;
        let number_text = if self.table.has_decimal_comma {
            text.replace(',', ".")
        } else {
            text.to_owned()
        };
        let number = number_text
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite());
        number.ok_or_else(|| self.not_a_number(column, text))
    }

    /// Whether a column holds nothing.
    pub(crate) fn is_blank(self, column: &str) -> bool {
        self.cell(column).is_none()
    }

    /// The line, counted from 1.
    pub(crate) fn line(self) -> u64 {
        self.line
    }

    /// A number within bounds that a column must hold.
    pub(crate) fn number_within(
        self,
        column: &str,
        bounds: RangeInclusive<f64>,
    ) -> Result<f64, TableError> {
        let number = self.number(column)?;
        if bounds.contains(&number) {
            Ok(number)
        } else {
            Err(self.not_a_number(column, self.text(column)?))
        }
    }

    /// A whole number that a column may hold.
    pub(crate) fn count(self, column: &str) -> Result<Option<usize>, TableError> {
        self.cell(column)
            .map(|text| text.parse().map_err(|_| self.not_a_number(column, text)))
            .transpose()
    }

    fn not_a_number(self, column: &str, text: &str) -> TableError {
        TableError::NotANumber {
            path: self.table.path.clone(),
            line: self.line,
            column: column.to_owned(),
            text: text.to_owned(),
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
        let keys: Vec<String> = key_parts.iter().map(|part| names::key(part)).collect();
        match self.lines.insert(keys.join("\n"), row.line) {
            None => Ok(()),
            Some(first) => Err(TableError::Twice {
                path: row.table.path.clone(),
                line: row.line,
                first,
                what: key_parts.join(", "),
            }),
        }
    }
}
