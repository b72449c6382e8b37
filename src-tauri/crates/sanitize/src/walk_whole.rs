//! Walking a recording to its end, within the bound on the bytes that are read.

use std::io::Cursor;

use readers::recording::bounded_reader::BoundedReader;

/// What `walk` makes of a recording; `None` where a limit ended the walk, since there may be tags behind it.
pub(crate) fn walk_whole<'a, T>(
    bytes: &'a [u8],
    walk: impl FnOnce(&mut BoundedReader<'_, Cursor<&'a [u8]>>) -> Option<T>,
) -> Option<T> {
    let mut original = Cursor::new(bytes);
    let mut file = BoundedReader::new(&mut original).ok()?;
    let result = walk(&mut file)?;
    (!file.is_cut_short()).then_some(result)
}
