//! From what is written, in its order, to the tree.

use super::checks::LONGEST_NAME;
use super::frame::Frame;
use super::pictures::Pictures;
use super::{Article, Block, Flow, Footnote, MOST_ARTICLE_TEXT, MOST_PARTS};
use crate::{Claim, Fact, ReadError};

/// A tree that is being made.
#[derive(Debug, Default)]
pub(crate) struct ArticleBuilder {
    body: Frame,
    /// The notes that are open, each in the one before.
    open_notes: Vec<Frame>,
    notes: Vec<Footnote>,
    pictures: Pictures,
    text: usize,
    parts: usize,
}

impl Article {
    /// The article of a file that says these things of itself.
    pub(crate) fn named(claims: &[Claim], blocks: Vec<Block>) -> Self {
        let surest = |fact: Fact| {
            let of = claims.iter().filter(|claim| claim.fact == fact);
            let surest = of.max_by(|one, other| one.confidence.total_cmp(&other.confidence));
            surest
                .map(|claim| claim.value.trim().to_owned())
                .filter(|value| !value.is_empty() && value.len() <= LONGEST_NAME)
        };
        Self {
            title: surest(Fact::Title),
            language: surest(Fact::Language),
            blocks,
        }
    }
}

/// At most this many notes are open at a time.
const MOST_OPEN_NOTES: usize = 64;

impl ArticleBuilder {
    /// Takes what comes next.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooLarge`] where there is more of it than is shown, [`ReadError::TooDeep`] for notes in notes without
    /// end.
    pub(crate) fn take(&mut self, flow: Flow<'_>) -> Result<(), ReadError> {
        match flow {
            Flow::Paragraph(paragraph) => {
                // An end of line may be added to each, in a cell of a table, as a span of its own.
                self.count(2 + paragraph.parts(), 2 + paragraph.length())?;
                self.frame().paragraph(paragraph);
            }
            Flow::Picture { alt, bytes } => {
                self.count(1, alt.len())?;
                let picture = Block::Picture {
                    alt,
                    caption: Vec::new(),
                    data: bytes.and_then(|bytes| self.pictures.take(bytes)),
                };
                self.frame().picture(picture);
            }
            Flow::Rule => {
                self.count(1, 0)?;
                self.frame().rule();
            }
            Flow::TableOpens => {
                self.count(1, 0)?;
                self.frame().open_table();
            }
            Flow::RowOpens => {
                self.count(1, 0)?;
                if let Some(table) = self.frame().outer_table() {
                    table.open_row();
                }
            }
            Flow::CellOpens(shape) => {
                self.count(1, 0)?;
                if let Some(table) = self.frame().outer_table() {
                    table.open_cell(shape);
                }
            }
            Flow::CellCloses => {
                if let Some(table) = self.frame().outer_table() {
                    table.close_cell();
                }
            }
            Flow::TableCloses => self.frame().close_table(),
            Flow::NoteOpens(mark) => {
                self.count(2, mark.len())?;
                if self.open_notes.len() >= MOST_OPEN_NOTES {
                    return Err(ReadError::TooDeep);
                }
                self.open_notes.push(Frame::of_note(mark));
            }
            Flow::NoteCloses => {
                if let Some(note) = self.open_notes.pop() {
                    self.end_note(note);
                }
            }
        }
        Ok(())
    }

    /// The blocks of all that was taken.
    pub(crate) fn end(mut self) -> Vec<Block> {
        while let Some(note) = self.open_notes.pop() {
            self.end_note(note);
        }
        let mut blocks = self.body.end();
        if !self.notes.is_empty() {
            blocks.push(Block::Footnotes { notes: self.notes });
        }
        blocks
    }

    fn end_note(&mut self, note: Frame) {
        let mark = note.mark.clone().unwrap_or_default();
        let blocks = note.end();
        self.notes.push(Footnote { mark, blocks });
    }

    fn frame(&mut self) -> &mut Frame {
        self.open_notes.last_mut().unwrap_or(&mut self.body)
    }

    fn count(&mut self, parts: usize, text: usize) -> Result<(), ReadError> {
        self.parts = self.parts.saturating_add(parts);
        self.text = self.text.saturating_add(text);
        // Around a paragraph there can be as many lists and items as lists nest, which are parts too.
        if self.parts > MOST_PARTS / 8 || self.text > MOST_ARTICLE_TEXT {
            return Err(ReadError::TooLarge);
        }
        Ok(())
    }
}
