//! An instant as a file of cases writes it: in quotes or bare, with Z or a distance from UTC.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, de::Error};

/// What the error for a text that is no instant begins with.
pub(super) const NO_INSTANT: &str = "no instant: ";

/// An instant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Instant(pub(super) DateTime<Utc>);

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = toml::Value::deserialize(deserializer)?;
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let instant = text.parse();
        instant
            .map(Self)
            .map_err(|_| D::Error::custom(format!("{NO_INSTANT}{text}")))
    }
}
