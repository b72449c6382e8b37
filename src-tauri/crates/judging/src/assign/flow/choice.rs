//! Every entry takes its cheapest judges at given prices.

use super::problem::CLOSED;
use super::state::Flow;
use crate::rng::SplitMix64;

/// Assigns every entry to the judges that are cheapest by pair and price together. Among equals, the judge
/// with the most capacity left at that price comes first, and then a random one.
pub(super) fn choose(flow: &mut Flow, prices: &[i64], order: &[usize], rng: &mut SplitMix64) {
    let mut capacity: Vec<i64> = (0..prices.len())
        .map(|judge| {
            let (_, most) = flow
                .problem()
                .supply(judge, prices[judge], flow.penalties());
            i64::from(most)
        })
        .collect();
    let mut best = Vec::new();
    for entry in order {
        let entry_seed = rng.next();
        cheapest(flow, prices, &capacity, *entry, entry_seed, &mut best);
        for judge in best.drain(..) {
            flow.give(*entry, judge);
            capacity[judge] -= 1;
        }
    }
}

/// What judges are ordered by: the cost, then the negative capacity left, then a random number.
type Key = (i64, i64, u64);

/// The judges to give an entry to, each cheaper than to leave the reading out.
fn cheapest(
    flow: &Flow,
    prices: &[i64],
    capacity: &[i64],
    entry: usize,
    entry_seed: u64,
    best: &mut Vec<usize>,
) {
    let missing = flow.missing(entry) as usize;
    let mut chosen: Vec<(Key, usize)> = Vec::with_capacity(missing + 1);
    let mut bound = i64::MAX;
    for (judge, cost) in flow.problem().row(entry).iter().enumerate() {
        let key = i64::from(*cost) + prices[judge];
        if key > bound || *cost == CLOSED {
            continue;
        }
        let key = (key, -capacity[judge], tie_break(entry_seed, judge));
        let index = chosen.partition_point(|(other, _)| *other <= key);
        if index < missing {
            chosen.insert(index, (key, judge));
            chosen.truncate(missing);
            if chosen.len() == missing {
                bound = chosen.last().map_or(i64::MAX, |((key, _, _), _)| *key);
            }
        }
    }
    // The most expensive reading is compared with the cheapest one to leave out, the next with the next.
    while let Some(((key, negative_capacity, _), _)) = chosen.last() {
        let left_out = u32::try_from(missing - chosen.len()).unwrap_or(u32::MAX);
        let cost = flow.missing_cost(left_out + 1);
        if *key < cost || (*key == cost && *negative_capacity < 0) {
            break;
        }
        chosen.pop();
    }
    best.extend(chosen.into_iter().map(|(_, judge)| judge));
}

/// A pseudorandom number by which equals are ordered differently for every entry.
fn tie_break(entry_seed: u64, judge: usize) -> u64 {
    SplitMix64::of(entry_seed ^ judge as u64).next()
}
