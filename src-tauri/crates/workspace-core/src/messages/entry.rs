//! An entry on its way to the desk.

use exchange::MAX_ATTACHMENTS;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bounds::{self, Bounded};
use crate::Result;

/// One revision of an entry. Its author is whoever signed the sealed file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryMessage {
    /// The entry.
    pub entry: Uuid,
    /// The revision, counted from 1.
    pub revision: u32,
    /// Whether it is entered or taken back.
    pub state: EntryState,
    /// The edition it is entered in.
    pub edition: String,
    /// The version of the call that the entrant had before them.
    pub call_version: u32,
    /// The entry itself.
    pub document: rules::Entry,
    /// The attached files, in the order of the bundle.
    pub attachments: Vec<AttachmentNote>,
}

/// Whether an entry is submitted or withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// Entered.
    Submitted,
    /// Taken back by its entrant.
    Withdrawn,
}

impl EntryState {
    /// The name used in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What is said of one attached file beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentNote {
    /// The file's name as its owner gave it: a label, never a path.
    pub name: String,
    /// Its media type as declared.
    pub media_type: String,
    /// BLAKE3 of its bytes, in hex.
    pub hash: String,
    /// The piece it shows, counted from 1; null where it belongs to the whole entry.
    pub piece: Option<u32>,
    /// What it is.
    #[serde(default)]
    pub purpose: rules::Purpose,
    /// Where and when the app took it; null for a file that somebody attached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<PageTaken>,
}

/// Where a page was taken from, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageTaken {
    /// The address that it came from in the end.
    pub from: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

impl Bounded for EntryMessage {
    fn check(&self) -> Result<()> {
        bounds::positive("revision", self.revision)?;
        bounds::name("edition", &self.edition)?;
        bounds::positive("call_version", self.call_version)?;
        bounds::at_most("attachments", self.attachments.len(), MAX_ATTACHMENTS)?;
        self.attachments.iter().try_for_each(Bounded::check)
    }
}

impl Bounded for AttachmentNote {
    fn check(&self) -> Result<()> {
        bounds::name("attachments.name", &self.name)?;
        bounds::name("attachments.media_type", &self.media_type)?;
        bounds::hash("attachments.hash", &self.hash)?;
        if let Some(piece) = self.piece {
            bounds::positive("attachments.piece", piece)?;
        }
        if let Some(taken) = &self.taken {
            bounds::text("attachments.taken.from", Some(&taken.from))?;
            bounds::instant("attachments.taken.at", &taken.at)?;
        }
        Ok(())
    }
}
