//! Advice on categories: limits that are not the ones their words name.

use super::facts::Facts;
use super::numbers::{self, Keys};
use super::review::{CallReview, TextReview};
use crate::{Call, Category, Text};

pub(super) fn advise(call: &Call, all: &Facts, into: &mut CallReview) {
    for category in &call.categories {
        let place = format!("category.{}", category.id);
        into.report(&place, compare(&category.text, category, all));
    }
}

/// Compares a text with a category's limits.
pub(super) fn compare(text: &Text, category: &Category, all: &Facts) -> TextReview {
    let own = &Facts::of_category(category);
    let keys = Keys {
        own,
        all,
        strict: true,
    };
    numbers::compare(text, &keys)
}
