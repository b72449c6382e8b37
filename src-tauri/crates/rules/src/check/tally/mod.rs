//! How often everyone and everything was entered.

mod counted;
mod similar;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

pub use similar::{EarlierUse, SimilarEntries};

use super::condition::applies;
use super::eval_context::{Asked, EvalContext};
use crate::{Call, Cap, Counted, Entry, Fees, Outcome, Per, Text, Within};
use counted::{CountKey, CountKeys};

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
    /// Of these, those to which the cap certainly applies.
    pub certain_with_other_senders: u32,
    /// The signing keys of those senders, this one's first; empty where there is no other.
    pub sender_keys: Vec<String>,
    /// Where the cap is kept by all of these counts, and would not be if what is similar was the same.
    pub similar: Option<SimilarEntries>,
}

/// Counts over many entries, for each cap of a call and for its fees.
///
/// People and entrants are counted by sender and address: the same address under other keys may be somebody else. By what
/// people, outlets, works and answers are known, and which may be the same, the crate [`identity`] says.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    call: &'a Call,
    /// What is counted so far, by cap and by key.
    counts: Vec<HashMap<String, KeyCounts>>,
    /// The number of the entry that was added last.
    last_number: u32,
}

/// What is counted under one key.
#[derive(Debug, Clone, Default)]
struct KeyCounts {
    /// Of those who are known by the key.
    by_sender: CountsBySender,
    /// Of these and of all who may be the same, by the numbers of the entries.
    earlier: Vec<EarlierUse>,
}

impl KeyCounts {
    fn earlier(&self) -> impl Iterator<Item = &EarlierUse> {
        self.earlier.iter()
    }

