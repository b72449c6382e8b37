//! A file of cases.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::instant::Instant;
use super::{Case, CasesError, Changes, problem};
use crate::{Call, Message, advise};

/// The largest text that is read as cases, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// A file of cases.
#[derive(Debug, Clone)]
pub struct Cases {
    /// Every piece of advice on the call, as place and code, in order. Without it, the advice is not compared.
    pub advice: Option<Vec<String>>,
    /// The first instant that is late: of `all`, or of a category by its id. Without it, deadlines are not compared.
    closes: BTreeMap<String, Instant>,
    /// What differs between the entry that every case starts from and a plain one.
    pub entry: Changes,
    /// Where that begins in the file, in lines from 1.
    entry_line: usize,
    /// The cases.
    pub case: Vec<Case>,
}

/// The same as it is written, with the place of each case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    advice: Option<Vec<String>>,
    #[serde(default)]
    closes: BTreeMap<String, Instant>,
    entry: Option<Spanned<Changes>>,
    #[serde(default)]
    case: Vec<Spanned<Case>>,
}

impl Cases {
    /// Reads a file of cases.
    pub fn from_toml(text: &str) -> Result<Self, CasesError> {
        if text.len() > LARGEST {
            return Err(CasesError::TooLarge { most: LARGEST });
        }
        let file: File = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let reason = error.message().lines().next().unwrap_or_default();
            CasesError::of(line_at(text, at), reason)
        })?;
        let cases = file.case.into_iter().map(|case| {
            let line = line_at(text, case.span().start);
            let mut case = case.into_inner();
            case.line = line;
            case
        });
        let entry_line = file
            .entry
            .as_ref()
            .map_or(1, |entry| line_at(text, entry.span().start));
        Ok(Self {
            advice: file.advice,
            closes: file.closes,
            entry: file.entry.map(Spanned::into_inner).unwrap_or_default(),
            entry_line,
            case: cases.collect(),
        })
    }

    /// Whether deadlines are compared.
    pub fn has_deadlines(&self) -> bool {
        !self.closes.is_empty()
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
            let deadline = match category.as_str() {
                "all" => call.deadline_in_force(),
                id if call.category(id).is_some() => call.deadline_of(id),
                id => {
                    problems.push(super::no_category(call, id));
                    continue;
                }
            };
            let found = deadline.closes().ok();
            if found != Some(closes.0) {
                let found = found.map_or_else(String::new, |found| found.to_string());
                problems.push(problem::differs("case-closes", category, found, closes.0));
            }
        }
        problems
    }

    /// What is wrong with `[entry]`, which every case starts from, where a case fails by it. It is said once, and then no case
    /// is worth trying. None where each case sets right what it has.
    pub fn problem_of_entry(&self, call: &Call) -> Option<Message> {
        let problem = super::problem_of_base(call, &self.entry, self.entry_line)?;
        let mut problems = self
            .case
            .iter()
            .filter_map(|case| self.problem_of(case, call));
        problems
            .any(|of_case| problem::is_same(&of_case, &problem))
            .then_some(problem)
    }

    /// What is not as one of the cases expects it; none where all is.
    pub fn problem_of(&self, case: &Case, call: &Call) -> Option<Message> {
        case.check(call, &self.entry).err()
    }
}

/// The line of a place in a text, from 1.
fn line_at(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}
