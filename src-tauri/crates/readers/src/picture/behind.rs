//! What telephones put behind a photograph in one file: other pictures, and a film of a few seconds.

use crate::inner_files::InnerFile;

/// How a photograph begins, and what stands near its beginning where it has EXIF.
const PICTURE: &[u8] = b"\xff\xd8\xff";
const EXIF: &[u8] = b"Exif\0\0";
const NEAR: usize = 4_096;

/// At most this many beginnings are looked at; the samples of a picture have some by chance.
const MOST_BEGINNINGS: usize = 64;

/// How a film begins, behind the length of its first box.
const FILM: &[u8] = b"ftyp";
const TO_FILM: usize = 4;

/// The first picture and the first film behind a photograph. What stands behind those is found when they are read.
pub(super) fn files(bytes: &[u8]) -> Vec<InnerFile> {
    let has_exif = |at: &usize| {
        let beginning = &bytes[*at..bytes.len().min(at + NEAR)];
        beginning.windows(EXIF.len()).any(|window| window == EXIF)
    };
    let picture = places(bytes, PICTURE)
        .take(MOST_BEGINNINGS)
        .find(has_exif)
        .map(|at| InnerFile::new("picture behind it", &bytes[at..]));
    let film = places(bytes, FILM)
        .filter_map(|at| at.checked_sub(TO_FILM))
        .find(|at| bytes.get(*at..at + 3) == Some(&[0, 0, 0]))
        .map(|at| InnerFile::new("film behind it", &bytes[at..]));
    picture.into_iter().chain(film).collect()
}

/// Where a pattern stands, but for the very beginning.
fn places<'b>(bytes: &'b [u8], pattern: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    bytes
        .windows(pattern.len())
        .enumerate()
        .skip(1)
        .filter(move |(_, window)| *window == pattern)
        .map(|(at, _)| at)
}
