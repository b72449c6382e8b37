//! The header of the log and one frame.

/// Bytes of the log's header.
pub(super) const HEADER: usize = 32;
/// Bytes before the page of a frame.
pub(super) const FRAME_HEADER: usize = 24;

/// A running checksum.
pub(super) type Sum = (u32, u32);

/// The header of a log.
pub(super) struct Header {
    pub(super) page_size: usize,
    pub(super) sum: Sum,
    salts: [u8; 8],
    /// In which order the bytes of a word are summed, after the machine that wrote it.
    big_endian: bool,
}

impl Header {
    /// Reads a header; none where it is not as SQLite writes it.
    pub(super) fn of(bytes: &[u8; HEADER]) -> Option<Self> {
        let big_endian = match be(bytes, 0) {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let page_size = be(bytes, 8);
        let sum = checksum(&bytes[..24], (0, 0), big_endian);
        let sum_fits = sum == (be(bytes, 24), be(bytes, 28));
        let is_usual_page_size = page_size.is_power_of_two() && (512..=65_536).contains(&page_size);
        (sum_fits && is_usual_page_size).then(|| Self {
            page_size: page_size as usize,
            sum,
            salts: bytes[16..24].try_into().unwrap_or_default(),
            big_endian,
        })
    }
}

/// One frame: its header and its page.
pub(super) struct Frame<'a>(pub(super) &'a [u8]);

impl Frame<'_> {
    /// Which page of the database it holds.
    pub(super) fn page(&self) -> u32 {
        be(self.0, 0)
    }

    /// Whether it ends a transaction: then it says how many pages the database has.
    pub(super) fn is_commit(&self) -> bool {
        be(self.0, 4) != 0
    }

    /// The checksum as it stands in the file.
    pub(super) fn stored_sum(&self) -> Sum {
        (be(self.0, 16), be(self.0, 20))
    }

    /// Whether it belongs to the log of `header` and continues from a frame with the checksum `sum_before`.
    pub(super) fn fits(&self, header: &Header, sum_before: Sum) -> bool {
        let sum = checksum(&self.0[..8], sum_before, header.big_endian);
        let sum = checksum(&self.0[FRAME_HEADER..], sum, header.big_endian);
        self.0[8..16] == header.salts && sum == self.stored_sum()
    }
}

/// SQLite's checksum, going on from `from`.
fn checksum(bytes: &[u8], from: Sum, big_endian: bool) -> Sum {
    let word = |offset: usize| {
        if big_endian {
            be(bytes, offset)
        } else {
            be(bytes, offset).swap_bytes()
        }
    };
    (0..bytes.len() / 8).fold(from, |(first, second), pair| {
        let first = first.wrapping_add(word(pair * 8)).wrapping_add(second);
        (
            first,
            second.wrapping_add(word(pair * 8 + 4)).wrapping_add(first),
        )
    })
}

/// Four bytes as a big-endian number; zero beyond the end.
fn be(bytes: &[u8], offset: usize) -> u32 {
    let four = bytes
        .get(offset..offset + 4)
        .and_then(|four| four.try_into().ok());
    u32::from_be_bytes(four.unwrap_or_default())
}
