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
    /// The last minute that is in time, RFC 3339 in UTC.
    pub last: String,
    /// The last minute in which a change of it is taken once it is submitted, RFC 3339 in UTC; null where none will be.
    pub changes_until: Option<String>,
}

/// How an entry is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HowTaken {
    /// In time.
    InTime,
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
        let own_closes = call.deadline_of(&document.category).closes();
        let own_closes = own_closes.map_err(rules::CallError::from)?;
        let supplements_close = call
            .supplements
            .as_ref()
            .and_then(|deadline| deadline.closes().ok());
        let changes_close = supplements_close.map_or(own_closes, |supplements_close| {
            supplements_close.max(own_closes)
        });
        let closes = if change { changes_close } else { own_closes };
        let is_locked = call.amending == Amending::Locked;
        let how_taken = if change && is_locked {
            HowTaken::Locked
        } else if at < closes {
            HowTaken::InTime
        } else if change && document.code.is_none() {
            HowTaken::Closed
        } else {
            HowTaken::Late
        };
        Ok(Self {
            change,
            taken: how_taken,
            last: last_minute(closes),
            changes_until: (!is_locked && at < changes_close).then(|| last_minute(changes_close)),
        })
    }

    /// Refuses what the call does not take.
    pub(super) fn require_allowed(&self) -> Result<()> {
        match self.taken {
            HowTaken::InTime | HowTaken::Late => Ok(()),
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
