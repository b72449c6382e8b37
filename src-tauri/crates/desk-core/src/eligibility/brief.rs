//! What judging asks of an entry. It is kept beside the entries table, so that no screen reads whole entries.

use judging::{EntryFacts, EntryId};
use serde::{Deserialize, Serialize};
use store::Connection;
use uuid::Uuid;
use workspace_core::{Error, Result, messages};

/// Who and what an entry names, and its languages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// Public names in byline order.
    pub names: Vec<rules::PublicName>,
    /// Who entered it.
    pub(crate) entered_by: String,
    /// Where it ran.
    pub(crate) outlets: Vec<String>,
    /// The languages of its pieces by their codes, each once, in alphabetical order.
    pub languages: Vec<String>,
}

impl Brief {
    /// The brief of an entry.
    pub fn of(document: &rules::Entry) -> Self {
        let people = document.people.iter();
        let pieces = document.pieces.iter();
        let mut languages: Vec<String> = pieces
            .flat_map(|piece| &piece.languages)
            .map(ToString::to_string)
            .collect();
        languages.sort_unstable();
        languages.dedup();
        Self {
            names: people.map(|person| person.public_name.clone()).collect(),
            entered_by: document.entered_by.name.as_str().to_owned(),
            outlets: document.outlets().into_iter().map(str::to_owned).collect(),
            languages,
        }
    }

    /// What conflicts are found by.
    pub fn facts(&self, entry: Uuid) -> EntryFacts {
        let names = self.names.iter();
        EntryFacts {
            id: EntryId(entry),
            people: names.map(|name| name.as_str().to_owned()).collect(),
            nominators: vec![self.entered_by.clone()],
            outlets: self.outlets.clone(),
        }
    }
}

/// What judging asks of one entry.
pub fn brief(conn: &Connection, number: u32) -> Result<Brief> {
    let numbered_brief = briefs(conn, [number])?.pop();
    let (_, brief) = numbered_brief.ok_or_else(|| Error::UnknownEntry {
        entry: workspace_core::entry_number(number),
    })?;
    Ok(brief)
}

/// What judging asks of some entries, with their numbers.
pub fn briefs(
    conn: &Connection,
    numbers: impl IntoIterator<Item = u32>,
) -> Result<Vec<(u32, Brief)>> {
    store::entry_row::briefs(conn, numbers)?
        .into_iter()
        .map(|(number, brief)| {
            // Without one until the entries of a desk that an older version kept are screened again.
            let brief: Option<Brief> = messages::read(brief.as_bytes())?;
            Ok((number, brief.unwrap_or_default()))
        })
        .collect()
}
