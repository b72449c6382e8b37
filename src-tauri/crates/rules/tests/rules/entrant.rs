//! Who may enter.

use rules::{Call, Entry, Outcome, Person, Rule};

use crate::given::{call, call_with, countries, entry, only, outcome, person, small};

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

#[test]
fn each_list_stands_by_itself() {
    use Outcome::{Met, NotMet};
    let lists = [
        "citizen_of",
        "resident_of",
        "permanent_resident_of",
        "visa_of",
        "works_in",
    ];
    for list in lists {
        for place in ["entrant", "category.entrant"] {
            let rule = format!("[{place}]\n{list} = [\"AU\"]\ntext = \"Of Australia.\"\n");
            // A table of a category stands below it.
            let call = match place {
                "entrant" => small(&rule),
                _ => small(&format!(
                    "[[category]]\nid = \"own\"\nname = \"Own\"\ntext = \"Own.\"\n{rule}"
                )),
            };
            let call_again = Call::from_toml(&call.to_toml()).unwrap();
            assert_eq!(call_again, call, "{list}");
            let category = if place == "entrant" { "news" } else { "own" };
            let outcome_of = |person: Person| {
                let entry = Entry {
                    category: category.to_owned(),
                    people: vec![person],
                    ..entry()
                };
                outcome(Rule::Entrant, &call, &entry).0
            };
            let nobody = Person {
                citizen_of: Some(Vec::new()),
                resident_of: Some(Vec::new()),
                visa_of: Some(Vec::new()),
                works_in: Some(Vec::new()),
                ..person("One")
            };
            let mut somebody = nobody.clone();
            let australia = Some(countries(&["AU"]));
            match list {
                "citizen_of" => somebody.citizen_of = australia,
                "visa_of" => somebody.visa_of = australia,
                "works_in" => somebody.works_in = australia,
                _ => somebody.resident_of = australia,
            }
            assert_eq!(outcome_of(somebody), Met, "{list} of [{place}]");
            assert_eq!(outcome_of(nobody), NotMet, "{list} of [{place}]");
        }
    }
}

/// What is declared of residence and of a visa, and what follows from it for `resident_of`, `permanent_resident_of` and
/// `visa_of`.
type Residence<'a> = (Option<&'a [&'a str]>, Option<&'a [&'a str]>, [Outcome; 3]);

#[test]
fn residence_and_a_visa_are_told_apart() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let (here, elsewhere): (&[&str], &[&str]) = (&["AU"], &["NZ"]);
    let (here, elsewhere, none) = (Some(here), Some(elsewhere), Some(<&[&str]>::default()));
    let table: [Residence<'_>; 10] = [
        // Entries from before a visa was asked for by itself.
        (here, None, [Met, NeedsPerson, NeedsPerson]),
        (elsewhere, None, [NotMet, NotMet, NotMet]),
        (None, None, [NeedsPerson, NeedsPerson, NeedsPerson]),
        (here, none, [Met, Met, NotMet]),
        (here, elsewhere, [Met, Met, NotMet]),
        (here, here, [Met, NotMet, Met]),
        (none, here, [Met, NotMet, Met]),
        (None, here, [Met, NeedsPerson, Met]),
        (none, none, [NotMet, NotMet, NotMet]),
        (None, none, [NotMet, NeedsPerson, NotMet]),
    ];
    let lists = ["resident_of", "permanent_resident_of", "visa_of"];
    for (resident_of, visa_of, expected) in table {
        let entry = Entry {
            category: "news".to_owned(),
            people: vec![Person {
                resident_of: resident_of.map(countries),
                visa_of: visa_of.map(countries),
                ..person("One")
            }],
            ..entry()
        };
        for (list, expected) in lists.iter().zip(expected) {
            let said = format!("{list} {resident_of:?} {visa_of:?}");
            let rule = small(&format!("[entrant]\n{list} = [\"AU\"]\ntext = \"T\"\n"));
            assert_eq!(outcome(Rule::Entrant, &rule, &entry).0, expected, "{said}");
            let condition = small(&format!(
                "[[rule]]\nid = \"r\"\nof = \"person\"\nrequire = {{ {list} = [\"AU\"] }}\ntext = \"T\"\n"
            ));
            assert_eq!(outcome(Rule::Own, &condition, &entry).0, expected, "{said}");
        }
    }
}
