//! Office Open XML.

use super::docx_look::Look;
use super::hidden_runs::HiddenStyles;
use super::note_marks::NoteMarks;
use super::parts::Parts;
use super::{docx_body, docx_metadata, is_main, without_text};
use crate::article::{Article, ArticleBuilder, Block, Flow};
use crate::document::text::Paragraphs;
use crate::{ReadError, ReaderOutput};

/// What the document says. The text is that of the body with all tracked changes accepted: with what was inserted, without what
/// was deleted, hidden, or stands in notes, heads and feet.
pub(super) fn read(parts: &mut Parts<'_>) -> ReaderOutput {
    let (mut output, trouble, styles) = docx_metadata::read(parts);
    let body = match main_part(parts) {
        Ok((_, body)) => body,
        Err(trouble) => return without_text(output, trouble),
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

/// The part that holds the body, by its name.
fn main_part(parts: &mut Parts<'_>) -> Result<(String, String), ReadError> {
    let name = parts.names().into_iter().find(|name| is_main(name));
    let name = name.ok_or(ReadError::Damaged)?;
    let body = parts.xml(&name)?.ok_or(ReadError::Damaged)?;
    Ok((name, body))
}

/// The text of a body; `None` where there is none.
fn text(body: &str, styles: &HiddenStyles) -> Result<Option<String>, ReadError> {
    let mut text = Paragraphs::default();
    let (look, mut notes) = (Look::default(), NoteMarks::default());
    docx_body::walk_body(body, styles, &look, &mut notes, &mut |flow| {
        text.add_flow(&flow)
    })?;
    Ok(text.into_text())
}

/// The document as a tree, with its notes, without heads and feet.
pub(super) fn article(parts: &mut Parts<'_>) -> Result<Article, ReadError> {
    let (output, _, styles) = docx_metadata::read(parts);
    let (name, body) = main_part(parts)?;
    let look = Look::of(parts, &name)?;
    let mut builder = ArticleBuilder::default();
    let mut marks = NoteMarks::default();
    let mut take = |flow: Flow<'_>| builder.take(flow);
    docx_body::walk_body(&body, &styles, &look, &mut marks, &mut take)?;
    for (part, name) in [
        ("word/footnotes.xml", "footnote"),
        ("word/endnotes.xml", "endnote"),
    ] {
        if let Some(notes) = parts.xml(part)? {
            let look = look.with_relations_of(parts, part)?;
            docx_body::walk_notes(&notes, name, &styles, &look, &marks, &mut take)?;
        }
    }
    let mut blocks = builder.end();
    if let Some(Block::Footnotes { notes }) = blocks.last_mut() {
        // Word keeps notes in the order in which they were written.
        notes.sort_by_key(|note| marks.place(&note.mark));
    }
    Ok(Article::named(&output.claims, blocks))
}
