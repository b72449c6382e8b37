//! Running times and tags.

use std::io::{Cursor, Read, Seek, SeekFrom};

use evidence::{Evidence, Fact, InputFile, Kind, LeakKind, Source};

use crate::files::recording;
use crate::read;

/// The recordings beside the tests, their kinds, and the running times that `ffprobe` gives; where it gives none, or
/// only guesses, those they were made with.
pub(crate) const RECORDINGS: [(&str, Kind, f64); 19] = [
    ("cbr.mp3", Kind::Mp3, 5.076),
    ("vbr.mp3", Kind::Mp3, 6.084),
    ("no-header.mp3", Kind::Mp3, 7.0),
    ("speech.m4a", Kind::Mp4, 4.0),
    ("speech.aac", Kind::Aac, 4.0),
    ("short.wav", Kind::Wav, 1.0),
    ("long.wav", Kind::Wav, 1.0),
    ("speech.flac", Kind::Flac, 3.0),
    ("speech.ogg", Kind::Ogg, 8.0),
    ("speech.opus", Kind::Ogg, 9.006),
    ("chain.opus", Kind::Ogg, 12.013),
    ("film.mp4", Kind::Mp4, 4.0),
    ("film-start.mp4", Kind::Mp4, 4.0),
    ("fragments.mp4", Kind::Mp4, 6.4),
    ("index.mp4", Kind::Mp4, 6.4),
    ("film.mov", Kind::Mp4, 3.0),
    ("film.mkv", Kind::Matroska, 5.064),
    ("film.webm", Kind::Matroska, 4.008),
    ("live.webm", Kind::Matroska, 4.0),
];

/// What is claimed of a fact, the most trusted first.
pub(crate) fn claimed(found: &Evidence, fact: Fact) -> Vec<(&str, Source)> {
    let claims = found.claims.iter().filter(|claim| claim.fact == fact);
    claims
        .map(|claim| (claim.value.as_str(), claim.source))
        .collect()
}

/// What is given away of one sort.
pub(crate) fn given(found: &Evidence, kind: LeakKind) -> Vec<&str> {
    let leaks = found.leaks.iter().filter(|leak| leak.kind == kind);
    leaks.map(|leak| leak.value.as_str()).collect()
}

#[test]
fn every_recording_is_told_with_its_running_time() {
    for (name, kind, seconds) in RECORDINGS {
        let found = read(&recording(name), name);
        assert_eq!((found.kind, found.trouble), (kind, None), "{name}");
        let report = found.runtime_seconds.unwrap();
        assert!((report - seconds).abs() < 0.25, "{name}: {report}");
        let claim = found
            .claims
            .iter()
            .find(|claim| claim.fact == Fact::Runtime)
            .unwrap();
        assert!(claim.confidence >= 0.6 && claim.confidence < 1.0, "{name}");
    }
}

#[test]
fn tags_are_claims_whatever_the_container() {
    for name in [
        "cbr.mp3",
        "vbr.mp3",
        "speech.m4a",
        "short.wav",
        "speech.flac",
        "speech.ogg",
        "speech.opus",
        "film.mp4",
        "film-start.mp4",
        "film.mkv",
    ] {
        let found = read(&recording(name), name);
        assert_eq!(
            claimed(&found, Fact::Title),
            [("Clinic", Source::Tags)],
            "{name}"
        );
        assert_eq!(
            claimed(&found, Fact::Byline),
            [("Ama", Source::Tags)],
            "{name}"
        );
        assert_eq!(
            claimed(&found, Fact::Published),
            [("2021-03-04", Source::Tags)],
            "{name}"
        );
        assert!(found.published_confidence.unwrap() <= 0.6, "{name}");
        assert_eq!(found.leaks, [], "{name}");
    }
}

#[test]
fn when_a_container_was_written_is_no_day_of_publication() {
    let found = read(&recording("film.mp4"), "");
    assert_eq!(found.modified.as_deref(), Some("2022-05-06"));
    assert_eq!(found.published.as_deref(), Some("2021-03-04"));
}

