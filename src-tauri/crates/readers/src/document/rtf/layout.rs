//! Tables, lists, notes, links and pictures: what the tree has and the plain text has not.

use super::Reader;
use super::destination::Destination;
use super::look::Look;
use crate::ReadError;
use crate::article::{CellShape, Flow, InList, LONGEST_PICTURE, Paragraph, Role, allowed_link};

/// The longest code of a field and mark of an item that are kept, in bytes.
const LONGEST_CODE: usize = 16 * 1024;

/// At most this many links are known.
const MOST_LINKS: usize = 20_000;

/// How the document is laid out, as far as it is read.
#[derive(Debug, Default)]
pub(super) struct Layout {
    field_code: String,
    list_mark: String,
    picture: String,
    links: Vec<String>,
    /// How many notes there are.
    notes: usize,
    /// The paragraphs around the notes that are open, and how many groups are around each.
    around_notes: Vec<(usize, Paragraph)>,
    open: OpenPart,
    is_header_row: bool,
}

/// How much of a table is open: whatever is, all before it is too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum OpenPart {
    #[default]
    Nothing,
    Table,
    Row,
    Cell,
}

impl Layout {
    /// The address of the link that is open.
    pub(super) fn link(&self, look: Look) -> Option<&str> {
        self.links.get(look.link?).map(String::as_str)
    }

    /// Keeps letters that are no words of the text.
    pub(super) fn gather(&mut self, destination: Destination, letters: &str) {
        let (kept, most) = if destination == Destination::FieldCode {
            (&mut self.field_code, LONGEST_CODE)
        } else if destination == Destination::ListMark {
            (&mut self.list_mark, LONGEST_CODE)
        } else {
            // Two figures for each byte, and the ends of lines between them.
            (&mut self.picture, 2 * LONGEST_PICTURE + LONGEST_CODE)
        };
        if kept.len() < most {
            kept.push_str(letters);
        }
    }

    fn in_list(&mut self, look: Look) -> Option<InList> {
        let mark = std::mem::take(&mut self.list_mark);
        let mark = mark.trim();
        (look.in_list || !mark.is_empty()).then(|| InList {
            level: look.list_level,
            ordered: mark.contains(|c: char| c.is_ascii_alphanumeric()) && mark.len() > 1,
            begins: !mark.is_empty(),
        })
    }
}

impl Reader<'_> {
    /// Begins what a group with this first word is.
    pub(super) fn group_begins_in_layout(&mut self, word: &str) -> Result<(), ReadError> {
        let depth = self.groups.len();
        let Some(layout) = &mut self.layout else {
            return Ok(());
        };
        match (word, self.state.destination) {
            ("field", _) => layout.field_code.clear(),
            ("fldrslt", Destination::Body) => {
                let link = linked(&std::mem::take(&mut layout.field_code));
                if let Some(link) = link.filter(|_| layout.links.len() < MOST_LINKS) {
                    self.state.look.link = Some(layout.links.len());
                    layout.links.push(link);
                }
            }
            ("listtext" | "pntext", Destination::ListMark) => layout.list_mark.clear(),
            ("pict", Destination::Picture) => layout.picture.clear(),
            // A note in a deleted text is no note, and one in a note is not read.
            ("footnote", Destination::Note)
                if !self.state.deleted && !self.state.hidden && layout.around_notes.is_empty() =>
            {
                layout.notes += 1;
                let mark = layout.notes.to_string();
                let mut around = std::mem::take(&mut self.written);
                around.note(mark.clone());
                layout.around_notes.push((depth, around));
                self.state.destination = Destination::Body;
                self.state.look = Look::default();
                (self.take)(Flow::NoteOpens(mark))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Ends what the group is that is about to be closed.
    pub(super) fn close_layout(&mut self) -> Result<(), ReadError> {
        let depth = self.groups.len();
        let Some(layout) = &mut self.layout else {
            return Ok(());
        };
        if self.state.destination == Destination::Picture {
            let picture = std::mem::take(&mut layout.picture);
            let around = self.groups.last().map(|group| group.destination);
            let is_shown = !self.state.deleted && !self.state.hidden;
            if around == Some(Destination::Body) && is_shown {
                let bytes = from_hexadecimal(&picture);
                return (self.take)(Flow::Picture {
                    alt: String::new(),
                    bytes: bytes.as_deref(),
                });
            }
        }
        if let Some((_, around)) = layout.around_notes.pop_if(|(at, _)| *at == depth) {
            let note = std::mem::replace(&mut self.written, around);
            (self.take)(Flow::Paragraph(note))?;
            (self.take)(Flow::NoteCloses)?;
        }
        Ok(())
    }

    /// Ends a cell or a row of a table; whether this was done, for where only the text is read a row is a paragraph and a
    /// cell ends with a tab.
    pub(super) fn ends_cell(&mut self, word: &str) -> Result<bool, ReadError> {
        if self.layout.is_none() || word == "nestcell" {
            return Ok(false);
        }
        if self.state.destination != Destination::Body {
            return Ok(true);
        }
        self.flush();
        if word == "cell" {
            self.state.look.in_table = true;
            self.end_paragraph()?;
        }
        if let Some(layout) = &mut self.layout {
            if layout.open == OpenPart::Cell {
                layout.open = OpenPart::Row;
                (self.take)(Flow::CellCloses)?;
            }
            if word == "row" {
                layout.open = layout.open.min(OpenPart::Table);
            }
        }
        Ok(true)
    }

    /// Hands over a paragraph that has ended, in the list or table it stands in.
    pub(super) fn lay_out(&mut self, mut paragraph: Paragraph) -> Result<(), ReadError> {
        let look = self.state.look;
        let Some(layout) = &mut self.layout else {
            return (self.take)(Flow::Paragraph(paragraph));
        };
        paragraph.in_list = layout.in_list(look);
        paragraph.role = look.heading.map_or(Role::Text, Role::Heading);
        let in_note = !layout.around_notes.is_empty();
        if look.in_table && !in_note {
            let open = std::mem::replace(&mut layout.open, OpenPart::Cell);
            if open < OpenPart::Table {
                (self.take)(Flow::TableOpens)?;
            }
            if open < OpenPart::Row {
                (self.take)(Flow::RowOpens)?;
            }
            if open < OpenPart::Cell {
                let header = layout.is_header_row;
                (self.take)(Flow::CellOpens(CellShape {
                    header,
                    ..CellShape::default()
                }))?;
            }
        } else if !in_note && layout.open > OpenPart::Nothing {
            layout.open = OpenPart::Nothing;
            (self.take)(Flow::TableCloses)?;
        }
        (self.take)(Flow::Paragraph(paragraph))
    }

    /// Whether the rows that are defined from here on head the table.
    pub(super) fn header_row(&mut self, whether: bool) {
        if let Some(layout) = &mut self.layout {
            layout.is_header_row = whether;
        }
    }
}

/// The address that the code of a field leads to.
fn linked(code: &str) -> Option<String> {
    let address = code.trim().strip_prefix("HYPERLINK")?.trim_start();
    let address = match address.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => address.split_whitespace().next()?,
    };
    allowed_link(address)
}

fn from_hexadecimal(figures: &str) -> Option<Vec<u8>> {
    let figures: Vec<u8> = figures
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    let value = |figure: u8| {
        char::from(figure)
            .to_digit(16)
            .and_then(|it| u8::try_from(it).ok())
    };
    let (pairs, _) = figures.as_chunks::<2>();
    pairs
        .iter()
        .map(|[high, low]| Some(value(*high)? * 16 + value(*low)?))
        .collect()
}
