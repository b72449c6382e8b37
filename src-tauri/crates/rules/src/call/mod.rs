//! A call for entries: a text that people wrote, in a form that can be held against an entry.

mod advice;
mod category;
mod day;
mod deadline;
mod error;
mod judging;
mod meaning;
mod parse;
mod programme;
mod rewrite;
mod stated;
mod text;

pub use advice::{Advice, advise};
pub use category::{Category, Elements, Limit, LimitOf, PieceCount};
pub use deadline::{Deadline, DeadlineError, Extension};
pub use error::CallError;
pub use judging::{Anchor, Criterion, Scale};
pub use parse::FORMAT;
pub use programme::{Edition, Programme, ProgrammeContact};
pub use stated::{
    Cap, EntrantRule, LanguageRule, Nomination, PiecesInWindow, PlaceRule, Required, RequiredField,
    WhichPeople, Window,
};
pub use text::Text;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One version of the call of one edition. A table that is absent is a rule that the call does not state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The version of this file's format; this program reads format 1.
    pub format: u32,
    /// The version of the call itself: 1 when first published, one more with each change.
    pub version: u32,
    /// Who runs it.
    pub programme: Programme,
    /// Which edition it is.
    pub edition: Edition,
    /// The call's introduction, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text>,
    /// When the work must have been published or broadcast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// Where it must have been published or broadcast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRule>,
    /// Which languages are accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageRule>,
    /// Who may enter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrant: Option<EntrantRule>,
    /// Whether others may be nominated, and what they must have said to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nomination: Option<Nomination>,
    /// How often one person may enter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    /// What must be filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Required>,
    /// The deadline as first set.
    pub deadline: Deadline,
    /// Each later deadline, in the order they were announced.
    #[serde(default, rename = "extension", skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// The categories one may enter.
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    /// What judges look for.
    #[serde(default, rename = "criterion", skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// The marks that judges give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
}

impl Call {
    /// The deadline that this version of the call states: the last extension, else the one first set.
    pub fn deadline_in_force(&self) -> &Deadline {
        self.extensions
            .last()
            .map_or(&self.deadline, |extension| &extension.deadline)
    }

    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The next version of this call, with one more extension.
    #[must_use]
    pub fn extended(&self, extension: Extension) -> Self {
        let mut next = self.clone();
        next.version += 1;
        next.extensions.push(extension);
        next
    }

    /// The call as it stood on `day`: without the extensions announced later, each of which was one version.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> Self {
        let mut then = self.clone();
        then.extensions
            .retain(|extension| extension.announced <= day);
        let later = self.extensions.len() - then.extensions.len();
        then.version = then
            .version
            .saturating_sub(u32::try_from(later).unwrap_or(u32::MAX));
        then
    }
}
