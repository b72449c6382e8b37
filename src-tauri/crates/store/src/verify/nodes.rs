//! The stored hashes above the lines, read in the order in which a walk over the lines completes them.

use std::collections::VecDeque;

use rusqlite::{Connection, params};

use crate::Result;
use crate::log::Hash;

/// Hashes of one level that are read at once.
const AT_ONCE: u32 = 1_024;

/// The hashes of each level, read in batches: a query for each hash would take a third of the time of the walk.
pub(super) struct Nodes<'conn> {
    conn: &'conn Connection,
    levels: Vec<VecDeque<(u64, Hash)>>,
}

impl<'conn> Nodes<'conn> {
    pub(super) fn of(conn: &'conn Connection) -> Self {
        Self {
            conn,
            levels: Vec::new(),
        }
    }

    /// The stored hash of a subtree; none where it is missing. The numbers of a level are asked for in their order.
    pub(super) fn next(&mut self, level: u32, number: u64) -> Result<Option<Hash>> {
        let index = level as usize;
        if self.levels.len() <= index {
            self.levels.resize_with(index + 1, VecDeque::new);
        }
        let hashes_ahead = &mut self.levels[index];
        if hashes_ahead.is_empty() {
            let mut statement = self.conn.prepare_cached(
                "SELECT number, hash FROM log_node WHERE level = ?1 AND number >= ?2 ORDER BY number LIMIT ?3",
            )?;
            let rows = statement.query_map(params![level, number, AT_ONCE], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            for row in rows {
                hashes_ahead.push_back(row?);
            }
        }
        Ok(hashes_ahead
            .pop_front_if(|(first, _)| *first <= number)
            .and_then(|(first, hash)| (first == number).then_some(hash)))
    }
}
