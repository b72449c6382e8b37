//! The juries that are simulated.

use std::collections::BTreeMap;

use judging::{EntryId, JudgeId, Readings};
use uuid::Uuid;

use crate::random::Random;

/// How a jury is made. Marks are around 6.5; chance has a standard deviation of 1.
#[derive(Clone, Copy)]
pub(crate) struct Design {
    pub(crate) name: &'static str,
    /// Entries of one category.
    entries: u32,
    /// Judges who read each entry.
    readings: usize,
    judges: u32,
    /// The standard deviation of qualities.
    quality: f64,
    /// The step between marks; 0 for any mark.
    step: f64,
    /// The standard deviation of the logarithm of a judge's scale: how much wider one judge marks than another.
    scale: f64,
    /// Categories whose means are one standard deviation of qualities apart, read by the same judges.
    categories: u32,
}

/// The standard deviation of leniencies.
const LENIENCY: f64 = 0.7;

/// The jury that the others differ from in one thing.
const USUAL: Design = Design {
    name: "12 entries × 3 of 9 judges",
    entries: 12,
    readings: 3,
    judges: 9,
    quality: 1.0,
    step: 0.0,
    scale: 0.0,
    categories: 1,
};

impl Design {
    pub(crate) const ALL: [Self; 8] = [
        USUAL,
        Self {
            name: "8 × 2 of 6",
            entries: 8,
            readings: 2,
            judges: 6,
            ..USUAL
        },
        Self {
            name: "8 × 2 of 6, entries of sd 0.5",
            entries: 8,
            readings: 2,
            judges: 6,
            quality: 0.5,
            ..USUAL
        },
        Self {
            name: "4 × 3",
            entries: 4,
            readings: 3,
            judges: 3,
            ..USUAL
        },
        Self {
            name: "2 × 4",
            entries: 2,
            readings: 4,
            judges: 4,
            ..USUAL
        },
        Self {
            name: "12 × 3 of 9, whole marks",
            step: 1.0,
            ..USUAL
        },
        Self {
            name: "12 × 3 of 9, judges differ in scale",
            scale: 0.3,
            ..USUAL
        },
        Self {
            name: "12 × 3 of 9, three categories",
            categories: 3,
            ..USUAL
        },
    ];

    /// One season.
    pub(crate) fn season(&self, random: &mut Random) -> Season {
        let leniencies: Vec<(f64, f64)> = (0..self.judges)
            .map(|_| {
                (
                    LENIENCY * random.normal(),
                    (self.scale * random.normal()).exp(),
                )
            })
            .collect();
        let of_judges = f64::from(self.judges);
        let average = leniencies.iter().map(|(more, _)| more).sum::<f64>() / of_judges;
        let average_scale = leniencies.iter().map(|(_, scale)| scale).sum::<f64>() / of_judges;
        let mut season = Season {
            readings: Readings::new([], []),
            categories: Vec::new(),
            truth: BTreeMap::new(),
        };
        let mut marks = Vec::new();
        for category in 0..self.categories {
            let mean = 6.5 + f64::from(category) * self.quality;
            let ids: Vec<EntryId> = (0..self.entries)
                .map(|n| EntryId(Uuid::from_u128(u128::from(category * self.entries + n))))
                .collect();
            let readers = self.readers(random);
            for (id, readers) in ids.iter().zip(readers) {
                let quality = self.quality * random.normal();
                let truth = mean + average + average_scale * quality;
                season.truth.insert(*id, truth);
                for judge in readers {
                    let (more, scale) = leniencies[judge as usize];
                    let mark = mean + more + scale * (quality + random.normal());
                    let mark = if self.step > 0.0 {
                        (mark / self.step).round() * self.step
                    } else {
                        mark
                    };
                    marks.push((*id, JudgeId(Uuid::from_u128(u128::from(judge))), mark));
                }
            }
            season.categories.push(ids);
        }
        season.readings = Readings::new([], marks);
        season
    }

    /// The judges of each entry: each judge about equally often, in a random design.
    fn readers(&self, random: &mut Random) -> Vec<Vec<u32>> {
        let mut order: Vec<u32> = (0..self.judges).collect();
        let mut left: Vec<u32> = Vec::new();
        let mut readers = Vec::new();
        for _ in 0..self.entries {
            let mut own: Vec<u32> = Vec::new();
            while own.len() < self.readings {
                if left.iter().all(|judge| own.contains(judge)) {
                    random.shuffle(&mut order);
                    left.extend(&order);
                }
                if let Some(index) = left.iter().position(|judge| !own.contains(judge)) {
                    own.push(left.remove(index));
                }
            }
            readers.push(own);
        }
        readers
    }
}

/// The marks of a season, and what nobody could know.
pub(crate) struct Season {
    pub(crate) readings: Readings,
    /// The entries that compete with each other.
    pub(crate) categories: Vec<Vec<EntryId>>,
    /// What the average of these judges would give each entry if there were no chance.
    pub(crate) truth: BTreeMap<EntryId, f64>,
}
