//! What was removed from the log or from the rows, checked against the redactions that say so. A removal is accepted where a
//! redaction names it to which a later line commits.

use std::collections::{BTreeMap, BTreeSet};

use details::Detail;
use rusqlite::Connection;

use super::damage_list::DamageList;
use crate::Result;
use crate::redaction;

/// A part of a line: `who`, `detail`, or `row` with the ordinal of a commitment.
type LogPart = (u64, String, Option<u64>);

/// Parts of the log that were removed, and the redactions that explain it.
pub(super) struct Missing {
    redactions: BTreeMap<i64, LogPart>,
    explained: BTreeSet<LogPart>,
    gaps: Vec<LogPart>,
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

    /// Notes that a part was removed.
    pub(super) fn add(&mut self, line: u64, part: &str, ordinal: Option<u64>) {
        self.gaps.push((line, part.to_owned(), ordinal));
    }

    /// Notes that the line `by` commits to a redaction.
    pub(super) fn note_redaction(&mut self, redaction: i64, by: u64) {
        if let Some(part) = self.redactions.get(&redaction)
            && part.0 < by
        {
            self.explained.insert(part.clone());
        }
    }

    /// Reports every part that was removed without a redaction.
    pub(super) fn report_unexplained(&self, damage: &mut DamageList) {
        for part in &self.gaps {
            if !self.explained.contains(part) {
                let (line, what, ordinal) = part;
                let why = match ordinal {
                    Some(ordinal) => Detail::RowRemoved {
                        ordinal: ordinal.to_string(),
                    },
                    None if what == "who" => Detail::WhoRemoved,
                    None => Detail::DetailRemoved,
                };
                damage.add(format!("log line {line}"), "removed-in-silence", why);
            }
        }
    }
}
