//! The orientation of a picture, the one field of EXIF that stays.

use img_parts::Bytes;
use readers::picture::exif;

/// EXIF with the orientation and nothing else; `None` where the picture is not rotated.
pub(crate) fn orientation_exif(raw: Option<&[u8]>) -> Option<Bytes> {
    let orientation = exif::orientation(raw);
    // Little endian; one list of one field: the orientation (0x0112), a number of two bytes.
    let mut only = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0".to_vec();
    only[18] = orientation;
    (orientation != 1).then(|| Bytes::from(only))
}
