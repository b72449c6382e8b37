//! Refuses zones by names that the database keeps for old programs, such as "EST", which is UTC−5 in July as well.

use super::{Call, CallError, Flaw, Zone, unreadable, validate};

/// Fails for a zone that is written by an old name, with its place in the text.
pub(super) fn refuse(text: &str, call: &Call) -> Result<(), CallError> {
    let old = validate::deadlines(call)
        .map(|deadline| deadline.zone)
        .chain(call.opens.iter().map(|opening| opening.zone))
        .map(Zone::name)
        .find_map(|name| Some((name, timezones::city_for(name)?)));
    let Some((name, city)) = old else {
        return Ok(());
    };
    let flaw = Flaw::OldZone {
        zone: name.to_owned(),
        city: city.to_owned(),
    };
    Err(unreadable::flawed(text, &text[..place(text, name)], flaw))
}

/// Where a text sets a zone to this name: the byte at which the value begins; 0 where it is written in another way, such
/// as with an escape.
fn place(text: &str, name: &str) -> usize {
    let is_value = |at: usize| {
        let before = text[..at].trim_end_matches(['"', '\'']).trim_end();
        let key = before.strip_suffix('=').unwrap_or_default().trim_end();
        key.ends_with("zone") && text[at + name.len()..].starts_with(['"', '\''])
    };
    text.match_indices(name)
        .map(|(at, _)| at)
        .find(|&at| is_value(at))
        .unwrap_or(0)
}
