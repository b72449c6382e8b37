//! What press agencies write into pictures: the Information Interchange Model of the IPTC (version 4.2), in the
//! resources of Photoshop.

use crate::day::day;
use crate::pii::find_pii;
use crate::{Claim, Fact, Leak, LeakKind, ReaderOutput, Source};

/// The resource of Photoshop that holds it, by its number.
const RESOURCE: &[u8] = b"8BIM\x04\x04";

/// At most this many such resources are read, wherever they stand.
const MOST_RESOURCES: usize = 4;

/// At most this many fields of one are read.
const MOST_FIELDS: usize = 500;

/// What is written before fields in UTF-8 (field 1:90).
const UTF8: &[u8] = b"\x1b%G";

/// Reports what the IPTC resources anywhere in a file say.
pub(super) fn scan(bytes: &[u8], output: &mut ReaderOutput) {
    let starts = bytes
        .windows(RESOURCE.len())
        .enumerate()
        .filter(|(_, window)| *window == RESOURCE)
        .map(|(at, _)| at + RESOURCE.len());
    for at in starts.take(MOST_RESOURCES) {
        if let Some(fields) = content(&bytes[at..]) {
            read(fields, output);
        }
    }
}

/// The content of a resource behind its name, which has an even length with the byte that counts it.
fn content(bytes: &[u8]) -> Option<&[u8]> {
    let name = usize::from(*bytes.first()?) + 1;
    let (length, rest) = bytes.get(name + name % 2..)?.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    Some(&rest[..rest.len().min(length)])
}

fn read(mut bytes: &[u8], output: &mut ReaderOutput) {
    let mut is_utf8 = false;
    for _ in 0..MOST_FIELDS {
        let [0x1c, record, field, high, low, ref rest @ ..] = *bytes else {
            break;
        };
        // Longer fields than 32 KiB hold pictures.
        let length = usize::from(u16::from_be_bytes([high, low]));
        let Some((value, after)) = rest.split_at_checked(length) else {
            break;
        };
        if (record, field) == (1, 90) {
            is_utf8 = value == UTF8;
        } else if record == 2 {
            let text = match str::from_utf8(value) {
                Ok(text) if is_utf8 || text.is_ascii() => text.to_owned(),
                _ => encoding_rs::WINDOWS_1252.decode(value).0.into_owned(),
            };
            report(field, text.trim(), output);
        }
        bytes = after;
    }
}

fn report(field: u8, value: &str, output: &mut ReaderOutput) {
    let place = format!("IPTC 2:{field:03}");
    if value.is_empty() || value.len() > 4_000 {
        return;
    }
    output.leaks.extend(find_pii(value, &place));
    let claim = match field {
        5 => Some((Fact::Title, 0.5)),
        105 => Some((Fact::Title, 0.7)),
        80 => Some((Fact::Byline, 0.8)),
        110 | 115 => Some((Fact::Outlet, 0.4)),
        120 => Some((Fact::Caption, 0.8)),
        _ => None,
    };
    let claim = claim.map(|(fact, confidence)| Claim::new(fact, Source::Exif, confidence, value));
    output.claims.extend(claim);
    if let Some(day) = day(value).filter(|_| field == 55) {
        let claim = Claim::new(Fact::Taken, Source::Exif, 0.8, day);
        output.claims.push(claim.written_as(value));
    }
    let kind = match field {
        80 | 116 | 118 | 122 => LeakKind::Name,
        110 | 115 => LeakKind::Company,
        90 | 92 | 95 | 101 => LeakKind::Location,
        _ => return,
    };
    output.leaks.push(Leak::new(kind, value, place));
}
