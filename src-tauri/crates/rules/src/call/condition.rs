//! Conditions over the facts of an entry, of which a call builds the rules that have no table of their own.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Astride, Count, Elements, Limit, RequiredField, Text};
use crate::{Answer, Country, EntrantRole, Language, Purpose};

/// One condition. It is met, not met, or needs a person, where a fact is unknown; *all*, *any* and *not* join
/// conditions by Kleene's three-valued logic.
///
/// A condition on pieces holds for a whole entry where it holds for every piece, one on people where it holds
/// for everyone; in a rule `of = "piece"` or `of = "person"` it is asked of each by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every one of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// The piece was published between two days.
    Published(Span),
    /// The piece was published or broadcast in one of these countries.
    PublishedIn(Vec<Country>),
    /// The piece is in one of these languages.
    Language(Vec<Language>),
    /// Whether the piece is a translation of a work that appeared in another language.
    Translation(bool),
    /// The piece appeared in one of these outlets; names are compared without case and spacing.
    Outlet(Vec<String>),
    /// The pieces are made of so many of these media.
    Media(Elements),
    /// The length of the text.
    Words(Limit),
    /// The running time.
    RuntimeSeconds(Limit),
    /// The number of pieces.
    Pieces(Count),
    /// The number of people in the byline.
    People(Count),
    /// The person is a citizen of one of these countries.
    CitizenOf(Vec<Country>),
    /// The person is a permanent resident of one of these countries, or holds its visa.
    ResidentOf(Vec<Country>),
    /// The person works in one of these countries.
    WorksIn(Vec<Country>),
    /// The entry was made by one of these.
    EnteredBy(Vec<EntrantRole>),
    /// The entry is in one of these categories.
    Category(Vec<String>),
    /// These fields are filled.
    Filled(Vec<RequiredField>),
    /// A file of this kind is attached: to the piece, or anywhere in the entry.
    File(Purpose),
    /// What was answered to a question of the call.
    Answer(Answered),
    /// How old the person is.
    Age(Age),
    /// Only a person can decide, and this is what they are asked.
    Judgement(Text),
}

/// A span of days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub to: NaiveDate,
    /// What to make of an issue or a month that reaches over an edge.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub astride: Astride,
}

/// What an answer must be. Without a bound it must only be given.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The id of the question.
    pub question: String,
    /// Exactly this: `true`, a number or an option's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Answer>,
    /// One of these; of several answers, every one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<String>,
    /// A number of at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<f64>,
    /// A number of at most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<f64>,
    /// A day, month or issue from this day on.
    #[serde(
        default,
        deserialize_with = "super::day::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// A day, month or issue up to this day.
    #[serde(
        default,
        deserialize_with = "super::day::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
}

/// How old a person is, in whole years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// The id of the question that asks each person for the day of birth.
    pub question: String,
    /// At least so old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most so old: 25 holds until the day before the 26th birthday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// On which day.
    pub on: AgeOn,
}

/// The day on which an age counts: `"publication"`, `"submission"` or `{ day = "2024-03-31" }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgeOn {
    /// The day each piece was published.
    Publication,
    /// The day the entry came in, in the zone of its deadline.
    Submission,
    /// A day of the calendar.
    Day(#[serde(deserialize_with = "super::day::deserialize")] NaiveDate),
}
