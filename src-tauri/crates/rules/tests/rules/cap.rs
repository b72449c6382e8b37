//! How often one person may enter.

use rules::{
    Call, CapCount, Circumstances, Contact, Counted, Entry, LegalName, Outcome, Param, Per, Person,
    Rule, Tally,
};

use crate::given::{call, entry, of, only, person};

fn capped() -> Call {
    Call::from_toml(rules::calls::MEDIA_AWARDS_30).unwrap()
}

fn by(people: Vec<Person>) -> Entry {
    Entry { people, ..entry() }
}

#[test]
fn the_third_entry_is_in_and_the_fourth_is_not() {
    use Outcome::{Met, NotMet};

    let call = capped();
    let mut tally = Tally::of(&call);
    let mut outcomes = Vec::new();
    for _ in 0..4 {
        let entry = by(vec![person("One")]);
        let circumstances = Circumstances {
            cap_counts: tally.cap_counts(&entry, ""),
            ..Circumstances::default()
        };
        let findings = rules::check_with(&call, &entry, &circumstances);
        outcomes.push(only(Rule::Cap, findings).outcome);
        tally.add(&entry, "");
    }
    assert_eq!(outcomes, [Met, Met, Met, NotMet]);
}

#[test]
fn where_pieces_are_counted_a_series_counts_each_of_its_parts() {
    let mut call = capped();
    call.caps[0].counts = Counted::Pieces;
    call.caps[0].at_most = 3;
    let mut tally = Tally::of(&call);
    let mut series = by(vec![person("One")]);
    series.pieces = vec![series.pieces[0].clone(), series.pieces[0].clone()];
    let counts: Vec<u32> = [&series, &by(vec![person("One")]), &series]
        .map(|entry| {
            let count = tally.cap_counts(entry, "")[0].count;
            tally.add(entry, "");
            count
        })
        .to_vec();
    assert_eq!(counts, [2, 3, 5]);
}

#[test]
fn where_pieces_are_counted_an_outlet_has_only_its_own() {
    let mut call = capped();
    call.caps[0].counts = Counted::Pieces;
    call.caps[0].per = Per::Outlet;
    call.caps[0].at_most = 2;
    let mut series = entry();
    series.pieces = ["One", "Two", "two", "Three"]
        .map(|outlet| rules::Piece {
            outlets: vec![outlet.to_owned()],
            ..series.pieces[0].clone()
        })
        .to_vec();
    let mut tally = Tally::of(&call);
    let standing = tally.cap_counts(&series, "")[0].clone();
    assert_eq!((standing.who.as_str(), standing.count), ("Two", 2));
    tally.add(&series, "");
    assert_eq!(tally.cap_counts(&series, "")[0].count, 4);
}

#[test]
fn a_cap_on_what_nobody_said_breaks_no_entry() {
    let mut call = capped();
    call.caps[0].at_most = 0;
    let outcome = |call: &Call| only(Rule::Cap, rules::check(call, &entry(), None)).outcome;
    assert_eq!(outcome(&call), Outcome::NotMet);
    call.caps[0].when = Some(rules::Condition::Judgement("Is it a member’s?".into()));
    assert_eq!(outcome(&call), Outcome::NeedsPerson);
}

/// Whether earlier entries and the one that is checked are translations, its outcome and the code of its message.
type Row<'a> = (&'a [Option<bool>], Option<bool>, Outcome, &'a str);

