//! Whatever the bytes, an answer.

use evidence::Kind;
use proptest::prelude::*;

use crate::read;

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..4_000)) {
        let found = read(&bytes, "anything");
        prop_assert_eq!(found.fingerprint, blake3::hash(&bytes).to_hex().to_string());
        prop_assert!(found.words.is_none() || found.kind != Kind::Unknown);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(\\PC|\\s){0,600}") {
        let found = read(text.as_bytes(), "anything");
        prop_assert!(found.language_confidence.is_none_or(|sure| sure > 0.0 && sure <= 1.0));
    }

    #[test]
    fn words_between_spaces_are_counted_each(words in proptest::collection::vec("[a-zé0-9]{1,9}", 0..60)) {
        let found = read(words.join("\u{a0}").as_bytes(), "");
        prop_assert_eq!(found.words, u64::try_from(words.len()).ok());
    }

    #[test]
    fn adding_a_text_adds_its_words(one in "[a-z ,.—-]{0,99}", other in "[a-z ,.—-]{0,99}") {
        let count = |text: &str| read(text.as_bytes(), "").words.unwrap_or_default();
        prop_assert_eq!(count(&format!("{one}\n{other}")), count(&one) + count(&other));
    }
}
