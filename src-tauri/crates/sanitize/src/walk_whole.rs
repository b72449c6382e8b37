//! Walking a recording to its end, within the bound on the bytes that are read.

use std::io::Cursor;

use readers::recording::bounded_reader::BoundedReader;

/// What `walk` gives for a recording. `None` where it gives none, as for a damaged file, and where the bound on the bytes
/// read ended it: metadata after that point would not have been seen. Also a recording that uses up the bound exactly at
/// its end is refused.
pub(crate) fn walk_whole<'a, T>(
    bytes: &'a [u8],
    walk: impl FnOnce(&mut BoundedReader<'_, Cursor<&'a [u8]>>) -> Option<T>,
) -> Option<T> {
    let mut original = Cursor::new(bytes);
    let mut file = BoundedReader::new(&mut original).ok()?;
    let result = walk(&mut file)?;
    (!file.is_cut_short()).then_some(result)
}
