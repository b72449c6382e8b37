//! A call for entries: a text that people wrote, in a form that can be checked against an entry.

mod advice;
mod among_codes;
mod astride;
mod category;
mod category_rules;
mod comparison;
mod condition;
mod day;
mod deadline;
mod did_you_mean;
mod difference;
mod error;
mod flaw;
mod form_defaults;
mod how_many;
mod id_error;
mod ids;
mod judging;
mod limit;
mod lists;
mod location;
mod merge;
mod next_edition;
mod old_zones;
mod own_rule;
mod parse;
mod points_error;
mod printed;
mod programme;
mod question;
mod required_field;
mod rewrite;
mod rule_tables;
mod tree;
mod unnamed;
mod unnamed_error;
mod unreadable;
mod validate;
mod validate_numbers;
mod validate_references;
mod validate_tables;

pub use advice::{Advice, CallReview, Words, advise, review};
pub use astride::Astride;
pub use category::Category;
pub(crate) use category_rules::CategoryRules;
pub use comparison::{Compared, DistinctBy, DistinctCount};
pub use condition::{Age, AgeOn, Answered, Condition, Span};
pub use deadline::{Deadline, DeadlineError, Extension, Midnight, Opening};
pub(crate) use did_you_mean::{nearest, nearest_or_none};
pub use difference::{Difference, differences};
pub use error::CallError;
pub use flaw::Flaw;
pub use form_defaults::{FormDefaults, ZoneData, form_defaults, zone_data};
pub use how_many::HowMany;
pub use id_error::IdError;
pub use judging::{
    Advance, Anchor, AnnouncedOutcome, Best, ConflictEffect, Conflicts, Contained, Criterion,
    Feedback, GroupedBy, InEachGroup, InProportion, Jury, MayEnter, Mode, Named, OutcomeCondition,
    Outcomes, Panels, Round, RoundByCategory, RoundConflicts, Scale, Tie, TopAward, TopCandidates,
};
pub use limit::{Count, Elements, Limit, LimitOf};
pub use lists::NamedList;
pub use merge::{CallConflict, CallSide, Merged};
pub use next_edition::Rollover;
pub use own_rule::{OwnRule, Subject};
pub use parse::FORMAT;
pub use points_error::PointsError;
pub use printed::Printed;
pub use programme::{Edition, Programme, ProgrammeContact};
pub use question::{AnswerKind, Choice, Question};
pub use required_field::RequiredField;
pub(crate) use rule_tables::CountryTie;
pub use rule_tables::{
    Aid, Cap, Counted, EntrantRule, Fee, Fees, FieldText, FileLimits, LanguageRule, Money,
    Nomination, Per, PlaceRule, Required, StatementRule, WindowRule, Within,
};
pub use unnamed_error::UnnamedError;
pub(crate) use unreadable::{between_backquotes, plain};

/// A zone of the IANA database.
pub use timezones::Zone;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// Whether a field of a call says nothing, so that it is not written.
fn is_default<T: Default + PartialEq>(field: &T) -> bool {
    *field == T::default()
}

