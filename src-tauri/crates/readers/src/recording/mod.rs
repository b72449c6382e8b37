//! Sound and film.
//!
//! How the bytes are laid out is walked here, for a library that reads a whole container reads far more than the
//! length and the tags, believes the lengths in its headers, or cannot say where a tag stands so that it can be taken
//! off in place. Text in tags is decoded by `lofty` where it knows the tags.

/// Film and sound in ISO base media.
pub mod film;
/// Matroska and WebM.
pub mod matroska;
mod runtime;
/// Sound alone: MPEG audio, AAC, RIFF, FLAC, Ogg.
pub mod sound;
pub mod sparing;
mod tags;

use std::io::{Read, Seek};

use crate::{Kind, Said, Trouble};
use sparing::Sparing;

/// What a recording says. Reads where its length and tags stand, never the whole.
pub(crate) fn read<R: Read + Seek>(file: &mut R, kind: Kind) -> Said {
    let Ok(mut file) = Sparing::new(file) else {
        return Said::trouble(Trouble::Damaged);
    };
    let mut said = if kind == Kind::Mp4 {
        film::read(&mut file)
    } else if kind == Kind::Matroska {
        matroska::read(&mut file)
    } else {
        sound::read(&mut file, kind)
    };
    if file.is_spent() {
        said.trouble = Some(Trouble::TooLarge);
    }
    said.once();
    said
}
