//! Pages of Ogg (RFC 3533, section 6).

use std::io::{Read, Seek};

use crate::recording::bounded_reader::BoundedReader;

/// The longest page: its header, and 255 pieces of 255 bytes.
const LONGEST: u64 = 27 + 255 + 255 * 255;

/// The last page of a stream is looked for in this many bytes at the end.
const END: u64 = 4 * LONGEST;

/// A page by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The number of the stream it belongs to.
    pub serial: u32,
    /// What the stream's clock stands at after it; `None` where no packet ends on it.
    pub clock: Option<u64>,
    /// Whether a stream begins with it.
    pub begins: bool,
    /// Whether it begins in the middle of a packet.
    pub continues: bool,
    /// The length of its header in bytes.
    pub header: usize,
    /// Its whole length.
    pub length: usize,
}

/// The page whose header begins the bytes, if one does.
pub fn page(bytes: &[u8]) -> Option<Page> {
    let fixed_header: &[u8; 27] = bytes.first_chunk()?;
    if &fixed_header[..5] != b"OggS\0" || fixed_header[5] > 7 {
        return None;
    }
    let header = 27 + usize::from(fixed_header[26]);
    let content: usize = bytes
        .get(27..header)?
        .iter()
        .map(|piece| usize::from(*piece))
        .sum();
    let clock = i64::from_le_bytes(fixed_header[6..14].try_into().ok()?);
    Some(Page {
        serial: u32::from_le_bytes(fixed_header[14..18].try_into().ok()?),
        clock: u64::try_from(clock).ok(),
        begins: fixed_header[5] & 2 != 0,
        continues: fixed_header[5] & 1 != 0,
        header,
        length: header + content,
    })
}

/// The packets that end on the page whose header begins the bytes, as far as they stand on it.
pub(crate) fn packets<'a>(page: &Page, bytes: &'a [u8]) -> Vec<&'a [u8]> {
    let (mut packets, mut from, mut at) = (Vec::new(), page.header, page.header);
    for piece in bytes.get(27..page.header).unwrap_or_default() {
        at += usize::from(*piece);
        // A segment of 255 bytes is continued by the next one.
        if *piece < 255 {
            packets.push(bytes.get(from..at).unwrap_or_default());
            from = at;
        }
    }
    packets
}

/// What the clock stands at after the last page of a file that ends a packet, and the page's stream. Pages of streams
/// for which `is_skipped` is true are skipped.
pub(crate) fn last<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    is_skipped: impl Fn(u32) -> bool,
) -> Option<(u64, u32)> {
    let from = file.length().saturating_sub(END);
    let end = file.read_at(from, usize::try_from(END).ok()?);
    let starts = end.windows(4).enumerate().rev();
    starts
        .filter(|(_, four)| *four == b"OggS")
        .filter_map(|(at, _)| page(&end[at..]))
        .filter(|page| !is_skipped(page.serial))
        .find_map(|page| page.clock.map(|clock| (clock, page.serial)))
}
