//! JPEG without metadata.

use img_parts::jpeg::{Jpeg, JpegSegment};
use img_parts::{Bytes, ImageEXIF};

use crate::orientation::orientation_exif;

/// The most markers that a file may have, since each is kept as a segment.
const MOST_MARKERS: usize = 1024 * 1024;

/// The segments of programs, `APP0` to `APP15`, and comments.
const PROGRAMS: std::ops::RangeInclusive<u8> = 0xe0..=0xef;
const COMMENT: u8 = 0xfe;

/// The length of the header of JFIF without the small picture that may follow.
const JFIF: usize = 14;

pub(crate) fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let markers = bytes.windows(2).filter(|two| two[0] == 0xff && two[1] != 0);
    if markers.count() > MOST_MARKERS {
        return None;
    }
    let mut picture = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let orientation_exif = orientation_exif(picture.exif().as_deref());
    let kept_segments = picture.segments().iter().filter_map(kept_segment).collect();
    *picture.segments_mut() = kept_segments;
    picture.set_exif(orientation_exif);
    Some(picture.encoder().bytes().to_vec())
}

/// A segment as it is kept, if it is: all that is needed to show the picture, and the profile of its colours.
fn kept_segment(segment: &JpegSegment) -> Option<JpegSegment> {
    let (marker, content) = (segment.marker(), segment.contents());
    if segment.has_entropy() {
        let segment_bytes = segment.clone().encoder().bytes();
        let bytes_behind = segment_bytes.slice(4 + content.len()..);
        let picture = Bytes::from(scans(&bytes_behind));
        return Some(JpegSegment::new_with_entropy(
            marker,
            content.clone(),
            picture,
        ));
    }
    if marker == 0xe0 && content.starts_with(b"JFIF\0") && content.len() >= JFIF {
        let mut header = content[..JFIF].to_vec();
        // Width and height of the small picture.
        header[JFIF - 2..].fill(0);
        return Some(JpegSegment::new_with_contents(marker, Bytes::from(header)));
    }
    let is_needed = match marker {
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        // How the colours are coded.
        0xee => content.starts_with(b"Adobe"),
        COMMENT => false,
        other => !PROGRAMS.contains(&other),
    };
    is_needed.then(|| segment.clone())
}

/// The scans of a picture to its end, without application segments between them, and without what stands behind it:
/// other pictures, or a film of a few seconds.
fn scans(bytes: &[u8]) -> Vec<u8> {
    let (mut kept_bytes, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(two) = bytes.get(at..at + 2) {
        let (is_marker, marker) = (two[0] == 0xff, two[1]);
        if is_marker && marker == 0xd9 {
            kept_bytes.extend(two);
            return kept_bytes;
        }
        let is_segment = is_marker && !matches!(marker, 0 | 1 | 0xd0..=0xd8 | 0xff);
        let length = bytes
            .get(at + 2..at + 4)
            .map(|length| usize::from(u16::from_be_bytes([length[0], length[1]])));
        if let Some(length) = length.filter(|_| is_segment) {
            let end = (at + 2 + length).min(bytes.len());
            if !PROGRAMS.contains(&marker) && marker != COMMENT {
                kept_bytes.extend(&bytes[at..end]);
            }
            at = end;
        } else {
            kept_bytes.push(two[0]);
            at += 1;
        }
    }
    kept_bytes.extend(&bytes[at..]);
    kept_bytes
}
