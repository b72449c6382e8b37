//! The walk over the body and the notes of Office Open XML.

use super::docx_look::{Look, StyleLook, set_mark};
use super::hidden_runs::{self, HiddenStyles};
use super::note_marks::{NoteKind, NoteMarks};
use super::xml::{Element, Step, walk};
use crate::ReadError;
use crate::article::{CellShape, Flow, InList, Marks, Paragraph, Role, Take};

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

/// Walks over a body. Notes that it names are given marks in `notes`, where the look says that notes are read.
pub(super) fn walk_body(
    body: &str,
    styles: &HiddenStyles,
    look: &Look,
    notes: &mut NoteMarks,
    take: Take<'_>,
) -> Result<(), ReadError> {
    let mut reading = Body::new(styles, look);
    walk(body, |step| reading.step(step, notes, take))
}

/// Walks over the notes of a part that have a mark, each an element of this name.
pub(super) fn walk_notes(
    part: &str,
    name: &str,
    styles: &HiddenStyles,
    look: &Look,
    notes: &NoteMarks,
    take: Take<'_>,
) -> Result<(), ReadError> {
    let kind = NoteKind::of(name);
    let mut reading = Body::new(styles, look);
    let mut is_open = false;
    // A note that is named in a note has no mark of its own.
    let mut none = NoteMarks::default();
    walk(part, |step| match step {
        Step::Opens(element) if !is_open => {
            let mark = (element.name() == name).then(|| notes.mark(kind, element.value("id")?));
            if let Some(Some(mark)) = mark {
                is_open = true;
                reading = Body::new(styles, look);
                take(Flow::NoteOpens(mark.to_owned()))?;
            }
            Ok(())
        }
        Step::Closes(closed) if is_open && closed == name => {
            is_open = false;
            take(Flow::NoteCloses)
        }
        Step::Opens(_) | Step::Closes(_) | Step::Text(_) if is_open => {
            reading.step(step, &mut none, take)
        }
        Step::Opens(_) | Step::Closes(_) | Step::Text(_) => Ok(()),
    })
}

struct Body<'a> {
    styles: &'a HiddenStyles,
    look: &'a Look,
    /// The open paragraphs: one, and those in text boxes in it.
    open_paragraphs: Vec<OpenParagraph>,
    /// How many elements deep the parser is in what is not read.
    unread_depth: usize,
    in_run: usize,
    in_text: bool,
    /// The links that are open, each the address where it may be opened.
    links: Vec<Option<&'a str>>,
    in_header_row: bool,
    /// A cell that has begun and of which more may be said before its words.
    cell: Option<CellShape>,
    /// What is said of the drawing that is open, and which picture it shows.
    alt: String,
    picture: Option<String>,
}

#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own in the format"
)]
struct OpenParagraph {
    written: Paragraph,
    list: (Option<u32>, Option<usize>),
    marks: Marks,
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

impl<'a> Body<'a> {
    fn new(styles: &'a HiddenStyles, look: &'a Look) -> Self {
        Self {
            styles,
            look,
            open_paragraphs: Vec::new(),
            unread_depth: 0,
            in_run: 0,
            in_text: false,
            links: Vec::new(),
            in_header_row: false,
            cell: None,
            alt: String::new(),
            picture: None,
        }
    }

    fn step(
        &mut self,
        step: Step<'_>,
        notes: &mut NoteMarks,
        take: Take<'_>,
    ) -> Result<(), ReadError> {
        match step {
            Step::Opens(element) => self.opens(&element, notes, take),
            Step::Closes(name) => self.closes(name, take),
            Step::Text(text) => {
                if self.in_text && self.unread_depth == 0 {
                    self.write(&text);
                }
                Ok(())
            }
        }
    }

