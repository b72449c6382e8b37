//! The deal of least cost, as a flow from entries through judges.
//!
//! Every entry wants a number of readings. A reading by a judge costs what the pair costs; a judge's
//! n-th entry costs the n-th step of the load; a reading that nobody gives costs so much, and a second
//! one of the same entry so much more, that no saving elsewhere is worth it. All of these rise, so the
//! cheapest deal is a minimum-cost flow with convex costs (Ahuja, Magnanti and Orlin, *Network Flows*,
//! 1993, chapter 14), and it is found exactly, in whole numbers.
//!
//! There are few judges and many entries, so the flow is solved on the judges alone. [`prices`] finds
//! what a reading by each judge is worth, nearly; [`choice`] lets every entry take its cheapest judges
//! at those prices; and [`augment`] corrects what then does not fit along shortest paths of exchanges
//! between judges, until prices and loads agree, which proves the optimum.

mod augment;
mod choice;
mod grid;
mod hands;
mod moves;
mod nodes;
mod prices;
mod shortest;

use crate::chance::Chance;

pub(super) use grid::{CLOSED, Grid, Load};
pub(super) use hands::Hands;
pub(super) use moves::Moves;
pub(super) use nodes::Nodes;

/// Solves a grid: who reads what, at what prices, with the cheapest exchange between any two judges.
pub(super) fn solve(grid: Grid, chance: &mut Chance) -> (Hands, Moves, Nodes) {
    let mut order: Vec<usize> = (0..grid.entries()).collect();
    chance.shuffle(&mut order);
    let prices = prices::search(&grid, &order);
    let mut hands = Hands::of(grid);
    choice::choose(&mut hands, &prices, &order, chance);
    let mut nodes = Nodes::of(&hands, prices);
    let mut moves = Moves::of(&hands);
    augment::settle(&mut hands, &mut moves, &mut nodes);
    (hands, moves, nodes)
}
