//! Texts of OpenDocument.

use std::collections::BTreeSet;

use super::odt_hidden::hidden_styles;
use super::odt_look::Look;
use super::parts::Parts;
use super::{odt_body, odt_metadata, without_text};
use crate::article::{Article, ArticleBuilder};
use crate::document::metadata_leaks;
use crate::document::text::Paragraphs;
use crate::{LeakKind, ReadError, ReaderOutput};

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

/// The text of a body, where there is one, and what in it is not shown.
fn text(
    body: &str,
    hidden_styles: BTreeSet<String>,
) -> Result<(Option<String>, String), ReadError> {
    let mut text = Paragraphs::default();
    let look = Look::default();
    let hidden = odt_body::walk_body(body, hidden_styles, &look, &mut |flow| text.add_flow(&flow))?;
    Ok((text.into_text(), hidden))
}

/// The document as a tree, with its notes, without heads and feet.
pub(super) fn article(parts: &mut Parts<'_>) -> Result<Article, ReadError> {
    if odt_metadata::is_locked(parts) {
        return Err(ReadError::Locked);
    }
    let (output, _) = odt_metadata::read(parts);
    let body = parts.xml("content.xml")?.ok_or(ReadError::Damaged)?;
    let styles = parts.xml("styles.xml")?;
    let hidden = hidden_styles(&[styles.as_deref(), Some(&body)]);
    let look = Look::of(parts, &[styles.as_deref().unwrap_or_default(), &body])?;
    let mut builder = ArticleBuilder::default();
    odt_body::walk_body(&body, hidden, &look, &mut |flow| builder.take(flow))?;
    Ok(Article::named(&output.claims, builder.end()))
}
