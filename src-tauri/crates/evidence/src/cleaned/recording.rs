//! Recordings without their tags. Sound and film are not encoded anew, and where places in the file are counted from
//! its beginning no byte moves: what held a tag becomes room that means nothing.

use std::io::Cursor;

use lofty::config::WriteOptions;
use lofty::tag::TagType;

use super::{film, matroska, sound};
use crate::guarded::guarded;
use crate::{Kind, Trouble};

/// A copy of a recording without tags.
pub(crate) fn cleaned(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    let copy = if kind == Kind::Mp4 {
        film::cleaned(bytes)
    } else if kind == Kind::Matroska {
        matroska::cleaned(bytes)
    } else if kind == Kind::Wav {
        sound::chunks(bytes)
    } else if kind == Kind::Flac {
        sound::blocks(bytes)
    } else if kind == Kind::Ogg {
        guarded(|| ogg(bytes)).flatten()
    } else {
        sound::frames(bytes)
    };
    copy.map(Some).ok_or(Trouble::Damaged)
}

/// Tags of Ogg stand in packets that pages count, so the pages are written anew.
fn ogg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = Cursor::new(bytes.to_vec());
    TagType::VorbisComments
        .remove_from(&mut file, WriteOptions::default())
        .ok()?;
    Some(file.into_inner())
}
