//! Profiles as `ImageMagick` writes them into texts of PNG: a name, a length, and the bytes in hexadecimal digits.

use super::{exif, iptc};
use crate::{ReaderOutput, xmp};

/// How the keyword of such a text begins; the kind of profile follows.
const KEYWORD: &str = "Raw profile type ";

/// How XMP begins in a segment of JPEG, which some profiles are copied from.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Reads such a text, and whether it is one.
pub(super) fn read(keyword: &str, text: &str, output: &mut ReaderOutput) -> bool {
    let Some(kind) = keyword.strip_prefix(KEYWORD) else {
        return false;
    };
    let bytes = bytes_of(text);
    match kind.trim().to_ascii_lowercase().as_str() {
        "xmp" => xmp::read(&bytes, output),
        "iptc" | "8bim" => iptc::scan(&bytes, output),
        // `exif`, `APP1`, and names of later writers.
        _ => match bytes.strip_prefix(XMP) {
            Some(packet) => xmp::read(packet, output),
            None => exif::read_raw(&bytes, output),
        },
    }
    true
}

/// The bytes of a profile: behind the lines with its name and its length.
fn bytes_of(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .trim_start()
        .lines()
        .skip(2)
        .flat_map(str::bytes)
        .filter_map(|digit| char::from(digit).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits
        .chunks_exact(2)
        .map(|two| two[0] << 4 | two[1])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::bytes_of;

    #[test]
    fn a_profile_is_the_bytes_behind_its_name_and_length() {
        assert_eq!(bytes_of("\nexif\n      6\n457869\n660000\n"), b"Exif\0\0");
        assert_eq!(bytes_of("exif\n2\n0Aff"), [0x0a, 0xff]);
        assert_eq!(bytes_of("exif"), [0_u8; 0]);
        assert_eq!(bytes_of(""), [0_u8; 0]);
    }
}
