//! Which way up a picture is to be shown, the one thing of EXIF that stays.

use img_parts::Bytes;
use readers::picture::exif;

/// EXIF that says which way up a picture is to be shown, and nothing else; `None` where it is shown as it stands.
pub(crate) fn turned(raw: Option<&[u8]>) -> Option<Bytes> {
    let turned = exif::orientation(raw);
    // Little endian; one list of one field: the orientation (0x0112), a number of two bytes.
    let mut only = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0".to_vec();
    only[18] = turned;
    (turned != 1).then(|| Bytes::from(only))
}
