//! Films in fragments: how long they run (ISO 14496-12, sections 8.8 and 8.16.3).

use std::io::{Read, Seek};

use super::boxes::{Header, Numbers};
use super::track::Track;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::Runtime;

/// At most this many fragments at the end are looked at; each track ends in one of them.
const LAST: usize = 8;

/// At most this many bytes of the list of samples of a fragment are read.
const MOST_OF_RUN: usize = 1024 * 1024;

/// Where one track begins in one fragment, in units of its clock.
#[derive(Debug, Clone, Copy)]
struct Start {
    track: u64,
    from: Option<u64>,
}

/// A track in one fragment: where it begins, and how long it lasts.
struct Part {
    start: Start,
    duration: u64,
}

/// How long the fragments run, in seconds: from the first to the end of the last by their own clocks. `None` where
/// they have none.
pub(crate) fn by_clock<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    top: &[Header],
    defaults: &[(u64, u64)],
    tracks: &[Track],
) -> Option<f64> {
    let fragments: Vec<_> = top.iter().filter(|one| one.is(*b"moof")).copied().collect();
    let (first, rest) = fragments.split_first()?;
    let seconds = |units: u64, number: u64| {
        let track = tracks.iter().find(|track| track.number == number)?;
        Runtime::seconds(units, track.scale)
    };
    let begins = |start: Start| seconds(start.from.unwrap_or_default(), start.track);
    let mut starts: Vec<(u64, f64)> = starts(file, first)
        .into_iter()
        .filter_map(|start| Some((start.track, begins(start)?)))
        .collect();
    let earliest = starts.iter().map(|(_, start)| *start).reduce(f64::min);
    let mut longest: Option<f64> = None;
    for fragment in fragments.iter().rev().take(LAST) {
        for part in parts(file, fragment, defaults) {
            let Start { track, from } = part.start;
            let end = from
                .and_then(|from| from.checked_add(part.duration))
                .and_then(|units| seconds(units, track));
            let Some(end) = end else { continue };
            let known_start = starts.iter().find(|(other, _)| *other == track);
            let start = if let Some((_, start)) = known_start {
                *start
            } else {
                // The film began with the tracks of its first fragment, unless this one has a clock of its own.
                let own_start = first_start(file, rest, track).and_then(begins);
                let start = own_start.into_iter().chain(earliest).reduce(f64::min);
                let start = start.unwrap_or_default();
                starts.push((track, start));
                start
            };
            let duration = Some(end - start).filter(|duration| *duration >= 0.0);
            longest = longest.into_iter().chain(duration).reduce(f64::max);
        }
    }
    longest
}

/// How long the samples of all fragments run, in seconds; for those of Smooth Streaming, which have no clocks.
pub(crate) fn by_samples<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    top: &[Header],
    defaults: &[(u64, u64)],
    tracks: &[Track],
) -> Option<f64> {
    let mut sums: Vec<(u64, u64)> = tracks.iter().map(|track| (track.number, 0)).collect();
    for fragment in top.iter().filter(|one| one.is(*b"moof")) {
        for part in parts(file, fragment, defaults) {
            let of_track = |(track, _): &&mut (u64, u64)| *track == part.start.track;
            for (_, sum) in sums.iter_mut().filter(of_track) {
                *sum = sum.saturating_add(part.duration);
            }
        }
    }
    let seconds = sums.into_iter().zip(tracks);
    seconds
        .filter_map(|((_, sum), track)| Runtime::seconds(sum, track.scale))
        .filter(|seconds| *seconds > 0.0)
        .reduce(f64::max)
}

/// How long the fragments run as the index before them says (`sidx`), in seconds.
pub(crate) fn by_index<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    top: &[Header],
) -> Option<f64> {
    let mut of_tracks: Vec<(u64, f64)> = Vec::new();
    for index in top.iter().filter(|one| one.is(*b"sidx")).take(LAST * 1024) {
        let content = index.content(file, MOST_OF_RUN);
        let numbers = Numbers(&content);
        let (track, scale) = (numbers.u32_at(4)?, numbers.u32_at(8)?);
        let entries = if content.first()? == &1 { 32 } else { 24 };
        let count = usize::try_from(numbers.u16_at(entries - 2)?).ok()?;
        let duration: u64 = (0..count)
            .filter_map(|entry| numbers.u32_at(entries + entry * 12 + 4))
            .sum();
        let seconds = Runtime::seconds(duration, scale)?;
        match of_tracks.iter_mut().find(|(other, _)| *other == track) {
            Some((_, sum)) => *sum += seconds,
            None => of_tracks.push((track, seconds)),
        }
    }
    of_tracks
        .into_iter()
        .map(|(_, seconds)| seconds)
        .reduce(f64::max)
}

/// The default duration of a sample of each track (`trex`): the track, and units of its clock.
pub(crate) fn defaults<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    mvex: Header,
) -> Vec<(u64, u64)> {
    let mut defaults = Vec::new();
    for trex in mvex.children(file).iter().filter(|one| one.is(*b"trex")) {
        let content = trex.content(file, 24);
        let numbers = Numbers(&content);
        defaults.extend(numbers.u32_at(4).zip(numbers.u32_at(12)));
    }
    defaults
}

/// Where the tracks of a fragment begin, without a look at their samples.
fn starts<R: Read + Seek>(file: &mut BoundedReader<'_, R>, fragment: &Header) -> Vec<Start> {
    let mut starts = Vec::new();
    for traf in fragment
        .children(file)
        .iter()
        .filter(|one| one.is(*b"traf"))
    {
        let children = traf.children(file);
        starts.extend(head(file, &children).and_then(|head| start(file, &children, &head)));
    }
    starts
}

