//! The assignment of least cost, as a flow from entries through judges.
//!
//! Every entry wants a number of readings. A reading by a judge costs what the pair costs; a judge's
//! n-th entry costs the n-th step of the load; a missing reading costs more than can be saved elsewhere, and a second
//! one of the same entry costs even more. All of these costs rise, so the cheapest
//! assignment is a minimum-cost flow with convex costs (Ahuja, Magnanti and Orlin, *Network Flows*,
//! 1993, chapter 14), and it is found exactly, in whole numbers.
//!
//! There are few judges and many entries, so the flow is solved on the judges alone. [`prices`] finds
//! approximately what a reading by each judge is worth; [`choice`] lets every entry take its cheapest judges
//! at those prices; and [`augment`] corrects the differences that remain along shortest paths of exchanges
//! between judges, until prices and loads agree, which proves the optimum.

mod augment;
mod choice;
mod moves;
mod nodes;
mod prices;
mod problem;
mod shortest;
mod state;

use crate::rng::SplitMix64;

pub(super) use moves::Moves;
pub(super) use nodes::Nodes;
pub(super) use problem::{CLOSED, FlowProblem, LoadBounds};
pub(super) use state::Flow;

/// Finds the assignment of least cost: who reads what, at what prices, with the cheapest exchange between any two
/// judges.
pub(super) fn solve(problem: FlowProblem, rng: &mut SplitMix64) -> (Flow, Moves, Nodes) {
    let mut order: Vec<usize> = (0..problem.entries()).collect();
    rng.shuffle(&mut order);
    let prices = prices::search(&problem, &order);
    let mut flow = Flow::of(problem);
    choice::choose(&mut flow, &prices, &order, rng);
    let mut nodes = Nodes::of(&flow, prices);
    let mut moves = Moves::of(&flow);
    augment::correct(&mut flow, &mut moves, &mut nodes);
    (flow, moves, nodes)
}
