//! How long frames of MPEG audio or AAC run.

use std::io::{Read, Seek};

use super::frames::{Frame, HEADER, akin, frame};
use super::info::info;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::{Runtime, agree};

/// The first frame begins within this many bytes; before it may stand junk.
const MOST_JUNK: usize = 256 * 1024;

/// Frames of this many bytes in all are counted one by one, which is exact: an hour of speech at 16 kbit/s.
const MOST_COUNTED: u64 = 8 * 1024 * 1024;

/// A longer recording is sampled in this many places.
const SAMPLES: u64 = 96;

/// In each place this many bytes.
const SAMPLE: usize = 16 * 1024;

/// Frames are counted through a window of this many bytes, many times as long as the longest frame.
const WINDOW: usize = 256 * 1024;

/// The running time of the frames between two places; `None` where there are none.
pub(crate) fn runtime<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    from: u64,
    to: u64,
) -> Option<Runtime> {
    let beginning = file.at(from, MOST_JUNK);
    let (junk, first) = find(&beginning)?;
    let start = from + junk as u64;
    let there = to.checked_sub(start)?;
    let counted = |file: &mut BoundedReader<'_, R>| {
        if there <= MOST_COUNTED {
            count(file, start, to)
        } else {
            sample(file, start, to)
        }
    };
    let Some(info) = info(&beginning[junk..], first).filter(|info| info.frames > 0) else {
        return counted(file);
    };
    let output = Runtime::seconds(info.frames * first.samples, first.rate)?;
    let audio = there.saturating_sub(first.length as u64);
    let complete = info.bytes.is_none_or(|bytes| agree_bytes(bytes, there));
    let possible = (audio / info.frames.max(1)) >= 20 && audio / info.frames <= 8 * 1024;
    if complete && possible {
        // Cut and joined files keep the header of their first part.
        let counted = if there <= MOST_COUNTED {
            count(file, start, to)
        } else {
            None
        };
        return Some(match counted {
            Some(counted) if !agree(counted.seconds, output) => {
                Runtime::contradicted(counted.seconds)
            }
            _ => Runtime::new(output, Runtime::SURE),
        });
    }
    counted(file).map(|counted| Runtime::contradicted(counted.seconds))
}

/// Whether a length that a header says is that of the file, give or take a few frames.
fn agree_bytes(output: u64, there: u64) -> bool {
    output.abs_diff(there) <= 8 * 1024 + there / 50
}

/// The first place where a frame follows another of its recording, or where one ends the bytes.
fn find(bytes: &[u8]) -> Option<(usize, Frame)> {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == 0xff);
    starts.map(|(at, _)| at).find_map(|at| {
        let found = frame(&bytes[at..])?;
        let next = bytes.get(at + found.length..)?;
        let followed = next.is_empty() || (frame(next).is_some() && akin(&bytes[at..], next));
        followed.then_some((at, found))
    })
}

/// Counts every frame, passing over junk.
fn count<R: Read + Seek>(file: &mut BoundedReader<'_, R>, start: u64, to: u64) -> Option<Runtime> {
    let (mut at, mut seconds, mut junk) = (start, 0.0, 0);
    while at < to {
        let most = usize::try_from(to - at).map_or(WINDOW, |left| left.min(WINDOW));
        let window = file.at(at, most);
        let is_last = at + window.len() as u64 >= to;
        let walked = walk(&window, is_last);
        if walked.end == 0 {
            break;
        }
        seconds += walked.seconds;
        junk += walked.junk;
        at += walked.end as u64;
    }
    let damaged = (junk as u64) * 2 > to - start;
    (seconds > 0.0).then_some(Runtime {
        seconds,
        confidence: if damaged {
            Runtime::RECKONED
        } else {
            Runtime::SURE
        },
        damaged,
    })
}

/// Reckons from frames in places spread over the recording.
#[expect(clippy::cast_precision_loss, reason = "files stay below 2^53 bytes")]
fn sample<R: Read + Seek>(file: &mut BoundedReader<'_, R>, start: u64, to: u64) -> Option<Runtime> {
    let (mut seconds, mut bytes) = (0.0, 0);
    let mut pace: Option<f64> = None;
    let mut steady = true;
    for place in 0..SAMPLES {
        let at = start + (to - start) / SAMPLES * place;
        let window = file.at(at, SAMPLE);
        let Some((junk, _)) = find(&window) else {
            continue;
        };
        let walked = walk(&window[junk..], false);
        let framed = walked.end - walked.junk;
        if framed == 0 {
            continue;
        }
        let here = walked.seconds / framed as f64;
        steady &= pace.is_none_or(|pace| (here / pace - 1.0).abs() < 0.01);
        pace = pace.or(Some(here));
        seconds += walked.seconds;
        bytes += framed;
    }
    let confidence = if steady {
        Runtime::SURE
    } else {
        Runtime::RECKONED
    };
    (bytes > 0)
        .then(|| seconds / bytes as f64 * (to - start) as f64)
        .map(|seconds| Runtime::new(seconds, confidence))
}

/// What was seen of the frames in a window.
struct Walked {
    seconds: f64,
    junk: usize,
    /// Where the next window begins.
    end: usize,
}

fn walk(window: &[u8], is_last: bool) -> Walked {
    let mut walked = Walked {
        seconds: 0.0,
        junk: 0,
        end: 0,
    };
    while walked.end < window.len() {
        let here = &window[walked.end..];
        if here.len() < HEADER {
            break;
        }
        match frame(here) {
            Some(found) if found.length <= here.len() => {
                let next = &here[found.length..];
                if next.len() >= HEADER && frame(next).is_none() && !is_tag(next) {
                    // A header by chance, or the last frame before junk: only the latter is worth its samples.
                    let lost = found.length.min(HEADER);
                    walked.junk += lost;
                    walked.end += lost;
                    continue;
                }
                walked.seconds += Runtime::seconds(found.samples, found.rate).unwrap_or_default();
                walked.end += found.length;
            }
            Some(_) if !is_last => break,
            _ => {
                walked.junk += 1;
                walked.end += 1;
            }
        }
    }
    if is_last || walked.end == 0 {
        walked.end = window.len();
    }
    walked
}

/// Whether a tag begins here, as between recordings that were joined.
fn is_tag(bytes: &[u8]) -> bool {
    bytes.starts_with(b"ID3") || bytes.starts_with(b"TAG") || bytes.starts_with(b"APETAG")
}
