//! What a document is made of, in the order in which it is written. Readers of formats give this; the plain text and the
//! tree are both made from it.

use super::Span;
use crate::ReadError;

/// Takes what is written, in its order.
pub(crate) type Take<'t> = &'t mut dyn FnMut(Flow<'_>) -> Result<(), ReadError>;

/// One thing that was read.
#[derive(Debug)]
pub(crate) enum Flow<'a> {
    /// A paragraph, once it has ended.
    Paragraph(Paragraph),
    /// A picture, in the paragraph that is open.
    Picture {
        /// What is said of it to those who do not see it.
        alt: String,
        /// Its bytes, where the document holds them.
        bytes: Option<&'a [u8]>,
    },
    /// A line across.
    Rule,
    /// A table begins.
    TableOpens,
    /// A row begins.
    RowOpens,
    /// A cell begins.
    CellOpens(CellShape),
    /// A cell ends.
    CellCloses,
    /// A table ends.
    TableCloses,
    /// What follows, until it closes, is the note of this mark.
    NoteOpens(String),
    /// A note ends.
    NoteCloses,
}

/// How a cell reaches over others.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CellShape {
    /// How many columns it takes; 0 counts as 1.
    pub(crate) across: u32,
    /// How many rows it takes; 0 counts as 1.
    pub(crate) down: u32,
    /// Whether it heads a column or a row.
    pub(crate) header: bool,
    /// Whether it continues the cell above, of which it is a part.
    pub(crate) continues_above: bool,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// One of the text.
    #[default]
    Text,
    /// A heading of this level, 1 to 6.
    Heading(u8),
    /// A quotation.
    Quote,
    /// Text in which spaces count.
    Preformatted,
    /// What is printed under a picture.
    Caption,
}

/// How words look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "words can be any of these at once"
)]
pub(crate) struct Marks {
    /// In bold.
    pub(crate) bold: bool,
    /// In italics.
    pub(crate) italic: bool,
    /// Underlined.
    pub(crate) underlined: bool,
    /// Raised and smaller.
    pub(crate) superscript: bool,
}

/// The paragraph of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InList {
    /// How deep it is nested; 0 is the outermost.
    pub(crate) level: usize,
    /// Whether the items are numbered.
    pub(crate) ordered: bool,
    /// Whether it begins an item; else it belongs to the item before.
    pub(crate) begins: bool,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(crate) struct Paragraph {
    /// What it is.
    pub(crate) role: Role,
    /// Where it stands in a list, if it does.
    pub(crate) in_list: Option<InList>,
    /// Its words.
    spans: Vec<Span>,
}

impl Paragraph {
    /// Adds words.
    pub(crate) fn write(&mut self, text: &str, mut marks: Marks, link: Option<&str>) {
        // Links are underlined in most styles, and shown as links anyway.
        marks.underlined &= link.is_none();
        if let Some(last) = self.spans.last_mut()
            && last.note.is_none()
            && marks == Marks::of(last)
            && last.link.as_deref() == link
        {
            last.text.push_str(text);
        } else {
            self.spans.push(Span {
                text: text.to_owned(),
                bold: marks.bold,
                italic: marks.italic,
                underlined: marks.underlined,
                superscript: marks.superscript,
                link: link.map(str::to_owned),
                note: None,
            });
        }
    }

    /// Adds the mark of a note.
    pub(crate) fn note(&mut self, mark: String) {
        self.spans.push(Span {
            text: mark.clone(),
            superscript: true,
            note: Some(mark),
            ..Span::default()
        });
    }

    /// Whether its words end with a space.
    pub(crate) fn ends_with_space(&self) -> bool {
        let last = self.spans.iter().rfind(|span| span.note.is_none());
        last.is_some_and(|span| span.text.ends_with([' ', '\n', '\t']))
    }

    /// Its words alone, without the marks of notes.
    pub(crate) fn text(&self) -> String {
        let words = self.spans.iter().filter(|span| span.note.is_none());
        words.map(|span| span.text.as_str()).collect()
    }

    /// Whether nothing is written in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// How many spans it has.
    pub(crate) fn parts(&self) -> usize {
        self.spans.len()
    }

    /// The bytes of its words, their links and the marks of notes.
    pub(crate) fn length(&self) -> usize {
        let of = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let spans = self.spans.iter();
        spans
            .map(|span| span.text.len() + of(&span.link) + of(&span.note))
            .sum()
    }

    /// Its words, as they look.
    pub(crate) fn spans(self) -> Vec<Span> {
        self.spans
    }
}

impl Marks {
    /// These and others.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            bold: self.bold || other.bold,
            italic: self.italic || other.italic,
            underlined: self.underlined || other.underlined,
            superscript: self.superscript || other.superscript,
        }
    }

    fn of(span: &Span) -> Self {
        Self {
            bold: span.bold,
            italic: span.italic,
            underlined: span.underlined,
            superscript: span.superscript,
        }
    }
}
