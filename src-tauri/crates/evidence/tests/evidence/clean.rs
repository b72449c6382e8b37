use evidence::{Fact, Kind, Trouble};
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
        assert_eq!(after.traces, [], "{name}");
        assert_eq!(
            (after.title, after.byline, after.published, after.modified),
            (None, None, None, None),
            "{name}"
        );
        assert_eq!(
            sanitize(&copy, kind).unwrap().unwrap(),
            copy,
            "{name}: cleaning twice"
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
        assert_eq!(after.traces, [], "{name}");
        assert_eq!(after.claims.len(), 1, "{name}");
        assert_eq!(
            sanitize(&copy, Kind::Picture).unwrap().unwrap(),
            copy,
            "{name}: cleaning twice"
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
        assert_eq!(sanitize(bytes, kind), Err(Trouble::Damaged), "{kind:?}");
    }
}

#[test]
fn a_film_that_follows_where_the_camera_was_is_not_called_clean() {
    // The track of pictures is taken for one of readings by its description alone.
    let mut film = recording("film.mov");
    let samples = film.windows(4).position(|four| four == b"mp4v").unwrap();
    film[samples..samples + 4].copy_from_slice(b"gpmd");
    let places = read(&film, "").traces.into_iter();
    let places = places.filter(|trace| trace.place == "track of positions");
    assert_eq!(places.count(), 1);
    assert_eq!(sanitize(&film, Kind::Mp4), Ok(None));
}

#[test]
fn a_picture_whose_headers_contradict_each_other_is_not_called_clean() {
    let mut photo = picture("photo.webp");
    let canvas = photo.windows(4).position(|four| four == b"VP8X").unwrap();
    // One pixel less wide than the picture in it, which cleaning would leave alone to say how wide it is.
    photo[canvas + 12] -= 1;
    let metadata = photo.windows(4).position(|four| four == b"EXIF").unwrap();
    photo[metadata] = b'!';
    assert_eq!(sanitize(&photo, Kind::Picture), Err(Trouble::Damaged));
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
        assert_eq!((after.byline, after.traces), (None, vec![]), "{length:#x}");
    }
}
