//! What holds for any entry and any call.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use proptest::prelude::*;
use rules::{
    Call, Country, Entry, Language, Outcome, Person, Piece, Published, Verdict, calls, check,
    verdict_of,
};

use crate::given::{call, countries, entry_of, languages, person, piece};

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..800).prop_map(|days| NaiveDate::from_ymd_opt(2019, 10, 1).unwrap() + Days::new(days))
}

fn published() -> impl Strategy<Value = Published> {
    prop_oneof![
        day().prop_map(Published::on),
        day().prop_map(|day| day.format("%Y-%m").to_string().parse().unwrap()),
        (day(), 0_u64..90).prop_map(|(from, days)| {
            format!("{from}/{}", from + Days::new(days))
                .parse()
                .unwrap()
        }),
        (2014_i32..2024).prop_map(|year| year.to_string().parse().unwrap()),
    ]
}

fn some_countries() -> impl Strategy<Value = Option<Vec<Country>>> {
    let codes = proptest::sample::subsequence(vec!["CA", "QA", "US"], 0..=3);
    proptest::option::of(codes.prop_map(|codes| countries(&codes)))
}

fn some_languages() -> impl Strategy<Value = Vec<Language>> {
    proptest::sample::subsequence(vec!["en", "fr"], 0..=2).prop_map(|codes| languages(&codes))
}

fn any_piece() -> impl Strategy<Value = Piece> {
    let length = || proptest::option::of(0_u32..5000);
    (
        proptest::option::of(published()),
        some_countries(),
        some_languages(),
        length(),
        length(),
    )
        .prop_map(
            |(published, countries, languages, words, runtime_seconds)| Piece {
                published,
                countries,
                languages,
                words,
                runtime_seconds,
                ..piece()
            },
        )
}

fn any_person() -> impl Strategy<Value = Person> {
    (some_countries(), some_countries()).prop_map(|(citizen_of, works_in)| Person {
        citizen_of,
        works_in,
        ..person("One")
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let category = proptest::sample::select(vec![
        "written-news",
        "short-form-video",
        "long-form-audio",
        "mixed-media",
        "post-secondary-youth",
        "unknown",
    ]);
    let people = proptest::collection::vec(any_person(), 1..4);
    let pieces = proptest::collection::vec(any_piece(), 1..4);
    (category, people, pieces).prop_map(|(category, people, pieces)| Entry {
        category: category.to_owned(),
        people,
        ..entry_of(pieces)
    })
}

fn received() -> impl Strategy<Value = DateTime<Utc>> {
    (-2_000_000_i64..2_000_000).prop_map(|seconds| {
        call().deadline_in_force().closes().unwrap() + Duration::seconds(seconds)
    })
}

proptest! {
    #[test]
    fn the_verdict_is_the_worst_outcome(entry in any_entry(), at in received()) {
        let findings = check(&call(), &entry, Some(at));
        let worst = findings.iter().map(|finding| finding.outcome).max().unwrap();
        let expected = match worst {
            Outcome::Met => Verdict::Eligible,
            Outcome::NeedsPerson => Verdict::NeedsPerson,
            Outcome::NotMet => Verdict::NotEligible,
        };
        prop_assert_eq!(verdict_of(&findings), expected);
    }

    #[test]
    fn the_same_facts_always_give_the_same_findings(entry in any_entry(), at in received()) {
        prop_assert_eq!(check(&call(), &entry, Some(at)), check(&call(), &entry, Some(at)));
    }

    #[test]
    fn a_later_deadline_never_makes_an_entry_late(
        entry in any_entry(),
        at in received(),
        minutes in 0_i64..100_000,
    ) {
        let before = call();
        let mut extension = before.extensions[0].clone();
        extension.deadline.local += Duration::minutes(minutes);
        prop_assume!(extension.deadline.closes().is_ok());
        let after = before.extended(extension);
        let verdict = |call: &Call| verdict_of(&check(call, &entry, Some(at)));
        prop_assert!(verdict(&after) <= verdict(&before));
    }

    #[test]
    fn a_piece_outside_the_window_never_helps_where_all_must_be_inside(entry in any_entry()) {
        let outside = Piece { published: Some("2016".parse().unwrap()), ..piece() };
        let mut more = entry.clone();
        more.pieces.push(outside);
        let verdict = |entry: &Entry| verdict_of(&check(&call(), entry, None));
        prop_assert!(verdict(&more) >= verdict(&entry));
    }

    #[test]
    fn declaring_what_was_unknown_leaves_no_finding_on_it_open(mut entry in any_entry()) {
        for piece in &mut entry.pieces {
            piece.countries.get_or_insert_with(Vec::new);
        }
        let open = |finding: &rules::Finding| {
            finding.rule == rules::Rule::Place && finding.outcome == Outcome::NeedsPerson
        };
        prop_assert!(!check(&call(), &entry, None).iter().any(open));
    }

    #[test]
    fn a_date_is_written_so_that_it_is_read_again(date in published()) {
        prop_assert_eq!(date.to_string().parse::<Published>(), Ok(date));
    }

    #[test]
    fn findings_survive_json(entry in any_entry(), at in received()) {
        let findings = check(&call(), &entry, Some(at));
        let json = serde_json::to_string(&findings).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<rules::Finding>>(&json).unwrap(), findings);
    }

    #[test]
    fn a_mutated_call_never_panics(at in 0_usize..9000, cut in 0_usize..40, put in ".{0,12}") {
        let mut text: Vec<char> = calls::MEDIA_AWARDS_26.chars().collect();
        let at = at.min(text.len());
        let end = (at + cut).min(text.len());
        text.splice(at..end, put.chars());
        if let Ok(call) = Call::from_toml(&text.into_iter().collect::<String>()) {
            rules::advise(&call);
            prop_assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
        }
    }

    #[test]
    fn any_printed_words_are_advised_on_without_a_panic(words in ".{0,80}|[0-9a-zé:+ h.,-]{0,40}") {
        let mut call = call();
        call.deadline.text = words.as_str().into();
        call.categories[0].text = words.as_str().into();
        rules::advise(&call);
    }
}
