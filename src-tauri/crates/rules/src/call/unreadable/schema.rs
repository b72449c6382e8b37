//! What is wrong with a value, by what the types of a call know at its place.
//!
//! The parser names a type where it should name the values that can stand there; the schema of a call has them.

use schemars::schema_for;
use serde_json::Value;
use toml_edit::Document;

use super::path;
use crate::call::{Call, Flaw};

/// What is wrong with the value at `at`; none where the message of the parser says enough.
pub(super) fn flaw(text: &str, at: usize, reason: &str) -> Option<Flaw> {
    let is_about_a_choice = ["wanted ", "unknown variant", "data did not match"]
        .iter()
        .any(|beginning| reason.starts_with(beginning));
    if !is_about_a_choice {
        return None;
    }
    let document = Document::parse(text).ok()?;
    let found = path::value_at(document.as_table(), at)?;
    let root = serde_json::to_value(schema_for!(Call)).ok()?;
    let mut parent = &root;
    let mut schema = &root;
    for key in &found.path {
        parent = schema;
        schema = below(&root, schema, key)?;
    }
    if reason.starts_with("wanted exactly 1 element") {
        return one_key(text, &root, schema, parent, &found);
    }
    if reason.contains("untagged enum") {
        return match name(schema)? {
            "Text" => Some(Flaw::TextLanguages),
            "Answer" => Some(Flaw::NoAnswer),
            _ => None,
        };
    }
    let variants = variants(&root, schema);
    let value = found.value.to_string().trim().to_owned();
    if name(schema) == Some("Condition") && found.value.is_array() {
        return Some(Flaw::SeveralConditions);
    }
    if let Some(day) = found.value.as_str()
        && day.parse::<chrono::NaiveDate>().is_ok()
        && variants.iter().any(|variant| variant == "{ day = … }")
    {
        return Some(Flaw::DayInTable {
            day: day.to_owned(),
        });
    }
    let is_of_another_kind = reason.starts_with("wanted ") && !variants.is_empty();
    is_of_another_kind.then(|| Flaw::UnknownValue {
        value,
        known: variants.join(", "),
    })
}

/// Whether a path of keys leads to a table of which a call has one, in one pair of brackets.
pub(super) fn is_single(path: &str) -> bool {
    is_table(path, |schema| schema["items"].is_null())
}

/// Whether a path of keys leads to a table of which a call may have several, each in two pairs of brackets.
pub(super) fn is_several(path: &str) -> bool {
    is_table(path, |schema| schema["items"].is_object())
}

/// Whether a path of keys leads to a table, of which a call has as many as the schema at the path says.
fn is_table(path: &str, is_as_many: impl Fn(&Value) -> bool) -> bool {
    let Ok(root) = serde_json::to_value(schema_for!(Call)) else {
        return false;
    };
    let mut keys = path.split('.');
    let found = keys.try_fold(&root, |schema, key| below(&root, schema, key.trim()));
    found.is_some_and(|schema| {
        is_as_many(schema) && resolved(&root, schema)["properties"].is_object()
    })
}

/// A table with more keys than the one that belongs there.
fn one_key(
    text: &str,
    root: &Value,
    schema: &Value,
    parent: &Value,
    found: &path::Found<'_>,
) -> Option<Flaw> {
    let known = variants(root, schema);
    let is_variant = |key: &str| known.contains(&format!("{{ {key} = … }}"));
    let outer = resolved(root, parent)["properties"].as_object();
    let table = found.value.as_inline_table()?;
    let key_of_outer = table.iter().map(|(key, _)| key).find(|key| {
        let is_outer = outer.is_some_and(|outer| outer.contains_key(*key));
        is_outer && !is_variant(key)
    });
    if let Some(key) = key_of_outer {
        return Some(Flaw::KeyOfRule {
            key: key.to_owned(),
            table: found.path.last().cloned().unwrap_or_default(),
        });
    }
    // Several conditions go into a list; of anything else only one can stand.
    if name(schema) == Some("Condition") {
        return None;
    }
    let keys: Vec<&str> = table.iter().map(|(key, _)| key).collect();
    if let (Some(choice), Some(key)) = (choice_of(root, schema, &keys), found.path.last()) {
        let written = text.get(found.value.span()?)?;
        return Some(Flaw::OtherForm {
            instead: format!("{key} = {{ {choice} = {written} }}"),
        });
    }
    Some(Flaw::OnlyOne {
        known: known.join(", "),
    })
}

