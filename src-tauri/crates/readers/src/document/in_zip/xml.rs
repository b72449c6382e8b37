//! XML within bounds.
//!
//! No entity is ever expanded but those of XML itself, so that none can multiply.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::ReadError;

/// The deepest nesting of elements. Word nests some dozens, with tables in tables.
pub const DEEPEST: usize = 512;

/// The text of XML, decoded by its byte order mark, else as UTF-8.
pub fn decode(bytes: &[u8]) -> String {
    let encoding = Encoding::for_bom(bytes).map_or(UTF_8, |(encoding, _)| encoding);
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

/// One thing in XML.
pub enum Step<'s> {
    /// An element begins.
    Opens(Element<'s>),
    /// An element of this name, without its prefix, ends.
    Closes(&'s str),
    /// Text, with entities resolved.
    Text(Cow<'s, str>),
}

/// An element as it begins.
pub struct Element<'s>(BytesStart<'s>);

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without the prefix.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        value(&self.0, name)
    }

    /// The values of all its attributes.
    pub(crate) fn values(&self) -> impl Iterator<Item = String> {
        let attributes = self.0.attributes().flatten();
        attributes.map(|one| one.value.into_owned())
    }

    /// The value of an element that is on or off: on unless it says otherwise.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.value("val").as_deref(), Some("0" | "false" | "off"))
    }
}

/// The value of an attribute, by its name without the prefix.
pub fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let attribute = attributes.find(|one| one.key.local_name().into_inner() == name)?;
    let value = attribute.normalized_value(quick_xml::XmlVersion::default());
    Some(value.map_or_else(|_| attribute.value.to_string(), Cow::into_owned))
}

/// A reader of XML in which an element without content begins and ends like any other.
pub fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    reader
}

/// Calls `step` for each element and text of XML. Stops with the first error of `step`.
pub fn walk(
    xml: &str,
    mut step: impl FnMut(Step<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut reader = reader(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| ReadError::Damaged)? {
            Event::Start(element) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ReadError::TooDeep);
                }
                step(Step::Opens(Element(element)))?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                step(Step::Closes(element.local_name().into_inner()))?;
            }
            Event::Text(text) => step(Step::Text(text.xml10_content()))?,
            Event::CData(text) => step(Step::Text(text.xml10_content()))?,
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten();
                if let Some(letter) = letter {
                    step(Step::Text(Cow::Owned(letter.to_string())))?;
                } else if let Some(text) = resolve_predefined_entity(&name.into_inner()) {
                    step(Step::Text(Cow::Borrowed(text)))?;
                }
            }
            Event::Eof => {
                return if depth == 0 {
                    Ok(())
                } else {
                    Err(ReadError::Damaged)
                };
            }
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// The texts of elements: the name of each element, the value of its attribute `naming` where that is asked for and there,
/// and its text.
pub(crate) fn values(
    xml: &str,
    naming: Option<&str>,
    mut on_property: impl FnMut(&str, Option<&str>, &str),
) -> Result<(), ReadError> {
    /// Elements that hold no more than a word or two of text.
    const LONGEST: usize = 4_096;
    let mut open_elements: Vec<(Option<String>, String)> = Vec::new();
    walk(xml, |step| {
        match step {
            Step::Opens(element) => open_elements.push((
                naming.and_then(|naming| element.value(naming)),
                String::new(),
            )),
            Step::Text(text) => {
                if let Some((_, within)) = open_elements.last_mut()
                    && within.len() < LONGEST
                {
                    within.push_str(&text);
                }
            }
            Step::Closes(name) => {
                if let Some((named, within)) = open_elements.pop() {
                    on_property(name, named.as_deref(), within.trim());
                }
            }
        }
        Ok(())
    })
}
