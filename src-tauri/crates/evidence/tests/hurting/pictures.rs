//! Pictures.

use super::Made;
use super::recordings::over;

pub(super) const ALL: &[Made] = &[
    ("jpeg: empty segments", |size| {
        over(b"\xff\xd8\xff\xe0\0\x02", b"\xff\xe5\0\x02", size)
    }),
    ("jpeg: filling bytes", |size| {
        over(b"\xff\xd8\xff\xe0\0\x02", b"\xff", size)
    }),
    ("jpeg: segments of Photoshop", |size| {
        over(
            b"\xff\xd8\xff\xe0\0\x02",
            b"\xff\xed\0\x1cPhotoshop 3.0\08BIM\x04\x04\0\0\0\0\0\0",
            size,
        )
    }),
    ("jpeg: segments of XMP", |size| {
        over(
            b"\xff\xd8\xff\xe0\0\x02",
            b"\xff\xe1\0\x22http://ns.adobe.com/xap/1.0/\0<a>",
            size,
        )
    }),
    ("jpeg: segments of Exif", |size| {
        over(
            b"\xff\xd8\xff\xe0\0\x02",
            b"\xff\xe1\0\x10Exif\0\0MM\0\x2a\0\0\0\x08",
            size,
        )
    }),
    ("png: empty parts", |size| {
        over(PNG, b"\0\0\0\0abCd\0\0\0\0", size)
    }),
    ("png: texts", |size| {
        over(PNG, b"\0\0\0\x08tEXtAuthor\0x\0\0\0\0", size)
    }),
    ("png: texts that unpack", |size| {
        over(PNG, &packed_text(), size)
    }),
    ("gif: empty blocks", |size| {
        over(b"GIF89a\x01\0\x01\0\0\0\0", b"\x21\xfe\0", size)
    }),
    ("gif: comments", |size| {
        over(b"GIF89a\x01\0\x01\0\0\0\0", b"\x21\xfe\x01a\0", size)
    }),
    ("gif: one comment of short pieces", |size| {
        over(b"GIF89a\x01\0\x01\0\0\0\0\x21\xfe", b"\x01a", size)
    }),
    ("webp: empty parts", |size| {
        over(
            b"RIFF\xff\xff\xff\x7fWEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0",
            b"JUNK\0\0\0\0",
            size,
        )
    }),
    ("tiff: directories", |size| tiff_directories(size)),
    ("tiff: one directory of many entries", |size| {
        tiff_entries(size)
    }),
    ("heic: empty boxes", |size| {
        over(
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            b"\0\0\0\x08free",
            size,
        )
    }),
    ("heic: boxes of items", |size| {
        over(
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            b"\0\0\0\x14meta\0\0\0\0\0\0\0\x08iinf",
            size,
        )
    }),
];

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\0\0\0\0";

/// A part of text that unpacks to a megabyte.
fn packed_text() -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packed
        .write_all(&vec![b' '; 1024 * 1024])
        .unwrap_or_default();
    let inside = [
        b"Author\0\0".as_slice(),
        &packed.finish().unwrap_or_default(),
    ]
    .concat();
    let length = u32::try_from(inside.len()).unwrap_or(0).to_be_bytes();
    [length.as_slice(), b"zTXt", &inside, &[0; 4]].concat()
}

/// Directories that each lead to the next.
fn tiff_directories(size: usize) -> Vec<u8> {
    let count = u32::try_from(size / 6).unwrap_or(0);
    let directory = |at: u32| [&[0, 0], (8 + (at + 1) * 6).to_be_bytes().as_slice()].concat();
    [
        b"MM\0\x2a\0\0\0\x08".to_vec(),
        (0..count).flat_map(directory).collect(),
    ]
    .concat()
}

fn tiff_entries(size: usize) -> Vec<u8> {
    let count = u16::try_from(size / 12).unwrap_or(u16::MAX);
    let entry = |at: u16| [at.to_be_bytes().as_slice(), b"\0\x02\0\0\0\xff\0\0\0\0"].concat();
    let entries: Vec<u8> = (0..count).flat_map(entry).collect();
    [
        b"MM\0\x2a\0\0\0\x08".as_slice(),
        &count.to_be_bytes(),
        &entries,
        &[0; 4],
    ]
    .concat()
}
