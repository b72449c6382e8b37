//! Matroska without its tags: each element of tags becomes a `Void` element of the same length.

use std::io::Cursor;

use readers::recording::bounded_reader::BoundedReader;
use readers::recording::matroska::elements::{Element, element, elements_in};
use readers::recording::matroska::ids;

use crate::walk_whole::walk_whole;

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = bytes.to_vec();
    walk_whole(bytes, |file| {
        let length = file.length();
        let segment = elements_in(file, 0, length)
            .into_iter()
            .find(|one| one.id == ids::SEGMENT)?;
        for part in parts(file, segment)? {
            match part.id {
                ids::TAGS | ids::ATTACHMENTS | ids::VOID => make_void(&mut copy, part)?,
                ids::INFO => {
                    for child in part.children(file) {
                        match child.id {
                            ids::TITLE
                            | ids::DATE
                            | ids::SEGMENT_FILENAME
                            | ids::PREVIOUS_FILENAME
                            | ids::NEXT_FILENAME => make_void(&mut copy, child)?,
                            // Both must be there, and may be empty.
                            ids::MUXING_APP | ids::WRITING_APP => zero_text(&mut copy, child)?,
                            _ => {}
                        }
                    }
                }
                ids::TRACKS => {
                    for track in part.children(file) {
                        for child in track.children(file) {
                            if child.id == ids::TRACK_NAME {
                                make_void(&mut copy, child)?;
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Some(())
    })?;
    Some(copy)
}

/// The parts of a film, past clusters whose end is open: there the next part begins by its number. `None` where there
/// are more of those than are walked.
fn parts(file: &mut BoundedReader<'_, Cursor<&[u8]>>, segment: Element) -> Option<Vec<Element>> {
    let mut parts = segment.children(file);
    let open_body = parts.iter().find(|one| one.open).map(|one| one.body);
    let Some(open_body) = open_body else {
        return Some(parts);
    };
    // Within an open cluster its blocks follow one another, and what is no part of a cluster ends it.
    for element in elements_in(file, open_body, segment.end) {
        let is_part = element.id > 0x00ff_ffff;
        if is_part && element.open && element.id == ids::CLUSTER {
            parts.extend(inner_of_open(file, element)?);
        } else if is_part {
            parts.push(element);
        }
    }
    Some(parts)
}

/// The parts behind the last of clusters that all are open.
fn inner_of_open(
    file: &mut BoundedReader<'_, Cursor<&[u8]>>,
    cluster: Element,
) -> Option<Vec<Element>> {
    const MOST_CLUSTERS: usize = 100_000;
    let (mut parts, mut from) = (Vec::new(), cluster.body);
    for _ in 0..MOST_CLUSTERS {
        let elements = elements_in(file, from, cluster.end);
        let next = elements.iter().find(|one| one.open).map(|one| one.body);
        parts.extend(elements.into_iter().filter(|one| one.id > 0x00ff_ffff));
        match next {
            Some(next) => from = next,
            None => return Some(parts),
        }
    }
    None
}

/// Turns an element into a `Void` element of the same total length. The id of `Void` is one byte, so the length field takes
/// the bytes that the longer id had.
fn make_void(copy: &mut [u8], target: Element) -> Option<()> {
    let at = |place: u64| usize::try_from(place).ok();
    let element_bytes = copy.get_mut(at(target.start)?..at(target.end)?)?;
    let length_of_length = (element_bytes.len() - 1).min(8);
    let content = (element_bytes.len() - 1 - length_of_length) as u64;
    element_bytes.fill(0);
    element_bytes[0] = u8::try_from(ids::VOID).ok()?;
    let marked_length = content | 1 << (7 * length_of_length);
    let length = marked_length.to_be_bytes();
    element_bytes[1..=length_of_length].copy_from_slice(&length[8 - length_of_length..]);
    let header = element(element_bytes, 0, element_bytes.len() as u64)?;
    (header.end == element_bytes.len() as u64).then_some(())
}

/// Zeroes an element of text, which may end before its length with zeros.
fn zero_text(copy: &mut [u8], target: Element) -> Option<()> {
    let at = |place: u64| usize::try_from(place).ok();
    copy.get_mut(at(target.body)?..at(target.end)?)?.fill(0);
    Some(())
}
