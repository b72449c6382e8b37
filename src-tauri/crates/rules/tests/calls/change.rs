//! Changes of an entry, written as paths: `pieces.0.published = "2020-12-31"`, `pieces.*.words = 900`. A long text is
//! written `{ repeat = "word ", times = 200, then = "more" }`.

use std::collections::BTreeMap;

use serde_json::Value;

/// Applies changes in the order of their paths. The value `"-"` takes a field away, and a number at `pieces` or `people`
/// makes that many copies of the first.
pub(crate) fn change(document: &mut Value, changes: &BTreeMap<String, toml::Value>) {
    for (path, value) in changes {
        let value = long(value).unwrap_or_else(|| serde_json::to_value(value).unwrap());
        let parts: Vec<&str> = path.split('.').collect();
        set(document, &parts, &value);
    }
}

fn long(value: &toml::Value) -> Option<Value> {
    let text = |name: &str| value.get(name).and_then(toml::Value::as_str);
    let times = value.get("times")?.as_integer()?;
    let mut made = text("repeat")?.repeat(usize::try_from(times).ok()?);
    made.push_str(text("then").unwrap_or_default());
    Some(Value::String(made))
}

fn set(at: &mut Value, path: &[&str], value: &Value) {
    let (first, rest) = path.split_first().expect("a path");
    if let Value::Array(items) = at {
        if *first == "*" {
            for item in items {
                set(item, rest, value);
            }
            return;
        }
        let index: usize = first.parse().expect("an index");
        return step(&mut items[index], rest, value);
    }
    let object = at.as_object_mut().expect("an object");
    if rest.is_empty() && value == "-" {
        object.remove(*first);
        return;
    }
    if rest.is_empty()
        && let (Some(Value::Array(items)), Some(copies)) = (object.get_mut(*first), value.as_u64())
    {
        let copy = items[0].clone();
        items.resize(usize::try_from(copies).unwrap(), copy);
        return;
    }
    let next = object
        .entry((*first).to_owned())
        .or_insert_with(|| Value::Object(serde_json::Map::new()));
    step(next, rest, value);
}

fn step(at: &mut Value, rest: &[&str], value: &Value) {
    if rest.is_empty() {
        *at = value.clone();
    } else {
        set(at, rest, value);
    }
}
