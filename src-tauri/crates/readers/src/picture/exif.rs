//! EXIF (JEITA CP-3451): the camera, the day and the place.

use std::io::Cursor;

use exif::{Context, Error, Exif, In, Reader, Tag, Value};

use super::exif_size;
use crate::catch_panic::catch_panic;
use crate::day::day;
use crate::pii::find_pii;
use crate::{Claim, Fact, Leak, LeakKind, ReadError, ReaderOutput, Source};

/// The fields of text that give something away.
const LEAKING_TAGS: [(Tag, LeakKind); 14] = [
    (Tag::Make, LeakKind::Device),
    (Tag::Model, LeakKind::Device),
    (Tag::Software, LeakKind::Device),
    (Tag(Context::Tiff, 0x013c), LeakKind::Device),
    (Tag::LensSerialNumber, LeakKind::Device),
    (Tag::BodySerialNumber, LeakKind::Device),
    (Tag(Context::Exif, 0xa430), LeakKind::Name),
    (Tag(Context::Exif, 0xa437), LeakKind::Name),
    (Tag(Context::Exif, 0xa438), LeakKind::Name),
    (Tag::Artist, LeakKind::Name),
    (Tag::Copyright, LeakKind::Name),
    (Tag(Context::Tiff, 0x9c9d), LeakKind::Name),
    (Tag(Context::Tiff, 0x9c9c), LeakKind::Comments),
    (Tag::UserComment, LeakKind::Comments),
];

/// The fields that hold days, and how sure it is that they do.
const DAYS: [(Tag, Fact, f64); 3] = [
    (Tag::DateTimeOriginal, Fact::Taken, 0.9),
    (Tag::DateTimeDigitized, Fact::Taken, 0.7),
    (Tag::DateTime, Fact::Modified, 0.6),
];

/// The other fields that are looked at.
const OTHERS: [Tag; 8] = [
    Tag::ImageDescription,
    Tag::GPSLatitude,
    Tag::GPSLatitudeRef,
    Tag::GPSLongitude,
    Tag::GPSLongitudeRef,
    Tag::Orientation,
    Tag::JPEGInterchangeFormat,
    Tag::JPEGInterchangeFormatLength,
];

/// What EXIF in a JPEG or in a HEIC says, where it is at most 64 KiB long.
pub(super) fn read_container(bytes: &[u8], output: &mut ReaderOutput) {
    let read_container = |reader: &Reader| reader.read_from_container(&mut Cursor::new(bytes));
    report(read_container, output);
}

/// What EXIF by itself says, and a TIFF, which is built in the same way. Some writers begin it as JPEG does.
pub(super) fn read_raw(bytes: &[u8], output: &mut ReaderOutput) {
    let bytes = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
    let is_wanted = |tag: u64| {
        let leaks = LEAKING_TAGS.iter().map(|(tag, _)| tag);
        let days = DAYS.iter().map(|(tag, ..)| tag);
        let mut all = leaks.chain(days).chain(&OTHERS);
        all.any(|one| u64::from(one.1) == tag)
    };
    if exif_size::is_within_limit(bytes, is_wanted) {
        report(|reader| reader.read_raw(bytes.to_vec()), output);
    } else {
        output.trouble = Some(ReadError::TooDeep);
    }
}

/// The orientation of a picture, from 1 to 8 as EXIF counts; 1 is not rotated.
pub fn orientation(raw: Option<&[u8]>) -> u8 {
    let turned = raw
        .filter(|raw| exif_size::is_within_limit(raw, |tag| tag == u64::from(Tag::Orientation.1)))
        .and_then(|raw| {
            catch_panic(|| parse_exif(|reader| reader.read_raw(raw.to_vec()))).flatten()
        })
        .and_then(|exif| {
            exif.get_field(Tag::Orientation, In::PRIMARY)?
                .value
                .get_uint(0)
        });
    turned
        .and_then(|turned| u8::try_from(turned).ok())
        .filter(|turned| (1..=8).contains(turned))
        .unwrap_or(1)
}

fn parse_exif(read: impl FnOnce(&Reader) -> Result<Exif, Error>) -> Option<Exif> {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    read(&reader)
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()
}

