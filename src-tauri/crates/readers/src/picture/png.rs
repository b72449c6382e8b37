//! PNG (ISO 15948): its chunks of text and of EXIF.

use flate2::{Decompress, FlushDecompress, Status};

use super::{exif, report_comment};
use crate::day::day;
use crate::pii::find_pii;
use crate::{Claim, Fact, Leak, LeakKind, ReaderOutput, Source, xmp};

/// How every PNG begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// At most this many chunks are walked; encoders write the picture in chunks of 8 KiB and more.
const MOST_CHUNKS: usize = 65_536;

/// At most this many bytes of text are unpacked from one chunk, and at most this many chunks.
const MOST_TEXT: usize = 1024 * 1024;
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
            exif::read_raw(content, output);
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

fn unpacked(mut bytes: &[u8]) -> Vec<u8> {
    let (mut unpacker, mut text) = (Decompress::new(true), Vec::new());
    let mut piece = [0; 8 * 1024];
    while text.len() < MOST_TEXT {
        let (in_before, out_before) = (unpacker.total_in(), unpacker.total_out());
        let status = unpacker.decompress(bytes, &mut piece, FlushDecompress::None);
        // What was unpacked before a fault is kept: it is counted although the call fails.
        let difference = |now: u64, before: u64| usize::try_from(now - before).unwrap_or_default();
        let (bytes_read, bytes_written) = (
            difference(unpacker.total_in(), in_before),
            difference(unpacker.total_out(), out_before),
        );
        text.extend_from_slice(piece.get(..bytes_written).unwrap_or_default());
        bytes = bytes.get(bytes_read..).unwrap_or_default();
        let goes_on = matches!(status, Ok(Status::Ok)) && bytes_read + bytes_written > 0;
        if !goes_on {
            break;
        }
    }
    text.truncate(MOST_TEXT);
    text
}

/// What a text says by its keyword (section 11.3.3.2).
fn report(keyword: &str, text: &str, output: &mut ReaderOutput) {
    let place = format!("PNG text/{keyword}");
    let excerpt = &text[..text.floor_char_boundary(2_000)];
    let mut add_claim = |fact, confidence| {
        let claim = Claim::new(fact, Source::Exif, confidence, excerpt);
        output.claims.push(claim);
    };
    match keyword {
        "XML:com.adobe.xmp" => return xmp::read(text.as_bytes(), output),
        "Title" => add_claim(Fact::Title, 0.5),
        "Author" => add_claim(Fact::Byline, 0.6),
        "Description" => add_claim(Fact::Caption, 0.6),
        "Creation Time" => {
            if let Some(day) = day(text) {
                let claim = Claim::new(Fact::Taken, Source::Exif, 0.5, day);
                output.claims.push(claim.written_as(excerpt));
            }
        }
        "Comment" => return report_comment(text.as_bytes(), &place, output),
        _ => {}
    }
    let kind = match keyword {
        "Author" | "Copyright" => Some(LeakKind::Name),
        "Software" | "Source" => Some(LeakKind::Device),
        _ => None,
    };
    output
        .leaks
        .extend(kind.map(|kind| Leak::new(kind, excerpt, place.as_str())));
    output.leaks.extend(find_pii(text, &place));
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::{MOST_TEXT, unpacked};

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
        packer.write_all(text).unwrap();
        packer.finish().unwrap()
    }

    #[test]
    fn what_was_unpacked_before_a_fault_is_kept() {
        let mut bytes = packed(b"Ama Owusu, 1.");
        assert_eq!(unpacked(&bytes), b"Ama Owusu, 1.");
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(unpacked(&bytes), b"Ama Owusu, 1.", "of another sum");
        let words: Vec<u8> = (0..9_000_u32).flat_map(u32::to_be_bytes).collect();
        let bytes = packed(&words);
        let half = unpacked(&bytes[..bytes.len() / 2]);
        assert!(half.len() > 9_000 && words.starts_with(&half));
        assert_eq!(unpacked(b"no stream"), b"");
        assert_eq!(unpacked(b""), b"");
    }

    #[test]
    fn no_more_is_unpacked_than_a_text_may_have() {
        let bytes = packed(&vec![b'a'; 2 * MOST_TEXT]);
        assert_eq!(unpacked(&bytes).len(), MOST_TEXT);
    }
}