/// The whole file: one version of the call of one edition. A table that is left out is a rule that the call does not
/// state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The version of the format that the file is written in: 1.
    pub format: u32,
    /// The version of the call itself: 1 when first published, one more with each change.
    pub version: u32,
    /// Who runs it.
    pub programme: Programme,
    /// Which edition it is.
    pub edition: Edition,
    /// Words that stand before the rules, such as what the awards are for. Without it, there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text>,
    /// Lists that are written once and named in others. Without it, every list is written where it stands.
    #[serde(default, rename = "list", skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<NamedList>,
    /// When the work must have been published or broadcast. Without it, any day will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowRule>,
    /// Where the work must have been published or broadcast. Without it, any country will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRule>,
    /// Which languages are accepted. Without it, any language will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageRule>,
    /// Who may enter, by citizenship, residence or place of work. Without it, anybody may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrant: Option<EntrantRule>,
    /// What people must have said to being nominated by somebody else. Without it, nominators are asked for no
    /// permission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nomination: Option<Nomination>,
    /// How often one person, outlet or work may be entered. Without it, as often as they like.
    #[serde(default, rename = "cap", skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<Cap>,
    /// Which fields must be filled in. Without it, only those that every entry has: a category, a title, who entered
    /// it, a person and a piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Required>,
    /// How long the entrant's statement may be. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementRule>,
    /// How many files may be attached, how large, and of which types. Without it, any files will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileLimits>,
    /// What an entry costs. Without it, no fee is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fees: Option<Fees>,
    /// Rules that no other table fits, built of conditions. Without it, there are none.
    #[serde(default, rename = "rule", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<OwnRule>,
    /// Questions that the form asks beside its own fields. Without it, there are none.
    #[serde(default, rename = "question", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// When entries open. Without it, they are taken as soon as the call is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Opening>,
    /// The deadline for all categories, as first set. It stays as it is when an extension follows.
    pub deadline: Deadline,
    /// Each later deadline, in the order they were announced. Without it, the first deadline holds.
    #[serde(default, rename = "extension", skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Until when supporting material is taken after the deadline. A revision that comes later than the deadline and
    /// changes nothing but the statement and files beside the work counts until then. Without it, nothing that comes
    /// later counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplements: Option<Deadline>,
    /// Whether an entry that was submitted can be changed. Without it, it can be changed until its deadline.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub amending: Amending,
    /// The categories that work can be entered in; at least one.
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    /// What judges look for. Without it, there are no criteria to mark by.
    #[serde(default, rename = "criterion", skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// The marks that judges give. Without it, marks cannot be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// The rounds of judging, in the order they follow each other. Without it, there is one round of marks.
    #[serde(default, rename = "round", skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// The rules for judges. Without it, the call says nothing of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panels: Option<Panels>,
    /// The rules for the result. Without it, the call says nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Outcomes>,
    /// Awards that nobody enters, each for one of the winners of categories. Without it, there are none.
    #[serde(default, rename = "award", skip_serializing_if = "Vec::is_empty")]
    pub top_awards: Vec<TopAward>,
    /// Other words that were printed for the same rules, where two texts are in public. Without it, the words of each
    /// rule are the only ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed: Vec<Printed>,
}

/// Whether an entry that was submitted can be changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Amending {
    /// It can be changed until its deadline. The last revision that came in time counts.
    #[default]
    UntilDeadline,
    /// It cannot be changed: what was submitted is locked. It can still be withdrawn.
    Locked,
}

impl Call {
    /// The deadline that this version of the call states for all: the last extension for all, else the one first set.
    pub fn deadline_in_force(&self) -> &Deadline {
        let for_all = |extension: &&Extension| extension.categories.is_empty();
        self.extensions
            .iter()
            .rfind(for_all)
            .map_or(&self.deadline, |extension| &extension.deadline)
    }

    /// The deadline of one category: the last extension given to it, else its own, else the call's. An extension for
    /// all never brings forward what the category has for itself.
    pub fn deadline_of(&self, category: &str) -> &Deadline {
        self.deadline_with_extensions(category, self.extensions.len())
    }

    /// The deadline of one category with only the first `count` extensions.
    fn deadline_with_extensions(&self, category: &str, count: usize) -> &Deadline {
        let own_deadline = self
            .category(category)
            .and_then(|category| category.deadline.as_ref());
        let mut in_force = own_deadline.unwrap_or(&self.deadline);
        let mut is_own = own_deadline.is_some();
        for extension in self
            .extensions
            .iter()
            .take(count)
            .filter(|extension| extension.holds_for(category))
        {
            let for_all = extension.categories.is_empty();
            // The instants are compared last, since each must be found in its zone.
            let brings_forward =
                for_all && is_own && extension.deadline.closes().ok() < in_force.closes().ok();
            if !brings_forward {
                in_force = &extension.deadline;
                is_own = !for_all;
            }
        }
        in_force
    }

    /// Whether the findings on an entry depend on which others were entered before: by a cap, or by a fee for the first few
    /// entries.
    pub fn counts_entries(&self) -> bool {
        !self.caps.is_empty() || self.fees.as_ref().is_some_and(Fees::by_count)
    }

    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
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
        let mut call_then = self.clone();
        call_then
            .extensions
            .retain(|extension| extension.announced <= day);
        let later_extensions = self.extensions.len() - call_then.extensions.len();
        call_then.version = call_then
            .version
            .saturating_sub(u32::try_from(later_extensions).unwrap_or(u32::MAX));
        call_then
    }
}