#[test]
fn earlier_entries_of_which_the_cap_may_speak_break_it_for_no_other() {
    use Outcome::{Met, NeedsPerson, NotMet};

    let mut call = capped();
    call.caps[0].at_most = 1;
    call.caps[0].when = Some(rules::Condition::Translation(true));
    let of = |translation: Option<bool>| {
        let mut entry = by(vec![person("One")]);
        entry.pieces[0].translation = translation;
        entry
    };
    let (yes, no, unknown) = (Some(true), Some(false), None);
    let table: [Row<'_>; 6] = [
        (&[yes], yes, NotMet, "finding-cap-over"),
        (&[no], yes, Met, "finding-cap-met"),
        (&[unknown], yes, NeedsPerson, "finding-cap-possible"),
        (&[no, unknown], yes, NeedsPerson, "finding-cap-possible"),
        (&[unknown, yes], yes, NotMet, "finding-cap-over"),
        (
            &[yes],
            unknown,
            NeedsPerson,
            "finding-translation-undeclared",
        ),
    ];
    for counts in [Counted::Entries, Counted::Pieces] {
        call.caps[0].counts = counts;
        for (earlier, checked, outcome, code) in table {
            let mut tally = Tally::of(&call);
            for translation in earlier {
                tally.add(&of(*translation), "");
            }
            let entry = of(checked);
            let circumstances = Circumstances {
                cap_counts: tally.cap_counts(&entry, ""),
                ..Circumstances::default()
            };
            let finding = only(Rule::Cap, rules::check_with(&call, &entry, &circumstances));
            let found = (finding.outcome, &*finding.message.code);
            assert_eq!(found, (outcome, code), "{earlier:?} {checked:?}");
        }
    }
}

/// With what came under the same address by other keys: how many there are for certain, or else that it is not certain.
#[test]
fn entries_of_other_senders_are_said_to_count_only_where_the_cap_certainly_applies() {
    let mut call = capped();
    call.caps[0].at_most = 2;
    call.caps[0].when = Some(rules::Condition::Translation(true));
    let of = |translation: Option<bool>| {
        let mut entry = by(vec![person("One")]);
        entry.pieces[0].translation = translation;
        entry
    };
    let (yes, no, unknown) = (Some(true), Some(false), None);
    for (by_others, code, entries, counted) in [
        (&[yes, yes][..], "finding-cap-senders", 3.0, "certain"),
        (&[yes, yes, unknown], "finding-cap-senders", 3.0, "certain"),
        (&[yes, unknown], "finding-cap-senders", 3.0, "possible"),
        (
            &[unknown, unknown, unknown],
            "finding-cap-senders",
            4.0,
            "possible",
        ),
        (&[no, no, yes], "finding-cap-met", 0.0, ""),
        (&[unknown], "finding-cap-met", 0.0, ""),
    ] {
        let mut tally = Tally::of(&call);
        for translation in by_others {
            tally.add(&of(*translation), "other keys");
        }
        let entry = of(yes);
        let circumstances = Circumstances {
            cap_counts: tally.cap_counts(&entry, "own keys"),
            ..Circumstances::default()
        };
        let finding = only(Rule::Cap, rules::check_with(&call, &entry, &circumstances));
        assert_eq!(finding.message.code, code, "{by_others:?}");
        if code == "finding-cap-senders" {
            assert_eq!(finding.outcome, Outcome::NeedsPerson);
            let params = &finding.message.params;
            assert_eq!(params["entries"], Param::Number(entries), "{by_others:?}");
            assert_eq!(params["counted"], Param::Text(counted.to_owned()));
            assert_eq!(finding.datum, Some(format!("{entries}")));
        }
    }
}

#[test]
fn without_a_standing_it_is_the_first_and_without_a_cap_there_is_no_finding() {
    let finding = only(Rule::Cap, rules::check(&capped(), &entry(), None));
    assert_eq!(
        (finding.outcome, finding.datum.as_deref()),
        (Outcome::Met, Some("1"))
    );
    assert!(of(Rule::Cap, rules::check(&call(), &entry(), None)).is_empty());
}

#[test]
fn the_person_with_the_most_entries_stands_for_all() {
    let call = capped();
    let mut tally = Tally::of(&call);
    tally.add(&by(vec![person("One"), person("Two")]), "");
    tally.add(&by(vec![person("Two"), person("Two")]), "");
    let standing = |people: Vec<Person>| {
        let CapCount { who, count, .. } = tally.cap_counts(&by(people), "").remove(0);
        (who, count)
    };
    let of = |who: &str, count| (who.to_owned(), count);
    assert_eq!(
        standing(vec![person("One"), person("Two"), person("New")]),
        of("Two", 3)
    );
    assert_eq!(standing(vec![person("New"), person("Newer")]), of("New", 1));
    assert_eq!(standing(Vec::new()), of("", 0));
}

