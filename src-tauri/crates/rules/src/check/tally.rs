//! How often everyone and everything was entered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::condition::applies;
use super::eval_context::{Asked, EvalContext};
use crate::work::{self, folded};
use crate::{Call, Cap, Counted, Entry, Fees, LegalName, Outcome, Per, Person, Text, Within};

/// The count of an entry under one cap: that of the person, outlet, work or answer that decides (see `deciding_count`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CapCount {
    /// Whom or what the count is of, as it may be shown.
    pub who: String,
    /// How many entries, categories or pieces of the same sender there are, this one included; 0 where the cap does not
    /// apply to the entry.
    pub count: u32,
    /// The same with earlier entries to which the cap may apply.
    pub possible: u32,
    /// The same with what other senders entered under the same address or name. An address does not prove who sent an
    /// entry: only the signing keys distinguish senders.
    pub with_other_senders: u32,
    /// The signing keys of those senders, this one's first; empty where there is no other.
    pub sender_keys: Vec<String>,
}

/// Counts over many entries, for each cap of a call and for its fees.
///
/// People and entrants are counted by sender and address: the same address under other keys may be somebody else. A
/// person is known by the e-mail address, without one by the legal name, without either by the public name; letter
/// case and spacing do not tell people or outlets apart. A work is known by its link or by its title and byline.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    call: &'a Call,
    /// What is counted so far, by cap and by key.
    counts: Vec<HashMap<String, CountsBySender>>,
}

/// What is counted of each sender.
type CountsBySender = BTreeMap<String, SenderCounts>;

#[derive(Debug, Clone, Default)]
struct SenderCounts {
    /// Of entries to which the cap applies.
    certain: Counts,
    /// Of entries to which it may apply.
    possible: Counts,
}

impl SenderCounts {
    fn both(&self) -> [&Counts; 2] {
        [&self.certain, &self.possible]
    }
}

#[derive(Debug, Clone, Default)]
struct Counts {
    /// Entries or pieces, as the cap counts.
    count: u32,
    categories: BTreeSet<String>,
}

/// What one entry adds to the count of one cap, for one person, outlet, work or answer of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CapUse {
    /// Which of the call's caps, from 0; the number of caps for what its fees count.
    pub cap: usize,
    /// The normalized name of the person, outlet, work or answer that is counted.
    pub key: String,
    /// The keys that signed the entry; empty where the cap counts the same for all senders.
    pub sender: String,
    /// How many entries or pieces it adds.
    pub weight: u32,
    /// The category of the entry.
    pub category: String,
    /// Whether the cap certainly applies to the entry; else a person must decide its `when`.
    pub is_certain: bool,
}

/// What an entry that `sender` signed adds to the counts of a call's caps, each key of each cap once.
pub fn cap_uses(call: &Call, entry: &Entry, sender: &str) -> BTreeSet<CapUse> {
    let caps = counting(call).enumerate();
    let applicable = caps.map(|(at, cap)| (at, cap, applies_to(call, cap, entry)));
    let counting_caps = applicable.filter(|(.., applies_here)| *applies_here != Outcome::NotMet);
    let uses = counting_caps.flat_map(|(at, cap, applies_here)| {
        let keys = count_keys(cap, entry).into_iter();
        keys.map(move |count_key| CapUse {
            cap: at,
            weight: count_key.weight(cap),
            key: count_key.key,
            sender: counted_sender(cap, sender).to_owned(),
            category: entry.category.clone(),
            is_certain: applies_here == Outcome::Met,
        })
    });
    uses.collect()
}

/// What a fee for the first few entries counts: the entries of whoever filled the form in.
static FEE_COUNTER: LazyLock<Cap> = LazyLock::new(|| Cap {
    id: String::new(),
    per: Per::Entrant,
    counts: Counted::Entries,
    within: Within::Call,
    at_most: u32::MAX,
    when: None,
    text: Text::from(""),
    blocks: false,
});

/// Everything that a call counts entries by: its caps, and then what its fees count, where they do.
fn counting(call: &Call) -> impl Iterator<Item = &Cap> {
    let by_fees = call.fees.as_ref().is_some_and(Fees::by_count);
    call.caps
        .iter()
        .chain(by_fees.then(|| LazyLock::force(&FEE_COUNTER)))
}

