//! The line of a text on which a call says what an error is about.

use toml_edit::{Document, Item, TableLike, Value};

use super::deadline::MINUTE;
use super::{CallError, DeadlineError};

/// The error with the line of `text` that it is about, where one can be found.
pub(super) fn located(text: &str, error: CallError) -> CallError {
    let Ok(document) = Document::parse(text) else {
        return error;
    };
    match offset(document.as_table(), &error).and_then(|at| text.get(..at)) {
        Some(text_before) => CallError::Located {
            line: text_before.matches('\n').count() + 1,
            error: Box::new(error),
        },
        None => error,
    }
}

/// Where in a text the thing stands that an error is about.
fn offset(root: &dyn TableLike, error: &CallError) -> Option<usize> {
    match error {
        CallError::TooLarge { .. }
        | CallError::TooNew { .. }
        | CallError::Flawed { .. }
        | CallError::Located { .. }
        | CallError::NoCategory => None,
        // A list is named somewhere below any table.
        CallError::Unnamed(error) if error.kind == "list" => text_below(root, &error.id),
        CallError::Unnamed(error) => in_place(root, &error.field, Some(&error.id)),
        CallError::Id(error) => in_place(root, &error.place, None),
        CallError::CategoryNotInRound { field, category }
        | CallError::CategoryTwice { field, category } => in_place(root, field, Some(category)),
        CallError::AmongNoCode { field, code, .. } => in_place(root, field, Some(code)),
        CallError::AnswerImpossible { field, question }
        | CallError::AgeImpossible { field, question }
        | CallError::CapImpossible { field, question }
        | CallError::GroupImpossible { field, question }
        | CallError::PieceQuestion { field, question } => in_place(root, field, Some(question)),
        CallError::Deadline(
            DeadlineError::Skipped { local, .. } | DeadlineError::Doubled { local, .. },
        )
        | CallError::DoubtReversed { local } => text_below(root, &local.format(MINUTE).to_string()),
        CallError::WindowReversed { to, .. } => text_below(root, &to.to_string()),
        CallError::DuplicateId { field }
        | CallError::FieldNotRequired { field, .. }
        | CallError::WordsTwice { field }
        | CallError::CountZero { field }
        | CallError::PercentImpossible { field, .. }
        | CallError::EmptyList { field }
        | CallError::NobodyMayEnter { field }
        | CallError::JuriesMissing { field }
        | CallError::OptionsMissing { field }
        | CallError::OptionsUnused { field }
        | CallError::LimitContradicts { field } => in_place(root, field, None),
        CallError::ScaleImpossible { .. } => in_place(root, "scale", None),
        CallError::WeightImpossible { criterion, .. } => {
            in_place(root, &format!("criterion.{criterion}.weight"), None)
        }
        CallError::Points(error) => in_place(root, &error.place(), None),
    }
}

/// Where a text stands within the place of an error, else where that place begins.
fn in_place(root: &dyn TableLike, place: &str, text: Option<&str>) -> Option<usize> {
    let (found, begins) = follow(root, place)?;
    text.and_then(|text| found.text_below(text)).or(begins)
}

/// A table, a list or a value of a text.
enum Part<'a> {
    Item(&'a Item),
    Table(&'a dyn TableLike),
}

impl Part<'_> {
    fn text_below(&self, text: &str) -> Option<usize> {
        match self {
            Self::Item(item) => text_in_item(item, text),
            Self::Table(table) => text_below(*table, text),
        }
    }
}

/// Follows a path of keys, ids and numbers, such as `category.news.words` or `extension 2`, as far as the text has it. Of
/// two tables with one id it takes the last: that is the one which stands twice.
fn follow<'a>(table: &'a dyn TableLike, path: &str) -> Option<(Part<'a>, Option<usize>)> {
    let end = path.find(['.', ' ']).unwrap_or(path.len());
    let (key, rest) = (&path[..end], path.get(end + 1..).unwrap_or_default());
    let (key, item) = table.get_key_value(key)?;
    let begins = key.span().or_else(|| item.span()).map(|span| span.start);
    if rest.is_empty() {
        return Some((Part::Item(item), begins));
    }
    if let Some(inner) = item.as_table_like() {
        return follow(inner, rest).or(Some((Part::Table(inner), begins)));
    }
    follow_list(item, rest).or(Some((Part::Item(item), begins)))
}

/// Follows a path that begins with the id of a table in a list, or with its number.
fn follow_list<'a>(item: &'a Item, path: &str) -> Option<(Part<'a>, Option<usize>)> {
    let tables: Vec<(&dyn TableLike, Option<usize>)> = match item {
        Item::ArrayOfTables(tables) => tables
            .iter()
            .map(|table| (table as &dyn TableLike, table.span().map(|span| span.start)))
            .collect(),
        Item::Value(Value::Array(values)) => values
            .iter()
            .filter_map(|value| {
                let begins = value.span().map(|span| span.start);
                Some((value.as_inline_table()? as &dyn TableLike, begins))
            })
            .collect(),
        Item::None | Item::Value(_) | Item::Table(_) => return None,
    };
    // An id may have a point in it, so that the longest that fits is taken; of two tables with one id, the last.
    let fitting = tables.iter().filter_map(|(table, begins)| {
        let id = table.get("id")?.as_str()?;
        let rest = path.strip_prefix(id)?;
        let rest = rest.strip_prefix('.').or(rest.is_empty().then_some(""))?;
        Some((*table, *begins, rest))
    });
    let by_id = fitting.max_by_key(|(.., rest)| std::cmp::Reverse(rest.len()));
    let by_number = || {
        let (number, rest) = path.split_once('.').unwrap_or((path, ""));
        let index = number.parse::<usize>().ok()?.checked_sub(1)?;
        let (table, begins) = tables.get(index)?;
        Some((*table, *begins, rest))
    };
    let (table, begins, rest) = by_id.or_else(by_number)?;
    let here = Some((Part::Table(table), begins));
    if rest.is_empty() {
        return here;
    }
    follow(table, rest).or(here)
}

/// Where a text in quotes stands somewhere below a table.
fn text_below(table: &dyn TableLike, text: &str) -> Option<usize> {
    table
        .iter()
        .filter(|(key, _)| *key != "text" && *key != "id")
        .find_map(|(_, item)| text_in_item(item, text))
}

fn text_in_item(item: &Item, text: &str) -> Option<usize> {
    match item {
        Item::None => None,
        Item::Value(value) => text_in_value(value, text),
        Item::Table(table) => text_below(table, text),
        Item::ArrayOfTables(tables) => tables.iter().find_map(|table| text_below(table, text)),
    }
}

fn text_in_value(value: &Value, text: &str) -> Option<usize> {
    match value {
        Value::String(words) => (words.value() == text).then(|| value.span())?,
        Value::Datetime(_) => (value.to_string().trim() == text).then(|| value.span())?,
        Value::Array(values) => return values.iter().find_map(|value| text_in_value(value, text)),
        Value::InlineTable(table) => return text_below(table, text),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => None,
    }
    .map(|span| span.start)
}