fn report(read: impl FnOnce(&Reader) -> Result<Exif, Error>, output: &mut ReaderOutput) {
    let fields_read = catch_panic(|| {
        let mut fields_read = ReaderOutput::default();
        if let Some(exif) = parse_exif(read) {
            fields(&exif, &mut fields_read);
        }
        fields_read
    });
    match fields_read {
        Some(fields_read) => {
            output.claims.extend(fields_read.claims);
            output.leaks.extend(fields_read.leaks);
        }
        None => output.trouble = Some(ReadError::Damaged),
    }
}

fn fields(exif: &Exif, output: &mut ReaderOutput) {
    for (tag, fact, confidence) in DAYS {
        let printed_text = text(exif, tag);
        if let Some((day, printed_text)) = printed_text.and_then(|text| Some((day(&text)?, text))) {
            let claim = Claim::new(fact, Source::Exif, confidence, day);
            output.claims.push(claim.written_as(printed_text));
        }
    }
    for (tag, kind) in LEAKING_TAGS {
        let Some(value) = text(exif, tag) else {
            continue;
        };
        let place = place(tag);
        output.leaks.extend(find_pii(&value, &place));
        output.leaks.push(Leak::new(kind, value, place));
    }
    if let Some(artist) = text(exif, Tag::Artist) {
        output
            .claims
            .push(Claim::new(Fact::Byline, Source::Exif, 0.6, artist));
    }
    if let Some(caption) = text(exif, Tag::ImageDescription) {
        output
            .leaks
            .extend(find_pii(&caption, &place(Tag::ImageDescription)));
        output
            .claims
            .push(Claim::new(Fact::Caption, Source::Exif, 0.5, caption));
    }
    let latitude = degrees(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, 90.0);
    let longitude = degrees(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, 180.0);
    if let Some((latitude, longitude)) = latitude.zip(longitude) {
        let value = format!("{latitude:.5}, {longitude:.5}");
        output
            .leaks
            .push(Leak::new(LeakKind::Location, value, "GPS"));
    }
    let thumbnail = exif
        .get_field(Tag::JPEGInterchangeFormatLength, In::THUMBNAIL)
        .and_then(|field| field.value.get_uint(0))
        .filter(|length| *length > 0);
    if let Some(length) = thumbnail {
        let value = format!("{length} bytes");
        output
            .leaks
            .push(Leak::new(LeakKind::Thumbnail, value, "Exif/thumbnail"));
    }
}

fn place(tag: Tag) -> String {
    match tag.description() {
        Some(_) => format!("Exif/{tag}"),
        None => format!("Exif/{:#06x}", tag.1),
    }
}

/// A field of text, in ASCII or UTF-8, in the UTF-16 of Windows, or in the encoding that the comment field names.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    const LONGEST: usize = 2_000;
    let field = exif.get_field(tag, In::PRIMARY)?;
    let bytes = if let Value::Ascii(parts) = &field.value {
        parts.first()?.clone()
    } else if let Value::Byte(bytes) = &field.value {
        let text = encoding_rs::UTF_16LE.decode(bytes).0;
        text.into_owned().into_bytes()
    } else if let Value::Undefined(bytes, _) = &field.value {
        let content = bytes.get(8..)?;
        if bytes.starts_with(b"UNICODE") {
            let text = encoding_rs::UTF_16BE.decode(content).0;
            text.into_owned().into_bytes()
        } else {
            content.to_vec()
        }
    } else {
        return None;
    };
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let text = &text[..text.floor_char_boundary(LONGEST)];
    (!text.is_empty()).then(|| text.to_owned())
}

/// Degrees, minutes and seconds as one number, below zero in the south and the west.
fn degrees(exif: &Exif, tag: Tag, direction: Tag, limit: f64) -> Option<f64> {
    let field = exif.get_field(tag, In::PRIMARY)?;
    let Value::Rational(parts) = &field.value else {
        return None;
    };
    let part = |at: usize| parts.get(at).map_or(0.0, exif::Rational::to_f64);
    parts.first()?;
    let sum = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    let is_negative = text(exif, direction).is_some_and(|letter| letter == "S" || letter == "W");
    let sum = if is_negative { -sum } else { sum };
    (sum.is_finite() && sum.abs() <= limit).then_some(sum)
}
