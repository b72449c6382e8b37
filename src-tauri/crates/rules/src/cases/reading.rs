//! A file of cases.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use thiserror::Error;

use super::{Case, Changes, problem};
use crate::{Call, Message, advise};

/// The largest text that is read as cases, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// A file of cases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// Every piece of advice on the call, as place and code, in order. Without it, the advice is not compared.
    #[serde(default)]
    pub advice: Option<Vec<String>>,
    /// The first instant that is late: of `all`, or of a category by its id. Without it, deadlines are not compared.
    #[serde(default)]
    pub closes: BTreeMap<String, DateTime<Utc>>,
    /// What differs between the entry that every case starts from and a plain one.
    #[serde(default)]
    pub entry: Changes,
    /// The cases.
    #[serde(default)]
    pub case: Vec<Case>,
}

/// Why a text is no file of cases.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {reason}")]
pub struct CasesError {
    /// Counted from 1.
    pub line: usize,
    /// What the reader of the format says, in English.
    pub reason: String,
}

impl Cases {
    /// Reads a file of cases.
    pub fn from_toml(text: &str) -> Result<Self, CasesError> {
        if text.len() > LARGEST {
            return Err(CasesError {
                line: 1,
                reason: format!("more than {LARGEST} bytes"),
            });
        }
        toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let before = text.get(..at).unwrap_or(text);
            CasesError {
                line: before.matches('\n').count() + 1,
                reason: error
                    .message()
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
            }
        })
    }

    /// What is not as expected of the call itself: its advice and its deadlines.
    pub fn problems_of_call(&self, call: &Call) -> Vec<Message> {
        let mut problems = Vec::new();
        if let Some(expected) = &self.advice {
            let found: Vec<String> = advise(call)
                .iter()
                .map(|advice| format!("{} {}", advice.place, advice.message.code))
                .collect();
            if found != *expected {
                let (found, expected) = (found.join(", "), expected.join(", "));
                problems.push(problem::differs("case-advice", "", found, expected));
            }
        }
        for (category, closes) in &self.closes {
            let deadline = if category == "all" {
                Some(call.deadline_in_force())
            } else {
                call.category(category).map(|_| call.deadline_of(category))
            };
            let found = deadline.and_then(|deadline| deadline.closes().ok());
            if found != Some(*closes) {
                let found = found.map_or_else(String::new, |found| found.to_string());
                problems.push(problem::differs("case-closes", category, found, closes));
            }
        }
        problems
    }

    /// What is not as one of the cases expects it; none where all is.
    pub fn problem_of(&self, case: &Case, call: &Call) -> Option<Message> {
        case.check(call, &self.entry).err()
    }
}
