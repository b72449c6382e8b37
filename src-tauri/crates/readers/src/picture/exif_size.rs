//! The total size of the fields of EXIF, checked before a library copies them.

/// The most bytes that the fields of a picture hold together, without the picture.
const MOST_BYTES: u64 = 1024 * 1024;

/// The most lists of fields that follow one another.
const MOST_LISTS: usize = 16;

/// The fields that point to lists of fields: those of EXIF, of the position, and of other programs.
const POINTERS: [u64; 3] = [0x8769, 0x8825, 0xa005];

/// Whether the fields that `is_wanted` selects, in all lists, hold at most [`MOST_BYTES`] together. One field may point
/// to all of a file, and each of a thousand may do so.
pub(super) fn is_within_limit(bytes: &[u8], is_wanted: impl Fn(u64) -> bool) -> bool {
    let is_little = bytes.starts_with(b"II");
    let number = |at: u64, length: u64| -> Option<u64> {
        let from = usize::try_from(at).ok()?;
        let to = usize::try_from(at.checked_add(length)?).ok()?;
        let field = bytes.get(from..to)?.iter();
        let shift_in = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        Some(if is_little {
            field.rev().fold(0, shift_in)
        } else {
            field.fold(0, shift_in)
        })
    };
    let mut lists: Vec<u64> = number(4, 4).into_iter().collect();
    let (mut sum, mut next) = (0_u64, 0);
    while let Some(list) = lists.get(next).copied() {
        next += 1;
        if next > MOST_LISTS {
            return false;
        }
        let count = number(list, 2).unwrap_or_default();
        for entry in (0..count).map(|entry| list + 2 + entry * 12) {
            let tag = number(entry, 2).unwrap_or_default();
            let amount = number(entry + 4, 4).unwrap_or_default();
            if POINTERS.contains(&tag) {
                lists.extend(number(entry + 8, 4));
            } else if is_wanted(tag) {
                let unit = match number(entry + 2, 2) {
                    Some(3 | 8) => 2,
                    Some(4 | 9 | 11) => 4,
                    Some(5 | 10 | 12) => 8,
                    _ => 1,
                };
                sum = sum.saturating_add(amount * unit);
            }
        }
        lists.extend(number(list + 2 + count * 12, 4).filter(|next| *next > 0));
    }
    sum <= MOST_BYTES
}
