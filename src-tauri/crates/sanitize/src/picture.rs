//! Pictures without metadata. Nothing is encoded again; of EXIF only the orientation stays, and the colour profile stays.

use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};
use readers::picture::{gif, size, webp_chunks};
use readers::recording::sound::riff::MOST_CHUNKS;
use readers::{ReadError, catch_panic};

use crate::orientation::orientation_exif;
use crate::{jpeg, png};

/// The chunks of WebP that are kept: picture, animation, colour profile.
const KEPT_CHUNKS: [[u8; 4]; 7] = [
    *b"VP8 ", *b"VP8L", *b"VP8X", *b"ALPH", *b"ANIM", *b"ANMF", *b"ICCP",
];

/// The chunk that says by flags which other chunks there are.
const OVERVIEW: [u8; 4] = *b"VP8X";

/// A copy of a picture without its metadata; `None` for TIFF, HEIC and others, whose metadata cannot be cut out.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let copy = if bytes.starts_with(b"\xff\xd8") {
        catch_panic(|| jpeg::sanitize(bytes))
    } else if bytes.starts_with(b"\x89PNG") {
        catch_panic(|| png::sanitize(bytes))
    } else if bytes.starts_with(b"RIFF") {
        catch_panic(|| webp(bytes))
    } else if bytes.starts_with(b"GIF8") {
        Some(gif(bytes))
    } else {
        return Ok(None);
    };
    // Where headers contradict each other, leaving one out may change what is shown.
    copy.flatten()
        .filter(|copy| size(copy) == size(bytes))
        .map(Some)
        .ok_or(ReadError::Damaged)
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    // The library keeps each chunk, of which a hostile file may have millions. A first chunk that is not shown is none
    // of WebP, though some programs take it for one.
    let chunks = webp_chunks(bytes);
    if chunks.len() >= MOST_CHUNKS || !KEPT_CHUNKS.contains(&chunks.first()?.name) {
        return None;
    }
    let mut picture = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let orientation_exif = orientation_exif(picture.exif().as_deref());
    picture.set_exif(None);
    picture
        .chunks_mut()
        .retain(|chunk| KEPT_CHUNKS.contains(&chunk.id()));
    picture.set_exif(orientation_exif);
    let mut copy = picture.encoder().bytes().to_vec();
    if copy.get(12..16) == Some(&OVERVIEW)
        && let Some(flags) = copy.get_mut(20)
    {
        // No XMP.
        *flags &= !0x04;
    }
    Some(copy)
}

fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let (begin, blocks, _) = gif::blocks(bytes)?;
    let mut copy = bytes.get(..begin)?.to_vec();
    for block in blocks.iter().filter(|block| !block.is_removable()) {
        copy.extend(block.whole);
    }
    copy.push(0x3b);
    Some(copy)
}
