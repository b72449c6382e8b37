//! Draws that are computed side by side.

use rand_distr::{Distribution, StandardNormal};

use crate::rng::SplitMix64;

/// How many draws are computed side by side, in one block, so that the compiler can use vector instructions.
pub(super) const LANES: usize = 16;

/// One number for each draw side by side.
pub(super) type Lanes = [f64; LANES];

/// A number of the standard normal distribution.
pub(super) fn sample(rng: &mut SplitMix64) -> f64 {
    StandardNormal.sample(rng)
}
