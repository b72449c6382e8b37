//! Answers compared with each other, and pieces compared with each other.

use rules::{Answer, Call, Outcome, Piece, Rule};

use crate::given::{SMALL, date, news, outcome, piece, small};
use Outcome::{Met, NeedsPerson, NotMet};

fn rule(require: &str) -> String {
    format!("[[rule]]\nid = \"r\"\nrequire = {{ {require} }}\ntext = \"R\"\n")
}

const NUMBERS: &str = r#"[[question]]
id = "journalists"
kind = "number"
text = "How many journalists?"
[[question]]
id = "staff"
kind = "number"
text = "How many people?"
"#;

#[test]
fn one_number_is_a_share_of_another() {
    let table = [
        ("at_least_percent = 50", [Met, Met, NotMet]),
        ("more_than_percent = 50", [Met, NotMet, NotMet]),
        ("at_most_percent = 50", [NotMet, Met, Met]),
        ("less_than_percent = 50", [NotMet, NotMet, Met]),
        (
            "at_least_percent = 33.3, at_most_percent = 50",
            [NotMet, Met, NotMet],
        ),
    ];
    for (bounds, expected) in table {
        let compared =
            format!("compared = {{ question = \"journalists\", with = \"staff\", {bounds} }}");
        let call = small(&format!("{NUMBERS}{}", rule(&compared)));
        assert_eq!(Call::from_toml(&call.to_toml()), Ok(call.clone()));
        for (journalists, expected) in [6.0, 5.0, 3.0].into_iter().zip(expected) {
            let mut entry = news(vec![piece()]);
            entry
                .answers
                .insert("journalists".to_owned(), Answer::Number(journalists));
            // The whole is not known yet.
            assert_eq!(outcome(Rule::Own, &call, &entry).0, NeedsPerson, "{bounds}");
            entry
                .answers
                .insert("staff".to_owned(), Answer::Number(10.0));
            let found = outcome(Rule::Own, &call, &entry).0;
            assert_eq!(found, expected, "{bounds}: {journalists}");
        }
    }
}

#[test]
fn a_share_of_nobody_has_an_answer_too() {
    let compared =
        "compared = { question = \"journalists\", with = \"staff\", at_least_percent = 50 }";
    let call = small(&format!("{NUMBERS}{}", rule(compared)));
    let mut entry = news(vec![piece()]);
    entry
        .answers
        .insert("journalists".to_owned(), Answer::Number(0.0));
    entry
        .answers
        .insert("staff".to_owned(), Answer::Number(0.0));
    assert_eq!(outcome(Rule::Own, &call, &entry).0, Met);
}

#[test]
fn a_number_is_below_or_above_another() {
    let question = "[[question]]\nid = \"staff\"\nkind = \"number\"\ntext = \"How many?\"\n";
    let table = [
        ("less_than = 20", 19.5, Met),
        ("less_than = 20", 20.0, NotMet),
        ("more_than = 20", 20.0, NotMet),
        ("more_than = 20", 20.5, Met),
    ];
    for (bound, answer, expected) in table {
        let require = format!("answer = {{ question = \"staff\", {bound} }}");
        let call = small(&format!("{question}{}", rule(&require)));
        let mut entry = news(vec![piece()]);
        entry
            .answers
            .insert("staff".to_owned(), Answer::Number(answer));
        assert_eq!(
            outcome(Rule::Own, &call, &entry).0,
            expected,
            "{bound}: {answer}"
        );
    }
}

fn dated(text: Option<&str>) -> Piece {
    Piece {
        published: text.map(date),
        ..piece()
    }
}

fn in_outlets(outlets: &[&str]) -> Piece {
    Piece {
        outlets: outlets.iter().map(|outlet| (*outlet).to_owned()).collect(),
        ..piece()
    }
}

#[test]
fn the_different_dates_of_pieces_are_counted() {
    let call = small(&rule("different = { of = \"published\", at_least = 3 }"));
    let table: [(&[Option<&str>], Outcome); 12] = [
        (
            &[Some("2025-01-01"), Some("2025-01-02"), Some("2025-01-03")],
            Met,
        ),
        (
            &[Some("2025-01-01"), Some("2025-01-02"), Some("2025-01-02")],
            NotMet,
        ),
        (&[Some("2025-01-01"), Some("2025-01-02"), None], NeedsPerson),
        (&[Some("2025-01-01"), Some("2025-01-01"), None], NotMet),
        // A day of that month may be the same as the month's issue.
        (
            &[Some("2025-01"), Some("2025-01-02"), Some("2025-02")],
            NeedsPerson,
        ),
        (&[Some("2025-01"), Some("2025-02"), Some("2025-03")], Met),
        // Two pieces of one month may be of one day or of two.
        (
            &[Some("2025-01"), Some("2025-01"), Some("2025-02")],
            NeedsPerson,
        ),
        (&[Some("2025"), Some("2025"), Some("2025")], NeedsPerson),
        (&[Some("2025-01"), Some("2025-01")], NotMet),
        // Two days cannot be three, however many pieces may be of either.
        (
            &[
                Some("2025-01-01/2025-01-02"),
                Some("2025-01-01/2025-01-02"),
                Some("2025-01-02"),
            ],
            NotMet,
        ),
        // Each can be another day, and all can be the second.
        (
            &[
                Some("2025-01-01/2025-01-03"),
                Some("2025-01-02"),
                Some("2025-01-01/2025-01-02"),
            ],
            NeedsPerson,
        ),
        (
            &[
                Some("2025-01-01/2025-01-02"),
                Some("2025-01-03"),
                Some("2025-01-03"),
            ],
            NotMet,
        ),
    ];
    for (dates, expected) in table {
        let entry = news(dates.iter().map(|text| dated(*text)).collect());
        assert_eq!(outcome(Rule::Own, &call, &entry).0, expected, "{dates:?}");
    }
}

