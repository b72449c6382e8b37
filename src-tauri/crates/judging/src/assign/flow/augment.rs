//! Correcting loads that differ from what the prices pay for.

use super::moves::{Moves, NONE};
use super::nodes::Nodes;
use super::shortest::Shortest;
use super::state::Flow;

/// Sends each excess reading along a shortest path to a node with a deficit (successive shortest paths: Jewell, 1958;
/// Busacker and Gowen, 1960). Between two searches, every further path that costs nothing at the new prices is used as
/// well.
pub(super) fn correct(flow: &mut Flow, moves: &mut Moves, nodes: &mut Nodes) {
    loop {
        let search = Shortest::run(flow, moves, nodes);
        let Some(goal) = search.goal else { return };
        search.reprice(nodes);
        let mut path = vec![goal];
        let mut node = goal;
        while search.previous[node] != usize::MAX {
            node = search.previous[node];
            path.push(node);
        }
        path.reverse();
        send(flow, moves, nodes, &path);
        let mut visited = vec![false; nodes.prices.len()];
        for start in 0..nodes.prices.len() {
            while nodes.excess[start] > 0
                && let Some(path) = free_path(flow, moves, nodes, start, &mut visited)
            {
                send(flow, moves, nodes, &path);
            }
        }
    }
}

/// A path of no cost from a node to one with a deficit. Nodes in `visited` are known to lead to none.
fn free_path(
    flow: &Flow,
    moves: &Moves,
    nodes: &Nodes,
    start: usize,
    visited: &mut [bool],
) -> Option<Vec<usize>> {
    if std::mem::replace(&mut visited[start], true) {
        return None;
    }
    let mut path = vec![start];
    let mut next = vec![0];
    while let (Some(node), Some(at)) = (path.last().copied(), next.last_mut()) {
        let mut candidates = (*at..nodes.prices.len()).filter(|to| !visited[*to]);
        let Some(to) = candidates.find(|to| is_free(flow, moves, nodes, node, *to)) else {
            path.pop();
            next.pop();
            continue;
        };
        *at = to + 1;
        path.push(to);
        if nodes.excess[to] < 0 {
            // Nodes of this path may still lead to a deficit.
            for node in &path {
                visited[*node] = false;
            }
            return Some(path);
        }
        visited[to] = true;
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

/// Sends one reading along a path.
fn send(flow: &mut Flow, moves: &mut Moves, nodes: &mut Nodes, path: &[usize]) {
    let end = nodes.end();
    let (Some(first), Some(last)) = (path.first(), path.last()) else {
        return;
    };
    nodes.excess[*first] -= 1;
    nodes.excess[*last] += 1;
    // All exchanges are looked up before the first is made, because making one changes the cheapest exchanges.
    let exchanges: Vec<(usize, usize, usize)> = path
        .windows(2)
        .filter(|pair| pair[0] != end && pair[1] != end)
        .map(|pair| (moves.entry(pair[0], pair[1]), pair[0], pair[1]))
        .collect();
    for pair in path.windows(2) {
        nodes.pay(pair[0], pair[1]);
    }
    for (entry, from, to) in exchanges {
        moves.make(flow, entry, from, to);
    }
}
