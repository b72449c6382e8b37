//! A deadline is an instant: a wall time in a zone, with the words it was printed in.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// The last minute in which an entry is in time. "Up to 11:59 p.m." includes that whole minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Wall time to the minute: `2021-01-22T23:59`.
    #[serde(with = "wall")]
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub local: NaiveDateTime,
    /// IANA zone: `America/Toronto`.
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub zone: Tz,
    /// The deadline in the call's own words: "up to 11:59 p.m. EST on Jan. 22, 2021".
    pub text: super::Text,
    /// Whether a late entry cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// A later deadline, as a dated fact: the deadline that it replaces stays in the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The day it was announced.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub announced: NaiveDate,
    /// Where it was announced, or why it was given.
    pub reason: super::Text,
    /// The new deadline.
    pub deadline: Deadline,
}

/// Why a wall time names no instant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DeadlineError {
    /// Clocks jump over it in spring.
    #[error("{local} does not exist in {zone}: clocks jump over it")]
    Skipped {
        /// The wall time.
        local: NaiveDateTime,
        /// The zone.
        zone: Tz,
    },
    /// Clocks show it twice in autumn.
    #[error("{local} happens twice in {zone}: clocks go back over it")]
    Doubled {
        /// The wall time.
        local: NaiveDateTime,
        /// The zone.
        zone: Tz,
    },
}

impl Deadline {
    /// The first instant that is late: the end of the printed minute.
    pub fn closes(&self) -> Result<DateTime<Utc>, DeadlineError> {
        let (local, zone) = (self.local, self.zone);
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) => Ok(at.with_timezone(&Utc) + Duration::minutes(1)),
            LocalResult::None => Err(DeadlineError::Skipped { local, zone }),
            LocalResult::Ambiguous(..) => Err(DeadlineError::Doubled { local, zone }),
        }
    }
}

/// Wall times to the minute, the way people write them.
mod wall {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    const FORMAT: &str = "%Y-%m-%dT%H:%M";

    pub(super) fn serialize<S: Serializer>(at: &NaiveDateTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&at.format(FORMAT))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(from)?;
        NaiveDateTime::parse_from_str(&text, FORMAT).map_err(|_| {
            D::Error::custom(format!(
                "{text:?} is not a wall time: write the day and the minute, such as 2021-01-22T23:59"
            ))
        })
    }
}
