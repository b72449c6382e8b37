//! Bounds by names that calls do not have for them.

use catalogue::Language;

use super::{each_is_told, message, refused};

#[test]
fn a_bound_by_another_name_is_told_by_its_own() {
    let category = |limit: &str| {
        format!("[[category]]\nid = \"film\"\nname = \"Film\"\ntext = \"A film.\"\n{limit}\n")
    };
    let (max, fewer, exactly, number, words) = (
        category("words = { max = 500 }"),
        category("pieces = { fewer_than = 5 }"),
        category("pieces = { exactly = 4 }"),
        category("pieces = 4"),
        category("words = 2000"),
    );
    each_is_told(&[
        (
            &max,
            "Line 22, column 11 of the call (category.words): calls know no “max” here. Write at_most = 500.",
            "Ligne 22, colonne 11 de l’appel (category.words) : « max » n’existe pas ici. Écrivez at_most = 500.",
        ),
        (
            &fewer,
            "Line 22, column 12 of the call (category.pieces): calls know no “fewer_than” here. Write at_most = 4.",
            "Ligne 22, colonne 12 de l’appel (category.pieces) : « fewer_than » n’existe pas ici. Écrivez at_most = 4.",
        ),
        (
            &exactly,
            "Line 22, column 12 of the call (category.pieces): calls know no “exactly” here. Write at_least = 4, at_most = 4.",
            "Ligne 22, colonne 12 de l’appel (category.pieces) : « exactly » n’existe pas ici. Écrivez at_least = 4, at_most = 4.",
        ),
        (
            &number,
            "Line 22 of the call (category.pieces): 4 alone may be the most or the fewest. Write { at_most = 4 } or { at_least = 4 }; for exactly 4, { at_least = 4, at_most = 4 }.",
            "Ligne 22 de l’appel (category.pieces) : 4 seul peut être le maximum ou le minimum. Écrivez { at_most = 4 } ou { at_least = 4 } ; pour exactement 4, { at_least = 4, at_most = 4 }.",
        ),
        (
            &words,
            "Line 22 of the call (category.words): 2000 alone may be the most or the fewest. Write { at_most = 2000 } or { at_least = 2000 }; for exactly 2000, { at_least = 2000, at_most = 2000 }.",
            "Ligne 22 de l’appel (category.words) : 2000 seul peut être le maximum ou le minimum. Écrivez { at_most = 2000 } ou { at_least = 2000 } ; pour exactement 2000, { at_least = 2000, at_most = 2000 }.",
        ),
    ]);
    // An upper bound is never text by a lower one, nor the other way round.
    for key in [
        "less_than",
        "fewer_than",
        "under",
        "below",
        "max",
        "up_to",
        "no_more_than",
    ] {
        let text = message(
            &refused(&category(&format!("people = {{ {key} = 5 }}"))),
            Language::English,
        );
        assert!(
            text.contains("at_most") && !text.contains("at_least"),
            "{text}"
        );
    }
    for key in ["more_than", "over", "above", "min", "no_less_than"] {
        let text = message(
            &refused(&category(&format!("people = {{ {key} = 5 }}"))),
            Language::English,
        );
        assert!(
            text.contains("at_least") && !text.contains("at_most"),
            "{text}"
        );
    }
}
