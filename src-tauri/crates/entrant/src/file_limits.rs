//! How large a file may be that is attached: looked at before a byte of it is read.

use rules::Purpose;
use store::Connection;
use uuid::Uuid;
use workspace_core::{AttachingError, Error, Result};

use super::{call, drafts};

/// The most bytes of one file: some hours of a film as it is handed to a jury.
const MOST: u64 = 8 << 30;

/// Refuses a file of this size where the entry could not be submitted with it. A rule that does not block refuses none: its
/// finding stands beside the form. Nor does one for a kind of file, because the entrant says only later what this one is.
pub(super) fn check(conn: &Connection, entry: Uuid, name: &str, bytes: u64) -> Result<()> {
    let name = || name.to_owned();
    if bytes > MOST {
        let (name, most) = (name(), MOST);
        return Err(AttachingError::TooLarge { name, bytes, most }.into());
    }
    let draft = drafts::saved_draft(conn, entry)?;
    let open_call = match call::of_entry(conn, entry) {
        Ok(open_call) => open_call,
        Err(Error::Store(error)) => return Err(error.into()),
        // Where no call is in force, submitting says why.
        Err(_) => return Ok(()),
    };
    let notes = draft.attachments.iter();
    let (mut count, mut together) = (1_u32, bytes);
    for note in notes.filter(|note| note.purpose != Purpose::Snapshot) {
        let size = store::attachment::size(conn, &note.hash)?.unwrap_or_default();
        together = together.saturating_add(size);
        count = count.saturating_add(1);
    }
    for limits in open_call.call.files_blocked_by(&draft.document.category) {
        if let Some(most) = limits.each_bytes.filter(|most| bytes > *most) {
            let name = name();
            return Err(AttachingError::OverCallLimit { name, bytes, most }.into());
        }
        if let Some(most) = limits.at_most.filter(|most| count > *most) {
            let name = name();
            return Err(AttachingError::OverCallCount { name, most }.into());
        }
        if let Some(most) = limits.total_bytes.filter(|most| together > *most) {
            let (name, bytes) = (name(), together);
            return Err(AttachingError::OverCallTotal { name, bytes, most }.into());
        }
    }
    Ok(())
}
