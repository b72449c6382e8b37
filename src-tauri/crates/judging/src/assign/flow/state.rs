//! The state of the flow: which judge has which entry.

use super::problem::{CLOSED, FlowProblem, Penalties};

/// A judge to whom an entry is assigned, at what cost, and the entry's index in the list of that judge.
#[derive(Debug, Clone, Copy)]
struct Reader {
    judge: u32,
    cost: i32,
    index: u32,
}

/// What is assigned so far. While an entry is assigned to a judge, the pair is [`CLOSED`] in the problem, so that only
/// pairs that can still be assigned are open in it.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    problem: FlowProblem,
    penalties: Penalties,
    readers_by_entry: Vec<Vec<Reader>>,
    /// The entries of each judge; the last list, that of [`Flow::nobody`], has the entries that miss a reading, once
    /// each.
    entries_by_judge: Vec<Vec<u32>>,
    /// The index of each entry in that last list.
    index_in_missing: Vec<u32>,
}

const NOT_MISSING: u32 = u32::MAX;

impl Flow {
    pub(super) fn of(problem: FlowProblem) -> Self {
        let (entries, judges) = (problem.entries(), problem.judges());
        let mut flow = Self {
            penalties: problem.penalties(),
            readers_by_entry: vec![Vec::new(); entries],
            entries_by_judge: vec![Vec::new(); judges + 1],
            index_in_missing: vec![NOT_MISSING; entries],
            problem,
        };
        (0..entries).for_each(|entry| flow.note_missing(entry));
        flow
    }

    pub(crate) fn problem(&self) -> &FlowProblem {
        &self.problem
    }

    pub(super) fn penalties(&self) -> Penalties {
        self.penalties
    }

    pub(crate) fn judge_count(&self) -> usize {
        self.problem.judges()
    }

    /// The index of a judge who does not exist, to whom entries belong that miss a reading.
    pub(crate) fn nobody(&self) -> usize {
        self.judge_count()
    }

    /// The entries of a judge; for nobody, those that miss a reading.
    pub(crate) fn entries_of(&self, judge: usize) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.entries_by_judge[judge]
            .iter()
            .map(|entry| *entry as usize)
    }

    /// How many new entries a judge has.
    pub(crate) fn count(&self, judge: usize) -> u32 {
        u32::try_from(self.entries_by_judge[judge].len()).unwrap_or(u32::MAX)
    }

    /// The judges of an entry, in no order, with what each costs.
    pub(crate) fn readers(&self, entry: usize) -> impl ExactSizeIterator<Item = (usize, i32)> + '_ {
        let readers = self.readers_by_entry[entry].iter();
        readers.map(|reader| (reader.judge as usize, reader.cost))
    }

    /// How many readings an entry misses.
    pub(crate) fn missing(&self, entry: usize) -> u32 {
        let has = u32::try_from(self.readers_by_entry[entry].len()).unwrap_or(u32::MAX);
        self.problem.demand[entry].saturating_sub(has)
    }

    /// What it costs if an entry misses its n-th reading, the first missing being 1.
    pub(super) fn missing_cost(&self, nth: u32) -> i64 {
        self.penalties.missing * i64::from(nth)
    }

    /// What is saved when a judge, or nobody, lets an entry go.
    pub(super) fn saved(&self, judge: usize, entry: usize) -> i64 {
        if judge == self.nobody() {
            return self.missing_cost(self.missing(entry));
        }
        let reader = self.readers_by_entry[entry]
            .iter()
            .find(|reader| reader.judge as usize == judge);
        reader.map_or(0, |reader| i64::from(reader.cost))
    }

    /// What all pairs and loads cost together, without what is missing.
    pub(crate) fn cost(&self) -> i64 {
        let readers = self.readers_by_entry.iter().flatten();
        let pairs: i64 = readers.map(|reader| i64::from(reader.cost)).sum();
        let loads = (0..self.judge_count()).map(|judge| {
            let fixed = i64::from(self.problem.loads[judge].fixed);
            let count = i64::from(self.count(judge));
            self.problem.step * (fixed * count + count * (count + 1) / 2)
        });
        pairs + loads.sum::<i64>()
    }

    /// How many readings are missing, the second of an entry counted twice and so on, and how far judges are below
    /// their least load.
    pub(crate) fn shortage(&self) -> (u64, u64) {
        let missing = (0..self.problem.entries()).map(|entry| {
            let missing = u64::from(self.missing(entry));
            missing * (missing + 1) / 2
        });
        let below = (0..self.judge_count()).map(|judge| {
            let load = self.problem.loads[judge];
            let has = load.fixed + self.count(judge);
            u64::from(load.least.min(load.most).saturating_sub(has))
        });
        (missing.sum(), below.sum())
    }

    /// Gives an entry to a judge.
    pub(crate) fn give(&mut self, entry: usize, judge: usize) {
        if judge < self.problem.judges() {
            let pair = entry * self.problem.judges() + judge;
            let index = self.count(judge);
            self.readers_by_entry[entry].push(Reader {
                judge: to_u32(judge),
                cost: self.problem.costs[pair],
                index,
            });
            self.problem.costs[pair] = CLOSED;
            self.entries_by_judge[judge].push(to_u32(entry));
        }
        self.note_missing(entry);
    }

    /// Takes an entry from a judge.
    pub(crate) fn take(&mut self, entry: usize, judge: usize) {
        let position = self.readers_by_entry[entry]
            .iter()
            .position(|reader| reader.judge as usize == judge);
        if let Some(position) = position {
            let reader = self.readers_by_entry[entry].swap_remove(position);
            let pair = entry * self.problem.judges() + judge;
            self.problem.costs[pair] = reader.cost;
            let index = reader.index as usize;
            self.entries_by_judge[judge].swap_remove(index);
            if let Some(moved) = self.entries_by_judge[judge].get(index) {
                let readers = self.readers_by_entry[*moved as usize].iter_mut();
                readers
                    .filter(|reader| reader.judge as usize == judge)
                    .for_each(|other| other.index = reader.index);
            }
        }
        self.note_missing(entry);
    }

    /// Adds the entry to the list of nobody, or removes it, as it misses a reading or not.
    fn note_missing(&mut self, entry: usize) {
        let (nobody, is_missing) = (self.nobody(), self.missing(entry) > 0);
        let index = self.index_in_missing[entry];
        if is_missing && index == NOT_MISSING {
            self.index_in_missing[entry] = self.count(nobody);
            self.entries_by_judge[nobody].push(to_u32(entry));
        } else if !is_missing && index != NOT_MISSING {
            self.index_in_missing[entry] = NOT_MISSING;
            self.entries_by_judge[nobody].swap_remove(index as usize);
            if let Some(moved) = self.entries_by_judge[nobody].get(index as usize) {
                self.index_in_missing[*moved as usize] = index;
            }
        }
    }
}

/// An index as `u32`: a problem has fewer than 2^32 entries and judges, or it would not fit in memory.
fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
