//! The call in force at a desk: its latest version.

use chrono::{DateTime, Utc};
use rules::Call;
use store::Connection;
use workspace_core::{Error, Result};

/// The latest version of the call.
pub fn call(conn: &Connection) -> Result<Call> {
    let row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    Ok(Call::from_published(&row.toml)?)
}

/// The first instant that is late under the call in force; none where there is no call.
pub fn closes(conn: &Connection) -> Result<Option<DateTime<Utc>>> {
    let Some(row) = store::call_version::latest(conn)? else {
        return Ok(None);
    };
    let closes = Call::from_published(&row.toml)?
        .deadline_in_force()
        .closes();
    Ok(Some(closes.map_err(rules::CallError::from)?))
}
