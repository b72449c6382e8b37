//! Lengths as the numbers that findings have.

/// A length as `u32`, as messages take it; one beyond it as the largest. An entry has at most a hundred pieces and people.
pub(super) fn saturating_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
