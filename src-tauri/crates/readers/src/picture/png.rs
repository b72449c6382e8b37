//! PNG (ISO 15948): its chunks of text and of EXIF.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{exif, remarked};
use crate::day::day;
use crate::pii::find_pii;
use crate::{Claim, Fact, LeakKind, ReaderOutput, Source, Trace, xmp};

/// How every PNG begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// At most this many chunks are walked; encoders write the picture in chunks of 8 KiB and more.
const MOST_CHUNKS: usize = 65_536;

/// At most this many bytes of text are unpacked from one chunk, and at most this many chunks.
const MOST_TEXT: u64 = 1024 * 1024;
const MOST_TEXTS: usize = 64;

/// What the chunks say.
pub(super) fn read(bytes: &[u8], output: &mut ReaderOutput) {
    let mut rest = &bytes[SIGNATURE.len()..];
    let mut texts = 0;
    for _ in 0..MOST_CHUNKS {
        let Some((length, after)) = rest.split_first_chunk::<4>() else {
            break;
        };
        let length = u32::from_be_bytes(*length) as usize;
        let Some((name, after)) = after.split_first_chunk::<4>() else {
            break;
        };
        let Some((content, after)) = after.split_at_checked(length) else {
            break;
        };
        if matches!(name, b"tEXt" | b"zTXt" | b"iTXt") && texts < MOST_TEXTS {
            texts += 1;
            if let Some((keyword, text)) = text(*name, content) {
                report(&keyword, &text, output);
            }
        } else if name == b"eXIf" {
            exif::raw(content, output);
        }
        rest = after.get(4..).unwrap_or_default();
    }
}

/// The keyword and the text of a chunk of text.
fn text(name: [u8; 4], content: &[u8]) -> Option<(String, String)> {
    let (keyword, rest) = to_zero(content)?;
    let keyword = String::from_utf8_lossy(keyword).into_owned();
    let latin = |bytes: &[u8]| encoding_rs::mem::decode_latin1(bytes).into_owned();
    let text = match &name {
        b"tEXt" => latin(&rest[..rest.len().min(64 * 1024)]),
        b"zTXt" => latin(&unpacked(rest.get(1..)?)),
        _ => {
            let packed = *rest.first()? == 1;
            let (_, rest) = to_zero(rest.get(2..)?)?;
            let (_, text) = to_zero(rest)?;
            let text = if packed {
                unpacked(text)
            } else {
                text.to_vec()
            };
            String::from_utf8_lossy(&text).into_owned()
        }
    };
    Some((keyword, text))
}

fn to_zero(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let zero = bytes.iter().position(|byte| *byte == 0)?;
    Some((&bytes[..zero], &bytes[zero + 1..]))
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    // What was unpacked before a fault is kept.
    let _ = ZlibDecoder::new(bytes)
        .take(MOST_TEXT)
        .read_to_end(&mut text);
    text
}

/// What a text says by its keyword (section 11.3.3.2).
fn report(keyword: &str, text: &str, output: &mut ReaderOutput) {
    let place = format!("PNG text/{keyword}");
    let short = &text[..text.floor_char_boundary(2_000)];
    let mut claimed = |fact, confidence| {
        let claim = Claim::new(fact, Source::Exif, confidence, short);
        output.claims.push(claim);
    };
    match keyword {
        "XML:com.adobe.xmp" => return xmp::read(text.as_bytes(), output),
        "Title" => claimed(Fact::Title, 0.5),
        "Author" => claimed(Fact::Byline, 0.6),
        "Description" => claimed(Fact::Caption, 0.6),
        "Creation Time" => {
            if let Some(day) = day(text) {
                let claim = Claim::new(Fact::Taken, Source::Exif, 0.5, day);
                output.claims.push(claim.printed(short));
            }
        }
        "Comment" => return remarked(text.as_bytes(), &place, output),
        _ => {}
    }
    let gives = match keyword {
        "Author" | "Copyright" => Some(LeakKind::Name),
        "Software" | "Source" => Some(LeakKind::Device),
        _ => None,
    };
    output
        .traces
        .extend(gives.map(|gives| Trace::new(gives, short, place.as_str())));
    output.traces.extend(find_pii(text, &place));
}
