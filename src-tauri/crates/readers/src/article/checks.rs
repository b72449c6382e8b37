//! Whether a tree that another process sent is one that an honest reader makes.

use super::links::{LONGEST, allowed};
use super::pictures::decoded;
use super::{
    Article, Block, CellOf, DEEPEST_BLOCKS, MOST_ARTICLE_TEXT, MOST_PARTS, MOST_PICTURES, Span,
};

/// The longest title, language and mark of a note, in bytes.
pub(super) const LONGEST_NAME: usize = 8 * 1024;

/// A cell takes at most this many columns and rows, as in HTML; a cell of more is cut to these.
pub(super) const MOST_ACROSS: u32 = 100;
pub(super) const MOST_DOWN: u32 = 1_000;

/// What is left of what a tree may have.
struct Left {
    text: usize,
    parts: usize,
    pictures: usize,
}

impl Article {
    /// Whether all of it is within the bounds that readers keep: texts, numbers of parts, nesting, pictures that are
    /// pictures, and links that may be opened.
    pub fn is_within_bounds(&self) -> bool {
        let mut left = Left {
            text: MOST_ARTICLE_TEXT,
            parts: MOST_PARTS,
            pictures: MOST_PICTURES,
        };
        let names = [&self.title, &self.language].into_iter().flatten();
        names.into_iter().all(|name| name.len() <= LONGEST_NAME)
            && left.blocks(&self.blocks, 0).is_some()
    }
}

impl Left {
    fn part(&mut self) -> Option<()> {
        self.parts = self.parts.checked_sub(1)?;
        Some(())
    }

    fn text(&mut self, text: &str) -> Option<()> {
        self.text = self.text.checked_sub(text.len())?;
        Some(())
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) -> Option<()> {
        if depth > DEEPEST_BLOCKS {
            return None;
        }
        blocks.iter().try_for_each(|block| self.block(block, depth))
    }

    fn block(&mut self, block: &Block, depth: usize) -> Option<()> {
        self.part()?;
        match block {
            Block::Heading { level, spans } => {
                self.spans(spans)?;
                (1..=6).contains(level).then_some(())
            }
            Block::Paragraph { spans } => self.spans(spans),
            Block::Quote { blocks } => self.blocks(blocks, depth + 1),
            Block::List { items, .. } => items.iter().try_for_each(|item| {
                self.part()?;
                self.blocks(item, depth + 1)
            }),
            Block::Table { rows } => rows.iter().try_for_each(|row| {
                self.part()?;
                row.iter().try_for_each(|cell| self.cell(cell))
            }),
            Block::Picture { alt, caption, data } => {
                self.text(alt)?;
                self.spans(caption)?;
                data.iter().try_for_each(|data| {
                    self.pictures = self.pictures.checked_sub(decoded(data)?.len())?;
                    Some(())
                })
            }
            Block::Preformatted { text } => self.text(text),
            Block::Rule {} => Some(()),
            Block::Footnotes { notes } => notes.iter().try_for_each(|note| {
                self.part()?;
                self.text(&note.mark)?;
                self.blocks(&note.blocks, depth + 1)
            }),
        }
    }

    fn cell(&mut self, cell: &CellOf) -> Option<()> {
        self.part()?;
        self.spans(&cell.spans)?;
        ((1..=MOST_ACROSS).contains(&cell.across) && (1..=MOST_DOWN).contains(&cell.down))
            .then_some(())
    }

    fn spans(&mut self, spans: &[Span]) -> Option<()> {
        spans.iter().try_for_each(|span| {
            self.part()?;
            self.text(&span.text)?;
            span.note.iter().try_for_each(|mark| self.text(mark))?;
            // What is no address that may be opened would be opened by a click all the same.
            span.link.iter().try_for_each(|link| {
                self.text(link)?;
                (link.len() <= LONGEST && allowed(link).as_ref() == Some(link)).then_some(())
            })
        })
    }
}
