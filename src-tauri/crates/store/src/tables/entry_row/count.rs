//! How many entries there are, of each verdict, state and category.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::facet::{self, Facet};
use super::waiting;
use crate::Result;

/// The numbers of entries at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    all: u64,
    /// By verdict and state.
    verdicts: BTreeMap<(String, String), u64>,
    states: BTreeMap<String, u64>,
    categories: BTreeMap<String, u64>,
    /// Entries in one state, by category and verdict.
    within: BTreeMap<(String, String, String), u64>,
}

impl Counts {
    /// All of them.
    pub fn all(&self) -> u64 {
        self.all
    }

    /// Those with a verdict in a state.
    pub fn of_verdict(&self, verdict: &str, state: &str) -> u64 {
        let key = (verdict.to_owned(), state.to_owned());
        self.verdicts.get(&key).copied().unwrap_or_default()
    }

    /// Those of a category with a verdict, in a state.
    pub fn within(&self, category: &str, verdict: &str, state: &str) -> u64 {
        let key = (category.to_owned(), verdict.to_owned(), state.to_owned());
        self.within.get(&key).copied().unwrap_or_default()
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
    waiting::apply_if_writable(conn)?;
    let mut counts = Counts::default();
    for facet in facet::all(conn)? {
        counts.all += facet.entries;
        let Facet {
            category,
            verdict,
            state,
            entries,
            ..
        } = facet;
        let of_verdict = (verdict.clone(), state.clone());
        *counts.verdicts.entry(of_verdict).or_default() += entries;
        *counts.states.entry(state.clone()).or_default() += entries;
        *counts.categories.entry(category.clone()).or_default() += entries;
        *counts.within.entry((category, verdict, state)).or_default() += entries;
    }
    Ok(counts)
}
