//! The same person, outlet or work written differently is one; one that may be the same needs a person, by a cap and by a
//! list of outlets.

use rules::{
    Answer, Call, Cap, Circumstances, Condition, Contact, Counted, Entry, Finding, LegalName,
    Outcome, Param, Per, Person, Piece, Rule, Tally,
};

use crate::given::{call, entry, of, only, person};
use Outcome::{Met, NeedsPerson, NotMet};

pub(crate) fn capped(per: Per, at_most: u32) -> Call {
    let cap = Cap {
        per,
        at_most,
        counts: Counted::Entries,
        ..Call::from_toml(rules::calls::MEDIA_AWARDS_30)
            .unwrap()
            .caps
            .remove(0)
    };
    Call {
        caps: vec![cap],
        ..call()
    }
}

/// The finding on the last of some entries.
pub(crate) fn last(call: &Call, entries: &[Entry]) -> Finding {
    let mut tally = Tally::of(call);
    let (last, earlier) = entries.split_last().unwrap();
    for entry in earlier {
        tally.add(entry, "");
    }
    let circumstances = Circumstances {
        cap_counts: tally.cap_counts(last, ""),
        ..Circumstances::default()
    };
    only(Rule::Cap, rules::check_with(call, last, &circumstances))
}

fn by(name: &str, email: &str) -> Entry {
    let contact = (!email.is_empty()).then(|| Contact {
        email: Some(email.to_owned()),
        phone: None,
    });
    Entry {
        people: vec![Person {
            contact,
            ..person(name)
        }],
        ..entry()
    }
}

pub(crate) fn in_outlet(outlet: &str) -> Entry {
    let mut entry = entry();
    for piece in &mut entry.pieces {
        piece.outlets = vec![outlet.to_owned()];
    }
    entry
}

pub(crate) fn work(title: &str, author: &str, link: &str) -> Entry {
    let mut entry = by(author, "");
    entry.pieces.truncate(1);
    title.clone_into(&mut entry.pieces[0].title);
    entry.pieces[0].url = (!link.is_empty()).then(|| link.to_owned());
    entry
}

