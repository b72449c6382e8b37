//! Headers that lie, and files that end too soon.

use evidence::{Evidence, Fact, Kind, ReadError};
use proptest::prelude::*;

use crate::files::{picture, recording};
use crate::recordings::RECORDINGS;
use crate::{read, sanitized};

const PICTURES: [&str; 6] = [
    "photo.jpg",
    "drawing.png",
    "photo.webp",
    "moving.gif",
    "scan.tiff",
    "photo.heic",
];

/// Where some bytes first stand in a file.
pub(crate) fn place(bytes: &[u8], what: &[u8]) -> usize {
    bytes
        .windows(what.len())
        .position(|window| window == what)
        .unwrap()
}

/// The same file with other bytes at a place.
pub(crate) fn with(mut bytes: Vec<u8>, start: usize, other: &[u8]) -> Vec<u8> {
    bytes[start..start + other.len()].copy_from_slice(other);
    bytes
}

fn confidence(found: &Evidence) -> Option<f64> {
    let runtime = found
        .claims
        .iter()
        .find(|claim| claim.fact == Fact::Runtime);
    runtime.map(|claim| claim.confidence)
}

#[test]
fn a_film_that_claims_a_hundred_years_is_not_believed() {
    let film = recording("film.mp4");
    let head = place(&film, b"mvhd");
    let years = with(
        film.clone(),
        head + 20,
        &u32::MAX.wrapping_sub(1).to_be_bytes(),
    );
    let found = read(&years, "");
    assert_eq!(found.runtime_seconds, Some(4.0));
    assert_eq!(found.trouble, Some(ReadError::Damaged));
    assert!(confidence(&found).unwrap() < 0.7);

    // Where the tables lie as well, nothing is left to believe.
    let mut all = years;
    for track in 0..2 {
        let clock = all
            .windows(4)
            .enumerate()
            .filter(|(_, four)| *four == b"mdhd")
            .nth(track)
            .unwrap()
            .0;
        all = with(all, clock + 16, &[0, 0, 0, 1]);
        all = with(all, clock + 20, &[0x7f, 0xff, 0xff, 0xff]);
    }
    let found = read(&all, "");
    assert!(
        found.runtime_seconds.is_none_or(|seconds| seconds < 800.0),
        "{found:?}"
    );
    assert_eq!(found.trouble, Some(ReadError::Damaged));
}

#[test]
fn tracks_that_contradict_the_film_are_believed_over_it() {
    let film = recording("film-start.mp4");
    let head = place(&film, b"mvhd");
    let hour = with(film, head + 20, &3_600_000_u32.to_be_bytes());
    let found = read(&hour, "");
    assert_eq!(
        (found.runtime_seconds, found.trouble),
        (Some(4.0), Some(ReadError::Damaged))
    );
}

#[test]
fn a_box_longer_than_the_file_ends_with_it() {
    let film = recording("film-start.mp4");
    let media = place(&film, b"mdat");
    for length in [u32::MAX, 0x7fff_ffff] {
        let found = read(&with(film.clone(), media - 4, &length.to_be_bytes()), "");
        assert_eq!(found.runtime_seconds, Some(4.0));
        assert_eq!(found.trouble, Some(ReadError::Damaged));
        assert!(confidence(&found).unwrap() < 0.7);
    }
    let found = read(&with(film, media - 4, &[0, 0, 0, 3]), "");
    assert_eq!(found.kind, Kind::Mp4);
}

#[test]
fn a_recording_that_was_cut_off_says_so() {
    for (name, share) in [
        ("cbr.mp3", 2),
        ("speech.flac", 2),
        ("film.mkv", 2),
        ("short.wav", 2),
    ] {
        let whole = recording(name);
        let found = read(&whole[..whole.len() / share], name);
        assert_eq!(found.trouble, Some(ReadError::Damaged), "{name}");
        assert!(confidence(&found).is_none_or(|sure| sure < 0.7), "{name}");
    }
}

#[test]
fn sound_of_unknown_length_goes_to_the_end_of_the_file() {
    let sound = recording("short.wav");
    let data = place(&sound, b"data");
    for length in [0, u32::MAX] {
        let found = read(&with(sound.clone(), data + 4, &length.to_le_bytes()), "");
        assert_eq!((found.runtime_seconds, found.trouble), (Some(1.0), None));
    }
    let found = read(&with(sound, data + 4, &40_000_u32.to_le_bytes()), "");
    assert_eq!(
        (found.runtime_seconds, found.trouble),
        (Some(1.0), Some(ReadError::Damaged))
    );
}

#[test]
fn frames_between_junk_are_counted() {
    let sound = recording("no-header.mp3");
    let junk = b"\xff\xfb\x00<html>not found</html>\xff\xe0".repeat(9);
    let begun = [b"ID3\x04\0\0\0\0\0\0", junk.as_slice(), &sound].concat();
    let joined = [sound.as_slice(), &junk, &sound].concat();
    for (bytes, seconds) in [(begun, 7.0), (joined, 14.1)] {
        let found = read(&bytes, "");
        let report = found.runtime_seconds.unwrap();
        assert!((report - seconds).abs() < 0.3, "{report}");
    }
}

