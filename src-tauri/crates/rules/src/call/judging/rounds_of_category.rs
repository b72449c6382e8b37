//! The rounds of one category, and what each asks for in it.

use super::{Round, RoundByCategory};
use crate::Call;

impl Round {
    /// Whether a category has this round.
    pub fn includes(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }

    /// What differs for a category; `None` where nothing does.
    pub fn differing(&self, category: &str) -> Option<&RoundByCategory> {
        let mut differing = self.by_category.iter();
        differing.find(|it| it.categories.iter().any(|id| id == category))
    }

    /// How many judges read each entry of a category; `None` where every judge of its panel does.
    pub fn per_entry_in(&self, category: &str) -> Option<u32> {
        let own = self.differing(category).and_then(|it| it.per_entry);
        own.or(self.per_entry)
    }

    /// How many judges must have answered on an entry of a category; `None` where the call does not say.
    pub fn quorum_in(&self, category: &str) -> Option<u32> {
        let own = self.differing(category).and_then(|it| it.quorum);
        own.or(self.quorum)
    }
}

impl Call {
    /// Whether a category has a round, counted from 1; the one round of a call that names none is that of all.
    pub fn has_round(&self, round: u32, category: &str) -> bool {
        self.round(round).is_none_or(|it| it.includes(category))
    }

    /// The last round of a category before this one, from which its entries advance to it; `None` where this is its first.
    pub fn round_before(&self, round: u32, category: &str) -> Option<u32> {
        let mut before = (1..round).rev();
        before.find(|number| self.has_round(*number, category))
    }

    /// The last round of a category; that of the call where the category has none.
    pub fn last_round(&self, category: &str) -> u32 {
        let mut rounds = (1..=self.round_count()).rev();
        let last = rounds.find(|number| self.has_round(*number, category));
        last.unwrap_or_else(|| self.round_count())
    }
}
