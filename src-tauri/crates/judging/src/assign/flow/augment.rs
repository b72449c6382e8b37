//! Correcting what does not fit, until prices and loads agree.

use super::moves::{Moves, NONE};
use super::nodes::Nodes;
use super::shortest::Shortest;
use super::state::Flow;

/// Sends what is too much to where there is too little, each along a shortest way (successive shortest
/// paths: Jewell, 1958; Busacker and Gowen, 1960). Between two searches, every further way that costs
/// nothing at the new prices is taken as well.
pub(super) fn settle(flow: &mut Flow, moves: &mut Moves, nodes: &mut Nodes) {
    loop {
        let search = Shortest::run(flow, moves, nodes);
        let Some(goal) = search.goal else { return };
        search.reprice(nodes);
        let mut way = vec![goal];
        let mut node = goal;
        while search.before[node] != usize::MAX {
            node = search.before[node];
            way.push(node);
        }
        way.reverse();
        send(flow, moves, nodes, &way);
        let mut seen = vec![false; nodes.prices.len()];
        for start in 0..nodes.prices.len() {
            while nodes.excess[start] > 0
                && let Some(way) = free_way(flow, moves, nodes, start, &mut seen)
            {
                send(flow, moves, nodes, &way);
            }
        }
    }
}

/// A way that costs nothing from a node to one that has too little. What was seen leads nowhere.
fn free_way(
    flow: &Flow,
    moves: &Moves,
    nodes: &Nodes,
    start: usize,
    seen: &mut [bool],
) -> Option<Vec<usize>> {
    if std::mem::replace(&mut seen[start], true) {
        return None;
    }
    let mut way = vec![start];
    let mut next = vec![0];
    while let (Some(node), Some(at)) = (way.last().copied(), next.last_mut()) {
        let mut open = (*at..nodes.prices.len()).filter(|to| !seen[*to]);
        let Some(to) = open.find(|to| is_free(flow, moves, nodes, node, *to)) else {
            way.pop();
            next.pop();
            continue;
        };
        *at = to + 1;
        way.push(to);
        if nodes.excess[to] < 0 {
            // Those on the way may lead there again.
            for node in &way {
                seen[*node] = false;
            }
            return Some(way);
        }
        seen[to] = true;
        next.push(0);
    }
    None
}

fn is_free(flow: &Flow, moves: &Moves, nodes: &Nodes, from: usize, to: usize) -> bool {
    if from == nodes.end() {
        nodes.is_free_from_end(flow, to)
    } else if to == nodes.end() {
        nodes.is_free_to_end(flow, from)
    } else {
        let cost = moves.row(from)[to];
        cost < NONE && cost + nodes.prices[to] == nodes.prices[from]
    }
}

/// Sends one reading along a way.
fn send(flow: &mut Flow, moves: &mut Moves, nodes: &mut Nodes, way: &[usize]) {
    let end = nodes.end();
    let (Some(first), Some(last)) = (way.first(), way.last()) else {
        return;
    };
    nodes.excess[*first] -= 1;
    nodes.excess[*last] += 1;
    // All exchanges are read before the first is made: each was found with the hands as they are.
    let exchanges: Vec<(usize, usize, usize)> = way
        .windows(2)
        .filter(|pair| pair[0] != end && pair[1] != end)
        .map(|pair| (moves.entry(pair[0], pair[1]), pair[0], pair[1]))
        .collect();
    for pair in way.windows(2) {
        nodes.pay(pair[0], pair[1]);
    }
    for (entry, from, to) in exchanges {
        moves.make(flow, entry, from, to);
    }
}
