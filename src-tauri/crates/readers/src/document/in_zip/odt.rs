//! The text of OpenDocument.

use super::parts::Parts;
use super::xml::{Element, Step, walk};
use super::{odt_metadata, without_text};
use crate::document::text::Paragraphs;
use crate::{ReadError, ReaderOutput};

/// Elements whose text is not read: deleted text, comments, notes, ruby annotations, descriptions of pictures, and forms.
const NOT_READ: [&str; 8] = [
    "tracked-changes",
    "annotation",
    "note",
    "ruby-text",
    "title",
    "desc",
    "forms",
    "hidden-text",
];

/// At most this many spaces are written for one element that stands for several.
const MOST_SPACES: usize = 1_000;

/// What the document says. The text is that of the body with all tracked changes accepted, without notes, heads and feet.
pub(super) fn read(parts: &mut Parts<'_>) -> ReaderOutput {
    if odt_metadata::is_locked(parts) {
        return ReaderOutput::failed(ReadError::Locked);
    }
    let (mut output, trouble) = odt_metadata::read(parts);
    let body = match parts.xml("content.xml") {
        Ok(Some(body)) => body,
        Ok(None) => return without_text(output, ReadError::Damaged),
        Err(trouble) => return without_text(output, trouble),
    };
    match text(&body) {
        Ok(text) => {
            output.text = text;
            output.trouble = trouble;
            output
        }
        Err(trouble) => without_text(output, trouble),
    }
}

#[derive(Default)]
struct Body {
    text: Paragraphs,
    /// The open paragraphs: one, and those in text boxes in it.
    open_paragraphs: Vec<String>,
    unread_depth: usize,
}

/// The text of a body; `None` where there is none.
fn text(body: &str) -> Result<Option<String>, ReadError> {
    let mut reading = Body::default();
    walk(body, |step| {
        match step {
            Step::Opens(element) => reading.opens(&element),
            Step::Closes(name) => reading.closes(name)?,
            Step::Text(text) if reading.unread_depth == 0 => reading.write(&text),
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(reading.text.into_text())
}

impl Body {
    fn opens(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.unread_depth > 0 || NOT_READ.contains(&name) {
            self.unread_depth += 1;
            return;
        }
        match name {
            "p" | "h" => self.open_paragraphs.push(String::new()),
            "s" => {
                let spaces = element.value("c").and_then(|number| number.parse().ok());
                self.put(&" ".repeat(spaces.unwrap_or(1).min(MOST_SPACES)));
            }
            "tab" => self.put("\t"),
            "line-break" => self.put("\n"),
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) -> Result<(), ReadError> {
        if self.unread_depth > 0 {
            self.unread_depth -= 1;
            return Ok(());
        }
        if matches!(name, "p" | "h")
            && let Some(paragraph) = self.open_paragraphs.pop()
        {
            self.text.add(&paragraph)?;
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            paragraph.push_str(text);
        }
    }

    /// Writes text in which any run of spaces and ends of lines is one space.
    fn write(&mut self, text: &str) {
        let Some(paragraph) = self.open_paragraphs.last_mut() else {
            return;
        };
        for letter in text.chars() {
            if matches!(letter, ' ' | '\t' | '\n' | '\r') {
                if !paragraph.ends_with([' ', '\n', '\t']) {
                    paragraph.push(' ');
                }
            } else {
                paragraph.push(letter);
            }
        }
    }
}
