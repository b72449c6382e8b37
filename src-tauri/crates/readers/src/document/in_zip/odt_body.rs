//! The walk over the body of OpenDocument.

use std::collections::BTreeSet;

use super::note_marks::{NoteKind, NoteMarks};
use super::odt_hidden::is_hidden;
use super::odt_look::Look;
use super::xml::{Element, Step, walk};
use crate::ReadError;
use crate::article::{
    CellShape, Flow, InList, Marks, Paragraph, Role, Take, allowed_link, collapsed_spaces,
};

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

/// At most this many bytes of what is hidden are kept, and of what is said of a picture.
const MOST_HIDDEN: usize = 4_096;

/// Walks over a body; gives what in it is not shown. Notes are read where the look says so.
pub(super) fn walk_body(
    body: &str,
    hidden_styles: BTreeSet<String>,
    look: &Look,
    take: Take<'_>,
) -> Result<String, ReadError> {
    let mut reading = Body {
        look,
        open_paragraphs: Vec::new(),
        unread_depth: 0,
        in_description: false,
        hidden_depth: 0,
        hidden: String::new(),
        hidden_styles,
        marks: Vec::new(),
        links: Vec::new(),
        lists: Lists::default(),
        around_notes: Vec::new(),
        notes: NoteMarks::default(),
        in_header_rows: 0,
        in_citation: 0,
        alt: String::new(),
        picture: None,
    };
    walk(body, |step| {
        match step {
            Step::Opens(element) => reading.opens(&element, take)?,
            Step::Closes(name) => reading.closes(name, take)?,
            Step::Text(text) => reading.text(&text),
        }
        Ok(())
    })?;
    Ok(reading.hidden)
}

struct Body<'a> {
    look: &'a Look,
    /// The open paragraphs: one, and those in text boxes and notes in it.
    open_paragraphs: Vec<OpenParagraph>,
    unread_depth: usize,
    /// Whether what is not read says what a picture shows.
    in_description: bool,
    /// How many elements deep the parser is in what is not shown.
    hidden_depth: usize,
    /// What is not shown.
    hidden: String,
    hidden_styles: BTreeSet<String>,
    /// How the words of each open span look.
    marks: Vec<Marks>,
    /// The links that are open, each the address where it may be opened.
    links: Vec<Option<String>>,
    lists: Lists,
    /// What each open note stands in: spans, links and lists.
    around_notes: Vec<(Vec<Marks>, Vec<Option<String>>, Lists)>,
    notes: NoteMarks,
    in_header_rows: usize,
    in_citation: usize,
    /// What is said of the frame that is open, and which picture it shows.
    alt: String,
    picture: Option<String>,
}

#[derive(Default)]
struct OpenParagraph {
    written: Paragraph,
    marks: Marks,
    is_rule: bool,
}

/// The lists that are open.
#[derive(Default)]
struct Lists {
    /// The style of each; a list without one has that of the list around it.
    styles: Vec<Option<String>>,
    /// Whether an item has begun that has no paragraph yet.
    begins: bool,
}

