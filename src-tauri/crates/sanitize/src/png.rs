//! PNG without metadata.

use img_parts::png::Png;
use img_parts::{Bytes, ImageEXIF};

use crate::orientation::orientation_exif;

/// The chunks that are kept: the picture, its colours, its size on paper, and the frames of an animation.
const KEPT_CHUNKS: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"bKGD", b"hIST", b"pHYs", b"sPLT", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
];

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut picture = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let orientation_exif = orientation_exif(picture.exif().as_deref());
    picture
        .chunks_mut()
        .retain(|chunk| KEPT_CHUNKS.contains(&&chunk.kind()));
    picture.set_exif(orientation_exif);
    Some(picture.encoder().bytes().to_vec())
}
