//! What a reader is asked: in the environment of its process, for its standard input is the file.

use evidence::{InputFile, Kind};
use serde::{Deserialize, Serialize};

/// The variable of the environment that holds the request, as JSON.
pub(crate) const VARIABLE: &str = "AWARDS_READ";

/// A longer name is cut: it is a label.
const LONGEST_NAME: usize = 1_024;

/// A longer address is left out: a part of one leads elsewhere.
const LONGEST_URL: usize = 8 * 1024;

/// What is to be done with the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Task {
    /// To read it.
    Read {
        name: String,
        url: Option<String>,
        media_type: Option<String>,
        /// `YYYY-MM-DD`.
        today: Option<chrono::NaiveDate>,
    },
    /// To give what it holds, to be shown.
    Content {
        name: String,
        url: Option<String>,
        media_type: Option<String>,
    },
    /// To make a copy without personal data in metadata.
    Sanitize { kind: Kind },
}

/// The task, and what it may take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    pub(crate) task: Task,
    pub(crate) cpu_seconds: u64,
    pub(crate) memory: u64,
}

impl Task {
    pub(crate) fn read(file_info: &InputFile<'_>) -> Self {
        Self::Read {
            name: short_name(file_info),
            url: short(file_info.url),
            media_type: short(file_info.media_type),
            today: file_info.today,
        }
    }

    pub(crate) fn content(file_info: &InputFile<'_>) -> Self {
        Self::Content {
            name: short_name(file_info),
            url: short(file_info.url),
            media_type: short(file_info.media_type),
        }
    }
}

/// The end of a name says whether a file holds separated values, so it is the beginning that is cut.
fn short_name(file_info: &InputFile<'_>) -> String {
    // A variable of the environment ends at a zero.
    let name = file_info.name.replace('\0', " ");
    let cut = name.len().saturating_sub(LONGEST_NAME);
    name[name.ceil_char_boundary(cut)..].to_owned()
}

fn short(text: Option<&str>) -> Option<String> {
    let is_short = |text: &&str| text.len() <= LONGEST_URL && !text.contains('\0');
    text.filter(is_short).map(str::to_owned)
}
