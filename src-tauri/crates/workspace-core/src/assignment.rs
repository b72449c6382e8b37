//! Who reads what, as it is recorded at the desk and in the workspaces of judges.

use store::Transaction;
use store::assignment::NewAssignment;

use crate::{ActionContext, Result};

/// Records that a judge got an entry to read, or gave it back.
pub fn record(
    tx: &Transaction<'_>,
    round: u32,
    (judge, entry): (&str, &str),
    change: &str,
    reason: &str,
    ctx: &ActionContext,
) -> Result<()> {
    let recorded_at = ctx.stamp();
    let new = NewAssignment {
        round,
        judge,
        entry,
        change,
        reason,
        by: &ctx.actor,
        recorded_at: &recorded_at,
    };
    Ok(store::assignment::append(tx, &new)?)
}
