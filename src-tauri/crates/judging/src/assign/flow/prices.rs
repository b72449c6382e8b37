//! Approximate prices: what a reading by each judge is worth.

use super::problem::{CLOSED, FlowProblem, Penalties};

/// How many judges of an entry the search for prices looks at: the cheapest ones.
const NEAREST: usize = 24;

/// How many times the nearest judges are chosen, each time at better prices.
const ROUNDS: usize = 3;

/// How many times prices are changed in a round.
const CHANGES: i32 = 60;

/// Prices at which demand and supply nearly meet: the price of a judge whom too many entries would take
/// rises, that of a judge whom too few would take falls, by less and less (subgradient ascent on the
/// dual: Shor, 1962). They need not be exact, because the remaining differences are corrected exactly; the
/// better they are, the less remains.
pub(super) fn search(problem: &FlowProblem, order: &[usize]) -> Vec<i64> {
    let penalties = problem.penalties();
    let mut prices = vec![starting_price(problem, penalties); problem.judges()];
    if problem.judges() == 0 || problem.entries() == 0 {
        return prices;
    }
    let mut least = u64::MAX;
    for _ in 0..ROUNDS {
        let nearest = NearestJudges::of(problem, &prices, order);
        if nearest.spread <= 0.0 {
            break;
        }
        let (excess, better_prices) = nearest.search(problem, penalties, prices);
        prices = better_prices;
        let is_small_enough = excess <= nearest.small_excess(problem.judges() as u64);
        // Where all judges are among the nearest, or only ties remain, another round finds nothing better.
        if is_small_enough || problem.judges() <= NEAREST || excess >= least {
            break;
        }
        least = excess;
    }
    prices
}

/// The price of a judge with an even share of what is wanted.
fn starting_price(problem: &FlowProblem, penalties: Penalties) -> i64 {
    let wanted: u64 = problem.demand.iter().map(|demand| u64::from(*demand)).sum();
    let capacity: u64 = problem
        .loads
        .iter()
        .map(|load| u64::from(load.capacity()).min(problem.entries() as u64))
        .sum();
    if wanted > capacity {
        // The readings that will be missing, an even share of them from every entry, set the price.
        let missing = (wanted - capacity).div_ceil(problem.entries().max(1) as u64);
        return penalties.missing * i64::try_from(missing).unwrap_or(i64::MAX);
    }
    let fixed: u64 = problem.loads.iter().map(|load| u64::from(load.fixed)).sum();
    let share = (wanted + fixed) / problem.judges().max(1) as u64;
    problem.step * i64::try_from(share + 1).unwrap_or(i64::MAX)
}

/// A judge with the key by which an entry chooses.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    key: i64,
    turn: u32,
    judge: u32,
    cost: i32,
}

/// The cheapest judges of each entry at some prices.
struct NearestJudges {
    /// Judge and cost, entry by entry, cheapest first.
    judges: Vec<(u32, i32)>,
    starts: Vec<usize>,
    demand_of_entries: Vec<usize>,
    /// The average difference of keys between the last nearest judge and the last one taken.
    spread: f64,
}

impl NearestJudges {
    fn of(problem: &FlowProblem, prices: &[i64], order: &[usize]) -> Self {
        let mut nearest = Self {
            judges: Vec::with_capacity(order.len() * NEAREST.min(problem.judges())),
            starts: vec![0],
            demand_of_entries: Vec::with_capacity(order.len()),
            spread: 0.0,
        };
        let judges = u32::try_from(problem.judges()).unwrap_or(u32::MAX);
        let mut row: Vec<Candidate> = Vec::new();
        for (turn, entry) in (0..).map(|turn: u32| turn % judges).zip(order) {
            let demand = problem.demand[*entry] as usize;
            let wide = NEAREST.max(4 * demand);
            row.clear();
            row.extend(
                (0..)
                    .zip(problem.row(*entry))
                    .zip(prices)
                    .filter(|((_, cost), _)| **cost != CLOSED)
                    .map(|((judge, cost), price)| Candidate {
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
            nearest.note_spread(&row, demand);
            nearest.demand_of_entries.push(demand);
            nearest.judges.extend(
                row.iter()
                    .map(|candidate| (candidate.judge, candidate.cost)),
            );
            nearest.starts.push(nearest.judges.len());
        }
        nearest.spread /= f64::from(u32::try_from(order.len().max(1)).unwrap_or(u32::MAX));
        nearest
    }

    #[expect(clippy::cast_precision_loss, reason = "only a scale is wanted")]
    fn note_spread(&mut self, row: &[Candidate], demand: usize) {
        if let (Some(last), Some(cheapest)) = (row.last(), row.get(demand.saturating_sub(1))) {
            self.spread += (last.key - cheapest.key) as f64;
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "prices need not be exact here"
    )]
    fn search(
        &self,
        problem: &FlowProblem,
        penalties: Penalties,
        prices: Vec<i64>,
    ) -> (u64, Vec<i64>) {
        let share =
            (self.demand_of_entries.iter().sum::<usize>() as f64 / prices.len() as f64).max(1.0);
        let mut exact_prices: Vec<f64> = prices.iter().map(|price| *price as f64).collect();
        let mut best = (u64::MAX, prices.clone());
        let mut rounded = prices;
        let mut step = self.spread;
        let small_enough = self.small_excess(rounded.len() as u64);
        for _ in 0..CHANGES {
            let demand = self.demand_for_judges(&rounded, penalties);
            let mut excess = 0;
            for (judge, demand) in demand.iter().enumerate() {
                let (least, most) = problem.supply(judge, rounded[judge], penalties);
                let imbalance = i64::from(*demand) - i64::from((*demand).clamp(least, most));
                excess += imbalance.unsigned_abs();
                exact_prices[judge] += step * (imbalance as f64 / share).clamp(-1.0, 1.0);
            }
            if excess < best.0 {
                best = (excess, rounded.clone());
            }
            if excess <= small_enough {
                break;
            }
            for (price, exact) in rounded.iter_mut().zip(&exact_prices) {
                *price = exact.round() as i64;
            }
            step *= 0.93;
        }
        best
    }

    /// The excess below which exact correction is faster than another change of prices. A change of prices looks at
    /// every nearest judge; the correction of one reading looks at every pair of judges, about three times.
    fn small_excess(&self, judges: u64) -> u64 {
        2 * self.judges.len() as u64 / (judges * judges).max(1)
    }

    /// How many entries would take each judge at some prices.
    fn demand_for_judges(&self, prices: &[i64], penalties: Penalties) -> Vec<u32> {
        let mut taken = vec![0; prices.len()];
        let mut cheapest: Vec<(i64, u32)> = Vec::new();
        for (entry, demand) in self.demand_of_entries.iter().enumerate() {
            cheapest.clear();
            for (judge, cost) in &self.judges[self.starts[entry]..self.starts[entry + 1]] {
                let key = i64::from(*cost) + prices[*judge as usize];
                if cheapest.len() < *demand || cheapest.last().is_some_and(|(last, _)| key < *last)
                {
                    let index = cheapest.partition_point(|(other, _)| *other <= key);
                    cheapest.insert(index, (key, *judge));
                    cheapest.truncate(*demand);
                }
            }
            for (key, judge) in &cheapest {
                if *key <= penalties.missing {
                    taken[*judge as usize] += 1;
                }
            }
        }
        taken
    }
}
