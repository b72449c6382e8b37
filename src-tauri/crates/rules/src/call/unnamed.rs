//! The errors on what a call names and does not have, with what it has that is probably meant.

use super::{Call, CallError, UnnamedError, nearest};

pub(super) fn category(call: &Call, place: &str, id: &str) -> CallError {
    let ids = call.categories.iter().map(|it| it.id.as_str());
    unnamed(place, "category", id, ids)
}

pub(super) fn question(call: &Call, place: &str, id: &str) -> CallError {
    let ids = call.questions.iter().map(|it| it.id.as_str());
    unnamed(place, "question", id, ids)
}

/// A list, by its name with the `list:` before it; `known` are the names without it.
pub(super) fn list<'a>(place: &str, id: &str, known: impl Iterator<Item = &'a str>) -> CallError {
    let known: Vec<String> = known.map(|name| format!("list:{name}")).collect();
    unnamed(place, "list", id, known.iter().map(String::as_str))
}

/// What a text that was printed elsewhere is about: the deadline, the window or a category.
pub(super) fn printed(call: &Call, id: &str) -> CallError {
    let categories = call.categories.iter();
    let mut known: Vec<String> = categories.map(|it| format!("category.{}", it.id)).collect();
    known.extend(["deadline", "window"].map(str::to_owned));
    unnamed("printed.of", "rule", id, known.iter().map(String::as_str))
}

fn unnamed<'a>(
    place: &str,
    kind: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str>,
) -> CallError {
    CallError::Unnamed(UnnamedError {
        field: place.to_owned(),
        kind,
        id: id.to_owned(),
        nearest: nearest(id, known),
    })
}
