//! The decision on a category, to which recorded decisions are applied one after the other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;
use workspace_core::{DecisionOutcome, JudgingError, Recorded};

use super::AwardDecision;

/// Who has the award of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Award {
    /// Nobody.
    NoAward {
        /// The decision.
        recorded: Recorded,
    },
    /// One entry.
    Winner {
        /// The entry.
        entry: String,
        /// The decision.
        recorded: Recorded,
    },
    /// At least two entries.
    Shared {
        /// The entries.
        entries: BTreeSet<String>,
        /// The decision.
        recorded: Recorded,
    },
}

/// The decision on a category: one award at most, and each entry in one place at most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct CategoryDecision {
    /// The category's id.
    pub category: String,
    /// Who has the award; null while that is open.
    pub award: Option<Award>,
    /// The entries that are named without the award.
    pub finalists: BTreeMap<String, Recorded>,
    /// The entries of which an announced outcome was taken back.
    pub withdrawn: BTreeMap<String, Recorded>,
    /// Whether the call lets entrants be told reasons.
    pub tells_reasons: bool,
}

impl CategoryDecision {
    pub(super) fn undecided(category: &str) -> Self {
        Self {
            category: category.to_owned(),
            ..Self::default()
        }
    }

    /// Whether it is settled who has the award, if anybody.
    pub fn is_decided(&self) -> bool {
        self.award.is_some()
    }

    /// Every outcome in force, with its entry and the decision that gave it. There is no entry where the category has no award.
    pub fn outcomes(&self) -> Vec<(DecisionOutcome, Option<&str>, &Recorded)> {
        let mut outcomes = Vec::new();
        match &self.award {
            None => {}
            Some(Award::NoAward { recorded }) => {
                outcomes.push((DecisionOutcome::NoAward, None, recorded));
            }
            Some(Award::Winner { entry, recorded }) => {
                outcomes.push((DecisionOutcome::Winner, Some(entry.as_str()), recorded));
            }
            Some(Award::Shared { entries, recorded }) => {
                let shared = entries.iter().map(String::as_str);
                outcomes.extend(shared.map(|it| (DecisionOutcome::Shared, Some(it), recorded)));
            }
        }
        let of =
            |outcome| move |(entry, recorded)| (outcome, Some(String::as_str(entry)), recorded);
        outcomes.extend(self.finalists.iter().map(of(DecisionOutcome::Finalist)));
        outcomes.extend(self.withdrawn.iter().map(of(DecisionOutcome::Withdrawn)));
        outcomes
    }

    /// The outcome of an entry; none while none is recorded.
    pub fn outcome_of(&self, entry: &str) -> Option<DecisionOutcome> {
        let outcomes = self.outcomes().into_iter();
        let mut of_entry = outcomes.filter(|(_, on, _)| *on == Some(entry));
        of_entry.next().map(|(outcome, _, _)| outcome)
    }

    /// Applies one more decision to those before it.
    pub fn apply(
        &mut self,
        decision: &AwardDecision,
        recorded: Recorded,
    ) -> std::result::Result<(), JudgingError> {
        match decision {
            AwardDecision::NoAward => self.award = Some(Award::NoAward { recorded }),
            AwardDecision::Winner { entry } => {
                self.release(entry);
                let entry = entry.clone();
                self.award = Some(Award::Winner { entry, recorded });
            }
            AwardDecision::Shared { entries } => {
                let entries: BTreeSet<String> = entries.iter().cloned().collect();
                if entries.len() < 2 {
                    return Err(JudgingError::SharedByOne);
                }
                for entry in &entries {
                    self.release(entry);
                }
                self.award = Some(Award::Shared { entries, recorded });
            }
            AwardDecision::Finalist { entry } => {
                self.take_award_from(entry)?;
                self.release(entry);
                self.finalists.insert(entry.clone(), recorded);
            }
            AwardDecision::Withdrawn { entry } => self.withdraw(entry, recorded)?,
        }
        Ok(())
    }

    /// Removes an entry from the finalists and from those that were withdrawn.
    fn release(&mut self, entry: &str) {
        self.finalists.remove(entry);
        self.withdrawn.remove(entry);
    }

    /// Leaves the category without a winner where `entry` is its one winner. Refused where `entry` shares the award: people must
    /// decide who of the others keeps it.
    fn take_award_from(&mut self, entry: &str) -> std::result::Result<(), JudgingError> {
        match &self.award {
            Some(Award::Shared { entries, .. }) if entries.contains(entry) => {
                Err(JudgingError::SharesTheAward)
            }
            Some(Award::Winner { entry: winner, .. }) if winner == entry => {
                self.award = None;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Takes back what was announced of an entry. The others of a shared award keep it; one that is left alone is the winner.
    fn withdraw(
        &mut self,
        entry: &str,
        recorded: Recorded,
    ) -> std::result::Result<(), JudgingError> {
        match self.outcome_of(entry) {
            None | Some(DecisionOutcome::Withdrawn | DecisionOutcome::NoAward) => {
                return Err(JudgingError::NothingAnnounced);
            }
            Some(DecisionOutcome::Winner) => self.award = None,
            Some(DecisionOutcome::Shared) => {
                if let Some(Award::Shared { entries, recorded }) = self.award.take() {
                    let mut remaining_entries = entries;
                    remaining_entries.remove(entry);
                    self.award = match (remaining_entries.len(), remaining_entries.first().cloned())
                    {
                        (1, Some(entry)) => Some(Award::Winner { entry, recorded }),
                        _ => Some(Award::Shared {
                            entries: remaining_entries,
                            recorded,
                        }),
                    };
                }
            }
            Some(DecisionOutcome::Finalist) => {}
        }
        self.release(entry);
        self.withdrawn.insert(entry.to_owned(), recorded);
        Ok(())
    }
}
