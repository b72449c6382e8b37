//! The encoding of bytes that nothing declares, by the frequencies of their letters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// At most this many bytes are looked at, which is enough for every encoding.
const MOST_BYTES: usize = 256 * 1024;

/// With fewer letters beyond ASCII there is nothing to tell an encoding by.
const FEWEST_BEYOND_ASCII: usize = 4;

/// Letters of French on a Macintosh before Unicode: é, è, ê, à, ç, ô, û. In Windows-1252 the bytes are signs that
/// stand in no word.
const OF_MACINTOSH: [u8; 7] = [0x8e, 0x8f, 0x90, 0x88, 0x8d, 0x99, 0x9e];

/// The encoding of bytes that are not UTF-8; `None` where there is too little to tell. A language that the text is said
/// to be in (`ru`, `ja`) decides between encodings that are as likely.
pub(crate) fn of(bytes: &[u8], language: Option<&str>) -> Option<&'static Encoding> {
    let is_whole = bytes.len() <= MOST_BYTES;
    let bytes = &bytes[..bytes.len().min(MOST_BYTES)];
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if beyond_ascii < FEWEST_BEYOND_ASCII {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, is_whole);
    let top_level_domain = language.and_then(domain);
    let encoding = detector.guess(top_level_domain, Utf8Detection::Deny);
    // In East Asian encodings any byte may stand beside a letter of ASCII.
    let is_old_french = encoding.is_single_byte() && is_of_macintosh(bytes);
    Some(if is_old_french { MACINTOSH } else { encoding })
}

/// Whether the letters that French needs stand in words where a Macintosh wrote them, and not where Windows did.
fn is_of_macintosh(bytes: &[u8]) -> bool {
    let (mut of_macintosh, mut of_windows) = (0, 0);
    for three in bytes.windows(3) {
        let [before, letter, after] = three else {
            continue;
        };
        if !before.is_ascii_alphabetic()
            || !(after.is_ascii_alphabetic() || after.is_ascii_whitespace())
        {
            continue;
        }
        of_macintosh += usize::from(OF_MACINTOSH.contains(letter));
        of_windows += usize::from(*letter >= 0xe0);
    }
    of_macintosh >= FEWEST_BEYOND_ASCII && of_macintosh > 4 * of_windows
}

/// The domain of a country that writes this language, by which the detector decides.
fn domain(language: &str) -> Option<&'static [u8]> {
    Some(match language {
        "ru" => b"ru",
        "uk" => b"ua",
        "be" => b"by",
        "bg" => b"bg",
        "sr" => b"rs",
        "ja" => b"jp",
        "zh" => b"cn",
        "ko" => b"kr",
        "el" => b"gr",
        "he" | "iw" => b"il",
        "ar" => b"sa",
        "fa" => b"ir",
        "tr" => b"tr",
        "th" => b"th",
        "vi" => b"vn",
        "pl" => b"pl",
        "cs" => b"cz",
        "sk" => b"sk",
        "hu" => b"hu",
        "ro" => b"ro",
        "hr" => b"hr",
        "sl" => b"si",
        "lt" => b"lt",
        "lv" => b"lv",
        "et" => b"ee",
        _ => return None,
    })
}

/// Decodes bytes of plain text; `None` where the result is not what people write.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let encoding = of(bytes, None).unwrap_or(WINDOWS_1252);
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    let beyond_ascii = || text.chars().filter(|c| !c.is_ascii());
    let letters = beyond_ascii().filter(|c| is_of_text(*c)).count();
    let is_of_letters = letters * 10 >= beyond_ascii().count() * LEAST_LETTERS_IN_TEN;
    if !has_errors && is_of_letters {
        return Some(text.into_owned());
    }
    // Signs such as £, § and ® tell no encoding; most texts that have them are in Windows-1252.
    let bytes_beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    (bytes_beyond_ascii * ONE_BEYOND_ASCII_IN <= bytes.len()).then(|| {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        text.into_owned()
    })
}

/// Of ten characters beyond ASCII at least this many are letters or the marks of texts.
const LEAST_LETTERS_IN_TEN: usize = 9;

/// Where the characters beyond ASCII are signs, at most one byte in this many is beyond ASCII; noise has far more.
const ONE_BEYOND_ASCII_IN: usize = 4;

fn is_of_text(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '\u{a0}' | '\u{ab}' | '\u{bb}' | '\u{b0}' | '\u{a9}' | '\u{b7}' | '\u{20ac}' | '\u{2116}' | '\u{2010}'..='\u{203a}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '\u{300}'..='\u{36f}' | '\u{e31}'..='\u{e4e}'
        )
}
