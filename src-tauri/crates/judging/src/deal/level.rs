//! Levelling loads without changing how many judges an entry has.

use super::hands::Hands;
use super::path::Search;

/// Moves entries along paths of exchanges from a judge to another who has at least two fewer, until
/// there is no such path. Each move lowers the sum of squared loads; without a path it is the smallest
/// there is (a flow with convex costs is best when no cycle improves it).
///
/// The heaviest judge goes first. Where no path leads from that judge to a lighter one, none leads
/// there by way of those who were reached, for any judge who has no more: all of them are settled.
pub(super) fn level(hands: &mut Hands<'_>) {
    let mut settled = vec![false; hands.judges()];
    while let Some(judge) = heaviest(hands, &settled) {
        let load = hands.load(judge);
        let is_lighter = |other: usize| hands.load(other) + 2 <= load && hands.has_room(other);
        let search = Search::run(hands, [judge], |other| settled[other], is_lighter);
        if search.exchange(hands).is_none() {
            search.reached().for_each(|judge| settled[judge] = true);
        }
    }
}

fn heaviest(hands: &Hands<'_>, settled: &[bool]) -> Option<usize> {
    (0..hands.judges())
        .filter(|judge| !settled[*judge])
        .max_by_key(|judge| hands.load(*judge))
}
