//! Clusters of blocks: where the last of them ends.

use std::io::{Read, Seek};

use super::elements::{Element, element, elements_in, size};
use super::ids::{BLOCK, BLOCK_DURATION, BLOCK_GROUP, CLUSTER, SIMPLE_BLOCK, TIMESTAMP};
use crate::recording::bounded_reader::BoundedReader;

/// The last cluster begins within this many bytes of the end, where it must be looked for.
const END: u64 = 4 * 1024 * 1024;

/// How many bytes of a cluster's beginning are searched for its timestamp.
const BEGINNING: usize = 64;

/// The timestamp of a cluster, in units of the file's timestamp scale.
pub(super) fn timestamp<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    cluster: Element,
) -> Option<u64> {
    let to = cluster.end.min(cluster.body + BEGINNING as u64);
    let first = elements_in(file, cluster.body, to);
    first.iter().find(|one| one.id == TIMESTAMP)?.number(file)
}

/// Where the last block of a cluster begins or ends, in units of the file's timestamp scale.
pub(super) fn end<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    cluster: Element,
) -> Option<u64> {
    let begins = timestamp(file, cluster)?;
    let mut latest = begins;
    for child in cluster.children(file) {
        let block = match child.id {
            SIMPLE_BLOCK => Some((child, 0)),
            BLOCK_GROUP => {
                let children = child.children(file);
                let of = |id| children.iter().find(|inner| inner.id == id).copied();
                let duration = of(BLOCK_DURATION).and_then(|duration| duration.number(file));
                of(BLOCK).map(|block| (block, duration.unwrap_or_default()))
            }
            // The next cluster, where this one is open.
            CLUSTER => break,
            _ => None,
        };
        let ends = block.and_then(|(block, duration)| {
            let begins = begins.checked_add_signed(offset(&block.content(file, 12))?)?;
            begins.checked_add(duration)
        });
        latest = latest.max(ends.unwrap_or_default());
    }
    Some(latest)
}

/// How long after its cluster a block begins: the two bytes behind the number of its track.
fn offset(block: &[u8]) -> Option<i64> {
    let (_, track) = size(block)?;
    let two = block.get(track..track + 2)?.try_into().ok()?;
    Some(i64::from(i16::from_be_bytes(two)))
}

/// The last cluster that begins near the end of the film, found by the number that every cluster begins with.
pub(super) fn last<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    from: u64,
    to: u64,
) -> Option<Element> {
    let from = to.saturating_sub(END).max(from);
    let end = file.read_at(from, usize::try_from(to - from).ok()?);
    let mark = CLUSTER.to_be_bytes();
    let starts = end
        .windows(4)
        .enumerate()
        .rev()
        .filter(|(_, four)| *four == mark);
    for (at, _) in starts.take(64) {
        let start = from + at as u64;
        let cluster = element(&end[at..], start, to);
        if let Some(cluster) = cluster
            && timestamp(file, cluster).is_some()
        {
            return Some(cluster);
        }
    }
    None
}
