//! How often everyone and everything was entered.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::condition::applies;
use super::eval_context::EvalContext;
use crate::work::{self, folded};
use crate::{Call, Cap, Counted, Entry, LegalName, Outcome, Per, Person, Within};

/// Where an entry stands with one cap: the person, outlet or work of it that was entered most often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whom or what the count is of, as it may be shown.
    pub who: String,
    /// How many entries, categories or pieces of the same sender it comes to, this one included; 0 where the cap does not
    /// speak of the entry.
    pub count: u32,
    /// The same with what other senders entered under the same address or name. An address proves nobody: only the keys
    /// that sign an entry tell senders apart.
    pub of_all: u32,
    /// Those senders, this one first; empty where there is no other.
    pub senders: Vec<String>,
}

/// Counts over many entries, for each cap of a call.
///
/// People and entrants are counted by sender and address: the same address under other keys may be somebody else. A
/// person is known by the e-mail address, without one by the legal name, without either by the public name; letter
/// case and spacing do not tell people or outlets apart. A work is known by its link or by its title and byline.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    call: &'a Call,
    /// What was seen, cap by cap.
    seen: Vec<HashMap<String, BySender>>,
}

/// What each sender entered.
type BySender = BTreeMap<String, Seen>;

#[derive(Debug, Clone, Default)]
struct Seen {
    /// Entries or pieces, as the cap counts.
    count: u32,
    categories: BTreeSet<String>,
}

/// What one entry adds to the count of one cap, for one person, outlet, work or answer of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CapUse {
    /// Which of the call's caps, from 0.
    pub cap: usize,
    /// For whom or what it is counted, in a form that is the same for every spelling.
    pub key: String,
    /// The keys that signed the entry; empty where the cap counts the same for all senders.
    pub sender: String,
    /// How many entries or pieces it adds.
    pub weight: u32,
    /// The category of the entry.
    pub category: String,
}

/// What an entry that `sender` signed adds to the counts of a call's caps, each key of each cap once.
pub fn cap_uses(call: &Call, entry: &Entry, sender: &str) -> BTreeSet<CapUse> {
    let caps = call.caps.iter().enumerate();
    let counted = caps.filter(|(_, cap)| speaks_of(call, cap, entry));
    let uses = counted.flat_map(|(at, cap)| {
        let keys = keys(cap, entry).into_iter();
        keys.map(move |(key, _)| CapUse {
            cap: at,
            key,
            sender: told_apart(cap, sender).to_owned(),
            weight: weight(cap, entry),
            category: entry.category.clone(),
        })
    });
    uses.collect()
}

impl<'a> Tally<'a> {
    /// A count of nothing yet.
    pub fn of(call: &'a Call) -> Self {
        Self {
            call,
            seen: vec![HashMap::new(); call.caps.len()],
        }
    }

    /// Counts one entry, once for everyone and everything in it. `sender` names the keys that signed it, in any form that
    /// tells them apart and may be shown.
    pub fn add(&mut self, entry: &Entry, sender: &str) {
        for used in cap_uses(self.call, entry, sender) {
            self.add_use(used);
        }
    }

    /// Counts what entries of one sender and one category add to one cap: the uses of one or, with the weights added up,
    /// of several. A use of a cap that the call does not have counts for nothing.
    pub fn add_use(&mut self, used: CapUse) {
        let cap = self.call.caps.get(used.cap);
        if let Some((cap, seen)) = cap.zip(self.seen.get_mut(used.cap)) {
            let seen = seen.entry(used.key).or_default();
            let seen = seen.entry(used.sender).or_default();
            seen.count = seen.count.saturating_add(used.weight);
            if cap.counts == Counted::Categories {
                seen.categories.insert(used.category);
            }
        }
    }

    /// Where an entry stands with each cap, this entry and those added before. The entry itself must not have been
    /// added: it would count twice.
    pub fn standings(&self, entry: &Entry, sender: &str) -> Vec<Standing> {
        let caps = self.call.caps.iter().zip(&self.seen);
        caps.map(|(cap, seen)| {
            let counted = speaks_of(self.call, cap, entry);
            let standing = counted
                .then(|| most(cap, seen, entry, told_apart(cap, sender)))
                .flatten();
            standing.unwrap_or_else(|| Standing {
                who: String::new(),
                count: 0,
                of_all: 0,
                senders: Vec::new(),
            })
        })
        .collect()
    }
}

