//! What entries count for, so that each is checked against those with lower numbers without reading them: how often everyone
//! and everything was entered, which codes were used, and by which keys an address came.

use std::collections::BTreeSet;

use rules::{Call, CapCount, CapUse, Entry, Tally};
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

/// What is counted for one cap.
fn cap(cap: usize, is_certain: bool) -> String {
    format!("cap-{cap}{}", if is_certain { "" } else { POSSIBLE })
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
        what: cap(cap_use.cap, cap_use.is_certain),
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
    for cap_use in rules::cap_uses(call, entry, sender) {
        let key = store::counted_use::key(&cap_use.key);
        // Whether a cap applies is uncertain only where it has a condition.
        let cap_of_use = call.caps.get(cap_use.cap);
        let has_condition = cap_of_use.is_some_and(|cap| cap.when.is_some());
        for is_certain in [true, false].into_iter().filter(|it| *it || has_condition) {
            let what = cap(cap_use.cap, is_certain);
            for sum in store::counted_use::sums_before(conn, &what, key, number)? {
                tally.add_use(CapUse {
                    cap: cap_use.cap,
                    key: cap_use.key.clone(),
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
        let cap = cap.strip_suffix(POSSIBLE).unwrap_or(cap);
        vec![format!("cap-{cap}"), format!("cap-{cap}{POSSIBLE}")]
    } else {
        vec![what.to_owned()]
    }
}
