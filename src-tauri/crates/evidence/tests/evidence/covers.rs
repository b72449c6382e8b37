//! Covers in recordings, and files that are attached to films.

use evidence::Kind;
use sanitize::sanitize;

use crate::containers::places;
use crate::files::{picture, recording};
use crate::lying::place;
use crate::read;
use crate::tracks::{mp4_box, sound_with};

/// A length as FLAC and the frames of ID3v2.3 write it.
fn size(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap().to_be_bytes()
}

/// A length as the header of ID3v2 writes it, seven bits in each byte.
fn seven_bits(length: usize) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| u8::try_from(length >> shift & 0x7f).unwrap())
}

/// A frame of ID3v2.3 with the photograph of the corpus.
fn cover_frame() -> Vec<u8> {
    let with_cover = [b"\0image/jpeg\0\x03\0".as_slice(), &picture("photo.jpg")].concat();
    let size = size(with_cover.len());
    [b"APIC".as_slice(), &size, &[0, 0], &with_cover].concat()
}

#[test]
fn a_cover_in_a_recording_gives_away_what_it_does_alone() {
    let photo = picture("photo.jpg");
    let frame = cover_frame();
    let sound = [
        b"ID3\x03\0\0".as_slice(),
        &seven_bits(frame.len()),
        &frame,
        &recording("no-header.mp3"),
    ]
    .concat();
    assert_eq!(places(&read(&sound, "")), ["ID3v2/APIC: GPS"]);

    let flac = recording("speech.flac");
    let block = [
        b"\0\0\0\x03\0\0\0\x0aimage/jpeg\0\0\0\0".as_slice(),
        &[0; 16],
        &size(photo.len()),
        &photo,
    ]
    .concat();
    let header = [
        6,
        size(block.len())[1],
        size(block.len())[2],
        size(block.len())[3],
    ];
    let flac = [&flac[..42], &header, block.as_slice(), &flac[42..]].concat();
    assert_eq!(places(&read(&flac, "")), ["FLAC picture: GPS"]);
    for (bytes, kind) in [(sound, Kind::Mp3), (flac, Kind::Flac)] {
        let copy = sanitize(&bytes, kind).unwrap().unwrap();
        assert_eq!(read(&copy, "").leaks, [], "{kind:?}");
    }
}

/// A tag of ID3v2.3 with an extended header and the photograph of the corpus.
fn extended_tag() -> Vec<u8> {
    let frame = cover_frame();
    let extended = [0, 0, 0, 6, 0, 0, 0, 0, 0, 0];
    let length = seven_bits(extended.len() + frame.len());
    [b"ID3\x03\0\x40".as_slice(), &length, &extended, &frame].concat()
}

#[test]
fn a_cover_is_found_wherever_a_tag_stands() {
    let sound = [extended_tag(), recording("no-header.mp3")].concat();
    assert_eq!(places(&read(&sound, "")), ["ID3v2/APIC: GPS"]);
    let tag = extended_tag();
    let size = u32::try_from(tag.len()).unwrap().to_le_bytes();
    let padding = vec![0; tag.len() % 2];
    let sound = [
        recording("short.wav").as_slice(),
        b"id3 ",
        &size,
        &tag,
        &padding,
    ]
    .concat();
    assert_eq!(places(&read(&sound, "")), ["ID3v2/APIC: GPS"]);
}

#[test]
fn every_cover_of_one_tag_is_looked_at() {
    let clean = sanitize(&picture("photo.jpg"), Kind::Picture)
        .unwrap()
        .unwrap();
    let kind_and_locale = [0, 0, 0, 13, 0, 0, 0, 0];
    let data = |cover: &[u8]| mp4_box(*b"data", &[kind_and_locale.as_slice(), cover].concat());
    let covers = [data(&clean), data(&picture("photo.jpg"))].concat();
    let list = mp4_box(*b"ilst", &mp4_box(*b"covr", &covers));
    let tags = mp4_box(*b"udta", &mp4_box(*b"meta", &[vec![0; 4], list].concat()));
    let found = read(&sound_with(&tags), "");
    assert_eq!(places(&found), ["ilst/covr: GPS"]);
}

/// An element of Matroska with a length of eight bytes.
fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u64::try_from(content.len()).unwrap() | 1 << 56;
    [id, &length.to_be_bytes(), content].concat()
}

/// The film of the corpus with these files attached.
fn film_with(files: &[Vec<u8>]) -> Vec<u8> {
    let film = recording("film.mkv");
    let segment = place(&film, b"\x18\x53\x80\x67");
    let length = film[segment + 4].leading_zeros() as usize + 1;
    let body = segment + 4 + length;
    let files: Vec<Vec<u8>> = files
        .iter()
        .map(|file| element(b"\x61\xa7", &element(b"\x46\x5c", file)))
        .collect();
    let attachments = element(b"\x19\x41\xa4\x69", &files.concat());
    let content = [&film[body..], &attachments].concat();
    [&film[..segment], &element(b"\x18\x53\x80\x67", &content)].concat()
}

#[test]
fn a_film_runs_as_long_with_files_attached() {
    let runtime = read(&recording("film.mkv"), "").runtime_seconds;
    assert!(runtime.is_some());
    let font = vec![0; 17 * 1024 * 1024];
    let fonts = film_with(&[font.clone(), font.clone(), font, picture("photo.jpg")]);
    let found = read(&fonts, "");
    assert_eq!((found.runtime_seconds, found.trouble), (runtime, None));
    assert!(
        places(&found).contains(&"Attachments: GPS"),
        "{:?}",
        found.leaks
    );

    let mut scan = b"\xff\xd8\xff\xe0".to_vec();
    scan.resize(17 * 1024 * 1024, 0);
    let scans = film_with(&[scan.clone(), scan.clone(), scan]);
    let found = read(&scans, "");
    assert_eq!(found.runtime_seconds, runtime);
}
