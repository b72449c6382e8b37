//! Matroska and WebM (RFC 9559).

mod clusters;
/// Elements of EBML.
pub mod elements;
/// What elements are called.
pub mod ids;
mod text_elements;

use std::io::{Read, Seek};

use super::bounded_reader::BoundedReader;
use super::runtime::{self, Runtime, agree};
use crate::ReaderOutput;
use elements::{Element, elements_in};
use ids::{
    ATTACHMENTS, CLUSTER, DURATION, INFO, SCALE, SEEK, SEEK_HEAD, SEEK_ID, SEEK_POSITION, SEGMENT,
    TAGS, TRACKS,
};

/// What a unit of time lasts in nanoseconds where the film does not say.
const USUAL_SCALE: u64 = 1_000_000;

/// At most this many places that the film points to are followed.
const MOST_POINTERS: usize = 32;

/// At most this many elements of each sort are read.
const MOST_OF_SORT: usize = 16;

/// What a film says.
pub(crate) fn read<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    let length = file.length();
    let segment = elements_in(file, 0, length)
        .into_iter()
        .find(|one| one.id == SEGMENT);
    let runtime_found = segment.and_then(|segment| {
        let parts = parts(file, segment);
        // Attached files may use up all that is read of a recording.
        let runtime_found = runtime(file, segment, &parts);
        for (sort, report) in [
            (
                INFO,
                text_elements::info::<R>
                    as fn(&mut BoundedReader<'_, R>, Element, &mut ReaderOutput),
            ),
            (TRACKS, text_elements::tracks),
            (TAGS, text_elements::tags),
            (ATTACHMENTS, text_elements::attachments),
        ] {
            for part in parts
                .iter()
                .filter(|part| part.id == sort)
                .take(MOST_OF_SORT)
            {
                report(file, *part, &mut output);
            }
        }
        runtime_found
    });
    runtime::claim(&mut output, runtime_found, length);
    output
}

/// The parts of a film: those that follow one another, and those it points to, which stand behind clusters.
fn parts<R: Read + Seek>(file: &mut BoundedReader<'_, R>, segment: Element) -> Vec<Element> {
    let mut parts = segment.children(file);
    let heads: Vec<_> = parts
        .iter()
        .filter(|one| one.id == SEEK_HEAD)
        .copied()
        .collect();
    for head in heads.into_iter().take(MOST_OF_SORT) {
        for pointer in head.children(file).into_iter().take(MOST_POINTERS) {
            if let Some(pointed) = pointed_element(file, segment, pointer)
                && !parts.iter().any(|one| one.start == pointed.start)
            {
                parts.push(pointed);
            }
        }
    }
    parts
}

fn pointed_element<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    segment: Element,
    pointer: Element,
) -> Option<Element> {
    if pointer.id != SEEK {
        return None;
    }
    let children = pointer.children(file);
    let of = |id| children.iter().find(|one| one.id == id);
    let id = of(SEEK_ID)?.number(file)?;
    let at = segment.body.checked_add(of(SEEK_POSITION)?.number(file)?)?;
    let header = file.read_at(at, 12);
    elements::element(&header, at, segment.end)
        .filter(|found| u64::from(found.id) == id && found.id != CLUSTER)
}

/// The running time: what the header says, where the last cluster bears it out.
fn runtime<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    segment: Element,
    parts: &[Element],
) -> Option<Runtime> {
    let info = parts.iter().find(|one| one.id == INFO)?.children(file);
    let of = |id| info.iter().find(|one| one.id == id);
    let scale = of(SCALE).and_then(|scale| scale.number(file));
    let scale = scale.filter(|scale| *scale > 0).unwrap_or(USUAL_SCALE);
    #[expect(clippy::cast_precision_loss, reason = "times stay below 2^53 units")]
    let seconds = |units: u64| units as f64 * (scale as f64 / 1e9);
    let by_header = of(DURATION).and_then(|duration| duration.fraction(file));
    #[expect(clippy::cast_precision_loss, reason = "scales stay below 2^53")]
    let by_header = by_header.map(|units| units * (scale as f64 / 1e9));
    let by_header = by_header.filter(|by_header| *by_header > 0.0);

    let first = parts.iter().find(|one| one.id == CLUSTER).copied();
    let last = parts
        .iter()
        .rfind(|one| one.id == CLUSTER && !one.open)
        .copied();
    let is_open = parts.iter().any(|one| one.id == CLUSTER && one.open) || last.is_none();
    let last = if is_open {
        clusters::last(file, segment.body, segment.end)
    } else {
        last
    };
    let begins = first.and_then(|first| clusters::timestamp(file, first));
    let ends = last.and_then(|last| clusters::end(file, last));
    let seconds_seen = begins
        .zip(ends)
        .and_then(|(begins, ends)| ends.checked_sub(begins))
        .map(seconds);
    // A broadcast that was cut out begins late, and its header may count from there or from nothing.
    let to_end = ends.map(seconds);
    let is_cut = segment.cut || parts.iter().any(|one| one.cut);
    match (by_header, seconds_seen) {
        (Some(by_header), Some(seconds_seen))
            if agree(by_header, seconds_seen)
                || to_end.is_some_and(|end| agree(by_header, end)) =>
        {
            let confidence = if is_cut {
                Runtime::ESTIMATED
            } else {
                Runtime::SURE
            };
            Some(Runtime {
                seconds: by_header,
                confidence,
                damaged: is_cut,
            })
        }
        (Some(_), Some(seconds_seen)) => Some(Runtime::contradicted(seconds_seen)),
        (Some(by_header), None) => Some(Runtime {
            seconds: by_header,
            confidence: Runtime::ESTIMATED,
            damaged: true,
        }),
        (None, seconds_seen) => seconds_seen.map(|seconds_seen| Runtime {
            seconds: seconds_seen,
            confidence: Runtime::ESTIMATED,
            damaged: is_cut,
        }),
    }
}