/// An MP3 of more than 8 MiB, which is sampled: frames without a header of their number, and how long they run.
fn long_sound() -> (Vec<u8>, f64) {
    let frames = recording("no-header.mp3");
    let times = 9 * 1024 * 1024 / frames.len();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let seconds = 7.0 * times as f64;
    (frames.repeat(times), seconds)
}

fn roughly(found: &Evidence, seconds: f64) -> bool {
    found
        .runtime_seconds
        .is_some_and(|found| (found / seconds - 1.0).abs() < 0.05)
}

#[test]
fn junk_runs_for_no_time_in_a_long_recording_either() {
    let (sound, seconds) = long_sound();
    let found = read(&sound, "");
    assert!(roughly(&found, seconds), "{:?}", found.runtime_seconds);
    assert_eq!(found.trouble, None);

    let with_zeros = [sound.clone(), vec![0; sound.len()]].concat();
    let found = read(&with_zeros, "");
    assert!(roughly(&found, seconds), "{:?}", found.runtime_seconds);
    assert!(confidence(&found).unwrap() < 0.7);
}

#[test]
fn the_header_of_a_part_is_not_believed_of_the_whole() {
    let (sound, seconds) = long_sound();
    // The header of a recording a quarter as long, which says nothing of its bytes.
    let part = recording("vbr.mp3");
    let header = place(&part, b"Xing");
    let frames = u32::from_be_bytes(part[header + 8..header + 12].try_into().unwrap());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some ten thousand frames"
    )]
    let quarter = (f64::from(frames) / 6.084 * seconds / 4.0) as u32;
    let part = with(part, header + 7, &[1]);
    let part = with(part, header + 8, &quarter.to_be_bytes());
    let joined = [part, sound].concat();
    let found = read(&joined, "");
    assert!(roughly(&found, seconds), "{:?}", found.runtime_seconds);
    assert!(confidence(&found).unwrap() < 0.7);
}

#[test]
fn a_film_without_a_running_time_is_estimated_from_its_last_cluster() {
    let film = recording("film.mkv");
    let lasts = place(&film, &[0x44, 0x89, 0x88]);
    // The running time becomes an element of void.
    let found = read(&with(film.clone(), lasts, &[0xec, 0x89, 0x88]), "");
    assert!(
        (found.runtime_seconds.unwrap() - 5.0).abs() < 0.3,
        "{found:?}"
    );
    assert_eq!(confidence(&found), Some(0.6));
    let years = with(film, lasts + 3, &3.2e12_f64.to_be_bytes());
    let found = read(&years, "");
    assert!(
        (found.runtime_seconds.unwrap() - 5.0).abs() < 0.3,
        "{found:?}"
    );
    assert_eq!(found.trouble, Some(ReadError::Damaged));
}

#[test]
fn a_clock_that_jumps_is_not_believed() {
    let sound = recording("speech.opus");
    let last = sound.windows(4).rposition(|four| four == b"OggS").unwrap();
    let found = read(
        &with(sound, last + 6, &(48_000_u64 * 3_000_000_000).to_le_bytes()),
        "",
    );
    assert_eq!(
        (found.runtime_seconds, found.trouble),
        (None, Some(ReadError::Damaged))
    );
}

#[test]
fn fields_that_each_hold_the_whole_picture_are_not_copied() {
    // A list of 60,000 fields of make, each of four gigabytes.
    let mut picture = b"II*\0\x08\0\0\0".to_vec();
    picture.extend(60_000_u16.to_le_bytes());
    for _ in 0..60_000 {
        picture.extend(b"\x0f\x01\x02\0\xff\xff\xff\xff\0\0\0\0");
    }
    assert_eq!(read(&picture, "").trouble, Some(ReadError::TooDeep));
}

#[test]
fn metadata_nested_without_end_is_left() {
    let nested = "<rdf:li>".repeat(100_000);
    let mut picture = picture("moving.gif");
    picture.extend(b"<x:xmpmeta><dc:creator>Ama</dc:creator>");
    picture.extend(nested.as_bytes());
    assert_eq!(read(&picture, "").byline.as_deref(), Some("Ama Owusu"));
}

#[test]
fn files_cut_anywhere_are_read_without_a_panic() {
    let recordings = RECORDINGS.iter().map(|(name, ..)| recording(name));
    for whole in recordings.chain(PICTURES.map(picture)) {
        // Every length where headers stand, and some of the rest.
        let lengths = (0..whole.len().min(700)).chain((700..whole.len()).step_by(97));
        for length in lengths {
            let _ = sanitized::sanitize_and_check(&whole[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn files_with_other_bytes_in_them_are_read_without_a_panic(
        which in 0..RECORDINGS.len() + PICTURES.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..24),
    ) {
        let mut bytes = match RECORDINGS.get(which) {
            Some((name, ..)) => recording(name),
            None => picture(PICTURES[which - RECORDINGS.len()]),
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len().min(4_000));
            bytes[at] = byte;
        }
        let found = read(&bytes, "");
        let length = f64::from(u32::try_from(bytes.len()).unwrap());
        prop_assert!(found.runtime_seconds.is_none_or(|seconds| seconds * 10.0 <= length + 1.0));
        let _ = sanitized::sanitize_and_check(&bytes);
    }
}
