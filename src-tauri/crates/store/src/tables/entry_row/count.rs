//! How many entries there are, of each verdict, state and category.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{facet, waiting};
use crate::Result;

/// The numbers of entries at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    all: u64,
    verdicts: BTreeMap<String, u64>,
    states: BTreeMap<String, u64>,
    categories: BTreeMap<String, u64>,
}

impl Counts {
    /// All of them.
    pub fn all(&self) -> u64 {
        self.all
    }

    /// Those with a verdict.
    pub fn of_verdict(&self, verdict: &str) -> u64 {
        self.verdicts.get(verdict).copied().unwrap_or_default()
    }

    /// Those in a state.
    pub fn of_state(&self, state: &str) -> u64 {
        self.states.get(state).copied().unwrap_or_default()
    }

    /// Those in a category.
    pub fn of_category(&self, category: &str) -> u64 {
        self.categories.get(category).copied().unwrap_or_default()
    }
}

/// Counts every entry. The cost does not grow with the number of entries.
pub fn counts(conn: &Connection) -> Result<Counts> {
    waiting::settle(conn)?;
    let mut counts = Counts::default();
    for facet in facet::all(conn)? {
        counts.all += facet.entries;
        *counts.verdicts.entry(facet.verdict).or_default() += facet.entries;
        *counts.states.entry(facet.state).or_default() += facet.entries;
        *counts.categories.entry(facet.category).or_default() += facet.entries;
    }
    Ok(counts)
}
