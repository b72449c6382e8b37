//! How often one person may enter.

use rules::{Call, Contact, Entry, LegalName, Outcome, Person, Rule, Tally};

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

    let mut tally = Tally::default();
    let mut outcomes = Vec::new();
    for _ in 0..4 {
        let entry = by(vec![person("One")]);
        let standing = tally.standing(&entry);
        let findings = rules::check_among(&capped(), &entry, None, Some(&standing));
        outcomes.push(only(Rule::Cap, findings).outcome);
        tally.add(&entry);
    }
    assert_eq!(outcomes, [Met, Met, Met, NotMet]);
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
    let mut tally = Tally::default();
    tally.add(&by(vec![person("One"), person("Two")]));
    tally.add(&by(vec![person("Two"), person("Two")]));
    let standing = tally.standing(&by(vec![person("One"), person("Two"), person("New")]));
    assert_eq!((standing.person.as_str(), standing.entries), ("Two", 3));
    let standing = tally.standing(&by(vec![person("New"), person("Newer")]));
    assert_eq!((standing.person.as_str(), standing.entries), ("New", 1));
    assert_eq!(tally.standing(&by(Vec::new())).entries, 1);
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
        let mut tally = Tally::default();
        tally.add(&by(vec![first.clone()]));
        let entries = tally.standing(&by(vec![second.clone()])).entries;
        assert_eq!(entries, if same { 2 } else { 1 }, "{first:?} {second:?}");
    }
}
