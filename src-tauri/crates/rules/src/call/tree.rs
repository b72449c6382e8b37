//! A call as a tree of TOML values in the order of its tables, for code that treats all tables alike.

use toml_edit::{InlineTable, Value};

use super::Call;

impl Call {
    /// The whole call as one table.
    pub(super) fn tree(&self) -> InlineTable {
        // Every field of a call has a form in TOML, so that writing one cannot fail.
        let document = toml_edit::ser::to_document(self).unwrap_or_default();
        document.as_table().clone().into_inline_table()
    }
}

/// The tables of a list; none where it is a list of plain values.
pub(super) fn tables(value: &Value) -> Option<Vec<&InlineTable>> {
    let values = value.as_array().filter(|values| !values.is_empty())?;
    values.iter().map(Value::as_inline_table).collect()
}

/// The path of a key under another path: `category` and `news` are `category.news`.
pub(super) fn join(place: &str, name: &str) -> String {
    if place.is_empty() {
        name.to_owned()
    } else {
        format!("{place}.{name}")
    }
}

/// The key of a table in a list: its id, else its number counted from 1.
pub(super) fn key_of(table: &InlineTable, index: usize) -> String {
    let id = table.get("id").and_then(Value::as_str);
    id.map_or_else(|| (index + 1).to_string(), str::to_owned)
}

/// A value as people read it: words bare, plain values parted by commas, a table by its name or its words.
pub(super) fn display(value: &Value) -> String {
    match value {
        Value::String(words) => words.value().clone(),
        Value::Array(values) if tables(value).is_none() => {
            let values: Vec<String> = values.iter().map(display).collect();
            values.join(", ")
        }
        Value::InlineTable(table) => ["name", "text", "en"]
            .iter()
            .find_map(|key| table.get(key))
            .map_or_else(|| without_decor(value), display),
        Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_) => without_decor(value),
    }
}

fn without_decor(value: &Value) -> String {
    let mut value = value.clone();
    value.decor_mut().clear();
    value.to_string()
}
