//! The shape of an entry: lengths, addresses, what may not be empty. What it means is `check`'s.

use std::borrow::Cow;

use serde::Serialize;
use ts_rs::TS;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::{Entry, LegalName, PublicName};
use crate::{Message, Param};

/// The longest name that is a name and not an attack, in characters.
const NAME_MAX: usize = 1000;

/// One field whose shape is wrong. Only this, and a rule that the call says blocks, stops a submission.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ShapeError {
    /// The field, as a path into the entry: `pieces[0].url`.
    pub field: String,
    /// What is wrong with it.
    pub message: Message,
}

pub(super) fn public_name(name: &PublicName) -> Result<(), ValidationError> {
    check_name(name.as_str())
}

pub(super) fn legal_name(name: &LegalName) -> Result<(), ValidationError> {
    check_name(name.as_str())
}

pub(super) fn outlets(outlets: &[String]) -> Result<(), ValidationError> {
    outlets.iter().try_for_each(|outlet| check_name(outlet))
}

fn check_name(text: &str) -> Result<(), ValidationError> {
    let count = text.chars().count();
    if text.trim().is_empty() {
        Err(ValidationError::new("required"))
    } else if count > NAME_MAX {
        Err(ValidationError::new("length").with_limits(NAME_MAX))
    } else {
        Ok(())
    }
}

pub(super) fn longer_than(max: usize) -> ValidationError {
    ValidationError::new("length").with_limits(max)
}

trait WithLimits {
    fn with_limits(self, max: usize) -> Self;
}

impl WithLimits for ValidationError {
    fn with_limits(mut self, max: usize) -> Self {
        self.add_param(Cow::Borrowed("max"), &max);
        self
    }
}

impl Entry {
    /// Every field whose shape is wrong, in the order of their paths; empty where the entry can be submitted.
    pub fn shape_errors(&self) -> Vec<ShapeError> {
        let mut errors = Vec::new();
        if let Err(errors_found) = self.validate() {
            collect("", &errors_found, &mut errors);
        }
        errors.sort_by(|a, b| a.field.cmp(&b.field));
        errors
    }
}

fn collect(prefix: &str, errors: &ValidationErrors, into: &mut Vec<ShapeError>) {
    for (field, kind) in errors.errors() {
        let path = if prefix.is_empty() {
            field.to_string()
        } else {
            format!("{prefix}.{field}")
        };
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(&path, inner, into),
            ValidationErrorsKind::List(items) => {
                for (index, item_errors) in items {
                    collect(&format!("{path}[{index}]"), item_errors, into);
                }
            }
            ValidationErrorsKind::Field(field_errors) => {
                into.extend(field_errors.iter().map(|error| ShapeError {
                    field: path.clone(),
                    message: message(error),
                }));
            }
        }
    }
}

fn message(error: &ValidationError) -> Message {
    let number = |name: &str| error.params.get(name).and_then(serde_json::Value::as_f64);
    match error.code.as_ref() {
        "email" => Message::plain("shape-email"),
        "url" => Message::plain("shape-url"),
        "length" => match (number("min"), number("max")) {
            (_, Some(max)) if !is_empty(error) => {
                Message::plain("shape-too-long").with("max", Param::Number(max))
            }
            _ => Message::plain("shape-required"),
        },
        _ => Message::plain("shape-required"),
    }
}

/// `length` reports a value below `min` as one above `max`; only an empty one is below ours.
fn is_empty(error: &ValidationError) -> bool {
    match error.params.get("value") {
        Some(serde_json::Value::String(text)) => text.is_empty(),
        Some(serde_json::Value::Array(items)) => items.is_empty(),
        _ => false,
    }
}
