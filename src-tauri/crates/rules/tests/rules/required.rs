//! Fields that a call requires.

use rules::{Call, Entry, LegalName, Outcome, Param, Person, Piece, Rule};

use crate::given::{call_with, entry, of, only, person, piece};

fn requiring(fields: &str) -> Call {
    call_with("fields = [\"email\"]", &format!("fields = [{fields}]"))
}

#[test]
fn each_missing_field_is_named_and_blocks_where_the_call_says_so() {
    let call = requiring(r#""url", "statement", "email", "phone", "outlet", "published""#);
    let bare = Piece {
        outlets: Vec::new(),
        published: None,
        ..piece()
    };
    let linked = Piece {
        url: Some("https://example.invalid".to_owned()),
        ..piece()
    };
    let entry = Entry {
        pieces: vec![linked, bare],
        statement: Some("  ".to_owned()),
        ..entry()
    };
    let found = of(Rule::Required, rules::check(&call, &entry, None));
    let named: Vec<(Option<u32>, Param)> = found
        .iter()
        .map(|finding| (finding.piece, finding.message.params["field"].clone()))
        .collect();
    let expected = [
        (None, "statement"),
        (None, "phone"),
        (Some(2), "url"),
        (Some(2), "outlet"),
        (Some(2), "published"),
    ];
    assert_eq!(
        named,
        expected.map(|(piece, field)| (piece, Param::from(field)))
    );
    assert!(
        found
            .iter()
            .all(|finding| finding.outcome == Outcome::NotMet && finding.blocks)
    );
}

#[test]
fn nothing_missing_is_one_finding_that_is_met() {
    let finding = only(
        Rule::Required,
        rules::check(&requiring("\"email\""), &entry(), None),
    );
    assert_eq!((finding.outcome, finding.piece), (Outcome::Met, None));
}

#[test]
fn a_pseudonym_without_a_legal_name_is_for_a_person() {
    let named = Person {
        legal_name: Some(LegalName::new("Legal")),
        ..person("Named")
    };
    let nameless = person("Nameless");
    let protected = Person {
        pseudonym: true,
        ..person("Protected")
    };
    let table = [
        (vec![named.clone()], Outcome::Met, None),
        (
            vec![named.clone(), nameless.clone()],
            Outcome::NotMet,
            Some("Nameless"),
        ),
        (
            vec![named, protected.clone()],
            Outcome::NeedsPerson,
            Some("Protected"),
        ),
        (
            vec![nameless, protected],
            Outcome::NotMet,
            Some("Nameless, Protected"),
        ),
    ];
    for (people, expected, datum) in table {
        let entry = Entry { people, ..entry() };
        let call = requiring("\"legal-name\"");
        let finding = only(Rule::Required, rules::check(&call, &entry, None));
        assert_eq!(finding.outcome, expected);
        assert_eq!(finding.datum.as_deref(), datum);
    }
}

#[test]
fn a_field_may_have_words_of_its_own() {
    let own = "[[required.by_field]]\nfield = \"url\"\ntext = \"An online version must be accessible.\"\n";
    let required = "[required]\nfields = [\"email\", \"url\"]\ntext = \"All fields.\"\n";
    let call = crate::given::small(&format!("{required}{own}"));
    let mut entry = crate::given::news(vec![piece()]);
    entry.entered_by.contact.email = None;
    let found = of(Rule::Required, rules::check(&call, &entry, None));
    let words: Vec<&str> = found
        .iter()
        .map(|finding| &**finding.words.in_language("en"))
        .collect();
    assert_eq!(
        words,
        ["All fields.", "An online version must be accessible."]
    );
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
    let refused = |part: &str| {
        let text = format!("{}{part}", crate::given::SMALL);
        Call::from_toml(&text).unwrap_err().code()
    };
    let other = own.replace("url", "phone");
    assert_eq!(
        refused(&format!("{required}{other}")),
        "call-field-not-required"
    );
    assert_eq!(
        refused(&format!("{required}{own}{own}")),
        "call-words-twice"
    );
}
