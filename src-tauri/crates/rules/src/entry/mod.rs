//! An entry: the people, the pieces, and what they say of themselves.

mod address;
mod answer;
mod countries;
mod files;
mod names;
mod person;
mod piece;
mod places;
mod published;
mod shape;
mod usual_codes;

pub use answer::{Answer, Answers};
pub use files::{FileFacts, Purpose};
pub use names::{Contact, LegalName, PublicName};
pub use person::{EnteredBy, EntrantRole, Permission, Person};
pub use piece::{Element, Piece, Reading};
pub use places::{Country, Language};
pub use published::Published;
pub use shape::ShapeError;
pub(crate) use usual_codes::{usual_country, usual_language};

use identity::Comparison;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use validator::Validate;

/// One entry, in one revision. What is unknown is null, never guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS, Validate)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// A name for this entry in the file it came in; no rule reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    pub id: Option<String>,
    /// The id of a category of the call.
    #[validate(length(min = 1, max = 200))]
    pub category: String,
    /// The title the entry is known by; for a series, of the series.
    #[validate(length(min = 1, max = 2000))]
    pub title: String,
    /// Who filled the form in.
    #[validate(nested)]
    pub entered_by: EnteredBy,
    /// The people whose work it is, in byline order.
    #[validate(length(min = 1, max = 100), nested)]
    pub people: Vec<Person>,
    /// The published works, 1..n.
    #[validate(length(min = 1, max = 100), nested)]
    pub pieces: Vec<Piece>,
    /// What the entrant says of the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200_000))]
    pub statement: Option<String>,
    /// Whether the people agreed to be entered, where somebody else enters them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<Permission>,
    /// Answers to the call's questions about the entry.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    #[validate(custom(function = answer::check_sizes))]
    pub answers: Answers,
    /// A code that the desk gave for a later deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    pub code: Option<String>,
    /// What is known of the attached files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 1000))]
    pub files: Vec<FileFacts>,
}

impl Entry {
    /// The public names in byline order, as a list for the press may show them.
    pub fn byline(&self) -> String {
        let names: Vec<&str> = self.people.iter().map(|p| p.public_name.as_str()).collect();
        names.join(", ")
    }

    /// Every outlet of every piece, once, in the order and the spelling in which it stands first.
    pub fn outlets(&self) -> Vec<&str> {
        let mut outlets: Vec<&str> = Vec::new();
        for outlet in self.pieces.iter().flat_map(|piece| &piece.outlets) {
            let is_new = |known: &&str| {
                *known != outlet
                    && identity::compare(*known, outlet.as_str(), identity::outlet)
                        != Comparison::Same
            };
            if outlets.iter().all(is_new) {
                outlets.push(outlet.as_str());
            }
        }
        outlets
    }
}
