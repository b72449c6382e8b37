//! Boxes of ISO base media (ISO 14496-12) and of QuickTime before it.

use std::io::{Read, Seek};

use crate::recording::bounded_reader::BoundedReader;

/// At most this many boxes are walked beside one another: a film of ten hours in fragments of a second.
const MOST_BOXES: usize = 80_000;

/// A box by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its type.
    pub name: [u8; 4],
    /// Where it begins, in bytes from the beginning of the file.
    pub start: u64,
    /// Where its content begins.
    pub body: u64,
    /// Where it ends.
    pub end: u64,
    /// Whether its header says that it ends later, but what it stands in ends here.
    pub cut: bool,
}

impl Header {
    /// Whether it is of a type.
    pub fn is(&self, name: [u8; 4]) -> bool {
        self.name == name
    }

    /// Its content, at most this many bytes.
    pub(crate) fn content<R: Read + Seek>(
        &self,
        file: &mut BoundedReader<'_, R>,
        limit: usize,
    ) -> Vec<u8> {
        let length =
            usize::try_from(self.end - self.body).map_or(limit, |length| length.min(limit));
        file.read_at(self.body, length)
    }

    /// The boxes in it.
    pub fn children<R: Read + Seek>(&self, file: &mut BoundedReader<'_, R>) -> Vec<Self> {
        boxes_in(file, self.body, self.end)
    }

    /// The first box of a type in it.
    pub fn first<R: Read + Seek>(
        &self,
        file: &mut BoundedReader<'_, R>,
        name: [u8; 4],
    ) -> Option<Self> {
        self.children(file).into_iter().find(|inner| inner.is(name))
    }
}

/// The boxes that follow one another between two places, up to what is no box.
pub fn boxes_in<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    from: u64,
    to: u64,
) -> Vec<Header> {
    let (mut boxes, mut at) = (Vec::new(), from);
    while boxes.len() < MOST_BOXES
        && let Some(next_box) = header(&file.read_at(at, 16), at, to)
    {
        at = next_box.end;
        boxes.push(next_box);
    }
    if boxes.len() == MOST_BOXES && at < to {
        file.mark_cut_short();
    }
    boxes
}

/// The box whose header begins the bytes that stand at a place, if one does.
fn header(bytes: &[u8], at: u64, to: u64) -> Option<Header> {
    let [a, b, c, d, name @ ..] = *bytes.first_chunk::<8>()?;
    let (size, length) = match u32::from_be_bytes([a, b, c, d]) {
        // It goes to the end of the file.
        0 => (to.checked_sub(at)?, 8),
        1 => (u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?), 16),
        size => (u64::from(size), 8),
    };
    let body = at + length;
    if size < length || body > to {
        return None;
    }
    let end = at.saturating_add(size);
    Some(Header {
        name,
        start: at,
        body,
        end: end.min(to),
        cut: end > to,
    })
}

/// Reading numbers from the content of a box.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbers<'a>(pub(crate) &'a [u8]);

impl Numbers<'_> {
    /// A number of two bytes.
    pub(crate) fn u16_at(self, at: usize) -> Option<u64> {
        let bytes = self.0.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(u64::from(u16::from_be_bytes(bytes)))
    }

    /// A number of four bytes.
    pub(crate) fn u32_at(self, at: usize) -> Option<u64> {
        let bytes = self.0.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(bytes)))
    }

    /// A number of eight bytes.
    pub(crate) fn u64_at(self, at: usize) -> Option<u64> {
        let bytes = self.0.get(at..at.checked_add(8)?)?.try_into().ok()?;
        Some(u64::from_be_bytes(bytes))
    }

    /// A number of eight bytes in boxes of version 1, of four in those of version 0.
    pub(crate) fn by_version(self, at: usize) -> Option<u64> {
        match self.0.first()? {
            1 => self.u64_at(at),
            _ => self.u32_at(at),
        }
    }
}
