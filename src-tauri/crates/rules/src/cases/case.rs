//! One case: an entry, what is known beside it, and the findings that follow.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::expected::{Expected, RuleKey};
use super::instant::Instant;
use super::{Changes, problem};
use crate::{
    Arrival, ArrivedRevision, Call, Circumstances, DeskRecords, Entry, EntryFileError, Finding,
    Message, Money, Outcome, Param, Tally, Verdict,
};

/// A case as its file has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What is tried.
    pub name: String,
    /// Where it begins in its file, in lines from 1.
    #[serde(skip)]
    pub line: usize,
    /// The rows of the table of rule kinds that it proves.
    #[serde(default)]
    pub rows: Vec<String>,
    /// What differs from the entry of the file.
    #[serde(default)]
    pub set: Changes,
    /// Entries that came before, each by what differs.
    #[serde(default)]
    before: Vec<Changes>,
    /// The instant of arrival.
    received: Option<Instant>,
    /// The call as it stood on this day.
    as_of: Option<NaiveDate>,
    /// What the desk recorded (waivers, payments).
    desk_records: Option<DeskRecords>,
    /// What was paid for the entry: `"50.00"`.
    paid: Option<Money>,
    /// The worst outcome of each rule: `window`, `window#2` for one piece, `own:first` for a rule by its id. `none`
    /// where the rule says nothing.
    #[serde(default)]
    expect: BTreeMap<String, Expected>,
    /// The verdict.
    verdict: Option<Verdict>,
    /// A message that some finding must carry, by its code.
    pub says: Option<String>,
    /// Variables that this message must have.
    #[serde(default)]
    with: BTreeMap<String, toml::Value>,
    /// Later revisions of the entry, by what differs.
    #[serde(default)]
    revisions: Vec<Revision>,
    /// Which revision counts, from 1.
    counts: Option<usize>,
    /// What the call itself holds, by path.
    #[serde(default)]
    holds: Changes,
}

/// One later revision.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// What differs from the first.
    #[serde(default)]
    pub set: Changes,
    /// The instant of its arrival.
    received: Instant,
    /// Whether it withdraws the entry.
    #[serde(default)]
    pub withdrawn: bool,
}

impl Case {
    /// Whether a person is asked here.
    pub fn asks(&self) -> bool {
        self.expect
            .values()
            .any(|outcome| *outcome == Expected::NeedsPerson)
    }

    /// The instant of arrival.
    pub fn received(&self) -> Option<DateTime<Utc>> {
        self.received.map(|instant| instant.0)
    }

    /// Checks the call against what is expected of the entry that `base` and the case make; the error says what differs.
    pub fn check(&self, call: &Call, base: &Changes) -> Result<(), Message> {
        let on_day = self.as_of.map(|day| call.as_of(day));
        let call = on_day.as_ref().unwrap_or(call);
        self.holds(call)?;
        let expects_findings =
            !self.expect.is_empty() || self.verdict.is_some() || self.says.is_some();
        if !expects_findings && self.counts.is_none() {
            return if self.holds.is_empty() {
                Err(problem::nothing_expected())
            } else {
                Ok(())
            };
        }
        let rules = self
            .expect
            .iter()
            .map(|(key, expected)| RuleKey::of(key, call).map(|rule| (key, rule, *expected)));
        let rules = rules.collect::<Result<Vec<_>, _>>()?;
        if self.says.is_none() && !self.with.is_empty() {
            return Err(problem::with_alone());
        }
        let entry = self.entry(call, &[base, &self.set])?;
        self.counted(call, base, &entry)?;
        let mut tally = Tally::of(call);
        for before in &self.before {
            tally.add(&self.entry(call, &[base, before])?, "");
        }
        let circumstances = Circumstances {
            arrival: self.received().map(Arrival::at),
            cap_counts: tally.cap_counts(&entry, ""),
            desk_records: self.desk_records.clone(),
            paid: self.paid,
        };
        let findings = crate::check_with(call, &entry, &circumstances);
        for (key, rule, expected) in rules {
            let found = rule.worst(&findings);
            if found != expected {
                let (found, expected) = (found.name(), expected.name());
                return Err(problem::differs("case-outcome", key, found, expected));
            }
        }
        if let Some(verdict) = self.verdict {
            let found = crate::verdict_of(&findings);
            if found != verdict {
                let by = decided_by(&findings, found);
                let (found, verdict) = (found.name(), verdict.name());
                return Err(problem::differs("case-verdict", &by, found, verdict));
            }
        }
        self.said(&findings)
    }

