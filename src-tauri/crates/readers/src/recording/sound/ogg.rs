//! Ogg (RFC 3533) with Vorbis, Opus (RFC 7845), FLAC or Speex in it.

use std::io::{Read, Seek};

use lofty::file::FileType;

use super::ogg_pages::{Page, last, packets, page};
use crate::ReaderOutput;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::Runtime;
use crate::recording::tags;

/// How many bytes are searched for the streams' first pages and their tags, without pictures.
const BEGINNING: usize = 1024 * 1024;

/// At most this many pages are walked where a file is a chain of recordings: ten hours of radio.
const MOST_PAGES: usize = 100_000;

/// What the clock of a stream stands at before its first page of sound is its start where it is later than this, as in
/// a part cut from a broadcast.
const LATE_SECONDS: f64 = 5.0;

/// The longest packet of Opus, in units of its clock: 120 milliseconds.
const LONGEST_OPUS: u64 = 5760;

/// A stream of sound.
#[derive(Debug, Clone, Copy)]
struct Stream {
    serial: u32,
    kind: FileType,
    /// Units of its clock a second.
    rate: u64,
    /// Units before the sound begins.
    skip: u64,
    /// Units that a packet lasts at most. Only one of Opus says how many it lasts.
    packet: u64,
}

impl Stream {
    /// The units of a packet that stands whole in these bytes.
    fn duration(self, packet: &[u8]) -> u64 {
        if self.kind == FileType::Opus {
            opus(packet).unwrap_or(LONGEST_OPUS)
        } else {
            self.packet
        }
    }

    /// From where the units of the clock count as sound, by the first page of sound and what the clock stands at after
    /// it.
    fn begins(self, page: &Page, bytes: &[u8], clock: u64) -> u64 {
        let mut packets = packets(page, bytes).into_iter();
        let first = packets.next().map_or(0, |first| {
            if page.continues {
                self.packet
            } else {
                self.duration(first)
            }
        });
        let duration = packets.fold(first, |sum, packet| {
            sum.saturating_add(self.duration(packet))
        });
        let start = clock.saturating_sub(duration);
        if Runtime::seconds(start, self.rate).is_some_and(|start| start > LATE_SECONDS) {
            start.saturating_add(self.skip)
        } else {
            self.skip
        }
    }
}

/// The units of a packet of Opus (RFC 6716, section 3.1).
fn opus(packet: &[u8]) -> Option<u64> {
    let first = *packet.first()?;
    let frame = match first >> 3 {
        kind @ 0..=11 => [480, 960, 1920, 2880][usize::from(kind & 3)],
        kind @ 12..=15 => [480, 960][usize::from(kind & 1)],
        kind => [120, 240, 480, 960][usize::from(kind & 3)],
    };
    let frames = match first & 3 {
        0 => 1,
        1 | 2 => 2,
        _ => u64::from(packet.get(1)? & 63),
    };
    Some((frame * frames).min(LONGEST_OPUS))
}

