//! What one judge is given to read.

use exchange::{KeyStatement, SealedFileInfo};
use rules::{JudgedAnswer, PublicName, Published};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bounds::{self, Bounded};
use super::{AttachmentNote, EnclosedHead};
use crate::Result;

/// The most files that one packet names.
const MOST_FILES: usize = 10_000;

/// The entries assigned to one judge in one round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketMessage {
    /// The judge it is for.
    pub judge: Uuid,
    /// The round, counted from 1.
    pub round: u32,
    /// The call as TOML: its criteria and scale are what the judge marks by.
    pub call: String,
    /// What the desk says of its keys, the earliest first: how it came from those that a judge may know to these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyStatement>,
    /// Where the desk's log ended when this was packed.
    pub head: EnclosedHead,
    /// The entries.
    pub entries: Vec<JudgingCopy>,
    /// Where those files of the entries lie that are not in the bundle, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SealedFileInfo>,
}

/// An entry as a judge sees it. It has no place for a legal name, a contact, or an answer that the call
/// keeps from judges.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JudgingCopy {
    /// The entry.
    pub entry: Uuid,
    /// The revision that was packed.
    pub revision: u32,
    /// The desk's number for it.
    pub number: u32,
    /// The category's id.
    pub category: String,
    /// The title.
    pub title: String,
    /// The names in the byline.
    pub names: Vec<PublicName>,
    /// The published works.
    pub pieces: Vec<PieceCopy>,
    /// What the entrant says of the work.
    pub statement: Option<String>,
    /// What the entrant answered to those of the call's questions that are for judges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<JudgedAnswer>>")]
    pub answers: Vec<JudgedAnswer>,
    /// The attached files. Those of them that are not among the packet's `files` are in the bundle, in this order.
    pub attachments: Vec<AttachmentNote>,
}

/// A piece as a judge sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PieceCopy {
    /// The title.
    pub title: String,
    /// Where it ran.
    pub outlets: Vec<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Length of the text in words.
    pub words: Option<u32>,
    /// Running time in seconds.
    pub runtime_seconds: Option<u32>,
    /// Where it can be read, heard or seen.
    pub url: Option<String>,
    /// How to get past a paywall.
    pub access: Option<String>,
}

impl JudgingCopy {
    /// The part of an entry that a judge may see.
    pub fn of(
        entry: Uuid,
        revision: u32,
        number: u32,
        document: &rules::Entry,
        answers: Vec<JudgedAnswer>,
        attachments: Vec<AttachmentNote>,
    ) -> Self {
        Self {
            entry,
            revision,
            number,
            category: document.category.clone(),
            title: document.title.clone(),
            names: document
                .people
                .iter()
                .map(|person| person.public_name.clone())
                .collect(),
            pieces: document.pieces.iter().map(PieceCopy::of).collect(),
            statement: document.statement.clone(),
            answers,
            attachments,
        }
    }
}

impl PieceCopy {
    fn of(piece: &rules::Piece) -> Self {
        Self {
            title: piece.title.clone(),
            outlets: piece.outlets.clone(),
            published: piece.published,
            words: piece.words,
            runtime_seconds: piece.runtime_seconds,
            url: piece.url.clone(),
            access: piece.access.clone(),
        }
    }
}

impl Bounded for PacketMessage {
    fn check(&self) -> Result<()> {
        bounds::positive("round", self.round)?;
        self.head.check()?;
        bounds::at_most("files", self.files.len(), MOST_FILES)?;
        self.files.iter().try_for_each(Bounded::check)?;
        for entry in &self.entries {
            bounds::positive("entries.revision", entry.revision)?;
            bounds::positive("entries.number", entry.number)?;
            bounds::name("entries.category", &entry.category)?;
            bounds::text("entries.title", Some(&entry.title))?;
            bounds::text("entries.statement", entry.statement.as_deref())?;
            entry.attachments.iter().try_for_each(Bounded::check)?;
        }
        Ok(())
    }
}
