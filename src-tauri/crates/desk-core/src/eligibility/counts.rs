//! What entries count for, so that each is checked against those with lower numbers without reading them: how often everyone
//! and everything was entered, which codes were used, and by which keys an address came.

use std::collections::BTreeSet;

use rules::{Call, Cap, CapCount, CapUse, Counted, EarlierUse, Entry, Tally};
use store::{Connection, CountedUse};
use workspace_core::Result;

/// Who gave a code that was granted, as the store names what is counted.
pub const CODE_GIVEN: &str = "code-given";
/// Who used such a code.
pub const CODE_USED: &str = "code-used";
/// Who came under the address of a personal extension.
pub const ADDRESS: &str = "address";

/// What ends the name of what is counted for a cap, where it is not known whether the cap applies to the entry.
const POSSIBLE: &str = "-possible";

/// What ends it where whoever has the key may be the same, and a person is asked.
const SIMILAR: &str = "-similar";

/// What is counted for one cap under a key by which somebody or something is known.
fn cap(cap: usize, is_certain: bool) -> String {
    format!("cap-{cap}{}", if is_certain { "" } else { POSSIBLE })
}

/// What is counted for one cap under a key that says that two may be the same, whether the cap applies or may apply.
fn similar(cap: usize) -> String {
    format!("cap-{cap}{SIMILAR}")
}

/// A use that counts once and the same in every category.
fn single_use(what: &str, of: &str, sender: &str) -> CountedUse {
    CountedUse {
        what: what.to_owned(),
        key: store::counted_use::key(of),
        counts: true,
        weight: 1,
        sender: sender.to_owned(),
        category: String::new(),
    }
}

/// A code, as the desk spells it, that an entry gave.
pub fn code_given(code: &str) -> CountedUse {
    single_use(CODE_GIVEN, code, "")
}

/// The same code used.
pub fn code_used(code: &str) -> CountedUse {
    single_use(CODE_USED, code, "")
}

/// An address under which an entry came, signed by `sender`.
pub fn address(address: &str, sender: &str) -> CountedUse {
    single_use(ADDRESS, address, sender)
}

/// What an entry that `sender` signed adds to the counts of the call's caps. One that `counts` for nothing, because it was
/// withdrawn, is checked against the others all the same.
pub fn of_caps(call: &Call, entry: &Entry, sender: &str, counts: bool) -> BTreeSet<CountedUse> {
    let uses = rules::cap_uses(call, entry, sender).into_iter();
    uses.map(|cap_use| CountedUse {
        what: if cap_use.is_exact {
            cap(cap_use.cap, cap_use.is_certain)
        } else {
            similar(cap_use.cap)
        },
        key: store::counted_use::key(&cap_use.key),
        counts,
        weight: cap_use.weight,
        sender: cap_use.sender,
        category: cap_use.category,
    })
    .collect()
}

/// Where an entry stands with each cap, by what was kept of those with lower numbers.
pub fn cap_counts(
    conn: &Connection,
    call: &Call,
    (entry, sender): (&Entry, &str),
    number: u32,
) -> Result<Vec<CapCount>> {
    let mut tally = Tally::of(call);
    // The loose key of one outlet of an entry may be the exact key of another.
    let mut looked_up: BTreeSet<(usize, String)> = BTreeSet::new();
    for cap_use in rules::cap_uses(call, entry, sender) {
        // None for what the fees count: it has no condition, and nothing in it is similar.
        let cap_of_use = call.caps.get(cap_use.cap);
        let key = store::counted_use::key(&cap_use.key);
        if let Some(cap_of_use) = cap_of_use
            && looked_up.insert((cap_use.cap, cap_use.key.clone()))
        {
            add_earlier(conn, &mut tally, (cap_of_use, &cap_use), key, number)?;
        }
        if !cap_use.is_exact {
            continue;
        }
        for is_certain in certainties(cap_of_use) {
            let what = cap(cap_use.cap, is_certain);
            for sum in store::counted_use::sums_before(conn, &what, key, number)? {
                tally.add_use(CapUse {
                    cap: cap_use.cap,
                    key: cap_use.key.clone(),
                    is_exact: true,
                    sender: sum.sender,
                    weight: sum.weight,
                    category: sum.category,
                    is_certain,
                });
            }
        }
    }
    Ok(tally.cap_counts(entry, sender))
}

/// Whether a cap applies is uncertain only where it has a condition.
fn certainties(cap: Option<&Cap>) -> impl Iterator<Item = bool> {
    let has_condition = cap.is_some_and(|cap| cap.when.is_some());
    [true, false]
        .into_iter()
        .filter(move |it| *it || has_condition)
}

/// Adds the first entries before a number that have a key, as one by which they are known or as one by which they may be
/// the same. More than the cap allows are not needed: they pass it.
fn add_earlier(
    conn: &Connection,
    tally: &mut Tally<'_>,
    (cap_of_use, cap_use): (&Cap, &CapUse),
    key: [u8; 16],
    number: u32,
) -> Result<()> {
    let by_category = cap_of_use.counts == Counted::Categories;
    let limit = cap_of_use.at_most.saturating_add(1);
    let exact = certainties(Some(cap_of_use)).map(|is_certain| cap(cap_use.cap, is_certain));
    for what in exact.chain([similar(cap_use.cap)]) {
        let of = (what.as_str(), key);
        for it in store::counted_use::first_before(conn, of, number, by_category, limit)? {
            let earlier = EarlierUse {
                number: it.number,
                weight: it.weight,
                category: it.category,
                is_exact: !what.ends_with(SIMILAR),
            };
            tally.add_earlier(cap_use.cap, &cap_use.key, earlier);
        }
    }
    Ok(())
}

/// How many entries before a number used a code.
pub fn uses_of_code(conn: &Connection, code: &str, number: u32) -> Result<u32> {
    let key = store::counted_use::key(code);
    let uses = store::counted_use::entries_before(conn, CODE_USED, key, number)?;
    Ok(uses)
}

/// The keys that signed the entries before a number that came under an address.
pub fn senders_under(conn: &Connection, address: &str, number: u32) -> Result<BTreeSet<String>> {
    let key = store::counted_use::key(address);
    let senders = store::counted_use::senders_before(conn, ADDRESS, key, number)?;
    Ok(senders)
}

/// The entries after one that are checked against what it added or adds. Whoever gave a code may get what another used of
/// it; that one gave a code and did not use it is nothing to the others.
pub fn affected_entries(
    conn: &Connection,
    number: u32,
    changed_uses: &BTreeSet<CountedUse>,
) -> Result<BTreeSet<u32>> {
    let mut numbers = BTreeSet::new();
    for changed_use in changed_uses
        .iter()
        .filter(|changed_use| changed_use.what != CODE_GIVEN && changed_use.counts)
    {
        for checked_count in checked_against(&changed_use.what) {
            let later_numbers =
                store::counted_use::numbers_after(conn, &checked_count, changed_use.key, number)?;
            numbers.extend(later_numbers);
        }
    }
    Ok(numbers)
}

/// The names under which the entries are counted that must be checked again when `what` changes.
fn checked_against(what: &str) -> Vec<String> {
    if what == CODE_USED {
        vec![CODE_GIVEN.to_owned()]
    } else if let Some(cap) = what.strip_prefix("cap-") {
        let cap = [POSSIBLE, SIMILAR]
            .iter()
            .find_map(|end| cap.strip_suffix(end))
            .unwrap_or(cap);
        ["", POSSIBLE, SIMILAR]
            .map(|end| format!("cap-{cap}{end}"))
            .to_vec()
    } else {
        vec![what.to_owned()]
    }
}
