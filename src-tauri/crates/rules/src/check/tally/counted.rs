//! Whom or what of an entry a cap counts by, and how much the entry adds for each.

use std::collections::BTreeSet;

use identity::{Keys, PersonNames, WorkNames};

use crate::check::number::saturating_u32;
use crate::{Cap, Counted, Entry, LegalName, Per, Person, Within};

/// A key of a person, outlet, work or answer of an entry that a cap counts by.
pub(super) struct CountKey {
    /// The key, with the category where the cap counts within it.
    pub(super) key: String,
    /// The other keys of the same people, outlets, works or answers: whoever is counted under one of them may be the same.
    pub(super) others: Vec<String>,
    /// What may be shown for it.
    pub(super) who: String,
    /// How many of the entry's pieces are its own: those of the outlet, or of the work.
    pub(super) pieces: u32,
    /// How many are those of an outlet, or of a work, that may be the same.
    pub(super) similar_pieces: u32,
}

impl CountKey {
    /// What the key is made from.
    pub(super) fn kind(&self) -> &str {
        self.key.split_once(' ').map_or("", |(kind, _)| kind)
    }

    /// What the entry adds to a count of entries or pieces.
    pub(super) fn weight(&self, cap: &Cap) -> u32 {
        weight(cap, self.pieces)
    }
}

fn names_of(person: &Person) -> PersonNames<'_> {
    let contact = person.contact.as_ref();
    PersonNames {
        email: contact.and_then(|contact| contact.email.as_deref()),
        legal: person.legal_name.as_ref().map(LegalName::as_str),
        public: person.public_name.as_str(),
    }
}

/// What an entry adds to a count, by its number of pieces of one person, outlet or work.
pub(super) fn weight(cap: &Cap, pieces: u32) -> u32 {
    match cap.counts {
        Counted::Pieces => pieces,
        Counted::Entries | Counted::Categories => 1,
    }
}

/// Everyone or everything in an entry that a cap counts by.
#[derive(Default)]
pub(super) struct CountKeys {
    /// By what each is known exactly, once.
    pub(super) exact: Vec<CountKey>,
    /// By what else each may be found, with the number of pieces, once.
    pub(super) loose: Vec<(String, u32)>,
}

impl CountKeys {
    pub(super) fn of(cap: &Cap, entry: &Entry) -> Self {
        let mut found = Self::default();
        let all = saturating_u32(entry.pieces.len());
        match &cap.per {
            Per::Person => {
                for names in entry.people.iter().map(names_of) {
                    found.add(identity::person(names), names.public, all, all);
                }
            }
            Per::Team => {
                let team = identity::team(entry.people.iter().map(names_of));
                found.add(team, &entry.byline(), all, all);
            }
            // Only the desk may know who filled the form in, so a finding does not name them.
            Per::Entrant => {
                let by = &entry.entered_by;
                let keys = identity::entrant(by.contact.email.as_deref(), by.name.as_str());
                found.add(keys, "", all, all);
            }
            Per::Outlet => found.add_outlets(entry, all),
            Per::Work => {
                let mut keys_by_piece = Vec::new();
                for piece in &entry.pieces {
                    let byline = entry.people.first();
                    let keys = identity::work(WorkNames {
                        link: piece.url.as_deref(),
                        title: &piece.title,
                        byline: byline.map_or("", |person| person.public_name.as_str()),
                    });
                    keys_by_piece.push(vec![keys.clone()]);
                    found.add(keys, &piece.title, 1, all);
                }
                found.count_similar_pieces(&keys_by_piece);
            }
            Per::Answer(question) => {
                let answer = entry.answers.get(question);
                if let Some(answer) = answer.filter(|answer| !answer.is_empty()) {
                    let answer = answer.to_string();
                    found.add(identity::answer(&answer), &answer, all, all);
                }
            }
        }
        if cap.within == Within::Category {
            found.within(&entry.category);
        }
        found
    }

    /// Each outlet once a piece, however often and in however many spellings the piece names it.
    fn add_outlets(&mut self, entry: &Entry, all: u32) {
        let mut keys_by_piece: Vec<Vec<Keys>> = Vec::new();
        for piece in &entry.pieces {
            let mut of_piece = BTreeSet::new();
            let mut known: Vec<Keys> = Vec::new();
            for outlet in &piece.outlets {
                let mut keys = identity::outlet(outlet);
                known.push(keys.clone());
                keys.exact.retain(|key| of_piece.insert(key.clone()));
                if !keys.exact.is_empty() {
                    keys.loose
                        .retain(|key| of_piece.insert(format!("loose {key}")));
                    self.add(keys, outlet, 1, all);
                }
            }
            keys_by_piece.push(known);
        }
        self.count_similar_pieces(&keys_by_piece);
    }

    /// Counts for each key the pieces with any of its keys: those that have it, and those that may be the same.
    fn count_similar_pieces(&mut self, keys_by_piece: &[Vec<Keys>]) {
        for it in &mut self.exact {
            let is_similar = |keys: &Keys| {
                keys.all()
                    .any(|key| key == it.key || it.others.iter().any(|other| other == key))
            };
            let similar = keys_by_piece.iter().filter(|of| of.iter().any(is_similar));
            it.similar_pieces = saturating_u32(similar.count());
        }
    }

    fn add(&mut self, keys: Keys, who: &str, pieces: u32, all: u32) {
        for key in &keys.exact {
            let others = keys.all().filter(|other| other != key).map(str::to_owned);
            if let Some(known) = self.exact.iter_mut().find(|known| known.key == *key) {
                known.pieces = known.pieces.saturating_add(pieces).min(all);
                known.similar_pieces = known.pieces;
                for other in others {
                    if !known.others.contains(&other) {
                        known.others.push(other);
                    }
                }
            } else {
                self.exact.push(CountKey {
                    key: key.clone(),
                    others: others.collect(),
                    who: who.to_owned(),
                    pieces,
                    similar_pieces: pieces,
                });
            }
        }
        for key in keys.loose {
            match self.loose.iter_mut().find(|(known, _)| *known == key) {
                Some((_, known)) => *known = known.saturating_add(pieces).min(all),
                None => self.loose.push((key, pieces)),
            }
        }
    }

    /// Counts within a category alone.
    fn within(&mut self, category: &str) {
        let mark = |key: &mut String| {
            key.push('\n');
            key.push_str(category);
        };
        for count_key in &mut self.exact {
            mark(&mut count_key.key);
            count_key.others.iter_mut().for_each(mark);
        }
        for (key, _) in &mut self.loose {
            mark(key);
        }
    }
}
