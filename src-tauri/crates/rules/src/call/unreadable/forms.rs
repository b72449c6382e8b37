//! What is meant can be seen, and is written in another form than calls have for it.

use super::{header_name, lines_with_starts, schema};
use crate::call::Flaw;

/// What to write in place of `line_text`, whose value is `value`, where `reason` is the message of the TOML parser.
pub(super) fn flaw(line_text: &str, value: &str, reason: &str) -> Option<Flaw> {
    one_table(line_text, reason)
        .or_else(|| open_quote(reason))
        .or_else(|| other_form(line_text, value.trim(), reason))
        .or_else(|| not_in_list(reason))
        .or_else(|| text_for_bounds(reason))
        .or_else(|| conditions(line_text, value.trim(), reason))
}

/// `[cap]` in place of `[[cap]]`: the only one is a table where a list belongs, and a second one stands twice.
fn one_table(line_text: &str, reason: &str) -> Option<Flaw> {
    let is_meant = reason.starts_with("duplicate key")
        || reason.starts_with("invalid type: map, expected a sequence");
    let is_single = line_text.trim().starts_with('[') && !line_text.trim().starts_with("[[");
    (is_meant && is_single && schema::is_several(header_name(line_text)))
        .then(|| one_table_of(line_text))
}

/// Where `[cap]` stands before a `[[cap]]`, of which the parser says that it stands twice.
pub(super) fn first_single(text: &str, line_text: &str, reason: &str) -> Option<usize> {
    let name = header_name(line_text);
    if !reason.starts_with("duplicate key")
        || !line_text.trim().starts_with("[[")
        || !schema::is_several(name)
    {
        return None;
    }
    let single = format!("[{name}]");
    let mut lines = lines_with_starts(text);
    lines
        .find(|(_, line)| line.trim() == single)
        .map(|(start, _)| start)
}

pub(super) fn one_table_of(line_text: &str) -> Flaw {
    Flaw::OneTable {
        table: header_name(line_text).to_owned(),
    }
}

/// Round brackets around bounds, a table in square ones, `True`, and a colon in place of `=`.
fn other_form(line_text: &str, value: &str, reason: &str) -> Option<Flaw> {
    let key = line_text.split_once('=').map_or("", |(key, _)| key.trim());
    let within = |open: char, close: char| {
        let inner = value.strip_prefix(open)?.strip_suffix(close)?;
        inner
            .contains('=')
            .then(|| format!("{key} = {{ {} }}", inner.trim()))
    };
    let is_about = |beginning: &str| reason.starts_with(beginning);
    let instead = if is_about("unexpected key or value") {
        within('(', ')')?
    } else if is_about("unexpected `=` in array") {
        within('[', ']')?
    } else if is_about("invalid boolean") && ["true", "false"].contains(&&*value.to_lowercase()) {
        format!("{key} = {}", value.to_lowercase())
    } else if is_about("key with no value") {
        let (key, value) = line_text.split_once(':')?;
        format!("{} = {}", key.trim(), value.trim())
    } else {
        return None;
    };
    Some(Flaw::OtherForm { instead })
}

fn open_quote(reason: &str) -> Option<Flaw> {
    let is_open = |kind: &str| reason.starts_with(kind) && reason.contains("expected `");
    (is_open("invalid basic string") || is_open("invalid literal string"))
        .then_some(Flaw::OpenQuote)
}

/// `"url"` where a list belongs.
fn not_in_list(reason: &str) -> Option<Flaw> {
    let value = reason
        .strip_prefix("invalid type: string ")?
        .strip_suffix(", expected a sequence")?;
    Some(Flaw::NotInList {
        instead: format!("[{value}]"),
    })
}

/// `"60 minutes"` where bounds belong.
fn text_for_bounds(reason: &str) -> Option<Flaw> {
    let rest = reason.strip_prefix("invalid type: string ")?;
    rest.ends_with(", expected struct Limit")
        .then_some(Flaw::TextForBounds)
}

/// Several conditions in one pair of braces, or what is asked of an answer without the word `answer`.
fn conditions(line_text: &str, value: &str, reason: &str) -> Option<Flaw> {
    let key = line_text.split_once('=')?.0.trim();
    if !reason.starts_with("wanted exactly 1 element, more than 1")
        || !["require", "when"].contains(&key)
    {
        return None;
    }
    let table = value.strip_prefix('{')?.trim_start();
    if table
        .strip_prefix("question")
        .is_some_and(|rest| rest.trim_start().starts_with('='))
    {
        return Some(Flaw::AnswerAlone);
    }
    Some(Flaw::SeveralConditions)
}
