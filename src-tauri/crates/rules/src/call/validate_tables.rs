//! Checks that hold for every table of a call: no empty list, no id twice, no bounds that contradict each other.

use std::collections::HashSet;

use chrono::NaiveDate;
use toml_edit::{InlineTable, Value};

use super::{CallError, tree};

/// Counts whose upper bound must be above 0; answers and marks may be 0.
const COUNTS: [&str; 5] = ["pieces", "people", "words", "characters", "runtime_seconds"];

/// Fails for a table that nothing could meet; `place` is its path.
pub(super) fn validate_table(place: &str, table: &InlineTable) -> Result<(), CallError> {
    validate_span(table)?;
    if !has_possible_bounds(place, table) {
        let field = place.to_owned();
        return Err(CallError::LimitContradicts { field });
    }
    table
        .iter()
        .try_for_each(|(key, value)| validate_value(&tree::join(place, key), value))
}

fn validate_value(place: &str, value: &Value) -> Result<(), CallError> {
    if let Some(table) = value.as_inline_table() {
        return validate_table(place, table);
    }
    // What may be left out is not in the tree where it is empty.
    if value.as_array().is_some_and(toml_edit::Array::is_empty) {
        let field = place.to_owned();
        return Err(CallError::EmptyList { field });
    }
    let mut ids = HashSet::new();
    for (index, table) in tree::tables(value).unwrap_or_default().iter().enumerate() {
        let place = tree::join(place, &tree::key_of(table, index));
        if let Some(id) = table.get("id").and_then(Value::as_str)
            && !ids.insert(id)
        {
            return Err(CallError::DuplicateId { field: place });
        }
        validate_table(&place, table)?;
    }
    Ok(())
}

fn validate_span(table: &InlineTable) -> Result<(), CallError> {
    let day = |key| table.get(key)?.as_str()?.parse::<NaiveDate>().ok();
    match (day("from"), day("to")) {
        (Some(from), Some(to)) if from > to => Err(CallError::WindowReversed { from, to }),
        _ => Ok(()),
    }
}

/// Whether anything lies between the bounds of a table.
fn has_possible_bounds(place: &str, table: &InlineTable) -> bool {
    // A share is bounded by `at_least_percent` as a number by `at_least`; no table has both.
    let number = |key: &str| {
        let of_share = || table.get(&format!("{key}_percent"));
        let value = table.get(key).or_else(of_share)?;
        let as_integer = || i32::try_from(value.as_integer()?).ok();
        value.as_float().or_else(|| as_integer().map(f64::from))
    };
    let counts = COUNTS
        .iter()
        .any(|key| place.rsplit('.').next() == Some(key));
    let has_possible_minimum = number("at_least").is_none_or(|least| {
        let of = table.get("of").and_then(Value::as_array);
        let different = of.map(|of| of.iter().map(tree::display).collect::<HashSet<_>>().len());
        // As many different elements as are asked for must be listed.
        different
            .is_none_or(|different| u32::try_from(different).is_ok_and(|it| least <= it.into()))
    });
    has_possible_minimum
        && number("less_than").is_none_or(|less| {
            number("at_least").is_none_or(|least| least < less)
                // Between two whole numbers next to each other lies none.
                && number("more_than").is_none_or(|more| {
                    if counts { more + 1.0 < less } else { more < less }
                })
                && !(counts && less <= 1.0)
        })
        && number("at_most").is_none_or(|most| {
            number("at_least").is_none_or(|least| least <= most)
                && number("more_than").is_none_or(|more| more < most)
                && !(counts && most <= 0.0)
        })
}
