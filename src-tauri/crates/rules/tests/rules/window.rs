//! The window: both of its days are inside, and how many pieces must be.

use rules::{Outcome, Param, Piece, Reading, Rule, Source};

use crate::given::{call, call_with, date, entry_of, of, only, piece};

fn published(text: &str) -> Piece {
    Piece {
        published: Some(date(text)),
        ..piece()
    }
}

#[test]
fn the_days_at_both_edges() {
    let table = [
        ("2019-12-31", Outcome::NotMet, "finding-window-before"),
        ("2020-01-01", Outcome::Met, "finding-window-met"),
        ("2020-12-31", Outcome::Met, "finding-window-met"),
        ("2021-01-01", Outcome::NotMet, "finding-window-after"),
        ("2020", Outcome::Met, "finding-window-met"),
        ("2020-11/2020-12", Outcome::Met, "finding-window-met"),
        (
            "2020-12/2021-01",
            Outcome::NeedsPerson,
            "finding-window-astride",
        ),
        (
            "2019-12/2020-01",
            Outcome::NeedsPerson,
            "finding-window-astride",
        ),
        ("2016", Outcome::NotMet, "finding-window-before"),
    ];
    for (day, outcome, code) in table {
        let finding = only(
            Rule::Window,
            rules::check(&call(), &entry_of(vec![published(day)]), None),
        );
        assert_eq!(
            (finding.outcome, &*finding.message.code),
            (outcome, code),
            "{day}"
        );
        assert_eq!(finding.datum.as_deref(), Some(day));
        assert_eq!(finding.source, Some(Source::Declared));
        assert_eq!(finding.piece, Some(1));
        assert!(
            finding
                .words
                .in_language("en")
                .starts_with("All entries must be published")
        );
    }
}

#[test]
fn the_distance_is_counted_in_days_from_the_nearest_edge() {
    for (day, days) in [
        ("2021-01-01", 1.0),
        ("2021-03-01", 60.0),
        ("2019-12", 1.0),
        ("2018", 366.0),
    ] {
        let finding = only(
            Rule::Window,
            rules::check(&call(), &entry_of(vec![published(day)]), None),
        );
        assert_eq!(
            finding.message.params.get("days"),
            Some(&Param::Number(days)),
            "{day}"
        );
    }
}

#[test]
fn a_reading_can_meet_the_rule_but_not_break_it() {
    let (declared, read) = (Some("2020-12-31"), Some("2021-01-01"));
    let table = [
        (
            None,
            None,
            Outcome::NeedsPerson,
            "finding-window-missing",
            None,
        ),
        (
            None,
            declared,
            Outcome::Met,
            "finding-window-met",
            Some(Source::Read),
        ),
        (
            None,
            read,
            Outcome::NeedsPerson,
            "finding-window-read-outside",
            Some(Source::Read),
        ),
        (
            declared,
            read,
            Outcome::NeedsPerson,
            "finding-window-disagrees",
            Some(Source::Declared),
        ),
        (
            declared,
            Some("2020-12-30"),
            Outcome::Met,
            "finding-window-met",
            Some(Source::Declared),
        ),
        (
            read,
            read,
            Outcome::NotMet,
            "finding-window-after",
            Some(Source::Declared),
        ),
    ];
    for (declared, read, outcome, code, source) in table {
        let reading = Reading {
            published: read.map(date),
            ..Reading::default()
        };
        let piece = Piece {
            published: declared.map(date),
            read: Some(reading),
            ..piece()
        };
        let finding = only(
            Rule::Window,
            rules::check(&call(), &entry_of(vec![piece]), None),
        );
        assert_eq!((finding.outcome, &*finding.message.code), (outcome, code));
        assert_eq!(finding.source, source);
    }
}

/// One outcome a piece, by the policy. `in`, `out` and `?` are pieces inside, outside and without a date.
fn under(policy: &str, pieces: &[&str]) -> Vec<(Outcome, String)> {
    let call = call_with(
        "to = \"2020-12-31\"\n",
        &format!("to = \"2020-12-31\"\npieces = \"{policy}\"\n"),
    );
    let pieces = pieces.iter().map(|kind| match *kind {
        "in" => published("2020-05-01"),
        "out" => published("2016-05-01"),
        _ => Piece {
            published: None,
            ..piece()
        },
    });
    let findings = of(
        Rule::Window,
        rules::check(&call, &entry_of(pieces.collect()), None),
    );
    findings
        .into_iter()
        .map(|f| (f.outcome, f.message.code.into_owned()))
        .collect()
}

#[test]
fn the_policy_decides_on_pieces_outside() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let table: [(&str, &[&str], &[Outcome]); 11] = [
        ("all", &["in", "out", "?"], &[Met, NotMet, NeedsPerson]),
        ("majority", &["in", "in", "out"], &[Met, Met, Met]),
        ("half", &["in", "out"], &[Met, Met]),
        ("half", &["in", "out", "out"], &[Met, NotMet, NotMet]),
        ("majority", &["in", "out"], &[Met, NotMet]),
        (
            "majority",
            &["in", "out", "?"],
            &[Met, NeedsPerson, NeedsPerson],
        ),
        (
            "majority",
            &["in", "out", "out", "?"],
            &[Met, NotMet, NotMet, NeedsPerson],
        ),
        ("any", &["in", "out", "?"], &[Met, Met, Met]),
        ("any", &["out", "?"], &[NeedsPerson, NeedsPerson]),
        ("any", &["out", "out"], &[NotMet, NotMet]),
        ("any", &["in"], &[Met]),
    ];
    for (policy, pieces, expected) in table {
        let found: Vec<Outcome> = under(policy, pieces).into_iter().map(|(o, _)| o).collect();
        assert_eq!(found, expected, "{policy} {pieces:?}");
    }
}

#[test]
fn a_piece_outside_says_what_carries_it() {
    assert_eq!(under("any", &["in", "out"])[1].1, "finding-window-carried");
    assert_eq!(under("any", &["out", "?"])[0].1, "finding-window-open");
    assert_eq!(under("any", &["out", "out"])[0].1, "finding-window-before");
}

#[test]
fn an_issue_counts_by_its_first_day_where_the_call_says_so() {
    use Outcome::{Met, NotMet};
    let call = call_with(
        "to = \"2020-12-31\"",
        "to = \"2020-12-31\"\nastride = \"by_start\"",
    );
    let table = [
        ("2020-12/2021-01", Met, "finding-window-met"),
        ("2019-12/2020-01", NotMet, "finding-window-begins-before"),
        ("2021-01", NotMet, "finding-window-after"),
        ("2019-12", NotMet, "finding-window-before"),
        ("2020-02", Met, "finding-window-met"),
        ("2019/2021", NotMet, "finding-window-begins-before"),
    ];
    for (text, expected, code) in table {
        let findings = rules::check(&call, &entry_of(vec![published(text)]), None);
        let finding = only(Rule::Window, findings);
        assert_eq!(
            (finding.outcome, &*finding.message.code),
            (expected, code),
            "{text}"
        );
    }
    // The same in a condition.
    let rule = "[[rule]]\nid = \"r\"\nof = \"piece\"\ntext = \"R\"\nrequire = { published = { from = \"2020-01-01\", to = \"2020-12-31\", astride = \"by_start\" } }\n";
    let call = crate::given::small(rule);
    for (text, expected) in [("2020-12/2021-01", Met), ("2019-12/2020-01", NotMet)] {
        let entry = crate::given::news(vec![published(text)]);
        let finding = only(Rule::Own, rules::check(&call, &entry, None));
        assert_eq!(finding.outcome, expected, "{text}");
    }
}
