//! A table that is being filled, within bounds.

use super::{LONGEST_CELL, MOST_CELL_TEXT, MOST_COLUMNS, MOST_ROWS, ShownTable};

/// What is left of the bytes of all tables of a file.
#[derive(Debug)]
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(MOST_CELL_TEXT)
    }
}

/// A table that is being filled. Once there are no bytes left, rows are only counted.
#[derive(Debug, Default)]
pub(super) struct Filling {
    table: ShownTable,
    is_full: bool,
}

impl Filling {
    /// A table of this name.
    pub(super) fn named(name: &str, budget: &mut Budget) -> Self {
        let name = cut(name);
        budget.0 = budget.0.saturating_sub(name.len());
        Self {
            is_full: budget.0 == 0,
            table: ShownTable {
                name,
                ..ShownTable::default()
            },
        }
    }

    /// Puts a text into a cell, by its row and column from 0.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str, budget: &mut Budget) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let count = |at: usize| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
        self.table.rows_in_all = self.table.rows_in_all.max(count(row));
        self.table.columns = self.table.columns.max(count(column));
        if self.is_full || row >= MOST_ROWS || column >= MOST_COLUMNS {
            return;
        }
        let text = cut(text);
        if text.len() > budget.0 {
            self.is_full = true;
            return;
        }
        budget.0 -= text.len();
        let rows = &mut self.table.rows;
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        let Some(cells) = rows.get_mut(row) else {
            return;
        };
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            // A cell that is written twice keeps what it has.
            if cell.is_empty() {
                *cell = text;
            }
        }
    }

    /// The table.
    pub(super) fn end(self) -> ShownTable {
        self.table
    }
}

fn cut(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST_CELL)].to_owned()
}
