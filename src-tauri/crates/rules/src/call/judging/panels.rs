//! The rules for judges: who may judge, who may enter, and when judges are named.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Language, Text};

/// The rules for judges: who may judge, who may enter, and when judges are named.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Panels {
    /// Whether somebody who judges may enter.
    #[serde(default)]
    pub judges_may_enter: MayEnter,
    /// When the public learns who judged.
    #[serde(default)]
    pub named: Named,
    /// Whether judges promise confidentiality until the announcement.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub embargo: bool,
    /// Whether judges may move an entry to another category.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_move_entries: bool,
    /// What a conflict of interest does. Without it, the judge does not get the entry.
    #[serde(default)]
    pub conflicts: Conflicts,
    /// Juries that judge side by side, each in its languages. Without it, there is one jury.
    #[serde(default, rename = "jury", skip_serializing_if = "Vec::is_empty")]
    pub juries: Vec<Jury>,
    /// How close the best of two juries must be, in per cent of the higher mean, to go to a bilingual panel. Without
    /// it, none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cross_check_percent: Option<f64>,
    /// The call's own words. Without it, there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

impl crate::Call {
    /// The juries that judge side by side; none where there is one for all.
    pub fn juries(&self) -> &[Jury] {
        self.panels
            .as_ref()
            .map_or(&[], |panels| panels.juries.as_slice())
    }
}

/// Whether somebody who judges may enter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum MayEnter {
    /// The call does not say.
    #[default]
    Unsaid,
    /// In categories they do not judge.
    OtherCategories,
    /// Until one of their entries is a finalist: whoever becomes one does not judge this year.
    UntilFinalist,
    /// In no category of this edition.
    No,
}

/// When the public learns who judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// The call does not say.
    #[default]
    Unsaid,
    /// From the start.
    Always,
    /// With the finalists.
    WithFinalists,
    /// At the ceremony.
    AtCeremony,
}

/// What a conflict of interest does to a judge, by what it is with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Conflicts {
    /// With a person of the entry.
    #[serde(default)]
    pub person: ConflictEffect,
    /// With an outlet of the entry.
    #[serde(default)]
    pub outlet: ConflictEffect,
    /// With the company that owns an outlet of the entry.
    #[serde(default)]
    pub parent: ConflictEffect,
    /// What a judge does whose conflict the desk grades as contained, who stays on the panel and does not mark the entry.
    /// Without it, conflicts have no grades: one that is stated keeps the judge from the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contained: Option<Contained>,
}

/// What a judge with a contained conflict does while the entry is discussed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Contained {
    /// The judge leaves the room.
    Leaves,
    /// The judge stays in the room and does not speak.
    Stays,
}

/// What a conflict of interest does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConflictEffect {
    /// The judge does not get the entry.
    #[default]
    Excluded,
    /// The judge leaves the room while it is discussed, and does not mark it.
    Silent,
    /// The judge stays in the room while it is discussed, and neither marks it nor speaks.
    StaysSilent,
    /// Another judge takes the place.
    Replaced,
    /// By itself this is no conflict.
    None,
}

/// One of several juries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Jury {
    /// A short name within the call, such as `french`.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The languages, in any of which it judges work.
    pub languages: Vec<Language>,
}
