//! The chance of rank sums that lie as far apart, over all orders that judges could have given.

use crate::to_f64::to_f64;

/// The most combinations of orders that are gone through: some milliseconds.
const MOST: usize = 2_000_000;

/// What one judge read, and the ranks of it.
pub(super) type Order = (Vec<usize>, Vec<f64>);

/// The share of all combinations of orders, one a judge, in which the squares of the entries' rank sums add up to at
/// least `observed`, as they do in `orders`; `None` where there are too many combinations.
///
/// Where all judges read the same entries, the first judge's order can stay: any other is the same with the entries
/// renamed, and the share among the combinations with it is the same.
pub(super) fn chance(entries: usize, orders: &[Order], observed: f64) -> Option<f64> {
    let (first, rest) = orders.split_first()?;
    let is_whole = rest.iter().all(|(read, _)| *read == first.0);
    let permuted = if is_whole { rest } else { orders };
    let combinations = permuted
        .iter()
        .try_fold(1_usize, |product, (_, ranks)| {
            product.checked_mul(factorial(ranks.len())?)
        })
        .filter(|combinations| *combinations <= MOST)?;
    let mut sums = vec![0_i64; entries];
    if is_whole {
        let first = Judge::of(first);
        for (entry, rank) in first.read.iter().zip(&first.ranks) {
            sums[*entry] += rank;
        }
    }
    let mut judges: Vec<Judge> = permuted.iter().map(Judge::of).collect();
    // Sums of doubled ranks have squares four times as large.
    let as_far = count(&mut judges, 0, &mut sums, whole(4.0 * observed));
    Some(to_f64(as_far) / to_f64(combinations))
}

fn factorial(of: usize) -> Option<usize> {
    (1..=of).try_fold(1_usize, usize::checked_mul)
}

/// What one judge read, and the ranks of it in the order that is being counted. Ranks are doubled, since equals share
/// halves: sums of whole numbers are exact.
struct Judge {
    read: Vec<usize>,
    ranks: Vec<i64>,
}

impl Judge {
    fn of((read, ranks): &Order) -> Self {
        Self {
            read: read.clone(),
            ranks: ranks.iter().map(|rank| whole(2.0 * rank)).collect(),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "ranks and their squares are small whole numbers once doubled"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// How many combinations reach `observed`, over all orders of the first judge's ranks from a position on, and all orders
/// of the other judges. `sums` has the ranks before that position.
fn count(judges: &mut [Judge], from: usize, sums: &mut [i64], observed: i64) -> usize {
    let Some(judge) = judges.first() else {
        let squares: i64 = sums.iter().map(|sum| sum * sum).sum();
        return usize::from(squares >= observed);
    };
    let Some(entry) = judge.read.get(from).copied() else {
        return count(&mut judges[1..], 0, sums, observed);
    };
    let mut as_far = 0;
    for other in from..judge.read.len() {
        judges[0].ranks.swap(from, other);
        let rank = judges[0].ranks[from];
        sums[entry] += rank;
        as_far += count(judges, from + 1, sums, observed);
        sums[entry] -= rank;
        judges[0].ranks.swap(from, other);
    }
    as_far
}
