//! Tags of ID3v2 (id3.org, versions 2.2 to 2.4).
//!
//! A tag is not handed to a decoder as it stands: its frames may be compressed to unpack without end, and hold frames
//! that hold frames. Only plain frames of text are copied, and those are decoded.

use crate::inner_files::InnerFile;

/// A tag with pictures is not longer than this.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A frame of text is not longer than this.
const LONGEST_FRAME: usize = 64 * 1024;

/// At most this many frames are copied.
const MOST_FRAMES: usize = 500;

/// The length of the header, and of the footer where there is one.
const HEADER: usize = 10;

/// The length of a whole tag, by its header; `None` where no tag begins.
pub(crate) fn length(header: &[u8]) -> Option<usize> {
    let header = header.get(..HEADER)?;
    let fits = header.starts_with(b"ID3") && header[3] != 0xff && header[4] != 0xff;
    let size = seven_bits(header.get(6..10)?)?;
    let footer = if header[5] & 0x10 == 0 { 0 } else { HEADER };
    fits.then_some(HEADER + size + footer)
}

/// The version of a tag, and its frames without the headers before them; `None` for what is no tag that is read.
fn body(tag: &[u8]) -> Option<(u8, Vec<u8>)> {
    let tag_length = length(tag)?.min(tag.len());
    let (version, flags) = (tag[3], tag[5]);
    if tag_length > MOST_BYTES || !(2..=4).contains(&version) {
        return None;
    }
    let mut body = tag.get(HEADER..tag_length)?.to_vec();
    // From version 2.4 on each frame says itself that it is written so, and those are left out.
    if flags & 0x80 != 0 && version < 4 {
        body = resynchronised(&body);
    }
    if flags & 0x40 != 0 && version > 2 {
        let extended = body.get(..4)?;
        let skip = if version == 4 {
            seven_bits(extended)?
        } else {
            big_endian(extended) + 4
        };
        body = body.get(skip..)?.to_vec();
    }
    Some((version, body))
}

/// The first frames of a body, with their headers.
fn frames(body: &[u8], version: u8) -> impl Iterator<Item = &[u8]> {
    let mut rest = body;
    let frames = std::iter::from_fn(move || {
        let (frame, after) = next(rest, version)?;
        rest = after;
        Some(frame)
    });
    frames.take(MOST_FRAMES)
}

/// A tag of the same version with the frames of text alone; `None` for what is no tag that is read.
pub(crate) fn text_frames_only(tag: &[u8]) -> Option<Vec<u8>> {
    let (version, body) = body(tag)?;
    let mut text_frames = Vec::new();
    for frame in frames(&body, version) {
        if is_plain_text(frame, version) && text_frames.len() + frame.len() < LONGEST_FRAME * 4 {
            text_frames.extend_from_slice(frame);
        }
    }
    let mut copy = vec![b'I', b'D', b'3', version, 0, 0];
    let size = u32::try_from(text_frames.len()).ok()?;
    copy.extend([21, 14, 7, 0].map(|shift| ((size >> shift) & 0x7f) as u8));
    copy.extend(text_frames);
    Some(copy)
}

/// The pictures in a tag.
pub(crate) fn pictures(tag: &[u8]) -> Vec<InnerFile> {
    let Some((version, body)) = body(tag) else {
        return Vec::new();
    };
    let is_picture = |frame: &&[u8]| frame.starts_with(b"APIC") || frame.starts_with(b"PIC");
    frames(&body, version)
        .filter(is_picture)
        .filter_map(|frame| InnerFile::picture_in(frame, "ID3v2/APIC"))
        .collect()
}

/// The first frame with its header, and what follows it.
fn next(bytes: &[u8], version: u8) -> Option<(&[u8], &[u8])> {
    let (header, size) = match version {
        2 => (6, big_endian(bytes.get(3..6)?)),
        3 => (10, big_endian(bytes.get(4..8)?)),
        _ => (10, seven_bits(bytes.get(4..8)?)?),
    };
    let is_named = bytes.first().is_some_and(u8::is_ascii_uppercase);
    is_named
        .then(|| bytes.split_at_checked(header + size))
        .flatten()
}

/// Whether a frame is text, a comment or an address of the web, neither compressed nor encrypted nor grouped.
fn is_plain_text(frame: &[u8], version: u8) -> bool {
    let is_text =
        matches!(frame[0], b'T' | b'W') || frame.starts_with(b"COM") || frame.starts_with(b"USLT");
    let header = if version == 2 { 6 } else { 10 };
    let no_flags = version == 2 || frame.get(9) == Some(&0);
    is_text && no_flags && frame.len() > header && frame.len() <= LONGEST_FRAME
}

fn resynchronised(bytes: &[u8]) -> Vec<u8> {
    let mut after_ff = false;
    let mut unescaped = bytes.to_vec();
    unescaped.retain(|byte| {
        let inserted = after_ff && *byte == 0;
        after_ff = *byte == 0xff;
        !inserted
    });
    unescaped
}

fn big_endian(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// A number of which each byte gives seven bits; `None` where one has more.
fn seven_bits(bytes: &[u8]) -> Option<usize> {
    let fits = bytes.iter().all(|byte| *byte < 0x80);
    fits.then(|| {
        bytes
            .iter()
            .fold(0, |sum, byte| sum << 7 | usize::from(*byte))
    })
}
