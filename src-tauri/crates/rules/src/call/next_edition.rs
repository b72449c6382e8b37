//! The call of the next edition, made from the previous one.

use std::fmt::Write;

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};
use toml_edit::{InlineTable, Value};

use super::deadline::MINUTE;
use super::{Advice, Call, CallError, tree};
use crate::Message;

/// A call of the next edition, and what its writers must look at before it is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Rollover {
    /// The call, moved on by a year.
    pub call: Call,
    /// What people must adapt: texts with a year in them, names, tables that were left out.
    pub to_review: Vec<Advice>,
}

/// Tables that belong to one edition alone.
const OF_ONE_EDITION: [&str; 2] = ["extension", "printed"];

impl Call {
    /// The call of a later edition: every day and deadline this many years later (29 February becomes 28 February where
    /// there is none), the numbers in the edition's id increased by it, version 1, without extensions and without what
    /// was printed elsewhere. Words stay as they are; each that names a year is listed. Fails where a deadline falls
    /// into an hour that clocks skip.
    pub fn next_edition(&self, years: u32) -> Result<Rollover, CallError> {
        let mut tree = self.tree();
        let mut rollover = RolloverTree {
            years,
            to_review: Vec::new(),
        };
        for key in OF_ONE_EDITION {
            if tree.remove(key).is_some() {
                rollover.add_review(key, Message::plain("review-left-out"));
            }
        }
        if let Some(edition) = tree.get_mut("edition").and_then(Value::as_inline_table_mut) {
            edition.insert("id", Value::from(increase_numbers(&self.edition.id, years)));
            edition.remove("sources");
        }
        let name_message = Message::plain("review-name").with("name", &self.edition.name);
        rollover.add_review("edition.name", name_message);
        rollover.table("", &mut tree);
        tree.insert("version", Value::from(1));
        Ok(Rollover {
            // This text is shown to nobody, so the line of an error in it would mislead.
            call: Self::from_published(&tree.into_table().to_string())
                .map_err(CallError::without_line)?,
            to_review: rollover.to_review,
        })
    }

    /// The call of the next edition whose deadline is after `day`: one year later, or as many as it takes.
    pub fn next_edition_after(&self, day: NaiveDate) -> Result<Rollover, CallError> {
        let first = self.deadline.local.date();
        let years = u32::try_from(day.year() - first.year()).unwrap_or(0).max(1);
        let closes = first.checked_add_months(Months::new(12 * years));
        self.next_edition(years + u32::from(closes.is_some_and(|closes| closes <= day)))
    }
}

/// The tree of a call while it is moved to a later edition.
struct RolloverTree {
    years: u32,
    to_review: Vec<Advice>,
}

impl RolloverTree {
    fn add_review(&mut self, place: &str, message: Message) {
        self.to_review.push(Advice::new(place, message));
    }

    fn table(&mut self, place: &str, table: &mut InlineTable) {
        for (key, value) in table.iter_mut() {
            self.value(&tree::join(place, &key), value);
        }
    }

    fn value(&mut self, place: &str, value: &mut Value) {
        match value {
            Value::InlineTable(table) => self.table(place, table),
            Value::Array(values) => {
                for (index, value) in values.iter_mut().enumerate() {
                    let name = value
                        .as_inline_table()
                        .map(|table| tree::key_of(table, index));
                    let place =
                        name.map_or_else(|| place.to_owned(), |name| tree::join(place, &name));
                    self.value(&place, value);
                }
            }
            Value::String(text) => {
                let text = text.value().clone();
                if let Some(next) = self.text(place, &text) {
                    *value = Value::from(next);
                }
            }
            Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
        }
    }

    /// The new value of a text; none where it stays.
    fn text(&mut self, place: &str, text: &str) -> Option<String> {
        let months = Months::new(12 * self.years);
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Some(day.checked_add_months(months)?.to_string());
        }
        if let Ok(local) = NaiveDateTime::parse_from_str(text, MINUTE) {
            let next = local.checked_add_months(months)?;
            let message = Message::plain("review-deadline")
                .with("day", next.date().to_string().as_str())
                .with("weekday", f64::from(next.weekday().number_from_monday()));
            self.add_review(place, message);
            return Some(next.format(MINUTE).to_string());
        }
        if let Some(year) = year_in(text).filter(|_| !place.starts_with("edition.")) {
            self.add_review(place, Message::plain("review-words").with("year", year));
        }
        None
    }
}

/// The first year that a text names.
fn year_in(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
}

/// Adds `years` to every number in an id: `2020-21` becomes `2021-22` a year later.
fn increase_numbers(id: &str, years: u32) -> String {
    let mut next = String::new();
    let mut rest = id;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[start..]
            .find(|c: char| !c.is_ascii_digit())
            .map_or(rest.len(), |length| start + length);
        let (text_before, number) = (&rest[..start], &rest[start..end]);
        next.push_str(text_before);
        match number.parse::<u64>() {
            Ok(number_in_id) => {
                let (width, number_in_id) = (number.len(), number_in_id + u64::from(years));
                // Writing into a string cannot fail.
                let _ = write!(next, "{number_in_id:0width$}");
            }
            Err(_) => next.push_str(number),
        }
        rest = &rest[end..];
    }
    next.push_str(rest);
    if next == id {
        format!("{id}-{}", years + 1)
    } else {
        next
    }
}
