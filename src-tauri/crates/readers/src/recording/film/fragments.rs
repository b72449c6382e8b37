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

/// Where one track stands in one fragment, in units of its clock.
struct Part {
    track: u64,
    from: Option<u64>,
    lasts: u64,
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
    let first = parts(file, fragments.first()?, defaults);
    let mut longest: Option<f64> = None;
    for fragment in fragments.iter().rev().take(LAST) {
        for part in parts(file, fragment, defaults) {
            let begins = first.iter().find(|first| first.track == part.track);
            let begins = begins.and_then(|first| first.from).unwrap_or_default();
            let scale = tracks.iter().find(|track| track.number == part.track);
            let seconds = part
                .from
                .and_then(|from| from.checked_add(part.lasts)?.checked_sub(begins))
                .and_then(|units| Runtime::seconds(units, scale?.scale));
            longest = longest.into_iter().chain(seconds).reduce(f64::max);
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
            for (_, sum) in sums.iter_mut().filter(|(track, _)| *track == part.track) {
                *sum = sum.saturating_add(part.lasts);
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
        let (track, scale) = (numbers.four(4)?, numbers.four(8)?);
        let entries = if content.first()? == &1 { 32 } else { 24 };
        let count = usize::try_from(numbers.two(entries - 2)?).ok()?;
        let lasts: u64 = (0..count)
            .filter_map(|entry| numbers.four(entries + entry * 12 + 4))
            .sum();
        let seconds = Runtime::seconds(lasts, scale)?;
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

/// What a sample of each track lasts where a fragment does not say (`trex`): the track, and units of its clock.
pub(crate) fn defaults<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    mvex: Header,
) -> Vec<(u64, u64)> {
    let mut defaults = Vec::new();
    for trex in mvex.inside(file).iter().filter(|one| one.is(*b"trex")) {
        let content = trex.content(file, 24);
        let numbers = Numbers(&content);
        defaults.extend(numbers.four(4).zip(numbers.four(12)));
    }
    defaults
}

fn parts<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    fragment: &Header,
    defaults: &[(u64, u64)],
) -> Vec<Part> {
    let mut parts = Vec::new();
    for traf in fragment.inside(file).iter().filter(|one| one.is(*b"traf")) {
        parts.extend(part(file, traf, defaults));
    }
    parts
}

fn part<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    traf: &Header,
    defaults: &[(u64, u64)],
) -> Option<Part> {
    let inside = traf.inside(file);
    let of = |name| inside.iter().find(|inner| inner.is(name));
    let head = of(*b"tfhd")?.content(file, 40);
    let numbers = Numbers(&head);
    let (flags, track) = (numbers.four(0)?, numbers.four(4)?);
    // Before what a sample lasts stand, where the flags say so, eight bytes and four.
    let at = 8 + if flags & 1 == 0 { 0 } else { 8 } + if flags & 2 == 0 { 0 } else { 4 };
    let default = if flags & 8 == 0 {
        let known = defaults.iter().find(|(number, _)| *number == track);
        known.map(|(_, lasts)| *lasts)
    } else {
        numbers.four(at)
    };
    let from = of(*b"tfdt").and_then(|tfdt| Numbers(&tfdt.content(file, 12)).by_version(4));
    let mut lasts = 0_u64;
    for trun in inside.iter().filter(|one| one.is(*b"trun")) {
        let content = trun.content(file, MOST_OF_RUN);
        lasts = lasts.checked_add(in_run(&content, default)?)?;
    }
    Some(Part { track, from, lasts })
}

/// What the samples of a run last in all.
fn in_run(content: &[u8], default: Option<u64>) -> Option<u64> {
    let numbers = Numbers(content);
    let (flags, count) = (numbers.four(0)?, numbers.four(4)?);
    if flags & 0x100 == 0 {
        return default?.checked_mul(count);
    }
    let first = 8 + if flags & 1 == 0 { 0 } else { 4 } + if flags & 4 == 0 { 0 } else { 4 };
    // Each of the four things that may be said of a sample has four bytes.
    let each = usize::try_from((flags >> 8 & 15).count_ones()).ok()? * 4;
    let count = usize::try_from(count).ok()?;
    let samples = content.get(first..)?.chunks_exact(each).take(count);
    Some(samples.filter_map(|sample| Numbers(sample).four(0)).sum())
}