impl Body<'_> {
    fn text(&mut self, text: &str) {
        if self.hidden_depth > 0 {
            self.hide(text);
        } else if self.unread_depth == 0 && self.in_citation == 0 {
            self.write(text);
        } else if self.in_description && self.alt.len() < MOST_HIDDEN {
            self.alt.push_str(text);
        }
    }

    fn opens(&mut self, element: &Element<'_>, take: Take<'_>) -> Result<(), ReadError> {
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
            return Ok(());
        }
        let is_note = name == "note" && self.look.is_for_article;
        if self.unread_depth > 0 || (NOT_READ.contains(&name) && !is_note) {
            self.in_description = self.unread_depth == 0 && matches!(name, "title" | "desc");
            self.unread_depth += 1;
            return Ok(());
        }
        match name {
            "p" | "h" => self.opens_paragraph(element, style.as_deref()),
            "s" => {
                let spaces = element.value("c").and_then(|number| number.parse().ok());
                self.put(&" ".repeat(spaces.unwrap_or(1).min(MOST_SPACES)));
            }
            "tab" => self.put("\t"),
            "line-break" => self.put("\n"),
            "span" => {
                let around = self.marks.last().copied().unwrap_or_default();
                let of_style = self.look.marks(style.as_deref(), true);
                self.marks.push(around.and(of_style));
            }
            "a" => {
                let href = element.value("href").filter(|_| self.look.is_for_article);
                self.links.push(href.and_then(|href| allowed_link(&href)));
            }
            "list" => {
                let around = self.lists.styles.last().cloned().flatten();
                self.lists.styles.push(style.or(around));
            }
            "list-item" => self.lists.begins = true,
            "note" => self.opens_note(element, take)?,
            "note-citation" => self.in_citation += 1,
            "frame" => (self.alt, self.picture) = (String::new(), None),
            "image" => self.picture = element.value("href"),
            "table-header-rows" => self.in_header_rows += 1,
            "table" => take(Flow::TableOpens)?,
            "table-row" => take(Flow::RowOpens)?,
            "table-cell" => {
                let number = |name| element.value(name).and_then(|it| it.parse().ok());
                take(Flow::CellOpens(CellShape {
                    across: number("number-columns-spanned").unwrap_or(1),
                    down: number("number-rows-spanned").unwrap_or(1),
                    header: self.in_header_rows > 0,
                    continues_above: false,
                }))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn opens_paragraph(&mut self, element: &Element<'_>, style: Option<&str>) {
        let mut open = OpenParagraph {
            is_rule: self.look.is_rule(style),
            ..OpenParagraph::default()
        };
        open.written.role = if element.name() == "h" {
            let level = element.value("outline-level");
            let level = level.and_then(|level| level.parse::<u8>().ok());
            Role::Heading(level.unwrap_or(1).clamp(1, 6))
        } else {
            self.look.role(style)
        };
        if open.written.role == Role::Text {
            open.marks = self.look.marks(style, false);
        }
        if let Some(list) = self.lists.styles.last() {
            let level = self.lists.styles.len() - 1;
            open.written.in_list = Some(InList {
                level,
                ordered: self.look.is_numbered(list.as_deref(), level),
                begins: std::mem::take(&mut self.lists.begins),
            });
        }
        self.open_paragraphs.push(open);
    }

    fn opens_note(&mut self, element: &Element<'_>, take: Take<'_>) -> Result<(), ReadError> {
        let kind = NoteKind::of(&element.value("note-class").unwrap_or_default());
        // Each stands where it is named, and so is named once.
        let mark = self.notes.next(kind);
        if let Some(open) = self.open_paragraphs.last_mut() {
            open.written.note(mark.clone());
        }
        self.around_notes.push((
            std::mem::take(&mut self.marks),
            std::mem::take(&mut self.links),
            std::mem::take(&mut self.lists),
        ));
        take(Flow::NoteOpens(mark))
    }

    fn closes(&mut self, name: &str, take: Take<'_>) -> Result<(), ReadError> {
        if self.hidden_depth > 0 {
            self.hidden_depth -= 1;
            return Ok(());
        }
        if self.unread_depth > 0 {
            self.unread_depth -= 1;
            self.in_description &= self.unread_depth > 0;
            return Ok(());
        }
        match name {
            "p" | "h" => {
                if let Some(open) = self.open_paragraphs.pop() {
                    if open.is_rule {
                        take(Flow::Rule)?;
                    }
                    take(Flow::Paragraph(open.written))?;
                }
            }
            "span" => {
                self.marks.pop();
            }
            "a" => {
                self.links.pop();
            }
            "list" => {
                self.lists.styles.pop();
            }
            "note" if self.look.is_for_article => {
                (self.marks, self.links, self.lists) = self.around_notes.pop().unwrap_or_default();
                take(Flow::NoteCloses)?;
            }
            "note-citation" => self.in_citation = self.in_citation.saturating_sub(1),
            "frame" => {
                let alt = std::mem::take(&mut self.alt);
                if let Some(name) = self.picture.take() {
                    let bytes = self.look.picture(&name);
                    let alt = alt.trim().to_owned();
                    take(Flow::Picture { alt, bytes })?;
                }
            }
            "table-header-rows" => self.in_header_rows = self.in_header_rows.saturating_sub(1),
            "table" => take(Flow::TableCloses)?,
            "table-cell" => take(Flow::CellCloses)?,
            _ => {}
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
        let of_span = self.marks.last().copied().unwrap_or_default();
        let link = self.links.last().and_then(Option::as_deref);
        if let Some(open) = self.open_paragraphs.last_mut() {
            open.written.write(text, open.marks.and(of_span), link);
        }
    }

    /// Writes text in which any run of spaces and ends of lines is one space.
    fn write(&mut self, text: &str) {
        let Some(open) = self.open_paragraphs.last() else {
            return;
        };
        let written = collapsed_spaces(text, open.written.ends_with_space());
        if !written.is_empty() {
            self.put(&written);
        }
    }
}
