//! The category itself, its number of pieces and its media.

use rules::{Element, Entry, Outcome, Piece, Rule};

use crate::given::{call, call_with, entry, entry_of, of, only, outcome, piece};

#[test]
fn a_category_that_the_call_does_not_have() {
    let entry = Entry {
        category: "opinion".to_owned(),
        ..entry()
    };
    let findings = rules::check(&call(), &entry, None);
    for rule in [Rule::Words, Rule::Runtime, Rule::Pieces, Rule::Elements] {
        assert!(of(rule, findings.clone()).is_empty());
    }
    let finding = only(Rule::Category, findings);
    assert_eq!(finding.outcome, Outcome::NotMet);
    assert_eq!(finding.datum.as_deref(), Some("opinion"));
    assert!(
        finding
            .words
            .in_language("en")
            .starts_with("Written News, Written Feature"),
        "{:?}",
        finding.words
    );
}

#[test]
fn as_many_pieces_as_the_category_allows() {
    let audio = |count: usize| Entry {
        category: "long-form-audio".to_owned(),
        ..entry_of(vec![piece(); count])
    };
    assert_eq!(outcome(Rule::Pieces, &call(), &audio(1)).0, Outcome::Met);
    assert_eq!(outcome(Rule::Pieces, &call(), &audio(3)).0, Outcome::Met);
    let four = outcome(Rule::Pieces, &call(), &audio(4));
    assert_eq!(four, (Outcome::NotMet, "finding-pieces-over".to_owned()));

    let exactly = call_with(
        "pieces = { at_most = 3 }",
        "pieces = { at_least = 2, at_most = 3 }",
    );
    let one = outcome(Rule::Pieces, &exactly, &audio(1));
    assert_eq!(one, (Outcome::NotMet, "finding-pieces-under".to_owned()));
    assert_eq!(outcome(Rule::Pieces, &exactly, &audio(2)).0, Outcome::Met);
}

/// The media of each piece, the outcome and the datum.
type Row = (&'static [&'static [Element]], Outcome, Option<&'static str>);

#[test]
fn media_are_counted_over_all_pieces_and_only_those_in_the_list() {
    use Element::{Audio, Data, Photo, Text, Video};
    use Outcome::{Met, NeedsPerson, NotMet};
    let table: [Row; 7] = [
        (&[&[Text, Video]], Met, Some("text, video")),
        (&[&[Audio], &[Text]], Met, Some("text, audio")),
        (&[&[Text, Text]], NotMet, Some("text")),
        (&[&[Text, Photo, Data]], NotMet, Some("text")),
        (&[&[Text], &[]], NeedsPerson, Some("text")),
        (&[&[]], NeedsPerson, None),
        (&[&[Text, Audio], &[]], Met, Some("text, audio")),
    ];
    for (media, expected, datum) in table {
        let pieces = media.iter().map(|media| Piece {
            elements: media.to_vec(),
            ..piece()
        });
        let entry = Entry {
            category: "mixed-media".to_owned(),
            ..entry_of(pieces.collect())
        };
        let finding = only(Rule::Elements, rules::check(&call(), &entry, None));
        assert_eq!(finding.outcome, expected, "{media:?}");
        assert_eq!(finding.datum.as_deref(), datum, "{media:?}");
    }
}