    /// The entry after changes. Fails where it is none, and where it answers what the call does not ask.
    fn entry(&self, call: &Call, changes: &[&Changes]) -> Result<Entry, Message> {
        let entry = super::entry_on(changes, self.line)?;
        // A case may be about a category that the call does not have; else it is a slip.
        if call.category(&entry.category).is_none() && !self.expect.contains_key("category") {
            return Err(super::no_category(call, &entry.category));
        }
        let unknown = crate::unknown_answer(call, &entry, self.line);
        let wrong = || {
            let wrong = crate::entry_file::wrong_answer(call, &entry, self.line);
            wrong.filter(|error| !self.is_about(error))
        };
        match unknown.or_else(wrong) {
            None => Ok(entry),
            Some(error) => Err(problem::no_entry(&error)),
        }
    }

    /// Whether the case expects something of the question that an error is about: a case may try what the call says of a
    /// wrong answer; else it is a slip.
    fn is_about(&self, error: &EntryFileError) -> bool {
        let EntryFileError::WrongAnswer { field, .. } = error else {
            return false;
        };
        let expected = self.expect.keys();
        let mut ids = expected.filter_map(|key| key.strip_prefix("question:"));
        ids.any(|id| {
            let id = id.split_once('#').map_or(id, |(id, _)| id);
            field.ends_with(&format!(".answers.{id}")) || *field == format!("answers.{id}")
        })
    }

    fn holds(&self, call: &Call) -> Result<(), Message> {
        let document = serde_json::to_value(call).unwrap_or_default();
        for (path, value) in &self.holds {
            let pointer = format!("/{}", path.replace('.', "/"));
            let found = document.pointer(&pointer).cloned().unwrap_or(Value::Null);
            let value = serde_json::to_value(value).unwrap_or_default();
            let same = match (found.as_f64(), value.as_f64()) {
                (Some(found), Some(value)) => (found - value).abs() < 1e-9,
                _ => found == value,
            };
            if !same {
                let shown = |value: &Value| {
                    value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned)
                };
                return Err(problem::differs(
                    "case-holds",
                    path,
                    shown(&found),
                    shown(&value),
                ));
            }
        }
        Ok(())
    }

    fn counted(&self, call: &Call, base: &Changes, first: &Entry) -> Result<(), Message> {
        let Some(expected) = self.counts else {
            return Ok(());
        };
        let mut later = Vec::with_capacity(self.revisions.len());
        for revision in &self.revisions {
            later.push(self.entry(call, &[base, &self.set, &revision.set])?);
        }
        let mut arrived = vec![ArrivedRevision {
            entry: first,
            arrival: self.received().map(Arrival::at),
            withdrawn: false,
            waiver: None,
            ruled_late: false,
        }];
        arrived.extend(later.iter().zip(&self.revisions).map(|(entry, revision)| {
            ArrivedRevision {
                entry,
                arrival: Some(Arrival::at(revision.received.0)),
                withdrawn: revision.withdrawn,
                waiver: None,
                ruled_late: false,
            }
        }));
        let found = crate::counting_revision(call, &arrived).map_or(0, |index| index + 1);
        if found == expected {
            Ok(())
        } else {
            Err(problem::differs("case-revision", "", found, expected))
        }
    }

    fn said(&self, findings: &[Finding]) -> Result<(), Message> {
        let Some(code) = &self.says else {
            return Ok(());
        };
        let messages = findings
            .iter()
            .flat_map(|finding| std::iter::once(&finding.message).chain(&finding.parts));
        let said: Vec<_> = messages.filter(|message| message.code == *code).collect();
        let has = |name: &str, value: &toml::Value| {
            said.iter().any(|message| match message.params.get(name) {
                Some(Param::Number(number)) => {
                    value.as_integer().map(|whole| whole.to_string()) == Some(number.to_string())
                        || value.as_float() == Some(*number)
                }
                Some(Param::Text(text)) => value.as_str() == Some(text),
                Some(Param::Both { en, .. }) => value.as_str() == Some(en),
                None => false,
            })
        };
        if said.is_empty() {
            return Err(problem::unsaid(code));
        }
        match self.with.iter().find(|(name, value)| !has(name, value)) {
            None => Ok(()),
            Some((name, value)) => Err(problem::unsaid(&format!("{code}: {name} = {value}"))),
        }
    }
}

/// The findings that make a verdict, as a case names their rules; `none` where nothing speaks against the entry.
fn decided_by(findings: &[Finding], verdict: Verdict) -> String {
    let outcome = match verdict {
        Verdict::Eligible => return "none".to_owned(),
        Verdict::NeedsPerson => Outcome::NeedsPerson,
        Verdict::NotEligible => Outcome::NotMet,
    };
    let deciding = findings.iter().filter(|finding| finding.outcome == outcome);
    let keys: Vec<String> = deciding.map(RuleKey::naming).collect();
    keys.join(", ")
}
