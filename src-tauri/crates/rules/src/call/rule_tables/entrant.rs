//! Who may enter, and who may be entered by others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Country, HowMany, Permission, Text};

/// Who may enter. A person qualifies by any one of the lists; at least one list must be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrantRule {
    /// Citizens of any of these countries. Without it, citizenship makes nobody qualify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citizen_of: Vec<Country>,
    /// Permanent residents of any of these countries, or holders of their visa. Without it, residence makes nobody
    /// qualify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resident_of: Vec<Country>,
    /// Permanent residents of any of these countries; a visa is not enough. Without it, permanent residence by itself
    /// makes nobody qualify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub permanent_resident_of: Vec<Country>,
    /// Holders of a visa of any of these countries. Without it, a visa by itself makes nobody qualify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visa_of: Vec<Country>,
    /// People at work as journalists in any of these countries. Without it, the place of work makes nobody qualify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works_in: Vec<Country>,
    /// How many of the people in the byline must qualify.
    #[serde(default)]
    pub people: HowMany,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

impl EntrantRule {
    /// The ways to qualify, each with the countries that are listed for it.
    pub(crate) fn ways(&self) -> [(CountryTie, &[Country]); 5] {
        [
            (CountryTie::CitizenOf, &self.citizen_of),
            (CountryTie::ResidentOf, &self.resident_of),
            (CountryTie::PermanentResidentOf, &self.permanent_resident_of),
            (CountryTie::VisaOf, &self.visa_of),
            (CountryTie::WorksIn, &self.works_in),
        ]
    }
}

/// How a person is tied to countries.
#[derive(Clone, Copy)]
pub(crate) enum CountryTie {
    CitizenOf,
    /// By permanent residence or by a visa.
    ResidentOf,
    PermanentResidentOf,
    VisaOf,
    WorksIn,
}

/// What people must have said to being nominated by somebody else. Authors and editors who enter are not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Nomination {
    /// The permission that a nominator must hold. `"written"` asks for more than `"spoken"`, and `"none"` asks for
    /// nothing.
    pub permission: Permission,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}
