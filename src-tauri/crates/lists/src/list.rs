//! The lists and the file formats, by name.

use serde::Deserialize;
use ts_rs::TS;

/// A list that the desk can save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Every entry with what it says and where it stands. For the desk only.
    Entries,
    /// Every finding on every entry, with its datum and source. For the desk only.
    Eligibility,
    /// Every mark as the judge gave it, recusals included. For the desk only.
    Marks,
    /// Each category in order of score. For the desk only.
    Ranking,
    /// The outcomes as they may be published.
    Press,
}

impl List {
    /// All lists, in the order of a season.
    pub const ALL: [Self; 5] = [
        Self::Entries,
        Self::Eligibility,
        Self::Marks,
        Self::Ranking,
        Self::Press,
    ];

    /// The name on the command line and in a file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Eligibility => "eligibility",
            Self::Marks => "marks",
            Self::Ranking => "ranking",
            Self::Press => "press",
        }
    }

    /// The message id of the list's title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Entries => "list-entries",
            Self::Eligibility => "list-eligibility",
            Self::Marks => "list-marks",
            Self::Ranking => "list-ranking",
            Self::Press => "list-press",
        }
    }
}

/// A file format that a list can be saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// RFC 4180, UTF-8 with a byte order mark, which Excel needs to read it as UTF-8. In French, semicolons part the cells
    /// and numbers have decimal commas.
    Csv,
    /// An Excel workbook of one sheet.
    Xlsx,
    /// An array of objects. Keys and values are the same in every language, numbers are unrounded,
    /// instants are in UTC.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];

    /// The name on the command line, which is also the file's extension.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }
}
