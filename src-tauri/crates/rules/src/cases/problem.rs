//! What is not as a case expects it, in words for people.

use crate::call::nearest_or_none;
use crate::entry::ShapeError;
use crate::{EntryFileError, Message, Param};

pub(super) fn nothing_expected() -> Message {
    Message::plain("case-expects-nothing")
}

/// What is wrong with the entry of a case, in the words in which a file of entries is refused. Whoever shows it adds
/// `path`, the file of the cases.
pub(super) fn no_entry(error: &EntryFileError) -> Message {
    let params = error.params().into_iter();
    Message {
        code: format!("error-{}", error.code()).into(),
        params: params
            .map(|(name, value)| (name.into(), Param::Text(value)))
            .collect(),
    }
}

/// Whether two messages say the same, of whatever line.
pub(super) fn is_same(one: &Message, other: &Message) -> bool {
    let params = |message: &Message| {
        let mut params = message.params.clone();
        params.remove("line");
        params
    };
    one.code == other.code && params(one) == params(other)
}

pub(super) fn wrong_shape(error: ShapeError) -> Message {
    let mut message = Message::plain("case-shape")
        .with("field", error.field)
        .with("kind", error.message.code.into_owned());
    message.params.extend(error.message.params);
    message
}

pub(super) fn no_path(path: &str) -> Message {
    Message::plain("case-no-path").with("at", path)
}

/// `nearest` is the key that is probably meant; empty where none is.
pub(super) fn no_rule(key: &str, nearest: &str) -> Message {
    nearly("case-no-rule", nearest).with("rule", key)
}

fn nearly(code: &'static str, nearest: &str) -> Message {
    Message::plain(code).with("nearest", nearest_or_none(nearest))
}

/// A path names an item of the list `place`, which has `count`, that is neither there nor the next one.
pub(super) fn beyond(path: &str, place: &str, count: usize) -> Message {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    Message::plain("case-beyond")
        .with("at", path)
        .with("place", place)
        .with("count", count)
}

pub(super) fn no_id(key: &str, id: &str, nearest: &str) -> Message {
    let message = nearly("case-no-id", nearest);
    message.with("rule", key).with("id", id)
}

pub(super) fn no_category(id: &str, nearest: &str) -> Message {
    nearly("case-no-category", nearest).with("category", id)
}

pub(super) fn with_alone() -> Message {
    Message::plain("case-with-alone")
}

pub(super) fn differs(
    code: &'static str,
    place: &str,
    found: impl std::fmt::Display,
    expected: impl std::fmt::Display,
) -> Message {
    // In quotes, so that a day is shown as it was written.
    Message::plain(code)
        .with("place", place)
        .with("found", format!("\"{found}\""))
        .with("expected", format!("\"{expected}\""))
}

pub(super) fn unsaid(code: &str) -> Message {
    Message::plain("case-unsaid").with("said", code)
}
