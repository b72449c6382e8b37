//! The shape of an entry: what is wrong, and at which path.

use rules::{Contact, Entry, PublicName};

use crate::given::{entry, person};

fn wrong(entry: &Entry) -> Vec<(String, String)> {
    let errors = entry.shape_errors();
    errors
        .into_iter()
        .map(|error| (error.field, error.message.code.into_owned()))
        .collect()
}

#[test]
fn a_whole_entry_has_no_errors() {
    assert_eq!(wrong(&entry()), []);
}

#[test]
fn every_wrong_field_is_named_by_its_path() {
    let mut entry = entry();
    entry.title = String::new();
    entry.category = "x".repeat(201);
    entry.entered_by.contact.email = Some("nobody".to_owned());
    entry.people[0].public_name = PublicName::new(" ");
    entry.people.push(person(&"é".repeat(1001)));
    entry.people[1].contact = Some(Contact {
        email: Some("a b".to_owned()),
        phone: None,
    });
    entry.pieces[0].url = Some("example".to_owned());
    entry.pieces[0].outlets.push(String::new());
    let expected = [
        ("category", "shape-too-long"),
        ("entered_by.contact.email", "shape-email"),
        ("people[0].public_name", "shape-required"),
        ("people[1].contact.email", "shape-email"),
        ("people[1].public_name", "shape-too-long"),
        ("pieces[0].outlets", "shape-required"),
        ("pieces[0].url", "shape-url"),
        ("title", "shape-required"),
    ];
    let found = wrong(&entry);
    let found: Vec<_> = found
        .iter()
        .map(|(field, code)| (field.as_str(), code.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn nobody_and_nothing_is_no_entry() {
    let entry = Entry {
        people: Vec::new(),
        pieces: Vec::new(),
        ..entry()
    };
    let expected = [("people", "shape-required"), ("pieces", "shape-required")];
    assert_eq!(
        wrong(&entry),
        expected.map(|(field, code)| (field.to_owned(), code.to_owned()))
    );
}
