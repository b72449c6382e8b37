//! Minshall counts, and counting back among ties.

use super::place::{KeyedScore, Place, places};
use crate::{EntryId, Readings};

/// Ranks by who has the most of the best marks; among equals, the most of the next; and so on (the "counts"
/// of conference reviewing, after Greg Minshall). An entry with fewer readings than others is given the
/// missing ones just below its lowest.
///
/// It has no score. One enthusiast counts for more than three who are content, which is what some juries
/// want; it assumes that all judges are equally severe.
pub fn minshall(readings: &Readings) -> Vec<Place> {
    let scores: Vec<_> = counts(readings)
        .into_iter()
        .map(|key| KeyedScore {
            key,
            score: None,
            se: None,
        })
        .collect();
    places(readings, &scores)
}

/// Puts tied entries in an order by counting back: the most of the best marks first. Those that stay tied
/// stay together, in the order of ids. Entries without readings come last.
pub fn countback(readings: &Readings, tied: &[EntryId]) -> Vec<Vec<EntryId>> {
    let counts = counts(readings);
    let mut keyed: Vec<_> = tied
        .iter()
        .map(|id| {
            let entry = readings.entries().binary_search(id).ok();
            (entry.and_then(|entry| counts[entry].as_ref()), *id)
        })
        .collect();
    keyed.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    keyed.dedup();
    keyed
        .chunk_by(|one, other| one.0 == other.0)
        .map(|equals| equals.iter().map(|(_, id)| *id).collect())
        .collect()
}

/// The marks of each entry, the best first, all equally many. They are doubled, so that there is room just
/// below each.
fn counts(readings: &Readings) -> Vec<Option<Vec<i128>>> {
    let entries = 0..readings.entries().len();
    let most = entries.clone().map(|entry| readings.of(entry).len()).max();
    entries
        .map(|entry| {
            let mut marks: Vec<i128> = readings
                .of(entry)
                .iter()
                .map(|reading| reading.total * 2)
                .collect();
            marks.sort_unstable_by(|one, other| other.cmp(one));
            let lowest = *marks.last()?;
            marks.resize(most.unwrap_or_default(), lowest - 1);
            Some(marks)
        })
        .collect()
}
