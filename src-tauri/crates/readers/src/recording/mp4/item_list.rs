//! Tags in an item list (`ilst`): those of iTunes, named by four letters, and those of QuickTime, named by keys.

use std::io::{Read, Seek};

use super::boxes::{Header, Numbers, boxes_in};
use super::tag_meaning;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::tags::report_tag;
use crate::{InnerFile, ReaderOutput};

/// At most this many bytes of a tag or of the keys are read; covers are longer, and are no text.
const MOST_OF_TAG: usize = 64 * 1024;

/// At most this many bytes of a cover are read, and of the padding before it.
const MOST_OF_COVER: usize = 8 * 1024 * 1024;

/// At most this many covers of one tag are read.
const MOST_COVERS: usize = 50;

/// At most this many tags of a list are read.
const MOST_TAGS: usize = 500;

/// What the tags in a box of metadata say.
pub(super) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    meta: Header,
    output: &mut ReaderOutput,
) {
    let children = metadata_children(file, meta);
    let Some(ilst) = children.iter().find(|one| one.is(*b"ilst")) else {
        return;
    };
    let keys = children
        .iter()
        .find(|one| one.is(*b"keys"))
        .map(|keys| names(&keys.content(file, MOST_OF_TAG)))
        .unwrap_or_default();
    for tag in ilst.children(file).into_iter().take(MOST_TAGS) {
        let tag_children = tag.children(file);
        if tag.is(*b"covr") {
            // One tag may hold several pictures.
            let covers = tag_children.iter().filter(|one| one.is(*b"data"));
            for cover in covers.take(MOST_COVERS) {
                let cover = cover.content(file, MOST_OF_COVER);
                let picture = InnerFile::picture_in(&cover, "ilst/covr");
                output.inner_files.extend(picture);
            }
            continue;
        }
        let of = |name| tag_children.iter().find(|one| one.is(name));
        let Some(data) = of(*b"data") else { continue };
        let Some(value) = value(&data.content(file, MOST_OF_TAG)) else {
            continue;
        };
        let by_key = usize::try_from(u32::from_be_bytes(tag.name))
            .ok()
            .and_then(|key| keys.get(key.checked_sub(1)?).cloned());
        let own_name = of(*b"name").map(|name| name.content(file, 256));
        let own_name =
            own_name.and_then(|own_name| String::from_utf8(own_name.get(4..)?.to_vec()).ok());
        let (meaning, name) = match by_key.or(own_name) {
            Some(name) => (tag_meaning::by_key(&name), name),
            None => (
                tag_meaning::by_fourcc(tag.name),
                tag_meaning::fourcc_text(tag.name),
            ),
        };
        report_tag(output, meaning, &value, &format!("ilst/{name}"));
    }
}

/// The boxes in a box of metadata, whose content begins with a version in ISO base media and without in QuickTime.
pub(crate) fn metadata_children<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    meta: Header,
) -> Vec<Header> {
    let begins = file.read_at(meta.body + 4, 4);
    let from = if begins == *b"hdlr" {
        meta.body
    } else {
        meta.body + 4
    };
    boxes_in(file, from, meta.end)
}

/// The keys, in their order.
fn names(content: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 8;
    while names.len() < MOST_TAGS
        && let Some(size) = Numbers(content).u32_at(at)
        && let Ok(size) = usize::try_from(size)
        && let Some(name) = content.get(at + 8..at.saturating_add(size))
    {
        names.push(String::from_utf8_lossy(name).into_owned());
        at += size;
    }
    names
}

/// A value of text; `None` for pictures and numbers.
fn value(data: &[u8]) -> Option<String> {
    let text = data.get(8..)?;
    match Numbers(data).u32_at(0)? {
        1 => Some(String::from_utf8_lossy(text).into_owned()),
        2 => Some(encoding_rs::UTF_16BE.decode(text).0.into_owned()),
        _ => None,
    }
}
