//! Tracks that record where a camera was, sample by sample.

use std::io::{Read, Seek};

use super::boxes::Header;
use crate::recording::bounded_reader::BoundedReader;

/// At most this many bytes of the description of a track's samples are read.
const MOST_OF_DESCRIPTION: usize = 64 * 1024;

/// Samples that hold positions among other readings: of action cameras, and of telephones with Android.
const OF_CAMERAS: [&[u8]; 2] = [b"gpmd", b"camm"];

/// Samples of Apple telephones, which hold any keys that they name, and the name of the key of a position.
const KEYED: &[u8] = b"mebx";
const POSITION: &[u8] = b"location.ISO6709";

/// The kind of samples of a track that hold positions; `None` of a track that holds none.
pub fn sample_kind<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    trak: Header,
) -> Option<String> {
    let media = trak.first(file, *b"mdia")?;
    let table = media.first(file, *b"minf")?.first(file, *b"stbl")?;
    let described = table.first(file, *b"stsd")?;
    let content = described.content(file, MOST_OF_DESCRIPTION);
    let kind = content.get(12..16)?;
    let is_keyed = kind == KEYED
        && content
            .windows(POSITION.len())
            .any(|window| window == POSITION);
    (is_keyed || OF_CAMERAS.contains(&kind)).then(|| String::from_utf8_lossy(kind).into_owned())
}
