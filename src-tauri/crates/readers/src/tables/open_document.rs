//! Spreadsheets of OpenDocument (`.ods`), whose cells hold what is printed in them.

use std::collections::BTreeSet;

use super::filling::{Budget, Filling};
use super::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TABLES, ShownTable};
use crate::ReadError;
use crate::document::in_zip::parts::Parts;
use crate::document::in_zip::xml::{Element, Step, walk};

/// Whether an archive is a spreadsheet, or a template of one.
pub(super) fn is_one(parts: &mut Parts<'_>) -> bool {
    const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
    let kind = parts.part("mimetype").ok().flatten().unwrap_or_default();
    String::from_utf8_lossy(&kind).starts_with(KIND)
}

/// The sheets that are shown and hold something.
pub(super) fn tables(parts: &mut Parts<'_>) -> Result<Vec<ShownTable>, ReadError> {
    if crate::document::in_zip::is_locked(parts) {
        return Err(ReadError::Locked);
    }
    let content = parts.xml("content.xml")?.ok_or(ReadError::Damaged)?;
    let hidden = hidden_tables(&content)?;
    let mut reading = Sheets::default();
    walk(&content, |step| {
        match step {
            Step::Opens(element) => reading.opens(&element, &hidden),
            Step::Closes(name) => reading.closes(name),
            Step::Text(text) => reading.write(&text),
        }
        Ok(())
    })?;
    Ok(reading.tables)
}

/// The styles of tables that are not shown.
fn hidden_tables(content: &str) -> Result<BTreeSet<String>, ReadError> {
    let mut hidden = BTreeSet::new();
    let mut open = None;
    walk(content, |step| {
        if let Step::Opens(element) = step {
            match element.name() {
                "style" => open = element.value("name"),
                "table-properties" if element.value("display").as_deref() == Some("false") => {
                    hidden.extend(open.take());
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok(hidden)
}

#[derive(Default)]
struct Sheets {
    tables: Vec<ShownTable>,
    budget: Budget,
    /// The sheet that is open, and how many tables are open: one may stand in a cell.
    open: Option<Filling>,
    tables_open: usize,
    /// The row that is open, how many like it there are, and the column of its next cell.
    row: usize,
    rows: usize,
    column: usize,
    /// How many cells like the open one there are; 0 outside of cells.
    cells: usize,
    text: String,
    /// How deep the parser is in what is not printed: comments, the heads of a sheet.
    unread_depth: usize,
    in_paragraph: usize,
    /// The cells of the open row that hold something: where each begins, how many are like it, what it says.
    filled: Vec<(usize, usize, String)>,
}

impl Sheets {
    fn opens(&mut self, element: &Element<'_>, hidden: &BTreeSet<String>) {
        let name = element.name();
        if self.unread_depth > 0 || matches!(name, "annotation" | "forms" | "shapes") {
            self.unread_depth += 1;
            return;
        }
        let number = |name: &str| {
            let value = element.value(name).and_then(|it| it.parse::<usize>().ok());
            value.unwrap_or(1).max(1)
        };
        match name {
            "table" => {
                self.tables_open += 1;
                let is_hidden = element
                    .value("style-name")
                    .is_some_and(|style| hidden.contains(&style));
                if self.tables_open == 1 && !is_hidden && self.tables.len() < MOST_TABLES {
                    let name = element.value("name").unwrap_or_default();
                    self.open = Some(Filling::named(&name, &mut self.budget));
                    (self.row, self.rows) = (0, 0);
                }
            }
            "table-row" if self.tables_open == 1 => {
                self.rows = number("number-rows-repeated");
                self.column = 0;
                self.filled.clear();
            }
            "table-cell" | "covered-table-cell" if self.tables_open == 1 => {
                self.cells = number("number-columns-repeated");
                self.text.clear();
            }
            "p" => {
                self.in_paragraph += 1;
                if !self.text.is_empty() {
                    self.put("\n");
                }
            }
            "s" => self.put(" "),
            "tab" => self.put("\t"),
            "line-break" => self.put("\n"),
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        if self.unread_depth > 0 {
            self.unread_depth -= 1;
            return;
        }
        match name {
            "table" => {
                self.tables_open = self.tables_open.saturating_sub(1);
                if self.tables_open == 0
                    && let Some(filling) = self.open.take()
                {
                    let table = filling.end();
                    if table.rows_in_all > 0 {
                        self.tables.push(table);
                    }
                }
            }
            "table-row" if self.tables_open == 1 => self.closes_row(),
            "table-cell" | "covered-table-cell" if self.tables_open == 1 => {
                let text = std::mem::take(&mut self.text);
                if !text.trim().is_empty() {
                    self.filled.push((self.column, self.cells, text));
                }
                self.column = self.column.saturating_add(self.cells);
                self.cells = 0;
            }
            "p" => self.in_paragraph = self.in_paragraph.saturating_sub(1),
            _ => {}
        }
    }

    fn closes_row(&mut self) {
        if let Some(filling) = &mut self.open
            && !self.filled.is_empty()
        {
            // Of rows and cells that repeat, those that are shown are filled; the last says how many there are.
            let last_row = self.row.saturating_add(self.rows.saturating_sub(1));
            let shown_to = last_row.min(MOST_ROWS);
            let rows = (self.row..=shown_to).chain([last_row]);
            for row in rows {
                for (column, cells, text) in &self.filled {
                    let last = column.saturating_add(cells - 1);
                    let shown_to = last.min(MOST_COLUMNS);
                    for column in (*column..=shown_to).chain([last]) {
                        filling.put(row, column, text, &mut self.budget);
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        self.rows = 0;
    }

    fn write(&mut self, text: &str) {
        if self.in_paragraph > 0 && self.unread_depth == 0 {
            self.put(text);
        }
    }

    fn put(&mut self, text: &str) {
        if self.cells > 0 && self.text.len() <= LONGEST_CELL {
            self.text.push_str(text);
        }
    }
}
