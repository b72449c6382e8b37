//! Damage that was found: listed up to a limit, then only counted.

use std::collections::BTreeMap;

use details::Detail;

use crate::damage::Damage;

/// At most this many of one code are listed; more would only fill memory.
pub(super) const MOST_LISTED: usize = 1_000;

/// Damage of the log and its rows.
#[derive(Debug, Default)]
pub(super) struct DamageList {
    listed: Vec<Damage>,
    /// How often each code was found.
    counts: BTreeMap<&'static str, usize>,
}

impl DamageList {
    pub(super) fn add(&mut self, place: impl Into<String>, code: &'static str, detail: Detail) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= MOST_LISTED {
            self.listed.push(Damage::new(place, code, detail));
        }
    }

    pub(super) fn into_damage(mut self) -> Vec<Damage> {
        for (code, count) in self.counts {
            if count > MOST_LISTED {
                let detail = Detail::MoreNotNamed {
                    count: (count - MOST_LISTED).to_string(),
                };
                self.listed.push(Damage::new("the log", code, detail));
            }
        }
        self.listed
    }
}
