//! Fees that the desk waived, for one entry or for all entries under the keys that signed it.
//!
//! These are the desk's own records. No message that leaves the desk has a place for them.

use std::collections::HashSet;

use rules::FeeWaiver;
use store::{Connection, FeeWaiverRow};
use workspace_core::Result;

/// The fee waivers as they stood at one instant.
#[derive(Default)]
pub struct FeeWaivers {
    rows: Vec<FeeWaiverRow>,
}

impl FeeWaivers {
    /// What was waived up to `until`, an instant as the store writes it, and not taken back by then; all of it without one.
    pub(crate) fn as_of(conn: &Connection, until: Option<&str>) -> Result<Self> {
        let mut rows = store::fee_waiver::all(conn)?;
        rows.retain(|row| until.is_none_or(|until| row.recorded_at.as_str() <= until));
        let revoked_ids: HashSet<String> =
            rows.iter().filter_map(|row| row.revokes.clone()).collect();
        rows.retain(|row| row.revokes.is_none() && !revoked_ids.contains(&row.uuid));
        Ok(Self { rows })
    }

    /// Whether any of them holds for all entries of an entrant, who is known by the keys that sign.
    pub(crate) fn needs_senders(&self) -> bool {
        self.rows.iter().any(|row| row.sender.is_some())
    }

    /// The one that holds for an entry signed by `sender`: that for the entry itself before one for its entrant.
    pub(crate) fn of(&self, entry: &str, sender: &str) -> Option<FeeWaiver> {
        let of_entry = self.rows.iter().filter(|row| is_for(row, entry, sender));
        let row = of_entry.min_by_key(|row| row.sender.is_some())?;
        Some(FeeWaiver {
            by: row.by.clone(),
            reason: row.reason.clone(),
            whole_entrant: row.sender.is_some(),
        })
    }
}

/// The waiver that a row is, or takes back.
pub fn waiver_of<'a>(rows: &'a [FeeWaiverRow], row: &'a FeeWaiverRow) -> Option<&'a FeeWaiverRow> {
    match &row.revokes {
        None => Some(row),
        Some(revoked) => rows.iter().find(|it| it.uuid == *revoked),
    }
}

/// Whether a row, not a revocation, holds for an entry signed by `sender`.
pub fn is_for(row: &FeeWaiverRow, entry: &str, sender: &str) -> bool {
    match &row.sender {
        None => row.entry == entry,
        Some(waived_sender) => waived_sender == sender,
    }
}
