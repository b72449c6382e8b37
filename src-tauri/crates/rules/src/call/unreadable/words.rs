//! The messages of the TOML parser in the words of people who write calls.

/// The message of the TOML parser, with its names for types in plain words.
pub(crate) fn plain(reason: &str) -> String {
    const WORDS: [(&str, &str); 16] = [
        (
            "expected a sequence",
            "a list is expected, such as [\"CA\"]",
        ),
        ("expected a string", "words in quotes are expected"),
        ("expected a boolean", "true or false is expected"),
        ("expected u32", "a whole number is expected"),
        ("expected u64", "a whole number is expected"),
        ("expected f64", "a number is expected"),
        ("expected a map", "a table is expected"),
        (
            "wanted exactly 1 element, found 0 elements",
            "one thing is expected in these braces and none stands there",
        ),
        (
            "string values must be quoted, expected literal string",
            "words stand between quotes, and true and false without them",
        ),
        ("missing field", "this key is missing:"),
        ("sequence", "list"),
        ("map", "table"),
        ("floating point", "number"),
        ("invalid type: integer ", "this is the number "),
        ("invalid type: string ", "this is the text "),
        ("invalid type: ", "this is a "),
    ];
    let mut words = reason.to_owned();
    for (parser_words, plain_words) in WORDS {
        words = words.replace(parser_words, plain_words);
    }
    if let Some((before, _)) = words.split_once("expected struct ") {
        words = format!("{before}a table is expected");
    }
    words
}
