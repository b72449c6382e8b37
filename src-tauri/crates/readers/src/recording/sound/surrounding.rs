//! The tags before and after frames of MPEG audio or AAC.

use std::io::{Read, Seek};

use crate::InnerFile;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::tags::id3;

/// At most this many tags are read at the beginning.
const MOST_TAGS: usize = 4;

/// At most this many bytes of one tag at the beginning are read.
const MOST_OF_TAG: usize = 16 * 1024 * 1024;

/// At most this many bytes of the tags at the end are read; they hold no pictures worth reading.
const MOST_AT_END: u64 = 256 * 1024;

/// The length of ID3v1.
const ID3V1: u64 = 128;

/// The length of the header and of the footer of APE.
const APE: u64 = 32;

/// Where the frames stand, and the tags around them.
#[derive(Debug, Default)]
pub struct Surrounding {
    /// Where the frames begin, in bytes from the beginning of the file.
    pub from: u64,
    /// Where they end.
    pub to: u64,
    /// The tags of ID3v2, reduced to their frames of text.
    pub id3v2: Vec<Vec<u8>>,
    /// The pictures in those tags.
    pub pictures: Vec<InnerFile>,
    /// The tags at the end as they stand.
    pub at_end: Vec<u8>,
}

/// Finds the tags around frames.
pub fn read<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> Surrounding {
    let mut surrounding = Surrounding::default();
    for tags in 0.. {
        let Some(length) = id3::length(&file.read_at(surrounding.from, 10)) else {
            break;
        };
        if tags == MOST_TAGS {
            file.mark_cut_short();
            break;
        }
        if length <= MOST_OF_TAG {
            let tag = file.read_at(surrounding.from, length);
            surrounding.id3v2.extend(id3::text_frames_only(&tag));
            surrounding.pictures.extend(id3::pictures(&tag));
        }
        surrounding.from += u64::try_from(length).unwrap_or(u64::MAX);
    }
    surrounding.from = surrounding.from.min(file.length());
    surrounding.to = end_of_frames(file, surrounding.from);
    if file.length() - surrounding.to <= MOST_AT_END {
        let length = usize::try_from(file.length() - surrounding.to).unwrap_or_default();
        surrounding.at_end = file.read_at(surrounding.to, length);
    }
    surrounding
}

fn end_of_frames<R: Read + Seek>(file: &mut BoundedReader<'_, R>, from: u64) -> u64 {
    let mut to = file.length();
    if to >= from + ID3V1 && file.read_at(to - ID3V1, 3) == *b"TAG" {
        to -= ID3V1;
    }
    if to >= from + APE
        && let Some(footer) = file.read_array_at::<32>(to - APE)
        && footer.starts_with(b"APETAGEX")
    {
        // The size counts the footer and not the header, which stands where the topmost flag is set.
        let size = u64::from(u32::from_le_bytes([
            footer[12], footer[13], footer[14], footer[15],
        ]));
        let header = if footer[23] & 0x80 == 0 { 0 } else { APE };
        to = to.saturating_sub(size.max(APE) + header).max(from);
    }
    to
}
