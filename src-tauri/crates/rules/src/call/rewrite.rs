//! A changed call, written into the text it came from: what a person wrote around it stays.

use serde::Serialize;
use toml::{Table, Value};
use toml_edit::ser::ValueSerializer;
use toml_edit::{ArrayOfTables, DocumentMut, Item, TableLike};

use super::{Call, CallError};

impl Call {
    /// Writes this call into `text`, of which it is a changed reading. Comments, order and spelling stay wherever the
    /// call did not change; categories, criteria and whatever else has an `id` are known by it when they move. An empty
    /// text becomes the whole call. Fails as [`Call::from_toml`] does where the text cannot be read.
    pub fn rewrite(&self, text: &str) -> Result<String, CallError> {
        if text.trim().is_empty() {
            return Ok(self.to_toml());
        }
        let before = table(&Self::from_toml(text)?);
        // A text that was read as a call is a document, so the second reading cannot fail.
        let Ok(mut document) = text.parse::<DocumentMut>() else {
            return Ok(self.to_toml());
        };
        merge(document.as_table_mut(), &before, &table(self));
        Ok(document.to_string())
    }
}

pub(super) fn table(call: &Call) -> Table {
    // Every field of a call has a form in TOML, so that writing one cannot fail.
    Table::try_from(call).unwrap_or_default()
}

fn merge(document: &mut dyn TableLike, before: &Table, after: &Table) {
    let gone: Vec<&String> = before
        .keys()
        .filter(|key| !after.contains_key(*key))
        .collect();
    for key in gone {
        document.remove(key);
    }
    for (key, value) in after {
        let old = before.get(key);
        if old == Some(value) {
            continue;
        }
        let Some(item) = document.get_mut(key) else {
            document.insert(key, made(value));
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
        _ => *item = made(after),
    }
}

/// The tables of a list, each with what was written around it.
fn list(document: &ArrayOfTables, before: &[Value], after: &[Value]) -> ArrayOfTables {
    let moved = before.len() != after.len()
        || before
            .iter()
            .zip(after)
            .any(|(old, new)| id(old) != id(new));
    let mut tables = ArrayOfTables::new();
    for (index, new) in after.iter().enumerate() {
        let Value::Table(new) = new else { continue };
        let known = match new.get("id") {
            Some(_) => before.iter().position(|old| id(old) == new.get("id")),
            None => Some(index).filter(|index| *index < before.len()),
        };
        let found = known.and_then(|at| Some((document.get(at)?, before.get(at)?.as_table()?)));
        let mut table = match found {
            Some((table, old)) => {
                let mut table = table.clone();
                merge(&mut table, old, new);
                table
            }
            None => written(new),
        };
        if moved && index > 0 {
            follow(&mut table);
        }
        tables.push(table);
    }
    tables
}

fn id(value: &Value) -> Option<&Value> {
    value.get("id")
}

/// Lets a table and those below it stand where the one before it ends, instead of where they stood.
fn follow(table: &mut toml_edit::Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        if let Some(table) = item.as_table_mut() {
            follow(table);
        } else if let Some(tables) = item.as_array_of_tables_mut() {
            tables.iter_mut().for_each(follow);
        }
    }
}

/// A value that the text did not have.
fn made(value: &Value) -> Item {
    if let Value::Table(table) = value {
        return Item::Table(written(table));
    }
    let tables: Option<Vec<&Table>> = value
        .as_array()
        .filter(|values| !values.is_empty())
        .and_then(|values| values.iter().map(Value::as_table).collect());
    match tables {
        Some(tables) => Item::ArrayOfTables(tables.into_iter().map(written).collect()),
        None => inline(value).map_or(Item::None, Item::Value),
    }
}

/// A table of its own; what is inside stands on one line each.
fn written(table: &Table) -> toml_edit::Table {
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
