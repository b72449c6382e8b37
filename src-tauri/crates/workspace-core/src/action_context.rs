//! The person who acts and the instant. Every use case takes one, because no crate below the callers reads a clock.

use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};

/// The person who acts, and the instant of the action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionContext {
    /// The person's name, as the log will show it.
    pub actor: String,
    /// The instant, to the millisecond.
    pub at: DateTime<Utc>,
}

impl ActionContext {
    /// An action of `actor` at `at`; parts of a millisecond are dropped, as the store keeps none.
    pub fn new(actor: impl Into<String>, at: DateTime<Utc>) -> Self {
        Self {
            actor: actor.into(),
            at: at.trunc_subsecs(3),
        }
    }

    /// The instant as the store writes it.
    pub fn stamp(&self) -> String {
        stamp(self.at)
    }

    /// A new id that sorts by the instant of the action.
    pub fn new_id(&self) -> uuid::Uuid {
        id_at(self.at)
    }
}

/// An instant as the store writes it: UTC with milliseconds, so that the order of the texts is the order in time.
pub fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A new id that sorts by the instant it was made at.
fn id_at(at: DateTime<Utc>) -> uuid::Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(stamp)
}
