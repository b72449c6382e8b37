//! The findings so far: listed up to a limit, then only counted.

use std::collections::BTreeMap;

use crate::damage::Damage;

/// At most this many of one kind are named; more would only fill memory.
pub(super) const NAMED: usize = 1_000;

/// Damage of the log and its rows.
#[derive(Debug, Default)]
pub(super) struct Found {
    named: Vec<Damage>,
    /// How often each code was found.
    counts: BTreeMap<&'static str, usize>,
}

impl Found {
    pub(super) fn add(
        &mut self,
        place: impl Into<String>,
        code: &'static str,
        detail: impl Into<String>,
    ) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= NAMED {
            self.named.push(Damage::new(place, code, detail));
        }
    }

    pub(super) fn into_damage(mut self) -> Vec<Damage> {
        for (code, count) in self.counts {
            if count > NAMED {
                let more = format!("{} more like these are not named", count - NAMED);
                self.named.push(Damage::new("the log", code, more));
            }
        }
        self.named
    }
}
