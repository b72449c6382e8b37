//! The names of a workspace's files that more than one module speaks of.

/// The database.
pub(crate) const DATABASE: &str = "workspace.db";
/// SQLite's write-ahead log.
pub(crate) const WAL: &str = "workspace.db-wal";
/// The key slots.
pub(crate) const KEYS: &str = "keys.json";
/// The end of the log as it was last confirmed.
pub(crate) const HEAD: &str = "log.head";
