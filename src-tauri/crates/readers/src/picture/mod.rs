//! Pictures.

/// What stands behind a photograph.
mod behind;
/// EXIF.
pub mod exif;
mod exif_size;
/// GIF.
pub mod gif;
mod iptc;
/// The segments of JPEG.
mod jpeg;
mod png;
mod raw_profile;

use crate::catch_panic::catch_panic;
use crate::recording::sound::riff;
use crate::{Claim, Fact, Leak, LeakKind, ReadError, ReaderOutput, Source, xmp};

/// A comment in a picture is no longer than this.
const LONGEST_COMMENT: usize = 64 * 1024;

/// What a picture says.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    if let Some((width, height)) = size(bytes) {
        let value = format!("{width}x{height}");
        let claim = Claim::new(Fact::Dimensions, Source::Container, 0.95, value);
        output.claims.push(claim);
    } else {
        output.trouble = Some(ReadError::Damaged);
    }
    if bytes.starts_with(b"\xff\xd8") {
        jpeg::read(bytes, &mut output);
        exif::read_container(bytes, &mut output);
        output.inner_files.extend(behind::files(bytes));
    } else if bytes.starts_with(png::SIGNATURE) {
        png::read(bytes, &mut output);
    } else if bytes.starts_with(b"RIFF") {
        webp(bytes, &mut output);
    } else if bytes.starts_with(b"GIF8") {
        for comment in gif::comments(bytes) {
            report_comment(&comment, "GIF comment", &mut output);
        }
    } else if bytes.starts_with(b"II") || bytes.starts_with(b"MM") {
        exif::read_raw(bytes, &mut output);
    } else {
        exif::read_container(bytes, &mut output);
    }
    iptc::scan(bytes, &mut output);
    xmp::scan(bytes, &mut output);
    output.deduplicate();
    output
}

/// The width and height of a picture in pixels, neither of them zero.
pub fn size(bytes: &[u8]) -> Option<(usize, usize)> {
    let size = catch_panic(|| imagesize::blob_size(bytes).ok()).flatten()?;
    (size.width > 0 && size.height > 0).then_some((size.width, size.height))
}

/// What the chunk of EXIF in a WebP says.
fn webp(bytes: &[u8], output: &mut ReaderOutput) {
    let chunks = webp_chunks(bytes);
    for chunk in chunks.iter().filter(|chunk| chunk.name == *b"EXIF") {
        let place = usize::try_from(chunk.body)
            .ok()
            .zip(usize::try_from(chunk.body + chunk.length).ok());
        if let Some(content) = place.and_then(|(from, to)| bytes.get(from..to)) {
            exif::read_raw(content, output);
        }
    }
}

/// The chunks of a WebP.
pub fn webp_chunks(bytes: &[u8]) -> Vec<riff::Chunk> {
    let header = |at: u64| {
        let at = usize::try_from(at).ok()?;
        bytes.get(at..at.checked_add(8)?)?.try_into().ok()
    };
    riff::chunks(12, header, |chunk| chunk.length)
}

/// Reports a comment in a picture as a leak, and the personal data in it.
fn report_comment(comment: &[u8], place: &str, output: &mut ReaderOutput) {
    let comment = &comment[..comment.len().min(LONGEST_COMMENT)];
    let text = String::from_utf8_lossy(comment);
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    if !text.is_empty() {
        output
            .leaks
            .push(Leak::new(LeakKind::Comments, text, place));
        output.leaks.extend(crate::pii::find_pii(text, place));
    }
}
