//! Names as a card may carry them.

/// The longest name on a card, in characters.
const MAX_CHARACTERS: usize = 200;

/// A name as a card may carry it: on one line, without control characters or characters that turn
/// the direction of the text around it, single spaces, at most 200 characters.
pub(crate) fn normalize_name(name: &str) -> String {
    let visible: String = name
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !turns_direction(*c))
        .collect();
    let spaced = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced
        .chars()
        .take(MAX_CHARACTERS)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

/// Embeddings, overrides and isolates (Unicode Standard Annex 9): they could make one name look
/// like another.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::normalize_name;

    #[test]
    fn a_name_stays_on_one_line() {
        assert_eq!(
            normalize_name("  Zoë\tMarie\r\nTremblay "),
            "Zoë Marie Tremblay"
        );
    }

    #[test]
    fn a_name_cannot_turn_the_text_around_it() {
        assert_eq!(normalize_name("Ann\u{202E}eb"), "Anneb");
    }

    #[test]
    fn a_long_name_is_cut_by_characters() {
        assert_eq!(normalize_name(&"é".repeat(300)).chars().count(), 200);
    }

    #[test]
    fn normalizing_twice_changes_nothing() {
        let odd = format!("{} x", "a".repeat(199));
        assert_eq!(normalize_name(&normalize_name(&odd)), normalize_name(&odd));
    }
}
