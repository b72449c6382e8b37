//! The running time of frames of MPEG audio or AAC.

use std::io::{Read, Seek};

use super::frames::{Frame, HEADER, frame, same_stream};
use super::vbr_header::vbr_header;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::{Runtime, agree};

/// The first frame begins within this many bytes; junk may precede it.
const MAX_JUNK: usize = 256 * 1024;

/// Frames of this many bytes in all are counted one by one, which is exact: an hour of speech at 16 kbit/s.
const MAX_COUNTED: u64 = 8 * 1024 * 1024;

/// A longer recording is sampled in this many places.
const SAMPLES: u64 = 96;

/// In each place this many bytes.
const SAMPLE: usize = 16 * 1024;

/// Frames are counted through a window of this many bytes, many times as long as the longest frame.
const WINDOW: usize = 256 * 1024;

/// A sample begins within a frame, so the next one is at most this many bytes on: no frame is longer.
const MAX_FRAME: usize = 8 * 1024;

/// No frame is shorter, in bytes: the shortest of MPEG audio has 24.
const MIN_FRAME: u64 = 20;

/// The share of a recording that may be junk before its running time is an estimate.
const JUNK_SHARE: f64 = 0.01;

/// Samples tell the running time within this share where the rate of bits varies.
const SAMPLING_ERROR: f64 = 0.25;

/// The running time of the frames between two places; `None` where there are none.
pub(crate) fn runtime<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    from: u64,
    to: u64,
) -> Option<Runtime> {
    let beginning = file.read_at(from, MAX_JUNK);
    let (junk, first) = find(&beginning)?;
    let start = from + junk as u64;
    let length = to.checked_sub(start)?;
    let is_short = length <= MAX_COUNTED;
    let measured = if is_short {
        count(file, start, to)
    } else {
        sample(file, start, to)
    };
    let Some(header) = vbr_header(&beginning[junk..], first).filter(|header| header.frames > 0)
    else {
        return measured;
    };
    let declared_seconds = Runtime::seconds(header.frames * first.samples, first.rate)?;
    let frame_length = length.saturating_sub(first.length as u64) / header.frames;
    let complete = header
        .bytes
        .is_none_or(|bytes| roughly_equal(bytes, length));
    let possible = (MIN_FRAME..=MAX_FRAME as u64).contains(&frame_length);
    // Cut and joined files keep the header of their first part.
    let contradicts = |measured: f64| {
        if is_short {
            !agree(measured, declared_seconds)
        } else {
            (measured / declared_seconds - 1.0).abs() > SAMPLING_ERROR
        }
    };
    match measured {
        Some(measured) if !complete || !possible || contradicts(measured.seconds) => {
            Some(Runtime::contradicted(measured.seconds))
        }
        None if !complete || !possible => None,
        Some(_) | None => Some(Runtime::new(declared_seconds, Runtime::SURE)),
    }
}

/// Whether the length in bytes that a header declares is that of the file, but for tags and what encoders do not count.
fn roughly_equal(declared_length: u64, length: u64) -> bool {
    declared_length.abs_diff(length) <= 8 * 1024 + length / 50
}

/// The first frame that another frame of its stream follows, or the end of the bytes.
fn find(bytes: &[u8]) -> Option<(usize, Frame)> {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == 0xff);
    starts.map(|(at, _)| at).find_map(|at| {
        let first_frame = frame(&bytes[at..])?;
        let next = bytes.get(at + first_frame.length..)?;
        let followed =
            next.is_empty() || (frame(next).is_some() && same_stream(&bytes[at..], next));
        followed.then_some((at, first_frame))
    })
}

