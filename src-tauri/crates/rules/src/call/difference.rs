//! Where two versions of a call differ.

use serde::{Deserialize, Serialize};
use toml_edit::{InlineTable, Value};
use ts_rs::TS;

use super::{Call, tree};

/// One thing that two versions of a call say differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// Where, as the call's keys and ids: `category.written-news.words.at_most`, `extension.1`.
    pub place: String,
    /// What the earlier version says; none where it says nothing.
    pub before: Option<String>,
    /// What the later version says; none where it says nothing any more.
    pub after: Option<String>,
}

/// Everything that `after` says differently from `before`, in the order of its tables. Categories, criteria and
/// whatever else has an id are known by it, wherever they moved; the order alone is no difference.
pub fn differences(before: &Call, after: &Call) -> Vec<Difference> {
    let mut found = Vec::new();
    within("", &before.tree(), &after.tree(), &mut found);
    // The number of a version is how the two are told apart.
    found.retain(|difference| difference.place != "version");
    found
}

fn within(place: &str, before: &InlineTable, after: &InlineTable, into: &mut Vec<Difference>) {
    for (key, value) in after {
        let place = tree::below(place, key);
        between(&place, before.get(key), Some(value), into);
    }
    for (key, value) in before {
        if !after.contains_key(key) {
            between(&tree::below(place, key), Some(value), None, into);
        }
    }
}

fn between(place: &str, before: Option<&Value>, after: Option<&Value>, into: &mut Vec<Difference>) {
    if let (Some(Value::InlineTable(before)), Some(Value::InlineTable(after))) = (before, after) {
        return within(place, before, after, into);
    }
    if let (None, Some(Value::InlineTable(table))) | (Some(Value::InlineTable(table)), None) =
        (before, after)
        && !table.contains_key("id")
    {
        let (nothing, is_new) = (InlineTable::new(), after.is_some());
        let (before, after) = if is_new {
            (&nothing, table)
        } else {
            (table, &nothing)
        };
        return within(place, before, after, into);
    }
    let lists = (before.and_then(tree::tables), after.and_then(tree::tables));
    if let (Some(_), _) | (_, Some(_)) = lists {
        let (before, after) = (named(lists.0), named(lists.1));
        return within(place, &before, &after, into);
    }
    let (before, after) = (before.map(tree::shown), after.map(tree::shown));
    if before != after {
        let place = place.to_owned();
        into.push(Difference {
            place,
            before,
            after,
        });
    }
}

/// The tables of a list under what each is called.
fn named(tables: Option<Vec<&InlineTable>>) -> InlineTable {
    let tables = tables.unwrap_or_default();
    tables
        .into_iter()
        .enumerate()
        .map(|(index, table)| (tree::called(table, index), Value::from(table.clone())))
        .collect()
}