/// What one entry adds to a count of entries or pieces.
fn weight(cap: &Cap, entry: &Entry) -> u32 {
    match cap.counts {
        Counted::Pieces => super::stated::number(entry.pieces.len()),
        Counted::Entries | Counted::Categories => 1,
    }
}

/// An entry's standing where it is the only one; none where it has nothing that the cap counts by.
pub(super) fn alone(cap: &Cap, entry: &Entry) -> Option<Standing> {
    most(cap, &HashMap::new(), entry, "")
}

/// By which sender a cap counts: outlets, works and answers are the same whoever enters them.
fn told_apart<'a>(cap: &Cap, sender: &'a str) -> &'a str {
    match cap.per {
        Per::Person | Per::Entrant => sender,
        Per::Outlet | Per::Work | Per::Answer(_) => "",
    }
}

/// Of everyone that the cap counts by, the one that is over it, else the one that is with others' entries, else the one
/// entered most often; the first among equals, so that the same entry always names the same.
fn most(
    cap: &Cap,
    seen: &HashMap<String, BySender>,
    entry: &Entry,
    sender: &str,
) -> Option<Standing> {
    let rank = |it: &Standing| (it.count > cap.at_most, it.of_all > cap.at_most, it.count);
    let mut most: Option<Standing> = None;
    for (key, who) in keys(cap, entry) {
        let standing = standing(cap, seen.get(&key), entry, sender, who);
        if most
            .as_ref()
            .is_none_or(|most| rank(&standing) > rank(most))
        {
            most = Some(standing);
        }
    }
    most
}

/// Where one of those stands, with this entry.
fn standing(
    cap: &Cap,
    before: Option<&BySender>,
    entry: &Entry,
    sender: &str,
    who: String,
) -> Standing {
    let nobody = BySender::new();
    let before = before.unwrap_or(&nobody);
    let with = |seen: &mut dyn Iterator<Item = &Seen>| match cap.counts {
        Counted::Entries | Counted::Pieces => seen.fold(weight(cap, entry), |sum, seen| {
            sum.saturating_add(seen.count)
        }),
        Counted::Categories => {
            let mut categories: BTreeSet<&str> = BTreeSet::from([entry.category.as_str()]);
            categories.extend(seen.flat_map(|seen| seen.categories.iter().map(String::as_str)));
            super::stated::number(categories.len())
        }
    };
    let others = || before.keys().filter(|other| *other != sender);
    let senders = if others().next().is_some() {
        let own = std::iter::once(sender.to_owned());
        own.chain(others().cloned()).collect()
    } else {
        Vec::new()
    };
    Standing {
        who,
        count: with(&mut before.get(sender).into_iter()),
        of_all: with(&mut before.values()),
        senders,
    }
}

fn speaks_of(call: &Call, cap: &Cap, entry: &Entry) -> bool {
    cap.when.is_none()
        || applies(cap.when.as_ref(), &EvalContext::of_entry(call, entry, None)) != Outcome::NotMet
}

/// Everyone or everything in an entry that a cap counts by: a key, and what may be shown for it.
fn keys(cap: &Cap, entry: &Entry) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = match &cap.per {
        Per::Person => entry
            .people
            .iter()
            .map(|one| (person(one), one.public_name.as_str().to_owned()))
            .collect(),
        // Whoever filled the form in is the desk's to know, and a finding may be read aloud.
        Per::Entrant => {
            let by = &entry.entered_by;
            let email = by.contact.email.as_deref();
            vec![(folded(email.unwrap_or(by.name.as_str())), String::new())]
        }
        Per::Outlet => entry
            .outlets()
            .into_iter()
            .map(|outlet| (folded(outlet), outlet.to_owned()))
            .collect(),
        Per::Work => entry
            .pieces
            .iter()
            .flat_map(|piece| work::keys(entry, piece).map(|key| (key, piece.title.clone())))
            .collect(),
        Per::Answer(question) => entry
            .answers
            .get(question)
            .filter(|answer| !answer.is_empty())
            .map(|answer| (work::title_key(&answer.to_string()), answer.to_string()))
            .into_iter()
            .collect(),
    };
    if cap.within == Within::Category {
        for (key, _) in &mut keys {
            key.push('\n');
            key.push_str(&entry.category);
        }
    }
    keys
}

fn person(person: &Person) -> String {
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

/// The name of what a cap counts by, as messages choose their words by it.
pub(super) fn name(per: &Per) -> &'static str {
    match per {
        Per::Person => "person",
        Per::Entrant => "entrant",
        Per::Outlet => "outlet",
        Per::Work => "work",
        Per::Answer(_) => "answer",
    }
}
