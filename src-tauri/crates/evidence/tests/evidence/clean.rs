//! Sanitizing: removing personal data from the metadata of files.

use evidence::{Fact, Kind, ReadError};
use sanitize::sanitize;

use crate::files::{picture, recording};
use crate::lying::{place, with};
use crate::read;
use crate::recordings::{RECORDINGS, claimed};

#[test]
fn recordings_run_as_long_without_their_tags() {
    for (name, kind, _) in RECORDINGS {
        if name == "chain.opus" {
            continue;
        }
        let whole = recording(name);
        let before = read(&whole, name);
        let copy = sanitize(&whole, kind).unwrap().unwrap();
        let after = read(&copy, name);
        assert_eq!((after.kind, after.trouble), (kind, None), "{name}");
        assert_eq!(after.runtime_seconds, before.runtime_seconds, "{name}");
        assert_eq!(
            claimed(&after, Fact::Dimensions),
            claimed(&before, Fact::Dimensions)
        );
        assert_eq!(after.leaks, [], "{name}");
        assert_eq!(
            (after.title, after.byline, after.published, after.modified),
            (None, None, None, None),
            "{name}"
        );
        assert_eq!(
            sanitize(&copy, kind).unwrap().unwrap(),
            copy,
            "{name}: sanitized twice"
        );
    }
}

#[test]
fn no_byte_moves_where_places_are_counted() {
    for name in [
        "film.mp4",
        "film.mov",
        "film.mkv",
        "index.mp4",
        "speech.flac",
        "short.wav",
    ] {
        let whole = recording(name);
        let kind = read(&whole, name).kind;
        assert_eq!(
            sanitize(&whole, kind).unwrap().unwrap().len(),
            whole.len(),
            "{name}"
        );
    }
}

#[test]
fn nothing_that_was_written_is_left_in_the_bytes() {
    for name in [
        "film.mov",
        "film.mkv",
        "speech.opus",
        "speech.flac",
        "cbr.mp3",
        "short.wav",
    ] {
        let whole = recording(name);
        let copy = sanitize(&whole, read(&whole, name).kind).unwrap().unwrap();
        for word in ["Clinic", "Ama", "Cameraman", "+45.5"] {
            let left = copy
                .windows(word.len())
                .any(|window| window == word.as_bytes());
            assert!(!left, "{name}: {word}");
        }
    }
}

#[test]
fn pictures_show_the_same_without_their_metadata() {
    for name in ["photo.jpg", "drawing.png", "photo.webp", "moving.gif"] {
        let whole = picture(name);
        let copy = sanitize(&whole, Kind::Picture).unwrap().unwrap();
        let (before, after) = (read(&whole, name), read(&copy, name));
        assert_eq!((after.kind, after.trouble), (Kind::Picture, None), "{name}");
        assert_eq!(
            claimed(&after, Fact::Dimensions),
            claimed(&before, Fact::Dimensions)
        );
        assert_eq!(after.leaks, [], "{name}");
        assert_eq!(after.claims.len(), 1, "{name}");
        assert_eq!(
            sanitize(&copy, Kind::Picture).unwrap().unwrap(),
            copy,
            "{name}: sanitized twice"
        );
    }
}

#[test]
fn a_picture_stays_the_right_way_up() {
    // One field of EXIF: the orientation, a number of two bytes.
    for (name, turned) in [("photo.jpg", 6), ("drawing.png", 3), ("photo.webp", 6)] {
        let copy = sanitize(&picture(name), Kind::Picture).unwrap().unwrap();
        let field = [0x12, 0x01, 0x03, 0, 1, 0, 0, 0, turned, 0];
        assert!(
            copy.windows(field.len()).any(|window| window == field),
            "{name}"
        );
    }
}

#[test]
fn what_stands_behind_a_photograph_is_cut_off() {
    let photo = picture("photo.jpg");
    let copy = sanitize(&photo, Kind::Picture).unwrap().unwrap();
    let with_film = [photo.as_slice(), &recording("film.mov")].concat();
    assert_eq!(sanitize(&with_film, Kind::Picture).unwrap().unwrap(), copy);
}

#[test]
fn what_cannot_be_cleaned_is_not_called_clean() {
    for name in ["scan.tiff", "photo.heic"] {
        assert_eq!(sanitize(&picture(name), Kind::Picture), Ok(None), "{name}");
    }
    assert_eq!(sanitize(&recording("chain.opus"), Kind::Ogg), Ok(None));
    assert_eq!(sanitize(b"word", Kind::PlainText), Ok(None));
    for (bytes, kind) in [
        (b"\xff\xd8\xff\xe1".as_slice(), Kind::Picture),
        (b"\x89PNG\r\n", Kind::Picture),
        (
            b"RIFF\x12\0\0\0WEBPVP6X\x0a\0\0\0\0\0\0\0\x2f\0\0\x1f\0\0",
            Kind::Picture,
        ),
        (b"OggS", Kind::Ogg),
        (b"\0\0\0\x08ftyp", Kind::Mp4),
        (b"", Kind::Matroska),
    ] {
        assert_eq!(sanitize(bytes, kind), Err(ReadError::Damaged), "{kind:?}");
    }
}

