//! Pictures.

/// Pictures in EXIF's own words.
pub mod exif;
/// GIF.
pub mod gif;
mod iptc;
/// The segments of JPEG.
mod jpeg;
mod png;
mod sizes;

use crate::catch_panic::catch_panic;
use crate::recording::sound::riff;
use crate::{Claim, Fact, LeakKind, ReaderOutput, Source, Trace, Trouble, xmp};

/// A remark in a picture is no longer than this.
const LONGEST_REMARK: usize = 64 * 1024;

/// What a picture says.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    if let Some((width, height)) = size(bytes) {
        let value = format!("{width}x{height}");
        let claim = Claim::new(Fact::Dimensions, Source::Container, 0.95, value);
        output.claims.push(claim);
    } else {
        output.trouble = Some(Trouble::Damaged);
    }
    if bytes.starts_with(b"\xff\xd8") {
        jpeg::read(bytes, &mut output);
        exif::in_container(bytes, &mut output);
    } else if bytes.starts_with(png::SIGNATURE) {
        png::read(bytes, &mut output);
    } else if bytes.starts_with(b"RIFF") {
        web(bytes, &mut output);
    } else if bytes.starts_with(b"GIF8") {
        for remark in gif::remarks(bytes) {
            remarked(&remark, "GIF comment", &mut output);
        }
    } else if bytes.starts_with(b"II") || bytes.starts_with(b"MM") {
        exif::raw(bytes, &mut output);
    } else {
        exif::in_container(bytes, &mut output);
    }
    iptc::anywhere(bytes, &mut output);
    xmp::anywhere(bytes, &mut output);
    output.once();
    output
}

/// The width and height of a picture in pixels, neither of them zero.
pub fn size(bytes: &[u8]) -> Option<(usize, usize)> {
    let size = catch_panic(|| imagesize::blob_size(bytes).ok()).flatten()?;
    (size.width > 0 && size.height > 0).then_some((size.width, size.height))
}

/// What the chunk of EXIF in a WebP says.
fn web(bytes: &[u8], output: &mut ReaderOutput) {
    let chunks = web_chunks(bytes);
    for chunk in chunks.iter().filter(|chunk| chunk.name == *b"EXIF") {
        let place = usize::try_from(chunk.body)
            .ok()
            .zip(usize::try_from(chunk.body + chunk.length).ok());
        if let Some(content) = place.and_then(|(from, to)| bytes.get(from..to)) {
            // Some writers begin it as JPEG does.
            exif::raw(content.strip_prefix(b"Exif\0\0").unwrap_or(content), output);
        }
    }
}

/// The chunks of a WebP.
pub fn web_chunks(bytes: &[u8]) -> Vec<riff::Chunk> {
    let header = |at: u64| {
        let at = usize::try_from(at).ok()?;
        bytes.get(at..at.checked_add(8)?)?.try_into().ok()
    };
    riff::chunks(12, header, |chunk| chunk.length)
}

/// What a remark in a picture gives away: itself, and what is in it.
fn remarked(remark: &[u8], place: &str, output: &mut ReaderOutput) {
    let remark = &remark[..remark.len().min(LONGEST_REMARK)];
    let text = String::from_utf8_lossy(remark);
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    if !text.is_empty() {
        output
            .traces
            .push(Trace::new(LeakKind::Comments, text, place));
        output.traces.extend(crate::pii::find_pii(text, place));
    }
}
