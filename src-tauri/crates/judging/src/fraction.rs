//! Exact means.

use std::cmp::Ordering;

/// A whole number divided by a positive one, in lowest terms: equal values are equal fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// `None` unless the denominator is above zero.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        (denominator > 0).then(|| {
            let common = gcd(numerator.abs(), denominator);
            Self {
                numerator: numerator / common,
                denominator: denominator / common,
            }
        })
    }

    /// The nearest floating-point number, or the one beside it where the terms are beyond 2^53.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the last step to a number that is shown"
    )]
    pub(crate) fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The sum; `None` where its terms would be too large.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let own = self.numerator.checked_mul(other.denominator)?;
        let others = other.numerator.checked_mul(self.denominator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Self::new(own.checked_add(others)?, denominator)
    }

    pub(crate) fn divided_by(self, divisor: i128) -> Option<Self> {
        Self::new(self.numerator, self.denominator.checked_mul(divisor)?)
    }
}

/// Compares whole parts first and remainders crosswise, which cannot overflow: a remainder is below
/// its denominator, a number of sheets.
impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |f: &Self| {
            (
                f.numerator.div_euclid(f.denominator),
                f.numerator.rem_euclid(f.denominator),
            )
        };
        let ((whole, rest), (other_whole, other_rest)) = (parts(self), parts(other));
        whole
            .cmp(&other_whole)
            .then_with(|| (rest * other.denominator).cmp(&(other_rest * self.denominator)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest common divisor of two numbers of 0 or more; 1 where both are 0.
pub(crate) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i128, denominator: i128) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    #[test]
    fn equal_values_are_equal() {
        assert_eq!(fraction(15, 2), fraction(30, 4));
        assert_eq!(fraction(0, 7), fraction(0, 1));
        assert!(Fraction::new(1, 0).is_none());
    }

    #[test]
    fn order_is_that_of_the_values() {
        let ascending = [
            fraction(-3, 2),
            fraction(-1, 3),
            fraction(0, 1),
            fraction(2, 3),
            fraction(3, 4),
        ];
        assert!(ascending.is_sorted());
        assert!(fraction(i128::MAX / 2, 3) > fraction(i128::MAX / 2 - 1, 3));
    }

    #[test]
    fn a_sum_of_thirds_is_the_nearest_double() {
        assert!((fraction(22, 3).to_f64() - 7.333_333_333_333_333).abs() < 1e-15);
    }
}