/// Counts every frame, passing over junk.
#[expect(clippy::cast_precision_loss, reason = "files stay below 2^53 bytes")]
fn count<R: Read + Seek>(file: &mut BoundedReader<'_, R>, start: u64, to: u64) -> Option<Runtime> {
    let (mut at, mut seconds, mut junk) = (start, 0.0, 0);
    while at < to {
        let window_size = usize::try_from(to - at).map_or(WINDOW, |left| left.min(WINDOW));
        let window = file.read_at(at, window_size);
        let is_last = at + window.len() as u64 >= to;
        let scanned = scan(&window, is_last);
        if scanned.length == 0 {
            // The rest cannot be read.
            junk += to - at;
            break;
        }
        seconds += scanned.seconds;
        junk += scanned.junk as u64;
        at += scanned.length as u64;
    }
    let junk = junk as f64 / (to - start) as f64;
    (seconds > 0.0).then(|| with_junk(seconds, junk, true))
}

/// Estimates from frames in places spread over the recording; a place without frames counts as junk.
#[expect(clippy::cast_precision_loss, reason = "files stay below 2^53 bytes")]
fn sample<R: Read + Seek>(file: &mut BoundedReader<'_, R>, start: u64, to: u64) -> Option<Runtime> {
    let (mut seconds, mut framed, mut junk) = (0.0, 0, 0);
    let mut first_rate: Option<f64> = None;
    let mut steady = true;
    for place in 0..SAMPLES {
        let at = start + (to - start) / SAMPLES * place;
        let window = file.read_at(at, SAMPLE);
        let Some((before, _)) = find(&window) else {
            junk += SAMPLE;
            continue;
        };
        let scanned = scan(&window[before..], false);
        junk += scanned.junk + before.saturating_sub(MAX_FRAME);
        let bytes = scanned.length - scanned.junk;
        if bytes == 0 {
            continue;
        }
        let rate = scanned.seconds / bytes as f64;
        steady &= first_rate.is_none_or(|first| (rate / first - 1.0).abs() < 0.01);
        first_rate = first_rate.or(Some(rate));
        seconds += scanned.seconds;
        framed += bytes;
    }
    if framed == 0 {
        return None;
    }
    let junk_share = junk as f64 / (junk + framed) as f64;
    let estimate = seconds / (junk + framed) as f64 * (to - start) as f64;
    Some(with_junk(estimate, junk_share, steady))
}

/// A running time, as sure as this share of junk leaves it; damaged where half is junk.
fn with_junk(seconds: f64, share: f64, steady: bool) -> Runtime {
    Runtime {
        seconds,
        confidence: if steady && share <= JUNK_SHARE {
            Runtime::SURE
        } else {
            Runtime::ESTIMATED
        },
        damaged: share > 0.5,
    }
}

/// The frames of a window, scanned from its beginning.
struct Scanned {
    seconds: f64,
    /// Bytes that are in no frame.
    junk: usize,
    /// Bytes that were scanned: the next window begins behind them.
    length: usize,
}

fn scan(window: &[u8], is_last: bool) -> Scanned {
    let mut scanned = Scanned {
        seconds: 0.0,
        junk: 0,
        length: 0,
    };
    while scanned.length < window.len() {
        let rest = &window[scanned.length..];
        if rest.len() < HEADER {
            break;
        }
        match frame(rest) {
            Some(next_frame) if next_frame.length <= rest.len() => {
                let next = &rest[next_frame.length..];
                if next.len() >= HEADER && frame(next).is_none() && !is_tag(next) {
                    // A header by chance, or the last frame before junk. The two look alike, so neither counts.
                    scanned.junk += 1;
                    scanned.length += 1;
                    continue;
                }
                scanned.seconds +=
                    Runtime::seconds(next_frame.samples, next_frame.rate).unwrap_or_default();
                scanned.length += next_frame.length;
            }
            Some(_) if !is_last => break,
            _ => {
                scanned.junk += 1;
                scanned.length += 1;
            }
        }
    }
    if is_last || scanned.length == 0 {
        scanned.length = window.len();
    }
    scanned
}

/// Whether a tag begins here, as between recordings that were joined.
fn is_tag(bytes: &[u8]) -> bool {
    bytes.starts_with(b"ID3") || bytes.starts_with(b"TAG") || bytes.starts_with(b"APETAG")
}
