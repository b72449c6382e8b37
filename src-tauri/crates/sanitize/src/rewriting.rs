//! XML rewritten without some of its elements and attributes.

use std::borrow::Cow;
use std::io::Write;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Writer, XmlVersion};
use readers::Trouble;
use readers::document::in_zip::xml::{self, DEEPEST};
use readers::document::metadata_leaks;

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It stays.
    Stays,
    /// It goes, and what stands in it stays.
    Opened,
    /// It goes with all that stands in it.
    Goes,
    /// Its begin stays, and its end is that of a later one.
    Begins,
    /// Its end stays, and its begin is that of an earlier one.
    Ends,
}

/// What becomes of an attribute, by its name without prefix and its value: its new value, or `None` where it goes.
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

/// XML rewritten, without remarks. `fate` is handed each element, in order, with the names without prefix of those it
/// stands in; `attribute` each attribute of those that stay.
pub(crate) fn rewritten(
    text: &str,
    mut fate: impl FnMut(&BytesStart<'_>, &[String]) -> Fate,
    attribute: Attribute,
) -> Result<Vec<u8>, Trouble> {
    let mut reader = xml::reader(text);
    let mut writer = Writer::new(Vec::new());
    let mut names: Vec<String> = Vec::new();
    let mut fates: Vec<Fate> = Vec::new();
    let mut gone: usize = 0;
    loop {
        match reader.read_event().map_err(|_| Trouble::Damaged)? {
            Event::Eof if names.is_empty() => return Ok(writer.into_inner()),
            Event::Eof => return Err(Trouble::Damaged),
            Event::Start(element) => {
                if names.len() >= DEEPEST {
                    return Err(Trouble::TooDeep);
                }
                // A sign of quotation in a name would quote what is written after it.
                if !is_name(element.name().0) {
                    return Err(Trouble::Damaged);
                }
                let fate = if gone > 0 {
                    Fate::Goes
                } else {
                    fate(&element, &names)
                };
                names.push(element.local_name().into_inner().to_owned());
                fates.push(fate);
                match fate {
                    Fate::Stays | Fate::Begins => {
                        write(&mut writer, Event::Start(with(&element, attribute)))?;
                    }
                    Fate::Goes => gone += 1,
                    Fate::Opened | Fate::Ends => {}
                }
            }
            Event::End(element) => {
                names.pop();
                match fates.pop() {
                    Some(Fate::Stays | Fate::Ends) => write(&mut writer, Event::End(element))?,
                    Some(Fate::Goes) => gone -= 1,
                    Some(Fate::Opened | Fate::Begins) | None => {}
                }
            }
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            within @ (Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Decl(_)
            | Event::GeneralRef(_)) => {
                if gone == 0 {
                    write(&mut writer, within)?;
                }
            }
        }
    }
}

fn with(element: &BytesStart<'_>, attribute: Attribute) -> BytesStart<'static> {
    let name = element.name().0.to_owned();
    let mut kept = BytesStart::new(name);
    for one in element.attributes().flatten() {
        let local = one.key.local_name().into_inner();
        if !is_name(one.key.0) {
            continue;
        }
        // What cannot be read as a value is no value of any document.
        let Ok(meant) = one.normalized_value(XmlVersion::default()) else {
            continue;
        };
        match attribute(local, &meant) {
            Some(value) if value == meant => kept.push_attribute(one.clone()),
            Some(value) => kept.push_attribute((one.key.0, value.as_ref())),
            None => {}
        }
    }
    kept
}

fn is_name(name: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "_:.-".contains(c) || !c.is_ascii();
    !name.is_empty() && name.chars().all(is_of_name)
}

fn write<W: Write>(writer: &mut Writer<W>, event: Event<'_>) -> Result<(), Trouble> {
    writer.write_event(event).map_err(|_| Trouble::Damaged)
}
