//! Pictures without what they say beside what they show. Nothing is encoded again; of EXIF only which way up the
//! picture is to be shown stays, and the profile of its colours stays.

use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};
use readers::picture::{gif, size, web_chunks};
use readers::recording::sound::riff::MOST_CHUNKS;
use readers::{Trouble, catch_panic};

use crate::orientation::turned;
use crate::{jpeg, png};

/// The chunks of WebP that are shown.
const SHOWN: [[u8; 4]; 7] = [
    *b"VP8 ", *b"VP8L", *b"VP8X", *b"ALPH", *b"ANIM", *b"ANMF", *b"ICCP",
];

/// The chunk that says which other chunks there are, its flags for EXIF and for XMP.
const OVERVIEW: [u8; 4] = *b"VP8X";

/// A copy of a picture without its metadata; `None` for TIFF, HEIC and others, whose metadata is woven into them.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let copy = if bytes.starts_with(b"\xff\xd8") {
        catch_panic(|| jpeg::sanitize(bytes))
    } else if bytes.starts_with(b"\x89PNG") {
        catch_panic(|| png::sanitize(bytes))
    } else if bytes.starts_with(b"RIFF") {
        catch_panic(|| web(bytes))
    } else if bytes.starts_with(b"GIF8") {
        Some(animation(bytes))
    } else {
        return Ok(None);
    };
    // Where headers contradict each other, leaving one out may change what is shown.
    copy.flatten()
        .filter(|copy| size(copy) == size(bytes))
        .map(Some)
        .ok_or(Trouble::Damaged)
}

fn web(bytes: &[u8]) -> Option<Vec<u8>> {
    // The library keeps each chunk, of which a hostile file may have millions. A first chunk that is not shown is none
    // of WebP, though some programs take it for one.
    let chunks = web_chunks(bytes);
    if chunks.len() >= MOST_CHUNKS || !SHOWN.contains(&chunks.first()?.name) {
        return None;
    }
    let mut picture = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let turned = turned(picture.exif().as_deref());
    picture.set_exif(None);
    picture
        .chunks_mut()
        .retain(|chunk| SHOWN.contains(&chunk.id()));
    picture.set_exif(turned);
    let mut copy = picture.encoder().bytes().to_vec();
    if copy.get(12..16) == Some(&OVERVIEW)
        && let Some(flags) = copy.get_mut(20)
    {
        // No XMP.
        *flags &= !0x04;
    }
    Some(copy)
}

fn animation(bytes: &[u8]) -> Option<Vec<u8>> {
    let (begin, blocks, _) = gif::blocks(bytes)?;
    let mut copy = bytes.get(..begin)?.to_vec();
    for block in blocks.iter().filter(|block| !block.is_aside()) {
        copy.extend(block.whole);
    }
    copy.push(0x3b);
    Some(copy)
}
