//! Conditions over the facts of an entry, of which a call builds the rules that have no table of their own.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Astride, Compared, Count, DistinctCount, Elements, Limit, RequiredField, Text};
use crate::{Answer, Country, EntrantRole, Language, Purpose};

/// One condition, written as a table with one key. It is met or not met, or it needs a person, where a fact is
/// unknown.
///
/// A condition on pieces holds for a whole entry where it holds for every piece, one on people where it holds
/// for everyone. In a rule `of = "piece"` or `of = "person"` it is asked of each by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every one of these holds. One that is not met decides; else one that needs a person does.
    All(Vec<Condition>),
    /// At least one of these holds. One that is met decides; else one that needs a person does.
    Any(Vec<Condition>),
    /// This does not hold. Where it needs a person, so does the opposite.
    Not(Box<Condition>),
    /// The piece was published between two days. A missing date needs a person.
    Published(Span),
    /// The piece was published or broadcast in one of these countries. A missing country needs a person.
    PublishedIn(Vec<Country>),
    /// The piece is in one of these languages. One that is in another language too needs a person.
    Language(Vec<Language>),
    /// The piece is a translation of a work that appeared in another language, for `true`; it is none, for `false`.
    Translation(bool),
    /// The piece appeared in one of these outlets. Capitals, spaces and kinds of apostrophe and hyphen make no
    /// difference in a name; accents, punctuation and an article need a person.
    Outlet(Vec<String>),
    /// The pieces together are made of at least this many of these media.
    Media(Elements),
    /// The length of the text in words is within these bounds.
    Words(Limit),
    /// The running time in seconds is within these bounds.
    RuntimeSeconds(Limit),
    /// The number of pieces of the entry is within these bounds.
    Pieces(Count),
    /// The number of people in the byline is within these bounds.
    People(Count),
    /// The person is a citizen of one of these countries. What nobody declared needs a person.
    CitizenOf(Vec<Country>),
    /// The person is a permanent resident of one of these countries, or holds its visa. What nobody declared needs a
    /// person.
    ResidentOf(Vec<Country>),
    /// The person is a permanent resident of one of these countries; a visa is not enough. What nobody declared needs a
    /// person.
    PermanentResidentOf(Vec<Country>),
    /// The person holds a visa of one of these countries. What nobody declared needs a person.
    VisaOf(Vec<Country>),
    /// The person works as a journalist in one of these countries. What nobody declared needs a person.
    WorksIn(Vec<Country>),
    /// Whoever filled the form in is one of these.
    EnteredBy(Vec<EntrantRole>),
    /// The entry is in one of these categories, by their ids.
    Category(Vec<String>),
    /// Every one of these fields is filled.
    Filled(Vec<RequiredField>),
    /// A file of this kind is attached: in a rule of pieces to that piece or to the entry as a whole, else anywhere.
    File(Purpose),
    /// The answer to a question of the call is as asked here. A question that is not answered needs a person.
    Answer(Answered),
    /// The number that was answered to one question is, as a share of that to another, within these bounds. A question
    /// that is not answered needs a person.
    Compared(Compared),
    /// The number of different outlets, dates, links or answers that the pieces of the entry have is within these bounds.
    /// A piece that does not say needs a person where it could make the difference.
    #[serde(rename = "different")]
    DistinctCount(DistinctCount),
    /// The person is of this age.
    Age(Age),
    /// Only a person can decide, and these words are what the desk is asked.
    Judgement(Text),
}

/// A span of days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub from: NaiveDate,
    /// The last day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub to: NaiveDate,
    /// What to make of an issue or a month that reaches over an edge. Without it, a person decides.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub astride: Astride,
}

/// What an answer must be. With the question alone, it is enough that there is an answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The id of the question.
    pub question: String,
    /// Exactly this: `true` or `false`, a number, words (capitals do not matter), the id of an option, or a list of them
    /// in any order. Without it, any answer will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Answer>,
    /// One of these: ids of options, codes, or words to the letter. Of an answer with several choices, at least one must
    /// be in the list. Without it, any answer will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<String>,
    /// A number of at least this. Without it, there is no lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<f64>,
    /// A number of at most this. Without it, there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<f64>,
    /// A number above this. Without it, there is no such number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<f64>,
    /// A number below this. Without it, there is no such number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub less_than: Option<f64>,
    /// A date on this day or later. Without it, no date is too early.
    #[serde(
        default,
        deserialize_with = "super::day::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// A date on this day or earlier. Without it, no date is too late.
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
    /// The id of the question that asks each person for the day of birth: one with `of = "person"` and `kind =
    /// "date"`.
    pub question: String,
    /// The youngest age that is allowed. Without it, nobody is too young.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The oldest age that is allowed: 25 holds until the day before the 26th birthday. Without it, nobody is too
    /// old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The day on which the age counts.
    pub on: AgeOn,
}

/// The day on which an age counts: `"publication"`, `"submission"` or `{ day = "2024-03-31" }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgeOn {
    /// The day on which each piece was published.
    Publication,
    /// The day on which the entry came in, in the zone of its deadline.
    Submission,
    /// A day of the calendar.
    Day(#[serde(deserialize_with = "super::day::deserialize")] NaiveDate),
}
