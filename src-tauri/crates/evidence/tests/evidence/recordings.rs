use std::io::Cursor;

use evidence::{Evidence, Fact, Gives, Handed, Kind, Trouble};

use crate::read;

/// The recordings beside the tests, their kinds, and the running times that `ffprobe` gives; where it gives none, or
/// is wrong, those they were made with.
const RECORDINGS: [(&str, Kind, f64); 19] = [
    ("cbr.mp3", Kind::Mp3, 5.076),
    ("vbr.mp3", Kind::Mp3, 6.084),
    ("no-header.mp3", Kind::Mp3, 7.0),
    ("speech.m4a", Kind::Mp4, 4.0),
    ("speech.aac", Kind::Aac, 4.0),
    ("short.wav", Kind::Wav, 1.0),
    ("long.wav", Kind::Wav, 1.0),
    ("speech.flac", Kind::Flac, 3.0),
    ("speech.ogg", Kind::Ogg, 8.0),
    ("speech.opus", Kind::Ogg, 9.0),
    ("chain.opus", Kind::Ogg, 12.0),
    ("film.mp4", Kind::Mp4, 4.0),
    ("film-start.mp4", Kind::Mp4, 4.0),
    ("fragments.mp4", Kind::Mp4, 6.4),
    ("index.mp4", Kind::Mp4, 6.4),
    ("film.mov", Kind::Mp4, 3.0),
    ("film.mkv", Kind::Matroska, 5.064),
    ("film.webm", Kind::Matroska, 4.008),
    ("live.webm", Kind::Matroska, 4.0),
];

#[test]
fn dump() {
    for (name, ..) in RECORDINGS {
        let found = read(&recording(name), name);
        println!(
            "== {name} {:?} {:?} {:?}",
            found.kind, found.runtime_seconds, found.trouble
        );
        for c in &found.claims {
            println!(
                "   {:?} {:?} {} {}",
                c.fact, c.source, c.value, c.confidence
            );
        }
        for c in &found.traces {
            println!("   T {:?} {} {}", c.gives, c.value, c.place);
        }
    }
    for name in [
        "photo.jpg",
        "drawing.png",
        "photo.webp",
        "moving.gif",
        "scan.tiff",
        "photo.heic",
    ] {
        let path = format!(
            "{}/tests/corpus/pictures/{name}",
            env!("CARGO_MANIFEST_DIR")
        );
        let bytes = std::fs::read(path).unwrap();
        let found = read(&bytes, name);
        println!("== {name} {:?} {:?}", found.kind, found.trouble);
        for c in &found.claims {
            println!(
                "   {:?} {:?} {} {}",
                c.fact, c.source, c.value, c.confidence
            );
        }
        for c in &found.traces {
            println!("   T {:?} {} {}", c.gives, c.value, c.place);
        }
    }
}

/// A recording beside the tests.
pub(crate) fn recording(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/corpus/recordings/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(path).unwrap()
}