#[test]
fn the_different_outlets_of_pieces_are_counted() {
    let one = small(&rule("different = { of = \"outlet\", at_most = 1 }"));
    let two = small(&rule("different = { of = \"outlet\", at_least = 2 }"));
    let table: [(&[&[&str]], Outcome, Outcome); 5] = [
        (&[&["The Star"], &["the  star"]], Met, NotMet),
        (&[&["The Star"], &["The Sun"]], NotMet, Met),
        (&[&["The Star", "The Sun"], &["The Star"]], NotMet, Met),
        (&[&["The Star"], &[]], NeedsPerson, NeedsPerson),
        (&[&["The Star"], &["The Sun"], &[]], NotMet, Met),
    ];
    for (outlets, expected_one, expected_two) in table {
        let entry = news(outlets.iter().map(|outlets| in_outlets(outlets)).collect());
        assert_eq!(
            outcome(Rule::Own, &one, &entry).0,
            expected_one,
            "{outlets:?}"
        );
        assert_eq!(
            outcome(Rule::Own, &two, &entry).0,
            expected_two,
            "{outlets:?}"
        );
    }
}

#[test]
fn the_different_links_and_answers_of_pieces_are_counted() {
    let issue =
        "[[question]]\nid = \"issue\"\nof = \"piece\"\nkind = \"text\"\ntext = \"Which issue?\"\n";
    let call = small(&format!(
        "{issue}{}",
        rule("different = { of = { answer = \"issue\" }, at_least = 2 }")
    ));
    let of_issue = |issue: Option<&str>| {
        let mut piece = piece();
        let answer = issue.map(|issue| ("issue".to_owned(), Answer::Text(issue.to_owned())));
        piece.answers.extend(answer);
        piece
    };
    let table = [
        (Some("No. 4"), Some("No. 5"), Met),
        (Some("No. 4"), Some("no 4"), NotMet),
        (Some("No. 4"), None, NeedsPerson),
    ];
    for (one, other, expected) in table {
        let entry = news(vec![of_issue(one), of_issue(other)]);
        assert_eq!(
            outcome(Rule::Own, &call, &entry).0,
            expected,
            "{one:?} {other:?}"
        );
    }
    let links = small(&rule("different = { of = \"url\", at_least = 2 }"));
    let linked = |url: &str| Piece {
        url: Some(url.to_owned()),
        ..piece()
    };
    let same = [
        linked("https://example.invalid/a"),
        linked("https://example.invalid/a?utm_source=x"),
    ];
    assert_eq!(outcome(Rule::Own, &links, &news(same.to_vec())).0, NotMet);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let of_piece =
        "[[question]]\nid = \"words\"\nof = \"piece\"\nkind = \"number\"\ntext = \"W?\"\n";
    let text = "[[question]]\nid = \"name\"\nkind = \"text\"\ntext = \"N?\"\n";
    let table = [
        (
            "compared = { question = \"staff\", with = \"name\" }",
            "call-answer-impossible",
        ),
        (
            "compared = { question = \"staff\", with = \"words\" }",
            "call-answer-impossible",
        ),
        (
            "compared = { question = \"staff\", with = \"nobody\" }",
            "call-unnamed",
        ),
        (
            "compared = { question = \"staff\", with = \"all\", at_least_percent = 60, at_most_percent = 40 }",
            "call-limit-contradicts",
        ),
        (
            "different = { of = { answer = \"staff\" }, at_least = 2 }",
            "call-piece-question",
        ),
        (
            "different = { of = \"outlet\", at_least = 3, at_most = 2 }",
            "call-limit-contradicts",
        ),
    ];
    for (require, code) in table {
        let call = format!("{SMALL}{NUMBERS}{of_piece}{text}{}", rule(require));
        assert_eq!(
            Call::from_toml(&call).unwrap_err().code(),
            code,
            "{require}"
        );
    }
}
