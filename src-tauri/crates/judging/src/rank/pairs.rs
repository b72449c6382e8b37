//! Entries compared one by one.

use super::error::{MOST_COMPARED, RankError};
use crate::{EntryId, JudgeId, Readings};

/// A judge's answer to which of two entries is the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Comparison {
    /// The judge.
    pub judge: JudgeId,
    /// The better entry; either of them where they are equal.
    pub better: EntryId,
    /// The other.
    pub worse: EntryId,
    /// Whether the judge finds them equal.
    pub equal: bool,
}

/// How many judges put each entry above each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    entries: Vec<EntryId>,
    above: Vec<u32>,
    equal: Vec<u32>,
}

impl Pairs {
    /// Counts, over the judges who read both, who gave which the higher mark.
    pub fn of_readings(readings: &Readings) -> Result<Self, RankError> {
        let read = (0..readings.entries().len()).filter(|entry| !readings.of(*entry).is_empty());
        let read: Vec<usize> = read.collect();
        let mut pairs = Self::among(
            read.iter()
                .map(|entry| readings.entries()[*entry])
                .collect(),
        )?;
        for of_judge in readings.by_judge() {
            let of_judge: Vec<(usize, i128)> = of_judge
                .iter()
                .filter_map(|reading| {
                    Some((read.binary_search(&reading.entry).ok()?, reading.total))
                })
                .collect();
            for (index, (one, mark)) in of_judge.iter().enumerate() {
                for (other, second) in of_judge.iter().skip(index + 1) {
                    match mark.cmp(second) {
                        std::cmp::Ordering::Greater => pairs.count(*one, *other),
                        std::cmp::Ordering::Less => pairs.count(*other, *one),
                        std::cmp::Ordering::Equal => pairs.count_equal(*one, *other),
                    }
                }
            }
        }
        pairs.or_nothing_compared()
    }

    /// Counts the answers of judges who were asked pair by pair. A comparison of an entry with itself is
    /// ignored.
    pub fn of_comparisons(comparisons: &[Comparison]) -> Result<Self, RankError> {
        let mut entries: Vec<EntryId> = comparisons
            .iter()
            .flat_map(|comparison| [comparison.better, comparison.worse])
            .collect();
        entries.sort_unstable();
        entries.dedup();
        let mut pairs = Self::among(entries)?;
        for comparison in comparisons.iter().filter(|pair| pair.better != pair.worse) {
            let find = |id: EntryId| pairs.entries.binary_search(&id).ok();
            if let (Some(better), Some(worse)) = (find(comparison.better), find(comparison.worse)) {
                if comparison.equal {
                    pairs.count_equal(better, worse);
                } else {
                    pairs.count(better, worse);
                }
            }
        }
        pairs.or_nothing_compared()
    }

    fn among(entries: Vec<EntryId>) -> Result<Self, RankError> {
        let side = entries.len();
        if side > MOST_COMPARED {
            return Err(RankError::TooMany {
                entries: side,
                most: MOST_COMPARED,
            });
        }
        Ok(Self {
            entries,
            above: vec![0; side * side],
            equal: vec![0; side * side],
        })
    }

    fn or_nothing_compared(self) -> Result<Self, RankError> {
        let compared = self.above.iter().chain(&self.equal).any(|times| *times > 0);
        compared.then_some(self).ok_or(RankError::NothingCompared)
    }

    fn count(&mut self, better: usize, worse: usize) {
        self.above[better * self.entries.len() + worse] += 1;
    }

    fn count_equal(&mut self, one: usize, other: usize) {
        self.equal[one * self.entries.len() + other] += 1;
        self.equal[other * self.entries.len() + one] += 1;
    }

    /// The entries that were compared, by id.
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// How many judges put one entry above another, by their places in [`Self::entries`].
    pub fn above(&self, one: usize, other: usize) -> u32 {
        self.above[one * self.entries.len() + other]
    }

    /// How many found the two equal.
    pub fn equal(&self, one: usize, other: usize) -> u32 {
        self.equal[one * self.entries.len() + other]
    }
}
