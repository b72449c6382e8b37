//! Which value of a text an error lies in.

use toml_edit::{Item, TableLike, Value};

/// A value that a text has at some place.
pub(super) struct Found<'a> {
    /// The keys that lead to it, without the numbers of lists.
    pub(super) path: Vec<String>,
    /// The value.
    pub(super) value: &'a Value,
}

/// The outermost value that begins at `at`, else the innermost that holds it.
pub(super) fn value_at(table: &dyn TableLike, at: usize) -> Option<Found<'_>> {
    table.iter().find_map(|(key, item)| {
        let mut found = in_item(item, at)?;
        found.path.insert(0, key.to_owned());
        Some(found)
    })
}

fn in_item(item: &Item, at: usize) -> Option<Found<'_>> {
    match item {
        Item::None => None,
        Item::Value(value) => in_value(value, at),
        Item::Table(table) => value_at(table, at),
        Item::ArrayOfTables(tables) => tables.iter().find_map(|table| value_at(table, at)),
    }
}

fn in_value(value: &Value, at: usize) -> Option<Found<'_>> {
    let span = value.span()?;
    if !span.contains(&at) {
        return None;
    }
    let inner = match value {
        _ if span.start == at => None,
        Value::Array(values) => values.iter().find_map(|value| in_value(value, at)),
        Value::InlineTable(table) => value_at(table, at),
        Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Datetime(_)
        | Value::Boolean(_) => None,
    };
    inner.or_else(|| {
        Some(Found {
            path: Vec::new(),
            value,
        })
    })
}
