//! Borda's count.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{Finite, KeyedScore, Place, places};
use crate::to_f64::to_f64;
use crate::{EntryId, JudgeId, Readings};

/// Ranks by Borda's count (1781), made comparable where judges read different numbers of entries: from each
/// judge, an entry gets the share of the judge's other entries that it is ranked above, half for those it ties
/// with. The score is the mean over its judges who read at least two: from 0, the last of all, to 1.
///
/// Only orders count, so severity does not; but an entry whose judges also read many strong entries loses, and a new
/// entry that wins nothing may reverse the order of others.
pub fn borda(readings: &Readings) -> Vec<Place> {
    borda_of_lists(readings, &[])
}

/// Ranks by Borda's count where judges placed some of what they read: `unplaced` are the entries that a judge read and
/// did not place. They tie below everything that the judge placed, whereas an entry that a judge did not read is not
/// compared by that judge at all. The other numbers of a [`Place`] come from the readings.
pub fn borda_of_lists(readings: &Readings, unplaced: &[(EntryId, JudgeId)]) -> Vec<Place> {
    let mut lists: BTreeMap<JudgeId, Vec<(usize, Option<i128>)>> = BTreeMap::new();
    for reading in readings.all() {
        let list = lists.entry(readings.judges()[reading.judge]).or_default();
        list.push((reading.entry, Some(reading.total)));
    }
    for (id, judge) in unplaced.iter().collect::<BTreeSet<_>>() {
        if let Ok(entry) = readings.entries().binary_search(id) {
            let list = lists.entry(*judge).or_default();
            if list.iter().all(|(other, _)| *other != entry) {
                list.push((entry, None));
            }
        }
    }
    let mut shares = vec![Vec::new(); readings.entries().len()];
    for list in lists.values().filter(|list| list.len() > 1) {
        // `None` is below every number.
        let mut totals: Vec<Option<i128>> = list.iter().map(|(_, total)| *total).collect();
        totals.sort_unstable();
        let others = to_f64(list.len() - 1);
        for (entry, own) in list {
            let below = totals.partition_point(|total| total < own);
            let up_to = totals.partition_point(|total| total <= own);
            let tied = up_to - below - 1;
            shares[*entry].push((to_f64(below) + to_f64(tied) / 2.0) / others);
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
