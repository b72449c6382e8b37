//! A call and entries that every row starts from.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use rules::{
    Answers, Call, Contact, Country, EnteredBy, EntrantRole, Entry, Finding, Language, LegalName,
    Outcome, Person, Piece, PublicName, Published, Rule,
};

static CALL: LazyLock<Call> =
    LazyLock::new(|| Call::from_toml(rules::calls::MEDIA_AWARDS_26).unwrap());

/// The call of the 26th edition.
pub(crate) fn call() -> Call {
    CALL.clone()
}

/// A whole call of 17 lines with one category, `news`.
pub(crate) const SMALL: &str = r#"format = 1
version = 1
[programme]
id = "press-awards"
name = "Press Awards"
organisation = "Press Club"
[edition]
id = "2025"
name = "Press Awards 2025"
[[category]]
id = "news"
name = "News"
text = "News."
[deadline]
local = "2026-01-30T23:59"
zone = "America/Toronto"
text = "January 30, 2026."
"#;

/// That call with more below it.
pub(crate) fn small(part: &str) -> Call {
    Call::from_toml(&format!("{SMALL}{part}")).unwrap_or_else(|error| panic!("{error} in {part}"))
}

/// An entry for that call's category, of these pieces.
pub(crate) fn news(pieces: Vec<Piece>) -> Entry {
    Entry {
        category: "news".to_owned(),
        ..entry_of(pieces)
    }
}

/// The same call after a change to its text.
pub(crate) fn call_with(old: &str, new: &str) -> Call {
    let text = rules::calls::MEDIA_AWARDS_26;
    assert!(text.contains(old), "{old}");
    Call::from_toml(&text.replacen(old, new, 1)).unwrap()
}

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn date(text: &str) -> Published {
    text.parse().unwrap()
}

pub(crate) fn countries(codes: &[&str]) -> Vec<Country> {
    codes
        .iter()
        .map(|code| Country::try_from((*code).to_owned()).unwrap())
        .collect()
}

pub(crate) fn languages(codes: &[&str]) -> Vec<Language> {
    codes
        .iter()
        .map(|code| Language::try_from((*code).to_owned()).unwrap())
        .collect()
}

/// A person who works in Canada.
pub(crate) fn person(name: &str) -> Person {
    Person {
        public_name: PublicName::new(name),
        pseudonym: false,
        legal_name: None,
        contact: None,
        role: None,
        citizen_of: None,
        works_in: Some(countries(&["CA"])),
        resident_of: None,
        visa_of: None,
        answers: Answers::new(),
    }
}

/// A piece that meets every rule of the call for `written-news`.
pub(crate) fn piece() -> Piece {
    Piece {
        title: "A piece".to_owned(),
        outlets: vec!["An outlet".to_owned()],
        published: Some(date("2020-06-15")),
        countries: Some(countries(&["CA"])),
        languages: languages(&["en"]),
        words: Some(1500),
        runtime_seconds: None,
        elements: Vec::new(),
        url: None,
        access: None,
        subtitles: Vec::new(),
        translation: None,
        answers: Answers::new(),
        read: None,
    }
}

/// An entry for `written-news` that is eligible.
pub(crate) fn entry() -> Entry {
    Entry {
        id: None,
        category: "written-news".to_owned(),
        title: "An entry".to_owned(),
        entered_by: EnteredBy {
            role: EntrantRole::Author,
            name: LegalName::new("An Author"),
            contact: Contact {
                email: Some("author@example.invalid".to_owned()),
                phone: None,
            },
        },
        people: vec![person("An Author")],
        pieces: vec![piece()],
        statement: None,
        permission: None,
        answers: Answers::new(),
        code: None,
        files: Vec::new(),
    }
}

/// The same entry with these pieces.
pub(crate) fn entry_of(pieces: Vec<Piece>) -> Entry {
    Entry { pieces, ..entry() }
}

/// The findings of one rule.
pub(crate) fn of(rule: Rule, findings: Vec<Finding>) -> Vec<Finding> {
    findings
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .collect()
}

/// The only finding of one rule.
pub(crate) fn only(rule: Rule, findings: Vec<Finding>) -> Finding {
    let mut found = of(rule, findings);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

/// Outcome and message code of the only finding of one rule, without a time of arrival.
pub(crate) fn outcome(rule: Rule, call: &Call, entry: &Entry) -> (Outcome, String) {
    let finding = only(rule, rules::check(call, entry, None));
    (finding.outcome, finding.message.code.into_owned())
}
