//! Awards that nobody enters: they go to one of the entries that won in categories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// An award that nobody enters, such as a Gold Award or a best in show. People choose it among the winners of categories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TopAward {
    /// A short name within the call, such as `gold`. No category has the same.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The award in the call's own words.
    pub text: Text,
    /// The ids of the categories from which its candidates come. Without it, they come from all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Which entries of these categories are candidates.
    #[serde(default)]
    pub candidates: TopCandidates,
}

/// Which entries are candidates for an award among the winners.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum TopCandidates {
    /// The winner of each category, or those who share its award.
    #[default]
    Winners,
    /// These, and the finalists.
    WinnersAndFinalists,
}

impl TopAward {
    /// Whether entries of a category can be its candidates.
    pub fn is_fed_by(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
}

impl crate::Call {
    /// The award with this id that goes to one of the winners of categories.
    pub fn top_award(&self, id: &str) -> Option<&TopAward> {
        self.top_awards.iter().find(|award| award.id == id)
    }

    /// The name of a category, or of an award among the winners, by its id.
    pub fn name_of_award(&self, id: &str) -> Option<&Text> {
        let of_category = self.category(id).map(|category| &category.name);
        of_category.or_else(|| self.top_award(id).map(|award| &award.name))
    }
}
