//! Rows and cells, from what says where they begin and end.

use super::checks::{MOST_ACROSS, MOST_DOWN};
use super::{Block, CellOf, CellShape, Span, trimmed_spans};

/// A table that has begun.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    rows: Vec<Vec<CellOf>>,
    /// For each column, the row and the number of the cell that was last begun in it.
    above: Vec<(usize, usize)>,
    /// The column where the next cell of the open row begins.
    column: usize,
    /// The cell that is open.
    cell: Option<CellOf>,
    is_part_of_above: bool,
    /// How many tables are open in its cells; their words are words of the cell.
    pub(super) inner_tables: usize,
    /// Pictures in cells, which stand below the table.
    pub(super) pictures: Vec<Block>,
}

/// More columns than this are not looked at for cells that reach down.
const MOST_COLUMNS: usize = 1_000;

impl OpenTable {
    /// A row begins.
    pub(super) fn open_row(&mut self) {
        self.close_cell();
        self.rows.push(Vec::new());
        self.column = 0;
    }

    /// A cell begins.
    pub(super) fn open_cell(&mut self, shape: CellShape) {
        self.close_cell();
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        self.is_part_of_above = shape.continues_above && self.reach_down();
        self.cell = Some(CellOf {
            spans: Vec::new(),
            header: shape.header,
            across: shape.across.clamp(1, MOST_ACROSS),
            down: shape.down.clamp(1, MOST_DOWN),
        });
    }

    /// Lets the cell above in this column take in one more row; whether there is one.
    fn reach_down(&mut self) -> bool {
        let Some((row, number)) = self.above.get(self.column).copied() else {
            return false;
        };
        let cell = self.rows.get_mut(row).and_then(|row| row.get_mut(number));
        cell.map(|cell| cell.down = (cell.down + 1).min(MOST_DOWN))
            .is_some()
    }

    /// Words of the open cell, on a line of their own.
    pub(super) fn write(&mut self, spans: Vec<Span>) {
        if self.cell.is_none() {
            self.open_cell(CellShape::default());
        }
        let Some(cell) = &mut self.cell else { return };
        if let Some(last) = cell.spans.last_mut() {
            if last.note.is_none() && last.link.is_none() {
                last.text.push('\n');
            } else {
                cell.spans.push(Span {
                    text: "\n".to_owned(),
                    ..Span::default()
                });
            }
        }
        cell.spans.extend(spans);
    }

    /// A cell ends.
    pub(super) fn close_cell(&mut self) {
        let Some(mut cell) = self.cell.take() else {
            return;
        };
        let across = usize::try_from(cell.across).unwrap_or(1);
        let next_column = self.column.saturating_add(across);
        let row_number = self.rows.len().saturating_sub(1);
        if let Some(row) = self.rows.last_mut()
            && !self.is_part_of_above
        {
            let place = (row_number, row.len());
            if next_column <= MOST_COLUMNS {
                if self.above.len() < next_column {
                    self.above.resize(next_column, place);
                }
                self.above[self.column..next_column].fill(place);
            }
            cell.spans = trimmed_spans(cell.spans);
            row.push(cell);
        }
        self.column = next_column;
    }

    /// The table; `None` where no cell of it says anything.
    pub(super) fn end(mut self) -> (Option<Block>, Vec<Block>) {
        self.close_cell();
        let says_nothing = |row: &Vec<CellOf>| row.iter().all(|cell| cell.spans.is_empty());
        let table =
            (!self.rows.iter().all(says_nothing)).then_some(Block::Table { rows: self.rows });
        (table, self.pictures)
    }
}
