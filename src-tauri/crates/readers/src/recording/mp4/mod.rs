//! Sound and film in ISO base media (ISO 14496-12) and in QuickTime: `.mp4`, `.m4a`, `.mov`.

/// Boxes.
pub mod boxes;
mod clock;
mod fragments;
mod item_list;
/// Tracks that record where a camera was.
pub mod location_track;
mod tag_meaning;
mod text_tags;
mod track;

use std::io::{Read, Seek};

use super::bounded_reader::BoundedReader;
use super::runtime::{self, Runtime, agree};
use super::tags;
use crate::{Leak, LeakKind, ReaderOutput, xmp};
use boxes::Header;
use track::Track;

/// At most this many tracks are read.
const MOST_TRACKS: usize = 64;

/// At most this many bytes of XMP are read.
const MOST_XMP: usize = 1024 * 1024;

/// The name of a box of XMP among boxes that are named by a long number (XMP part 3, section 1.1.4).
pub(crate) const XMP: [u8; 16] = [
    0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac,
];

/// What a film says.
pub(crate) fn read<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    let length = file.length();
    let top = boxes::boxes_in(file, 0, length);
    let Some(moov) = top.iter().find(|one| one.is(*b"moov")).copied() else {
        runtime::claim(&mut output, None, length);
        return output;
    };
    let children = moov.children(file);
    for mp4_box in top.iter().chain(&children) {
        report(file, *mp4_box, &mut output);
    }
    let of = |name| children.iter().find(|one| one.is(name)).copied();
    let clock = of(*b"mvhd").and_then(|header| clock::clock(&header.content(file, 36)));
    let scale = clock.map_or(0, |clock| clock.scale);
    if let Some(created) = clock.and_then(|clock| clock.created) {
        tags::claim_day_written(&mut output, created);
    }
    let mut tracks = Vec::new();
    for trak in children
        .iter()
        .filter(|one| one.is(*b"trak"))
        .take(MOST_TRACKS)
    {
        for mp4_box in trak.children(file) {
            report(file, mp4_box, &mut output);
        }
        if let Some(kind) = location_track::sample_kind(file, *trak) {
            let leak = Leak::new(LeakKind::Location, kind, "track of positions");
            output.leaks.push(leak);
        }
        tracks.extend(track::track(file, *trak, scale));
    }
    for track in &tracks {
        if let Some(language) = &track.language {
            tags::language_of_track(&mut output, language);
        }
        if let Some((width, height)) = track.dimensions {
            tags::dimensions(&mut output, width, height);
        }
    }
    let by_movie_header = clock
        .and_then(|clock| Runtime::seconds(clock.duration?, clock.scale))
        .filter(|seconds| *seconds > 0.0);
    let playing = playing(&tracks);
    let fragmented = of(*b"mvex").and_then(|mvex| fragmented_runtime(file, &top, mvex, &playing));
    let runtime_found =
        fragmented.or_else(|| unfragmented_runtime(by_movie_header, &tracks, &playing));
    let is_cut = top.iter().any(|one| one.cut);
    let runtime_found = runtime_found.map(|runtime_found| Runtime {
        damaged: runtime_found.damaged || is_cut,
        confidence: if is_cut {
            Runtime::ESTIMATED
        } else {
            runtime_found.confidence
        },
        ..runtime_found
    });
    runtime::claim(&mut output, runtime_found, length);
    output
}

/// The tracks that play: sound and moving pictures; all where none does.
fn playing(tracks: &[Track]) -> Vec<Track> {
    let playing: Vec<Track> = tracks.iter().filter(|track| track.plays).cloned().collect();
    if playing.is_empty() {
        tracks.to_vec()
    } else {
        playing
    }
}

/// The running time of a film with all its samples in one table: that of its longest track that plays. Its own header
/// must confirm the longest of all.
fn unfragmented_runtime(
    by_movie_header: Option<f64>,
    tracks: &[Track],
    playing: &[Track],
) -> Option<Runtime> {
    let longest = |tracks: &[Track]| {
        let seconds = tracks.iter().filter_map(|track| track.seconds);
        seconds.reduce(f64::max)
    };
    let longest_of_all = longest(tracks);
    let contradicted = playing.iter().any(|track| track.contradicted);
    let is_confirmed = |film: f64, tracks: f64| {
        agree(film, tracks) || longest_of_all.is_some_and(|longest| agree(film, longest))
    };
    match (by_movie_header, longest(playing)) {
        (Some(film), Some(tracks)) if is_confirmed(film, tracks) && !contradicted => {
            Some(Runtime::new(tracks, Runtime::SURE))
        }
        (Some(_), Some(tracks)) => Some(Runtime::contradicted(tracks)),
        (film, tracks) => film
            .or(tracks)
            .map(|seconds| Runtime::new(seconds, Runtime::LIKELY)),
    }
}

/// The running time of a film in fragments, by the clocks of the fragments; their index must
/// confirm it.
fn fragmented_runtime<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    top: &[Header],
    mvex: Header,
    tracks: &[Track],
) -> Option<Runtime> {
    let defaults = fragments::defaults(file, mvex);
    let clocks = fragments::by_clock(file, top, &defaults, tracks)
        .or_else(|| fragments::by_samples(file, top, &defaults, tracks));
    match (clocks, fragments::by_index(file, top)) {
        (Some(clocks), Some(index)) if !agree(clocks, index) => Some(Runtime::contradicted(clocks)),
        (Some(clocks), _) => Some(Runtime::new(clocks, Runtime::SURE)),
        (None, index) => index.map(|seconds| Runtime::new(seconds, Runtime::LIKELY)),
    }
}

/// What the tags in a box say, if it is a box of tags.
fn report<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    mp4_box: Header,
    output: &mut ReaderOutput,
) {
    match &mp4_box.name {
        b"udta" => {
            for child in mp4_box.children(file) {
                match &child.name {
                    b"meta" => item_list::read(file, child, output),
                    b"XMP_" => xmp::read(&child.content(file, MOST_XMP), output),
                    _ => text_tags::read(file, child, output),
                }
            }
        }
        b"meta" => item_list::read(file, mp4_box, output),
        b"uuid" => {
            let content = mp4_box.content(file, MOST_XMP);
            if let Some(packet) = content.strip_prefix(&XMP) {
                xmp::read(packet, output);
            }
        }
        _ => {}
    }
}