#[test]
fn people_are_told_apart_by_address_then_by_legal_then_by_public_name() {
    let address = |name: &str, email: &str| Person {
        contact: Some(Contact {
            email: Some(email.to_owned()),
            phone: None,
        }),
        ..person(name)
    };
    let legal = |name: &str, legal: &str| Person {
        legal_name: Some(LegalName::new(legal)),
        ..person(name)
    };
    let table = [
        (person("Ada  Lovelace "), person("ada lovelace"), true),
        (person("Ada"), person("Eda"), false),
        (
            address("Ada", "ada@example.invalid"),
            address("A. L.", "ADA@example.invalid"),
            true,
        ),
        (
            address("Ada", "ada@example.invalid"),
            address("Ada", "other@example.invalid"),
            false,
        ),
        (
            legal("Pen Name", "Ada Lovelace"),
            legal("Other Pen", "Ada LOVELACE"),
            true,
        ),
        (
            legal("Pen Name", "Ada Lovelace"),
            legal("Pen Name", "Mary Shelley"),
            false,
        ),
    ];
    for (first, second, same) in table {
        let call = capped();
        let mut tally = Tally::of(&call);
        tally.add(&by(vec![first.clone()]), "");
        let entries = tally.cap_counts(&by(vec![second.clone()]), "")[0].count;
        assert_eq!(entries, if same { 2 } else { 1 }, "{first:?} {second:?}");
    }
}

#[test]
fn an_address_under_other_keys_needs_a_person_and_an_outlet_does_not_ask_for_keys() {
    let mut call = capped();
    call.caps[0].at_most = 1;
    let entry = by(vec![person("One")]);
    for (per, outcome) in [
        (Per::Person, Outcome::NeedsPerson),
        (Per::Outlet, Outcome::NotMet),
    ] {
        call.caps[0].per = per;
        let mut tally = Tally::of(&call);
        tally.add(&entry, "11111 22222");
        let circumstances = Circumstances {
            cap_counts: tally.cap_counts(&entry, "33333 44444"),
            ..Circumstances::default()
        };
        let finding = only(Rule::Cap, rules::check_with(&call, &entry, &circumstances));
        assert_eq!(finding.outcome, outcome);
        let report = format!("{:?}", finding.message);
        assert_eq!(
            report.contains("33333 44444 · 11111 22222"),
            outcome == Outcome::NeedsPerson,
            "{report}"
        );
    }
}

#[test]
fn a_team_is_the_same_people_in_any_order() {
    let call = crate::given::small(
        "[[cap]]\nid = \"team\"\nper = \"team\"\nat_most = 3\ntext = \"Three of a team.\"\n",
    );
    let team = |names: &[&str]| Entry {
        category: "news".to_owned(),
        ..by(names.iter().map(|name| person(name)).collect())
    };
    let mut tally = Tally::of(&call);
    for _ in 0..3 {
        tally.add(&team(&["A", "B"]), "");
    }
    let table: [(&[&str], u32); 5] = [
        (&["A", "B"], 4),
        (&["b", "A"], 4),
        (&["A"], 1),
        (&["A", "B", "C"], 1),
        (&["A", "C"], 1),
    ];
    for (names, expected) in table {
        let counts = tally.cap_counts(&team(names), "");
        assert_eq!(counts[0].count, expected, "{names:?}");
    }
    let circumstances = rules::Circumstances {
        cap_counts: tally.cap_counts(&team(&["B", "A"]), ""),
        ..rules::Circumstances::default()
    };
    let finding = only(
        Rule::Cap,
        rules::check_with(&call, &team(&["B", "A"]), &circumstances),
    );
    assert_eq!(finding.outcome, Outcome::NotMet);
    assert_eq!(finding.message.params["person"], "B, A".into());
}
