//! What of a file can be shown to a person who reads it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::article::Article;
use crate::cues::{self, Cue, LONGEST_LANGUAGE};
use crate::document::{in_zip, rtf, subtitles};
use crate::reading::BEGINNING_BYTES;
use crate::tables::{self, ShownTable};
use crate::{InputFile, Kind, MOST_BYTES, MOST_TEXT, ReadError, page, plain, saved};

/// The longest plain text that is shown, in bytes.
const MOST_SHOWN_TEXT: usize = 2 * 1024 * 1024;

/// What a file holds, to be shown. A picture, a recording and a print hold nothing of this: they are shown as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileContent {
    /// A document or a page.
    Article {
        /// Its tree.
        article: Article,
    },
    /// Tables of data.
    Table {
        /// Each of them, those without anything in them left out.
        tables: Vec<ShownTable>,
    },
    /// Captions or subtitles.
    Cues {
        /// Each, in the order of the file.
        cues: Vec<Cue>,
        /// The language that the file names; null where it names none.
        language: Option<String>,
    },
    /// Text without mark-up.
    Text {
        /// The text.
        text: String,
    },
    /// Nothing that could be shown in this way.
    None {},
}

impl FileContent {
    /// Whether all of it is within the bounds that [`content`] keeps.
    pub fn is_within_bounds(&self) -> bool {
        match self {
            Self::Article { article } => article.is_within_bounds(),
            Self::Table { tables } => tables::are_within_bounds(tables),
            Self::Cues { cues, language } => {
                let is_tag = |it: &String| it.len() <= LONGEST_LANGUAGE;
                cues::are_within_bounds(cues) && language.as_ref().is_none_or(is_tag)
            }
            Self::Text { text } => text.len() <= MOST_SHOWN_TEXT,
            Self::None {} => true,
        }
    }
}

/// What a file holds, recognized by its content; only separated values are recognized by their name or media type, for they
/// are plain text otherwise. Pictures of pages are never fetched.
///
/// # Errors
///
/// [`ReadError::TooLarge`] and [`ReadError::TooDeep`] where it is more than is shown, [`ReadError::Damaged`] where it is not
/// built as its kind is built, [`ReadError::Locked`] where a password locks it.
pub fn content(bytes: &[u8], file_info: &InputFile<'_>) -> Result<FileContent, ReadError> {
    let article = |article: Result<Article, ReadError>| {
        article.map(|article| FileContent::Article { article })
    };
    match Kind::of(&bytes[..bytes.len().min(BEGINNING_BYTES)]) {
        Some(kind) if kind.is_recording() => return Ok(FileContent::None {}),
        _ if bytes.len() as u64 > MOST_BYTES => return Err(ReadError::TooLarge),
        Some(Kind::Rtf) => return article(rtf::article(bytes)),
        Some(Kind::WebArchive) => return article(saved::web_archive::article(bytes, file_info)),
        Some(_) => return Ok(FileContent::None {}),
        None => {}
    }
    if let Some(read) = in_zip::article(bytes) {
        return article(read);
    }
    if let Some(tables) = tables::of_archive(bytes) {
        return tables.map(|tables| FileContent::Table { tables });
    }
    if saved::mhtml::is(bytes) {
        return article(saved::mhtml::article(bytes, file_info));
    }
    if saved::web_archive::is(bytes) {
        return article(saved::web_archive::article(bytes, file_info));
    }
    if bytes.len() > MOST_TEXT {
        return Err(ReadError::TooLarge);
    }
    if page::is(bytes, file_info) {
        return article(page::article(bytes, file_info));
    }
    if let Some(shown) = subtitles::shown(bytes) {
        return shown.map(|(cues, language)| FileContent::Cues { cues, language });
    }
    if let Some(table) = tables::of_text(bytes, file_info) {
        let tables = vec![table];
        return Ok(FileContent::Table { tables });
    }
    match plain::text(bytes) {
        Some(text) if text.len() > MOST_SHOWN_TEXT => Err(ReadError::TooLarge),
        Some(text) => Ok(FileContent::Text { text }),
        None => Ok(FileContent::None {}),
    }
}
