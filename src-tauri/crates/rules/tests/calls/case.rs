//! One case: an entry, what is known beside it, and the findings that follow.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rules::{
    Arrival, ArrivedRevision, Call, Circumstances, DeskRecords, Entry, Finding, Param, Tally,
};
use serde::Deserialize;
use serde_json::Value;

use crate::given;

type Changes = BTreeMap<String, toml::Value>;

/// A case as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// What is tried.
    pub(crate) name: String,
    /// The rows of the table of rule kinds that it proves.
    #[serde(default)]
    pub(crate) rows: Vec<String>,
    /// What differs from the entry of the file.
    #[serde(default)]
    pub(crate) set: Changes,
    /// Entries that came before, each by what differs.
    #[serde(default)]
    before: Vec<Changes>,
    /// The instant of arrival.
    pub(crate) received: Option<DateTime<Utc>>,
    /// The call as it stood on this day.
    as_of: Option<NaiveDate>,
    /// What the desk recorded (deadline waivers, payments).
    desk_records: Option<DeskRecords>,
    /// The worst outcome of each rule: `window`, `window#2` for one piece, `own:first` for a rule by its id. `none`
    /// where the rule says nothing.
    #[serde(default)]
    expect: BTreeMap<String, String>,
    /// The verdict.
    verdict: Option<String>,
    /// A message that some finding must carry, by its code.
    pub(crate) says: Option<String>,
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
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Revision {
    #[serde(default)]
    set: Changes,
    received: DateTime<Utc>,
    #[serde(default)]
    withdrawn: bool,
}

impl Case {
    /// Whether a person is asked here.
    pub(crate) fn asks(&self) -> bool {
        self.expect
            .values()
            .any(|outcome| outcome == "needs_person")
    }

    /// Checks the call against what is expected; the error says what differs.
    pub(crate) fn check(&self, call: &Call, base: &Changes) -> Result<(), String> {
        let call = self
            .as_of
            .map_or_else(|| call.clone(), |day| call.as_of(day));
        self.held(&call)?;
        if self.expect.is_empty() && self.verdict.is_none() && self.counts.is_none() {
            return if self.holds.is_empty() {
                Err("expects nothing".to_owned())
            } else {
                Ok(())
            };
        }
        let entry = given::entry(&[base, &self.set]);
        self.counted(&call, base, &entry)?;
        let mut tally = Tally::of(&call);
        for before in &self.before {
            tally.add(&given::entry(&[base, before]), "");
        }
        let circumstances = Circumstances {
            arrival: self.received.map(Arrival::at),
            cap_counts: tally.cap_counts(&entry, ""),
            desk_records: self.desk_records.clone(),
        };
        let findings = rules::check_with(&call, &entry, &circumstances);
        for (rule, outcome) in &self.expect {
            let found = worst(&findings, rule);
            if found != *outcome {
                return Err(format!("{rule} is {found}, not {outcome}: {findings:#?}"));
            }
        }
        if let Some(verdict) = &self.verdict {
            let found = rules::verdict_of(&findings).name();
            if found != verdict {
                return Err(format!("{found}, not {verdict}: {findings:#?}"));
            }
        }
        self.said(&findings)
    }

    fn held(&self, call: &Call) -> Result<(), String> {
        let document = serde_json::to_value(call).unwrap();
        for (path, value) in &self.holds {
            let pointer = format!("/{}", path.replace('.', "/"));
            let found = document.pointer(&pointer).cloned().unwrap_or(Value::Null);
            let value = serde_json::to_value(value).unwrap();
            let same = match (found.as_f64(), value.as_f64()) {
                (Some(found), Some(value)) => (found - value).abs() < 1e-9,
                _ => found == value,
            };
            if !same {
                return Err(format!("{path} is {found}, not {value}"));
            }
        }
        Ok(())
    }

    fn counted(&self, call: &Call, base: &Changes, first: &Entry) -> Result<(), String> {
        let Some(expected) = self.counts else {
            return Ok(());
        };
        let later: Vec<Entry> = self
            .revisions
            .iter()
            .map(|revision| given::entry(&[base, &self.set, &revision.set]))
            .collect();
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
        let found = rules::counting_revision(call, &arrived).map(|index| index + 1);
        if found == Some(expected) {
            Ok(())
        } else {
            Err(format!("revision {found:?} counts, not {expected}"))
        }
    }

    fn said(&self, findings: &[Finding]) -> Result<(), String> {
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
            return Err(format!("nothing says {code}: {findings:#?}"));
        }
        match self.with.iter().find(|(name, value)| !has(name, value)) {
            None => Ok(()),
            Some((name, value)) => Err(format!("{code} has not {name} = {value}: {said:#?}")),
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
        serde_json::to_value(finding.rule).unwrap() == rule
            && id.is_none_or(|id| finding.id.as_deref() == Some(id))
            && piece.is_none_or(|piece| finding.piece == Some(piece))
    };
    let worst = findings.iter().filter(named).map(|f| f.outcome).max();
    worst.map_or_else(
        || "none".to_owned(),
        |outcome| {
            let name = serde_json::to_value(outcome).unwrap();
            name.as_str().unwrap().to_owned()
        },
    )
}
