//! Sound and film.
//!
//! Containers are parsed here, since a library that reads a whole container reads far more than the
//! length and the tags, believes the lengths in its headers, or cannot say where a tag stands so that `sanitize` can zero
//! it in place. Text in tags is decoded by `lofty` where it knows the tags.

pub mod bounded_reader;
/// Matroska and WebM.
pub mod matroska;
/// Film and sound in ISO base media.
pub mod mp4;
mod runtime;
/// Sound alone: MPEG audio, AAC, RIFF, FLAC, Ogg.
pub mod sound;
mod tags;

use std::io::{Read, Seek};

use crate::{Kind, ReadError, ReaderOutput};
use bounded_reader::BoundedReader;

/// What a recording says. Reads where its length and tags stand, never the whole.
pub(crate) fn read<R: Read + Seek>(file: &mut R, kind: Kind) -> ReaderOutput {
    let Ok(mut file) = BoundedReader::new(file) else {
        return ReaderOutput::failed(ReadError::Damaged);
    };
    let mut output = if kind == Kind::Mp4 {
        mp4::read(&mut file)
    } else if kind == Kind::Matroska {
        matroska::read(&mut file)
    } else {
        sound::read(&mut file, kind)
    };
    if file.is_spent() {
        output.trouble = Some(ReadError::TooLarge);
    }
    output.deduplicate();
    output
}
