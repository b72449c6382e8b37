//! Film in ISO base media without its tags: each box of tags becomes room that is free, of the same length. A track of
//! positions lies among the pictures and is not taken out.

use std::io::Cursor;

use readers::recording::bounded_reader::BoundedReader;
use readers::recording::film::boxes::{Header, between};
use readers::recording::film::places;

/// A box that is free to be written over (ISO 14496-12, section 8.1.2).
const FREE: [u8; 4] = *b"free";

/// Whether a film has a track that follows where the camera was.
pub(crate) fn follows_places(bytes: &[u8]) -> bool {
    let mut original = Cursor::new(bytes);
    let Ok(mut file) = BoundedReader::new(&mut original) else {
        return false;
    };
    let length = file.length();
    let top = between(&mut file, 0, length);
    let moov = top.into_iter().find(|one| one.is(*b"moov"));
    let tracks = moov.map(|moov| moov.inside(&mut file)).unwrap_or_default();
    tracks
        .into_iter()
        .filter(|one| one.is(*b"trak"))
        .any(|trak| places::samples(&mut file, trak).is_some())
}

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = bytes.to_vec();
    let mut original = Cursor::new(bytes);
    let mut file = BoundedReader::new(&mut original).ok()?;
    let length = file.length();
    let mut has_film = false;
    for top in between(&mut file, 0, length) {
        match &top.name {
            b"moov" => {
                has_film = true;
                clean_film(&mut file, top, &mut copy)?;
            }
            b"meta" | b"uuid" | b"udta" | b"free" | b"skip" => free(&mut copy, top)?,
            _ => {}
        }
    }
    (has_film && !file.is_cut_short()).then_some(copy)
}

fn clean_film(
    file: &mut BoundedReader<'_, Cursor<&[u8]>>,
    moov: Header,
    copy: &mut [u8],
) -> Option<()> {
    for inner in moov.inside(file) {
        match &inner.name {
            b"trak" => {
                for part in inner.inside(file) {
                    match &part.name {
                        b"udta" | b"meta" | b"uuid" => free(copy, part)?,
                        b"tkhd" => undated(copy, part)?,
                        b"mdia" => {
                            if let Some(mdhd) = part.first(file, *b"mdhd") {
                                undated(copy, mdhd)?;
                            }
                        }
                        _ => {}
                    }
                }
            }
            b"mvhd" => undated(copy, inner)?,
            b"udta" | b"meta" | b"uuid" | b"free" | b"skip" => free(copy, inner)?,
            _ => {}
        }
    }
    Some(())
}

/// Turns a box into one that is free.
fn free(copy: &mut [u8], one: Header) -> Option<()> {
    let at = |place: u64| usize::try_from(place).ok();
    let start = at(one.start)?;
    copy.get_mut(start + 4..start + 8)?.copy_from_slice(&FREE);
    copy.get_mut(at(one.body)?..at(one.end)?)?.fill(0);
    Some(())
}

/// Takes off when a film or a track was made and changed, which stand behind the version of their header.
fn undated(copy: &mut [u8], head: Header) -> Option<()> {
    let at = usize::try_from(head.body).ok()?;
    let length = if copy.get(at)? == &1 { 16 } else { 8 };
    copy.get_mut(at + 4..at + 4 + length)?.fill(0);
    Some(())
}
