//! The stages of a count.

use std::collections::{BTreeSet, HashMap};

use super::lots::{Wanted, by_earlier_stages, by_lot};
use super::papers::{ONE_VOTE, Papers};
use crate::EntryId;

/// How many counts are tried where lots were not drawn, before lots are asked for.
const MOST_TRIED: usize = 5_000;

/// How a count ended.
#[derive(Debug, Clone, Default)]
pub(super) struct Outcome {
    pub(super) elected: Vec<usize>,
    pub(super) stages: Vec<Stage>,
    pub(super) tied: Vec<usize>,
}

/// One stage, by index.
#[derive(Debug, Clone, Default)]
pub(super) struct Stage {
    pub(super) votes: Vec<(usize, u64)>,
    pub(super) elected: Vec<usize>,
    pub(super) surplus: Option<usize>,
    pub(super) excluded: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Standing {
    Continuing,
    /// Elected, and the surplus has not been passed on.
    Elected,
    /// Excluded, or elected and without a surplus.
    Done,
}

/// Where each paper lies, and what it is worth there.
#[derive(Debug, Clone)]
struct State {
    standing: Vec<Standing>,
    /// The entry that holds each paper; `None` for a paper that names no continuing entry any more.
    holder: Vec<Option<usize>>,
    value: Vec<u64>,
    /// The votes of all entries at each stage before.
    history: Vec<Vec<u64>>,
    outcome: Outcome,
}

/// What the rest of a count follows from: two orders of exclusion may lead to the same.
type Key = (Vec<Standing>, Vec<(Option<usize>, u64)>, Vec<Vec<u64>>);

/// Counts, and tries every order where lots were not drawn.
pub(super) struct Count<'a> {
    papers: &'a Papers,
    drawn: Vec<Option<usize>>,
    tried: usize,
    /// Who is elected in the end from a state, where lots do not change it.
    known: HashMap<Key, Option<BTreeSet<usize>>>,
}

/// What happens next.
enum Next {
    Finished,
    /// One of these goes, whoever goes first.
    Tied(Vec<usize>, Wanted),
}

impl<'a> Count<'a> {
    pub(super) fn of(papers: &'a Papers, lots: &[EntryId]) -> Self {
        let position = |id: &EntryId| lots.iter().position(|lot| lot == id);
        Self {
            papers,
            drawn: papers.entries.iter().map(position).collect(),
            tried: 0,
            known: HashMap::new(),
        }
    }

    pub(super) fn run(mut self) -> Outcome {
        let entries = self.papers.entries.len();
        let mut state = State {
            standing: vec![Standing::Continuing; entries],
            holder: self
                .papers
                .orders
                .iter()
                .map(|order| order.first().copied())
                .collect(),
            value: vec![ONE_VOTE; self.papers.orders.len()],
            history: Vec::new(),
            outcome: Outcome::default(),
        };
        loop {
            match self.advance(&mut state) {
                Next::Finished => return state.outcome,
                Next::Tied(equal, wanted) => {
                    if self.elected_whoever(&state, &equal, wanted).is_none() {
                        state.outcome.tied = equal;
                        return state.outcome;
                    }
                    // Whoever goes first, the same are elected.
                    if let Some(first) = equal.first() {
                        self.go(&mut state, *first, wanted);
                    }
                }
            }
        }
    }

    /// Counts up to the next tie that only lots could decide, or to the end.
    fn advance(&self, state: &mut State) -> Next {
        loop {
            if self.elect(state) {
                return Next::Finished;
            }
            let Some(votes) = state.history.last() else {
                return Next::Finished;
            };
            let with_surplus = self.of_standing(state, Standing::Elected);
            let (among, wanted) = if with_surplus.is_empty() {
                let continuing = self.of_standing(state, Standing::Continuing);
                (continuing, Wanted::Fewest)
            } else {
                (with_surplus, Wanted::Most)
            };
            let of_all = among.iter().map(|entry| votes[*entry]);
            let bound = match wanted {
                Wanted::Most => of_all.max(),
                Wanted::Fewest => of_all.min(),
            };
            let equal = among.iter().copied();
            let equal = equal.filter(|entry| Some(votes[*entry]) == bound).collect();
            let equal = by_earlier_stages(equal, &state.history, wanted);
            let chosen = match equal.as_slice() {
                [only] => Some(*only),
                _ => by_lot(&equal, &self.drawn, wanted).or_else(|| {
                    let any_will_do = bound == Some(0) && self.all_without_votes_go(state);
                    equal.first().copied().filter(|_| any_will_do)
                }),
            };
            match chosen {
                Some(entry) => self.go(state, entry, wanted),
                None => return Next::Tied(equal, wanted),
            }
        }
    }

