//! Elements of EBML (RFC 8794).

use std::io::{Read, Seek};

use crate::recording::bounded_reader::BoundedReader;

/// At most this many elements are walked beside one another: a film of a day in clusters of a second.
const MOST_ELEMENTS: usize = 100_000;

/// An element by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// What it is, with the marker of its length.
    pub id: u32,
    /// Where it begins, in bytes from the beginning of the file.
    pub start: u64,
    /// Where its content begins.
    pub body: u64,
    /// Where it ends.
    pub end: u64,
    /// Whether its header leaves open where it ends.
    pub open: bool,
    /// Whether its header says that it ends later, but what it stands in ends here.
    pub cut: bool,
}

impl Element {
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

    /// The elements in it.
    pub fn children<R: Read + Seek>(&self, file: &mut BoundedReader<'_, R>) -> Vec<Self> {
        elements_in(file, self.body, self.end)
    }

    /// Its content as a whole number.
    pub(crate) fn number<R: Read + Seek>(&self, file: &mut BoundedReader<'_, R>) -> Option<u64> {
        let content = self.content(file, 9);
        (content.len() <= 8).then(|| {
            let shifted = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
            content.iter().fold(0, shifted)
        })
    }

    /// Its content as a fraction.
    pub(crate) fn fraction<R: Read + Seek>(&self, file: &mut BoundedReader<'_, R>) -> Option<f64> {
        let content = self.content(file, 9);
        let as_f32 = content.as_slice().try_into().map(f32::from_be_bytes);
        let as_f64 = content.as_slice().try_into().map(f64::from_be_bytes);
        as_f32
            .map(f64::from)
            .or(as_f64)
            .ok()
            .filter(|fraction| fraction.is_finite())
    }

    /// Its content as text.
    pub(crate) fn text<R: Read + Seek>(&self, file: &mut BoundedReader<'_, R>) -> String {
        const LONGEST: usize = 64 * 1024;
        let content = self.content(file, LONGEST);
        let text = content.split(|byte| *byte == 0).next().unwrap_or_default();
        String::from_utf8_lossy(text).into_owned()
    }
}

/// The elements that follow one another between two places, up to the first of unknown size, or to bytes that are no element.
pub fn elements_in<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    from: u64,
    to: u64,
) -> Vec<Element> {
    let (mut elements, mut at) = (Vec::new(), from);
    while elements.len() < MOST_ELEMENTS
        && at < to
        && let Some(next_element) = element(&file.read_at(at, 12), at, to)
    {
        at = next_element.end;
        elements.push(next_element);
    }
    if elements.len() == MOST_ELEMENTS && at < to {
        file.mark_cut_short();
    }
    elements
}

/// The element whose header begins the bytes that stand at a place, if one does.
pub fn element(bytes: &[u8], at: u64, to: u64) -> Option<Element> {
    let id_length = bytes.first()?.leading_zeros() as usize + 1;
    if id_length > 4 {
        return None;
    }
    let id = bytes.get(..id_length)?;
    let id = id
        .iter()
        .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    let (size, size_length) = size(bytes.get(id_length..)?)?;
    let body = at + (id_length + size_length) as u64;
    if body > to {
        return None;
    }
    let end = size.map_or(to, |size| body.saturating_add(size));
    Some(Element {
        id,
        start: at,
        body,
        end: end.min(to),
        open: size.is_none(),
        cut: end > to,
    })
}

/// A length, `None` where it is left open, and the length of itself.
pub(crate) fn size(bytes: &[u8]) -> Option<(Option<u64>, usize)> {
    let first = *bytes.first()?;
    let length = first.leading_zeros() as usize + 1;
    if length > 8 {
        return None;
    }
    let rest = bytes.get(1..length)?;
    let first_bits = u64::from(first) & (0xff >> length);
    let value = rest
        .iter()
        .fold(first_bits, |sum, byte| sum << 8 | u64::from(*byte));
    let unknown_length = (1_u64 << (7 * length)) - 1;
    Some(((value != unknown_length).then_some(value), length))
}
