//! Recordings.

use super::Made;

pub(super) const ALL: &[Made] = &[
    ("mp3: heads of frames that are none", |size| {
        over(
            b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\0",
            b"\xff\xfb\x90\xff",
            size,
        )
    }),
    ("mp3: heads one after the other", |size| {
        over(b"\xff\xfb\x10\0", b"\xff\xfb\x10\0", size)
    }),
    ("mp3: tags", |size| {
        tag(&over(b"", b"TXXX\0\0\0\x04\0\0\0a\0b", size))
    }),
    ("mp3: empty tags", |size| {
        tag(&over(b"", b"TXXX\0\0\0\0\0\0", size))
    }),
    ("mp3: comments", |size| {
        tag(&over(b"", b"COMM\0\0\0\x06\0\0\0eng\0b", size))
    }),
    ("mp3: tags one after the other", |size| {
        over(b"", b"ID3\x04\0\0\0\0\0\0", size)
    }),
    ("mp3: all frames pretend to be longer", |size| {
        over(b"\xff\xfb\xe0\0", b"\xff\xfb\xe0\0\0", size)
    }),
    ("aac: heads of frames", |size| {
        over(
            b"\xff\xf1\x50\x80\0\xe0\0",
            b"\xff\xf1\x50\x80\0\xe0\0",
            size,
        )
    }),
    ("aac: heads that are none", |size| {
        over(b"\xff\xf1\x50\x80\0\xff\xfc", b"\xff\xf1\x50\xff", size)
    }),
    ("wav: empty parts", |size| {
        over(b"RIFF\xff\xff\xff\x7fWAVE", b"junk\0\0\0\0", size)
    }),
    ("wav: lists", |size| {
        over(
            b"RIFF\xff\xff\xff\x7fWAVE",
            b"LIST\x0e\0\0\0INFOIART\x02\0\0\0a\0",
            size,
        )
    }),
    ("wav: formats", |size| {
        over(
            b"RIFF\xff\xff\xff\x7fWAVE",
            b"fmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0",
            size,
        )
    }),
    ("flac: empty parts", |size| {
        over(b"fLaC\0\0\0\x22\x10\0\x10\0\0\0\0\0\0\0\x0a\xc4\x42\xf0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", b"\x01\0\0\0", size)
    }),
    ("flac: comments", |size| flac_comments(size)),
    ("flac: frames that are none", |size| {
        over(b"fLaC\x80\0\0\x22\x10\0\x10\0\0\0\0\0\0\0\x0a\xc4\x42\xf0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", b"\xff\xf8\x69\x18", size)
    }),
    ("ogg: empty pages", |size| {
        over(
            b"",
            b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0",
            size,
        )
    }),
    ("ogg: pages of many streams", |size| ogg_streams(size)),
    ("ogg: nearly pages", |size| {
        over(
            b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0",
            b"OggS",
            size,
        )
    }),
    ("mp4: empty boxes", |size| {
        over(b"\0\0\0\x08ftypisom", b"\0\0\0\x08free", size)
    }),
    ("mp4: heads", |size| over(FILM, b"\0\0\0\x08moov", size)),
    ("mp4: boxes in boxes", |size| boxes_in_boxes(b"moov", size)),
    ("mp4: tracks", |size| {
        one_box(FILM, b"moov", b"\0\0\0\x08trak", size)
    }),
    ("mp4: fragments", |size| {
        over(FILM, b"\0\0\0\x10moof\0\0\0\x08traf", size)
    }),
    ("mp4: tags", |size| {
        one_box(FILM, b"moov", b"\0\0\0\x10udta\0\0\0\x08meta", size)
    }),
    ("mp4: boxes of a length of one", |size| {
        over(FILM, b"\0\0\0\x01free\0\0\0\0\0\0\0\x10", size)
    }),
    ("matroska: empty elements", |size| {
        over(MATROSKA, b"\xec\x80", size)
    }),
    ("matroska: clusters", |size| {
        over(MATROSKA, b"\x1f\x43\xb6\x75\x80", size)
    }),
    ("matroska: clusters of unknown length", |size| {
        over(MATROSKA, b"\x1f\x43\xb6\x75\xff", size)
    }),
    ("matroska: segments of unknown length", |size| {
        over(MATROSKA, b"\x18\x53\x80\x67\xff", size)
    }),
    ("matroska: tags", |size| {
        over(MATROSKA, b"\x12\x54\xc3\x67\x80", size)
    }),
    ("matroska: blocks", |size| {
        over(MATROSKA, b"\xa3\x84\x81\0\0\x80", size)
    }),
];

const FILM: &[u8] = b"\0\0\0\x10ftypisom\0\0\0\0";
const MATROSKA: &[u8] = b"\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska\x18\x53\x80\x67\xff";

pub(super) fn over(begin: &[u8], over: &[u8], size: usize) -> Vec<u8> {
    let times = size.saturating_sub(begin.len()) / over.len();
    [begin, &over.repeat(times)].concat()
}

/// A tag of `ID3v2` before one frame of sound.
fn tag(inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len()).unwrap_or(0);
    let length = [21, 14, 7, 0].map(|shift| u8::try_from(length >> shift & 0x7f).unwrap_or(0));
    [
        b"ID3\x04\0\0".as_slice(),
        &length,
        inside,
        b"\xff\xfb\x90\0",
    ]
    .concat()
}

fn flac_comments(size: usize) -> Vec<u8> {
    let count = u32::try_from(size / 7).unwrap_or(0);
    let inside = [
        &[0; 4],
        count.to_le_bytes().as_slice(),
        &over(b"", b"\x03\0\0\0A=b", size),
    ]
    .concat();
    let length = u32::try_from(inside.len()).unwrap_or(0).to_be_bytes();
    [b"fLaC\x84".as_slice(), &length[1..], &inside].concat()
}

fn ogg_streams(size: usize) -> Vec<u8> {
    let pages = u32::try_from(size / 27).unwrap_or(0);
    let page = |stream: u32| {
        [
            b"OggS\0\x02\0\0\0\0\0\0\0\0".as_slice(),
            &stream.to_le_bytes(),
            &[0; 9],
        ]
        .concat()
    };
    (0..pages).flat_map(page).collect()
}

/// A box that holds as many of others as fit.
fn one_box(begin: &[u8], name: &[u8], inside: &[u8], size: usize) -> Vec<u8> {
    let inside = over(b"", inside, size);
    let length = u32::try_from(inside.len() + 8).unwrap_or(0).to_be_bytes();
    [begin, &length, name, &inside].concat()
}

fn boxes_in_boxes(name: &[u8], size: usize) -> Vec<u8> {
    let depth = size / 8;
    let head = |at: usize| {
        let length = u32::try_from((depth - at) * 8).unwrap_or(0).to_be_bytes();
        [length.as_slice(), name].concat()
    };
    [FILM.to_vec(), (0..depth).flat_map(head).collect()].concat()
}