impl<'a> Tally<'a> {
    /// A count of nothing yet.
    pub fn of(call: &'a Call) -> Self {
        Self {
            call,
            counts: vec![HashMap::new(); counting(call).count()],
        }
    }

    /// Counts one entry, once for everyone and everything in it. `sender` names the keys that signed it, in any form
    /// that tells them apart and may be shown.
    pub fn add(&mut self, entry: &Entry, sender: &str) {
        for cap_use in cap_uses(self.call, entry, sender) {
            self.add_use(cap_use);
        }
    }

    /// Counts what entries of one sender and one category add to one cap: the uses of one or, with the weights added
    /// up, of several. A use of a cap that the call does not have counts for nothing.
    pub fn add_use(&mut self, cap_use: CapUse) {
        let cap = counting(self.call).nth(cap_use.cap);
        if let Some((cap, counts)) = cap.zip(self.counts.get_mut(cap_use.cap)) {
            let counts = counts.entry(cap_use.key).or_default();
            let counts = counts.entry(cap_use.sender).or_default();
            let counts = if cap_use.is_certain {
                &mut counts.certain
            } else {
                &mut counts.possible
            };
            counts.count = counts.count.saturating_add(cap_use.weight);
            if cap.counts == Counted::Categories {
                counts.categories.insert(cap_use.category);
            }
        }
    }

    /// Where an entry stands with each cap, this entry and those added before. The entry itself must not have been
    /// added: it would count twice.
    pub fn cap_counts(&self, entry: &Entry, sender: &str) -> Vec<CapCount> {
        let caps = counting(self.call).zip(&self.counts);
        caps.map(|(cap, counts)| {
            let applies = applies_to(self.call, cap, entry) != Outcome::NotMet;
            let count = applies
                .then(|| deciding_count(cap, counts, entry, counted_sender(cap, sender)))
                .flatten();
            count.unwrap_or_default()
        })
        .collect()
    }
}

/// The count of an entry where it is the only one; none where it has nothing that the cap counts by.
pub(super) fn count_as_only_entry(cap: &Cap, entry: &Entry) -> Option<CapCount> {
    deciding_count(cap, &HashMap::new(), entry, "")
}

/// The sender that a cap counts by; empty for outlets, works and answers, which are counted over all senders.
fn counted_sender<'a>(cap: &Cap, sender: &'a str) -> &'a str {
    match cap.per {
        Per::Person | Per::Team | Per::Entrant => sender,
        Per::Outlet | Per::Work | Per::Answer(_) => "",
    }
}

/// The count that decides, of all that the cap counts by: one over the cap, else one that may be over it, else one that
/// is over it with other senders' entries, else the highest; the first among equals, so that the result is always the
/// same.
fn deciding_count(
    cap: &Cap,
    counts: &HashMap<String, CountsBySender>,
    entry: &Entry,
    sender: &str,
) -> Option<CapCount> {
    let rank = |it: &CapCount| {
        let over_cap =
            [it.count, it.possible, it.with_other_senders].map(|count| count > cap.at_most);
        (over_cap, it.count)
    };
    let mut highest: Option<CapCount> = None;
    for count_key in count_keys(cap, entry) {
        let count = count_of(cap, counts.get(&count_key.key), entry, sender, count_key);
        if highest
            .as_ref()
            .is_none_or(|highest| rank(&count) > rank(highest))
        {
            highest = Some(count);
        }
    }
    highest
}

