//! Tables that begin with the name or the brackets of another.

use super::{header_name, lines_with_starts, schema};
use crate::call::Flaw;

/// Tables that are lists within another, by the name that people write at the top, and the whole one.
const WITHIN_ANOTHER: [(&str, &str); 7] = [
    ("by_category", "round.by_category"),
    ("by_field", "required.by_field"),
    ("condition", "outcomes.condition"),
    ("anchor", "scale.anchor"),
    ("jury", "panels.jury"),
    ("option", "question.option"),
    ("tier", "fees.tier"),
];

/// What is wrong with the line that begins the table at `at`, and where that line is.
pub(super) fn flaw(text: &str, at: usize, reason: &str) -> Option<(usize, Flaw)> {
    let (start, line) = header_at(text, at)?;
    let name = header_name(line);
    let whole = || {
        let unknown = reason.strip_prefix("unknown field `")?.split('`').next()?;
        let (_, whole) = WITHIN_ANOTHER.iter().find(|(within, _)| *within == name)?;
        (unknown == name).then(|| format!("[[{whole}]]"))
    };
    let single = || {
        let is_one = line.starts_with("[[") && schema::is_single(name);
        is_one.then(|| format!("[{name}]"))
    };
    let instead = whole().or_else(single)?;
    Some((start, Flaw::OtherForm { instead }))
}

/// The last line up to a place that begins a table, and where it is.
fn header_at(text: &str, at: usize) -> Option<(usize, &str)> {
    let lines = lines_with_starts(text).map(|(start, line)| (start, line.trim()));
    let up_to = lines.take_while(|(start, _)| *start <= at);
    up_to.filter(|(_, line)| line.starts_with('[')).last()
}
