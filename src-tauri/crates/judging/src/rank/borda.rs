//! Borda's count.

use super::place::{Finite, KeyedScore, Place, places};
use crate::Readings;
use crate::to_f64::to_f64;

/// Ranks by Borda's count (1781), made comparable where judges read different numbers of entries: from each
/// judge, an entry gets the share of the judge's other entries that it is ranked above, half for those it ties
/// with. The score is the mean over its judges who read at least two: from 0, the last of all, to 1.
///
/// Only orders count, so severity does not; but an entry whose judges also read many strong entries loses, and a new
/// entry that wins nothing may reverse the order of others.
pub fn borda(readings: &Readings) -> Vec<Place> {
    let mut shares = vec![Vec::new(); readings.entries().len()];
    for of_judge in readings.by_judge().iter().filter(|it| it.len() > 1) {
        let mut totals: Vec<i128> = of_judge.iter().map(|reading| reading.total).collect();
        totals.sort_unstable();
        let others = to_f64(of_judge.len() - 1);
        for reading in of_judge {
            let below = totals.partition_point(|total| *total < reading.total);
            let up_to = totals.partition_point(|total| *total <= reading.total);
            let tied = up_to - below - 1;
            shares[reading.entry].push((to_f64(below) + to_f64(tied) / 2.0) / others);
        }
    }
    let scores: Vec<_> = shares
        .into_iter()
        .map(|mut shares| {
            // A sum of floating-point numbers depends on their order.
            shares.sort_unstable_by(f64::total_cmp);
            let mean = shares.iter().sum::<f64>() / to_f64(shares.len());
            let score = (!shares.is_empty()).then_some(mean);
            KeyedScore {
                key: score.and_then(|score| Finite::of((score * 1e12).round())),
                score,
                se: None,
            }
        })
        .collect();
    places(readings, &scores)
}
