//! Collects what does not fit its original: at most [`MOST_LISTED`] of one code are listed, and rows whose contents were
//! redacted are left out.

use std::collections::{BTreeMap, HashSet};

use store::{Connection, Damage};
use workspace_core::Result;

use super::Originals;

/// At most this many of one code are listed; the rest are counted.
const MOST_LISTED: usize = 1_000;

/// Something that does not fit its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// Where, in words that name the entry or the judge.
    pub(super) place: String,
    pub(super) code: &'static str,
    pub(super) detail: String,
    /// The row it is about, by its table and key.
    pub(super) row: (&'static str, i64),
}

/// There is a row, and nothing that its author signed.
pub(super) const MISSING: &str = "original-missing";
/// What is kept as signed was not signed by whoever should have.
pub(super) const UNPROVEN: &str = "original-unproven";
/// A row is not what its author signed.
pub(super) const DEPARTS: &str = "original-departs";
/// There is what an author signed, and no row that was made of it.
pub(super) const STRAY: &str = "original-stray";

/// Everything that was found so far.
pub(super) struct Findings {
    proven: u64,
    removed: u64,
    /// Rows whose contents were removed: what is left of them is not what was signed.
    redacted: HashSet<(String, i64)>,
    damage: Vec<Damage>,
    counts: BTreeMap<&'static str, usize>,
}

impl Findings {
    pub(super) fn of(conn: &Connection) -> Result<Self> {
        Ok(Self {
            proven: 0,
            removed: 0,
            redacted: store::redaction::rows(conn)?,
            damage: Vec::new(),
            counts: BTreeMap::new(),
        })
    }

    /// Counts originals that were proved.
    pub(super) fn add_proven(&mut self, count: u64) {
        self.proven += count;
    }

    /// Counts originals that were removed.
    pub(super) fn add_removed(&mut self, count: u64) {
        self.removed += count;
    }

    pub(super) fn add(&mut self, finding: Finding) {
        let Finding {
            place,
            code,
            detail,
            row: (table, key),
        } = finding;
        if self.redacted.contains(&(table.to_owned(), key)) {
            return;
        }
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= MOST_LISTED {
            self.damage.push(Damage {
                place,
                code,
                detail,
            });
        }
    }

    pub(super) fn into_originals(mut self) -> Originals {
        for (code, count) in self.counts {
            if count > MOST_LISTED {
                self.damage.push(Damage {
                    place: format!("{} others", count - MOST_LISTED),
                    code,
                    detail: "they are not named one by one".to_owned(),
                });
            }
        }
        Originals {
            proven: self.proven,
            removed: self.removed,
            damage: self.damage,
        }
    }
}
