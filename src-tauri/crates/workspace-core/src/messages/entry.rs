//! An entry as its entrant sends it to the desk: the document of a sealed file of the kind entry.

use exchange::{MAX_ATTACHMENTS, SealedFileInfo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bounds::{self, Bounded};
use crate::Result;

/// One revision of an entry. Its author is whoever signed the sealed file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryMessage {
    /// The id of the entry, the same in all its revisions.
    pub entry: Uuid,
    /// The revision, counted from 1.
    pub revision: u32,
    /// Whether this revision submits the entry or withdraws it.
    pub state: EntryState,
    /// The edition it is entered in.
    pub edition: String,
    /// The version of the call that the entrant filled the form in for.
    pub call_version: u32,
    /// What the entry says.
    pub document: rules::Entry,
    /// The attached files. Those of them that are not among `files` are in the bundle, in this order.
    pub attachments: Vec<AttachmentNote>,
    /// Where those files lie that are not in the bundle, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SealedFileInfo>,
}

/// Whether an entry is submitted or withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// It is entered.
    Submitted,
    /// Its entrant withdrew it.
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
    /// From where and when the app captured the page; null for a file that somebody attached.
    #[serde(default, rename = "taken", skip_serializing_if = "Option::is_none")]
    pub capture: Option<PageCapture>,
}

/// From where a page was captured, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageCapture {
    /// The address of the page, after all redirects.
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
        bounds::at_most("files", self.files.len(), MAX_ATTACHMENTS)?;
        self.files.iter().try_for_each(Bounded::check)?;
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
        if let Some(capture) = &self.capture {
            bounds::text("attachments.taken.from", Some(&capture.from))?;
            bounds::instant("attachments.taken.at", &capture.at)?;
        }
        Ok(())
    }
}
