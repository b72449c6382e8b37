//! Changes of an entry, written as paths: `pieces.0.published = "2020-12-31"`, `pieces.*.words = 900`. A long text is
//! written `{ repeat = "word ", times = 200, then = "more" }`.

use serde_json::Value;

use super::{Changes, problem};
use crate::Message;

/// The most copies of a piece or a person that a change makes: more than an entry can have.
const MOST: usize = 200;

/// Applies changes in the order of their paths. The value `"-"` takes a field away, and a number at `pieces` or `people`
/// makes that many copies of the first. Fails with the path that leads nowhere.
pub(super) fn apply(document: &mut Value, changes: &Changes) -> Result<(), Message> {
    for (path, value) in changes {
        let value = long(value).or_else(|| serde_json::to_value(value).ok());
        let parts: Vec<&str> = path.split('.').collect();
        value
            .and_then(|value| set(document, &parts, &value))
            .ok_or_else(|| problem::no_path(path))?;
    }
    Ok(())
}

fn long(value: &toml::Value) -> Option<Value> {
    let text = |name: &str| value.get(name).and_then(toml::Value::as_str);
    let times = value.get("times")?.as_integer()?;
    let mut made = text("repeat")?.repeat(usize::try_from(times.min(1_000_000)).ok()?);
    made.push_str(text("then").unwrap_or_default());
    Some(Value::String(made))
}

fn set(at: &mut Value, path: &[&str], value: &Value) -> Option<()> {
    let (first, rest) = path.split_first()?;
    if let Value::Array(items) = at {
        if *first == "*" {
            return items
                .iter_mut()
                .try_for_each(|item| step(item, rest, value));
        }
        let index: usize = first.parse().ok()?;
        return step(items.get_mut(index)?, rest, value);
    }
    let object = at.as_object_mut()?;
    if rest.is_empty() && value == "-" {
        object.remove(*first);
        return Some(());
    }
    if rest.is_empty()
        && let (Some(Value::Array(items)), Some(copies)) = (object.get_mut(*first), value.as_u64())
    {
        let copy = items.first()?.clone();
        items.resize(usize::try_from(copies).ok()?.min(MOST), copy);
        return Some(());
    }
    let next = object
        .entry((*first).to_owned())
        .or_insert_with(|| Value::Object(serde_json::Map::new()));
    step(next, rest, value)
}

fn step(at: &mut Value, rest: &[&str], value: &Value) -> Option<()> {
    if rest.is_empty() {
        *at = value.clone();
        Some(())
    } else {
        set(at, rest, value)
    }
}
