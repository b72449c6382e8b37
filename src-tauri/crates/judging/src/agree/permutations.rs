//! The chance of rank sums that lie as far apart, over all orders that judges could have given.

use crate::to_f64::to_f64;

/// The most combinations of orders that are gone through: some milliseconds.
const MOST: usize = 2_000_000;

/// What one judge read, and the ranks of it.
pub(super) type Order = (Vec<usize>, Vec<f64>);

/// The share of all combinations of orders, one a judge, in which the squares of the entries' rank sums add up to as
/// much as they do; `None` where there are too many combinations.
pub(super) fn chance(entries: usize, orders: &[Order]) -> Option<f64> {
    let combinations = orders
        .iter()
        .try_fold(1_usize, |product, (_, ranks)| {
            product.checked_mul(factorial(ranks.len())?)
        })
        .filter(|combinations| *combinations <= MOST);
    let combinations = combinations?;
    let judges: Vec<Judge> = orders.iter().map(Judge::of).collect();
    let mut sums = vec![0_i64; entries];
    for judge in &judges {
        for (entry, rank) in judge.read.iter().zip(&judge.given) {
            sums[*entry] += rank;
        }
    }
    let observed = squares(&sums);
    sums.fill(0);
    let as_far = count(&judges, &mut sums, observed);
    Some(to_f64(as_far) / to_f64(combinations))
}

fn factorial(of: usize) -> Option<usize> {
    (1..=of).try_fold(1_usize, usize::checked_mul)
}

/// The orders of one judge. Ranks are doubled, since equals share halves: sums of whole numbers are exact.
struct Judge {
    read: Vec<usize>,
    given: Vec<i64>,
    orders: Vec<Vec<i64>>,
}

impl Judge {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a rank is a small number of halves"
    )]
    fn of((read, ranks): &Order) -> Self {
        let given: Vec<i64> = ranks
            .iter()
            .map(|rank| (2.0 * rank).round() as i64)
            .collect();
        let mut orders = Vec::new();
        permute(&mut given.clone(), 0, &mut orders);
        Self {
            read: read.clone(),
            given,
            orders,
        }
    }
}

/// All orders of the ranks from a position on.
fn permute(ranks: &mut Vec<i64>, from: usize, orders: &mut Vec<Vec<i64>>) {
    if from >= ranks.len() {
        orders.push(ranks.clone());
        return;
    }
    for other in from..ranks.len() {
        ranks.swap(from, other);
        permute(ranks, from + 1, orders);
        ranks.swap(from, other);
    }
}

fn count(judges: &[Judge], sums: &mut [i64], observed: i64) -> usize {
    let Some((judge, rest)) = judges.split_first() else {
        return usize::from(squares(sums) >= observed);
    };
    let mut as_far = 0;
    for order in &judge.orders {
        for (entry, rank) in judge.read.iter().zip(order) {
            sums[*entry] += rank;
        }
        as_far += count(rest, sums, observed);
        for (entry, rank) in judge.read.iter().zip(order) {
            sums[*entry] -= rank;
        }
    }
    as_far
}

fn squares(sums: &[i64]) -> i64 {
    sums.iter().map(|sum| sum * sum).sum()
}
