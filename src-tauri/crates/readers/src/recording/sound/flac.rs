//! FLAC (RFC 9639).

use std::io::{Read, Seek};

use lofty::file::FileType;

use super::flac_last_frame;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::{Runtime, agree};
use crate::recording::tags;
use crate::{InnerFile, ReaderOutput};

/// At most this many blocks of metadata are walked.
const MOST_BLOCKS: usize = 256;

/// A block of tags is not longer than this.
const MOST_OF_BLOCK: u64 = 1024 * 1024;

/// The kind of the block that describes the stream.
pub const STREAM: u8 = 0;
/// Padding, which may hold anything and means nothing.
pub const PADDING: u8 = 1;
/// Points to seek to.
pub const SEEK_TABLE: u8 = 3;
const TAGS: u8 = 4;
const PICTURE: u8 = 6;

/// A picture is not longer than this.
const MOST_OF_PICTURE: u64 = 16 * 1024 * 1024;

/// A block of metadata by its header.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    /// Its kind.
    pub kind: u8,
    /// Where its header begins, in bytes from the beginning of the file.
    pub start: u64,
    /// The length of its content, which follows the header of four bytes.
    pub length: u64,
}

/// The blocks of metadata, and where the sound begins.
pub fn blocks<R: Read + Seek>(file: &mut BoundedReader<'_, R>, from: u64) -> (Vec<Block>, u64) {
    let (mut blocks, mut at) = (Vec::new(), from + 4);
    while blocks.len() < MOST_BLOCKS
        && let Some([kind, a, b, c]) = file.read_array_at(at)
    {
        let length = u64::from(u32::from_be_bytes([0, a, b, c]));
        blocks.push(Block {
            kind: kind & 0x7f,
            start: at,
            length,
        });
        at += 4 + length;
        if kind & 0x80 != 0 {
            return (blocks, at);
        }
    }
    if blocks.len() == MOST_BLOCKS {
        file.mark_cut_short();
    }
    (blocks, at)
}

/// What the tags say, and the running time.
pub(crate) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    output: &mut ReaderOutput,
    from: u64,
) -> Option<Runtime> {
    let (blocks, sound) = blocks(file, from);
    let stream = blocks.first().filter(|block| block.kind == STREAM)?;
    let header = file.read_array_at::<34>(stream.start + 4)?;
    // A file of the stream and its tags alone, so that pictures are not read.
    let mut small_file = b"fLaC\0\0\0\x22".to_vec();
    small_file.extend(header);
    for block in &blocks {
        if block.kind == TAGS && block.length <= MOST_OF_BLOCK {
            let length = usize::try_from(block.length).ok()?;
            let content = file.read_at(block.start + 4, length);
            small_file.push(TAGS | 0x80);
            small_file.extend(&u32::try_from(content.len()).ok()?.to_be_bytes()[1..]);
            small_file.extend(content);
            tags::lofty_tags::in_beginning(output, &small_file, FileType::Flac);
            small_file.truncate(8 + header.len());
        } else if block.kind == PICTURE && block.length <= MOST_OF_PICTURE {
            let length = usize::try_from(block.length).ok()?;
            let picture = file.read_at(block.start + 4, length);
            let picture = InnerFile::picture_in(&picture, "FLAC picture");
            output.inner_files.extend(picture);
        }
    }
    runtime(file, header, sound)
}

fn runtime<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    header: [u8; 34],
    sound: u64,
) -> Option<Runtime> {
    let rate = u64::from(u32::from_be_bytes([0, header[10], header[11], header[12]]) >> 4);
    let high = u64::from(header[13] & 15) << 32;
    let low = u64::from(u32::from_be_bytes([
        header[14], header[15], header[16], header[17],
    ]));
    let by_header = Runtime::seconds(high | low, rate)?;
    let bytes_there = file.length().checked_sub(sound)?;
    let last = flac_last_frame::samples_to_end(file, sound, header)
        .and_then(|samples| Runtime::seconds(samples, rate));
    match last {
        Some(last) if by_header == 0.0 => Some(Runtime::new(last, Runtime::LIKELY)),
        Some(last) if !agree(last, by_header) => Some(Runtime::contradicted(last)),
        Some(_) => Some(Runtime::new(by_header, Runtime::SURE)),
        None if bytes_there == 0 => {
            (by_header == 0.0).then_some(Runtime::new(0.0, Runtime::LIKELY))
        }
        None => Some(Runtime::contradicted(by_header)),
    }
}
