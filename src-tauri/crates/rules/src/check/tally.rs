//! How often each person has entered.

use std::collections::{BTreeSet, HashMap};

use crate::{Entry, LegalName, Person, PublicName};

/// Where the people of an entry stand with the cap: the one of them with the most entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// That person.
    pub person: PublicName,
    /// How many entries that person has, this one included.
    pub entries: u32,
}

/// A count of entries per person over many entries.
///
/// A person is known by the e-mail address, without one by the legal name, without either by the public
/// name; letter case and spacing do not tell people apart.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    counts: HashMap<String, u32>,
}

impl Tally {
    /// Counts one entry for each of its people, once each.
    pub fn add(&mut self, entry: &Entry) {
        let people: BTreeSet<String> = entry.people.iter().map(key).collect();
        for person in people {
            *self.counts.entry(person).or_default() += 1;
        }
    }

    /// Where an entry's people stand, this entry and those added before. The entry itself must not have been
    /// added: it would count twice.
    pub fn standing(&self, entry: &Entry) -> Standing {
        let others = |person: &Person| self.counts.get(&key(person)).copied().unwrap_or_default();
        // The first of the byline among equals, so that the same entry always names the same person.
        let most = entry
            .people
            .iter()
            .rev()
            .max_by_key(|person| others(person));
        Standing {
            person: most.map_or_else(|| PublicName::new(""), |person| person.public_name.clone()),
            entries: 1 + most.map_or(0, others),
        }
    }
}

fn key(person: &Person) -> String {
    let email = person
        .contact
        .as_ref()
        .and_then(|contact| contact.email.as_deref());
    let legal = person.legal_name.as_ref().map(LegalName::as_str);
    match (email, legal) {
        (Some(email), _) => format!("email {}", folded(email)),
        (None, Some(legal)) => format!("legal {}", folded(legal)),
        (None, None) => format!("public {}", folded(person.public_name.as_str())),
    }
}

fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
