//! What a column may show of a row.

use std::borrow::Cow;

use catalogue::{Catalogue, Value};
use chrono::{DateTime, NaiveDate, Utc};
use rules::{Message, Param, Published};
use serde::{Serialize, Serializer};

/// Separates the items of a cell in a spreadsheet; not a comma, because names and titles contain commas.
const ITEM_SEPARATOR: &str = "; ";

/// One cell, before a language or a file format is chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Unknown, or nothing to say.
    Empty,
    /// Words as somebody wrote them.
    Text(Cow<'a, str>),
    /// Several texts: one cell of a spreadsheet, an array in JSON.
    Texts(Vec<Cow<'a, str>>),
    /// A count.
    Integer(u32),
    /// A measure, unrounded. What is no finite number is written as unknown.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// An instant; spreadsheets show it in the desk's zone.
    Instant(DateTime<Utc>),
    /// Yes or no.
    Flag(bool),
    /// One of a fixed set of codes.
    Label(Label),
    /// Several of them.
    Labels(Vec<Label>),
    /// Words of the call; in JSON as the call has them.
    Words(&'a rules::Text),
    /// A sentence of the catalogue, with what else there is to say; in JSON the first alone.
    Message(&'a Message, &'a [Message]),
}

/// A code of a fixed set: a code in JSON, its message for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The code, the same in every language.
    pub code: &'static str,
    /// The id of the message that a person reads.
    pub message: &'static str,
}

/// A cell as a spreadsheet holds it: words are in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SpreadsheetCell<'a> {
    Empty,
    Text(Cow<'a, str>),
    Integer(u32),
    Number(f64),
    Day(NaiveDate),
    Instant(DateTime<Utc>),
}

impl<'a> Cell<'a> {
    /// A text; empty where there is none.
    pub(crate) fn text(text: impl Into<Option<&'a str>>) -> Self {
        text.into()
            .map_or(Self::Empty, |text| Self::Text(Cow::Borrowed(text)))
    }

    /// Several texts, in their order.
    pub(crate) fn texts(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Texts(texts.into_iter().map(Cow::Borrowed).collect())
    }

    /// A count, where it is known.
    pub(crate) fn integer(count: Option<u32>) -> Self {
        count.map_or(Self::Empty, Self::Integer)
    }

    /// A measure, where it is known.
    pub(crate) fn number(measure: Option<f64>) -> Self {
        measure.map_or(Self::Empty, Self::Number)
    }

    /// An instant, where it is known.
    pub(crate) fn instant(at: Option<DateTime<Utc>>) -> Self {
        at.map_or(Self::Empty, Self::Instant)
    }

    /// Dates of publication. A single day is a date that a spreadsheet can sort; a month, a year or
    /// several dates are text.
    pub(crate) fn published(dates: impl IntoIterator<Item = Published>) -> Self {
        let dates: Vec<Published> = dates.into_iter().collect();
        match dates.as_slice() {
            [] => Self::Empty,
            [one] => one
                .day()
                .map_or_else(|| Self::Text(Cow::Owned(one.to_string())), Self::Day),
            several => Self::Texts(
                several
                    .iter()
                    .map(|date| Cow::Owned(date.to_string()))
                    .collect(),
            ),
        }
    }

    /// The cell in a language.
    pub(crate) fn localized(self, catalogue: &'static Catalogue) -> SpreadsheetCell<'a> {
        match self {
            Self::Empty => SpreadsheetCell::Empty,
            Self::Text(text) => SpreadsheetCell::Text(text),
            Self::Texts(mut texts) => match texts.len() {
                0 => SpreadsheetCell::Empty,
                1 => SpreadsheetCell::Text(texts.swap_remove(0)),
                _ => SpreadsheetCell::Text(Cow::Owned(texts.join(ITEM_SEPARATOR))),
            },
            Self::Integer(count) => SpreadsheetCell::Integer(count),
            Self::Number(measure) => finite(measure),
            Self::Day(day) => SpreadsheetCell::Day(day),
            Self::Instant(at) => SpreadsheetCell::Instant(at),
            Self::Flag(yes) => {
                SpreadsheetCell::Text(catalogue.text(if yes { "flag-yes" } else { "flag-no" }))
            }
            Self::Label(label) => SpreadsheetCell::Text(catalogue.text(label.message)),
            Self::Labels(labels) if labels.is_empty() => SpreadsheetCell::Empty,
            Self::Labels(labels) => {
                let names: Vec<_> = labels
                    .iter()
                    .map(|label| catalogue.text(label.message))
                    .collect();
                SpreadsheetCell::Text(Cow::Owned(names.join(ITEM_SEPARATOR)))
            }
            Self::Words(text) => SpreadsheetCell::Text(Cow::Borrowed(
                &**text.in_language(catalogue.language().code()),
            )),
            Self::Message(first, more) => {
                let all = std::iter::once(first).chain(more);
                let texts: Vec<String> = all.map(|message| sentence(message, catalogue)).collect();
                SpreadsheetCell::Text(Cow::Owned(texts.join(" ")))
            }
        }
    }
}

fn finite(measure: f64) -> SpreadsheetCell<'static> {
    if measure.is_finite() {
        SpreadsheetCell::Number(measure)
    } else {
        SpreadsheetCell::Empty
    }
}

/// A message in the reader's language.
pub(crate) fn sentence(message: &Message, catalogue: &Catalogue) -> String {
    let params = message.params.iter().map(|(name, param)| {
        let value = match param {
            Param::Number(number) => Value::Number(*number),
            Param::Text(_) | Param::Both { .. } => {
                let text = param.in_language(catalogue.language().code());
                Value::Text(text.unwrap_or_default().to_owned())
            }
        };
        (name.as_ref(), value)
    });
    catalogue.say(&message.code, params)
}

/// The JSON form: codes for words, null for unknown, days and instants in ISO 8601.
impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            Self::Texts(texts) => texts.serialize(to),
            Self::Integer(count) => to.serialize_u32(*count),
            // JSON has no NaN and no infinity: the serializer writes null.
            Self::Number(measure) => to.serialize_f64(*measure),
            Self::Day(day) => day.serialize(to),
            Self::Instant(at) => at.serialize(to),
            Self::Flag(yes) => to.serialize_bool(*yes),
            Self::Label(label) => to.serialize_str(label.code),
            Self::Labels(labels) => to.collect_seq(labels.iter().map(|label| label.code)),
            Self::Words(text) => text.serialize(to),
            Self::Message(message, _) => message.serialize(to),
        }
    }
}
