//! The files of an entry, as whoever reads it sees, hears and saves them.

use evidence::ReadError;
use rules::Purpose;
use serde::Serialize;
use ts_rs::TS;

use crate::messages::PageCapture;

/// One file of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ShownFile {
    /// BLAKE3 of its bytes, in hex: the name by which it is asked for.
    pub hash: String,
    /// Its name as its owner gave it: a label, never a path.
    pub name: String,
    /// Its media type: by its content where it was read, else as declared.
    pub media_type: String,
    /// Its size in bytes; of one that has not come, what the document says that names it.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether it is in this workspace; false for one that a document names and that has not come yet.
    pub here: bool,
    /// The piece it shows, counted from 1; null where it belongs to the whole entry.
    pub piece: Option<u32>,
    /// What it is.
    pub purpose: Purpose,
    /// From where and when the app captured the page; null for a file that somebody attached.
    pub taken: Option<PageCapture>,
    /// What it is shown as.
    pub form: ShownForm,
    /// What stood in the way of reading it; null where nothing did.
    pub trouble: Option<ReadError>,
}

/// What a file is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShownForm {
    /// Moving pictures, played.
    Film,
    /// A recording without pictures, played.
    Sound,
    /// A picture.
    Picture,
    /// Pages as they were printed (PDF).
    Print,
    /// A document or a web page, set again from its content.
    Article,
    /// Tables of data.
    Table,
    /// Captions or subtitles.
    Captions,
    /// Text without mark-up.
    Text,
    /// Nothing that is shown here; a copy can be saved.
    Other,
}

impl ShownForm {
    /// Whether it is shown by what a reader makes of it, rather than by its own bytes.
    pub fn is_read(self) -> bool {
        match self {
            Self::Article | Self::Table | Self::Captions | Self::Text => true,
            Self::Film | Self::Sound | Self::Picture | Self::Print | Self::Other => false,
        }
    }
}
