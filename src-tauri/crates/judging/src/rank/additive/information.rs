//! Where one more reading would tell most.

use serde::{Deserialize, Serialize};
use statrs::distribution::{Continuous, ContinuousCDF, Normal};

use super::Additive;
use crate::EntryId;

/// What one more reading of an entry is worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NextReading {
    /// The entry.
    pub entry: EntryId,
    /// By how much the entry that is then best, or last above the cut, is expected to be better than the
    /// one that is so now, on the call's scale: 0 or more, and small where the order is as good as settled.
    pub worth: f64,
}

impl Additive {
    /// Entries in the order of what one more reading of each is worth for deciding which of them are above a
    /// cut of `cut`, the most first: the knowledge gradient (Frazier, Powell and Dayanik, *A
    /// knowledge-gradient policy for sequential information collection*, 2008). With a cut of 1 it looks at
    /// the first place.
    ///
    /// The reader is taken for a judge whose leniency is known, and the others for decided.
    pub fn next_readings(&self, among: &[EntryId], cut: usize) -> Vec<NextReading> {
        let rows = self.rows_of(among).into_iter();
        let mut known: Vec<(f64, usize, EntryId)> = rows
            .map(|(id, row)| (self.posterior().score(row), row, id))
            .collect();
        known.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.2.cmp(&other.2)));
        let cut = cut.max(1);
        let (Some(last_in), Some(first_out)) = (known.get(cut - 1), known.get(cut)) else {
            return Vec::new();
        };
        let (last_in, first_out) = (last_in.0, first_out.0);
        let mut worth: Vec<NextReading> = known
            .iter()
            .enumerate()
            .map(|(at, (score, row, id))| {
                let rival = if at < cut { first_out } else { last_in };
                NextReading {
                    entry: *id,
                    worth: self.worth((score - rival).abs(), self.posterior().se(*row)),
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
        let error = self.variances().error;
        let variance = se * se;
        // How far one more reading is expected to move the score.
        let moves = variance / (variance + error).max(f64::MIN_POSITIVE).sqrt();
        let Ok(normal) = Normal::new(0.0, 1.0) else {
            return 0.0;
        };
        if moves <= 0.0 {
            return 0.0;
        }
        let away = -distance / moves;
        (moves * (normal.pdf(away) + away * normal.cdf(away))).max(0.0)
    }
}
