//! Changes of an entry, written as paths: `pieces.0.published = "2020-12-31"`, `pieces.*.words = 900`. A long text is
//! written `{ repeat = "word ", times = 200, then = "more" }`.

use serde_json::Value;

use super::{Changes, problem};
use crate::Message;

/// The most copies of a piece or a person that a change makes: more than an entry can have.
const MOST: usize = 200;

/// The longest text that a change makes, in bytes.
const LONGEST: usize = 16 * 1024 * 1024;

/// Why a path cannot be followed.
enum Wrong {
    /// It names nothing that an entry has.
    Nowhere,
    /// It names an item after the next one of a list.
    Beyond {
        /// The list.
        place: String,
        /// How many it has.
        count: usize,
    },
}

/// Applies changes in the order of their paths. The value `"-"` takes a field or an item of a list away, a path to the
/// next item of a list adds a copy of its first, and a number at `pieces` or `people` makes that many copies of the
/// first. Fails with the path that leads nowhere.
pub(super) fn apply(document: &mut Value, changes: &Changes) -> Result<(), Message> {
    for (path, value) in changes {
        let value = long(value).or_else(|| serde_json::to_value(value).ok());
        let parts: Vec<&str> = path.split('.').collect();
        let value = value.ok_or_else(|| problem::no_path(path))?;
        set(document, &parts, &value).map_err(|wrong| match wrong {
            Wrong::Nowhere => problem::no_path(path),
            Wrong::Beyond { place, count } => problem::beyond(path, &place, count),
        })?;
    }
    Ok(())
}

fn long(value: &toml::Value) -> Option<Value> {
    let text = |name: &str| value.get(name).and_then(toml::Value::as_str);
    let times = usize::try_from(value.get("times")?.as_integer()?).ok()?;
    let part = text("repeat")?;
    let mut made = part.repeat(times.min(LONGEST / part.len().max(1)));
    made.push_str(text("then").unwrap_or_default());
    Some(Value::String(made))
}

fn set(at: &mut Value, path: &[&str], value: &Value) -> Result<(), Wrong> {
    let (first, rest) = path.split_first().ok_or(Wrong::Nowhere)?;
    let object = at.as_object_mut().ok_or(Wrong::Nowhere)?;
    if rest.is_empty() && value == "-" {
        object.remove(*first);
        return Ok(());
    }
    if let Some(Value::Array(items)) = object.get_mut(*first) {
        if let Some((item, rest)) = rest.split_first() {
            return set_item(items, first, item, rest, value);
        }
        if let Some(copies) = value.as_u64() {
            let copies = usize::try_from(copies).map_err(|_| Wrong::Nowhere)?;
            let copy = items.first().ok_or(Wrong::Nowhere)?.clone();
            items.resize(copies.min(MOST), copy);
            return Ok(());
        }
    }
    let next = object
        .entry((*first).to_owned())
        .or_insert_with(|| Value::Object(serde_json::Map::new()));
    step(next, rest, value)
}

/// Sets a value in one item of the list at `place`, or with `*` in each.
fn set_item(
    items: &mut Vec<Value>,
    place: &str,
    item: &str,
    rest: &[&str],
    value: &Value,
) -> Result<(), Wrong> {
    if item == "*" {
        let mut items = items.iter_mut();
        return items.try_for_each(|item| step(item, rest, value));
    }
    let index: usize = item.parse().map_err(|_| Wrong::Nowhere)?;
    let beyond = Wrong::Beyond {
        place: place.to_owned(),
        count: items.len(),
    };
    if rest.is_empty() && value == "-" {
        if index >= items.len() {
            return Err(beyond);
        }
        items.remove(index);
        return Ok(());
    }
    if index == items.len() && index < MOST {
        items.extend(items.first().cloned());
    }
    step(items.get_mut(index).ok_or(beyond)?, rest, value)
}

fn step(at: &mut Value, rest: &[&str], value: &Value) -> Result<(), Wrong> {
    if rest.is_empty() {
        *at = value.clone();
        Ok(())
    } else {
        set(at, rest, value)
    }
}
