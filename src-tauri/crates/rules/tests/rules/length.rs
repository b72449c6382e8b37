//! Words and running time: at the bound, over it, close to it, together and each.

use rules::{Call, Entry, Outcome, Piece, Reading, Rule};

use crate::given::{call, call_with, entry_of, of, only, outcome, piece};

fn in_category(category: &str, pieces: Vec<Piece>) -> Entry {
    Entry {
        category: category.to_owned(),
        ..entry_of(pieces)
    }
}

fn words(words: u32) -> Piece {
    Piece {
        words: Some(words),
        ..piece()
    }
}

fn seconds(seconds: u32) -> Piece {
    Piece {
        runtime_seconds: Some(seconds),
        ..piece()
    }
}

#[test]
fn at_most_includes_its_number_and_more_than_does_not() {
    let table = [
        ("written-news", 2000, Outcome::Met, "finding-words-met"),
        ("written-news", 2001, Outcome::NotMet, "finding-words-over"),
        ("written-feature", 2001, Outcome::Met, "finding-words-met"),
        (
            "written-feature",
            2000,
            Outcome::NotMet,
            "finding-words-not-more",
        ),
        ("written-news", 0, Outcome::Met, "finding-words-met"),
        (
            "written-news",
            u32::MAX,
            Outcome::NotMet,
            "finding-words-over",
        ),
    ];
    for (category, count, expected, code) in table {
        let found = outcome(
            Rule::Words,
            &call(),
            &in_category(category, vec![words(count)]),
        );
        assert_eq!(found, (expected, code.to_owned()), "{category} {count}");
    }
    let table = [
        ("short-form-video", 600, Outcome::Met, "finding-runtime-met"),
        (
            "short-form-video",
            601,
            Outcome::NotMet,
            "finding-runtime-over",
        ),
        ("long-form-video", 601, Outcome::Met, "finding-runtime-met"),
        (
            "long-form-video",
            600,
            Outcome::NotMet,
            "finding-runtime-not-more",
        ),
        ("audio-news", 2100, Outcome::Met, "finding-runtime-met"),
        ("audio-news", 2101, Outcome::NotMet, "finding-runtime-over"),
    ];
    for (category, count, expected, code) in table {
        let found = outcome(
            Rule::Runtime,
            &call(),
            &in_category(category, vec![seconds(count)]),
        );
        assert_eq!(found, (expected, code.to_owned()), "{category} {count}");
    }
}

#[test]
fn a_series_is_summed_and_each_is_not() {
    let series = |runtimes: &[u32]| {
        in_category(
            "long-form-audio",
            runtimes.iter().map(|&time| seconds(time)).collect(),
        )
    };
    let together = |runtimes: &[u32]| outcome(Rule::Runtime, &call(), &series(runtimes)).0;
    assert_eq!(together(&[1400, 1400, 1400]), Outcome::Met);
    assert_eq!(together(&[1400, 1400, 1401]), Outcome::NotMet);

    let each = call_with("{ at_most = 4200 }", "{ at_most = 4200, of = \"each\" }");
    let found = of(
        Rule::Runtime,
        rules::check(&each, &series(&[4200, 4201]), None),
    );
    let found: Vec<_> = found
        .iter()
        .map(|finding| (finding.piece, finding.outcome))
        .collect();
    assert_eq!(found, [(Some(1), Outcome::Met), (Some(2), Outcome::NotMet)]);
}

#[test]
fn an_unknown_part_makes_the_sum_unknown() {
    let unknown = Piece {
        words: None,
        ..piece()
    };
    let pieces = vec![words(10), unknown];
    let found = outcome(Rule::Words, &call(), &in_category("written-news", pieces));
    assert_eq!(
        found,
        (Outcome::NeedsPerson, "finding-words-missing".to_owned())
    );
}

fn about(limit: &str) -> Call {
    call_with(
        "words = { at_most = 2000 }",
        &format!("words = {{ {limit}, approximate = true }}"),
    )
}

#[test]
fn about_a_number_is_a_tenth_around_it() {
    let table = [
        ("at_most = 3500", 3500, Outcome::Met),
        ("at_most = 3500", 3501, Outcome::NeedsPerson),
        ("at_most = 3500", 3850, Outcome::NeedsPerson),
        ("at_most = 3500", 3851, Outcome::NotMet),
        ("at_least = 1000", 1000, Outcome::Met),
        ("at_least = 1000", 999, Outcome::NeedsPerson),
        ("at_least = 1000", 900, Outcome::NeedsPerson),
        ("at_least = 1000", 899, Outcome::NotMet),
        ("more_than = 1000", 1001, Outcome::Met),
        ("more_than = 1000", 1000, Outcome::NeedsPerson),
        ("more_than = 1000", 899, Outcome::NotMet),
    ];
    for (limit, count, expected) in table {
        let entry = in_category("written-news", vec![words(count)]);
        assert_eq!(
            outcome(Rule::Words, &about(limit), &entry).0,
            expected,
            "{limit} {count}"
        );
    }
}

