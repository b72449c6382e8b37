//! Levelling loads without changing how many judges an entry has.

use super::hands::Hands;
use super::path::Search;

/// Moves entries along paths of exchanges from a judge to another who has at least two fewer, until
/// there is no such path. Each move lowers the sum of squared loads; without a path it is the smallest
/// there is (a flow with convex costs is best when no cycle improves it).
pub(super) fn level(hands: &mut Hands<'_>) {
    let mut moved = true;
    while moved {
        moved = false;
        for judge in 0..hands.judges() {
            while relieve(hands, judge) {
                moved = true;
            }
        }
    }
}

fn relieve(hands: &mut Hands<'_>, judge: usize) -> bool {
    let load = hands.load(judge);
    let is_lighter = |other: usize| hands.load(other) + 2 <= load && hands.has_room(other);
    if !(0..hands.judges()).any(is_lighter) {
        return false;
    }
    Search::run(hands, [judge], |_| false, is_lighter)
        .exchange(hands)
        .is_some()
}
