//! Names normalized (folded), so that two spellings of one name are equal.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Articles, folded, that people leave out or put before an outlet's name.
const ARTICLES: [&str; 5] = ["the ", "le ", "la ", "les ", "l "];

/// A person's name without case, accents, punctuation and extra spaces. Initials stay initials: "J.
/// Smith" does not become "John Smith", because there are many people of one family name.
pub(super) fn fold_person(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match letter {
            // Unicode does not decompose these letters, and people type the plain letter for them.
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An outlet's name folded as a person's, and without a leading article.
pub(super) fn fold_outlet(name: &str) -> String {
    let folded = fold_person(name);
    let bare = ARTICLES
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    bare.map(str::to_owned).unwrap_or(folded)
}

/// Whether a text names somebody: by the whole name, or by the family name alone where it has four letters or more.
/// Case, accents and punctuation make no difference.
pub fn mentions(text: &str, name: &str) -> bool {
    NameSearch::of([name]).finds_any_in(text)
}

/// Names to look for in many texts, as [`mentions`] looks for one.
#[derive(Debug, Clone)]
pub struct NameSearch(Vec<String>);

impl NameSearch {
    /// The names, each brought to one form once.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut parts = Vec::new();
        for name in names {
            let name = fold_person(name);
            let family = name.rsplit(' ').next().filter(|it| it.chars().count() >= 4);
            parts.extend(
                [Some(name.as_str()), family]
                    .into_iter()
                    .flatten()
                    .map(padded),
            );
        }
        parts.retain(|part| !part.trim().is_empty());
        parts.sort_unstable();
        parts.dedup();
        Self(parts)
    }

    /// Whether a text names any of them.
    pub fn finds_any_in(&self, text: &str) -> bool {
        let words = padded(&fold_person(text));
        self.0.iter().any(|part| words.contains(part.as_str()))
    }
}

/// With a space at either end, so that a name is found as whole words alone.
fn padded(words: &str) -> String {
    format!(" {words} ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for (one, other) in [
            ("Zoé Létourneau", "ZOE  LETOURNEAU"),
            ("Zoe\u{301} Tremblay", "Zoé Tremblay"),
            ("Jean-Luc O’Neill", "Jean Luc O'Neill"),
            ("J. R. Baptiste", "J R Baptiste"),
            ("Søren Łukasiewicz", "Soren Lukasiewicz"),
            ("Cœur Groß", "Coeur Gross"),
            (" Ama\u{a0}Owusu ", "Ama Owusu"),
        ] {
            assert_eq!(fold_person(one), fold_person(other), "{one} and {other}");
        }
    }

    #[test]
    fn names_of_different_people_stay_apart() {
        for (one, other) in [
            ("J. Smith", "John Smith"),
            ("Ann Lee", "Anne Lee"),
            ("Lee Ann", "Ann Lee"),
        ] {
            assert_ne!(fold_person(one), fold_person(other), "{one} and {other}");
        }
    }

    #[test]
    fn a_text_that_names_somebody_is_told() {
        for (text, name, named) in [
            ("I, Zoé Létourneau, wept.", "Zoe Letourneau", true),
            ("As LÉTOURNEAU would say", "Zoé Létourneau", true),
            ("A fine letourneaux", "Zoé Létourneau", false),
            ("We saw Lee Ann there", "Ann Lee", false),
            ("signed: Ann Lee", "Ann Lee", true),
            ("", "Ann Lee", false),
            ("words", "…", false),
        ] {
            assert_eq!(mentions(text, name), named, "{text} and {name}");
            let search = NameSearch::of(["Nobody Here", name]);
            assert_eq!(search.finds_any_in(text), named, "{text} and {name}");
        }
    }

    #[test]
    fn an_outlet_is_known_with_or_without_its_article() {
        assert_eq!(fold_outlet("The Tyee"), fold_outlet("tyee"));
        assert_eq!(fold_outlet("L’actualité"), fold_outlet("Actualite"));
        assert_ne!(fold_outlet("CBC"), fold_outlet("CBC News"));
        assert_eq!(fold_outlet("The"), "the");
    }
}