pub(crate) fn param(finding: &Finding, name: &str) -> String {
    match finding.message.params.get(name) {
        Some(Param::Text(text)) => text.clone(),
        Some(Param::Number(number)) => number.to_string(),
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn a_cap_per_person_holds_however_the_name_is_written() {
    let call = capped(Per::Person, 1);
    for (one, other) in [
        ("José García", "Jose\u{301} Garci\u{301}a"),
        ("Siobhán O'Brien", "Siobhán O’Brien"),
        ("Jean-Luc Roy", "Jean\u{2011}Luc Roy"),
        ("Alex Tremblay", "Alex\u{200b} Tremblay"),
        ("İpek Işık", "ipek ışık"),
    ] {
        let finding = last(&call, &[by(one, ""), by(other, "")]);
        assert_eq!(finding.outcome, NotMet, "{one} and {other}");
    }
}

#[test]
fn the_same_name_with_another_address_or_none_needs_a_person() {
    let call = capped(Per::Person, 1);
    for (one, other) in [
        (
            by("Ada Lovelace", "ada@example.org"),
            by("Ada Lovelace", ""),
        ),
        (
            by("Ada Lovelace", ""),
            by("Ada Lovelace", "ada@example.org"),
        ),
        (
            by("Ada Lovelace", "ada@example.org"),
            by("Ada Lovelace", "a@example.com"),
        ),
        (by("Zoé Roy", ""), by("Zoe Roy", "")),
        (
            by("A", "ada@example.org"),
            by("B", "ada+awards@example.org"),
        ),
    ] {
        let finding = last(
            &call,
            &[by("Bo Li", "bo@example.org"), one.clone(), other.clone()],
        );
        assert_eq!(finding.outcome, NeedsPerson, "{one:?} {other:?}");
        assert_eq!(finding.message.code, "finding-cap-similar");
        assert_eq!(
            (param(&finding, "others"), param(&finding, "entries")),
            ("2".into(), "2".into())
        );
    }
    let finding = last(
        &call,
        &[by("Ada Lovelace", "ada@example.org"), by("Ada Byron", "")],
    );
    assert_eq!(finding.outcome, Met);
    // The legal name of one is the public name of the other.
    let mut under_pen_name = by("Pen Name", "");
    under_pen_name.people[0].legal_name = Some(LegalName::new("Ada Lovelace"));
    assert_eq!(
        last(&call, &[by("Ada Lovelace", ""), under_pen_name]).outcome,
        NeedsPerson
    );
}

#[test]
fn what_is_similar_only_matters_where_it_would_pass_the_cap() {
    let call = capped(Per::Person, 3);
    let entries = [
        by("Ada Lovelace", "ada@example.org"),
        by("Ada Lovelace", ""),
        by("Ada Lovelace", "a@example.com"),
        by("Ada Lovelace", "ada@example.org"),
    ];
    assert_eq!(last(&call, &entries[..3]).outcome, Met);
    let finding = last(&call, &entries);
    assert_eq!(
        (finding.outcome, param(&finding, "others")),
        (NeedsPerson, "2, 3".into())
    );
    // What is certainly over the cap stays so.
    let certain = [&entries[..1], &entries[..1], &entries[..1], &entries].concat();
    assert_eq!(last(&call, &certain).outcome, NotMet);
}

#[test]
fn an_entrant_with_a_second_address_needs_a_person_and_is_not_named() {
    let call = capped(Per::Entrant, 1);
    let from = |email: &str| {
        let mut entry = entry();
        entry.entered_by.name = LegalName::new("Jane Doe");
        entry.entered_by.contact.email = Some(email.to_owned());
        entry
    };
    let finding = last(&call, &[from("jane@example.org"), from("jane@example.com")]);
    assert_eq!(
        (finding.outcome, param(&finding, "known")),
        (NeedsPerson, "name".into())
    );
    assert!(!format!("{finding:?}").contains("Jane"), "{finding:?}");
    let same = last(&call, &[from("jane@example.org"), from("JANE@example.org")]);
    assert_eq!(same.outcome, NotMet);
}

#[test]
fn a_cap_per_outlet_holds_and_asks() {
    let call = capped(Per::Outlet, 1);
    for (one, other, outcome) in [
        ("L'actualité", "L’actualité", NotMet),
        ("L’actualité", "L’actualite\u{301}", NotMet),
        ("Radio-Canada", "Radio\u{2011}Canada", NotMet),
        ("Daily X", "The Daily X", NeedsPerson),
        ("L’actualité", "Actualite", NeedsPerson),
        ("CBC", "CBC News", Met),
    ] {
        let finding = last(&call, &[in_outlet(one), in_outlet(other)]);
        assert_eq!(finding.outcome, outcome, "{one} and {other}");
    }
}

#[test]
fn an_entry_that_is_the_same_by_several_keys_counts_once() {
    let mut call = capped(Per::Outlet, 2);
    let twice = [in_outlet("L’actualité"), in_outlet("L'actualité")];
    assert_eq!(last(&call, &twice).outcome, Met);
    let mut both = in_outlet("Radio-Canada");
    both.pieces.truncate(1);
    both.pieces[0].outlets.push("Radio Canada".to_owned());
    assert_eq!(last(&call, &[both, in_outlet("Radio-Canada")]).outcome, Met);
    call.caps[0].counts = Counted::Pieces;
    let one_piece = twice.map(|mut entry| {
        entry.pieces.truncate(1);
        entry
    });
    assert_eq!(last(&call, &one_piece).outcome, Met);
    let call = capped(Per::Person, 2);
    let known = by("Zoé Roy", "zoe@example.org");
    assert_eq!(last(&call, &[known.clone(), known]).outcome, Met);
}

#[test]
fn one_work_under_wrapped_links_is_one_and_under_what_may_name_a_page_needs_a_person() {
    let call = capped(Per::Work, 1);
    let plain = "https://example.org/news/story-1";
    for (link, outcome) in [
        (
            "https://www.google.com/url?q=https://example.org/news/story-1&sa=D",
            NotMet,
        ),
        (
            "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&data=05",
            NotMet,
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1",
            NotMet,
        ),
        (
            "https://web.archive.org/web/2026/https://example.org/news/story-1",
            NotMet,
        ),
        (
            "https://example.org/news/story-1?_gl=1*abc&gad_source=1&mkt_tok=x",
            NotMet,
        ),
        ("https://example.org/news/story-1?ref=4712", NeedsPerson),
        ("https://example.org/news/story-1?at_medium=x", NeedsPerson),
        ("https://example.org/news/story-1#episode-2", NeedsPerson),
        ("https://example.org/news/story-2", Met),
    ] {
        let entries = [
            work("One title", "Alex", plain),
            work("Another", "Bo Li", link),
        ];
        assert_eq!(last(&call, &entries).outcome, outcome, "{link}");
        let same_title = [
            work("One title", "Alex", plain),
            work("one title!", "Bo Li", link),
        ];
        let expected = if outcome == Met { Met } else { NotMet };
        assert_eq!(last(&call, &same_title).outcome, expected, "{link}");
    }
    for (title, author, outcome) in [
        ("ONE TITLE", "alex", NotMet),
        ("One títle", "Alex", NeedsPerson),
        ("One title", "Álex", NeedsPerson),
        ("One title", "Bo Li", Met),
    ] {
        let entries = [work("One title", "Alex", ""), work(title, author, "")];
        assert_eq!(
            last(&call, &entries).outcome,
            outcome,
            "{title} by {author}"
        );
    }
    // An entry found by its link and by its title is one entry.
    let twice = capped(Per::Work, 2);
    let entries = [
        work("One title", "Alex", plain),
        work("One title", "Alex", &format!("{plain}?ref=1")),
    ];
    assert_eq!(last(&twice, &entries).outcome, Met);
}

#[test]
fn a_cap_that_counts_categories_counts_similar_ones_once() {
    let mut call = capped(Per::Person, 1);
    call.caps[0].counts = Counted::Categories;
    let in_category = |category: &str, name: &str| Entry {
        category: category.to_owned(),
        ..by(name, "")
    };
    let entries = |category| {
        [
            in_category("a", "Zoé Roy"),
            in_category(category, "Zoe Roy"),
        ]
    };
    assert_eq!(last(&call, &entries("a")).outcome, Met);
    assert_eq!(last(&call, &entries("b")).outcome, NeedsPerson);
    call.caps[0].within = rules::Within::Category;
    call.caps[0].counts = Counted::Entries;
    assert_eq!(last(&call, &entries("b")).outcome, Met);
    assert_eq!(last(&call, &entries("a")).outcome, NeedsPerson);
}

#[test]
fn an_answer_that_names_something_is_compared_as_names_are() {
    let call = capped(Per::Answer("research".to_owned()), 1);
    let answered = |text: &str| {
        let mut entry = entry();
        entry
            .answers
            .insert("research".to_owned(), Answer::Text(text.to_owned()));
        entry
    };
    for (one, other, outcome) in [
        ("Étude sur l’eau", "ÉTUDE SUR L'EAU.", NotMet),
        ("Étude sur l’eau", "Etude sur l'eau", NeedsPerson),
        ("Étude sur l’eau", "Étude sur l’air", Met),
    ] {
        assert_eq!(
            last(&call, &[answered(one), answered(other)]).outcome,
            outcome,
            "{other}"
        );
    }
}

#[test]
fn a_listed_outlet_is_known_however_it_is_written() {
    let listed = ["L'actualité", "Radio-Canada", "The Tyee"]
        .map(str::to_owned)
        .to_vec();
    let mut call = call();
    call.rules = vec![rules::OwnRule {
        id: "outlets".to_owned(),
        of: rules::Subject::Piece,
        how_many: rules::HowMany::default(),
        categories: Vec::new(),
        when: None,
        require: Condition::Outlet(listed),
        text: "In one of three outlets.".into(),
        ask: None,
        blocks: false,
    }];
    for (outlet, outcome) in [
        ("L'actualité", Met),
        ("L’actualité", Met),
        ("L'actualite\u{301}", Met),
        ("Radio\u{2011}Canada", Met),
        ("the tyee", Met),
        ("Tyee", NeedsPerson),
        ("L'actualite", NeedsPerson),
        ("CBC", NotMet),
    ] {
        let findings = rules::check(&call, &in_outlet(outlet), None);
        let found: Vec<Outcome> = of(Rule::Own, findings)
            .iter()
            .map(|it| it.outcome)
            .collect();
        assert!(
            found.iter().all(|it| *it == outcome) && !found.is_empty(),
            "{outlet}: {found:?}"
        );
    }
    let both = Piece {
        outlets: vec!["Tyee".to_owned(), "Radio-Canada".to_owned()],
        ..entry().pieces[0].clone()
    };
    let findings = rules::check(
        &call,
        &Entry {
            pieces: vec![both],
            ..entry()
        },
        None,
    );
    assert_eq!(only(Rule::Own, findings).outcome, Met);
}
