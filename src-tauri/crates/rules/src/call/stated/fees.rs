//! What an entry costs.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Condition, Deadline, Text};

/// What an entry costs, and whether it counts before it is paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// The currency, by three letters of ISO 4217: `CAD`.
    pub currency: String,
    /// Whether an entry that the desk recorded as unpaid breaks the rule; else a person decides.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts_only_when_paid: bool,
    /// What is asked, the first that fits an entry.
    #[serde(rename = "tier")]
    pub tiers: Vec<Fee>,
    /// The call's own words.
    pub text: Text,
}

/// One fee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// How much: `"115.00"`; `"0"` where it is free.
    pub amount: Money,
    /// Asked only of entries that came up to here; absent for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Deadline>,
    /// Asked only of entries where this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// An amount in hundredths of its currency, written with two decimals: `115.00`.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct Money(u64);

impl Money {
    /// Nothing.
    pub const NOTHING: Self = Self(0);
}

impl TryFrom<String> for Money {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let hundredths = match part.len() {
            0 => Some(0),
            1 => part.parse().ok().map(|tenths: u64| tenths * 10),
            2 => part.parse().ok(),
            _ => None,
        };
        let whole: Option<u64> = whole.parse().ok().filter(|_| digits(whole) && digits(part));
        whole
            .zip(hundredths)
            .and_then(|(whole, part)| whole.checked_mul(100)?.checked_add(part))
            .map(Self)
            .ok_or_else(|| format!("{text:?} is not an amount: write it as 115 or 115.00"))
    }
}

impl From<Money> for String {
    fn from(money: Money) -> String {
        money.to_string()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}
