//! What others signed, checked against what the desk keeps of it: entries, score sheets and judges' cards are derived from
//! their originals again and compared. Whoever holds the desk's own key can write rows, lines and the tree over them as they
//! like, and cannot sign for an author.
//!
//! Rows are read on one thread and proved on others, some at a time, so that memory does not grow with the desk.

mod entries;
mod fields;
mod judges;
mod report;
mod sheets;
mod stored_original;

use store::Connection;
use workspace_core::Result;

use report::{OriginalsReport, ReportBuilder};

/// Checks every original against the rows that were made of it, and every such row against its original.
pub(super) fn check(conn: &Connection) -> Result<OriginalsReport> {
    let mut report = ReportBuilder::of(conn)?;
    entries::check(conn, &mut report)?;
    let judges = judges::check(conn, &mut report)?;
    sheets::check(conn, &judges, &mut report)?;
    Ok(report.into_report())
}
