//! Names looked for in texts.

/// Whether a text names somebody: by the whole name, or by the family name alone where it has four letters or more.
/// Case, accents and punctuation make no difference ([`identity::words`]).
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
            let name = identity::words(name);
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
        let words = padded(&identity::words(text));
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
    fn a_text_that_names_somebody_is_found() {
        for (text, name, named) in [
            ("I, Zoé Létourneau, wept.", "Zoe Letourneau", true),
            ("As LÉTOURNEAU would say", "Zoé Létourneau", true),
            ("A fine letourneaux", "Zoé Létourneau", false),
            ("We saw Lee Ann there", "Ann Lee", false),
            ("signed: Ann Lee", "Ann Lee", true),
            ("wie Işık schrieb", "Ipek Isik", true),
            ("the words of Coeur", "Anne Cœur", true),
            ("Ann\u{a0}\u{200b}Lee’s own", "Ann Lee", true),
            ("", "Ann Lee", false),
            ("words", "…", false),
        ] {
            assert_eq!(mentions(text, name), named, "{text} and {name}");
            let search = NameSearch::of(["Nobody Here", name]);
            assert_eq!(search.finds_any_in(text), named, "{text} and {name}");
        }
    }
}
