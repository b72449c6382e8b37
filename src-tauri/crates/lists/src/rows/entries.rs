//! The list of entries: what each says of itself, and where it stands.

use chrono::{DateTime, Utc};
use rules::{Country, Entry, Language, Verdict};

use super::labels;
use crate::{Cell, Column, Label, List, Row};

/// One entry in its latest revision. Holds legal names and contacts: for the desk only.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// The number on the receipt.
    pub number: u32,
    /// What was entered.
    pub entry: Entry,
    /// The category's name, in the list's language.
    pub category: String,
    /// When it was received; unknown for an entry that is still a draft.
    pub received_at: Option<DateTime<Utc>>,
    /// How it was received.
    pub received_by: Option<ReceivedBy>,
    /// Where it stands against the call.
    pub verdict: Option<Verdict>,
    /// Whether the entrant still enters it.
    pub state: EntryState,
    /// The revision of the entry, from 1.
    pub revision: u32,
    /// File names of what is attached.
    pub attachments: Vec<String>,
    /// The version of the call that the verdict follows from.
    pub call_version: Option<u32>,
}

/// How an entry came to the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceivedBy {
    /// Through a shared folder.
    Mailbox,
    /// Through an object store.
    Store,
    /// As a file that a person opened.
    Hand,
}

/// Whether the entrant still enters an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Entered.
    Submitted,
    /// Taken back.
    Withdrawn,
}

impl ReceivedBy {
    fn label(self) -> Label {
        match self {
            Self::Mailbox => Label {
                code: "mailbox",
                message: "received-mailbox",
            },
            Self::Store => Label {
                code: "store",
                message: "received-store",
            },
            Self::Hand => Label {
                code: "by-hand",
                message: "received-by-hand",
            },
        }
    }
}

impl EntryState {
    fn label(self) -> Label {
        match self {
            Self::Submitted => Label {
                code: "submitted",
                message: "state-submitted",
            },
            Self::Withdrawn => Label {
                code: "withdrawn",
                message: "state-withdrawn",
            },
        }
    }
}

impl Row for EntryRow {
    const LIST: List = List::Entries;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("number", "column-number", 8, |row| {
            Cell::Integer(row.number)
        }),
        Column::new("title", "column-title", 48, |row| {
            Cell::text(row.entry.title.as_str())
        }),
        Column::new("byline", "column-byline", 28, |row| {
            Cell::texts(row.entry.people.iter().map(|p| p.public_name.as_str()))
        }),
        Column::new("outlets", "column-outlets", 24, |row| {
            Cell::texts(row.entry.outlets())
        }),
        Column::new("category", "column-category", 22, |row| {
            Cell::text(row.category.as_str())
        }),
        Column::new("pieces", "column-pieces", 8, |row| {
            Cell::integer(u32::try_from(row.entry.pieces.len()).ok())
        }),
        Column::new("published", "column-published", 12, |row| {
            Cell::published(row.entry.pieces.iter().filter_map(|piece| piece.published))
        }),
        Column::new("countries", "column-countries", 10, |row| {
            let countries = row.entry.pieces.iter().filter_map(|p| p.countries.as_ref());
            Cell::texts(unique(countries.flatten().map(Country::as_str)))
        }),
        Column::new("languages", "column-languages", 10, |row| {
            let languages = row.entry.pieces.iter().flat_map(|piece| &piece.languages);
            Cell::texts(unique(languages.map(Language::as_str)))
        }),
        Column::new("words", "column-words", 10, |row| {
            Cell::integer(sum(row.entry.pieces.iter().map(|piece| piece.words)))
        }),
        Column::new("runtime_seconds", "column-runtime", 10, |row| {
            Cell::integer(sum(row
                .entry
                .pieces
                .iter()
                .map(|piece| piece.runtime_seconds)))
        }),
        Column::new("elements", "column-elements", 14, |row| {
            let elements = row.entry.pieces.iter().flat_map(|piece| &piece.elements);
            Cell::Labels(
                unique(elements.copied())
                    .into_iter()
                    .map(labels::element)
                    .collect(),
            )
        }),
        Column::new("urls", "column-urls", 32, |row| {
            Cell::texts(
                row.entry
                    .pieces
                    .iter()
                    .filter_map(|piece| piece.url.as_deref()),
            )
        }),
        Column::new("received_at", "column-received", 24, |row| {
            Cell::instant(row.received_at)
        }),
        Column::new("received_by", "column-received-by", 12, |row| {
            row.received_by
                .map_or(Cell::Empty, |how| Cell::Label(how.label()))
        }),
        Column::new("verdict", "column-verdict", 14, |row| {
            row.verdict
                .map_or(Cell::Empty, |verdict| Cell::Label(labels::verdict(verdict)))
        }),
        Column::new("state", "column-state", 12, |row| {
            Cell::Label(row.state.label())
        }),
        Column::new("revision", "column-revision", 8, |row| {
            Cell::Integer(row.revision)
        }),
        Column::new("entered_by", "column-entered-by", 24, |row| {
            Cell::text(row.entry.entered_by.name.as_str())
        }),
        Column::new("entered_as", "column-entered-as", 12, |row| {
            Cell::Label(labels::role(row.entry.entered_by.role))
        }),
        Column::new("email", "column-email", 28, |row| {
            Cell::text(row.entry.entered_by.contact.email.as_deref())
        }),
        Column::new("phone", "column-phone", 16, |row| {
            Cell::text(row.entry.entered_by.contact.phone.as_deref())
        }),
        Column::new("permission", "column-permission", 12, |row| {
            let permission = row.entry.permission;
            permission.map_or(Cell::Empty, |permission| {
                Cell::Label(labels::permission(permission))
            })
        }),
        Column::new("statement", "column-statement", 48, |row| {
            Cell::text(row.entry.statement.as_deref())
        }),
        Column::new("access", "column-access", 24, |row| {
            Cell::texts(
                row.entry
                    .pieces
                    .iter()
                    .filter_map(|piece| piece.access.as_deref()),
            )
        }),
        Column::new("attachments", "column-attachments", 24, |row| {
            Cell::texts(row.attachments.iter().map(String::as_str))
        }),
        Column::new("call_version", "column-call-version", 10, |row| {
            Cell::integer(row.call_version)
        }),
    ];
}

/// Each item once, in the order of first mention.
fn unique<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct_items = Vec::new();
    for item in items {
        if !distinct_items.contains(&item) {
            distinct_items.push(item);
        }
    }
    distinct_items
}

/// The sum over all pieces; unknown where one of them is.
fn sum(measures: impl IntoIterator<Item = Option<u32>>) -> Option<u32> {
    measures
        .into_iter()
        .try_fold(0_u32, |sum, measure| sum.checked_add(measure?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_unknown_where_a_part_is() {
        assert_eq!(sum([Some(1), Some(2)]), Some(3));
        assert_eq!(sum([Some(1), None]), None);
        assert_eq!(sum([Some(u32::MAX), Some(1)]), None);
        assert_eq!(unique(["b", "a", "b"]), ["b", "a"]);
    }
}
