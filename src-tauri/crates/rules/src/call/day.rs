//! Days as people write them in TOML: `"2020-12-31"`, or bare, which TOML has a type for.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(untagged, expecting = "a day such as 2020-12-31")]
enum Written {
    Quoted(String),
    Bare(Datetime),
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let text = match Written::deserialize(from)? {
        Written::Quoted(text) => text,
        Written::Bare(date) => date.to_string(),
    };
    NaiveDate::parse_from_str(&text, "%Y-%m-%d")
        .map_err(|_| D::Error::custom(format!("{text:?} is not a day such as 2020-12-31")))
}

/// A day that may be left out.
pub(super) fn optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    deserialize(from).map(Some)
}
