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

/// For every two entries, how many judges put which above the other or found them equal. A judge who gives two answers on
/// one pair counts twice: [`crate::comparisons`] gives one.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    entries: Vec<EntryId>,
    above: Vec<u32>,
    equal: Vec<u32>,
}

impl Pairs {
    /// Counts, over the judges who read both, who gave which the higher mark.
    pub fn of_readings(readings: &Readings) -> Result<Self, RankError> {
        let with_readings =
            (0..readings.entries().len()).filter(|entry| !readings.of(*entry).is_empty());
        let with_readings: Vec<usize> = with_readings.collect();
        let ids = with_readings.iter().map(|at| readings.entries()[*at]);
        let mut pairs = Self::of_entries(ids.collect())?;
        for of_judge in readings.by_judge() {
            // Totals are whole numbers, so equal marks compare as equal, which their means as fractions might not.
            let totals: Vec<(usize, i128)> = of_judge
                .iter()
                .filter_map(|reading| {
                    let entry = with_readings.binary_search(&reading.entry).ok()?;
                    Some((entry, reading.total))
                })
                .collect();
            for (index, (entry, total)) in totals.iter().enumerate() {
                for (other, other_total) in totals.iter().skip(index + 1) {
                    match total.cmp(other_total) {
                        std::cmp::Ordering::Greater => pairs.count(*entry, *other),
                        std::cmp::Ordering::Less => pairs.count(*other, *entry),
                        std::cmp::Ordering::Equal => pairs.count_equal(*entry, *other),
                    }
                }
            }
        }
        pairs.require_comparison()
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
        let mut pairs = Self::of_entries(entries)?;
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
        pairs.require_comparison()
    }

    /// The table of these entries, sorted by id, before anything is counted.
    fn of_entries(entries: Vec<EntryId>) -> Result<Self, RankError> {
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

    /// Refuses a table in which no two entries were compared.
    fn require_comparison(self) -> Result<Self, RankError> {
        let compared = self.above.iter().chain(&self.equal).any(|times| *times > 0);
        compared.then_some(self).ok_or(RankError::NothingCompared)
    }

    fn count(&mut self, better: usize, worse: usize) {
        self.above[better * self.entries.len() + worse] += 1;
    }

    fn count_equal(&mut self, entry: usize, other: usize) {
        self.equal[entry * self.entries.len() + other] += 1;
        self.equal[other * self.entries.len() + entry] += 1;
    }

    /// The entries that were read, sorted by id; also one that was compared with no other.
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// How many judges put an entry above another, by their places in [`Self::entries`].
    ///
    /// # Panics
    ///
    /// If a place is not below the number of entries.
    pub fn above(&self, entry: usize, other: usize) -> u32 {
        self.above[entry * self.entries.len() + other]
    }

    /// How many found the two equal, in either order.
    ///
    /// # Panics
    ///
    /// As [`Self::above`].
    pub fn equal(&self, entry: usize, other: usize) -> u32 {
        self.equal[entry * self.entries.len() + other]
    }
}
