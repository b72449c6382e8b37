//! Marks for the rehearsal: made from a seed, so that every run of the season ends the same.

/// A mark on the call's scale for one judge, entry and criterion.
///
/// The entry's worth and the judge's leaning follow from their names by FNV-1a (Fowler, Noll, Vo), which is all
/// the chance a rehearsal needs; `severity` (-1 to 1) lowers or raises every mark of the judge by up to one.
pub(crate) fn mark(
    scale: &rules::Scale,
    entry: &str,
    judge: &str,
    criterion: &str,
    severity: f64,
) -> f64 {
    let worth = unit(&[entry]);
    let taste = unit(&[entry, judge, criterion]);
    let steps = ((scale.max - scale.min) / scale.step).round();
    let step_wanted = steps * (0.35 + 0.4 * worth + 0.25 * taste) - severity / scale.step;
    scale.min + scale.step * step_wanted.round().clamp(0.0, steps)
}

/// A number from 0 to 1 that follows from words.
fn unit(words: &[&str]) -> f64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    // FNV leaves little of a late byte in its high bits; folding spreads it.
    let folded_hash = u32::try_from((hash ^ (hash >> 29)) & 0xffff_ffff).unwrap_or_default();
    f64::from(folded_hash) / f64::from(u32::MAX)
}
