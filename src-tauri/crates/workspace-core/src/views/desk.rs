//! The desk at a glance.

use serde::Serialize;
use ts_rs::TS;

/// The desk, its call and its counts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeskView {
    /// The edition's name in English and French.
    pub edition: rules::Text,
    /// Who runs the programme.
    pub organisation: rules::Text,
    /// The version of the call in force.
    pub call_version: u32,
    /// Every deadline of the call in the order they were set; the last is in force.
    pub deadlines: Vec<DeadlineView>,
    /// The rehearsal clock as an RFC 3339 instant; null on a desk that runs on real time.
    pub rehearsal_clock: Option<String>,
    /// Categories in the call's order, with their numbers of entries.
    pub categories: Vec<CategoryCount>,
    /// Entries by verdict.
    pub verdicts: VerdictCounts,
}

/// One deadline of the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeadlineView {
    /// The first instant that is late, RFC 3339 in UTC.
    pub closes: String,
    /// The wall time: `2021-01-22T23:59`.
    pub local: String,
    /// The IANA zone of the desk.
    pub zone: String,
    /// The call's own words.
    pub text: rules::Text,
    /// The day an extension was announced; null for the first deadline.
    pub announced: Option<String>,
}

/// One category and its number of entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CategoryCount {
    /// The category's id.
    pub id: String,
    /// Its name.
    pub name: rules::Text,
    /// Entries in it.
    #[ts(type = "number")]
    pub entries: u64,
}

/// Entries by verdict. Withdrawn ones are counted among all alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct VerdictCounts {
    /// All entries, withdrawn ones included.
    #[ts(type = "number")]
    pub all: u64,
    /// Every rule met.
    #[ts(type = "number")]
    pub eligible: u64,
    /// At least one rule needs a person.
    #[ts(type = "number")]
    pub needs_person: u64,
    /// At least one rule not met.
    #[ts(type = "number")]
    pub not_eligible: u64,
}

impl VerdictCounts {
    /// One more entry with this verdict.
    pub fn count(&mut self, verdict: rules::Verdict) {
        self.all += 1;
        match verdict {
            rules::Verdict::Eligible => self.eligible += 1,
            rules::Verdict::NeedsPerson => self.needs_person += 1,
            rules::Verdict::NotEligible => self.not_eligible += 1,
        }
    }

    /// The entries of another count as well.
    pub fn add(&mut self, other: Self) {
        self.all += other.all;
        self.eligible += other.eligible;
        self.needs_person += other.needs_person;
        self.not_eligible += other.not_eligible;
    }
}
