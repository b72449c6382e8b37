//! The text of Office Open XML.

use super::hidden_runs::{self, HiddenStyles};
use super::parts::Parts;
use super::xml::{Element, Step, walk};
use super::{docx_metadata, is_main, without_text};
use crate::document::text::Paragraphs;
use crate::{ReadError, ReaderOutput};

/// Elements whose text is not read: deleted or moved text, field instructions, fallbacks for old readers, ruby
/// annotations, and the source of pictures.
const NOT_READ: [&str; 8] = [
    "del",
    "moveFrom",
    "instrText",
    "delInstrText",
    "delText",
    "Fallback",
    "rt",
    "binData",
];

/// What the document says. The text is that of the body with all tracked changes accepted: with what was inserted, without what
/// was deleted, hidden, or stands in notes, heads and feet.
pub(super) fn read(parts: &mut Parts<'_>) -> ReaderOutput {
    let (mut output, trouble, styles) = docx_metadata::read(parts);
    let main_part = parts.names().into_iter().find(|name| is_main(name));
    let body = match main_part.map(|name| parts.xml(&name)) {
        Some(Ok(Some(body))) => body,
        Some(Err(trouble)) => return without_text(output, trouble),
        Some(Ok(None)) | None => return without_text(output, ReadError::Damaged),
    };
    match text(&body, &styles) {
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
    open_paragraphs: Vec<Paragraph>,
    /// How many elements deep the parser is in what is not read.
    unread_depth: usize,
    in_run: usize,
    in_text: bool,
}

#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own in the format"
)]
struct Paragraph {
    written: String,
    hidden: bool,
    /// Whether it stands in a text box of a run that is hidden.
    in_hidden_run: bool,
    /// Whether its style hides what does not say otherwise itself.
    of_hidden_style: bool,
    /// Whether its mark is deleted, so that it runs on into the next.
    runs_on: bool,
    /// Whether it has ended and waits for that next one.
    ended: bool,
    in_properties: bool,
}

/// The text of a body; `None` where there is none.
fn text(body: &str, styles: &HiddenStyles) -> Result<Option<String>, ReadError> {
    let mut reading = Body::default();
    walk(body, |step| match step {
        Step::Opens(element) => reading.opens(&element, styles),
        Step::Closes(name) => reading.closes(name),
        Step::Text(text) => {
            if reading.in_text && reading.unread_depth == 0 {
                reading.write(&text);
            }
            Ok(())
        }
    })?;
    Ok(reading.text.into_text())
}

impl Body {
    fn opens(&mut self, element: &Element<'_>, styles: &HiddenStyles) -> Result<(), ReadError> {
        let name = element.name();
        let in_properties = self
            .open_paragraphs
            .last()
            .is_some_and(|open| open.in_properties);
        if in_properties
            && name == "del"
            && let Some(paragraph) = self.open_paragraphs.last_mut()
        {
            paragraph.runs_on = true;
        }
        if self.unread_depth > 0 || NOT_READ.contains(&name) {
            self.unread_depth += 1;
            return Ok(());
        }
        match name {
            "tbl" => self.end_paragraph()?,
            "p" => {
                let carried = self.open_paragraphs.pop_if(|open| open.ended);
                let text = carried.map(|open| open.written).unwrap_or_default();
                let around = self.open_paragraphs.last();
                let in_hidden_run = around.is_some_and(|open| open.hidden || open.in_hidden_run);
                self.open_paragraphs.push(Paragraph {
                    written: text,
                    in_hidden_run,
                    ..Paragraph::default()
                });
            }
            "pPr" => self.in_properties(true),
            "r" => {
                self.in_run += 1;
                let of_style = self.open_paragraphs.last();
                self.hidden(of_style.is_some_and(|open| open.of_hidden_style));
            }
            "pStyle" if in_properties => {
                if let Some(paragraph) = self.open_paragraphs.last_mut() {
                    paragraph.of_hidden_style = styles.contains(element);
                }
            }
            "rStyle" if self.in_run > 0 && styles.contains(element) => self.hidden(true),
            "sz" if self.in_run > 0 && hidden_runs::is_too_small(element) => self.hidden(true),
            "vanish" if self.in_run > 0 => self.hidden(element.is_on()),
            "t" => self.in_text = true,
            "tab" if self.in_run > 0 => self.write("\t"),
            "br" | "cr" if self.in_run > 0 => self.write("\n"),
            "noBreakHyphen" if self.in_run > 0 => self.write("\u{2011}"),
            _ => {}
        }
        Ok(())
    }

    fn closes(&mut self, name: &str) -> Result<(), ReadError> {
        if self.unread_depth > 0 {
            self.unread_depth -= 1;
            return Ok(());
        }
        match name {
            "p" => {
                if let Some(paragraph) = self.open_paragraphs.last_mut() {
                    paragraph.ended = true;
                    if !paragraph.runs_on {
                        return self.end_paragraph();
                    }
                }
            }
            // A joined paragraph ends where its text box or cell ends.
            "body" | "tc" | "txbxContent" => return self.end_paragraph(),
            "pPr" => self.in_properties(false),
            "r" => {
                self.in_run = self.in_run.saturating_sub(1);
                self.hidden(false);
            }
            "t" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        match self.open_paragraphs.pop_if(|open| open.ended) {
            Some(open) => self.text.add(&open.written),
            None => Ok(()),
        }
    }

    fn in_properties(&mut self, whether: bool) {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            paragraph.in_properties = whether;
        }
    }

    fn hidden(&mut self, whether: bool) {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            paragraph.hidden = whether;
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(paragraph) = self
            .open_paragraphs
            .last_mut()
            .filter(|paragraph| !paragraph.hidden && !paragraph.in_hidden_run)
        {
            paragraph.written.push_str(text);
        }
    }
}
