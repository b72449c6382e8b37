//! What was read from the files of the work, beside what was declared.

use evidence::{Claim, Evidence, Source};
use serde::Serialize;
use ts_rs::TS;

use crate::messages::AttachmentNote;

/// What the files of an entry say.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct ReadView {
    /// Each piece of which a file says anything.
    pub pieces: Vec<PieceRead>,
    /// Each file.
    pub files: Vec<FileView>,
}

/// What was read of one piece.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PieceRead {
    /// The piece, counted from 1.
    pub piece: u32,
    /// Whether the page says that it is behind a paywall; null where it does not say.
    pub paywall: Option<bool>,
    /// Each fact that was read.
    pub facts: Vec<BesideView>,
}

/// One fact, declared and read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BesideView {
    /// `title`, `byline`, `outlet`, `published`, `language`, `words` or `runtime`.
    pub fact: String,
    /// What was declared; null where nothing was.
    pub declared: Option<String>,
    /// What was read.
    pub read: String,
    /// The file that says so, by its hash.
    pub file: String,
    /// What in the file says so; null where it was counted or told from the text.
    pub source: Option<Source>,
    /// How the file writes it, where that is not the value itself.
    pub printed: Option<String>,
    /// How sure it is, above 0 and up to 1; null for what is counted.
    pub confidence: Option<f64>,
    /// Whether what was declared and what was read contradict each other.
    pub differs: bool,
    /// What else in the same file says another day.
    pub others: Vec<Claim>,
}

/// One attached file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileView {
    /// What is said of it.
    pub note: AttachmentNote,
    /// What it says.
    pub evidence: Evidence,
    /// The legal names in it of people who are entered under another name.
    pub legal_names: Vec<String>,
    /// Whether a copy without what it gives away can be made.
    pub can_be_sanitized: bool,
}

/// A draft whose form was filled from a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FilledView {
    /// The draft as it is now.
    pub draft: super::DraftView,
    /// The fields that were empty and are filled, named as wrong fields are.
    pub fields: Vec<String>,
}
