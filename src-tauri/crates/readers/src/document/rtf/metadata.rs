//! What RTF says of itself and gives away.

use std::collections::BTreeSet;

use super::destination::Property;
use crate::document::{dates, metadata_leaks};
use crate::{Claim, Fact, Leak, LeakKind, Source};

/// At most this many bytes of a property are gathered.
const LONGEST: usize = 2_000;

/// At most this many properties are kept.
const MOST_PROPERTIES: usize = 200;

#[derive(Debug, Default)]
pub(super) struct Metadata {
    /// The text of the current property.
    pub(super) gathered: String,
    properties: Vec<(Property, String)>,
    revisers: BTreeSet<String>,
    commenters: BTreeSet<String>,
    comments: usize,
    changes: usize,
    in_change: (bool, bool),
    year_month_day: (i32, u32, u32),
}

impl Metadata {
    pub(super) fn gather(&mut self, letters: &str) {
        if self.gathered.len() < LONGEST {
            self.gathered.push_str(letters);
        }
    }

    pub(super) fn property(&mut self, property: Property, value: &str) {
        let value = value.trim().trim_end_matches(';');
        if property == Property::Commenter {
            metadata_leaks::add_value(&mut self.commenters, value);
        } else if !value.is_empty() && self.properties.len() < MOST_PROPERTIES {
            self.properties.push((property, value.to_owned()));
        }
    }

    /// Keeps the name gathered from the table of revisers; Word writes an `Unknown` first.
    pub(super) fn reviser(&mut self) {
        let gathered = std::mem::take(&mut self.gathered);
        for name in gathered.split(';').filter(|name| *name != "Unknown") {
            metadata_leaks::add_value(&mut self.revisers, name);
        }
    }

    pub(super) fn group_begins(&mut self, word: &str) {
        self.comments += usize::from(word == "annotation");
    }

    /// A run of text; one that is marked otherwise than that before it is another change.
    pub(super) fn run(&mut self, deleted: bool, inserted: bool) {
        if self.in_change != (deleted, inserted) {
            self.in_change = (deleted, inserted);
            self.changes += usize::from(deleted || inserted);
        }
    }

    pub(super) fn saved(&mut self, word: &str, number: i32) {
        let month_or_day = u32::try_from(number).unwrap_or(0);
        match word {
            "yr" => self.year_month_day.0 = number,
            "mo" => self.year_month_day.1 = month_or_day,
            _ => self.year_month_day.2 = month_or_day,
        }
    }

    fn first(&self, property: Property) -> Option<&str> {
        let mut values = self.properties.iter().filter(|(one, _)| *one == property);
        values.next().map(|(_, value)| value.as_str())
    }

    pub(super) fn claims(&self) -> Vec<Claim> {
        let (year, month, day) = self.year_month_day;
        let title = self
            .first(Property::Title)
            .map(|title| Claim::new(Fact::Title, Source::Properties, 0.5, title));
        let byline = self
            .first(Property::Author)
            .map(|author| Claim::new(Fact::Byline, Source::Properties, 0.3, author));
        let saved_day = dates::from_numbers(year, month, day)
            .map(|day| Claim::new(Fact::Modified, Source::Properties, 0.5, day));
        [title, byline, saved_day].into_iter().flatten().collect()
    }

    pub(super) fn leaks(&self) -> Vec<Leak> {
        let properties = self.properties.iter().filter_map(|(property, value)| {
            let (kind, place) = match property {
                Property::Author => (LeakKind::Name, "info/author"),
                Property::Operator => (LeakKind::Name, "info/operator"),
                Property::Manager => (LeakKind::Name, "info/manager"),
                Property::Company => (LeakKind::Company, "info/company"),
                Property::Template => (LeakKind::Path, "template"),
                Property::Added => (LeakKind::Properties, "userprops"),
                Property::Title | Property::Commenter => return None,
            };
            metadata_leaks::of_value(kind, value, place)
        });
        let mut leaks: Vec<Leak> = properties.collect();
        leaks.extend(metadata_leaks::of_values(
            LeakKind::Name,
            &self.revisers,
            "revtbl",
        ));
        leaks.extend(metadata_leaks::of_count(
            LeakKind::TrackedChanges,
            self.changes,
            "revised, deleted",
        ));
        leaks.extend(metadata_leaks::of_values(
            LeakKind::Name,
            &self.commenters,
            "atnauthor",
        ));
        leaks.extend(metadata_leaks::of_count(
            LeakKind::Comments,
            self.comments,
            "annotation",
        ));
        leaks
    }
}
