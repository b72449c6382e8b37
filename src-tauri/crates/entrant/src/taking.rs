//! Whether the desk accepts an entry now, by the call: shown before somebody submits, and checked when they do.

use chrono::{DateTime, TimeDelta, Utc};
use rules::{Amending, Call};
use serde::Serialize;
use ts_rs::TS;
use workspace_core::{Error, Result, action_context};

/// What becomes of an entry that is submitted now. What was granted beside the call only the desk knows. A withdrawal is
/// always taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Taking {
    /// Whether it would change what was submitted before.
    pub change: bool,
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
    /// A change after the deadline: it is not taken.
    Closed,
    /// A change of what the call locks once it is submitted: it is not taken.
    Locked,
}

impl Taking {
    /// What the call says of a first entry, or of a change, that is submitted at an instant.
    pub(super) fn of(
        call: &Call,
        document: &rules::Entry,
        change: bool,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let deadline = call.deadline_of(&document.category);
        let own_closes = deadline.closes().map_err(rules::CallError::from)?;
        let doubtful_until = deadline.closes_for_certain();
        let doubtful_until = doubtful_until.map_err(rules::CallError::from)?;
        let opens = call.opens.as_ref().map(rules::Opening::opens).transpose();
        let opens = opens.map_err(rules::CallError::from)?;
        let supplements_close = call
            .supplements
            .as_ref()
            .and_then(|deadline| deadline.closes().ok());
        let changes_in_time = supplements_close.map_or(own_closes, |supplements_close| {
            supplements_close.max(own_closes)
        });
        let changes_close = changes_in_time.max(doubtful_until);
        let closes = if change { changes_in_time } else { own_closes };
        let is_locked = call.amending == Amending::Locked;
        let how_taken = if change && is_locked {
            HowTaken::Locked
        } else if opens.is_some_and(|opens| at < opens) {
            HowTaken::Early
        } else if at < closes {
            HowTaken::InTime
        } else if at < doubtful_until {
            HowTaken::Doubtful
        } else if change && document.code.is_none() {
            HowTaken::Closed
        } else {
            HowTaken::Late
        };
        Ok(Self {
            change,
            taken: how_taken,
            opens: opens.map(action_context::stamp),
            last: last_minute(closes),
            changes_until: (!is_locked && at < changes_close).then(|| last_minute(changes_close)),
        })
    }

    /// Refuses what the call does not take.
    pub(super) fn require_allowed(&self) -> Result<()> {
        match self.taken {
            HowTaken::Early | HowTaken::InTime | HowTaken::Doubtful | HowTaken::Late => Ok(()),
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
