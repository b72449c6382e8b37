//! A three-way merge by field of a draft of a call with a version that was published meanwhile.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::{Table, Value};
use ts_rs::TS;

use super::rewrite::{inline, table};
use super::{Call, CallError, tree};

/// Whose value is kept where both changed a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CallSide {
    /// The value in the draft.
    Draft,
    /// The published value.
    Published,
}

/// A field that the draft and the published version both changed, each in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallConflict {
    /// Where, as in [`Difference`](super::Difference): `deadline.local`, `category.written-news.words.at_most`.
    pub place: String,
    /// The value in the version from which the draft was made; none where it had none.
    pub before: Option<String>,
    /// What the draft says; none where it says nothing.
    pub draft: Option<String>,
    /// What was published; none where it says nothing any more.
    pub published: Option<String>,
}

/// A merge of calls.
#[derive(Debug, Clone)]
pub struct Merged {
    tables: Table,
    /// Every field that both changed, each in its own way, in the order of their places.
    pub conflicts: Vec<CallConflict>,
}

impl Merged {
    /// Merges what `draft` changed of `base` with what `published` did. Where both changed the same field in different
    /// ways, `choices` by its place says which is kept; a conflict without a choice keeps what the draft says. Whatever
    /// has an id is known by it; a table of a list without ids is one field where both added it. The version is the next
    /// one.
    pub fn of(
        base: &Call,
        draft: &Call,
        published: &Call,
        choices: &BTreeMap<String, CallSide>,
    ) -> Self {
        let mut merger = Merger {
            choices,
            conflicts: Vec::new(),
        };
        let mut tables = merger.tables("", &table(base), &table(draft), &table(published));
        let version = i64::from(published.version) + 1;
        tables.insert(VERSION.to_owned(), Value::Integer(version));
        Self {
            tables,
            conflicts: merger.conflicts,
        }
    }

    /// The merged call. Fails as [`Call::from_published`] does where the parts contradict each other, such as a window that
    /// begins, by one version, after it ends by the other.
    pub fn call(&self) -> Result<Call, CallError> {
        // This text is shown to nobody, so the line of an error in it would mislead.
        Call::from_published(&self.tables.to_string()).map_err(CallError::without_line)
    }
}

/// The number of a version is no field that people change.
const VERSION: &str = "version";

struct Merger<'a> {
    choices: &'a BTreeMap<String, CallSide>,
    conflicts: Vec<CallConflict>,
}

impl Merger<'_> {
    fn tables(&mut self, place: &str, base: &Table, draft: &Table, published: &Table) -> Table {
        let mut merged_table = Table::new();
        let new_keys = published.keys().filter(|key| !draft.contains_key(*key));
        for key in draft.keys().chain(new_keys) {
            if place.is_empty() && key == VERSION {
                continue;
            }
            let place = tree::join(place, key);
            let value = self.field(&place, [base.get(key), draft.get(key), published.get(key)]);
            if let Some(value) = value {
                merged_table.insert(key.clone(), value.clone());
            }
        }
        merged_table
    }

    fn field(
        &mut self,
        place: &str,
        [base, draft, published]: [Option<&Value>; 3],
    ) -> Option<Value> {
        if draft == published || base == published {
            return draft.cloned();
        }
        if base == draft {
            return published.cloned();
        }
        match (base, draft, published) {
            (
                Some(Value::Table(base)),
                Some(Value::Table(draft)),
                Some(Value::Table(published)),
            ) => Some(Value::Table(self.tables(place, base, draft, published))),
            (base, Some(draft), Some(published))
                if is_list(draft) && is_list(published) && base.is_none_or(is_list) =>
            {
                Some(self.list(place, base, draft, published))
            }
            _ => self.conflict(place, base, draft, published),
        }
    }

    /// A list of tables: those of the draft in its order, then those that were published and are new.
    fn list(
        &mut self,
        place: &str,
        base: Option<&Value>,
        draft: &Value,
        published: &Value,
    ) -> Value {
        let (base, draft, published) = (by_key(base), by_key(Some(draft)), by_key(Some(published)));
        let find = |list: &[(String, Value)], name: &str| {
            let pair = list.iter().find(|(it, _)| it == name);
            pair.map(|(_, value)| value.clone())
        };
        let new_items = published
            .iter()
            .filter(|(name, _)| find(&draft, name).is_none());
        let mut merged_values = Vec::new();
        for (name, _) in draft.iter().chain(new_items) {
            let place = tree::join(place, name);
            let values = [
                find(&base, name),
                find(&draft, name),
                find(&published, name),
            ];
            merged_values.extend(self.field(&place, values.each_ref().map(Option::as_ref)));
        }
        Value::Array(merged_values)
    }

    fn conflict(
        &mut self,
        place: &str,
        base: Option<&Value>,
        draft: Option<&Value>,
        published: Option<&Value>,
    ) -> Option<Value> {
        self.conflicts.push(CallConflict {
            place: place.to_owned(),
            before: display(base),
            draft: display(draft),
            published: display(published),
        });
        match self.choices.get(place) {
            Some(CallSide::Published) => published.cloned(),
            Some(CallSide::Draft) | None => draft.cloned(),
        }
    }
}

/// Whether it is a list of tables; an empty list is none.
fn is_list(value: &Value) -> bool {
    let values = value.as_array().filter(|values| !values.is_empty());
    values.is_some_and(|values| values.iter().all(Value::is_table))
}

/// The tables of a list by key: the id, else the number counted from 1.
fn by_key(list: Option<&Value>) -> Vec<(String, Value)> {
    let values = list.and_then(Value::as_array).into_iter().flatten();
    let name = |(index, value): (usize, &Value)| {
        let id = value.get("id").and_then(Value::as_str);
        let name = id.map_or_else(|| (index + 1).to_string(), str::to_owned);
        (name, value.clone())
    };
    values.enumerate().map(name).collect()
}

fn display(value: Option<&Value>) -> Option<String> {
    value.and_then(inline).as_ref().map(tree::display)
}
