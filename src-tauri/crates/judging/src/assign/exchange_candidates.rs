//! Why an entry has fewer judges than wanted.

use super::Shortfall;
use super::flow::{CLOSED, Flow, Moves};
use super::indexed::IndexedProblem;
use crate::JudgeId;

/// The judges to whom an entry of a judge can be passed on by exchanges, computed once for each judge.
pub(super) struct ExchangeCandidates<'a> {
    moves: &'a Moves,
    by_judge: Vec<Option<Vec<usize>>>,
}

impl<'a> ExchangeCandidates<'a> {
    pub(super) fn of(moves: &'a Moves, judges: usize) -> Self {
        Self {
            moves,
            by_judge: vec![None; judges],
        }
    }

    /// The judges to whom a reading can be passed on from a judge, the judge included.
    fn from(&mut self, start: usize) -> &[usize] {
        let (moves, judges) = (self.moves, self.by_judge.len());
        self.by_judge[start].get_or_insert_with(|| {
            let mut reached = vec![false; judges];
            let mut stack = vec![start];
            reached[start] = true;
            while let Some(judge) = stack.pop() {
                for (next, is_reached) in reached.iter_mut().enumerate() {
                    if !*is_reached && moves.can(judge, next) {
                        *is_reached = true;
                        stack.push(next);
                    }
                }
            }
            (0..judges).filter(|judge| reached[*judge]).collect()
        })
    }

    /// What keeps an entry from having `wanted` judges.
    pub(super) fn shortfall(
        &mut self,
        indexed: &IndexedProblem<'_>,
        flow: &Flow,
        entry: usize,
        wanted: usize,
    ) -> Shortfall {
        let fixed_readers = &indexed.fixed_readers[entry];
        let panel = || {
            indexed
                .panel(entry)
                .iter()
                .copied()
                .filter(|judge| !fixed_readers.contains(judge))
        };
        let takers: Vec<usize> = (0..indexed.judges.len())
            .filter(|judge| flow.problem().row(entry)[*judge] != CLOSED)
            .collect();
        let mut exchange_candidates: Vec<usize> = takers
            .iter()
            .flat_map(|judge| self.from(*judge).to_vec())
            .collect();
        exchange_candidates.sort_unstable();
        exchange_candidates.dedup();
        let ids = |judges: Vec<usize>| -> Vec<JudgeId> {
            judges
                .into_iter()
                .map(|judge| indexed.judges[judge])
                .collect()
        };
        let other_language = panel().filter(|judge| {
            !indexed.has_conflict(entry, *judge) && !indexed.understands(*judge, entry)
        });
        Shortfall {
            entry: indexed.entries[entry],
            wanted,
            got: fixed_readers.len() + flow.readers(entry).len(),
            blocked_by: ids(panel()
                .filter(|judge| indexed.has_conflict(entry, *judge))
                .collect()),
            other_language: ids(other_language.collect()),
            at_capacity: ids(takers),
            exchange_candidates: ids(exchange_candidates),
        }
    }
}
