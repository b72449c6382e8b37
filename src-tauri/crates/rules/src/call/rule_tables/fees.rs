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
    /// The tax that is added to each amount, in per cent: 13 for thirteen per cent on top. The sum is rounded to a hundredth
    /// of the currency. Without it, amounts are what is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_percent: Option<f64>,
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
    /// It is asked only of this many first entries of whoever filled the form in, in the order in which the desk numbers
    /// them: 2 for "the first two entries". Without it, of any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u32>,
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

    /// The amount with a tax in per cent on top, rounded to the nearest hundredth; none where that is no amount.
    fn with_tax(self, percent: f64) -> Option<Self> {
        // In thousandths of a per cent, of which 100,000 are the amount; further decimals are rounded.
        let rate: u64 = format!("{percent:.3}").replace('.', "").parse().ok()?;
        let scaled = u128::from(self.0) * (100_000 + u128::from(rate));
        u64::try_from((scaled + 50_000) / 100_000).ok().map(Self)
    }

    /// The amount in hundredths of the unit.
    pub(crate) fn hundredths(self) -> u64 {
        self.0
    }
}

impl Fees {
    /// What an amount comes to with the tax; none where that is no amount.
    pub(crate) fn due(&self, amount: Money) -> Option<Money> {
        self.tax_percent
            .map_or(Some(amount), |percent| amount.with_tax(percent))
    }

    /// Whether what an entry costs depends on how many its entrant has entered before.
    pub(crate) fn by_count(&self) -> bool {
        self.tiers.iter().any(|fee| fee.up_to.is_some())
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
