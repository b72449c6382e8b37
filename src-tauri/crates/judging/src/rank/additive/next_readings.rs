//! Which entry's next reading would be the most informative.

use serde::{Deserialize, Serialize};
use statrs::distribution::{Continuous, ContinuousCDF, Normal};

use super::Additive;
use crate::EntryId;

/// What one more reading of an entry is worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NextReading {
    /// The entry.
    pub entry: EntryId,
    /// The expected gain in quality of the best entry, or of the last one above the cut, when the order is updated by
    /// the reading, on the call's scale: 0 or more, and small where the reading is unlikely to change the order.
    pub worth: f64,
}

impl Additive {
    /// Entries in the order of what one more reading of each is worth for deciding which of them are above a
    /// cut of `cut`, the most first: the knowledge gradient (Frazier, Powell and Dayanik, *A
    /// knowledge-gradient policy for sequential information collection*, 2008). With a cut of 1 it is about the
    /// first place.
    ///
    /// It assumes a reader whose leniency is known, and exact scores of the other entries.
    pub fn next_readings(&self, among: &[EntryId], cut: usize) -> Vec<NextReading> {
        let rows = self.rows_of(among).into_iter();
        let mut ranked: Vec<(f64, usize, EntryId)> =
            rows.map(|(id, row)| (self.score(row), row, id)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.2.cmp(&other.2)));
        let cut = cut.max(1);
        let (Some(last_in), Some(first_out)) = (ranked.get(cut - 1), ranked.get(cut)) else {
            return Vec::new();
        };
        let (last_in, first_out) = (last_in.0, first_out.0);
        let mut worth: Vec<NextReading> = ranked
            .iter()
            .enumerate()
            .map(|(at, (score, row, id))| {
                let rival = if at < cut { first_out } else { last_in };
                NextReading {
                    entry: *id,
                    worth: self.worth((score - rival).abs(), self.score_distribution(*row).sd()),
                }
            })
            .collect();
        worth.sort_by(|one, other| {
            other
                .worth
                .total_cmp(&one.worth)
                .then(one.entry.cmp(&other.entry))
        });
        worth
    }

    /// What is expected to be gained by a reading of an entry this far from its rival.
    fn worth(&self, distance: f64, se: f64) -> f64 {
        let error = self.variances().error.max(self.centered().rounding);
        let variance = se * se;
        // How far one more reading is expected to move the score.
        let expected_move = variance / (variance + error).max(f64::MIN_POSITIVE).sqrt();
        let Ok(normal) = Normal::new(0.0, 1.0) else {
            return 0.0;
        };
        if expected_move <= 0.0 {
            return 0.0;
        }
        let distance_in_moves = -distance / expected_move;
        (expected_move
            * (normal.pdf(distance_in_moves) + distance_in_moves * normal.cdf(distance_in_moves)))
        .max(0.0)
    }
}
