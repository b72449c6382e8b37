//! Recordings without their tags. Sound and film are not encoded again, and where places in the file are counted from
//! its beginning no byte moves: what held a tag becomes room that means nothing.

use std::io::Cursor;

use lofty::config::WriteOptions;
use lofty::tag::TagType;
use readers::recording::sound::pages;
use readers::{Kind, Trouble, catch_panic};

use crate::{film, matroska, sound};

/// A copy of a recording without tags; `None` for Ogg with more in it than one recording of Vorbis, Opus
/// or Speex, and for film with a track of positions.
pub(crate) fn sanitize(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    let copy = if kind == Kind::Mp4 && film::follows_places(bytes) {
        return Ok(None);
    } else if kind == Kind::Mp4 {
        film::sanitize(bytes)
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
    copy.map(Some).ok_or(Trouble::Damaged)
}

/// Tags of Ogg stand in packets that pages count, so the pages are rewritten. Of recordings that follow one another
/// only the first would be cleaned, and of film none, so those are not called clean.
fn ogg(bytes: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let Some(first) = pages::page(bytes) else {
        return Err(Trouble::Damaged);
    };
    let (mut at, mut streams) = (0, 0);
    while let Some(page) = bytes.get(at..).and_then(pages::page) {
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
