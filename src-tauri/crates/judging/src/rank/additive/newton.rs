//! The lowest point of a smooth function of one or two logarithms.

use nalgebra::{DMatrix, DVector};

/// Logarithms are looked for between this and its negative: ratios from a ten-millionth to ten million.
pub(super) const BOUND: f64 = 16.0;

/// The step for differences: wide enough that rounding does not show in second differences.
const STEP: f64 = 1e-3;

/// By how little the function may rise on the level.
const LEVEL: f64 = 1e-6;

/// How near the lowest point the search ends.
const NEAR: f64 = 1e-7;

/// How much of a value may be rounding: near the lowest point, what leads down no longer shows in values,
/// and slopes are the better guide.
const ROUNDING: f64 = 1e-12;

/// Finds the lowest point within the bounds. `None` where the function has no value on the way.
///
/// What is as low at the lower bound is put there: towards it the function runs level, and where a search
/// stops on the level is an accident.
pub(super) fn minimise(
    start: &[f64],
    function: impl Fn(&[f64]) -> Option<f64>,
) -> Option<Vec<f64>> {
    let mut held = vec![false; start.len()];
    let (mut at, mut value) = search(start, &held, &function)?;
    for one in 0..start.len() {
        let mut there = at.clone();
        there[one] = -BOUND;
        if function(&there).is_some_and(|bound| bound <= value + LEVEL) {
            held[one] = true;
            (at, value) = search(&there, &held, &function)?;
        }
    }
    Some(at)
}

/// Newton's method with differences for derivatives, each step shortened until it leads down. What is held
/// stays.
fn search(
    start: &[f64],
    held: &[bool],
    function: &impl Fn(&[f64]) -> Option<f64>,
) -> Option<(Vec<f64>, f64)> {
    let mut at = DVector::from_column_slice(start);
    let mut value = function(at.as_slice())?;
    for _ in 0..60 {
        let (slope, bend) = derivatives(&at, value, function)?;
        let step = newton_step(&at, slope, bend, held);
        let Some((next, lower)) = descend(&at, value, step, function) else {
            break;
        };
        let moved = (&next - &at).amax();
        (at, value) = (next, lower);
        if moved < NEAR {
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
    let there = |changes: &[(usize, f64)]| {
        let mut there = at.clone();
        for (which, by) in changes {
            there[*which] += by;
        }
        function(there.as_slice())
    };
    let mut slope = DVector::zeros(size);
    let mut bend = DMatrix::zeros(size, size);
    for one in 0..size {
        let (up, down) = (there(&[(one, STEP)])?, there(&[(one, -STEP)])?);
        slope[one] = (up - down) / (2.0 * STEP);
        bend[(one, one)] = (up - 2.0 * value + down) / (STEP * STEP);
        for other in 0..one {
            let corner = |first: f64, second: f64| there(&[(one, first), (other, second)]);
            let mixed = corner(STEP, STEP)? - corner(STEP, -STEP)? - corner(-STEP, STEP)?
                + corner(-STEP, -STEP)?;
            let mixed = mixed / (4.0 * STEP * STEP);
            bend[(one, other)] = mixed;
            bend[(other, one)] = mixed;
        }
    }
    Some((slope, bend))
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
        if (&next - at).amax() < NEAR / 10.0 {
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

/// Newton's step where the function bends upwards all around, else down the slope. What is held does not
/// move, nor what would leave the bounds.
fn newton_step(
    at: &DVector<f64>,
    mut slope: DVector<f64>,
    mut bend: DMatrix<f64>,
    held: &[bool],
) -> DVector<f64> {
    for (one, is_held) in held.iter().enumerate() {
        let leaves =
            (at[one] >= BOUND && slope[one] < 0.0) || (at[one] <= -BOUND && slope[one] > 0.0);
        if *is_held || leaves {
            slope[one] = 0.0;
            bend.row_mut(one).fill(0.0);
            bend.column_mut(one).fill(0.0);
            bend[(one, one)] = 1.0;
        }
    }
    if let Some(bend) = bend.cholesky() {
        return -bend.solve(&slope);
    }
    let length = slope.amax().max(f64::MIN_POSITIVE);
    -slope / length
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
