//! What was removed from the log or from the rows, checked against the redactions that say so. A removal is accepted where a
//! redaction names it to which a later line commits.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::found::Found;
use crate::Result;
use crate::redaction;

/// A part of a line: `who`, `detail`, or `row` with the ordinal of a commitment.
type Part = (u64, String, Option<u64>);

/// What is not there any more, and what says that it was removed.
pub(super) struct Missing {
    redactions: BTreeMap<i64, Part>,
    explained: BTreeSet<Part>,
    gaps: Vec<Part>,
}

impl Missing {
    pub(super) fn of(conn: &Connection) -> Result<Self> {
        let redactions = redaction::all(conn)?.into_iter();
        Ok(Self {
            redactions: redactions
                .map(|it| (it.id, (it.line, it.part, it.ordinal)))
                .collect(),
            explained: BTreeSet::new(),
            gaps: Vec::new(),
        })
    }

    /// Something is not there.
    pub(super) fn add(&mut self, line: u64, part: &str, ordinal: Option<u64>) {
        self.gaps.push((line, part.to_owned(), ordinal));
    }

    /// The line `by` commits to a redaction.
    pub(super) fn redacted(&mut self, redaction: i64, by: u64) {
        if let Some(part) = self.redactions.get(&redaction)
            && part.0 < by
        {
            self.explained.insert(part.clone());
        }
    }

    /// Names what is not there and was not redacted.
    pub(super) fn unexplained(&self, found: &mut Found) {
        for part in &self.gaps {
            if !self.explained.contains(part) {
                let (line, what, ordinal) = part;
                let what = match ordinal {
                    Some(ordinal) => format!("the row of its commitment {ordinal}"),
                    None => what.clone(),
                };
                let why = format!("{what} was removed, and no later line says so");
                found.add(format!("log line {line}"), "removed-in-silence", why);
            }
        }
    }
}
