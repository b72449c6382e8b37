//! Numbers as tables write them.

/// The number in a text; `None` where there is none. One that is larger than a computer counts, such as 1e400, is infinite,
/// so that it lies beyond any bounds. A decimal comma counts where `with_comma`; spaces between digits, thousands
/// separators and signs of units never do, for what one reader takes for them another does not.
pub(super) fn parse(text: &str, with_comma: bool) -> Option<f64> {
    let text = match mark(text) {
        Some(',') if with_comma => text.replacen(',', ".", 1),
        _ => text.to_owned(),
    };
    // As a true minus sign is written by word processors.
    let text = text.replacen('\u{2212}', "-", 1);
    // Rust also reads `inf` and `nan`, which no table means for a number.
    let has_digits = text.bytes().any(|it| it.is_ascii_digit());
    text.parse::<f64>().ok().filter(|_| has_digits)
}

/// The decimal mark of a text that is digits, one comma or point, and digits.
pub(super) fn mark(text: &str) -> Option<char> {
    let digits = text.trim_start_matches(['+', '-', '\u{2212}']);
    let (whole, decimals) = digits.split_once([',', '.'])?;
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    (is_digits(whole) && is_digits(decimals)).then(|| if digits.contains(',') { ',' } else { '.' })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_decimal_mark_and_no_other() {
        for (text, number) in [
            ("8", 8.0),
            ("8.5", 8.5),
            ("-3", -3.0),
            ("+2", 2.0),
            ("\u{2212}1.5", -1.5),
        ] {
            assert_eq!(parse(text, false), Some(number), "{text}");
            assert_eq!(parse(text, true), Some(number), "{text}");
        }
        assert_eq!(parse("8,5", true), Some(8.5));
        assert_eq!(parse("8,5", false), None);
        assert_eq!(parse("1e400", false), Some(f64::INFINITY));
        assert_eq!(parse("-1e400", false), Some(f64::NEG_INFINITY));
        for text in [
            "",
            "many",
            "inf",
            "-infinity",
            "NaN",
            "1.234,5",
            "1,234.5",
            "1 000",
            "8/10",
            "85 %",
            "2021-05-08",
        ] {
            assert_eq!(parse(text, true), None, "{text}");
        }
    }
}
