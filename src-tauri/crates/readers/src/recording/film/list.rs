//! Tags in a list: those of iTunes, named by four letters, and those of QuickTime, named by keys.

use std::io::{Read, Seek};

use super::boxes::{Header, Numbers, between};
use super::item;
use crate::ReaderOutput;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::tags::tell;

/// At most this many bytes of a tag or of the keys are read; covers are longer, and are no text.
const MOST_OF_TAG: usize = 64 * 1024;

/// At most this many tags of a list are read.
const MOST_TAGS: usize = 500;

/// What the tags in a box of metadata say.
pub(super) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    meta: Header,
    output: &mut ReaderOutput,
) {
    let inside = inside(file, meta);
    let Some(ilst) = inside.iter().find(|one| one.is(*b"ilst")) else {
        return;
    };
    let keys = inside
        .iter()
        .find(|one| one.is(*b"keys"))
        .map(|keys| names(&keys.content(file, MOST_OF_TAG)))
        .unwrap_or_default();
    for tag in ilst.inside(file).into_iter().take(MOST_TAGS) {
        let inner = tag.inside(file);
        let of = |name| inner.iter().find(|one| one.is(name));
        let Some(data) = of(*b"data") else { continue };
        let Some(value) = value(&data.content(file, MOST_OF_TAG)) else {
            continue;
        };
        let by_key = usize::try_from(u32::from_be_bytes(tag.name))
            .ok()
            .and_then(|key| keys.get(key.checked_sub(1)?).cloned());
        let own = of(*b"name").map(|name| name.content(file, 256));
        let own = own.and_then(|own| String::from_utf8(own.get(4..)?.to_vec()).ok());
        let (meaning, name) = match by_key.or(own) {
            Some(name) => (item::long(&name), name),
            None => (item::short(tag.name), item::shown(tag.name)),
        };
        tell(output, meaning, &value, &format!("ilst/{name}"));
    }
}

/// The boxes in a box of metadata, whose content begins with a version in ISO base media and without in QuickTime.
pub(crate) fn inside<R: Read + Seek>(file: &mut BoundedReader<'_, R>, meta: Header) -> Vec<Header> {
    let begins = file.at(meta.body + 4, 4);
    let from = if begins == *b"hdlr" {
        meta.body
    } else {
        meta.body + 4
    };
    between(file, from, meta.end)
}

/// The keys, in their order.
fn names(content: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 8;
    while names.len() < MOST_TAGS
        && let Some(size) = Numbers(content).four(at)
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
    match Numbers(data).four(0)? {
        1 => Some(String::from_utf8_lossy(text).into_owned()),
        2 => Some(encoding_rs::UTF_16BE.decode(text).0.into_owned()),
        _ => None,
    }
}