/// Where a track begins in the first of these fragments that has it.
fn first_start<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    fragments: &[Header],
    track: u64,
) -> Option<Start> {
    fragments.iter().find_map(|fragment| {
        let mut starts = starts(file, fragment).into_iter();
        starts.find(|start| start.track == track)
    })
}

fn parts<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    fragment: &Header,
    defaults: &[(u64, u64)],
) -> Vec<Part> {
    let mut parts = Vec::new();
    for traf in fragment
        .children(file)
        .iter()
        .filter(|one| one.is(*b"traf"))
    {
        parts.extend(part(file, traf, defaults));
    }
    parts
}

/// The header of a track in a fragment, which names the track.
fn head<R: Read + Seek>(file: &mut BoundedReader<'_, R>, children: &[Header]) -> Option<Vec<u8>> {
    let head = children.iter().find(|inner| inner.is(*b"tfhd"))?;
    Some(head.content(file, 40))
}

fn start<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    children: &[Header],
    head: &[u8],
) -> Option<Start> {
    let track = Numbers(head).u32_at(4)?;
    let clock = children.iter().find(|inner| inner.is(*b"tfdt"));
    let from = clock.and_then(|tfdt| Numbers(&tfdt.content(file, 12)).by_version(4));
    Some(Start { track, from })
}

fn part<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    traf: &Header,
    defaults: &[(u64, u64)],
) -> Option<Part> {
    let children = traf.children(file);
    let head = head(file, &children)?;
    let numbers = Numbers(&head);
    let flags = numbers.u32_at(0)?;
    let start = start(file, &children, &head)?;
    // The default duration follows optional fields of eight and of four bytes, by the flags.
    let at = 8 + if flags & 1 == 0 { 0 } else { 8 } + if flags & 2 == 0 { 0 } else { 4 };
    let default = if flags & 8 == 0 {
        let default_duration = defaults.iter().find(|(number, _)| *number == start.track);
        default_duration.map(|(_, duration)| *duration)
    } else {
        numbers.u32_at(at)
    };
    let mut duration = 0_u64;
    for trun in children.iter().filter(|one| one.is(*b"trun")) {
        let content = trun.content(file, MOST_OF_RUN);
        duration = duration.checked_add(run_duration(&content, default)?)?;
    }
    Some(Part { start, duration })
}

/// The duration of all samples of a run.
fn run_duration(content: &[u8], default: Option<u64>) -> Option<u64> {
    let numbers = Numbers(content);
    let (flags, count) = (numbers.u32_at(0)?, numbers.u32_at(4)?);
    if flags & 0x100 == 0 {
        return default?.checked_mul(count);
    }
    let first = 8 + if flags & 1 == 0 { 0 } else { 4 } + if flags & 4 == 0 { 0 } else { 4 };
    // Each of the four optional fields of a sample has four bytes.
    let record_length = usize::try_from((flags >> 8 & 15).count_ones()).ok()? * 4;
    let count = usize::try_from(count).ok()?;
    let samples = content
        .get(first..)?
        .chunks_exact(record_length)
        .take(count);
    Some(samples.filter_map(|sample| Numbers(sample).u32_at(0)).sum())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::Cursor;

    use super::*;
    use crate::recording::mp4::boxes;

    fn one(name: [u8; 4], content: &[&[u8]]) -> Vec<u8> {
        let content = content.concat();
        let size = u32::try_from(8 + content.len()).unwrap();
        [&size.to_be_bytes(), &name, content.as_slice()].concat()
    }

    /// A fragment with one track, which begins at a number of seconds and lasts some.
    fn fragment(track: u32, from: u64, duration: u32) -> Vec<u8> {
        let flags = 8_u32.to_be_bytes();
        let track = track.to_be_bytes();
        let a_second = SCALE.to_be_bytes();
        let head = one(*b"tfhd", &[&flags, &track, &a_second]);
        let from = (from * u64::from(SCALE)).to_be_bytes();
        let clock = one(*b"tfdt", &[&[1, 0, 0, 0], &from]);
        let run = one(*b"trun", &[&[0; 4], &duration.to_be_bytes()]);
        one(*b"moof", &[&one(*b"traf", &[&head, &clock, &run])])
    }

    const SCALE: u32 = 1000;

    /// The track, where it begins and how long it lasts.
    type Fragment = (u32, u64, u32);

    #[test]
    fn a_track_that_is_missing_from_the_first_fragment_begins_where_it_is_first() {
        let tracks = [1, 2].map(|number| Track {
            number,
            scale: u64::from(SCALE),
            ..Track::default()
        });
        // The fragments, and how long the film runs.
        let table: [(&[Fragment], f64); 5] = [
            (&[(1, 0, 2), (1, 2, 2)], 4.0),
            // Each track in fragments of its own, cut from a broadcast.
            (
                &[(1, 1000, 2), (2, 1000, 2), (1, 1002, 2), (2, 1002, 2)],
                4.0,
            ),
            // One that begins later.
            (&[(1, 1000, 160), (2, 1100, 100)], 200.0),
            // One with a clock of its own.
            (&[(1, 1000, 160), (2, 0, 170)], 170.0),
            (&[(1, 1000, 160), (2, 0, 2), (2, 2, 2)], 160.0),
        ];
        for (fragments, seconds) in table {
            let bytes: Vec<u8> = fragments
                .iter()
                .flat_map(|(track, from, duration)| fragment(*track, *from, *duration))
                .collect();
            let mut cursor = Cursor::new(bytes);
            let mut file = BoundedReader::new(&mut cursor).unwrap();
            let length = file.length();
            let top = boxes::boxes_in(&mut file, 0, length);
            let found = by_clock(&mut file, &top, &[], &tracks).unwrap();
            assert!((found - seconds).abs() < 0.001, "{fragments:?}: {found}");
        }
    }
}
