//! Who may enter.

use rules::{Entry, Outcome, Person, Rule};

use crate::given::{call, call_with, countries, entry, only, outcome, person};

fn declaring(citizen_of: Option<&[&str]>, works_in: Option<&[&str]>) -> Person {
    Person {
        citizen_of: citizen_of.map(countries),
        works_in: works_in.map(countries),
        ..person("One")
    }
}

#[test]
fn either_is_enough_and_only_both_denied_is_a_no() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let canada: Option<&[&str]> = Some(&["CA"]);
    let qatar: Option<&[&str]> = Some(&["QA"]);
    let none: Option<&[&str]> = Some(&[]);
    let table = [
        (canada, None, Met),
        (None, canada, Met),
        (canada, qatar, Met),
        (qatar, canada, Met),
        (None, None, NeedsPerson),
        (qatar, None, NeedsPerson),
        (None, qatar, NeedsPerson),
        (qatar, qatar, NotMet),
        (none, none, NotMet),
    ];
    for (citizen_of, works_in, expected) in table {
        let entry = Entry {
            people: vec![declaring(citizen_of, works_in)],
            ..entry()
        };
        let found = outcome(Rule::Entrant, &call(), &entry).0;
        assert_eq!(found, expected, "{citizen_of:?} {works_in:?}");
    }
}

/// One person who may, one who may not, one who did not say.
fn three() -> [Person; 3] {
    [
        person("May"),
        Person {
            public_name: rules::PublicName::new("May Not"),
            ..declaring(Some(&[]), Some(&[]))
        },
        Person {
            public_name: rules::PublicName::new("Unsaid"),
            ..declaring(None, None)
        },
    ]
}

#[test]
fn all_or_any_of_the_people() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let any = call_with(
        "works_in = [\"CA\"]\n",
        "works_in = [\"CA\"]\npeople = \"any\"\n",
    );
    let [may, may_not, unsaid] = three();
    let table = [
        (vec![may.clone(), may.clone()], Met, Met),
        (vec![may.clone(), unsaid.clone()], NeedsPerson, Met),
        (
            vec![may.clone(), may_not.clone(), unsaid.clone()],
            NotMet,
            Met,
        ),
        (vec![may_not.clone(), unsaid.clone()], NotMet, NeedsPerson),
        (vec![may_not.clone(), may_not.clone()], NotMet, NotMet),
        (Vec::new(), NeedsPerson, NeedsPerson),
    ];
    for (people, under_all, under_any) in table {
        let entry = Entry { people, ..entry() };
        assert_eq!(outcome(Rule::Entrant, &call(), &entry).0, under_all);
        assert_eq!(outcome(Rule::Entrant, &any, &entry).0, under_any);
    }
}

#[test]
fn the_datum_names_who_made_it_so_by_public_name() {
    let [may, may_not, unsaid] = three();
    let secret = Person {
        legal_name: Some(rules::LegalName::new("Legal")),
        ..unsaid
    };
    let datum = |people: Vec<Person>| {
        let entry = Entry { people, ..entry() };
        only(Rule::Entrant, rules::check(&call(), &entry, None)).datum
    };
    assert_eq!(
        datum(vec![may.clone(), secret.clone()]).as_deref(),
        Some("Unsaid")
    );
    assert_eq!(
        datum(vec![secret.clone(), may, secret]).as_deref(),
        Some("Unsaid, Unsaid")
    );
    assert_eq!(datum(vec![may_not]).as_deref(), Some("May Not"));
}
