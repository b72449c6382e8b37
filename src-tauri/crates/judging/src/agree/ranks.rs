//! Ranks of numbers.

use crate::to_f64::to_f64;

/// The rank of each number, 1 the lowest; equals share the mean of their ranks. With it Σ (t³ − t) over
/// groups of t equals, by which ties are corrected for.
pub(super) fn ranks(numbers: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
    let mut ranks = vec![0.0; numbers.len()];
    let (mut below, mut ties) = (0, 0.0);
    for equals in order.chunk_by(|one, other| numbers[*one].total_cmp(&numbers[*other]).is_eq()) {
        let size = to_f64(equals.len());
        for index in equals {
            ranks[*index] = to_f64(below) + f64::midpoint(1.0, size);
        }
        below += equals.len();
        ties += size.powi(3) - size;
    }
    (ranks, ties)
}
