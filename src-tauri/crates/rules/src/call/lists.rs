//! Lists that have a name, so that a call writes a long one once.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml_edit::{Document, Item, TableLike, Value};
use ts_rs::TS;

use super::{CallError, unnamed};

/// A list with a name. `"list:partners"` in any other list stands for all values of the list with the id `partners`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedList {
    /// A short name within the call, such as `partners`.
    pub id: String,
    /// What is in it: codes of countries or languages, ids of categories or options, names of outlets.
    pub values: Vec<String>,
}

/// The prefix of a text that names a list.
const NAMED: &str = "list:";

/// The member states of the European Union since 1 February 2020, when the United Kingdom had left (Treaty on European
/// Union, article 52).
const EUROPEAN_UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Its name; in lists of countries it needs no `list:` before it.
const EU: &str = "EU";

/// Keys of lists in which only countries can stand.
const OF_COUNTRIES: [&str; 7] = [
    "countries",
    "citizen_of",
    "resident_of",
    "permanent_resident_of",
    "visa_of",
    "works_in",
    "published_in",
];

/// A text in which every named list is written out where it is named. Lines stay where they are. Fails where a list is
/// named that the call does not have.
pub(super) fn written_out(text: &str) -> Result<Cow<'_, str>, CallError> {
    if !text.contains(NAMED) && !text.contains(EU) {
        return Ok(Cow::Borrowed(text));
    }
    // The parser that comes next refuses a text that is no TOML.
    let Ok(document) = Document::parse(text) else {
        return Ok(Cow::Borrowed(text));
    };
    let root = document.as_table();
    let mut named = Named {
        lists: lists(root),
        found: Vec::new(),
    };
    for (key, item) in root.iter().filter(|(key, _)| *key != "list") {
        named.item(key, item)?;
    }
    let mut whole = text.to_owned();
    named.found.sort_by_key(|(span, _)| span.start);
    for (span, values) in named.found.into_iter().rev() {
        whole.replace_range(span, &values);
    }
    Ok(Cow::Owned(whole))
}

/// The lists of a text by their ids.
fn lists(root: &dyn TableLike) -> Vec<(String, Vec<String>)> {
    let Some(Item::ArrayOfTables(tables)) = root.get("list") else {
        return Vec::new();
    };
    let list = |table: &toml_edit::Table| {
        let id = table.get("id")?.as_str()?.to_owned();
        let values = table.get("values")?.as_array()?.iter();
        let values = values.filter_map(Value::as_str).map(str::to_owned);
        Some((id, values.collect()))
    };
    tables.iter().filter_map(list).collect()
}

/// Where lists are named, and what is written there in their place.
struct Named {
    lists: Vec<(String, Vec<String>)>,
    found: Vec<(std::ops::Range<usize>, String)>,
}

impl Named {
    fn item(&mut self, key: &str, item: &Item) -> Result<(), CallError> {
        match item {
            Item::None => Ok(()),
            Item::Value(value) => self.value(key, value),
            Item::Table(table) => self.table(table),
            Item::ArrayOfTables(tables) => tables.iter().try_for_each(|table| self.table(table)),
        }
    }

    fn table(&mut self, table: &dyn TableLike) -> Result<(), CallError> {
        table
            .iter()
            .try_for_each(|(key, item)| self.item(key, item))
    }

    fn value(&mut self, key: &str, value: &Value) -> Result<(), CallError> {
        if let Some(table) = value.as_inline_table() {
            return self.table(table);
        }
        let values = value.as_array().into_iter().flatten();
        for value in values {
            let Some(text) = value.as_str() else {
                self.value(key, value)?;
                continue;
            };
            let Some(values) = self.values(key, text, &[])? else {
                continue;
            };
            if let Some(span) = value.span() {
                let written: Vec<String> = values
                    .into_iter()
                    .map(|value| Value::from(value).to_string())
                    .collect();
                self.found.push((span, written.join(", ")));
            }
        }
        Ok(())
    }

    /// What a text in a list stands for; none where it names no list. `above` are the lists that this one stands in: a list
    /// adds nothing within itself.
    fn values(
        &self,
        key: &str,
        text: &str,
        above: &[&str],
    ) -> Result<Option<Vec<String>>, CallError> {
        let union = || EUROPEAN_UNION.map(str::to_owned).to_vec();
        let Some(id) = text.strip_prefix(NAMED) else {
            let is_union = text == EU && OF_COUNTRIES.contains(&key);
            return Ok(is_union.then(union));
        };
        match self.lists.iter().find(|(known, _)| known == id) {
            Some((_, values)) if values.is_empty() => Err(CallError::EmptyList {
                field: format!("list.{id}.values"),
            }),
            Some(_) if above.contains(&id) => Ok(Some(Vec::new())),
            Some((_, values)) => {
                let above = [above, &[id]].concat();
                let mut all = Vec::new();
                for value in values {
                    match self.values(key, value, &above)? {
                        Some(more) => all.extend(more),
                        None => all.push(value.clone()),
                    }
                }
                Ok(Some(all))
            }
            None if id == EU => Ok(Some(union())),
            None => {
                let known = self.lists.iter().map(|(known, _)| known.as_str());
                Err(unnamed::list(key, text, known))
            }
        }
    }
}