#[test]
fn a_count_from_the_file_stands_beside_the_declared_one() {
    let table = [
        (
            Some(1900),
            Some(1950),
            Outcome::Met,
            "finding-words-met",
            "1900",
        ),
        (
            Some(1900),
            Some(2100),
            Outcome::NeedsPerson,
            "finding-words-disagree",
            "1900",
        ),
        (
            Some(2100),
            Some(2200),
            Outcome::NotMet,
            "finding-words-over",
            "2100",
        ),
        (None, Some(1950), Outcome::Met, "finding-words-met", "1950"),
        (
            None,
            Some(2100),
            Outcome::NeedsPerson,
            "finding-words-read-outside",
            "2100",
        ),
    ];
    for (declared, read, expected, code, datum) in table {
        let reading = Reading {
            words: read,
            ..Reading::default()
        };
        let piece = Piece {
            words: declared,
            read: Some(reading),
            ..piece()
        };
        let entry = in_category("written-news", vec![piece]);
        let finding = only(Rule::Words, rules::check(&call(), &entry, None));
        assert_eq!((finding.outcome, &*finding.message.code), (expected, code));
        assert_eq!(finding.datum.as_deref(), Some(datum));
    }
}

#[test]
fn a_running_time_is_written_as_players_show_it() {
    for (count, text) in [(4920, "1:22:00"), (598, "9:58"), (5, "0:05")] {
        let entry = in_category("long-form-video", vec![seconds(count)]);
        let finding = only(Rule::Runtime, rules::check(&call(), &entry, None));
        assert_eq!(finding.datum.as_deref(), Some(text));
    }
}

#[test]
fn less_than_does_not_include_its_number() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let category = |limit: &str| {
        crate::given::small(&format!(
            "[[category]]\nid = \"film\"\nname = \"Film\"\ntext = \"A film.\"\nruntime_seconds = {{ {limit} }}\n"
        ))
    };
    let table = [
        ("less_than = 10800", 10_799, Met, "finding-runtime-met"),
        (
            "less_than = 10800",
            10_800,
            NotMet,
            "finding-runtime-not-less",
        ),
        (
            "less_than = 10800, approximate = true",
            10_800,
            NeedsPerson,
            "finding-runtime-near",
        ),
        (
            "less_than = 10800, approximate = true",
            11_880,
            NeedsPerson,
            "finding-runtime-near",
        ),
        (
            "less_than = 10800, approximate = true",
            11_881,
            NotMet,
            "finding-runtime-not-less",
        ),
        (
            "more_than = 600, less_than = 602",
            601,
            Met,
            "finding-runtime-met",
        ),
    ];
    for (limit, length, expected, code) in table {
        let call = category(limit);
        assert_eq!(Call::from_toml(&call.to_toml()), Ok(call.clone()));
        let found = outcome(
            Rule::Runtime,
            &call,
            &in_category("film", vec![seconds(length)]),
        );
        assert_eq!(found, (expected, code.to_owned()), "{limit}: {length}");
    }
    for limit in [
        "less_than = 1",
        "less_than = 5, at_least = 5",
        "less_than = 6, more_than = 5",
    ] {
        let text = format!(
            "{}[[category]]\nid = \"film\"\nname = \"Film\"\ntext = \"A film.\"\nruntime_seconds = {{ {limit} }}\n",
            crate::given::SMALL
        );
        let code = Call::from_toml(&text).unwrap_err().code();
        assert_eq!(code, "call-limit-contradicts", "{limit}");
    }
}

#[test]
fn a_text_that_must_be_longer_or_shorter_is_told_which() {
    let table = [
        (
            "words = { less_than = 3 }",
            "one two",
            Outcome::Met,
            "finding-text-met",
        ),
        (
            "words = { less_than = 3 }",
            "one two three",
            Outcome::NotMet,
            "finding-text-not-less",
        ),
        (
            "words = { more_than = 2 }",
            "one two",
            Outcome::NotMet,
            "finding-text-not-more",
        ),
        (
            "characters = { less_than = 4 }",
            "four",
            Outcome::NotMet,
            "finding-text-not-less",
        ),
    ];
    for (limit, statement, expected, code) in table {
        let call = crate::given::small(&format!("[statement]\n{limit}\ntext = \"Short.\"\n"));
        let entry = Entry {
            category: "news".to_owned(),
            statement: Some(statement.to_owned()),
            ..entry_of(vec![piece()])
        };
        let found = outcome(Rule::Statement, &call, &entry);
        assert_eq!(found, (expected, code.to_owned()), "{limit}");
    }
}
