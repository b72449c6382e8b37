//! Who goes first of entries with equally many votes.

use std::cmp::Reverse;

/// Which of equals is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The one whose surplus is passed on: who had more.
    Most,
    /// The one to be excluded: who had fewer.
    Fewest,
}

/// Keeps, of entries with equally many votes now, those that had the most or the fewest at the last stage where they
/// differed. `history` has the votes of all entries at each stage before.
pub(super) fn by_earlier_stages(
    mut equal: Vec<usize>,
    history: &[Vec<u64>],
    wanted: Wanted,
) -> Vec<usize> {
    for votes in history.iter().rev() {
        let of_equal = equal.iter().map(|entry| votes[*entry]);
        let bound = match wanted {
            Wanted::Most => of_equal.max(),
            Wanted::Fewest => of_equal.min(),
        };
        equal.retain(|entry| Some(votes[*entry]) == bound);
    }
    equal
}

/// The one of equals that the lots choose; `None` where one of them was not drawn. `drawn` has the position of each
/// entry among the lots, the first of which counts for most.
pub(super) fn by_lot(equal: &[usize], drawn: &[Option<usize>], wanted: Wanted) -> Option<usize> {
    let positions: Option<Vec<(usize, usize)>> = equal
        .iter()
        .map(|entry| Some((drawn[*entry]?, *entry)))
        .collect();
    let positions = positions?.into_iter();
    let chosen = match wanted {
        Wanted::Most => positions.min(),
        Wanted::Fewest => positions.max_by_key(|(position, entry)| (*position, Reverse(*entry))),
    };
    chosen.map(|(_, entry)| entry)
}
