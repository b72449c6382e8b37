//! Copies of recordings without tags. Sound and film are not encoded again. In formats with absolute offsets no byte moves: a
//! tag becomes padding.

use std::io::Cursor;

use lofty::config::WriteOptions;
use lofty::tag::TagType;
use readers::recording::sound::ogg_pages;
use readers::{Kind, ReadError, catch_panic};

use crate::{matroska, mp4, sound};

/// A copy of a recording without tags; `None` for Ogg with more in it than one recording of Vorbis, Opus
/// or Speex, and for film with a location track.
pub(crate) fn sanitize(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, ReadError> {
    let copy = if kind == Kind::Mp4 && mp4::has_location_track(bytes) {
        return Ok(None);
    } else if kind == Kind::Mp4 {
        mp4::sanitize(bytes)
    } else if kind == Kind::Matroska {
        matroska::sanitize(bytes)
    } else if kind == Kind::Wav {
        sound::chunks(bytes)
    } else if kind == Kind::Flac {
        sound::blocks(bytes)
    } else if kind == Kind::Ogg {
        return ogg(bytes);
    } else {
        sound::frames(bytes)
    };
    copy.map(Some).ok_or(ReadError::Damaged)
}

/// Tags of Ogg stand in packets that pages count, so the pages are rewritten. In a chain of recordings only the first would
/// lose its tags, and in a film none, so those are not sanitized.
fn ogg(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let Some(first) = ogg_pages::page(bytes) else {
        return Err(ReadError::Damaged);
    };
    let (mut at, mut streams) = (0, 0);
    while let Some(page) = bytes.get(at..).and_then(ogg_pages::page) {
        streams += usize::from(page.begins);
        at += page.length;
    }
    if streams != 1 || at != bytes.len() || !first.begins {
        return Ok(None);
    }
    Ok(catch_panic(|| without_comments(bytes)).flatten())
}

fn without_comments(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = Cursor::new(bytes.to_vec());
    TagType::VorbisComments
        .remove_from(&mut file, WriteOptions::default())
        .ok()?;
    Some(file.into_inner())
}