    /// Counts a stage, and elects all that have the quota, or all that are left; whether the count is finished.
    fn elect(&self, state: &mut State) -> bool {
        if self.is_full(state) {
            return true;
        }
        let mut votes = vec![0; self.papers.entries.len()];
        for (holder, value) in state.holder.iter().zip(&state.value) {
            if let Some(holder) = holder {
                votes[*holder] += value;
            }
        }
        let mut now = Stage::default();
        let listed = (0..votes.len()).filter(|entry| state.standing[*entry] != Standing::Done);
        now.votes = listed.map(|entry| (entry, votes[entry])).collect();
        now.votes
            .sort_by_key(|(entry, votes)| (std::cmp::Reverse(*votes), *entry));
        state.history.push(votes);
        let continuing = |state: &State| -> Vec<(usize, u64)> {
            let all = now.votes.iter().copied();
            all.filter(|(entry, _)| state.standing[*entry] == Standing::Continuing)
                .collect()
        };
        for (entry, votes) in continuing(state) {
            if votes >= self.papers.quota && !self.is_full(state) {
                state.standing[entry] = if votes > self.papers.quota {
                    Standing::Elected
                } else {
                    Standing::Done
                };
                now.elected.push(entry);
                state.outcome.elected.push(entry);
            }
        }
        let left = continuing(state);
        if left.len() + state.outcome.elected.len() <= self.papers.seats {
            for (entry, _) in left {
                state.standing[entry] = Standing::Done;
                now.elected.push(entry);
                state.outcome.elected.push(entry);
            }
            state.outcome.stages.push(now);
            return true;
        }
        state.outcome.stages.push(now);
        self.is_full(state)
    }

    /// Whether all continuing entries without votes are excluded before any of them could be elected for want of others.
    /// They hold no papers, so that excluding them changes no votes, in whichever order.
    fn all_without_votes_go(&self, state: &State) -> bool {
        let continuing = self.of_standing(state, Standing::Continuing);
        let votes = state.history.last();
        let has_votes = |entry: &&usize| votes.is_some_and(|votes| votes[**entry] > 0);
        let with_votes = continuing.iter().filter(has_votes).count();
        with_votes + state.outcome.elected.len() >= self.papers.seats
    }

    fn is_full(&self, state: &State) -> bool {
        state.outcome.elected.len() >= self.papers.seats
    }

    fn of_standing(&self, state: &State, standing: Standing) -> Vec<usize> {
        let entries = 0..self.papers.entries.len();
        entries
            .filter(|entry| state.standing[*entry] == standing)
            .collect()
    }

    /// Passes an entry's surplus on, or excludes it and passes its papers on.
    fn go(&self, state: &mut State, entry: usize, wanted: Wanted) {
        let votes = state.history.last().map_or(0, |votes| votes[entry]);
        let surplus = votes.saturating_sub(self.papers.quota);
        state.standing[entry] = Standing::Done;
        if let Some(stage) = state.outcome.stages.last_mut() {
            match wanted {
                Wanted::Most => stage.surplus = Some(entry),
                Wanted::Fewest => stage.excluded = Some(entry),
            }
        }
        for (paper, order) in self.papers.orders.iter().enumerate() {
            if state.holder[paper] != Some(entry) {
                continue;
            }
            let is_continuing = |next: &&usize| state.standing[**next] == Standing::Continuing;
            state.holder[paper] = order.iter().find(is_continuing).copied();
            if wanted == Wanted::Most {
                let value =
                    u128::from(state.value[paper]) * u128::from(surplus) / u128::from(votes.max(1));
                state.value[paper] = u64::try_from(value).unwrap_or_default();
            }
        }
    }

    /// Who is elected in the end, where that is the same whoever of the equals goes first; `None` where it is not, or
    /// where too many orders would have to be tried.
    fn elected_whoever(
        &mut self,
        state: &State,
        equal: &[usize],
        wanted: Wanted,
    ) -> Option<BTreeSet<usize>> {
        let mut same: Option<BTreeSet<usize>> = None;
        for entry in equal {
            let mut branch = state.clone();
            self.go(&mut branch, *entry, wanted);
            let elected = self.elected_from(branch)?;
            if same.as_ref().is_some_and(|same| *same != elected) {
                return None;
            }
            same = Some(elected);
        }
        same
    }

    fn elected_from(&mut self, mut state: State) -> Option<BTreeSet<usize>> {
        let key = key(&state);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        self.tried += 1;
        if self.tried > MOST_TRIED {
            return None;
        }
        let elected = match self.advance(&mut state) {
            Next::Finished => Some(state.outcome.elected.iter().copied().collect()),
            Next::Tied(equal, wanted) => self.elected_whoever(&state, &equal, wanted),
        };
        self.known.insert(key, elected.clone());
        elected
    }
}

/// The elected are among those that are done: they count by how many they are, and who they are follows from the seats
/// that the others fill, so that they belong to the key.
fn key(state: &State) -> Key {
    let mut standing = state.standing.clone();
    // Who was elected counts for who is elected in the end.
    for entry in &state.outcome.elected {
        if standing[*entry] == Standing::Done {
            standing[*entry] = Standing::Elected;
        }
    }
    let in_play = |entry: &usize| state.standing[*entry] != Standing::Done;
    let papers = state.holder.iter().zip(&state.value);
    let mut history: Vec<Vec<u64>> = state
        .history
        .iter()
        .map(|votes| {
            let entries = (0..votes.len()).filter(in_play);
            entries.map(|entry| votes[entry]).collect()
        })
        .collect();
    history.dedup();
    let papers = papers.map(|(holder, value)| (*holder, if holder.is_some() { *value } else { 0 }));
    (standing, papers.collect(), history)
}
