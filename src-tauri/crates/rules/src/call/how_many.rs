//! How many of several pieces or people must satisfy a rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many of the pieces, or of the people, of an entry must satisfy a rule: `"all"`, `"majority"`, `"half"`, `"any"`,
/// `{ at_least = 3 }` or `{ all_but = 1 }`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum HowMany {
    /// Every one.
    #[default]
    All,
    /// More than half.
    Majority,
    /// At least half.
    Half,
    /// At least one.
    Any,
    /// At least this number of them.
    AtLeast(u32),
    /// All but this number of them; at least one must satisfy it.
    AllBut(u32),
}

impl HowMany {
    /// How many of `count` it takes.
    pub(crate) fn needed(self, count: usize) -> usize {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        match self {
            Self::All => count,
            Self::Majority => count / 2 + 1,
            Self::Half => count.div_ceil(2),
            Self::Any => 1,
            Self::AtLeast(least) => size(least),
            Self::AllBut(most) => count.saturating_sub(size(most)).max(1),
        }
    }
}
