//! ISO base media (MP4, MOV, M4A) without its tags: each box of tags becomes a `free` box of the same length. The samples
//! of a location track lie among those of the pictures and cannot be removed.

use std::io::Cursor;

use readers::recording::bounded_reader::BoundedReader;
use readers::recording::mp4::boxes::{Header, boxes_in};
use readers::recording::mp4::location_track;

use crate::walk_whole::walk_whole;

/// A box that is free to be written over (ISO 14496-12, section 8.1.2).
const FREE: [u8; 4] = *b"free";

/// Whether a file has a track that follows where the camera was.
pub(crate) fn has_location_track(bytes: &[u8]) -> bool {
    let mut original = Cursor::new(bytes);
    let Ok(mut file) = BoundedReader::new(&mut original) else {
        return false;
    };
    let length = file.length();
    let top = boxes_in(&mut file, 0, length);
    let moov = top.into_iter().find(|one| one.is(*b"moov"));
    let tracks = moov
        .map(|moov| moov.children(&mut file))
        .unwrap_or_default();
    tracks
        .into_iter()
        .filter(|one| one.is(*b"trak"))
        .any(|trak| location_track::sample_kind(&mut file, trak).is_some())
}

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = bytes.to_vec();
    walk_whole(bytes, |file| {
        let length = file.length();
        let mut has_movie_box = false;
        for top in boxes_in(file, 0, length) {
            match &top.name {
                b"moov" => {
                    has_movie_box = true;
                    sanitize_movie(file, top, &mut copy)?;
                }
                b"meta" | b"uuid" | b"udta" | b"free" | b"skip" => make_free(&mut copy, top)?,
                _ => {}
            }
        }
        has_movie_box.then_some(())
    })?;
    Some(copy)
}

fn sanitize_movie(
    file: &mut BoundedReader<'_, Cursor<&[u8]>>,
    moov: Header,
    copy: &mut [u8],
) -> Option<()> {
    for child in moov.children(file) {
        match &child.name {
            b"trak" => {
                for part in child.children(file) {
                    match &part.name {
                        b"udta" | b"meta" | b"uuid" => make_free(copy, part)?,
                        b"tkhd" => zero_dates(copy, part)?,
                        b"mdia" => {
                            if let Some(mdhd) = part.first(file, *b"mdhd") {
                                zero_dates(copy, mdhd)?;
                            }
                        }
                        _ => {}
                    }
                }
            }
            b"mvhd" => zero_dates(copy, child)?,
            b"udta" | b"meta" | b"uuid" | b"free" | b"skip" => make_free(copy, child)?,
            _ => {}
        }
    }
    Some(())
}

/// Turns a box into a `free` box.
fn make_free(copy: &mut [u8], atom: Header) -> Option<()> {
    let at = |place: u64| usize::try_from(place).ok();
    let start = at(atom.start)?;
    copy.get_mut(start + 4..start + 8)?.copy_from_slice(&FREE);
    copy.get_mut(at(atom.body)?..at(atom.end)?)?.fill(0);
    Some(())
}

/// Zeroes when a film or a track was created and changed, which stand behind the version of their header.
fn zero_dates(copy: &mut [u8], head: Header) -> Option<()> {
    let at = usize::try_from(head.body).ok()?;
    let length = if copy.get(at)? == &1 { 16 } else { 8 };
    copy.get_mut(at + 4..at + 4 + length)?.fill(0);
    Some(())
}
