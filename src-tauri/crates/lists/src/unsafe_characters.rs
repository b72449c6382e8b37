//! Characters that a spreadsheet must not be given.
//!
//! Source of the formula rule: OWASP, "CSV Injection": a cell that begins with `=`, `+`, `-`, `@`, a tab
//! or a line break may be run as a formula. Some programs skip invisible characters before it, and treat
//! the full-width forms of these signs like the signs themselves, so both count here.

use std::borrow::Cow;

/// What stands in for a character that XML 1.0 cannot hold.
const REPLACEMENT: char = '\u{fffd}';

/// Whether a spreadsheet may take a text for a formula. Numbers never come here: a negative number is
/// a number.
pub(crate) fn is_like_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    is_formula_sign_first(text)
}

/// Whether the first visible character of a text is one that a formula begins with.
pub(crate) fn is_formula_sign_first(text: &str) -> bool {
    let visible = text.trim_start_matches(is_invisible);
    visible.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Spaces, controls, and the marks without width that programs drop at the start of a cell.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || c == REPLACEMENT
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text with each character that XML 1.0 (section 2.2) forbids replaced by U+FFFD. A CSV gets the
/// same text, so that a terminal that shows it is not given its escape codes.
pub(crate) fn printable(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.chars().any(is_forbidden) {
        Cow::Owned(
            text.chars()
                .map(|c| if is_forbidden(c) { REPLACEMENT } else { c })
                .collect(),
        )
    } else {
        text
    }
}

fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The text, cut with `mark` at its end where it is longer than `most` UTF-16 code units.
pub(crate) fn cut<'a>(text: Cow<'a, str>, most: usize, mark: &str) -> Cow<'a, str> {
    // A text has at most as many UTF-16 units as bytes.
    if text.len() <= most || text.encode_utf16().count() <= most {
        return text;
    }
    let most_kept = most.saturating_sub(mark.encode_utf16().count());
    let mut units_used = 0;
    let text_start: String = text
        .chars()
        .take_while(|c| {
            units_used += c.len_utf16();
            units_used <= most_kept
        })
        .collect();
    Cow::Owned(text_start + mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_marked_and_nothing_else() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            "\nx",
            " =1",
            "\u{feff}=1",
            "\u{0}=1",
            "\u{200b}@x",
            "＝1",
            "\u{a0}-1",
            "\u{fffd}=1",
        ] {
            assert!(is_like_formula(text), "{text:?}");
        }
        for text in [
            "",
            " ",
            "a=1",
            "1-1",
            "'=1",
            "« -1 »",
            "– 30 –",
            "\u{200b}x",
        ] {
            assert!(!is_like_formula(text), "{text:?}");
        }
    }

    #[test]
    fn only_what_xml_forbids_is_replaced() {
        let kept = "tab\tline\nreturn\ré 🎧";
        assert!(matches!(printable(kept.into()), Cow::Borrowed(text) if text == kept));
        assert_eq!(
            printable("a\u{0}b\u{1b}[31m\u{ffff}".into()),
            "a\u{fffd}b\u{fffd}[31m\u{fffd}"
        );
    }

    #[test]
    fn a_cut_counts_as_excel_does_and_never_splits_a_character() {
        assert_eq!(cut("abc".into(), 3, "…"), "abc");
        assert_eq!(cut("abcd".into(), 3, "…"), "ab…");
        assert_eq!(cut("a🎧bc".into(), 3, "…"), "a…");
        assert_eq!(cut("éé".into(), 2, "…"), "éé");
    }
}
