//! What is being written: the body of a document, or one of its notes.

use super::lists::OpenLists;
use super::table::OpenTable;
use super::{Block, Paragraph, Role, trimmed_spans};

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// The mark of the note; none for the body.
    pub(super) mark: Option<String>,
    blocks: Vec<Block>,
    lists: OpenLists,
    table: Option<OpenTable>,
    /// Pictures in the paragraph that is open.
    pictures: Vec<Block>,
}

impl Frame {
    /// The note of a mark.
    pub(super) fn of_note(mark: String) -> Self {
        Self {
            mark: Some(mark),
            ..Self::default()
        }
    }

    /// A paragraph that has ended.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph) {
        if let Some(table) = &mut self.table {
            table.pictures.append(&mut self.pictures);
            let spans = trimmed_spans(paragraph.spans());
            if !spans.is_empty() {
                table.write(spans);
            }
            return;
        }
        let (role, in_list) = (paragraph.role, paragraph.in_list);
        if role == Role::Preformatted {
            self.push_pictures();
            return self.preformatted(paragraph.text());
        }
        let spans = trimmed_spans(paragraph.spans());
        if spans.is_empty() {
            return self.push_pictures();
        }
        if let (Some(at), Role::Text) = (in_list, role) {
            let mut item = vec![Block::Paragraph { spans }];
            item.append(&mut self.pictures);
            let ended = self.lists.add(item, at);
            self.blocks.extend(ended);
            return;
        }
        self.push_pictures();
        self.end_lists();
        match (role, self.blocks.last_mut()) {
            (Role::Heading(level), _) => self.blocks.push(Block::Heading {
                level: level.clamp(1, 6),
                spans,
            }),
            (Role::Quote, Some(Block::Quote { blocks })) => blocks.push(Block::Paragraph { spans }),
            (Role::Quote, _) => self.blocks.push(Block::Quote {
                blocks: vec![Block::Paragraph { spans }],
            }),
            (Role::Caption, Some(Block::Picture { caption, .. })) if caption.is_empty() => {
                *caption = spans;
            }
            _ => self.blocks.push(Block::Paragraph { spans }),
        }
    }

    fn preformatted(&mut self, line: String) {
        self.end_lists();
        if let Some(Block::Preformatted { text }) = self.blocks.last_mut() {
            text.push('\n');
            text.push_str(&line);
        } else if !line.trim().is_empty() {
            self.blocks.push(Block::Preformatted { text: line });
        }
    }

    /// A picture in the paragraph that is open.
    pub(super) fn picture(&mut self, picture: Block) {
        self.pictures.push(picture);
    }

    /// A line across.
    pub(super) fn rule(&mut self) {
        if self.table.is_none() {
            self.end_lists();
            self.blocks.push(Block::Rule {});
        }
    }

    fn push_pictures(&mut self) {
        if !self.pictures.is_empty() {
            self.end_lists();
            self.blocks.append(&mut self.pictures);
        }
    }

    fn end_lists(&mut self) {
        if !self.lists.is_empty() {
            let ended = self.lists.end();
            self.blocks.extend(ended);
        }
    }

    /// A table begins.
    pub(super) fn open_table(&mut self) {
        if let Some(table) = &mut self.table {
            table.inner_tables += 1;
        } else {
            self.end_lists();
            self.table = Some(OpenTable::default());
        }
    }

    /// The table that is open, unless one in a cell of it is.
    pub(super) fn outer_table(&mut self) -> Option<&mut OpenTable> {
        self.table.as_mut().filter(|table| table.inner_tables == 0)
    }

    /// A table ends.
    pub(super) fn close_table(&mut self) {
        if let Some(table) = &mut self.table
            && table.inner_tables > 0
        {
            table.inner_tables -= 1;
        } else if let Some(mut table) = self.table.take() {
            table.pictures.append(&mut self.pictures);
            let (table, pictures) = table.end();
            self.blocks.extend(table);
            self.blocks.extend(pictures);
        }
    }

    /// All that was written.
    pub(super) fn end(mut self) -> Vec<Block> {
        if let Some(table) = &mut self.table {
            table.inner_tables = 0;
        }
        self.close_table();
        self.push_pictures();
        self.end_lists();
        for block in &mut self.blocks {
            if let Block::Preformatted { text } = block {
                text.truncate(text.trim_end().len());
            }
        }
        self.blocks
    }
}
