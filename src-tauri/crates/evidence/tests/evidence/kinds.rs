//! Telling text from everything else.

use encoding_rs::WINDOWS_1252;
use evidence::{Kind, MOST_TEXT};

use crate::{ENGLISH, FRENCH, read};

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

#[test]
fn a_text_is_the_same_text_in_every_encoding() {
    let plain = read(FRENCH.as_bytes(), "clinique.txt");
    assert_eq!((plain.kind, plain.words), (Kind::PlainText, Some(109)));
    let (old, ..) = WINDOWS_1252.encode(FRENCH);
    let with_mark = [b"\xef\xbb\xbf", FRENCH.as_bytes()].concat();
    for bytes in [
        old.into_owned(),
        with_mark,
        utf16(FRENCH, u16::to_le_bytes),
        utf16(FRENCH, u16::to_be_bytes),
        FRENCH.replace('\n', "\r\n").into_bytes(),
    ] {
        let found = read(&bytes, "clinique.txt");
        assert_eq!((found.kind, found.words), (plain.kind, plain.words));
        assert_eq!(found.language, plain.language);
        assert_ne!(found.fingerprint, plain.fingerprint);
    }
}

#[test]
fn the_name_decides_nothing() {
    assert_eq!(read(ENGLISH.as_bytes(), "story.pdf").kind, Kind::PlainText);
    assert_eq!(read(b"%PDF-1.7\nstream", "story.txt").kind, Kind::Pdf);
}

#[test]
fn what_is_no_text_has_no_words() {
    for bytes in [
        b"one\x00two".as_slice(),
        b"\xff\xfeo\x00n\x00e\x00\x00\xd8",
        b"\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0",
    ] {
        let found = read(bytes, "");
        assert_eq!(found.kind, Kind::Unknown, "{bytes:x?}");
        assert_eq!(
            (found.words, found.language, found.language_confidence),
            (None, None, None)
        );
        assert_eq!(found.fingerprint.len(), 64);
    }
}

#[test]
fn an_empty_file_is_a_text_of_no_words() {
    let found = read(b"", "empty.txt");
    assert_eq!(
        (found.kind, found.words, found.language),
        (Kind::PlainText, Some(0), None)
    );
}

#[test]
fn a_file_too_long_to_be_a_piece_is_not_read() {
    let mut bytes = b"word ".repeat(MOST_TEXT / 5 + 1);
    assert_eq!(read(&bytes, "long.txt").kind, Kind::Unknown);
    bytes.truncate(MOST_TEXT);
    assert_eq!(
        read(&bytes, "long.txt").words,
        Some(u64::try_from(MOST_TEXT / 5 + 1).unwrap())
    );
}

#[test]
fn recordings_are_told_by_how_they_begin_whatever_their_brand() {
    for (begins, kind) in [
        (b"\0\0\0\x18ftyp3gp4\0\0\0\0".as_slice(), Kind::Mp4),
        (b"\0\0\0\x18ftypqt  \0\0\0\0", Kind::Mp4),
        (b"\0\0\0\x08wide\0\0\0\0mdat", Kind::Mp4),
        (b"RF64\xff\xff\xff\xffWAVEds64", Kind::Wav),
        (b"\xff\xfd\x84\x00\0\0\0\0", Kind::Mp3),
        (b"\xff\xf9\x50\x80\x2e\x7f", Kind::Aac),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind::Picture),
    ] {
        assert_eq!(read(begins, "").kind, kind, "{begins:x?}");
    }
}
