//! Marks for the rehearsal, computed from names, so that every season that is played ends the same.

/// A mark on the call's scale for one judge, entry and criterion.
///
/// The entry's quality and the judge's opinion of it are computed from their names by FNV-1a (Fowler, Noll, Vo), which is
/// random enough for a rehearsal; `severity` (-1 to 1) lowers or raises every mark of the judge by up to one.
pub(crate) fn mark(
    scale: &rules::Scale,
    entry: &str,
    judge: &str,
    criterion: &str,
    severity: f64,
) -> f64 {
    let quality = unit(&[entry]);
    let opinion = unit(&[entry, judge, criterion]);
    let steps = ((scale.max - scale.min) / scale.step).round();
    let step_wanted = steps * (0.35 + 0.4 * quality + 0.25 * opinion) - severity / scale.step;
    scale.min + scale.step * step_wanted.round().clamp(0.0, steps)
}

/// A number from 0 to 1 that is computed from words.
fn unit(words: &[&str]) -> f64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    // The last bytes change little in the high bits of an FNV hash, so that these are folded into the low ones.
    let folded_hash = u32::try_from((hash ^ (hash >> 29)) & 0xffff_ffff).unwrap_or_default();
    f64::from(folded_hash) / f64::from(u32::MAX)
}
