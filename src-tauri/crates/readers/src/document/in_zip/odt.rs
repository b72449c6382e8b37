//! The text of OpenDocument.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::xml::{Element, Step, walk};
use super::{odt_metadata, without_text};
use crate::document::metadata_leaks;
use crate::document::text::Paragraphs;
use crate::{LeakKind, ReadError, ReaderOutput};

/// Elements whose text is not read: deleted text, comments, notes, ruby annotations, descriptions of pictures, and forms.
const NOT_READ: [&str; 7] = [
    "tracked-changes",
    "annotation",
    "note",
    "ruby-text",
    "title",
    "desc",
    "forms",
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
    let styles = hidden_styles(&[
        parts.xml("styles.xml").ok().flatten().as_deref(),
        Some(&body),
    ]);
    match text(&body, styles) {
        Ok((text, hidden)) => {
            output.leaks.extend(metadata_leaks::of_value(
                LeakKind::HiddenText,
                &hidden,
                "content.xml",
            ));
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
    /// How many elements deep the parser is in what is not shown.
    hidden_depth: usize,
    /// What is not shown.
    hidden: String,
    hidden_styles: BTreeSet<String>,
}

/// At most this many bytes of what is hidden are kept.
const MOST_HIDDEN: usize = 4_096;

/// The names of styles whose text is not shown, by the parts that define them.
pub fn hidden_styles(parts: &[Option<&str>]) -> BTreeSet<String> {
    let mut hidden = BTreeSet::new();
    for part in parts.iter().flatten() {
        let mut open_style: Option<String> = None;
        // A part that is damaged is reported where its text is read.
        walk(part, |step| {
            match step {
                Step::Opens(element) if element.name() == "style" => {
                    open_style = element.value("name");
                }
                Step::Opens(element) if element.name() == "text-properties" => {
                    let is_hidden = element.value("display").as_deref() == Some("none");
                    hidden.extend(open_style.clone().filter(|_| is_hidden));
                }
                Step::Closes("style") => open_style = None,
                Step::Opens(_) | Step::Closes(_) | Step::Text(_) => {}
            }
            Ok(())
        })
        .ok();
    }
    hidden
}

/// Whether an element is not shown with all that stands in it, by its name, its attribute `display` and the name of its
/// style.
pub fn is_hidden(
    name: &str,
    display: Option<&str>,
    style: Option<&str>,
    hidden_styles: &BTreeSet<String>,
) -> bool {
    match name {
        "section" => display == Some("none"),
        "p" | "h" | "span" => style.is_some_and(|style| hidden_styles.contains(style)),
        "hidden-text" => true,
        _ => false,
    }
}

/// The text of a body, where there is one, and what in it is not shown.
fn text(
    body: &str,
    hidden_styles: BTreeSet<String>,
) -> Result<(Option<String>, String), ReadError> {
    let mut reading = Body {
        hidden_styles,
        ..Body::default()
    };
    walk(body, |step| {
        match step {
            Step::Opens(element) => reading.opens(&element),
            Step::Closes(name) => reading.closes(name)?,
            Step::Text(text) if reading.hidden_depth > 0 => reading.hide(&text),
            Step::Text(text) if reading.unread_depth == 0 => reading.write(&text),
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok((reading.text.into_text(), reading.hidden))
}

impl Body {
    fn opens(&mut self, element: &Element<'_>) {
        let name = element.name();
        let (display, style) = (element.value("display"), element.value("style-name"));
        let hides = self.unread_depth == 0
            && is_hidden(
                name,
                display.as_deref(),
                style.as_deref(),
                &self.hidden_styles,
            );
        if self.hidden_depth > 0 || hides {
            self.hide(&element.value("string-value").unwrap_or_default());
            self.hidden_depth += 1;
            return;
        }
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
        if self.hidden_depth > 0 {
            self.hidden_depth -= 1;
            return Ok(());
        }
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

    fn hide(&mut self, text: &str) {
        if self.hidden.len() < MOST_HIDDEN && !text.trim().is_empty() {
            if !self.hidden.is_empty() {
                self.hidden.push(' ');
            }
            self.hidden.push_str(text.trim());
        }
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
