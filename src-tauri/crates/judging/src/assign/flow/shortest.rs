//! The shortest path from judges with an excess to one with a deficit.

use super::moves::Moves;
use super::nodes::Nodes;
use super::state::Flow;

const UNREACHED: i64 = i64::MAX / 2;

/// Shortest distances up to that of the goal (Dijkstra, 1959; there are few judges and every one
/// is adjacent to every other, so the nearest is found by a linear search instead of a heap).
#[derive(Debug)]
pub(super) struct Shortest {
    pub(super) distances: Vec<i64>,
    /// The node from which the shortest path reaches each node; `usize::MAX` where a path starts.
    pub(super) previous: Vec<usize>,
    done: Vec<bool>,
    pub(super) goal: Option<usize>,
}

impl Shortest {
    pub(super) fn run(flow: &Flow, moves: &Moves, nodes: &Nodes) -> Self {
        let count = nodes.prices.len();
        let mut search = Self {
            distances: vec![UNREACHED; count],
            previous: vec![usize::MAX; count],
            done: vec![false; count],
            goal: None,
        };
        for (node, excess) in nodes.excess.iter().enumerate() {
            if *excess > 0 {
                search.distances[node] = 0;
            }
        }
        while let Some(node) = search.nearest() {
            search.done[node] = true;
            if nodes.excess[node] < 0 {
                search.goal = Some(node);
                break;
            }
            search.relax(flow, moves, nodes, node);
        }
        search
    }

    fn nearest(&self) -> Option<usize> {
        let unfinished = self.distances.iter().zip(&self.done).enumerate();
        unfinished
            .filter(|(_, (distance, done))| !**done && **distance < UNREACHED)
            .min_by_key(|(_, (distance, _))| **distance)
            .map(|(node, _)| node)
    }

    fn relax(&mut self, flow: &Flow, moves: &Moves, nodes: &Nodes, node: usize) {
        let base = self.distances[node] - nodes.prices[node];
        let end = nodes.end();
        let mut reach = |to: usize, cost: i64| {
            let distance = base + cost + nodes.prices[to];
            if distance < self.distances[to] {
                (self.distances[to], self.previous[to]) = (distance, node);
            }
        };
        if node == end {
            for judge in 0..end {
                if let Some(cost) = nodes.back_from_end(flow, judge) {
                    reach(judge, cost);
                }
            }
            return;
        }
        for (to, cost) in moves.row(node).iter().enumerate() {
            if *cost < super::moves::NONE {
                reach(to, *cost);
            }
        }
        if let Some(cost) = nodes.to_end(flow, node) {
            reach(end, cost);
        }
    }

    /// Changes prices so that the path found has no reduced cost, and no exchange has a negative one.
    pub(super) fn reprice(&self, nodes: &mut Nodes) {
        let Some(goal) = self.goal else { return };
        let far = self.distances[goal];
        let distances = self.distances.iter().zip(&self.done);
        for (price, (distance, done)) in nodes.prices.iter_mut().zip(distances) {
            if *done {
                *price += far - distance;
            }
        }
    }
}
