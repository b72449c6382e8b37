//! XML rewritten without some of its elements and attributes.

use std::borrow::Cow;
use std::io::Write;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Writer, XmlVersion};
use readers::ReadError;
use readers::document::in_zip::xml::{self, DEEPEST};
use readers::document::metadata_leaks;

/// What is done with an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ElementEdit {
    /// It stays.
    Keep,
    /// Its tags are removed, and what stands in it stays.
    Unwrap,
    /// It is removed with all that stands in it.
    Remove,
    /// Its start tag stays, and its end tag is that of a later element.
    KeepStart,
    /// Its end tag stays, and its start tag is that of an earlier element.
    KeepEnd,
}

/// The new value of an attribute, by its name without prefix and its value; `None` where it is removed.
pub(crate) type Attribute = for<'v> fn(&str, &'v str) -> Option<Cow<'v, str>>;

/// Attributes stay as they are.
#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands where others leave attributes out"
)]
pub(crate) fn same<'v>(_: &str, value: &'v str) -> Option<Cow<'v, str>> {
    Some(Cow::Borrowed(value))
}

/// A path is left out of an attribute that some readers cannot do without.
pub(crate) fn without_path(value: &str) -> Cow<'_, str> {
    if metadata_leaks::is_path(value) {
        Cow::Borrowed("")
    } else {
        Cow::Borrowed(value)
    }
}

/// XML rewritten, without comments. `edit` is handed each element, in order, with the names without prefix of those it
/// stands in; `attribute` each attribute of those that stay.
pub(crate) fn rewrite_xml(
    text: &str,
    mut edit: impl FnMut(&BytesStart<'_>, &[String]) -> ElementEdit,
    attribute: Attribute,
) -> Result<Vec<u8>, ReadError> {
    let mut reader = xml::reader(text);
    let mut writer = Writer::new(Vec::new());
    let mut names: Vec<String> = Vec::new();
    let mut edits: Vec<ElementEdit> = Vec::new();
    let mut removed_depth: usize = 0;
    loop {
        match reader.read_event().map_err(|_| ReadError::Damaged)? {
            Event::Eof if names.is_empty() => return Ok(writer.into_inner()),
            Event::Eof => return Err(ReadError::Damaged),
            Event::Start(element) => {
                if names.len() >= DEEPEST {
                    return Err(ReadError::TooDeep);
                }
                // A quotation mark in a name would open a quoted value when the name is written again.
                if !is_name(element.name().0) {
                    return Err(ReadError::Damaged);
                }
                let edit = if removed_depth > 0 {
                    ElementEdit::Remove
                } else {
                    edit(&element, &names)
                };
                names.push(element.local_name().into_inner().to_owned());
                edits.push(edit);
                match edit {
                    ElementEdit::Keep | ElementEdit::KeepStart => {
                        write(&mut writer, Event::Start(with(&element, attribute)))?;
                    }
                    ElementEdit::Remove => removed_depth += 1,
                    ElementEdit::Unwrap | ElementEdit::KeepEnd => {}
                }
            }
            Event::End(element) => {
                names.pop();
                match edits.pop() {
                    Some(ElementEdit::Keep | ElementEdit::KeepEnd) => {
                        write(&mut writer, Event::End(element))?;
                    }
                    Some(ElementEdit::Remove) => removed_depth -= 1,
                    Some(ElementEdit::Unwrap | ElementEdit::KeepStart) | None => {}
                }
            }
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            within @ (Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Decl(_)
            | Event::GeneralRef(_)) => {
                if removed_depth == 0 {
                    write(&mut writer, within)?;
                }
            }
        }
    }
}

fn with(element: &BytesStart<'_>, attribute: Attribute) -> BytesStart<'static> {
    let name = element.name().0.to_owned();
    let mut kept_element = BytesStart::new(name);
    for attribute_read in element.attributes().flatten() {
        let local = attribute_read.key.local_name().into_inner();
        if !is_name(attribute_read.key.0) {
            continue;
        }
        // What cannot be read as a value is no value of any document.
        let Ok(unescaped) = attribute_read.normalized_value(XmlVersion::default()) else {
            continue;
        };
        match attribute(local, &unescaped) {
            Some(value) if value == unescaped => {
                kept_element.push_attribute(attribute_read.clone());
            }
            Some(value) => kept_element.push_attribute((attribute_read.key.0, value.as_ref())),
            None => {}
        }
    }
    kept_element
}

fn is_name(name: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "_:.-".contains(c) || !c.is_ascii();
    !name.is_empty() && name.chars().all(is_of_name)
}

fn write<W: Write>(writer: &mut Writer<W>, event: Event<'_>) -> Result<(), ReadError> {
    writer.write_event(event).map_err(|_| ReadError::Damaged)
}
