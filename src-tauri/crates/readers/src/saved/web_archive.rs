//! Pages saved by Safari: a property list, in its binary form or in XML.

use std::io::Cursor;

use plist::stream::{Event, Reader};

use super::as_saved;
use crate::article::Article;
use crate::catch_panic::catch_panic;
use crate::{InputFile, MOST_TEXT, ReadError, ReaderOutput, page};

/// At most this many events are read. In the binary form one object can stand in many places, and so a small file can have
/// more events than any memory holds.
const MOST_EVENTS: usize = 200_000;

/// At most this many bytes of data are read over, for the same reason. The page stands before what belongs to it, or after.
const MOST_DATA: usize = 128 * 1024 * 1024;

/// How many bytes are searched for the beginning of a property list in XML.
const BEGINNING: usize = 1024;

/// The resource that is the page, as it is stored.
#[derive(Default)]
struct Resource {
    data: Option<Vec<u8>>,
    url: Option<String>,
    encoding: Option<String>,
}

/// Whether it is a web archive in XML; the binary form is recognized by its first bytes.
pub(crate) fn is(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(BEGINNING)]);
    head.trim_start().starts_with("<?xml")
        && head.contains("<plist")
        && ["WebMainResource", "WebSubresources"]
            .iter()
            .any(|key| head.contains(key))
}

/// What the page in it says.
pub(crate) fn read(bytes: &[u8], file_info: &InputFile<'_>) -> ReaderOutput {
    with_page(bytes, file_info, page::read).unwrap_or_else(ReaderOutput::failed)
}

/// The readable part of the page in it.
pub(crate) fn article(bytes: &[u8], file_info: &InputFile<'_>) -> Result<Article, ReadError> {
    with_page(bytes, file_info, page::article)?
}

/// What is made of the page in it.
fn with_page<T>(
    bytes: &[u8],
    file_info: &InputFile<'_>,
    make: impl FnOnce(&[u8], &InputFile<'_>) -> T,
) -> Result<T, ReadError> {
    let resource = catch_panic(|| main_resource(bytes)).ok_or(ReadError::Damaged)??;
    let data = resource.data.ok_or(ReadError::Damaged)?;
    if data.len() > MOST_TEXT {
        return Err(ReadError::TooLarge);
    }
    let media_type = resource
        .encoding
        .map(|encoding| format!("text/html; charset={encoding}"));
    let saved_info = as_saved(file_info, resource.url.as_deref());
    let file_info = InputFile {
        media_type: media_type.as_deref(),
        ..saved_info
    };
    Ok(make(&data, &file_info))
}

/// Reads the list as a stream until the main resource ends.
fn main_resource(bytes: &[u8]) -> Result<Resource, ReadError> {
    let mut resource = Resource::default();
    let mut depth = 0_usize;
    let mut is_main = false;
    let mut key: Option<String> = None;
    let mut data_read = 0_usize;
    for (count, event) in Reader::new(Cursor::new(bytes)).enumerate() {
        let event = event.map_err(|_| ReadError::Damaged)?;
        if count > MOST_EVENTS || data_read > MOST_DATA {
            return Err(ReadError::TooDeep);
        }
        if let Event::Data(data) = &event {
            data_read += data.len();
        }
        match event {
            Event::StartArray(_) | Event::StartDictionary(_) => {
                depth += 1;
                is_main |= depth == 2 && key.as_deref() == Some("WebMainResource");
                key = None;
            }
            Event::EndCollection => {
                if is_main && depth == 2 {
                    return Ok(resource);
                }
                depth = depth.saturating_sub(1);
                key = None;
            }
            // At these depths are dictionaries alone: a key, then its value.
            Event::String(text) if (depth == 1 || (is_main && depth == 2)) && key.is_none() => {
                key = Some(text.into_owned());
            }
            value @ (Event::Boolean(_)
            | Event::Data(_)
            | Event::Date(_)
            | Event::Integer(_)
            | Event::Real(_)
            | Event::String(_)
            | Event::Uid(_)
            | _) => {
                if is_main && depth == 2 {
                    take(&mut resource, key.as_deref(), value);
                }
                key = None;
            }
        }
    }
    Ok(resource)
}

fn take(resource: &mut Resource, key: Option<&str>, value: Event<'_>) {
    match (key, value) {
        (Some("WebResourceData"), Event::Data(data)) => resource.data = Some(data.into_owned()),
        (Some("WebResourceURL"), Event::String(url)) => resource.url = Some(url.into_owned()),
        (Some("WebResourceTextEncodingName"), Event::String(name)) => {
            resource.encoding = Some(name.into_owned());
        }
        _ => {}
    }
}
