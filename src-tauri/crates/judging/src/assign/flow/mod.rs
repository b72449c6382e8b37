//! The assignment of least cost, as a flow from entries through judges.
//!
//! Every entry wants a number of readings. A reading by a judge costs what the pair costs; a judge's
//! n-th entry costs the n-th step of the load; a reading that nobody gives costs so much, and a second
//! one of the same entry so much more, that no saving elsewhere is worth it. All of these rise, so the cheapest
//! assignment is a minimum-cost flow with convex costs (Ahuja, Magnanti and Orlin, *Network Flows*,
//! 1993, chapter 14), and it is found exactly, in whole numbers.
//!
//! There are few judges and many entries, so the flow is solved on the judges alone. [`prices`] finds
//! what a reading by each judge is worth, nearly; [`choice`] lets every entry take its cheapest judges
//! at those prices; and [`augment`] corrects what then does not fit along shortest paths of exchanges
//! between judges, until prices and loads agree, which proves the optimum.

mod augment;
mod choice;
mod grid;
mod moves;
mod nodes;
mod prices;
mod shortest;
mod state;

use crate::rng::SplitMix64;

pub(super) use grid::{CLOSED, Grid, Load};
pub(super) use moves::Moves;
pub(super) use nodes::Nodes;
pub(super) use state::Flow;

/// Solves a grid: who reads what, at what prices, with the cheapest exchange between any two judges.
pub(super) fn solve(grid: Grid, rng: &mut SplitMix64) -> (Flow, Moves, Nodes) {
    let mut order: Vec<usize> = (0..grid.entries()).collect();
    rng.shuffle(&mut order);
    let prices = prices::search(&grid, &order);
    let mut flow = Flow::of(grid);
    choice::choose(&mut flow, &prices, &order, rng);
    let mut nodes = Nodes::of(&flow, prices);
    let mut moves = Moves::of(&flow);
    augment::settle(&mut flow, &mut moves, &mut nodes);
    (flow, moves, nodes)
}
