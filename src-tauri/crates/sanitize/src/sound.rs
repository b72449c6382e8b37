//! Sound without its tags.

use readers::recording::sound::{flac, surrounding, wav};

use crate::walk_whole::walk_whole;

/// The chunks of RIFF that sound needs.
const AUDIO_CHUNKS: [[u8; 4]; 5] = [*b"fmt ", *b"data", *b"fact", *b"ds64", *b"smpl"];

/// A chunk that readers skip.
const JUNK: [u8; 4] = *b"JUNK";

/// Frames of MPEG audio or AAC: the tags stand before and after them, and are cut off.
pub(crate) fn frames(bytes: &[u8]) -> Option<Vec<u8>> {
    let surrounding = walk_whole(bytes, |file| Some(surrounding::read(file)))?;
    let at = |place: u64| usize::try_from(place).ok();
    let frames = bytes.get(at(surrounding.from)?..at(surrounding.to)?)?;
    if frames.starts_with(b"fLaC") {
        return blocks(frames);
    }
    (!frames.is_empty()).then(|| frames.to_vec())
}

/// RIFF: each chunk that is not needed for sound becomes a `JUNK` chunk of the same length.
pub(crate) fn chunks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = bytes.to_vec();
    for chunk in walk_whole(bytes, |file| Some(wav::file_chunks(file)))? {
        if !AUDIO_CHUNKS.contains(&chunk.name) {
            let body = usize::try_from(chunk.body).ok()?;
            let length = usize::try_from(chunk.length).ok()?;
            let end = body.saturating_add(length).min(copy.len());
            copy.get_mut(body - 8..body - 4)?.copy_from_slice(&JUNK);
            copy.get_mut(body..end)?.fill(0);
        }
    }
    Some(copy)
}

/// FLAC: each block but the stream information and the seek table becomes padding of the same length.
pub(crate) fn blocks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = bytes.to_vec();
    let blocks = walk_whole(bytes, |file| {
        let (blocks, sound) = flac::blocks(file, 0);
        (sound <= file.length()).then_some(blocks)
    })?;
    for block in blocks {
        if !matches!(block.kind, flac::STREAM | flac::SEEK_TABLE) {
            let start = usize::try_from(block.start).ok()?;
            let length = usize::try_from(block.length).ok()?;
            let kind = copy.get_mut(start)?;
            *kind = *kind & 0x80 | flac::PADDING;
            copy.get_mut(start + 4..start + 4 + length)?.fill(0);
        }
    }
    Some(copy)
}