    /// Keeps the order of the numbers. Where categories are counted, the first entry of each suffices.
    fn add_earlier(&mut self, cap: &Cap, earlier: EarlierUse) {
        if cap.counts == Counted::Categories {
            let mut known = self.earlier.iter();
            if let Some(index) = known.position(|it| it.category == earlier.category) {
                let known = &mut self.earlier[index];
                if known.number == earlier.number {
                    // One entry may have the key both as one by which somebody is known and as one that is similar.
                    known.is_exact |= earlier.is_exact;
                }
                if known.number <= earlier.number {
                    return;
                }
                self.earlier.remove(index);
            }
        } else if earlier.weight == 0 {
            return;
        }
        let place = self
            .earlier
            .partition_point(|it| it.number <= earlier.number);
        self.earlier.insert(place, earlier);
    }
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
    /// A key of the person, outlet, work or answer that is counted.
    pub key: String,
    /// Whether whoever has this key is the same; else a person is asked.
    pub is_exact: bool,
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
    let applicable = caps.map(|(index, cap)| (index, cap, applies_to(call, cap, entry)));
    let counting_caps = applicable.filter(|(.., applies_here)| *applies_here != Outcome::NotMet);
    let uses = counting_caps.flat_map(|(index, cap, applies_here)| {
        let cap_use = move |key, is_exact, weight| CapUse {
            cap: index,
            key,
            is_exact,
            sender: counted_sender(cap, sender).to_owned(),
            weight,
            category: entry.category.clone(),
            is_certain: applies_here == Outcome::Met,
        };
        let CountKeys { exact, loose } = CountKeys::of(cap, entry);
        let exact = exact.into_iter().map(move |it| {
            let weight = it.weight(cap);
            cap_use(it.key, true, weight)
        });
        // A fee counts those alone who are the same: nobody is asked whether two may be.
        let asks_for_similar = index < call.caps.len();
        let loose = loose.into_iter().filter(move |_| asks_for_similar);
        exact.chain(
            loose.map(move |(key, pieces)| cap_use(key, false, counted::weight(cap, pieces))),
        )
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

/// How many earlier entries of a key can decide: one more than the cap allows.
fn weight_limit(cap: &Cap) -> usize {
    usize::try_from(cap.at_most)
        .unwrap_or(usize::MAX)
        .saturating_add(1)
}

impl<'a> Tally<'a> {
    /// A count of nothing yet.
    pub fn of(call: &'a Call) -> Self {
        Self {
            call,
            counts: vec![HashMap::new(); counting(call).count()],
            last_number: 0,
        }
    }

    /// Counts one entry as the one after the last; the first has the number 1. See [`Tally::add_numbered`].
    pub fn add(&mut self, entry: &Entry, sender: &str) {
        self.add_numbered(self.last_number.saturating_add(1), entry, sender);
    }

    /// Counts one entry, once for everyone and everything in it. `number` is what findings on later entries call it;
    /// entries are added in the order of their numbers. `sender` names the keys that signed it, in any form that tells
    /// them apart and may be shown.
    pub fn add_numbered(&mut self, number: u32, entry: &Entry, sender: &str) {
        self.last_number = number;
        for cap_use in cap_uses(self.call, entry, sender) {
            let cap = self.call.caps.get(cap_use.cap);
            let counts_categories = cap.is_some_and(|cap| cap.counts == Counted::Categories);
            let earlier = EarlierUse {
                number,
                weight: cap_use.weight,
                // Many entries are kept; only a count of categories asks for theirs.
                category: if counts_categories {
                    cap_use.category.clone()
                } else {
                    String::new()
                },
                is_exact: cap_use.is_exact,
            };
            self.add_earlier(cap_use.cap, &cap_use.key, earlier);
            if cap_use.is_exact {
                self.add_use(cap_use);
            }
        }
    }

    /// Counts what one entry adds for whoever has a key and for all who may be the same. Of each key the first entries
    /// suffice: those that pass the cap.
    pub fn add_earlier(&mut self, cap: usize, key: &str, earlier: EarlierUse) {
        let counts = self.counts.get_mut(cap);
        if let Some((cap, counts)) = self.call.caps.get(cap).zip(counts) {
            if !counts.contains_key(key) {
                counts.insert(key.to_owned(), KeyCounts::default());
            }
            if let Some(counts) = counts.get_mut(key) {
                counts.add_earlier(cap, earlier);
            }
        }
    }

    /// Counts what entries of one sender and one category add to one cap: the uses of one or, with the weights added
    /// up, of several. A use of a cap that the call does not have counts for nothing.
    pub fn add_use(&mut self, cap_use: CapUse) {
        let cap = counting(self.call).nth(cap_use.cap);
        if let Some((cap, counts)) = cap.zip(self.counts.get_mut(cap_use.cap)) {
            let counts = counts.entry(cap_use.key).or_default();
            let counts = counts.by_sender.entry(cap_use.sender).or_default();
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
/// is over it with other senders' entries, else one that is over it with what is similar, else the highest; the first
/// among equals, so that the result is always the same.
fn deciding_count(
    cap: &Cap,
    counts: &HashMap<String, KeyCounts>,
    entry: &Entry,
    sender: &str,
) -> Option<CapCount> {
    let rank = |it: &CapCount| {
        let over_cap =
            [it.count, it.possible, it.with_other_senders].map(|count| count > cap.at_most);
        (over_cap, it.similar.is_some(), it.count)
    };
    let mut highest: Option<CapCount> = None;
    for count_key in CountKeys::of(cap, entry).exact {
        let of_key = counts.get(&count_key.key).map(|counts| &counts.by_sender);
        let mut count = count_of(cap, of_key, entry, sender, &count_key);
        // Where one of these is over the cap, it decides whatever is similar.
        if count.possible.max(count.with_other_senders) <= cap.at_most {
            count.similar = similar::entries_over(cap, &count_key, entry, |key| counts.get(key));
        }
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
    count_key: &CountKey,
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
            super::number::saturating_u32(categories.len())
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
        certain_with_other_senders: with(&mut counts_before.values().map(|it| &it.certain)),
        sender_keys,
        who: count_key.who.clone(),
        similar: None,
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