#[test]
fn languages_are_told_by_two_letters() {
    for name in ["speech.flac", "film.mp4", "film.mkv"] {
        let found = read(&recording(name), name);
        assert_eq!(
            claimed(&found, Fact::Language),
            [("fr", Source::Tags)],
            "{name}"
        );
    }
}

#[test]
fn a_telephone_tells_where_when_and_with_what_it_filmed() {
    let found = read(&recording("film.mov"), "");
    assert_eq!(
        given(&found, LeakKind::Location),
        ["45.50170, -73.56730"; 2]
    );
    let devices = given(&found, LeakKind::Device);
    assert!(
        devices.contains(&"Cameraman") && devices.contains(&"C-1"),
        "{devices:?}"
    );
    assert_eq!(claimed(&found, Fact::Taken), [("2022-05-06", Source::Tags)]);
    assert_eq!(claimed(&found, Fact::Byline), [("Ama Owusu", Source::Exif)]);
    assert_eq!(
        claimed(&found, Fact::Dimensions),
        [("64x48", Source::Container)]
    );
}

/// A film that is nothing but zeros between its header and its tables, and counts what is read of it.
struct Long {
    head: Cursor<Vec<u8>>,
    tail: Cursor<Vec<u8>>,
    hole: u64,
    at: u64,
    read: u64,
}

impl Read for Long {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let head = self.head.get_ref().len() as u64;
        let read = if self.at < head {
            self.head.set_position(self.at);
            self.head.read(into)?
        } else if self.at < head + self.hole {
            let most = usize::try_from(head + self.hole - self.at)
                .unwrap()
                .min(into.len());
            into[..most].fill(0);
            most
        } else {
            self.tail.set_position(self.at - head - self.hole);
            self.tail.read(into)?
        };
        self.at += read as u64;
        self.read += read as u64;
        Ok(read)
    }
}

impl Seek for Long {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let length = (self.head.get_ref().len() + self.tail.get_ref().len()) as u64 + self.hole;
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(from) => length.checked_add_signed(from).unwrap(),
            SeekFrom::Current(from) => self.at.checked_add_signed(from).unwrap(),
        };
        Ok(self.at)
    }
}

#[test]
fn of_a_long_film_only_the_tables_are_read() {
    let film = recording("film.mp4");
    let media = film.windows(4).position(|four| four == b"mdat").unwrap();
    let length = u32::from_be_bytes(film[media - 4..media].try_into().unwrap());
    let hole: u32 = 256 * 1024 * 1024;
    let mut head = film[..media + 4].to_vec();
    head[media - 4..media].copy_from_slice(&(length + hole).to_be_bytes());
    let mut film = Long {
        head: Cursor::new(head),
        tail: Cursor::new(film[media + 4..].to_vec()),
        hole: u64::from(hole),
        at: 0,
        read: 0,
    };
    let length = film.seek(SeekFrom::End(0)).unwrap();
    let found = evidence::read(&mut film, &InputFile::default())
        .unwrap()
        .evidence;
    assert_eq!(found.runtime_seconds, Some(4.0));
    assert_eq!(found.title.as_deref(), Some("Clinic"));
    // Once for the fingerprint, then the beginning, and tables of a few kilobytes.
    assert!(film.read - length < 32 * 1024, "{}", film.read - length);
}

#[test]
fn no_recording_was_published_after_today() {
    let file = recording("cbr.mp3");
    for (today, published) in [("2021-03-04", Some("2021-03-04")), ("2021-03-03", None)] {
        let file_info = InputFile {
            today: today.parse().ok(),
            ..InputFile::named("cbr.mp3")
        };
        let found = evidence::read_bytes(&file, &file_info).evidence;
        assert_eq!(found.published.as_deref(), published, "{today}");
    }
}