/// The count of one key, this entry included.
fn count_of(
    cap: &Cap,
    counts_before: Option<&CountsBySender>,
    entry: &Entry,
    sender: &str,
    count_key: CountKey,
) -> CapCount {
    let nobody = CountsBySender::new();
    let counts_before = counts_before.unwrap_or(&nobody);
    let with = |counts: &mut dyn Iterator<Item = &Counts>| match cap.counts {
        Counted::Entries | Counted::Pieces => counts.fold(count_key.weight(cap), |sum, counts| {
            sum.saturating_add(counts.count)
        }),
        Counted::Categories => {
            let mut categories: BTreeSet<&str> = BTreeSet::from([entry.category.as_str()]);
            categories
                .extend(counts.flat_map(|counts| counts.categories.iter().map(String::as_str)));
            super::finding_template::count_u32(categories.len())
        }
    };
    let other_senders = || counts_before.keys().filter(|other| *other != sender);
    let sender_keys = if other_senders().next().is_some() {
        let own_sender = std::iter::once(sender.to_owned());
        own_sender.chain(other_senders().cloned()).collect()
    } else {
        Vec::new()
    };
    let own_counts = counts_before.get(sender);
    CapCount {
        count: with(&mut own_counts.map(|counts| &counts.certain).into_iter()),
        possible: with(&mut own_counts.into_iter().flat_map(SenderCounts::both)),
        with_other_senders: with(&mut counts_before.values().flat_map(SenderCounts::both)),
        sender_keys,
        who: count_key.who,
    }
}

fn applies_to(call: &Call, cap: &Cap, entry: &Entry) -> Outcome {
    if cap.when.is_none() {
        return Outcome::Met;
    }
    let asked = Asked::of(call, applies);
    let context = EvalContext::of_entry(call, entry, None, &asked);
    applies(cap.when.as_ref(), &context)
}

/// A person, outlet, work or answer of an entry that a cap counts by.
struct CountKey {
    /// The normalized name or address.
    key: String,
    /// What may be shown for it.
    who: String,
    /// How many of the entry's pieces are its own: those of the outlet, or of the work.
    pieces: u32,
}

impl CountKey {
    /// What the entry adds to a count of entries or pieces.
    fn weight(&self, cap: &Cap) -> u32 {
        match cap.counts {
            Counted::Pieces => self.pieces,
            Counted::Entries | Counted::Categories => 1,
        }
    }
}

/// Everyone or everything in an entry that a cap counts by, each once.
fn count_keys(cap: &Cap, entry: &Entry) -> Vec<CountKey> {
    let all = super::finding_template::count_u32(entry.pieces.len());
    let mut keys: Vec<CountKey> = Vec::new();
    let mut add = |key: String, who: String, pieces: u32| match keys
        .iter_mut()
        .find(|known| known.key == key)
    {
        Some(known) => known.pieces = known.pieces.saturating_add(pieces).min(all),
        None => keys.push(CountKey { key, who, pieces }),
    };
    match &cap.per {
        Per::Person => {
            for author in &entry.people {
                add(person(author), author.public_name.as_str().to_owned(), all);
            }
        }
        Per::Team => {
            let team: BTreeSet<String> = entry.people.iter().map(person).collect();
            let key = team.into_iter().collect::<Vec<_>>().join("\n");
            if !key.is_empty() {
                add(key, entry.byline(), all);
            }
        }
        // Only the desk may know who filled the form in, so a finding does not name them.
        Per::Entrant => {
            let by = &entry.entered_by;
            let email = by.contact.email.as_deref();
            add(
                folded(email.unwrap_or(by.name.as_str())),
                String::new(),
                all,
            );
        }
        Per::Outlet => {
            for piece in &entry.pieces {
                let mut of_piece = BTreeSet::new();
                for outlet in &piece.outlets {
                    if of_piece.insert(folded(outlet)) {
                        add(folded(outlet), outlet.clone(), 1);
                    }
                }
            }
        }
        Per::Work => {
            for piece in &entry.pieces {
                for key in work::keys(entry, piece).collect::<BTreeSet<_>>() {
                    add(key, piece.title.clone(), 1);
                }
            }
        }
        Per::Answer(question) => {
            let answer = entry.answers.get(question);
            if let Some(answer) = answer.filter(|answer| !answer.is_empty()) {
                add(
                    work::title_key(&answer.to_string()),
                    answer.to_string(),
                    all,
                );
            }
        }
    }
    if cap.within == Within::Category {
        for count_key in &mut keys {
            count_key.key.push('\n');
            count_key.key.push_str(&entry.category);
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
        Per::Team => "team",
        Per::Entrant => "entrant",
        Per::Outlet => "outlet",
        Per::Work => "work",
        Per::Answer(_) => "answer",
    }
}
