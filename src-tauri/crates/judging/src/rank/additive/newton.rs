//! The lowest point of a smooth function of one or two logarithms.

use nalgebra::{DMatrix, DVector};

/// Logarithms are searched between this and its negative: ratios from a ten-millionth to ten million.
pub(super) const BOUND: f64 = 16.0;

/// The step for differences: wide enough that rounding does not show in second differences.
const STEP: f64 = 1e-3;

/// A rise of the function by no more than this counts as flat.
const FLAT: f64 = 1e-6;

/// The search ends when a step is shorter than this.
const TOLERANCE: f64 = 1e-7;

/// The relative rounding error of a value: near the lowest point a step that leads down may not lower the computed
/// value, so that a rise of this size is accepted.
const ROUNDING: f64 = 1e-12;

/// Finds the lowest point within the bounds. `None` where the function has no value at a point that the search visits.
///
/// A logarithm is set to its lower bound where the function is as low there: towards the bound the function becomes
/// flat, and where a search stops on a flat stretch is arbitrary.
pub(super) fn minimise(
    start: &[f64],
    function: impl Fn(&[f64]) -> Option<f64>,
) -> Option<Vec<f64>> {
    let mut fixed = vec![false; start.len()];
    let (mut at, mut value) = search(start, &fixed, &function)?;
    for which in 0..start.len() {
        let mut at_bound = at.clone();
        at_bound[which] = -BOUND;
        if function(&at_bound).is_some_and(|bound| bound <= value + FLAT) {
            fixed[which] = true;
            (at, value) = search(&at_bound, &fixed, &function)?;
        }
    }
    Some(at)
}

/// Newton's method with differences for derivatives, each step shortened until it leads down. Logarithms in
/// `fixed` stay.
fn search(
    start: &[f64],
    fixed: &[bool],
    function: &impl Fn(&[f64]) -> Option<f64>,
) -> Option<(Vec<f64>, f64)> {
    let mut at = DVector::from_column_slice(start);
    let mut value = function(at.as_slice())?;
    for _ in 0..60 {
        let (gradient, hessian) = derivatives(&at, value, function)?;
        let step = newton_step(&at, gradient, hessian, fixed);
        let Some((next, lower)) = descend(&at, value, step, function) else {
            break;
        };
        let moved = (&next - &at).amax();
        (at, value) = (next, lower);
        if moved < TOLERANCE {
            break;
        }
    }
    Some((at.as_slice().to_vec(), value))
}

fn derivatives(
    at: &DVector<f64>,
    value: f64,
    function: &impl Fn(&[f64]) -> Option<f64>,
) -> Option<(DVector<f64>, DMatrix<f64>)> {
    let size = at.len();
    let value_after = |changes: &[(usize, f64)]| {
        let mut moved = at.clone();
        for (which, by) in changes {
            moved[*which] += by;
        }
        function(moved.as_slice())
    };
    let mut gradient = DVector::zeros(size);
    let mut hessian = DMatrix::zeros(size, size);
    for one in 0..size {
        let (up, down) = (value_after(&[(one, STEP)])?, value_after(&[(one, -STEP)])?);
        gradient[one] = (up - down) / (2.0 * STEP);
        hessian[(one, one)] = (up - 2.0 * value + down) / (STEP * STEP);
        for other in 0..one {
            let corner = |first: f64, second: f64| value_after(&[(one, first), (other, second)]);
            let mixed = corner(STEP, STEP)? - corner(STEP, -STEP)? - corner(-STEP, STEP)?
                + corner(-STEP, -STEP)?;
            let mixed = mixed / (4.0 * STEP * STEP);
            hessian[(one, other)] = mixed;
            hessian[(other, one)] = mixed;
        }
    }
    Some((gradient, hessian))
}

/// A step down; `None` where there is none.
fn descend(
    at: &DVector<f64>,
    value: f64,
    mut step: DVector<f64>,
    function: &impl Fn(&[f64]) -> Option<f64>,
) -> Option<(DVector<f64>, f64)> {
    let longest = step.amax();
    if longest > 4.0 {
        step *= 4.0 / longest;
    }
    for _ in 0..40 {
        let next = (at + &step).map(|log| log.clamp(-BOUND, BOUND));
        if (&next - at).amax() < TOLERANCE / 10.0 {
            return None;
        }
        if let Some(lower) = function(next.as_slice())
            && lower <= value + ROUNDING * (1.0 + value.abs())
        {
            return Some((next, lower));
        }
        step *= 0.5;
    }
    None
}

/// Newton's step where the Hessian is positive definite, else a step down the gradient. Fixed logarithms do not move,
/// nor do those that would leave the bounds.
fn newton_step(
    at: &DVector<f64>,
    mut gradient: DVector<f64>,
    mut hessian: DMatrix<f64>,
    fixed: &[bool],
) -> DVector<f64> {
    for (one, is_fixed) in fixed.iter().enumerate() {
        let leaves =
            (at[one] >= BOUND && gradient[one] < 0.0) || (at[one] <= -BOUND && gradient[one] > 0.0);
        if *is_fixed || leaves {
            gradient[one] = 0.0;
            hessian.row_mut(one).fill(0.0);
            hessian.column_mut(one).fill(0.0);
            hessian[(one, one)] = 1.0;
        }
    }
    if let Some(hessian) = hessian.cholesky() {
        return -hessian.solve(&gradient);
    }
    let length = gradient.amax().max(f64::MIN_POSITIVE);
    -gradient / length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_the_lowest_point_and_stays_within_bounds() {
        let bowl = |at: &[f64]| Some((at[0] - 2.0).powi(2) + (at[0] * at[1] - 3.0).powi(2));
        let found = minimise(&[0.5, 0.5], bowl).unwrap_or_default();
        assert!(
            (found[0] - 2.0).abs() < 1e-6 && (found[1] - 1.5).abs() < 1e-6,
            "{found:?}"
        );
        let falls = |at: &[f64]| Some(at[0].exp());
        let found = minimise(&[0.0], falls).unwrap_or_default();
        assert!((found[0] + BOUND).abs() < 1e-9, "{found:?}");
    }
}
