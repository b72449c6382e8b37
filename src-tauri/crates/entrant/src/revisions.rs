//! What was submitted: revisions, as far as the form and the next submission need them.

use store::Connection;
use uuid::Uuid;
use workspace_core::Result;
use workspace_core::messages::{self, EntryState};

use super::OpenCall;

/// The number of the revision that comes next.
pub(super) fn next(conn: &Connection, entry: &str) -> Result<u32> {
    let last = store::entry_revision::latest(conn, entry)?;
    Ok(last.map_or(1, |row| row.revision + 1))
}

/// The latest revision of each entry for a call that was submitted before `entry` was and is not withdrawn, in the order in
/// which they were submitted first.
pub(super) fn submitted_before(
    conn: &Connection,
    open_call: &OpenCall,
    entry: Option<Uuid>,
) -> Result<Vec<rules::Entry>> {
    let (followed, entry) = (&open_call.followed, entry.map(|it| it.to_string()));
    let mut entries = Vec::new();
    for row in store::entry_revision::latest_of_all(conn)? {
        if entry.as_ref() == Some(&row.entry) {
            break;
        }
        let call = store::entry_call::of(conn, &row.entry)?;
        let is_of_call = call.is_some_and(|(programme, edition)| {
            programme == followed.programme && edition == followed.edition
        });
        if is_of_call && row.state == EntryState::Submitted.name() {
            entries.push(messages::read(row.body.as_bytes())?);
        }
    }
    Ok(entries)
}
