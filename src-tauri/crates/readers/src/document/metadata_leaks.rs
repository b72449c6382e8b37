//! Personal data in the metadata of documents, in any format.

use std::collections::BTreeSet;

use crate::{LeakKind, Trace};

/// At most this many characters of what a trace says are kept; names are far shorter, and a file may hold anything.
const MOST_CHARACTERS: usize = 300;

/// At most this many traces are kept from one place. A report has a few authors, and a hostile file any number.
const MOST_FROM_ONE_PLACE: usize = 100;

/// A trace of a property that holds a name; of an e-mail address or a path where the value is one. `None` for an empty one.
pub(crate) fn of_name(value: &str, place: &str) -> Option<Trace> {
    of_value(LeakKind::Name, value, place)
}

/// A trace of a property; an e-mail address or a path is reported as such, whatever the property is called. `None` for an empty value.
pub(crate) fn of_value(gives: LeakKind, value: &str, place: &str) -> Option<Trace> {
    let value: String = value.trim().chars().take(MOST_CHARACTERS).collect();
    if value.is_empty() {
        return None;
    }
    let gives = if is_path(&value) {
        LeakKind::Path
    } else if is_address(&value) {
        LeakKind::Email
    } else {
        gives
    };
    Some(Trace {
        gives,
        value,
        place: place.to_owned(),
    })
}

/// A trace of a number of things; `None` for none.
pub(crate) fn of_count(gives: LeakKind, number: usize, place: &str) -> Option<Trace> {
    (number > 0).then(|| Trace {
        gives,
        value: number.to_string(),
        place: place.to_owned(),
    })
}

/// Traces of names, each once.
pub(crate) fn of_names(names: &BTreeSet<String>, place: &str) -> Vec<Trace> {
    names
        .iter()
        .take(MOST_FROM_ONE_PLACE)
        .filter_map(|one| of_name(one, place))
        .collect()
}

/// Adds a name to a bounded set.
pub(crate) fn add_name(names: &mut BTreeSet<String>, name: &str) {
    if names.len() < MOST_FROM_ONE_PLACE && !name.trim().is_empty() {
        names.insert(name.trim().chars().take(MOST_CHARACTERS).collect());
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
        for (value, gives) in [
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
            assert_eq!(
                of_name(value, "x").map(|trace| trace.gives),
                gives,
                "{value}"
            );
        }
    }
}
