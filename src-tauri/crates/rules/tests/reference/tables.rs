//! The tables of the page: the keys of a table, and the values to choose from.

use serde_json::Value;

use super::order::Order;
use super::shapes::Shapes;

/// Where the documentation of a key says what holds without it; this ends it.
const WITHOUT: &str = "Without it, ";

pub(super) fn of_keys(of: &str, schema: &Value, shapes: &Shapes<'_>, order: &Order) -> String {
    let keys = schema["properties"].as_object().expect("properties");
    let required = schema["required"].as_array();
    let mut text = "| Key | Value | Left out | Meaning |\n|---|---|---|---|\n".to_owned();
    for key in order.sort(of, keys.keys()) {
        let held = &keys[key];
        let documented = words(held);
        let (meaning, without) = documented
            .split_once(WITHOUT)
            .map_or((documented.as_str(), None), |(meaning, without)| {
                (meaning, Some(without))
            });
        let is_required = required.is_some_and(|keys| keys.contains(&key.into()));
        let left_out = match without {
            _ if is_required => "**required**".to_owned(),
            Some(without) => without.trim_end_matches('.').to_owned(),
            None if held["type"] == "boolean" => "`false`".to_owned(),
            None if held["default"].is_null() => panic!("what holds without {key} of {of}?"),
            None => format!("`{}`", held["default"]),
        };
        let value = shapes.named(held);
        text.push_str(&row(&[
            &format!("`{key}`"),
            &value,
            &left_out,
            meaning.trim(),
        ]));
    }
    text
}

pub(super) fn of_variants(variants: &[Value], shapes: &Shapes<'_>) -> String {
    let mut text = "| Written | Meaning |\n|---|---|\n".to_owned();
    for variant in variants {
        text.push_str(&row(&[&written(variant, shapes), &words(variant)]));
    }
    text
}

/// How a value is written: `"all"`, `{ at_least = … }`, `"…"`.
fn written(variant: &Value, shapes: &Shapes<'_>) -> String {
    let plain = match variant["type"].as_str() {
        Some("boolean") => "`true` or `false`",
        Some("number") => "`12`",
        Some("array") => "`[\"…\", \"…\"]`",
        _ => "`\"…\"`",
    };
    if let Some(word) = variant["const"].as_str() {
        return format!("`\"{word}\"`");
    }
    let Some(keys) = variant["properties"].as_object() else {
        return plain.to_owned();
    };
    let inside: Vec<String> = keys.keys().map(|key| format!("{key} = …")).collect();
    let code = format!("`{{ {} }}`", inside.join(", "));
    match keys.values().next().filter(|_| keys.len() == 1) {
        Some(value) => format!("{code}, … is {}", shapes.named(value)),
        None => code,
    }
}

/// The documentation of a key or a value, on one line.
fn words(schema: &Value) -> String {
    let words = schema["description"]
        .as_str()
        .expect("every key and value has documentation");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
