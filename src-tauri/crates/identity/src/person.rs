//! People by e-mail address or name.

use std::collections::BTreeSet;

use crate::Keys;
use crate::name::loose_person;
use crate::spelling;

/// What is known of a person.
#[derive(Debug, Clone, Copy, Default)]
pub struct PersonNames<'a> {
    /// The e-mail address.
    pub email: Option<&'a str>,
    /// The name in law.
    pub legal: Option<&'a str>,
    /// The name in the byline.
    pub public: &'a str,
}

/// By what a person is known: exactly by the e-mail address, without one by the legal name, without either by the public
/// name. Whoever has a name in common with somebody who is known by something else may be the same person: leaving an
/// address out, or giving another, makes nobody a new person.
pub fn person(names: PersonNames<'_>) -> Keys {
    let of = |name: Option<&str>| name.map(spelling::exact).filter(|name| !name.is_empty());
    let email = names.email.map(crate::email).unwrap_or_default();
    let (legal, public) = (of(names.legal), of(Some(names.public)));
    let exact = if !email.exact.is_empty() {
        email.exact
    } else if let Some(legal) = &legal {
        vec![format!("legal {legal}")]
    } else {
        public.iter().map(|name| format!("name {name}")).collect()
    };
    let mut loose = email.loose;
    let names = legal.iter().chain(&public);
    loose.extend(names.map(|name| format!("name {}", loose_person(name))));
    Keys::new(exact, loose)
}

/// By what a group of people is known: all of its people, in any order. A group with the same names and other addresses
/// may be the same.
pub fn team<'a>(people: impl IntoIterator<Item = PersonNames<'a>>) -> Keys {
    let mut exact = BTreeSet::new();
    let mut loose = BTreeSet::new();
    for names in people {
        let keys = person(names);
        exact.extend(keys.exact.into_iter().next());
        loose.insert(loose_person(&spelling::exact(names.public)));
    }
    let joined = |keys: BTreeSet<String>| Vec::from_iter(keys).join("; ");
    if exact.is_empty() {
        return Keys::new(Vec::new(), Vec::new());
    }
    Keys::new(vec![joined(exact)], vec![format!("name {}", joined(loose))])
}

/// By what the person who filled a form in is known: the e-mail address, without one the name.
pub fn entrant(email: Option<&str>, name: &str) -> Keys {
    person(PersonNames {
        email,
        legal: None,
        public: name,
    })
}
