//! PNG without what it says beside what it shows.

use img_parts::png::Png;
use img_parts::{Bytes, ImageEXIF};

use crate::orientation::turned;

/// The chunks that are shown: the picture, its colours, its size on paper, and its frames where it moves.
const SHOWN: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"bKGD", b"hIST", b"pHYs", b"sPLT", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
];

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut picture = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let turned = turned(picture.exif().as_deref());
    picture
        .chunks_mut()
        .retain(|chunk| SHOWN.contains(&&chunk.kind()));
    picture.set_exif(turned);
    Some(picture.encoder().bytes().to_vec())
}
