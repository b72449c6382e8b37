//! The hashes of complete subtrees, kept in `log_node` as they become complete, one a line on average: `level` and
//! `number` name the subtree over the lines from `number`·2^`level` + 1 to (`number` + 1)·2^`level`. Level 0 are the lines'
//! own leaf hashes. A root or a proof takes a logarithmic number of them.

use details::Detail;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::Span;
use super::tree::{self, Hash, Subtrees, node_hash};
use crate::{Result, StoreError};

/// The size of the log and the root of the tree over it. The root of a log without lines is the hash of no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogHead {
    /// How many lines there are.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
}

impl Default for LogHead {
    fn default() -> Self {
        Self {
            size: 0,
            root: tree::empty_root(),
        }
    }
}

/// Adds a leaf by its hash; `index` counts from 0.
pub(super) fn append(tx: &Transaction<'_>, index: u64, leaf: &Hash) -> Result<()> {
    let mut insert =
        tx.prepare_cached("INSERT INTO log_node (level, number, hash) VALUES (?1, ?2, ?3)")?;
    let (mut hash, mut index, mut level) = (*leaf, index, 0);
    while index & 1 == 1 {
        hash = node_hash(&subtree(tx, level, index - 1)?, &hash);
        (index, level) = (index >> 1, level + 1);
        insert.execute(params![level, index, hash])?;
    }
    Ok(())
}

/// The head of the log now.
pub fn head(conn: &Connection) -> Result<LogHead> {
    head_at(conn, head_size(conn)?)
}

/// The head of the log when it had `size` lines. A `size` beyond its end is refused.
pub fn head_at(conn: &Connection, size: u64) -> Result<LogHead> {
    let root = tree::root(&StoredSubtrees(conn), size)?;
    Ok(LogHead { size, root })
}

/// The path that shows the line `seq`, counted from 1, to be under the root of the first `size` lines.
pub fn inclusion_proof(conn: &Connection, seq: u64, size: u64) -> Result<Vec<Hash>> {
    if seq == 0 || seq > size {
        return Err(beyond(seq));
    }
    tree::inclusion(&StoredSubtrees(conn), seq - 1, size)
}

/// The path that shows the first `old` lines to be the beginning of the first `new`.
pub fn consistency_proof(conn: &Connection, old: u64, new: u64) -> Result<Vec<Hash>> {
    if old > new {
        return Err(beyond(old));
    }
    if old == 0 {
        return Ok(Vec::new());
    }
    tree::consistency(&StoredSubtrees(conn), old, new)
}

/// The hash over the lines of a span that a proof speaks of ([`inclusion_spans`](super::inclusion_spans),
/// [`consistency_spans`](super::consistency_spans), or all lines up to one). A span beyond the end of the log is refused.
pub fn hash_over(conn: &Connection, span: Span) -> Result<Hash> {
    let end = head_size(conn)?;
    if span.first == 0 || span.first > span.last || span.last > end {
        return Err(beyond(span.last));
    }
    tree::range(&StoredSubtrees(conn), span.first - 1, span.last)
}

fn head_size(conn: &Connection) -> Result<u64> {
    let mut statement = conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM log")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

fn beyond(seq: u64) -> StoreError {
    StoreError::Refused {
        detail: Detail::NoSuchLine {
            line: seq.to_string(),
        },
    }
}

struct StoredSubtrees<'a>(&'a Connection);

impl Subtrees for StoredSubtrees<'_> {
    type Error = StoreError;

    fn subtree(&self, level: u32, index: u64) -> Result<Hash> {
        subtree(self.0, level, index)
    }
}

fn subtree(conn: &Connection, level: u32, index: u64) -> Result<Hash> {
    let hash = if level == 0 {
        conn.prepare_cached("SELECT hash FROM log WHERE seq = ?1")?
            .query_row([index + 1], |row| row.get(0))
            .optional()?
    } else {
        node(conn, level, index)?
    };
    hash.ok_or_else(|| {
        let (first, last) = ((index << level) + 1, (index + 1) << level);
        StoreError::damaged(format!("log lines {first} to {last}"), Detail::HashMissing)
    })
}

/// A stored hash above the lines.
fn node(conn: &Connection, level: u32, index: u64) -> Result<Option<Hash>> {
    let mut statement =
        conn.prepare_cached("SELECT hash FROM log_node WHERE level = ?1 AND number = ?2")?;
    Ok(statement
        .query_row(params![level, index], |row| row.get(0))
        .optional()?)
}
