//! The last frame of a FLAC file, by which the number of samples is known (RFC 9639, section 9.1).

use std::io::{Read, Seek};

use crate::recording::bounded_reader::BoundedReader;

/// The last frame begins within this many bytes of the end: the longest frame that is in use, several times.
const END: u64 = 256 * 1024;

/// The longest header of a frame, in bytes.
const HEADER: usize = 16;

/// The number of samples up to the end of the last frame; `None` where no frame is found.
pub(crate) fn samples_to_end<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    sound: u64,
    stream: [u8; 34],
) -> Option<u64> {
    let from = file.length().saturating_sub(END).max(sound);
    let end = file.read_at(from, usize::try_from(END).ok()?);
    let block = u64::from(u16::from_be_bytes([stream[2], stream[3]]));
    let starts = end.windows(2).enumerate().rev();
    starts
        .filter(|(_, two)| two[0] == 0xff && two[1] & 0xfe == 0xf8)
        .find_map(|(at, _)| samples(&end[at..(at + HEADER).min(end.len())], block))
}

/// The number of samples up to the end of the frame whose header begins the bytes, if one does.
fn samples(header: &[u8], block: u64) -> Option<u64> {
    let is_by_sample = header.get(1)? & 1 == 1;
    let sizes = *header.get(2)?;
    let (number, mut at) = coded_number(header, 4)?;
    let frame_samples = match sizes >> 4 {
        1 => 192,
        code @ 2..=5 => 576 << (code - 2),
        6 => {
            at += 1;
            u64::from(*header.get(at - 1)?) + 1
        }
        7 => {
            at += 2;
            u64::from(u16::from_be_bytes([
                *header.get(at - 2)?,
                *header.get(at - 1)?,
            ])) + 1
        }
        code @ 8..=15 => 256 << (code - 8),
        _ => return None,
    };
    at += match sizes & 15 {
        12 => 1,
        13 | 14 => 2,
        15 => return None,
        _ => 0,
    };
    if check(header.get(..at)?) != *header.get(at)? {
        return None;
    }
    let samples_before = if is_by_sample {
        number
    } else {
        number.checked_mul(block)?
    };
    samples_before.checked_add(frame_samples)
}

/// A number written as UTF-8 writes characters, in up to seven bytes, and where it ends.
fn coded_number(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let first = *bytes.get(at)?;
    let length = match first.leading_ones() {
        0 => return Some((u64::from(first), at + 1)),
        ones @ 2..=7 => usize::try_from(ones).ok()?,
        _ => return None,
    };
    let mut number = u64::from(first) & (0x7f >> length);
    for byte in bytes.get(at + 1..at + length)? {
        if byte >> 6 != 2 {
            return None;
        }
        number = number << 6 | u64::from(byte & 0x3f);
    }
    Some((number, at + length))
}

/// The check sum over a header: CRC-8 of polynomial 0x07.
fn check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ byte, |sum, _| {
            if sum & 0x80 == 0 {
                sum << 1
            } else {
                sum << 1 ^ 0x07
            }
        })
    })
}
