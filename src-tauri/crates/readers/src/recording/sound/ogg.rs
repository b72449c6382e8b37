//! Ogg (RFC 3533) with Vorbis, Opus (RFC 7845), FLAC or Speex in it.

use std::io::{Read, Seek};

use lofty::file::FileType;

use super::pages::{Page, last, page};
use crate::ReaderOutput;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::Runtime;
use crate::recording::tags;

/// How many bytes are searched for the streams' first pages and their tags, without pictures.
const BEGINNING: usize = 1024 * 1024;

/// At most this many pages are walked where a file is a chain of recordings: ten hours of radio.
const MOST_PAGES: usize = 100_000;

/// What the clock of a stream stands at after its first page of sound is its start where it is later than this, as in
/// a part cut from a broadcast.
const LATE_SECONDS: f64 = 5.0;

/// A stream of sound.
#[derive(Debug, Clone, Copy)]
struct Stream {
    serial: u32,
    kind: FileType,
    /// Units of its clock a second.
    rate: u64,
    /// Units before the sound begins.
    skip: u64,
}

/// What the tags say, and the running time.
pub(crate) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    output: &mut ReaderOutput,
) -> Option<Runtime> {
    let beginning = file.at(0, BEGINNING);
    let (streams, others) = streams(&beginning);
    let stream = *streams.first()?;
    tags::known::in_beginning(output, &beginning, stream.kind);
    // Pages of a film's pictures may stand after the last of the sound.
    let end = last(file, |serial| {
        serial != stream.serial && others.contains(&serial)
    });
    let first_clock = first_clock(&beginning, stream);
    let of_first = |clock: u64| {
        let start = Runtime::seconds(first_clock, stream.rate).unwrap_or_default();
        let from = if start > LATE_SECONDS {
            first_clock
        } else {
            stream.skip
        };
        Runtime::seconds(clock.saturating_sub(from), stream.rate)
    };
    match end {
        Some((clock, serial)) if serial == stream.serial => {
            of_first(clock).map(|seconds| Runtime::new(seconds, Runtime::SURE))
        }
        _ => chain(file),
    }
}

/// The streams of sound that begin at the beginning, and the numbers of all.
fn streams(bytes: &[u8]) -> (Vec<Stream>, Vec<u32>) {
    let (mut streams, mut all, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(page) = bytes.get(at..).and_then(page)
        && page.begins
    {
        all.push(page.serial);
        streams.extend(stream(&page, &bytes[at..]));
        at += page.length;
    }
    (streams, all)
}

/// The stream of sound that a first page begins; `None` where it is no sound.
fn stream(page: &Page, bytes: &[u8]) -> Option<Stream> {
    let packet = bytes.get(page.header..)?;
    let little = |at: usize| {
        let four = packet.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_le_bytes(four)))
    };
    let (kind, rate, skip) = if packet.starts_with(b"\x01vorbis") {
        (FileType::Vorbis, little(12)?, 0)
    } else if packet.starts_with(b"OpusHead") {
        // Its clock counts 48,000 a second whatever the rate of the sound was.
        (FileType::Opus, 48_000, little(8)? >> 16)
    } else if packet.starts_with(b"Speex   ") {
        (FileType::Speex, little(36)?, 0)
    } else if packet.starts_with(b"\x7fFLAC") {
        let rate = packet.get(27..30)?;
        let rate = u32::from_be_bytes([0, rate[0], rate[1], rate[2]]) >> 4;
        // Its tags are laid out as those of Vorbis, but the library reads them in no Ogg.
        (FileType::Flac, u64::from(rate), 0)
    } else {
        return None;
    };
    (rate > 0).then_some(Stream {
        serial: page.serial,
        kind,
        rate,
        skip,
    })
}

/// What the clock of a stream stands at after its first page of sound.
fn first_clock(bytes: &[u8], stream: Stream) -> u64 {
    let mut at = 0;
    while let Some(page) = bytes.get(at..).and_then(page) {
        if page.serial == stream.serial
            && let Some(clock) = page.clock.filter(|clock| *clock > 0)
        {
            return clock;
        }
        at += page.length;
    }
    0
}

/// The running time of recordings that follow one another in one file, by walking all pages.
fn chain<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> Option<Runtime> {
    let (mut seconds, mut at, mut walked) = (0.0, 0, 0);
    let mut current: Option<(Stream, u64)> = None;
    let ended = |current: Option<(Stream, u64)>| {
        current
            .and_then(|(stream, clock)| {
                Runtime::seconds(clock.saturating_sub(stream.skip), stream.rate)
            })
            .unwrap_or_default()
    };
    while walked < MOST_PAGES {
        // A header, and of the first page of a stream what tells it.
        let bytes = file.at(at, 27 + 255 + 64);
        let Some(page) = page(&bytes) else { break };
        if page.begins {
            if let Some(stream) = stream(&page, &bytes) {
                let is_new =
                    current.is_none_or(|(other, clock)| clock > 0 || other.serial == stream.serial);
                if is_new {
                    seconds += ended(current);
                    current = Some((stream, 0));
                }
            }
        } else if let (Some((stream, clock)), Some(now)) = (&mut current, page.clock)
            && stream.serial == page.serial
        {
            *clock = now.max(*clock);
        }
        at += page.length as u64;
        walked += 1;
    }
    seconds += ended(current);
    let whole = at >= file.length();
    (seconds > 0.0).then_some(Runtime {
        seconds,
        confidence: if whole {
            Runtime::LIKELY
        } else {
            Runtime::ESTIMATED
        },
        damaged: !whole,
    })
}
