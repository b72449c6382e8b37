//! Titles and names without what people write differently.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters and digits of a title, in lower case and without accents, its words one space apart.
pub fn title_key(title: &str) -> String {
    let letters = title
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        // An apostrophe stands inside of a word; everything else that is no letter parts two.
        .filter(|c| !matches!(c, '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let text: String = letters.collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A name or an address in lower case, its words one space apart.
pub(crate) fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::title_key;

    #[test]
    fn titles_are_known_again() {
        let one = title_key("“Hockey is for everyone.” Or   not: l’été à Montréal");
        assert_eq!(one, "hockey is for everyone or not lete a montreal");
        assert_eq!(
            one,
            title_key("HOCKEY IS FOR EVERYONE – or not? L'ete a Montreal")
        );
        assert_ne!(title_key("Part 1"), title_key("Part 2"));
    }
}
