//! Writes a changed call into the text that it was read from; comments and order of the text stay.

use serde::Serialize;
use toml::{Table, Value};
use toml_edit::ser::ValueSerializer;
use toml_edit::{ArrayOfTables, DocumentMut, Item, TableLike};

use super::{Call, CallError};

impl Call {
    /// Writes this call into `text`, of which it is a changed reading. Comments, order and spelling stay wherever the
    /// call did not change; categories, criteria and whatever else has an `id` are known by it when they move. An empty
    /// text becomes the whole call. Fails as [`Call::from_published`] does where the text cannot be read.
    pub fn rewrite(&self, text: &str) -> Result<String, CallError> {
        if text.trim().is_empty() {
            return Ok(self.to_toml());
        }
        let table_before = table(&Self::from_published(text)?);
        // A text that was read as a call is a document, so the second reading cannot fail.
        let Ok(mut document) = text.parse::<DocumentMut>() else {
            return Ok(self.to_toml());
        };
        merge(document.as_table_mut(), &table_before, &table(self));
        Ok(document.to_string())
    }
}

pub(super) fn table(call: &Call) -> Table {
    // Every field of a call has a form in TOML, so that writing one cannot fail.
    Table::try_from(call).unwrap_or_default()
}

fn merge(document: &mut dyn TableLike, before: &Table, after: &Table) {
    let removed_keys: Vec<&String> = before
        .keys()
        .filter(|key| !after.contains_key(*key))
        .collect();
    for key in removed_keys {
        document.remove(key);
    }
    for (key, value) in after {
        let old = before.get(key);
        if old == Some(value) {
            continue;
        }
        let Some(item) = document.get_mut(key) else {
            document.insert(key, new_item(value));
            continue;
        };
        change(item, old, value);
    }
}

fn change(item: &mut Item, before: Option<&Value>, after: &Value) {
    match (before, after) {
        (Some(Value::Table(before)), Value::Table(after)) => {
            if let Some(document) = item.as_table_like_mut() {
                return merge(document, before, after);
            }
        }
        (Some(Value::Array(before)), Value::Array(after)) => {
            if let Some(tables) = item.as_array_of_tables_mut() {
                *tables = list(tables, before, after);
                return;
            }
        }
        _ => {}
    }
    match (item.as_value_mut(), inline(after)) {
        (Some(value), Some(mut new)) => {
            // The comment at the end of a line belongs to the line, whatever it says now.
            *new.decor_mut() = value.decor().clone();
            *value = new;
        }
        _ => *item = new_item(after),
    }
}

/// The changed tables of a list, each with its comments.
fn list(document: &ArrayOfTables, before: &[Value], after: &[Value]) -> ArrayOfTables {
    let is_moved = before.len() != after.len()
        || before
            .iter()
            .zip(after)
            .any(|(old, new)| id(old) != id(new));
    let mut tables = ArrayOfTables::new();
    for (index, new) in after.iter().enumerate() {
        let Value::Table(new) = new else { continue };
        let old_index = match new.get("id") {
            Some(_) => before.iter().position(|old| id(old) == new.get("id")),
            None => Some(index).filter(|index| *index < before.len()),
        };
        let old_table =
            old_index.and_then(|at| Some((document.get(at)?, before.get(at)?.as_table()?)));
        let mut table = match old_table {
            Some((table, old)) => {
                let mut table = table.clone();
                merge(&mut table, old, new);
                table
            }
            None => new_table(new),
        };
        if is_moved && index > 0 {
            clear_positions(&mut table);
        }
        tables.push(table);
    }
    tables
}

fn id(value: &Value) -> Option<&Value> {
    value.get("id")
}

/// Clears the positions of a table and of those below it, so that they are written after the table before.
fn clear_positions(table: &mut toml_edit::Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        if let Some(table) = item.as_table_mut() {
            clear_positions(table);
        } else if let Some(tables) = item.as_array_of_tables_mut() {
            tables.iter_mut().for_each(clear_positions);
        }
    }
}

/// A value that the text did not have.
fn new_item(value: &Value) -> Item {
    if let Value::Table(table) = value {
        return Item::Table(new_table(table));
    }
    let tables: Option<Vec<&Table>> = value
        .as_array()
        .filter(|values| !values.is_empty())
        .and_then(|values| values.iter().map(Value::as_table).collect());
    match tables {
        Some(tables) => Item::ArrayOfTables(tables.into_iter().map(new_table).collect()),
        None => inline(value).map_or(Item::None, Item::Value),
    }
}

/// A new table in which each value is on one line.
fn new_table(table: &Table) -> toml_edit::Table {
    let mut new = toml_edit::Table::new();
    for (key, value) in table {
        if let Some(value) = inline(value) {
            new.insert(key, Item::Value(value));
        }
    }
    new.decor_mut().set_prefix("\n");
    new
}

pub(super) fn inline(value: &Value) -> Option<toml_edit::Value> {
    value.serialize(ValueSerializer::new()).ok()
}
