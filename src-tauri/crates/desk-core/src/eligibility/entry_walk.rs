//! Walks all entries in batches of numbers.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use store::Connection;
use workspace_core::Result;
use workspace_core::messages::EntryState;

/// Entries in a batch.
const BATCH: u32 = 500;

/// The numbers of every entry, in batches.
pub fn batches(highest: u32) -> impl Iterator<Item = RangeInclusive<u32>> {
    let first = (1..=highest).step_by(BATCH as usize);
    first.map(move |first| first..=highest.min(first + BATCH - 1))
}

/// The last revision of each entry of a batch by its number, without withdrawn entries.
pub fn not_withdrawn(
    conn: &Connection,
    numbers: RangeInclusive<u32>,
) -> Result<BTreeMap<u32, store::EntryRevisionRow>> {
    let rows = store::entry_revision::of_numbers(conn, numbers)?;
    let mut last: BTreeMap<u32, store::EntryRevisionRow> = rows.into_iter().collect();
    last.retain(|_, row| row.state != EntryState::Withdrawn.name());
    Ok(last)
}
