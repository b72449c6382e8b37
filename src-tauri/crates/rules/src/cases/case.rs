//! One case: an entry, what is known beside it, and the findings that follow.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::{Changes, problem};
use crate::{
    Arrival, ArrivedRevision, Call, Circumstances, DeskRecords, Entry, Finding, Message, Money,
    Param, Tally,
};

/// A case as its file has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What is tried.
    pub name: String,
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
    pub received: Option<DateTime<Utc>>,
    /// The call as it stood on this day.
    as_of: Option<NaiveDate>,
    /// What the desk recorded (deadline waivers, payments).
    desk_records: Option<DeskRecords>,
    /// What was paid for the entry, as the desk records it: `"50.00"`.
    paid: Option<Money>,
    /// The worst outcome of each rule: `window`, `window#2` for one piece, `own:first` for a rule by its id. `none`
    /// where the rule says nothing.
    #[serde(default)]
    expect: BTreeMap<String, String>,
    /// The verdict.
    verdict: Option<String>,
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
    pub received: DateTime<Utc>,
    /// Whether it withdraws the entry.
    #[serde(default)]
    pub withdrawn: bool,
}

impl Case {
    /// Whether a person is asked here.
    pub fn asks(&self) -> bool {
        self.expect
            .values()
            .any(|outcome| outcome == "needs_person")
    }

    /// Checks the call against what is expected of the entry that `base` and the case make; the error says what differs.
    pub fn check(&self, call: &Call, base: &Changes) -> Result<(), Message> {
        let call = self
            .as_of
            .map_or_else(|| call.clone(), |day| call.as_of(day));
        self.holds(&call)?;
        let expects_findings =
            !self.expect.is_empty() || self.verdict.is_some() || self.says.is_some();
        if !expects_findings && self.counts.is_none() {
            return if self.holds.is_empty() {
                Err(problem::nothing_expected())
            } else {
                Ok(())
            };
        }
        let entry = super::entry(&[base, &self.set])?;
        self.counted(&call, base, &entry)?;
        let mut tally = Tally::of(&call);
        for before in &self.before {
            tally.add(&super::entry(&[base, before])?, "");
        }
        let circumstances = Circumstances {
            arrival: self.received.map(Arrival::at),
            cap_counts: tally.cap_counts(&entry, ""),
            desk_records: self.records(),
        };
        let findings = crate::check_with(&call, &entry, &circumstances);
        for (rule, outcome) in &self.expect {
            let found = worst(&findings, rule);
            if found != *outcome {
                return Err(problem::differs("case-outcome", rule, found, outcome));
            }
        }
        if let Some(verdict) = &self.verdict {
            let found = crate::verdict_of(&findings).name();
            if found != verdict {
                return Err(problem::differs("case-verdict", "", found, verdict));
            }
        }
        self.said(&findings)
    }

    fn records(&self) -> Option<DeskRecords> {
        let mut records = self.desk_records.clone();
        if self.paid.is_some() {
            records.get_or_insert_default().paid = self.paid;
        }
        records
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
                return Err(problem::differs("case-holds", path, found, value));
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
            later.push(super::entry(&[base, &self.set, &revision.set])?);
        }
        let mut arrived = vec![ArrivedRevision {
            entry: first,
            arrival: self.received.map(Arrival::at),
            withdrawn: false,
            waiver: None,
        }];
        arrived.extend(later.iter().zip(&self.revisions).map(|(entry, revision)| {
            ArrivedRevision {
                entry,
                arrival: Some(Arrival::at(revision.received)),
                withdrawn: revision.withdrawn,
                waiver: None,
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

/// The worst outcome of the findings that a key names.
fn worst(findings: &[Finding], key: &str) -> String {
    let (rule, piece) = match key.split_once('#') {
        Some((rule, piece)) => (rule, piece.parse::<u32>().ok()),
        None => (key, None),
    };
    let (rule, id) = match rule.split_once(':') {
        Some((rule, id)) => (rule, Some(id)),
        None => (rule, None),
    };
    let named = |finding: &&Finding| {
        written(&finding.rule) == rule
            && id.is_none_or(|id| finding.id.as_deref() == Some(id))
            && piece.is_none_or(|piece| finding.piece == Some(piece))
    };
    let worst = findings.iter().filter(named).map(|f| f.outcome).max();
    worst.map_or_else(|| "none".to_owned(), |outcome| written(&outcome))
}

/// The name of a rule or an outcome, as JSON has it.
fn written(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
