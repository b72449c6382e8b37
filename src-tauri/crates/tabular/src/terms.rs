//! Categories and languages in cells: several in one, however they are parted and in whichever case.

/// What parts the items of a cell, besides spaces.
const SEPARATORS: [char; 5] = [';', ',', '/', '|', '\n'];

/// A category as it is compared: in lower case, with one space between words.
pub(crate) fn category(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// The categories of a cell. Where none of the usual characters parts them, spaces do, but for those within a category
/// that is `known`: `Written News Audio` are two if `Written News` is one. As [`category`] gives them.
pub(crate) fn categories(cell: &str, known: &[String]) -> Vec<String> {
    let parts = cell.split([';', ',', '|', '\n']);
    let parts = parts.map(category).filter(|part| !part.is_empty());
    let mut found = Vec::new();
    for part in parts {
        let words: Vec<&str> = part.split(' ').collect();
        let mut at = 0;
        while at < words.len() {
            let ends = (at + 1..=words.len()).rev();
            let mut longest = ends.map(|end| words[at..end].join(" "));
            let name = longest.find(|name| known.contains(name));
            let name = name.unwrap_or_else(|| words[at].to_owned());
            at += name.split(' ').count();
            found.push(name);
        }
    }
    found
}

/// The languages of a cell, without their regions: whoever reads French reads that of Canada.
pub(crate) fn languages(cell: &str) -> Vec<String> {
    let parts = cell.split(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
    let tags = parts.filter(|part| !part.is_empty()).map(|part| {
        let part = part.to_lowercase();
        match part.split_once(['-', '_']) {
            Some((language, _)) if matches!(language.len(), 2 | 3) => language.to_owned(),
            _ => part,
        }
    });
    tags.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_of_two_words_is_one() {
        let known = ["written news".to_owned(), "audio".to_owned()];
        assert_eq!(categories("Written News", &known), ["written news"]);
        assert_eq!(
            categories("Audio written  NEWS", &known),
            ["audio", "written news"]
        );
        assert_eq!(
            categories("Written News; Audio", &known),
            ["written news", "audio"]
        );
        assert_eq!(categories("news audio", &[]), ["news", "audio"]);
        assert_eq!(
            categories("Books, Art / Music", &["art / music".into()]),
            ["books", "art / music"]
        );
        assert_eq!(categories("  ", &known), [""; 0]);
    }

    #[test]
    fn languages_are_parted_by_anything_and_compared_without_case_and_region() {
        for cell in ["en fr", "en,fr", "EN; fr-CA", "en/FR", "en_US | fr"] {
            assert_eq!(languages(cell), ["en", "fr"], "{cell}");
        }
        assert_eq!(languages("English"), ["english"]);
        assert_eq!(languages("inuktitut-x"), ["inuktitut-x"]);
    }
}
