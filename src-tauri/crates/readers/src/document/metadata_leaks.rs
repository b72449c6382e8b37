//! Personal data in the metadata of documents, in any format.

use std::collections::BTreeSet;

use crate::{Leak, LeakKind};

/// At most this many characters of what a leak says are kept; names are far shorter, and a file may hold anything.
const MOST_CHARACTERS: usize = 300;

/// At most this many leaks are kept from one place. A report has a few authors, and a hostile file any number.
const MOST_FROM_ONE_PLACE: usize = 100;

/// A leak of a property that holds a name; of an e-mail address or a path where the value is one. `None` for an empty one.
pub(crate) fn of_name(value: &str, place: &str) -> Option<Leak> {
    of_value(LeakKind::Name, value, place)
}

/// A leak of a property; an e-mail address or a path is reported as such, whatever the property is called. `None` for an empty value.
pub(crate) fn of_value(kind: LeakKind, value: &str, place: &str) -> Option<Leak> {
    let value: String = value.trim().chars().take(MOST_CHARACTERS).collect();
    if value.is_empty() {
        return None;
    }
    let kind = if is_path(&value) {
        LeakKind::Path
    } else if is_address(&value) {
        LeakKind::Email
    } else {
        kind
    };
    Some(Leak {
        kind,
        value,
        place: place.to_owned(),
    })
}

/// A leak of a number of things; `None` for none.
pub(crate) fn of_count(kind: LeakKind, number: usize, place: &str) -> Option<Leak> {
    (number > 0).then(|| Leak {
        kind,
        value: number.to_string(),
        place: place.to_owned(),
    })
}

/// A leak of each value, as [`of_value`] reports it.
pub(crate) fn of_values(kind: LeakKind, values: &BTreeSet<String>, place: &str) -> Vec<Leak> {
    values
        .iter()
        .take(MOST_FROM_ONE_PLACE)
        .filter_map(|value| of_value(kind, value, place))
        .collect()
}

/// Adds a value to those of one place, unless it is blank or there are [`MOST_FROM_ONE_PLACE`] already.
pub(crate) fn add_value(values: &mut BTreeSet<String>, value: &str) {
    if values.len() < MOST_FROM_ONE_PLACE && !value.trim().is_empty() {
        values.insert(value.trim().chars().take(MOST_CHARACTERS).collect());
    }
}

/// Whether it is a path on somebody's computer: of a drive, of a share, of a home, or a `file:` address.
pub fn is_path(value: &str) -> bool {
    let bytes = value.as_bytes();
    let on_drive = bytes.len() > 3
        && bytes[0].is_ascii_alphabetic()
        && bytes[1] == b':'
        && matches!(bytes[2], b'\\' | b'/')
        && bytes[3] != b'/';
    let begins = |start: &str| {
        value
            .get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    on_drive
        || ["\\\\", "file:", "/Users/", "/home/"]
            .into_iter()
            .any(begins)
}

fn is_address(value: &str) -> bool {
    value.split_once('@').is_some_and(|(before, after)| {
        !before.is_empty() && after.contains('.') && !value.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::of_name;
    use crate::LeakKind;

    #[test]
    fn a_property_gives_what_its_value_is() {
        for (value, kind) in [
            ("Ama Owusu", Some(LeakKind::Name)),
            ("ama@example.org", Some(LeakKind::Email)),
            ("Ama @ home.", Some(LeakKind::Name)),
            ("C:\\Users\\ama\\story.docx", Some(LeakKind::Path)),
            ("c:/Users/ama", Some(LeakKind::Path)),
            ("file:///C:/Users/ama/Normal.dotm", Some(LeakKind::Path)),
            ("\\\\newsroom\\share", Some(LeakKind::Path)),
            ("/home/ama/story.odt", Some(LeakKind::Path)),
            ("a://b", Some(LeakKind::Name)),
            ("  ", None),
        ] {
            assert_eq!(of_name(value, "x").map(|leak| leak.kind), kind, "{value}");
        }
    }
}
