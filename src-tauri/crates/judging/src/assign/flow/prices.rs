//! What a reading by each judge is worth, nearly.

use super::grid::{CLOSED, Grid, Weights};

/// How many judges of an entry are looked at closely: the cheapest ones.
const CLOSE: usize = 24;

/// How often the close judges are chosen again, at better prices.
const ROUNDS: usize = 3;

/// How often prices are changed in a round.
const CHANGES: i32 = 60;

/// Prices at which demand and supply nearly meet: the price of a judge whom too many entries would take
/// rises, that of a judge whom too few would take falls, by less and less (subgradient ascent on the
/// dual: Shor, 1962). They need not be right, for what is left is corrected exactly; the nearer they
/// are, the less is left.
pub(super) fn search(grid: &Grid, order: &[usize]) -> Vec<i64> {
    let weights = grid.weights();
    let mut prices = vec![starting_price(grid, weights); grid.judges()];
    if grid.judges() == 0 || grid.entries() == 0 {
        return prices;
    }
    let mut least = u64::MAX;
    for _ in 0..ROUNDS {
        let close = Close::of(grid, &prices, order);
        if close.spread <= 0.0 {
            break;
        }
        let (excess, found) = close.search(grid, weights, prices);
        prices = found;
        let is_enough = excess <= close.enough(grid.judges() as u64);
        // Where every judge is close, or ties are what is in the way, another round finds no more.
        if is_enough || grid.judges() <= CLOSE || excess >= least {
            break;
        }
        least = excess;
    }
    prices
}

/// The price of a judge with an even share of what is wanted.
fn starting_price(grid: &Grid, weights: Weights) -> i64 {
    let wanted: u64 = grid.need.iter().map(|need| u64::from(*need)).sum();
    let room: u64 = grid
        .loads
        .iter()
        .map(|load| u64::from(load.room()).min(grid.entries() as u64))
        .sum();
    if wanted > room {
        // The readings that will be missing, an even share of them from every entry, set the price.
        let missing = (wanted - room).div_ceil(grid.entries().max(1) as u64);
        return weights.missing * i64::try_from(missing).unwrap_or(i64::MAX);
    }
    let before: u64 = grid.loads.iter().map(|load| u64::from(load.before)).sum();
    let share = (wanted + before) / grid.judges().max(1) as u64;
    grid.step * i64::try_from(share + 1).unwrap_or(i64::MAX)
}

/// A judge as an entry sees it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Near {
    key: i64,
    turn: u32,
    judge: u32,
    cost: i32,
}

/// The judges of each entry that matter at some prices.
struct Close {
    /// Judge and cost, entry by entry, cheapest first.
    judges: Vec<(u32, i32)>,
    starts: Vec<usize>,
    need: Vec<usize>,
    /// How far the last close judge is dearer than the last one taken, on average.
    spread: f64,
}

impl Close {
    fn of(grid: &Grid, prices: &[i64], order: &[usize]) -> Self {
        let mut close = Self {
            judges: Vec::with_capacity(order.len() * CLOSE.min(grid.judges())),
            starts: vec![0],
            need: Vec::with_capacity(order.len()),
            spread: 0.0,
        };
        let judges = u32::try_from(grid.judges()).unwrap_or(u32::MAX);
        let mut row: Vec<Near> = Vec::new();
        for (turn, entry) in (0..).map(|turn: u32| turn % judges).zip(order) {
            let need = grid.need[*entry] as usize;
            let wide = CLOSE.max(4 * need);
            row.clear();
            row.extend(
                (0..)
                    .zip(grid.row(*entry))
                    .zip(prices)
                    .filter(|((_, cost), _)| **cost != CLOSED)
                    .map(|((judge, cost), price)| Near {
                        key: i64::from(*cost) + price,
                        // Equals come in another order for every entry, as they will be taken.
                        turn: (judge + turn) % judges,
                        judge,
                        cost: *cost,
                    }),
            );
            if row.len() > wide {
                row.select_nth_unstable(wide);
                row.truncate(wide);
            }
            row.sort_unstable();
            close.note_spread(&row, need);
            close.need.push(need);
            close
                .judges
                .extend(row.iter().map(|near| (near.judge, near.cost)));
            close.starts.push(close.judges.len());
        }
        close.spread /= f64::from(u32::try_from(order.len().max(1)).unwrap_or(u32::MAX));
        close
    }

    #[expect(clippy::cast_precision_loss, reason = "only a scale is wanted")]
    fn note_spread(&mut self, row: &[Near], need: usize) {
        if let (Some(last), Some(taken)) = (row.last(), row.get(need.saturating_sub(1))) {
            self.spread += (last.key - taken.key) as f64;
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "prices need not be exact here"
    )]
    fn search(&self, grid: &Grid, weights: Weights, prices: Vec<i64>) -> (u64, Vec<i64>) {
        let share = (self.need.iter().sum::<usize>() as f64 / prices.len() as f64).max(1.0);
        let mut now: Vec<f64> = prices.iter().map(|price| *price as f64).collect();
        let mut best = (u64::MAX, prices.clone());
        let mut whole = prices;
        let mut step = self.spread;
        let enough = self.enough(whole.len() as u64);
        for _ in 0..CHANGES {
            let demand = self.demand(&whole, weights);
            let mut excess = 0;
            for (judge, demand) in demand.iter().enumerate() {
                let (least, most) = grid.supply(judge, whole[judge], weights);
                let off = i64::from(*demand) - i64::from((*demand).clamp(least, most));
                excess += off.unsigned_abs();
                now[judge] += step * (off as f64 / share).clamp(-1.0, 1.0);
            }
            if excess < best.0 {
                best = (excess, whole.clone());
            }
            if excess <= enough {
                break;
            }
            for (price, exact) in whole.iter_mut().zip(&now) {
                *price = exact.round() as i64;
            }
            step *= 0.93;
        }
        best
    }

    /// The excess that is corrected sooner than it is priced away. To change prices once looks at every
    /// close judge; to correct one reading looks at every pair of judges, about thrice.
    fn enough(&self, judges: u64) -> u64 {
        2 * self.judges.len() as u64 / (judges * judges).max(1)
    }

    /// How many entries would take each judge at some prices.
    fn demand(&self, prices: &[i64], weights: Weights) -> Vec<u32> {
        let mut demand = vec![0; prices.len()];
        let mut taken: Vec<(i64, u32)> = Vec::new();
        for (entry, need) in self.need.iter().enumerate() {
            taken.clear();
            for (judge, cost) in &self.judges[self.starts[entry]..self.starts[entry + 1]] {
                let key = i64::from(*cost) + prices[*judge as usize];
                if taken.len() < *need || taken.last().is_some_and(|(last, _)| key < *last) {
                    let at = taken.partition_point(|(other, _)| *other <= key);
                    taken.insert(at, (key, *judge));
                    taken.truncate(*need);
                }
            }
            for (key, judge) in &taken {
                if *key <= weights.missing {
                    demand[*judge as usize] += 1;
                }
            }
        }
        demand
    }
}
