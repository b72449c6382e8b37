//! The headers that say how fast a clock goes and how long something lasts by it: of a film (`mvhd`) and of the
//! content of a track (`mdhd`), which begin in the same way.

use super::boxes::Numbers;

/// Seconds from the first day of the clock of QuickTime, 1904-01-01, to that of Unix.
const TO_1970: i64 = 2_082_844_800;

/// What such a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Units a second.
    pub(crate) scale: u64,
    /// Its duration in units; `None` where it does not say.
    pub(crate) duration: Option<u64>,
    /// When it was made, in seconds after 1970; `None` where nobody set it.
    pub(crate) created: Option<i64>,
    /// Where the fields behind the duration begin, in bytes from the beginning of the header.
    pub(crate) rest: usize,
}

/// Reads such a header.
pub(crate) fn clock(content: &[u8]) -> Option<Clock> {
    let numbers = Numbers(content);
    let is_long = content.first()? == &1;
    let (scale_at, duration_at, rest) = if is_long { (20, 24, 32) } else { (12, 16, 20) };
    let duration = numbers.by_version(duration_at)?;
    let none = if is_long {
        u64::MAX
    } else {
        u64::from(u32::MAX)
    };
    let created = numbers.by_version(4)?;
    Some(Clock {
        scale: numbers.u32_at(scale_at).filter(|scale| *scale > 0)?,
        duration: (duration != none).then_some(duration),
        created: i64::try_from(created)
            .ok()
            .filter(|created| *created > 0)
            .map(|created| created.saturating_sub(TO_1970)),
        rest,
    })
}
