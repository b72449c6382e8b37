//! In which language a piece is.

use rules::{Outcome, Piece, Reading, Rule, Source};

use crate::given::{call, entry_of, languages, only, piece};

#[test]
fn the_declared_language_is_compared_with_the_language_of_the_text() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let table: [(&[&str], Option<&str>, Outcome, &str); 9] = [
        (&["en"], None, Met, "finding-language-met"),
        (&["en"], Some("en"), Met, "finding-language-met"),
        (
            &["en"],
            Some("fr"),
            NeedsPerson,
            "finding-language-disagrees",
        ),
        (&["fr"], None, NotMet, "finding-language-not-accepted"),
        (
            &["fr"],
            Some("en"),
            NeedsPerson,
            "finding-language-disagrees",
        ),
        (&["en", "fr"], None, NeedsPerson, "finding-language-mixed"),
        (&[], Some("en"), Met, "finding-language-met"),
        (&[], Some("fr"), NeedsPerson, "finding-language-read-other"),
        (&[], None, NeedsPerson, "finding-language-undeclared"),
    ];
    for (declared, read, outcome, code) in table {
        let language = read.map(|code| languages(&[code])[0]);
        let reading = Reading {
            language,
            ..Reading::default()
        };
        let piece = Piece {
            languages: languages(declared),
            read: Some(reading),
            ..piece()
        };
        let finding = only(
            Rule::Language,
            rules::check(&call(), &entry_of(vec![piece]), None),
        );
        let found = (finding.outcome, &*finding.message.code);
        assert_eq!(found, (outcome, code), "{declared:?} {read:?}");
        let source = match (declared.is_empty(), read) {
            (false, _) => Some(Source::Declared),
            (true, Some(_)) => Some(Source::Read),
            (true, None) => None,
        };
        assert_eq!(finding.source, source, "{declared:?} {read:?}");
    }
}
