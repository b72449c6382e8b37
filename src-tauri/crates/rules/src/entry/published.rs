//! When a piece was published, as exactly as anyone knows.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A span of days, both included: one day for `2020-12-31`, a month for `2014-06`, a year for `2016`, the issue
/// of two months for `2023-11/2023-12`. Printed magazines and old lists often give no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct Published {
    from: NaiveDate,
    to: NaiveDate,
}

impl Published {
    /// One day.
    pub fn on(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// The first day it can have been.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day it can have been.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// The day, where it is known to the day.
    pub fn day(self) -> Option<NaiveDate> {
        (self.from == self.to).then_some(self.from)
    }
}

/// First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn span(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let parts: Vec<&str> = text.split('-').collect();
    let year = i32::try_from(number(parts.first()?, 4)?).ok()?;
    match parts.as_slice() {
        [_] => Some((
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        )),
        [_, month] => {
            let first = NaiveDate::from_ymd_opt(year, number(month, 2)?, 1)?;
            let last = first
                .checked_add_months(Months::new(1))?
                .checked_sub_days(Days::new(1))?;
            Some((first, last))
        }
        [_, month, day] => {
            let day = NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?)?;
            Some((day, day))
        }
        _ => None,
    }
}

impl FromStr for Published {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let result = match text.split_once('/') {
            None => span(text),
            Some((first, last)) => span(first)
                .zip(span(last))
                .map(|((from, _), (_, to))| (from, to)),
        };
        match result {
            Some((from, to)) if from <= to => Ok(Self { from, to }),
            _ => Err(format!(
                "{text:?} is not a date: write 2020-12-31, 2020-12, 2020 or a span such as 2020-11/2020-12"
            )),
        }
    }
}

impl TryFrom<String> for Published {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Published> for String {
    fn from(published: Published) -> String {
        published.to_string()
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        let whole_months = from.day() == 1 && to.succ_opt().is_none_or(|next| next.day() == 1);
        let same_year = from.year() == to.year();
        if from == to {
            write!(f, "{from}")
        } else if whole_months && same_year && from.month() == 1 && to.month() == 12 {
            write!(f, "{:04}", from.year())
        } else if whole_months && same_year && from.month() == to.month() {
            write!(f, "{}", from.format("%Y-%m"))
        } else if whole_months {
            write!(f, "{}/{}", from.format("%Y-%m"), to.format("%Y-%m"))
        } else {
            write!(f, "{from}/{to}")
        }
    }
}
