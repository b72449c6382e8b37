//! Every entry takes its cheapest judges at given prices.

use super::grid::CLOSED;
use super::state::Flow;
use crate::rng::SplitMix64;

/// Assigns every entry to the judges that are cheapest by pair and price together. Among equals, the judge
/// with most room at that price comes first, and then any.
pub(super) fn choose(flow: &mut Flow, prices: &[i64], order: &[usize], rng: &mut SplitMix64) {
    let mut room: Vec<i64> = (0..prices.len())
        .map(|judge| {
            let (_, most) = flow.grid().supply(judge, prices[judge], flow.weights());
            i64::from(most)
        })
        .collect();
    let mut best = Vec::new();
    for entry in order {
        let turn = rng.next();
        cheapest(flow, prices, &room, *entry, turn, &mut best);
        for judge in best.drain(..) {
            flow.give(*entry, judge);
            room[judge] -= 1;
        }
    }
}

/// What is compared: the cost, then how little room there is, then chance.
type Key = (i64, i64, u64);

/// The judges to give an entry to, each cheaper than to leave the reading out.
fn cheapest(
    flow: &Flow,
    prices: &[i64],
    room: &[i64],
    entry: usize,
    turn: u64,
    best: &mut Vec<usize>,
) {
    let need = flow.missing(entry) as usize;
    let mut chosen: Vec<(Key, usize)> = Vec::with_capacity(need + 1);
    let mut bound = i64::MAX;
    for (judge, cost) in flow.grid().row(entry).iter().enumerate() {
        let key = i64::from(*cost) + prices[judge];
        if key > bound || *cost == CLOSED {
            continue;
        }
        let key = (key, -room[judge], mixed(turn, judge));
        let at = chosen.partition_point(|(other, _)| *other <= key);
        if at < need {
            chosen.insert(at, (key, judge));
            chosen.truncate(need);
            if chosen.len() == need {
                bound = chosen.last().map_or(i64::MAX, |((key, _, _), _)| *key);
            }
        }
    }
    // The dearest reading is compared with the cheapest to leave out, the next with the next.
    while let Some(((key, full, _), _)) = chosen.last() {
        let left_out = u32::try_from(need - chosen.len()).unwrap_or(u32::MAX);
        let cost = flow.missing_cost(left_out + 1);
        if *key < cost || (*key == cost && *full < 0) {
            break;
        }
        chosen.pop();
    }
    best.extend(chosen.into_iter().map(|(_, judge)| judge));
}

/// A number by which equals are put in an order that is another for every entry.
fn mixed(turn: u64, judge: usize) -> u64 {
    SplitMix64::of(turn ^ judge as u64).next()
}
