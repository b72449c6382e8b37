//! The data of the rehearsal, beside the code: entries, judges, rulings and decisions.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use workspaces::{Detail, Error, Result};

/// All data of the rehearsal.
#[derive(Debug, Clone)]
pub struct RehearsalData {
    /// Entries in the order they arrive.
    pub entries: Vec<RehearsalEntry>,
    /// The judges.
    pub judges: Vec<RehearsalJudge>,
    /// The person who works at the desk.
    pub staff: RehearsalStaff,
    /// How each category ends.
    pub decisions: Vec<RehearsalDecision>,
}

/// One entry of the rehearsal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalEntry {
    /// A short name, stable between versions of the data.
    pub key: String,
    /// Whose workspace enters it.
    pub entrant: String,
    /// Where its facts were published.
    pub source: String,
    /// The facts as they were published, where the rehearsal moves them.
    pub as_published: serde_json::Value,
    /// The fields that are set for the rehearsal.
    pub rehearsal: Vec<String>,
    /// What the entry is here to show.
    pub why: String,
    /// When it reaches the mailbox.
    pub received_at: DateTime<Utc>,
    /// The names of the files that are attached to its first piece, of those in `data/works`.
    #[serde(default)]
    pub files: Vec<String>,
    /// The entry.
    pub entry: rules::Entry,
    /// What the rules must say of it.
    pub expect: Expectation,
    /// What the desk rules, in order.
    pub rulings: Vec<RehearsalRuling>,
}

/// What the rules must say of an entry under the extended call, before any ruling.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The verdict.
    pub verdict: rules::Verdict,
    /// Every finding that is not met or needs a person.
    pub because: Vec<ExpectedFinding>,
}

/// One finding that is not simply met.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedFinding {
    /// The rule.
    pub rule: rules::Rule,
    /// How it stands.
    pub outcome: rules::Outcome,
    /// The piece, counted from 1.
    #[serde(default)]
    pub piece: Option<u32>,
}

/// A ruling of the rehearsal's desk.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalRuling {
    /// The rule ruled on.
    pub rule: rules::Rule,
    /// The piece, counted from 1.
    #[serde(default)]
    pub piece: Option<u32>,
    /// What is decided.
    pub outcome: rules::Outcome,
    /// Why.
    pub reason: String,
}

/// A judge of the rehearsal; the people are made up and look it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalJudge {
    /// A short name.
    pub key: String,
    /// The name on the card.
    pub name: String,
    /// The categories the judge reads.
    pub categories: Vec<String>,
    /// The outlets the judge works for.
    #[serde(default)]
    pub outlets: Vec<String>,
    /// Entries the judge recuses themselves from.
    #[serde(default)]
    pub recuses: Vec<RehearsalRecusal>,
    /// How severe the judge is: -1 lenient to 1 severe.
    #[serde(default)]
    pub severity: f64,
}

/// A recusal of the rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalRecusal {
    /// The entry's key.
    pub entry: String,
    /// Why.
    pub reason: String,
}

/// The person who runs the rehearsal's desk.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RehearsalStaff {
    /// The name in the log.
    pub name: String,
}

/// How a category of the rehearsal ends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalDecision {
    /// The category's id.
    pub category: String,
    /// What the first in the ranking come to.
    pub outcome: workspaces::DecisionOutcome,
    /// How many after them are named finalists.
    pub finalists: usize,
    /// Why.
    pub reason: String,
}

impl RehearsalData {
    /// Reads the data that the program carries.
    pub fn load() -> Result<Self> {
        let mut entries: Vec<RehearsalEntry> = read(include_str!("../data/entries.json"))?;
        entries.sort_by(|a, b| (a.received_at, &a.key).cmp(&(b.received_at, &b.key)));
        Ok(Self {
            entries,
            judges: read(include_str!("../data/judges.json"))?,
            staff: read(include_str!("../data/staff.json"))?,
            decisions: read(include_str!("../data/decisions.json"))?,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|source| Error::Message {
        detail: Detail::from(&source),
    })
}
