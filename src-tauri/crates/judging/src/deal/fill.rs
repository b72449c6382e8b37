//! Giving every entry its judges: each its first before any its second.

use super::chance::Chance;
use super::hands::Hands;
use super::path::Search;

/// Deals until every entry has `per_entry` judges or cannot have one more.
///
/// The numbers of judges that entries can have together form a polymatroid (they are the flows of a
/// network), in which raising the lowest first, while anything can be raised, gives both the largest
/// sum and the fairest shares; and what cannot be raised once can never be raised later.
pub(super) fn fill(hands: &mut Hands<'_>, per_entry: usize, chance: &mut Chance) {
    let mut open: Vec<usize> = (0..hands.entries()).collect();
    let mut closed = vec![false; hands.judges()];
    for level in 1..=per_entry {
        if open.is_empty() {
            break;
        }
        chance.shuffle(&mut open);
        open.retain(|entry| {
            hands.readers(*entry) >= level || raise(hands, *entry, &mut closed, chance)
        });
    }
}

/// Gives an entry one more judge; false where no exchange makes room for it.
fn raise(hands: &mut Hands<'_>, entry: usize, closed: &mut [bool], chance: &mut Chance) -> bool {
    if let Some(judge) = lightest(hands, entry, chance) {
        hands.give(entry, judge);
        return true;
    }
    let search = Search::run(
        hands,
        hands.takers(entry),
        |judge| closed[judge],
        |judge| hands.has_room(judge),
    );
    let Some(judge) = search.exchange(hands) else {
        // Whoever was reached is full and can hand nothing to anyone outside this circle, so no later
        // path can lead through it.
        search.reached().for_each(|judge| closed[judge] = true);
        return false;
    };
    hands.give(entry, judge);
    true
}

/// Of the judges with room who may take an entry, one with the least load, any as likely as another.
fn lightest(hands: &Hands<'_>, entry: usize, chance: &mut Chance) -> Option<usize> {
    let with_room = || hands.takers(entry).filter(|judge| hands.has_room(*judge));
    let least = with_room().map(|judge| hands.load(judge)).min()?;
    let lightest: Vec<usize> = with_room()
        .filter(|judge| hands.load(*judge) == least)
        .collect();
    lightest.get(chance.below(lightest.len())).copied()
}
