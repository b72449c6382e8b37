//! Bounds and amounts as messages print them.

use super::facts::Bound;
use crate::Unit;

/// Bounds in the unit of a text, so that the two can be compared at a glance.
pub(super) fn limits(bounds: &[Bound], unit: Unit, text: &str) -> String {
    let mut all: Vec<String> = bounds
        .iter()
        .map(|bound| limit(bound.value(), unit, text))
        .collect();
    all.dedup();
    all.join(", ")
}

/// Amounts of money from hundredths.
pub(super) fn amounts(amounts: &[u64]) -> String {
    let amounts = amounts
        .iter()
        .map(|amount| format!("{}.{:02}", amount / 100, amount % 100));
    amounts.collect::<Vec<_>>().join(", ")
}

fn limit(value: u64, unit: Unit, text: &str) -> String {
    if unit == Unit::Seconds {
        return length(value, &text.to_lowercase());
    }
    if unit == Unit::Bytes && value.is_multiple_of(1_000_000) {
        return format!("{} MB", value / 1_000_000);
    }
    if unit == Unit::Bytes && value.is_multiple_of(1000) {
        return format!("{} kB", value / 1000);
    }
    value.to_string()
}

/// A length of time: a bare number where the text has hours or minutes alone, else with signs that English and French
/// share.
fn length(value: u64, text: &str) -> String {
    let in_hours = ["hour", "heure", "hr"]
        .iter()
        .any(|unit| text.contains(unit));
    let in_minutes = ["min", "'", "′", "’"]
        .iter()
        .any(|unit| text.contains(unit));
    if in_hours && !in_minutes && value.is_multiple_of(3600) {
        return (value / 3600).to_string();
    }
    if in_minutes && !in_hours && value.is_multiple_of(60) {
        return (value / 60).to_string();
    }
    let parts = [
        (value / 3600, "h"),
        (value % 3600 / 60, "min"),
        (value % 60, "s"),
    ];
    let parts = parts.iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts
        .map(|(number, sign)| format!("{number} {sign}"))
        .collect();
    parts.join(" ")
}
