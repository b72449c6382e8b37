//! What is wrong with a text that cannot be parsed as a call, and where, in words for the people who write calls.

use chrono::NaiveDate;

use super::{CallError, Flaw, Zone, nearest};
pub(crate) use words::plain;

mod brackets;
mod codes;
mod forms;
mod headers;
mod numbers;
mod path;
mod quotes;
mod schema;
mod words;

/// The error with its place in the text, in lines and characters.
pub(super) fn call_error(text: &str, error: &toml::de::Error) -> CallError {
    let at = error.span().map_or(0, |span| span.start.min(text.len()));
    // A span may end inside of a character when what it marks is not text; then the last whole one counts.
    let text_before = (0..=at)
        .rev()
        .find_map(|end| text.get(..end))
        .unwrap_or_default();
    let reason = error.message().lines().next().unwrap_or_default();
    if let Some(open) = brackets::never_closed(text, text_before, reason) {
        let line_text = text[line_start(open.text_before)..].lines().next();
        let flaw = if line_text.is_some_and(quotes::half_printed) {
            Flaw::CurlyQuotes
        } else {
            open.flaw
        };
        return flawed(text, open.text_before, flaw);
    }
    let start = line_start(text_before);
    let line_text = text[start..].lines().next().unwrap_or_default();
    if let Some(at) = forms::first_single(text, line_text, reason) {
        return flawed(text, &text[..at], forms::one_table_of(line_text));
    }
    if let Some((at, flaw)) = headers::flaw(text, text_before.len(), reason) {
        return flawed(text, &text[..at], flaw);
    }
    let (_, value) = line_text.split_once('=').unwrap_or_default();
    let below_a_table = !table(&text[..start]).is_empty();
    let flaw = quotes::curly(line_text, &text[text_before.len()..], reason)
        .then_some(Flaw::CurlyQuotes)
        .or_else(|| quotes::within(line_text, reason))
        .or_else(|| schema::flaw(text, text_before.len(), reason))
        .or_else(|| flaw(value, reason, below_a_table))
        .or_else(|| forms::flaw(line_text, value, reason))
        .unwrap_or_else(|| Flaw::Unreadable {
            reason: plain(reason),
        });
    flawed(text, text_before, flaw)
}

/// A flaw at the end of `text_before`, with its line, column and field.
pub(super) fn flawed(text: &str, text_before: &str, flaw: Flaw) -> CallError {
    let start = line_start(text_before);
    let line_text = text[start..].lines().next().unwrap_or_default();
    let (key, _) = line_text.split_once('=').unwrap_or_default();
    let field = match (table(&text[..start + line_text.len()]), key.trim()) {
        (table, "") => table.to_owned(),
        ("", key) => key.to_owned(),
        (table, key) => format!("{table}.{key}"),
    };
    CallError::Flawed {
        line: text_before.matches('\n').count() + 1,
        column: text_before[start..].chars().count() + 1,
        field,
        flaw,
    }
}

/// The lines of a text with their ends, each with where it begins.
fn lines_with_starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |end, line| {
        let start = *end;
        *end += line.len();
        Some((start, line))
    })
}

/// The name of the table that a line begins: `cap` of `[[cap]]`.
fn header_name(line: &str) -> &str {
    let name = line.trim().trim_start_matches('[');
    name.split(']').next().unwrap_or_default().trim()
}

/// Where the last line of a text begins.
fn line_start(text: &str) -> usize {
    text.rfind('\n').map_or(0, |newline| newline + 1)
}

/// What is wrong with a line whose value is `value`, where `reason` is the message of the TOML parser; none where that
/// message alone says it.
fn flaw(value: &str, reason: &str, below_a_table: bool) -> Option<Flaw> {
    if let Some(date) = impossible_date(value) {
        return Some(Flaw::ImpossibleDate { date });
    }
    if let Some(number) = numbers::grouped(value) {
        return Some(Flaw::PartedNumber { number });
    }
    zone(reason)
        .or_else(|| codes::flaw(reason))
        .or_else(|| numbers::flaw(value, reason))
        .or_else(|| unknown_value(reason))
        .or_else(|| unknown_key(reason, below_a_table))
}

/// Keys that stand above the first table of a call.
const AT_THE_TOP: [&str; 4] = ["format", "version", "introduction", "amending"];

/// The key that the parser did not know, and the most similar known one.
fn unknown_key(reason: &str, below_a_table: bool) -> Option<Flaw> {
    let (key, known_names) = reason.strip_prefix("unknown field `")?.split_once('`')?;
    let key = key.to_owned();
    if below_a_table && AT_THE_TOP.contains(&&*key) {
        return Some(Flaw::Misplaced { key });
    }
    let nearest = nearest(&key, between_backquotes(known_names));
    Some(Flaw::UnknownKey { key, nearest })
}

/// The value that the parser did not know, and those that are allowed in its place.
fn unknown_value(reason: &str) -> Option<Flaw> {
    let (value, known) = reason.strip_prefix("unknown variant `")?.split_once('`')?;
    let (value, known): (_, Vec<&str>) = (value.to_owned(), between_backquotes(known).collect());
    let known = known.join(", ");
    Some(Flaw::UnknownValue { value, known })
}

/// The names that a parser of serde puts between backquotes.
pub(crate) fn between_backquotes(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The zone that the database does not have, and what to write: the city of a label such as EDT, else the zone of the same
/// region most like it.
fn zone(reason: &str) -> Option<Flaw> {
    let (_, zone) = reason.split_once("unknown time zone '")?;
    let zone = zone.trim_end_matches('\'');
    let region = zone.split_once('/').map(|(region, _)| region);
    let similarity = |one: &str| strsim::jaro_winkler(&zone.to_lowercase(), &one.to_lowercase());
    let of_region = Zone::all()
        .map(Zone::name)
        .filter(|one| region.is_some_and(|region| one.starts_with(region)))
        .max_by(|one, other| similarity(one).total_cmp(&similarity(other)));
    let of_region = of_region.map(|name| timezones::city_for(name).unwrap_or(name));
    let city = timezones::city_for(zone);
    let nearest = city.or(of_region);
    Some(Flaw::UnknownZone {
        zone: zone.to_owned(),
        nearest: nearest.unwrap_or("America/Toronto").to_owned(),
        is_label: city.is_some(),
    })
}

/// The name of the last table that begins in a text.
fn table(text: &str) -> &str {
    let headers = text
        .lines()
        .rev()
        .map(str::trim)
        .filter(|line| line.starts_with('['));
    headers
        .filter_map(|line| line.split(']').next())
        .map(|line| line.trim_start_matches('['))
        .next()
        .unwrap_or_default()
}

/// A value that is written like a day but is none, such as `"2020-02-30"`.
fn impossible_date(value: &str) -> Option<String> {
    let date = value
        .trim_start()
        .trim_start_matches(['"', '\''])
        .get(..10)?;
    let digits = |range: std::ops::Range<usize>| {
        date.get(range)
            .is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let like_a_day =
        digits(0..4) && digits(5..7) && digits(8..10) && date.matches('-').count() == 2;
    (like_a_day && NaiveDate::parse_from_str(date, "%Y-%m-%d").is_err()).then(|| date.to_owned())
}
