//! The numbers that a desk gives to entries.

use store::Connection;
use workspace_core::{Error, Result};

/// The desk's number for an entry.
pub fn number(conn: &Connection, entry: &str) -> Result<u32> {
    store::entry::get(conn, entry)?
        .and_then(|known| known.number)
        .ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })
}
