//! Gathering the text of a document, paragraph by paragraph.

use crate::article::Flow;
use crate::{MOST_TEXT, ReadError};

/// Text of at most [`MOST_TEXT`] bytes, in paragraphs.
#[derive(Debug, Default)]
pub(super) struct Paragraphs {
    text: String,
}

impl Paragraphs {
    /// Adds a paragraph; an empty one is none.
    pub(super) fn add(&mut self, paragraph: &str) -> Result<(), ReadError> {
        let paragraph = paragraph.trim();
        if paragraph.is_empty() {
            return Ok(());
        }
        if self.text.len() + paragraph.len() > MOST_TEXT {
            return Err(ReadError::TooLarge);
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(paragraph);
        Ok(())
    }

    /// Adds what is a paragraph of the text; tables, pictures and notes are not.
    pub(super) fn add_flow(&mut self, flow: &Flow<'_>) -> Result<(), ReadError> {
        if let Flow::Paragraph(paragraph) = flow {
            return self.add(&paragraph.text());
        }
        Ok(())
    }

    /// All of the text; `None` where there is none, as in a file that is all pictures.
    pub(super) fn into_text(self) -> Option<String> {
        (!self.text.is_empty()).then_some(self.text)
    }
}
