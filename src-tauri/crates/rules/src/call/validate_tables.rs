//! What no table of a call can say, wherever it stands: an empty list, two of one id, bounds with nothing between them.

use std::collections::HashSet;

use chrono::NaiveDate;
use toml_edit::{InlineTable, Value};

use super::{CallError, tree};

/// Counts that nothing could meet at none; an answer or a mark may well be 0.
const COUNTS: [&str; 5] = ["pieces", "people", "words", "characters", "runtime_seconds"];

/// Refuses a table that nothing could meet; `place` is where it stands.
pub(super) fn refuse(place: &str, table: &InlineTable) -> Result<(), CallError> {
    span(table)?;
    if !possible(place, table) {
        let field = place.to_owned();
        return Err(CallError::LimitContradicts { field });
    }
    table
        .iter()
        .try_for_each(|(key, value)| below(&tree::join(place, key), value))
}

fn below(place: &str, value: &Value) -> Result<(), CallError> {
    if let Some(table) = value.as_inline_table() {
        return refuse(place, table);
    }
    // What may be left out is not in the tree where it is empty.
    if value.as_array().is_some_and(toml_edit::Array::is_empty) {
        let field = place.to_owned();
        return Err(CallError::EmptyList { field });
    }
    let mut taken = HashSet::new();
    for (index, table) in tree::tables(value).unwrap_or_default().iter().enumerate() {
        let place = tree::join(place, &tree::key_of(table, index));
        if let Some(id) = table.get("id").and_then(Value::as_str)
            && !taken.insert(id)
        {
            return Err(CallError::DuplicateId { field: place });
        }
        refuse(&place, table)?;
    }
    Ok(())
}

fn span(table: &InlineTable) -> Result<(), CallError> {
    let day = |key| table.get(key)?.as_str()?.parse::<NaiveDate>().ok();
    match (day("from"), day("to")) {
        (Some(from), Some(to)) if from > to => Err(CallError::WindowReversed { from, to }),
        _ => Ok(()),
    }
}

/// Whether anything lies between the bounds of a table.
fn possible(place: &str, table: &InlineTable) -> bool {
    let number = |key| {
        let value = table.get(key)?;
        let whole = || i32::try_from(value.as_integer()?).ok();
        value.as_float().or_else(|| whole().map(f64::from))
    };
    let counts = COUNTS
        .iter()
        .any(|key| place.rsplit('.').next() == Some(key));
    let least = number("at_least").is_none_or(|least| {
        let of = table.get("of").and_then(Value::as_array);
        let different = of.map(|of| of.iter().map(tree::display).collect::<HashSet<_>>().len());
        // As many different elements as are asked for must be listed.
        different
            .is_none_or(|different| u32::try_from(different).is_ok_and(|it| least <= it.into()))
    });
    least
        && number("at_most").is_none_or(|most| {
            number("at_least").is_none_or(|least| least <= most)
                && number("more_than").is_none_or(|more| more < most)
                && !(counts && most <= 0.0)
        })
}
