//! Quotes and brackets.

use catalogue::Language;
use rules::CallError;

use super::{each_is_told, message, refused};

#[test]
fn printed_quotes_are_told_wherever_they_stand() {
    let parts = [
        "[place]\ncountries = [“AU”]\ntext = \"P.\"\n",
        "[place]\ncountries = [\"NZ\", “AU”]\ntext = \"P.\"\n",
        "[place]\ncountries = [\"AU”]\ntext = \"P.\"\n",
        "[place]\ncountries = ‘AU’\ntext = \"P.\"\n",
        "[[rule]]\nrequire = { works_in = [“AU”] }\n",
    ];
    for part in parts {
        let error = refused(part);
        assert_eq!(error.code(), "call-curly-quotes", "{part}: {error}");
        assert!(message(&error, Language::English).contains("straight quotes"));
    }
    // Within straight quotes they are part of the words: another error of the line is told as it is.
    let error = refused("[place]\ncountries = [\"CA\"]\ntext = \"The “best” story\" here\n");
    assert_ne!(error.code(), "call-curly-quotes", "{error}");
}

#[test]
fn a_bracket_that_is_never_closed_is_told_where_it_opens() {
    each_is_told(&[(
        "[place]\ncountries = [ \"AU\", \"NZ\"\ntext = \"P.\"\n",
        "Line 19, column 13 of the call (place.countries): the bracket “[” that opens here is never closed. Close it where the list or the table ends.",
        "Ligne 19, colonne 13 de l’appel (place.countries) : le signe « [ » ouvert ici n’est jamais fermé. Fermez-le où la liste ou la table se termine.",
    )]);
    let parts = [
        (
            "[place]\ncountries = [\n  \"AU\",\n  \"NZ\",\n[panels]\n",
            19,
        ),
        (
            "[[rule]]\nrequire = { any = [\n  { works_in = [\"CA\"] },\ntext = \"R.\"\n",
            19,
        ),
        ("[[category]]\nwords = { at_most = 3\nname = \"N\"\n", 19),
        (
            "[place]\ncountries = [\"a ] #\", 'b ['\ntext = \"P.\"\n",
            19,
        ),
    ];
    for (part, expected) in parts {
        let error = refused(part);
        assert_eq!(error.code(), "call-never-closed", "{part}: {error}");
        let CallError::Flawed { line, .. } = error else {
            panic!("{error}");
        };
        assert_eq!(line, expected, "{part}");
    }
    // A comma that is missing within a list is not that.
    let error = refused("[place]\ncountries = [\"AU\" \"NZ\"]\ntext = \"P.\"\n");
    assert_eq!(error.code(), "call-unreadable", "{error}");
}
