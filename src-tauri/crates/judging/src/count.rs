//! Numbers of things as numbers to reckon with.

/// A number of entries, judges or marks as a floating-point number.
#[expect(clippy::cast_precision_loss, reason = "no season has 2^53 of anything")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
