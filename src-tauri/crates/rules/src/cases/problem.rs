//! What is not as a case expects it, in words for people.

use crate::Message;

pub(super) fn nothing_expected() -> Message {
    Message::plain("case-expects-nothing")
}

pub(super) fn no_entry(detail: String) -> Message {
    Message::plain("case-no-entry").with("detail", detail)
}

pub(super) fn no_path(path: &str) -> Message {
    Message::plain("case-no-path").with("path", path)
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
