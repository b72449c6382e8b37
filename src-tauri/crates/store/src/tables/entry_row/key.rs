//! What texts are sorted by: the sort key of the Unicode collation algorithm, root order, so that "école" stands beside
//! "ecole" and capitals beside small letters, both in English and in French.

use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences, options::CollatorOptions};

/// Bytes of a key that are kept. A key begins with the letters and ends with accents and case, so what is cut from a
/// long one only matters between texts that begin with the same thirty letters or so.
const KEPT: usize = 64;

static ROOT: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    Collator::try_new(CollatorPreferences::default(), CollatorOptions::default()).ok()
});

/// The sort key of a text. Bytes compare as the texts do.
pub(super) fn of(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let result = ROOT
        .as_ref()
        .map(|root| root.write_sort_key_to(text, &mut key));
    if result.is_none() {
        key.extend_from_slice(text.to_lowercase().as_bytes());
    }
    key.truncate(KEPT);
    key
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn accents_and_case_do_not_part_words() {
        let mut words = ["zone", "École", "eclair", "ecole", "Zèbre", "édit"];
        words.sort_by_key(|word| of(word));
        assert_eq!(words, ["eclair", "ecole", "École", "édit", "Zèbre", "zone"]);
    }
}
