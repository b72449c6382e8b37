//! The text of a file as spreadsheets and editors write it.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text in some bytes, with every line ended by a line feed; `None` where they are no text.
///
/// A byte order mark decides. Without one, zeros in every second byte are UTF-16, and what is valid UTF-8 is UTF-8. What
/// is left is taken for what Excel writes as "CSV" in western languages: Mac OS Roman where lines end in a carriage return
/// alone, else Windows-1252. Bytes that these do not have are no text of theirs.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let (encoding, is_certain) = encoding_of(bytes);
    let (text, _, had_errors) = encoding.decode(bytes);
    let is_control =
        |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}');
    if had_errors || text.contains('\0') || (!is_certain && text.contains(is_control)) {
        return None;
    }
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The encoding of a text, and whether it is known rather than guessed.
fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, true);
    }
    // A heading begins with Latin letters, whose other byte is zero in UTF-16.
    match bytes {
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => return (UTF_16LE, true),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => return (UTF_16BE, true),
        _ => {}
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, true);
    }
    if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        return (MACINTOSH, false);
    }
    (WINDOWS_1252, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn every_way_in_which_a_spreadsheet_writes_text_is_read() {
        const TEXT: &str = "entry;judge\nÉtude;Zoé\n";
        let of = |bytes: &[u8]| decode(bytes).unwrap_or_default();
        assert_eq!(of(TEXT.as_bytes()), TEXT);
        assert_eq!(of(format!("\u{feff}{TEXT}").as_bytes()), TEXT);
        for bom in ["\u{feff}", ""] {
            assert_eq!(of(&utf_16(&format!("{bom}{TEXT}"), u16::to_le_bytes)), TEXT);
            assert_eq!(of(&utf_16(&format!("{bom}{TEXT}"), u16::to_be_bytes)), TEXT);
        }
        assert_eq!(of(b"entry;judge\r\n\xc9tude;Zo\xe9\r\n"), TEXT);
        assert_eq!(of(b"entry;judge\r\x83tude;Zo\x8e\r"), TEXT);
        assert_eq!(
            of(b"entry\n\x93quoted\x94 \x80 5\n"),
            "entry\n“quoted” € 5\n"
        );
    }

    #[test]
    fn what_is_no_text_is_not_guessed_at() {
        // UTF-8 cut in the middle of a letter, after a mark that promises it.
        assert_eq!(decode(b"\xef\xbb\xbfentry\nZo\xc3"), None);
        // UTF-16 that ends in half a letter.
        assert_eq!(decode(b"\xff\xfee\0n"), None);
        // A byte that Windows-1252 does not have.
        assert_eq!(decode(b"entry\n\x81\xe9\n"), None);
        assert_eq!(decode(b"entry\n\0\x01\x02\xff\n"), None);
    }
}
