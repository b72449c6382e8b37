//! What becomes of an entry that is submitted now, by the call: shown before somebody submits, and checked when they do.

use chrono::{DateTime, TimeDelta, Utc};
use rules::{Amending, Call};
use serde::Serialize;
use store::Connection;
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::messages::EntryState;
use workspace_core::{Error, Result, action_context};

/// What becomes of an entry that is submitted now. What was granted beside the call only the desk knows. A withdrawal is
/// always taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Taking {
    /// Whether it replaces something submitted before that can count; false where nothing was, or only what came before
    /// entries were open or was withdrawn.
    pub replaces: bool,
    /// How it is taken.
    pub taken: HowTaken,
    /// The first instant at which entries are taken, RFC 3339 in UTC; null where the call names none.
    pub opens: Option<String>,
    /// The last minute that is in time, RFC 3339 in UTC.
    pub last: String,
    /// The last minute in which a change of it is taken once it is submitted, RFC 3339 in UTC; null where none will be.
    pub changes_until: Option<String>,
}

/// How an entry is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HowTaken {
    /// It goes before entries are open, and counts only if it is sent again.
    Early,
    /// In time.
    InTime,
    /// It goes, and the words of the deadline can be read so that it is late: the desk decides.
    Doubtful,
    /// It goes, it comes late, and the desk decides.
    Late,
    /// The same with a code from the desk: only the desk knows whether the code gives it longer.
    LateWithCode,
    /// After the deadline and without a code, a change, or what was withdrawn: it is not taken.
    Closed,
    /// A change of what the call locks once it is submitted: it is not taken.
    Locked,
}

/// What was submitted of an entry before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubmittedBefore {
    /// Nothing.
    Nothing,
    /// Only what went before entries were open, which does not count.
    Early,
    /// It was withdrawn last.
    Withdrawn,
    /// What can count.
    CanCount,
}

impl SubmittedBefore {
    pub(super) fn of(conn: &Connection, call: &Call, entry: Option<Uuid>) -> Result<Self> {
        let history = match entry {
            Some(entry) => store::entry_revision::history(conn, &entry.to_string())?,
            None => Vec::new(),
        };
        let Some(last) = history.last() else {
            return Ok(Self::Nothing);
        };
        let is_withdrawn = |state: &str| state == EntryState::Withdrawn.name();
        if is_withdrawn(&last.state) {
            return Ok(Self::Withdrawn);
        }
        let opens = opens(call)?;
        let is_early = |recorded_at: &str| {
            let recorded_at = recorded_at.parse::<DateTime<Utc>>().ok();
            opens.zip(recorded_at).is_some_and(|(opens, at)| at < opens)
        };
        // What was submitted before a withdrawal does not count any more.
        let mut since_withdrawal = history
            .iter()
            .rev()
            .take_while(|row| !is_withdrawn(&row.state));
        Ok(if since_withdrawal.all(|row| is_early(&row.recorded_at)) {
            Self::Early
        } else {
            Self::CanCount
        })
    }
}

/// The first instant at which entries are taken; none where the call names none.
fn opens(call: &Call) -> Result<Option<DateTime<Utc>>> {
    let opens = call.opens.as_ref().map(rules::Opening::opens).transpose();
    Ok(opens.map_err(rules::CallError::from)?)
}

impl Taking {
    /// What the call says of an entry that is submitted at an instant, as the first of it or as a change.
    pub(super) fn of(
        call: &Call,
        document: &rules::Entry,
        before: SubmittedBefore,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let deadline = call.deadline_of(&document.category);
        let own_closes = deadline.closes().map_err(rules::CallError::from)?;
        let doubtful_until = deadline.closes_for_certain();
        let doubtful_until = doubtful_until.map_err(rules::CallError::from)?;
        let opens = opens(call)?;
        let supplements_close = call
            .supplements
            .as_ref()
            .and_then(|deadline| deadline.closes().ok());
        let changes_in_time = supplements_close.map_or(own_closes, |supplements_close| {
            supplements_close.max(own_closes)
        });
        let changes_close = changes_in_time.max(doubtful_until);
        let amends = before == SubmittedBefore::CanCount;
        let closes = if amends { changes_in_time } else { own_closes };
        let is_locked = call.amending == Amending::Locked;
        let how_taken = if amends && is_locked {
            HowTaken::Locked
        } else if opens.is_some_and(|opens| at < opens) {
            HowTaken::Early
        } else if at < closes {
            HowTaken::InTime
        } else if at < doubtful_until {
            HowTaken::Doubtful
        } else if document.code.is_some() {
            HowTaken::LateWithCode
        } else if amends || before == SubmittedBefore::Withdrawn {
            HowTaken::Closed
        } else {
            HowTaken::Late
        };
        Ok(Self {
            replaces: amends,
            taken: how_taken,
            opens: opens.map(action_context::stamp),
            last: last_minute(closes),
            changes_until: (!is_locked && at < changes_close).then(|| last_minute(changes_close)),
        })
    }

    /// Refuses what the call does not take.
    pub(super) fn require_allowed(&self) -> Result<()> {
        match self.taken {
            HowTaken::Early
            | HowTaken::InTime
            | HowTaken::Doubtful
            | HowTaken::Late
            | HowTaken::LateWithCode => Ok(()),
            HowTaken::Locked => Err(Error::Locked),
            HowTaken::Closed => Err(Error::Closed {
                closes: self.last.clone(),
            }),
        }
    }
}

/// The last minute that is in time, as a call prints it, from the first instant that is late.
pub(crate) fn last_minute(closes: DateTime<Utc>) -> String {
    action_context::stamp(closes - TimeDelta::minutes(1))
}
