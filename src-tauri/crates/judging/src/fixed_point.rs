//! Marks and weights as whole millionths.
//!
//! A mark such as 7.1 has no exact binary fraction, so sums of floating-point marks depend on their
//! order and two equal means may differ in the last bit. Whole numbers add up exactly, which makes a
//! tie a tie. A millionth is finer than any scale in use.

/// How many millionths make one.
const ONE: f64 = 1e6;

/// The largest mark or weight that is taken. It keeps the sums of a million sheets of a thousand
/// criteria inside an `i128`.
pub const LARGEST_MARK: f64 = 1e6;

/// A number as whole millionths, rounded half away from zero; `None` where it is not finite or beyond
/// a million either way.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the range is checked, and the number is whole once rounded"
)]
pub(crate) fn millionths(number: f64) -> Option<i128> {
    (number.is_finite() && number.abs() <= LARGEST_MARK).then(|| (number * ONE).round() as i128)
}

/// Whether a number is a whole number of millionths, as every decimal of six places is.
#[expect(
    clippy::cast_precision_loss,
    reason = "a million millions is well below 2^53"
)]
#[expect(
    clippy::float_cmp,
    reason = "the nearest double of a decimal is unique"
)]
pub(crate) fn is_whole_millionths(number: f64) -> bool {
    millionths(number).is_some_and(|whole| whole as f64 / ONE == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        assert_eq!(millionths(7.1), Some(7_100_000));
        assert_eq!(millionths(-0.25), Some(-250_000));
        assert_eq!(millionths(1.0 / 3.0), Some(333_333));
        assert!(is_whole_millionths(7.1) && is_whole_millionths(0.000_001));
        assert!(!is_whole_millionths(7.000_000_1) && !is_whole_millionths(1.0 / 3.0));
    }

    #[test]
    fn what_cannot_be_added_up_is_refused() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e7, -1e7] {
            assert_eq!(millionths(number), None);
            assert!(!is_whole_millionths(number));
        }
    }
}