    fn opens(
        &mut self,
        element: &Element<'_>,
        notes: &mut NoteMarks,
        take: Take<'_>,
    ) -> Result<(), ReadError> {
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
            "tbl" | "tr" | "tc" | "tblHeader" | "gridSpan" | "vMerge" => {
                return self.opens_in_table(element, take);
            }
            "p" => {
                self.open_cell(take)?;
                self.opens_paragraph();
            }
            "pPr" => self.in_properties(true),
            "r" => {
                self.in_run += 1;
                let of_style = self.open_paragraphs.last();
                self.hidden(of_style.is_some_and(|open| open.of_hidden_style));
                self.mark(|marks| *marks = Marks::default());
            }
            "pStyle" if in_properties => {
                let (hides, style) = (self.styles.contains(element), self.look.style(element));
                self.of_style(hides, style);
            }
            "outlineLvl" | "ilvl" | "numId" if in_properties => self.numbered(element),
            "rStyle" if self.in_run > 0 => {
                if self.styles.contains(element) {
                    self.hidden(true);
                }
                let of_style = self.look.style(element).marks;
                self.mark(|marks| *marks = marks.and(of_style));
            }
            "sz" if self.in_run > 0 && hidden_runs::is_too_small(element) => self.hidden(true),
            "vanish" if self.in_run > 0 => self.hidden(element.is_on()),
            "b" | "i" | "u" | "vertAlign" if self.in_run > 0 && !in_properties => {
                self.mark(|marks| set_mark(marks, name, element));
            }
            "t" => self.in_text = true,
            "tab" if self.in_run > 0 => self.write("\t"),
            "br" | "cr" if self.in_run > 0 => self.write("\n"),
            "noBreakHyphen" if self.in_run > 0 => self.write("\u{2011}"),
            "hyperlink" => {
                let link = self.look.link(element.value("id"));
                self.links.push(link);
            }
            "footnoteReference" | "endnoteReference" if self.look.is_for_article => {
                if let (Some(open), Some(id)) = (self.shown_paragraph(), element.value("id")) {
                    open.written.note(notes.name(NoteKind::of(name), id));
                }
            }
            "docPr" => self.alt = element.value("descr").unwrap_or_default(),
            "blip" => self.picture = element.value("embed"),
            "imagedata" => self.picture = element.value("id"),
            "rect" if matches!(element.value("hr").as_deref(), Some("t" | "true")) => {
                take(Flow::Rule)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn opens_in_table(&mut self, element: &Element<'_>, take: Take<'_>) -> Result<(), ReadError> {
        match element.name() {
            "tbl" => {
                self.end_paragraph(take)?;
                self.open_cell(take)?;
                take(Flow::TableOpens)
            }
            "tr" => {
                self.in_header_row = false;
                take(Flow::RowOpens)
            }
            "tc" => {
                self.cell = Some(CellShape {
                    header: self.in_header_row,
                    ..CellShape::default()
                });
                Ok(())
            }
            "tblHeader" => {
                self.in_header_row = element.is_on();
                Ok(())
            }
            name => {
                let value = element.value("val");
                if let Some(cell) = &mut self.cell {
                    if name == "vMerge" {
                        cell.continues_above = value.as_deref() != Some("restart");
                    } else {
                        cell.across = value.and_then(|it| it.parse().ok()).unwrap_or(1);
                    }
                }
                Ok(())
            }
        }
    }

    fn closes(&mut self, name: &str, take: Take<'_>) -> Result<(), ReadError> {
        if self.unread_depth > 0 {
            self.unread_depth -= 1;
            return Ok(());
        }
        match name {
            "p" => {
                if let Some(paragraph) = self.open_paragraphs.last_mut() {
                    paragraph.ended = true;
                    if !paragraph.runs_on {
                        return self.end_paragraph(take);
                    }
                }
            }
            // A joined paragraph ends where its text box or cell ends.
            "body" | "txbxContent" => return self.end_paragraph(take),
            "tc" => {
                self.end_paragraph(take)?;
                self.open_cell(take)?;
                return take(Flow::CellCloses);
            }
            "tbl" => return take(Flow::TableCloses),
            "pPr" => self.in_properties(false),
            "r" => {
                self.in_run = self.in_run.saturating_sub(1);
                self.hidden(false);
            }
            "t" => self.in_text = false,
            "hyperlink" => {
                self.links.pop();
            }
            "drawing" | "pict" => return self.closes_drawing(take),
            _ => {}
        }
        Ok(())
    }

    fn closes_drawing(&mut self, take: Take<'_>) -> Result<(), ReadError> {
        let alt = std::mem::take(&mut self.alt);
        let Some(id) = self.picture.take() else {
            return Ok(());
        };
        if self.shown_paragraph().is_none() {
            return Ok(());
        }
        let bytes = self.look.picture(&id);
        take(Flow::Picture { alt, bytes })
    }

    fn opens_paragraph(&mut self) {
        let carried = self.open_paragraphs.pop_if(|open| open.ended);
        let written = carried.map(|open| open.written).unwrap_or_default();
        let around = self.open_paragraphs.last();
        let in_hidden_run = around.is_some_and(|open| open.hidden || open.in_hidden_run);
        self.open_paragraphs.push(OpenParagraph {
            written,
            in_hidden_run,
            ..OpenParagraph::default()
        });
    }

    fn open_cell(&mut self, take: Take<'_>) -> Result<(), ReadError> {
        self.cell
            .take()
            .map_or(Ok(()), |shape| take(Flow::CellOpens(shape)))
    }

    fn end_paragraph(&mut self, take: Take<'_>) -> Result<(), ReadError> {
        let Some(mut open) = self.open_paragraphs.pop_if(|open| open.ended) else {
            return Ok(());
        };
        // List 0 takes a paragraph out of the list of its style.
        if let (Some(list), level) = open.list
            && list > 0
        {
            let level = level.unwrap_or(0);
            open.written.in_list = Some(InList {
                level,
                ordered: self.look.is_numbered(list, level),
                begins: true,
            });
        }
        take(Flow::Paragraph(open.written))
    }

    fn of_style(&mut self, hides: bool, style: StyleLook) {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            paragraph.of_hidden_style = hides;
            paragraph.written.role = style.role.unwrap_or_default();
            paragraph.list = style.list;
        }
    }

    fn numbered(&mut self, element: &Element<'_>) {
        let value = element.value("val").and_then(|it| it.parse::<u32>().ok());
        let Some(paragraph) = self.open_paragraphs.last_mut() else {
            return;
        };
        match (element.name(), value) {
            ("numId", list) => paragraph.list.0 = list,
            ("ilvl", level) => paragraph.list.1 = level.and_then(|it| usize::try_from(it).ok()),
            (_, Some(level @ 0..9)) => {
                let level = u8::try_from(level + 1).unwrap_or(6).min(6);
                paragraph.written.role = Role::Heading(level);
            }
            _ => {}
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

    fn mark(&mut self, change: impl FnOnce(&mut Marks)) {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            change(&mut paragraph.marks);
        }
    }

    /// The paragraph that is open, unless what is written in it now is hidden.
    fn shown_paragraph(&mut self) -> Option<&mut OpenParagraph> {
        self.open_paragraphs
            .last_mut()
            .filter(|paragraph| !paragraph.hidden && !paragraph.in_hidden_run)
    }

    fn write(&mut self, text: &str) {
        let link = self.links.last().copied().flatten();
        if let Some(paragraph) = self.shown_paragraph() {
            let marks = paragraph.marks;
            paragraph.written.write(text, marks, link);
        }
    }
}
