//! Counts as floating-point numbers.

/// A number of entries, judges or marks as a floating-point number.
#[expect(clippy::cast_precision_loss, reason = "no season has 2^53 of anything")]
pub(crate) fn to_f64(number: usize) -> f64 {
    number as f64
}
