//! What an entry costs.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Condition, Deadline, Text};

/// What an entry costs, and whether it counts before it is paid. The desk records each payment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// The currency by its three letters: `"CAD"`, `"USD"`, `"EUR"`.
    pub currency: String,
    /// Whether an entry breaks the rule while the desk has recorded no payment; else a person decides.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts_only_when_paid: bool,
    /// The fees, the first of which that fits an entry is asked for it.
    #[serde(rename = "tier")]
    pub tiers: Vec<Fee>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
}

/// One fee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// How much, in quotes: `"115.00"` or `"115"`; `"0"` where it is free.
    pub amount: Money,
    /// It is asked only of entries that came up to here. Without it, of entries that came at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Deadline>,
    /// It is asked only of entries where this holds. Without it, of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// An amount of money, in quotes, with a point and no sign of the currency: `"115.00"` or `"115"`.
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

    /// The amount in hundredths of the unit.
    pub(crate) fn hundredths(self) -> u64 {
        self.0
    }
}

impl TryFrom<String> for Money {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (units, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let hundredths = match part.len() {
            0 => Some(0),
            1 => part.parse().ok().map(|tenths: u64| tenths * 10),
            2 => part.parse().ok(),
            _ => None,
        };
        let units: Option<u64> = units.parse().ok().filter(|_| digits(units) && digits(part));
        units
            .zip(hundredths)
            .and_then(|(units, part)| units.checked_mul(100)?.checked_add(part))
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
