//! A leak: personal data in the metadata of a file, of which kind it is and where it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something in a file that its owner may not mean to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Leak {
    /// Which kind of personal data it is.
    #[serde(rename = "gives")]
    pub kind: LeakKind,
    /// What it says: a name, a place, a path. Where there is a number of things, as with changes, that number.
    pub value: String,
    /// Where in the file it stands, in the words of the format: `docProps/core.xml`, `Info/Author`, `GPS`.
    pub place: String,
}

impl Leak {
    /// A leak of a value at a place.
    pub(crate) fn new(kind: LeakKind, value: impl Into<String>, place: impl Into<String>) -> Self {
        Self {
            kind,
            value: value.into(),
            place: place.into(),
        }
    }
}

/// The kind of personal data in a leak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LeakKind")]
pub enum LeakKind {
    /// The name of somebody who wrote, saved or recorded it.
    Name,
    /// The name of a company.
    Company,
    /// An address of electronic mail.
    Email,
    /// Where it was taken.
    Location,
    /// The camera, telephone or computer it was made with, by its serial number or name.
    Device,
    /// A path on somebody's computer.
    Path,
    /// Changes that are tracked in it, with what was there before.
    TrackedChanges,
    /// Comments on the text.
    Comments,
    /// Earlier versions of the text or file that are still in it.
    EarlierVersions,
    /// Files that are attached in it.
    Files,
    /// Properties that somebody, or somebody's software, added to those that the format has.
    Properties,
    /// A small picture inside it, which may show what was later cut away.
    Thumbnail,
}
