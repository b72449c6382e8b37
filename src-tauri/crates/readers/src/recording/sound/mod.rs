//! Sound without film.

/// FLAC.
pub mod flac;
mod flac_last_frame;
mod frames;
mod frames_runtime;
mod ogg;
/// Pages of Ogg.
pub mod ogg_pages;
/// Chunks of RIFF.
pub mod riff;
/// Tags around frames of MPEG audio.
pub mod surrounding;
mod vbr_header;
/// WAV and its longer kin, in chunks of RIFF.
pub mod wav;

use std::io::{Read, Seek};

use super::bounded_reader::BoundedReader;
use super::runtime::{self, Runtime};
use super::tags;
use crate::{Kind, ReaderOutput};

/// What a recording of sound says.
pub(crate) fn read<R: Read + Seek>(file: &mut BoundedReader<'_, R>, kind: Kind) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    let length = file.length();
    let runtime_found = if kind == Kind::Wav {
        wav::read(file, &mut output)
    } else if kind == Kind::Flac {
        flac::read(file, &mut output, 0)
    } else if kind == Kind::Ogg {
        ogg::read(file, &mut output)
    } else {
        framed(file, &mut output)
    };
    runtime::claim(&mut output, runtime_found, length);
    output
}

/// What frames of MPEG audio or AAC and the tags around them say.
fn framed<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    output: &mut ReaderOutput,
) -> Option<Runtime> {
    let surrounding = surrounding::read(file);
    output
        .inner_files
        .extend(surrounding.pictures.iter().cloned());
    for tag in &surrounding.id3v2 {
        tags::lofty_tags::id3v2(output, tag);
    }
    if !surrounding.at_end.is_empty() {
        tags::lofty_tags::at_end(output, &surrounding.at_end);
    }
    if file.read_at(surrounding.from, 4) == *b"fLaC" {
        // Some players put such a tag before FLAC, which wants none.
        flac::read(file, output, surrounding.from)
    } else {
        frames_runtime::runtime(file, surrounding.from, surrounding.to)
    }
}