/// What the tags say, and the running time.
pub(crate) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    output: &mut ReaderOutput,
) -> Option<Runtime> {
    let beginning = file.read_at(0, BEGINNING);
    let (streams, other_serials) = streams(&beginning);
    let stream = *streams.first()?;
    tags::lofty_tags::in_beginning(output, &beginning, stream.kind);
    // Pages of a film's pictures may stand after the last of the sound.
    let end = last(file, |serial| {
        serial != stream.serial && other_serials.contains(&serial)
    });
    match end {
        Some((clock, serial)) if serial == stream.serial => {
            let units = clock.saturating_sub(begins(&beginning, stream));
            let seconds = Runtime::seconds(units, stream.rate);
            seconds.map(|seconds| Runtime::new(seconds, Runtime::SURE))
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
    let (kind, rate, skip, longest) = if packet.starts_with(b"\x01vorbis") {
        // Half of the longer block is new in each packet; the lengths of both are powers of two.
        let long_block_exponent = *packet.get(28)? >> 4;
        (
            FileType::Vorbis,
            little(12)?,
            0,
            (1 << long_block_exponent) / 2,
        )
    } else if packet.starts_with(b"OpusHead") {
        // Its clock counts 48,000 a second whatever the rate of the sound was.
        (FileType::Opus, 48_000, little(8)? >> 16, LONGEST_OPUS)
    } else if packet.starts_with(b"Speex   ") {
        let (frame, frames) = (little(56)?, little(64)?.max(1));
        (
            FileType::Speex,
            little(36)?,
            0,
            frame.saturating_mul(frames),
        )
    } else if packet.starts_with(b"\x7fFLAC") {
        let rate = packet.get(27..30)?;
        let rate = u32::from_be_bytes([0, rate[0], rate[1], rate[2]]) >> 4;
        let block = u16::from_be_bytes(packet.get(19..21)?.try_into().ok()?);
        // Its tags are laid out as those of Vorbis, but the library reads them in no Ogg.
        (FileType::Flac, u64::from(rate), 0, u64::from(block))
    } else {
        return None;
    };
    (rate > 0).then_some(Stream {
        serial: page.serial,
        kind,
        rate,
        skip,
        packet: longest,
    })
}

/// From where the units of a stream's clock count as sound.
fn begins(bytes: &[u8], stream: Stream) -> u64 {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..)
        && let Some(page) = page(rest)
    {
        if page.serial == stream.serial
            && let Some(clock) = page.clock.filter(|clock| *clock > 0)
        {
            return stream.begins(&page, rest, clock);
        }
        at += page.length;
    }
    stream.skip
}

/// One of the recordings that follow one another in one file.
#[derive(Debug, Clone, Copy)]
struct Link {
    stream: Stream,
    /// From where the units of its clock count as sound.
    from: u64,
    /// What its clock stands at.
    clock: u64,
}

impl Link {
    fn seconds(self) -> f64 {
        let units = self.clock.saturating_sub(self.from);
        Runtime::seconds(units, self.stream.rate).unwrap_or_default()
    }
}

/// The running time of recordings that follow one another in one file, by walking all pages.
fn chain<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> Option<Runtime> {
    let (mut seconds, mut at, mut walked) = (0.0, 0, 0);
    let mut current_link: Option<Link> = None;
    while walked < MOST_PAGES {
        // A header, and of the first page of a stream what tells it.
        let bytes = file.read_at(at, 27 + 255 + 64);
        let Some(page) = page(&bytes) else { break };
        if page.begins {
            if let Some(stream) = stream(&page, &bytes) {
                let is_new = current_link
                    .is_none_or(|other| other.clock > 0 || other.stream.serial == stream.serial);
                if is_new {
                    seconds += current_link.map_or(0.0, Link::seconds);
                    current_link = Some(Link {
                        stream,
                        from: stream.skip,
                        clock: 0,
                    });
                }
            }
        } else if let (Some(link), Some(clock)) = (&mut current_link, page.clock)
            && link.stream.serial == page.serial
        {
            if link.clock == 0 && clock > 0 {
                let page_bytes = file.read_at(at, page.length);
                link.from = link.stream.begins(&page, &page_bytes, clock);
            }
            link.clock = clock.max(link.clock);
        }
        at += page.length as u64;
        walked += 1;
    }
    seconds += current_link.map_or(0.0, Link::seconds);
    let is_whole = at >= file.length();
    (seconds > 0.0).then_some(Runtime {
        seconds,
        confidence: if is_whole {
            Runtime::LIKELY
        } else {
            Runtime::ESTIMATED
        },
        damaged: !is_whole,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::Cursor;

    use super::*;

    /// A page of short packets, after which the clock stands at `clock`.
    fn page_of(begins: bool, serial: u32, clock: u64, packets: &[&[u8]]) -> Vec<u8> {
        let pieces: Vec<u8> = packets
            .iter()
            .map(|packet| u8::try_from(packet.len()).unwrap())
            .collect();
        let mut page = [b"OggS\0", [if begins { 2 } else { 0 }].as_slice()].concat();
        page.extend(clock.to_le_bytes());
        page.extend(serial.to_le_bytes());
        page.extend([0; 8]);
        page.push(u8::try_from(pieces.len()).unwrap());
        page.extend(pieces);
        page.extend(packets.concat());
        page
    }

    fn opus_head(serial: u32) -> Vec<u8> {
        let mut head = b"OpusHead\x01\x01".to_vec();
        head.extend(312_u16.to_le_bytes());
        head.extend([0; 7]);
        page_of(true, serial, 0, &[&head])
    }

    fn speex_head() -> Vec<u8> {
        let mut head = b"Speex   ".to_vec();
        head.resize(80, 0);
        for (at, number) in [(36, 8000_u32), (56, 160), (64, 1)] {
            head[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        page_of(true, 1, 0, &[&head])
    }

    fn vorbis_head() -> Vec<u8> {
        let mut head = b"\x01vorbis".to_vec();
        head.resize(30, 0);
        head[12..16].copy_from_slice(&8000_u32.to_le_bytes());
        // Blocks of 256 and 1024.
        head[28] = 0xa8;
        page_of(true, 1, 0, &[&head])
    }

    /// Pages of a hundred packets of sixty milliseconds from a second on.
    fn opus(serial: u32, from: u64, pages: u64) -> Vec<u8> {
        let packets = [[3 << 3].as_slice(); 100];
        let clock = |page: u64| from * 48_000 + page * 100 * 2880;
        let pages = (1..=pages).map(|page| page_of(false, serial, clock(page), &packets));
        pages.collect::<Vec<_>>().concat()
    }

    #[test]
    fn a_long_first_page_is_no_late_start() {
        let frames = |count: usize| vec![[0].as_slice(); count];
        let table = [
            ("one page", [opus_head(1), opus(1, 0, 1)].concat(), 6.0),
            ("two pages", [opus_head(1), opus(1, 0, 2)].concat(), 12.0),
            ("cut", [opus_head(1), opus(1, 1000, 2)].concat(), 12.0),
            (
                "a chain",
                [opus_head(1), opus(1, 0, 1), opus_head(2), opus(2, 0, 2)].concat(),
                18.0,
            ),
            (
                "a chain that begins late",
                [opus_head(1), opus(1, 1000, 1), opus_head(2), opus(2, 0, 2)].concat(),
                18.0,
            ),
            (
                "speex",
                [speex_head(), page_of(false, 1, 255 * 160, &frames(255))].concat(),
                5.1,
            ),
            (
                "vorbis",
                [vorbis_head(), page_of(false, 1, 199 * 512, &frames(200))].concat(),
                12.7,
            ),
            (
                "vorbis, cut",
                [
                    vorbis_head(),
                    page_of(false, 1, 8_000_000, &frames(100)),
                    page_of(false, 1, 8_000_000 + 51_200, &frames(100)),
                ]
                .concat(),
                12.8,
            ),
        ];
        for (name, bytes, seconds) in table {
            let mut cursor = Cursor::new(bytes);
            let mut file = BoundedReader::new(&mut cursor).unwrap();
            let found = read(&mut file, &mut ReaderOutput::default()).unwrap();
            assert!(
                (found.seconds - seconds).abs() < 0.05,
                "{name}: {}",
                found.seconds
            );
        }
    }
}
