//! The content of a page that explains the judging of one entry.

use chrono::{DateTime, Utc};
use rules::{Message, Outcome, PublicName, Text, Verdict};
use serde::{Deserialize, Serialize};

use crate::PressOutcome;

/// How one entry was judged. It has no place for a legal name, a contact or a judge's name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Who gives the award.
    pub organisation: Text,
    /// The edition.
    pub edition: Text,
    /// The desk's number for the entry.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Public names in byline order.
    pub names: Vec<PublicName>,
    /// Its category.
    pub category: Text,
    /// When it came in; none where that is not known.
    pub received_at: Option<DateTime<Utc>>,
    /// The version of the call that it is checked against.
    pub call_version: u32,
    /// The verdict that follows from the rules and the desk's rulings.
    pub verdict: Verdict,
    /// Every finding, with rulings applied.
    pub findings: Vec<EntrantFinding>,
    /// The rounds it was read in.
    pub rounds: Vec<RoundExplanation>,
    /// What was decided of it, and of its category, and the awards among the winners that it has.
    pub decisions: Vec<DecisionExplanation>,
}

/// The part of a finding that the entrant may see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntrantFinding {
    /// The rule in the call's own words.
    pub words: Text,
    /// How it stands.
    pub outcome: Outcome,
    /// What to tell a person.
    pub message: Message,
    /// What else there is to tell.
    pub parts: Vec<Message>,
}

/// What the judges of one round said of the entry, and where that placed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundExplanation {
    /// The round, counted from 1.
    pub round: u32,
    /// Its name; none where the call names no rounds.
    pub name: Option<Text>,
    /// What was marked; empty where no criteria were.
    pub criteria: Vec<Text>,
    /// The sheets, in an order that says nothing of whose they are.
    pub sheets: Vec<SheetExplanation>,
    /// Its place; none without marks.
    pub place: Option<u32>,
    /// Whether another shares it.
    pub tied: bool,
    /// How many entries of its category stood in the round.
    pub of: u32,
    /// The mean of the sheets; none without marks.
    pub mean: Option<f64>,
    /// Whether it advanced from the round; none while that is not decided, and in the last round.
    #[serde(rename = "went_on")]
    pub advanced: Option<bool>,
}

/// One judge's sheet on the entry, without the judge's name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetExplanation {
    /// The marks, in the order of the criteria.
    pub marks: Vec<Option<f64>>,
    /// Their weighted mean; none where the judge recused themselves, or where the round gives no marks.
    pub mean: Option<f64>,
    /// Whether the judge recused themselves.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recused: bool,
}

/// A decision that the entry is told of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionExplanation {
    /// The award among the winners of categories that it is on; none where it is on the entry's category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<Text>,
    /// What was decided.
    pub outcome: PressOutcome,
    /// The desk's words for the entrant; none where it wrote none, or the call says that no reasons are given.
    pub words: Option<String>,
    /// Votes for, against and abstained; none where nobody voted.
    pub votes: Option<(u32, u32, u32)>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number.
    pub seq: u64,
    /// When it was recorded; none where that cannot be read.
    pub at: Option<DateTime<Utc>>,
    /// The id of the message that says what was done.
    pub what: String,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// The proof that a page shows what the desk recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The lines of the log on the entry; the last one records the page itself.
    pub lines: Vec<LogLine>,
    /// The head of the log: its number of lines, and the root over them.
    pub head: LogLine,
    /// The fingerprint of the desk's keys that signed the head.
    pub fingerprint: String,
    /// The whole proof for a program, as JSON.
    pub data: String,
}
