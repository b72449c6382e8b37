//! Who does something, and when. Every use case takes one: no room below the callers reads a clock.

use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};

/// One person doing something at one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The person's name, as the log will show it.
    pub by: String,
    /// The instant, to the millisecond.
    pub at: DateTime<Utc>,
}

impl Act {
    /// An act of `by` at `at`; parts of a millisecond are dropped, as the store keeps none.
    pub fn new(by: impl Into<String>, at: DateTime<Utc>) -> Self {
        Self {
            by: by.into(),
            at: at.trunc_subsecs(3),
        }
    }

    /// The instant as the store writes it.
    pub fn stamp(&self) -> String {
        stamp(self.at)
    }

    /// A new id that sorts by the instant of the act.
    pub fn new_id(&self) -> uuid::Uuid {
        id_at(self.at)
    }
}

/// An instant as the store writes it: UTC with milliseconds, so that the order of the texts is the order in time.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A new id that sorts by the instant it was made at.
pub(crate) fn id_at(at: DateTime<Utc>) -> uuid::Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(stamp)
}
