//! Refuses, among the answers to a question about countries or languages, what is the code of none: no answer could be it.

use serde_json::Value;

use super::{AnswerKind, Call, CallError, location};
use crate::{Country, Language};

/// Fails for the first such value of a call, with its place in the text.
pub(super) fn refuse(text: &str, call: &Call) -> Result<(), CallError> {
    let document = serde_json::to_value(call).unwrap_or_default();
    match find(call, "", &document) {
        None => Ok(()),
        Some(error) => Err(location::located(text, error)),
    }
}

/// The first such value at or below a place of a call.
fn find(call: &Call, place: &str, at: &Value) -> Option<CallError> {
    match at {
        Value::Object(fields) => in_answers(call, place, at).or_else(|| {
            fields.iter().find_map(|(key, value)| {
                let place = if place.is_empty() { key } else { place };
                find(call, place, value)
            })
        }),
        Value::Array(items) => items.iter().find_map(|item| {
            // A table of a list is named by its id: `rule.first`.
            match item["id"].as_str().filter(|_| !place.contains('.')) {
                Some(id) => find(call, &format!("{place}.{id}"), item),
                None => find(call, place, item),
            }
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// The first such value of a table that may be the condition on an answer.
fn in_answers(call: &Call, place: &str, condition: &Value) -> Option<CallError> {
    let id = condition["question"].as_str()?;
    let among = condition["among"].as_array()?.iter();
    let kind = call.question(id)?.kind;
    let (kind, is_code): (_, fn(&str) -> bool) = match kind {
        AnswerKind::Countries => ("country", |code| {
            Country::try_from(code.to_owned()).is_ok_and(|country| country.as_str() == code)
        }),
        AnswerKind::Languages => ("language", |code| {
            Language::try_from(code.to_owned()).is_ok_and(|language| language.as_str() == code)
        }),
        AnswerKind::YesNo
        | AnswerKind::Text
        | AnswerKind::Number
        | AnswerKind::Date
        | AnswerKind::Choice
        | AnswerKind::Choices => return None,
    };
    let mut codes = among.filter_map(Value::as_str);
    let code = codes.find(|code| !is_code(code))?;
    Some(CallError::AmongNoCode {
        field: place.to_owned(),
        code: code.to_owned(),
        kind,
        is_list: code == "EU" || call.lists.iter().any(|list| list.id == code),
    })
}
