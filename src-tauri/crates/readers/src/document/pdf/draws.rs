//! Counting how often a content draws what it names.

use std::collections::BTreeMap;

/// How often each name is drawn.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Times {
    times_by_name: BTreeMap<Vec<u8>, u64>,
    /// How often something is drawn whose name is not plain.
    otherwise: u64,
}

impl Times {
    /// How often that of this name is drawn, at most.
    pub(super) fn of(&self, name: &[u8]) -> u64 {
        self.times_by_name.get(name).copied().unwrap_or(0) + self.otherwise
    }
}

/// Counts in a content (`/Name Do`). What only looks like it, in a string, is counted as well.
pub(super) fn count(content: &[u8]) -> Times {
    let mut times = Times::default();
    for (at, _) in content
        .windows(2)
        .enumerate()
        .filter(|(_, two)| *two == b"Do")
    {
        let text_before = content[..at].trim_ascii_end();
        let begins = text_before
            .iter()
            .rposition(|byte| !is_plain(*byte))
            .unwrap_or(0);
        match text_before.get(begins..) {
            Some([b'/', name @ ..]) if !name.is_empty() => {
                *times.times_by_name.entry(name.to_vec()).or_default() += 1;
            }
            // In words, as in "Do you", nothing is drawn.
            Some(_) if at > 0 && is_plain(content[at - 1]) => {}
            _ => times.otherwise += 1,
        }
    }
    times
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-.+:".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn every_drawing_is_counted_under_its_name() {
        let times = count(b"q /Im1 Do Q /Fm0 Do /Fm0\nDo (Dover) Tj /F#6d Do /Fm2 Do");
        let of = |name: &str| times.of(name.as_bytes());
        assert_eq!((of("Fm0"), of("Fm2"), of("Im1")), (2 + 2, 1 + 2, 1 + 2));
    }
}
