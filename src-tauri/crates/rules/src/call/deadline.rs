//! A deadline is an instant: a wall time in a zone, with the words it was printed in.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use timezones::Zone;
use ts_rs::TS;

/// The last minute in which an entry is in time. "Up to 11:59 p.m." includes that whole minute: it is late from
/// midnight on. "Before 3 p.m." does not: `includes_minute = false`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The day and the minute that clocks in `zone` show, with a `T` between: `"2021-01-22T23:59"`.
    #[serde(with = "wall")]
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub local: NaiveDateTime,
    /// The zone whose clocks count, by a city: `"America/Toronto"`. "EST" or "EDT" is not written here; the calendar
    /// knows which of them holds on that day.
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub zone: Zone,
    /// The deadline in the call's own words: "up to 11:59 p.m. EST on Jan. 22, 2021".
    pub text: super::Text,
    /// Which midnight the words mean, where they say "midnight". Without it, the words are taken to name the time as
    /// it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub midnight: Option<Midnight>,
    /// Whether the minute of `local` is in time as a whole. Without it, it is; with `false`, an entry is late from its
    /// first second on.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub includes_minute: bool,
    /// The later instant, in the same zone, where the words can be read as two: `local` is then the earlier one. An entry
    /// that comes between needs a person. Without it, the words are taken to name one instant.
    #[serde(
        default,
        with = "wall_optional",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(with = "Option<String>")]
    #[ts(as = "Option<String>")]
    pub doubtful_until: Option<NaiveDateTime>,
    /// Whether the call says that there will be no extension. An extension that follows all the same gives advice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub firm: bool,
    /// Whether a late entry cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands a reference to what decides whether a field is written"
)]
fn is_yes(flag: &bool) -> bool {
    *flag
}

/// Which midnight a text means. Either way `local` is set to the last minute in time: 23:59.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Midnight {
    /// The midnight that ends the printed day: `local` is 23:59 of that day.
    Ends,
    /// The midnight that begins the printed day: `local` is 23:59 of the day before.
    Begins,
}

/// A later deadline and the day it was announced. The deadline that it replaces stays in the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The day it was announced.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub announced: NaiveDate,
    /// Why it was given, or where it was announced, in the call's own words.
    pub reason: super::Text,
    /// The ids of the categories it is given to. Without it, it is given to all; it then never brings forward a
    /// deadline that a category has for itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// The new deadline.
    pub deadline: Deadline,
}

impl Extension {
    /// Whether it is given to this category.
    pub fn holds_for(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
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
        zone: Zone,
    },
    /// Clocks show it twice in autumn.
    #[error("{local} happens twice in {zone}: clocks go back over it")]
    Doubled {
        /// The wall time.
        local: NaiveDateTime,
        /// The zone.
        zone: Zone,
    },
}

impl Deadline {
    /// A deadline at a wall time such as `2021-01-22T23:59`, without words of its own; none where that is no wall
    /// time.
    pub fn at(local: &str, zone: Zone) -> Option<Self> {
        Some(Self {
            local: wall::parse(local)?,
            zone,
            text: super::Text::from(""),
            midnight: None,
            includes_minute: true,
            doubtful_until: None,
            firm: false,
            blocks: false,
        })
    }

    /// The first instant that is late: the end of the printed minute, or its beginning where it is not included. Where
    /// the words can be read as two instants, the first that is late by the earlier reading.
    pub fn closes(&self) -> Result<DateTime<Utc>, DeadlineError> {
        self.end_of(self.local)
    }

    /// The first instant that is late whichever way the words are read.
    pub fn closes_for_certain(&self) -> Result<DateTime<Utc>, DeadlineError> {
        self.end_of(self.doubtful_until.unwrap_or(self.local))
    }

    fn end_of(&self, local: NaiveDateTime) -> Result<DateTime<Utc>, DeadlineError> {
        let minutes = i64::from(self.includes_minute);
        Ok(instant(local, self.zone)? + Duration::minutes(minutes))
    }
}

/// When entries open. "From July 1" is its first minute: `local` is midnight at the beginning of that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The first minute in which entries are taken, as clocks in `zone` show it: `"2024-07-01T00:00"`.
    #[serde(with = "wall")]
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub local: NaiveDateTime,
    /// The zone whose clocks count, by a city: `"America/Toronto"`.
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub zone: Zone,
    /// The opening in the call's own words: "Entries open on July 1."
    pub text: super::Text,
    /// Whether an entry cannot be submitted before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

impl Opening {
    /// The first instant at which entries are taken.
    pub fn opens(&self) -> Result<DateTime<Utc>, DeadlineError> {
        instant(self.local, self.zone)
    }
}

/// The instant at which clocks in a zone begin to show a minute.
fn instant(local: NaiveDateTime, zone: Zone) -> Result<DateTime<Utc>, DeadlineError> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => Ok(at.with_timezone(&Utc)),
        LocalResult::None => Err(DeadlineError::Skipped { local, zone }),
        LocalResult::Ambiguous(..) => Err(DeadlineError::Doubled { local, zone }),
    }
}

/// A wall time as a call writes it.
pub(super) const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// Wall times to the minute, the way people write them.
mod wall {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn parse(text: &str) -> Option<NaiveDateTime> {
        NaiveDateTime::parse_from_str(text, super::MINUTE).ok()
    }

    pub(super) fn serialize<S: Serializer>(at: &NaiveDateTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&at.format(super::MINUTE))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(from)?;
        parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "{text:?} is not a wall time: write the day and the minute, such as 2021-01-22T23:59"
            ))
        })
    }
}

/// A wall time that may be left out.
mod wall_optional {
    use chrono::NaiveDateTime;
    use serde::{Deserializer, Serializer};

    #[expect(
        clippy::ref_option,
        reason = "serde hands a reference to what it writes"
    )]
    pub(super) fn serialize<S: Serializer>(
        at: &Option<NaiveDateTime>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => super::wall::serialize(at, to),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<NaiveDateTime>, D::Error> {
        super::wall::deserialize(from).map(Some)
    }
}
