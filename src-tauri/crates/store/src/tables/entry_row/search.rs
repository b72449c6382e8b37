//! What a person typed, as a question to the full-text index.

/// Words that are looked for; what follows is left out, so that no text makes the search slow.
const WORDS: usize = 16;
/// Letters of a word that are looked for.
const LETTERS: usize = 64;

/// The FTS5 expression for a text; none where there is nothing in it to look for. Each word is brought to the spelling of
/// the index and quoted, so that every character is data, and found wherever a word begins with it. A single letter is only found as a word of its own: it
/// begins too many to be of use.
pub(super) fn expression(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split_whitespace()
        .map(identity::words)
        .filter(|word| word.contains(char::is_alphanumeric))
        .take(WORDS)
        .map(|word| quoted(&word))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn quoted(word: &str) -> String {
    let letters: String = word
        .chars()
        .filter(|letter| *letter != '\0')
        .take(LETTERS)
        .collect();
    let beginning = if letters.chars().nth(1).is_some() {
        "*"
    } else {
        ""
    };
    format!("\"{}\"{beginning}", letters.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn words_are_data() {
        assert_eq!(expression("résumé").as_deref(), Some("\"resume\"*"));
        assert_eq!(
            expression("a OR b*").as_deref(),
            Some("\"a\" \"or\"* \"b\"")
        );
        assert_eq!(
            expression("say \"no\"").as_deref(),
            Some("\"say\"* \"no\"*")
        );
        assert_eq!(expression(" - \" * "), None);
        assert_eq!(expression("Cœur").as_deref(), Some("\"coeur\"*"));
        assert_eq!(
            expression("L’ACTUALITÉ").as_deref(),
            Some("\"l actualite\"*")
        );
    }
}
