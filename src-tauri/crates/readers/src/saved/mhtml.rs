//! Pages saved as MIME.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::as_saved;
use crate::article::Article;
use crate::catch_panic::catch_panic;
use crate::inner_files::{InnerBudget, InnerFile};
use crate::{InputFile, MOST_TEXT, ReadError, ReaderOutput, page};

/// How many bytes are searched for the headers.
const HEADERS: usize = 8 * 1024;

/// Whether it is a page saved as MIME: headers, among them that of something of several parts.
pub(crate) fn is(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEADERS)]).replace("\r\n", "\n");
    let head = head
        .trim_start_matches(['\u{feff}', '\u{fffd}'])
        .trim_start();
    let headers = head.split("\n\n").next().unwrap_or_default();
    let has_headers = headers.lines().next().is_some_and(|line| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
    });
    let lower = headers.to_ascii_lowercase();
    has_headers
        && lower.contains("mime-version:")
        && (lower.contains("multipart/related") || lower.contains("text/html"))
}

/// What the page in it says. It was fetched from where its headers say, unless the caller knows better.
pub(crate) fn read(bytes: &[u8], file_info: &InputFile<'_>) -> ReaderOutput {
    let read = with_page(bytes, file_info, |html, message, saved_info| {
        let mut output = page::read_text(html, saved_info);
        output.inner_files = inner_files(message);
        output
    });
    read.unwrap_or_else(ReaderOutput::failed)
}

/// The readable part of the page in it.
pub(crate) fn article(bytes: &[u8], file_info: &InputFile<'_>) -> Result<Article, ReadError> {
    with_page(bytes, file_info, |html, _, saved_info| {
        page::article_of_text(html, saved_info)
    })?
}

/// What is made of the page in it.
fn with_page<T>(
    bytes: &[u8],
    file_info: &InputFile<'_>,
    make: impl FnOnce(&str, &Message<'_>, &InputFile<'_>) -> T,
) -> Result<T, ReadError> {
    let parsed = catch_panic(|| MessageParser::default().parse(bytes));
    let message = parsed.flatten().ok_or(ReadError::Damaged)?;
    let snapshot = message
        .header_raw("Snapshot-Content-Location")
        .map(str::trim)
        .filter(|address| !address.is_empty());
    let (part, html) = root(&message, snapshot).ok_or(ReadError::Damaged)?;
    if html.len() > MOST_TEXT {
        return Err(ReadError::TooLarge);
    }
    let url = snapshot.or_else(|| part.content_location());
    Ok(make(html, &message, &as_saved(file_info, url)))
}

/// The pictures and files that were saved with the page.
fn inner_files(message: &Message<'_>) -> Vec<InnerFile> {
    let mut budget = InnerBudget::default();
    let mut files = Vec::new();
    for part in &message.parts {
        let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else {
            continue;
        };
        if budget.allows(bytes.len()) {
            let place = part.content_location().unwrap_or("attached");
            files.push(InnerFile::new(place, bytes.to_vec()));
        }
    }
    files
}

/// The part that is the page: the one that the headers name as the start, or the one that was at the address of the
/// page, or the first.
fn root<'m>(
    message: &'m Message<'_>,
    snapshot: Option<&str>,
) -> Option<(&'m MessagePart<'m>, &'m str)> {
    let start = message
        .content_type()
        .and_then(|kind| kind.attribute("start"))
        .map(bare_id);
    let pages: Vec<(&MessagePart<'_>, &str)> = message
        .parts
        .iter()
        .filter_map(|part| {
            let PartType::Html(html) = &part.body else {
                return None;
            };
            Some((part, html.as_ref()))
        })
        .collect();
    let is_start =
        |part: &MessagePart<'_>| start.is_some() && part.content_id().map(bare_id) == start;
    let located =
        |part: &MessagePart<'_>| snapshot.is_some() && part.content_location() == snapshot;
    pages
        .iter()
        .find(|(part, _)| is_start(part))
        .or_else(|| pages.iter().find(|(part, _)| located(part)))
        .or_else(|| pages.first())
        .copied()
}

fn bare_id(id: &str) -> &str {
    id.trim().trim_start_matches('<').trim_end_matches('>')
}
