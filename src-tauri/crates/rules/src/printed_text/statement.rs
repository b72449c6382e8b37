//! What a statement says, in a form that can be compared with a rule.

use std::fmt;
use std::ops::Range;

use chrono::{Datelike, NaiveDate, Weekday};
use timezones::Zone;

/// One thing that a text states.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// What it says.
    pub meaning: Meaning,
    /// The words as they are printed.
    pub text: String,
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
}

/// What a statement says. It is written in the form that `rules/tests/printed_phrases.tsv` has.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A day of the calendar.
    Date(PrintedDate),
    /// A month of a year, `2021-03`.
    Month {
        /// The year.
        year: i32,
        /// From 1.
        month: u32,
    },
    /// A whole year.
    Year(i32),
    /// A day of the week.
    Weekday(Weekday),
    /// A time of day.
    Time(PrintedTime),
    /// Midnight, which may be the first or the last minute of a day.
    Midnight,
    /// A zone, which time of day it is of by its place.
    Zone(PrintedZone),
    /// A number of something, in thousandths: 1.5 is 1500.
    Amount {
        /// How many, in thousandths.
        thousandths: u64,
        /// Of what.
        unit: Unit,
    },
    /// An age in years.
    Age(PrintedAge),
    /// An amount of money.
    Money(PrintedMoney),
}

/// A day as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedDate {
    /// The year, which is often left out.
    pub year: Option<i32>,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
    /// For `01/02/2027`, month and day by the other way of reading; the first is that of Canada in English: the month
    /// first.
    pub or: Option<(u32, u32)>,
    /// What it is the day of, by the words before it.
    pub role: Role,
}

impl PrintedDate {
    /// Whether it is this day by one of the ways of reading it; where no year is printed, any year will do.
    pub(crate) fn is_day(&self, day: NaiveDate) -> bool {
        let month_and_day = (day.month(), day.day());
        let same = (self.month, self.day) == month_and_day || self.or == Some(month_and_day);
        same && self.year.is_none_or(|year| year == day.year())
    }

    /// As `2021-01-22`, in `year` where none is printed.
    pub(crate) fn iso(&self, year: i32) -> String {
        let year = self.year.unwrap_or(year);
        format!("{year:04}-{:02}-{:02}", self.month, self.day)
    }
}

/// What the words before a date say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Something begins on it, or it no longer applies: "open on", "extended from".
    Start,
    /// Something ends on it: "until", "closes on".
    End,
    /// Nothing of it.
    Unknown,
}

/// A time of day as printed; its seconds are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedTime {
    /// 0 to 24, where 24 is the end of the day.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// Whether it may also be a length of time: `1 h 30`.
    pub or_length: bool,
}

/// A zone as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrintedZone {
    /// Offsets in minutes east of UTC, any one of which the label may name.
    Offsets(Vec<i32>),
    /// The clocks of a place: "Toronto time".
    Place(Zone),
}

/// An age as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedAge {
    /// In years.
    pub years: u32,
    /// Whether somebody of that age is too old already, as "under 30" says.
    pub below: bool,
}

/// An amount as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedMoney {
    /// In hundredths of the unit.
    pub hundredths: u64,
    /// The currency by its three letters; none where "$" alone says it.
    pub currency: Option<&'static str>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Words of a text.
    Words,
    /// Characters of a text.
    Characters,
    /// Seconds.
    Seconds,
    /// Pieces of an entry.
    Pieces,
    /// People of a byline or a team.
    People,
    /// Entries.
    Entries,
    /// Categories.
    Categories,
    /// Files.
    Files,
    /// Bytes.
    Bytes,
    /// Something that stands before: "two per person", "twice".
    Times,
}

impl Unit {
    /// How it is written in [`Meaning`].
    fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Characters => "characters",
            Self::Seconds => "s",
            Self::Pieces => "pieces",
            Self::People => "people",
            Self::Entries => "entries",
            Self::Categories => "categories",
            Self::Files => "files",
            Self::Bytes => "bytes",
            Self::Times => "times",
        }
    }
}

impl Meaning {
    /// The day, where it is one.
    pub(crate) fn date(&self) -> Option<&PrintedDate> {
        if let Self::Date(date) = self {
            return Some(date);
        }
        None
    }

    /// The time of day, where it is one.
    pub(crate) fn time(&self) -> Option<PrintedTime> {
        if let Self::Time(time) = self {
            return Some(*time);
        }
        None
    }

    /// The zone, where it is one.
    pub(crate) fn zone(&self) -> Option<&PrintedZone> {
        if let Self::Zone(zone) = self {
            return Some(zone);
        }
        None
    }

    /// The thousandths of a number of this unit, where it is one.
    pub(crate) fn amount_of(&self, wanted: Unit) -> Option<u64> {
        if let Self::Amount { thousandths, unit } = self
            && *unit == wanted
        {
            return Some(*thousandths);
        }
        None
    }

    /// The age, where it is one.
    pub(crate) fn age(&self) -> Option<PrintedAge> {
        if let Self::Age(age) = self {
            return Some(*age);
        }
        None
    }

    /// The hundredths of an amount of money, where it is one.
    pub(crate) fn hundredths(&self) -> Option<u64> {
        if let Self::Money(money) = self {
            return Some(money.hundredths);
        }
        None
    }
}

impl fmt::Display for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => {
                match date.year {
                    Some(year) => write!(f, "{year:04}")?,
                    None => f.write_str("-")?,
                }
                write!(f, "-{:02}-{:02}", date.month, date.day)?;
                date.or
                    .map_or(Ok(()), |(month, day)| write!(f, "|{month:02}-{day:02}"))
            }
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Weekday(weekday) => write!(f, "{weekday}"),
            Self::Time(time) => write!(f, "{:02}:{:02}", time.hour, time.minute),
            Self::Midnight => f.write_str("midnight"),
            Self::Zone(PrintedZone::Place(zone)) => write!(f, "{zone}"),
            Self::Zone(PrintedZone::Offsets(offsets)) => {
                let labels: Vec<String> = offsets.iter().map(|it| utc_label(*it)).collect();
                f.write_str(&labels.join("|"))
            }
            Self::Amount { thousandths, unit } => {
                write!(f, "{} {}", decimal(*thousandths), unit.name())
            }
            Self::Age(age) => write!(
                f,
                "{} {}",
                if age.below { "under" } else { "age" },
                age.years
            ),
            Self::Money(money) => {
                let (units, part) = (money.hundredths / 100, money.hundredths % 100);
                write!(f, "{} {units}.{part:02}", money.currency.unwrap_or("$"))
            }
        }
    }
}

/// Thousandths as a number without zeros at its end.
fn decimal(thousandths: u64) -> String {
    let (whole, part) = (thousandths / 1000, thousandths % 1000);
    if part == 0 {
        return whole.to_string();
    }
    let part = format!("{part:03}");
    format!("{whole}.{}", part.trim_end_matches('0'))
}

/// An offset as people write it: `UTC-05:00`.
pub(crate) fn utc_label(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!(
        "UTC{sign}{:02}:{:02}",
        minutes.abs() / 60,
        minutes.abs() % 60
    )
}
