//! The differences between two versions of a call.

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
/// whatever else has an id are matched by it, so that another order is no difference; tables without one are matched by
/// their number.
pub fn differences(before: &Call, after: &Call) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare_tables("", &before.tree(), &after.tree(), &mut differences);
    // The version always differs.
    differences.retain(|difference| difference.place != "version");
    differences
}

fn compare_tables(
    place: &str,
    before: &InlineTable,
    after: &InlineTable,
    differences: &mut Vec<Difference>,
) {
    for (key, value) in after {
        let place = tree::join(place, key);
        compare_values(&place, before.get(key), Some(value), differences);
    }
    for (key, value) in before {
        if !after.contains_key(key) {
            compare_values(&tree::join(place, key), Some(value), None, differences);
        }
    }
}

fn compare_values(
    place: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    differences: &mut Vec<Difference>,
) {
    if let (Some(Value::InlineTable(before)), Some(Value::InlineTable(after))) = (before, after) {
        return compare_tables(place, before, after, differences);
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
        return compare_tables(place, before, after, differences);
    }
    let lists = (before.and_then(tree::tables), after.and_then(tree::tables));
    if let (Some(_), _) | (_, Some(_)) = lists {
        let (before, after) = (keyed(lists.0), keyed(lists.1));
        return compare_tables(place, &before, &after, differences);
    }
    let (before, after) = (before.map(tree::display), after.map(tree::display));
    if before != after {
        let place = place.to_owned();
        differences.push(Difference {
            place,
            before,
            after,
        });
    }
}

/// The tables of a list, each under its key.
fn keyed(tables: Option<Vec<&InlineTable>>) -> InlineTable {
    let tables = tables.unwrap_or_default();
    tables
        .into_iter()
        .enumerate()
        .map(|(index, table)| (tree::key_of(table, index), Value::from(table.clone())))
        .collect()
}
