//! One track of a film.

use std::io::{Read, Seek};

use super::boxes::{Header, Numbers};
use super::clock::{Clock, clock};
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::{Runtime, agree};

/// At most this many bytes of a table are read: two entries a sample in the worst case, of an hour of film.
const MOST_OF_TABLE: usize = 2 * 1024 * 1024;

/// What a track says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Track {
    /// Its number.
    pub(crate) number: u64,
    /// Units of its clock a second.
    pub(crate) scale: u64,
    /// How long it is shown, in seconds.
    pub(crate) seconds: Option<f64>,
    /// Whether it is sound or moving pictures: a cover, chapters, subtitles and what is switched off play no minute.
    pub(crate) plays: bool,
    /// Whether its headers and its samples contradict each other.
    pub(crate) contradicted: bool,
    /// The language, as three letters or a tag.
    pub(crate) language: Option<String>,
    /// Width and height in pixels, of pictures alone.
    pub(crate) dimensions: Option<(u64, u64)>,
}

/// Reads a track of a film whose clock counts this many units a second.
pub(crate) fn track<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    trak: Header,
    movie_scale: u64,
) -> Option<Track> {
    let children = trak.children(file);
    let of = |name| children.iter().find(|inner| inner.is(name)).copied();
    let head = of(*b"tkhd")?.content(file, 104);
    let head = Numbers(&head);
    let media = of(*b"mdia")?;
    let content = media.first(file, *b"mdhd")?.content(file, 64);
    let clock = clock(&content)?;
    let handler = media
        .first(file, *b"hdlr")
        .map(|hdlr| hdlr.content(file, 12))
        .unwrap_or_default();
    let is_picture = handler.ends_with(b"vide");
    // Headers of version 1 are longer by three numbers of eight bytes instead of four.
    let (number, size) = if head.0.first() == Some(&1) {
        (20, 88)
    } else {
        (12, 76)
    };
    // Both are fractions, of which the first half is whole.
    let dimensions = head
        .u16_at(size)
        .zip(head.u16_at(size + 4))
        .filter(|_| is_picture);
    let samples = media
        .first(file, *b"minf")
        .and_then(|minf| minf.first(file, *b"stbl"))
        .and_then(|stbl| stbl.first(file, *b"stts"))
        .and_then(|stts| samples(&stts.content(file, MOST_OF_TABLE)));
    let edited = of(*b"edts")
        .and_then(|edts| edts.first(file, *b"elst"))
        .and_then(|elst| edit_list(&elst.content(file, MOST_OF_TABLE), movie_scale));
    let (seconds, contradicted) =
        presentation_time(clock, samples.map(|samples| samples.duration), edited);
    Some(Track {
        number: head.u32_at(number)?,
        scale: clock.scale,
        seconds,
        plays: is_enabled(head)
            && (handler.ends_with(b"soun") || is_picture && moves(samples, clock)),
        contradicted,
        language: Numbers(&content).u16_at(clock.rest).and_then(language),
        dimensions,
    })
}

/// How long a track is shown: by its edit list, where its samples are long enough; otherwise by its samples.
fn presentation_time(
    clock: Clock,
    samples: Option<u64>,
    edited: Option<EditList>,
) -> (Option<f64>, bool) {
    let of = |units: u64| Runtime::seconds(units, clock.scale).filter(|seconds| *seconds > 0.0);
    let header = clock.duration.and_then(of);
    let samples = samples.and_then(of);
    let contradicted = header
        .zip(samples)
        .is_some_and(|(header, samples)| !agree(header, samples));
    let content = samples.or(header);
    match (edited, content) {
        (Some(edited), Some(content)) if edited.seconds > 0.0 => {
            let fits = edited.seconds <= content || agree(edited.seconds, content);
            let seconds = if fits {
                edited.seconds + edited.delay
            } else {
                content
            };
            (Some(seconds), contradicted || !fits)
        }
        (_, content) => (content, contradicted),
    }
}

/// Whether a track is not switched off, by the flags of its header (ISO 14496-12, section 8.3.2).
fn is_enabled(head: Numbers<'_>) -> bool {
    head.0.get(3).is_none_or(|flags| flags & 1 == 1)
}

/// Pictures that are each shown for longer, in seconds, are slides or the covers of chapters.
const LONGEST_OF_MOVING: f64 = 5.0;

/// Whether pictures move. Those of a film in fragments are not counted in its header.
fn moves(samples: Option<Samples>, clock: Clock) -> bool {
    let Some(samples) = samples.filter(|samples| samples.count > 0) else {
        return true;
    };
    let of_one = Runtime::seconds(samples.duration / samples.count, clock.scale);
    samples.count > 1 && of_one.is_none_or(|seconds| seconds < LONGEST_OF_MOVING)
}

/// The samples of a track.
#[derive(Debug, Clone, Copy)]
struct Samples {
    /// How many there are.
    count: u64,
    /// Their lengths in all, in units of the track's clock.
    duration: u64,
}

/// The samples by their table; `None` where it is longer than what is read.
fn samples(table: &[u8]) -> Option<Samples> {
    let count = usize::try_from(Numbers(table).u32_at(4)?).ok()?;
    let entries = table.get(8..)?.chunks_exact(8);
    if entries.len() < count {
        return None;
    }
    let mut samples = Samples {
        count: 0,
        duration: 0,
    };
    for entry in entries.take(count) {
        let entry = Numbers(entry);
        let (number, length) = (entry.u32_at(0)?, entry.u32_at(4)?);
        samples.count = samples.count.checked_add(number)?;
        let duration = number.checked_mul(length)?;
        samples.duration = samples.duration.checked_add(duration)?;
    }
    Some(samples)
}

/// What a list of edits says.
#[derive(Debug, Clone, Copy)]
struct EditList {
    seconds: f64,
    delay: f64,
}

fn edit_list(list: &[u8], scale: u64) -> Option<EditList> {
    let numbers = Numbers(list);
    let is_long = list.first()? == &1;
    let entry = if is_long { 20 } else { 12 };
    let count = usize::try_from(numbers.u32_at(4)?).ok()?;
    let (mut shown_time, mut delay) = (0_u64, 0_u64);
    for at in (8..list.len()).step_by(entry).take(count) {
        let duration = numbers.by_version(at)?;
        let (from, none) = if is_long {
            (numbers.u64_at(at + 8)?, u64::MAX)
        } else {
            (numbers.u32_at(at + 4)?, u64::from(u32::MAX))
        };
        // An edit from nowhere shows nothing for a while.
        let sum = if from == none {
            &mut delay
        } else {
            &mut shown_time
        };
        *sum = sum.checked_add(duration)?;
    }
    Some(EditList {
        seconds: Runtime::seconds(shown_time, scale)?,
        delay: Runtime::seconds(delay, scale)?,
    })
}

/// Three letters, each in five bits. Old films of QuickTime have the number of a language of the Macintosh instead.
fn language(packed: u64) -> Option<String> {
    let letters = [10, 5, 0].map(|shift| ((packed >> shift) & 31) as u8);
    let fits = packed >= 0x400 && letters.iter().all(|letter| (1..=26).contains(letter));
    fits.then(|| {
        letters
            .iter()
            .map(|letter| char::from(letter + 0x60))
            .collect()
    })
}
