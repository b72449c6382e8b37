//! What others signed, checked against what the desk keeps of it: entries, score sheets and judges' cards are derived from
//! their originals again and compared. Whoever holds the desk's own key can write rows, lines and the tree over them as they
//! like, and cannot sign for an author.
//!
//! Rows are read on one thread and proved on others, some at a time, so that memory does not grow with the desk.

mod entries;
mod fields;
mod findings;
mod judges;
mod sheets;
mod stored_original;

use store::{Connection, Damage};

use findings::Findings;
use workspace_core::Result;

/// The result of checking the originals against the rows.
#[derive(Debug, Default)]
pub(super) struct Originals {
    /// Originals that were proved, with the rows that were made of them.
    pub(super) proven: u64,
    /// Originals that were removed, as redactions say: what was made of them is not proved.
    pub(super) removed: u64,
    /// What is not what its author signed.
    pub(super) damage: Vec<Damage>,
}

/// Checks every original against the rows that were made of it, and every such row against its original.
pub(super) fn check(conn: &Connection) -> Result<Originals> {
    let mut findings = Findings::of(conn)?;
    entries::check(conn, &mut findings)?;
    let judges = judges::check(conn, &mut findings)?;
    sheets::check(conn, &judges, &mut findings)?;
    Ok(findings.into_originals())
}
