//! Who reads what, as it is recorded at the desk and in the workspaces of judges.

use store::Transaction;
use store::assignment::NewAssignment;

use crate::{Act, Result};

/// Records that a judge got an entry to read, or gave it back.
pub(crate) fn change(
    tx: &Transaction<'_>,
    round: u32,
    (judge, entry): (&str, &str),
    change: &str,
    reason: &str,
    act: &Act,
) -> Result<()> {
    let recorded_at = act.stamp();
    let new = NewAssignment {
        round,
        judge,
        entry,
        change,
        reason,
        by: &act.by,
        recorded_at: &recorded_at,
    };
    Ok(store::assignment::append(tx, &new)?)
}
