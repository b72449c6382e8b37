//! The report on the originals: rows that do not match what was signed, at most [`MOST_LISTED`] of one code, without rows
//! whose contents were redacted.

use std::collections::{BTreeMap, HashSet};

use store::{Connection, Damage};
use workspace_core::{Detail, Result};

/// At most this many of one code are listed; the rest are counted.
const MOST_LISTED: usize = 1_000;

/// A row that does not match its original, or one of the two without the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mismatch {
    /// Where, in words that name the entry or the judge.
    pub(super) place: String,
    /// [`MISSING`], [`UNPROVEN`], [`DEPARTS`] or [`STRAY`].
    pub(super) code: &'static str,
    /// What differs.
    pub(super) detail: Detail,
    /// The row it is about, by its table and key.
    pub(super) row: (&'static str, i64),
}

/// The result of checking the originals against the rows.
#[derive(Debug, Default)]
pub(crate) struct OriginalsReport {
    /// Originals that were proved, with the rows that were made of them.
    pub(crate) proven: u64,
    /// Originals that were removed, as redactions say: what was made of them is not proved.
    pub(crate) removed: u64,
    /// What is not what its author signed.
    pub(crate) damage: Vec<Damage>,
}

/// There is a row, and nothing that its author signed.
pub(super) const MISSING: &str = "original-missing";
/// What is kept as signed was not signed by whoever should have.
pub(super) const UNPROVEN: &str = "original-unproven";
/// A row is not what its author signed.
pub(super) const DEPARTS: &str = "original-departs";
/// There is what an author signed, and no row that was made of it.
pub(super) const STRAY: &str = "original-stray";

/// Collects the report while the originals are checked.
pub(super) struct ReportBuilder {
    proven: u64,
    removed: u64,
    /// Rows whose contents were removed: what is left of them is not what was signed.
    redacted: HashSet<(String, i64)>,
    damage: Vec<Damage>,
    counts: BTreeMap<&'static str, usize>,
}

impl ReportBuilder {
    /// Nothing checked yet; reads which rows were redacted.
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

    /// Adds a mismatch, unless the contents of its row were redacted.
    pub(super) fn add(&mut self, mismatch: Mismatch) {
        let Mismatch {
            place,
            code,
            detail,
            row: (table, key),
        } = mismatch;
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

    /// The report. Of a code with more than [`MOST_LISTED`] mismatches it says how many others there are.
    pub(super) fn into_report(mut self) -> OriginalsReport {
        for (code, count) in self.counts {
            if count > MOST_LISTED {
                self.damage.push(Damage {
                    place: format!("{} others", count - MOST_LISTED),
                    code,
                    detail: Detail::MoreNotNamed {
                        count: (count - MOST_LISTED).to_string(),
                    },
                });
            }
        }
        OriginalsReport {
            proven: self.proven,
            removed: self.removed,
            damage: self.damage,
        }
    }
}