/// The one choice that is a table of these keys, with all that it needs: `best` for a number and a threshold.
fn choice_of<'a>(root: &'a Value, schema: &'a Value, keys: &[&str]) -> Option<&'a str> {
    let takes = |schema: &Value| {
        let inner = resolved(root, schema);
        let known = inner["properties"].as_object();
        let mut needed = inner["required"].as_array().into_iter().flatten();
        known.is_some_and(|known| keys.iter().all(|key| known.contains_key(*key)))
            && needed.all(|key| key.as_str().is_some_and(|key| keys.contains(&key)))
    };
    let choices = resolved(root, schema)["oneOf"].as_array()?.iter();
    let of_tables = choices.filter_map(|choice| choice["properties"].as_object());
    let mut found = of_tables.flatten().filter(|(_, schema)| takes(schema));
    let (choice, _) = found.next()?;
    found.next().is_none().then_some(choice.as_str())
}

/// The schema of what stands under a key of another, in a list, in a choice or behind a reference.
fn below<'a>(root: &'a Value, schema: &'a Value, key: &str) -> Option<&'a Value> {
    let schema = resolved(root, schema);
    if let Some(property) = schema["properties"].get(key) {
        return Some(property);
    }
    if schema["items"].is_object() {
        return below(root, &schema["items"], key);
    }
    let choices = ["oneOf", "anyOf"]
        .iter()
        .find_map(|kind| schema[*kind].as_array())?;
    choices
        .iter()
        .find_map(|choice| resolved(root, choice)["properties"].get(key))
}

/// The name of a type in the schema.
fn name(schema: &Value) -> Option<&str> {
    let direct = schema["$ref"].as_str();
    let optional = || {
        schema["anyOf"]
            .as_array()?
            .iter()
            .find_map(|one| one["$ref"].as_str())
    };
    let items = || schema["items"]["$ref"].as_str();
    direct
        .or_else(optional)
        .or_else(items)
        .and_then(|reference| reference.rsplit('/').next())
}

/// A schema with its reference followed.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match name(schema) {
        Some(name) if schema["properties"].is_null() => &root["$defs"][name],
        _ => schema,
    }
}

/// The values to choose from: `ends`, `{ number = … }`.
fn variants(root: &Value, schema: &Value) -> Vec<String> {
    let schema = resolved(root, schema);
    let Some(choices) = schema["oneOf"].as_array() else {
        return Vec::new();
    };
    choices
        .iter()
        .flat_map(|choice| {
            if let Some(value) = choice["const"].as_str() {
                return vec![value.to_owned()];
            }
            if let Some(values) = choice["enum"].as_array() {
                let values = values.iter().filter_map(Value::as_str);
                return values.map(str::to_owned).collect();
            }
            let keys = choice["properties"].as_object();
            keys.into_iter()
                .flat_map(|keys| keys.keys().map(|key| format!("{{ {key} = … }}")))
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_as_many_brackets_as_the_types_of_a_call_say() {
        for several in [
            "award",
            "cap",
            "category",
            "criterion",
            "extension",
            "fees.tier",
            "files",
            "list",
            "outcomes.condition",
            "panels.jury",
            "printed",
            "question",
            "question.option",
            "required.by_field",
            "round",
            "round.by_category",
            "rule",
            "scale.anchor",
        ] {
            assert!(is_several(several) && !is_single(several), "{several}");
        }
        for single in [
            "deadline",
            "fees",
            "panels",
            "scale",
            "window",
            "round.conflicts",
        ] {
            assert!(is_single(single) && !is_several(single), "{single}");
        }
        for neither in ["", "caps", "entrant.citizen_of", "version"] {
            assert!(!is_single(neither) && !is_several(neither), "{neither}");
        }
    }
}