#[test]
fn a_film_that_follows_where_the_camera_was_is_not_called_clean() {
    // The track of pictures is taken for one of readings by its description alone.
    let mut film = recording("film.mov");
    let samples = film.windows(4).position(|four| four == b"mp4v").unwrap();
    film[samples..samples + 4].copy_from_slice(b"gpmd");
    let places = read(&film, "").leaks.into_iter();
    let places = places.filter(|leak| leak.place == "track of positions");
    assert_eq!(places.count(), 1);
    assert_eq!(sanitize(&film, Kind::Mp4), Ok(None));
}

#[test]
fn metadata_behind_the_name_of_a_gif_extension_is_removed() {
    let moving = picture("moving.gif");
    let name = place(&moving, b"\x0bNETSCAPE2.0");
    // A piece so long that the metadata, which follows the name, stands in it.
    let copy = sanitize(&with(moving, name, &[0xd8]), Kind::Picture);
    let copy = copy.unwrap().unwrap();
    assert_eq!(read(&copy, "").leaks, []);
}

#[test]
fn a_picture_whose_headers_contradict_each_other_is_not_called_clean() {
    let mut photo = picture("photo.webp");
    let canvas = place(&photo, b"VP8X");
    // One pixel less wide than the picture in it, which sanitizing would leave alone to say how wide it is.
    photo[canvas + 12] -= 1;
    let metadata = place(&photo, b"EXIF");
    photo[metadata] = b'!';
    assert_eq!(sanitize(&photo, Kind::Picture), Err(ReadError::Damaged));
}

#[test]
fn sound_whose_header_does_not_know_its_length_is_not_touched() {
    let whole = recording("short.wav");
    let data = place(&whole, b"data");
    for length in [0, 0xffff_ffff, 0x7fff_ffff, 0xffff_fffe, 0x7fff_f000_u32] {
        let sound = with(whole.clone(), data + 4, &length.to_le_bytes());
        let copy = sanitize(&sound, Kind::Wav).unwrap().unwrap();
        assert!(copy[data..] == sound[data..], "{length:#x}");
        let (before, after) = (read(&sound, ""), read(&copy, ""));
        assert_eq!(after.runtime_seconds, before.runtime_seconds, "{length:#x}");
        assert_eq!((after.byline, after.leaks), (None, vec![]), "{length:#x}");
    }
}

/// A list of tags that names somebody, as RIFF has it.
const NAMED: &[u8] = b"LIST\x12\0\0\0INFOIART\x06\0\0\0Secret";

/// Sizes of boxes, tags and elements below 128.
fn size(bytes: &[u8]) -> u8 {
    u8::try_from(bytes.len()).unwrap()
}

/// A tag before MPEG audio that names somebody.
fn id3() -> Vec<u8> {
    let frame = b"TPE1\0\0\0\x07\0\0\x03Secret";
    [b"ID3\x04\0\0\0\0\0", [size(frame)].as_slice(), frame].concat()
}

/// A block of tags of FLAC that names somebody, after `blocks` blocks of padding.
fn flac(blocks: usize) -> Vec<u8> {
    let sound = recording("speech.flac");
    let tags = b"\0\0\0\0\x01\0\0\0\x0d\0\0\0ARTIST=Secret";
    let padding = b"\x01\0\0\0".repeat(blocks);
    let head = [b"\x84\0\0", [size(tags)].as_slice()].concat();
    [&sound[..42], &padding, &head, tags].concat()
}

#[test]
fn a_file_of_more_parts_than_are_walked_is_not_called_clean() {
    let sound = recording("short.wav");
    let film = recording("film.mp4");
    let frames = recording("no-header.mp3");
    let matroska = b"\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska\x18\x53\x80\x67\xff";
    let tags = b"\x12\x54\xc3\x67\x86Secret";
    let of_box = b"\0\0\0\x0eudtaSecret";
    for (name, kind, few, many) in [
        ("wav", Kind::Wav, 4_000, 4_100),
        ("flac", Kind::Flac, 250, 260),
        ("mp4", Kind::Mp4, 79_000, 80_001),
        ("mkv", Kind::Matroska, 99_000, 100_001),
        ("mkv, open clusters", Kind::Matroska, 99_000, 100_010),
        ("mp3", Kind::Mp3, 3, 4),
    ] {
        let made = |parts: usize| match name {
            "wav" => [sound.as_slice(), &b"junk\0\0\0\0".repeat(parts), NAMED].concat(),
            "flac" => flac(parts),
            "mp4" => [film.as_slice(), &b"\0\0\0\x08wide".repeat(parts), of_box].concat(),
            "mkv" => [matroska, b"\xec\x80".repeat(parts).as_slice(), tags].concat(),
            "mp3" => [b"ID3\x04\0\0\0\0\0\0".repeat(parts), id3(), frames.clone()].concat(),
            _ => [
                matroska,
                b"\x1f\x43\xb6\x75\xff".repeat(parts).as_slice(),
                tags,
            ]
            .concat(),
        };
        let copy = sanitize(&made(few), kind).unwrap().unwrap();
        assert!(!copy.windows(6).any(|six| six == b"Secret"), "{name}");
        let many = sanitize(&made(many), kind);
        assert_eq!(many.err(), Some(ReadError::Damaged), "{name}");
    }
}
