//! Metadata in the Extensible Metadata Platform (XMP, ISO 16684-1), of pictures and films.

mod property;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::pii::find_pii;
use crate::{Leak, LeakKind, ReaderOutput};

/// Elements are nested no deeper; those of cameras and editors have seven levels.
const DEEPEST: usize = 64;

/// At most this many elements are read; the history of a long edit has some thousands.
const MOST_EVENTS: usize = 50_000;

/// At most this many bytes of one property are kept.
const LONGEST_VALUE: usize = 4_000;

/// At most this many claims and leaks of one packet are kept.
const MOST_REPORTED: usize = 400;

/// A packet begins and ends so, wherever it stands in a file (XMP part 3, section 1.1).
const BEGIN: &[u8] = b"<x:xmpmeta";
const END: &[u8] = b"</x:xmpmeta>";

/// At most this many packets of one file are read, and of each at most the bytes below.
const MOST_PACKETS: usize = 4;
const LONGEST_PACKET: usize = 2 * 1024 * 1024;

/// Reports what the packets anywhere in a file say. They are found as the standard says: by how they begin.
pub(crate) fn scan(bytes: &[u8], output: &mut ReaderOutput) {
    let mut rest = bytes;
    for _ in 0..MOST_PACKETS {
        let Some(from) = find(rest, BEGIN) else { break };
        rest = &rest[from..];
        let packet_bytes = &rest[..rest.len().min(LONGEST_PACKET)];
        let end = find(packet_bytes, END).map_or(packet_bytes.len(), |at| at + END.len());
        read(&packet_bytes[..end], output);
        rest = &rest[end..];
    }
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    bytes
        .windows(pattern.len())
        .position(|window| window == pattern)
}

/// What a packet says.
pub(crate) fn read(packet: &[u8], output: &mut ReaderOutput) {
    let text = String::from_utf8_lossy(packet);
    let mut reader = Reader::from_str(&text);
    let mut open_elements: Vec<String> = Vec::new();
    let mut changes = 0_usize;
    let mut text_read = String::new();
    let reported_before = output.claims.len() + output.leaks.len();
    for _ in 0..MOST_EVENTS {
        if output.claims.len() + output.leaks.len() > reported_before + MOST_REPORTED {
            break;
        }
        // What was read before an error is kept.
        match reader.read_event() {
            Ok(Event::Start(start)) if open_elements.len() < DEEPEST => {
                let name = name(&start);
                changes += usize::from(is_change(&open_elements, &name));
                open_elements.push(name);
                attributes(&start, &open_elements, output);
                text_read.clear();
            }
            Ok(Event::Empty(start)) => {
                let name = name(&start);
                changes += usize::from(is_change(&open_elements, &name));
                open_elements.push(name);
                attributes(&start, &open_elements, output);
                open_elements.pop();
            }
            Ok(Event::Text(text)) if text_read.len() < LONGEST_VALUE => {
                text_read.push_str(&text.xml10_content());
            }
            Ok(Event::GeneralRef(reference)) if text_read.len() < LONGEST_VALUE => {
                text_read.push_str(&referred(&reference));
            }
            Ok(Event::End(_)) => {
                report(&open_elements, text_read.trim(), output);
                text_read.clear();
                open_elements.pop();
            }
            Ok(Event::Start(_) | Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    property::position(output);
    if changes > 0 {
        let leak = Leak::new(LeakKind::TrackedChanges, changes.to_string(), "XMP/History");
        output.leaks.push(leak);
    }
}

fn name(start: &BytesStart<'_>) -> String {
    const LONGEST: usize = 100;
    let name = start.name();
    let name = name.as_ref();
    name[..name.floor_char_boundary(LONGEST)].to_owned()
}

/// Whether an element is one change in the history of a file.
fn is_change(open_elements: &[String], name: &str) -> bool {
    name == "rdf:li" && open_elements.iter().any(|one| one == "xmpMM:History")
}

/// Simple properties may be written as attributes.
fn attributes(start: &BytesStart<'_>, open_elements: &[String], output: &mut ReaderOutput) {
    const MOST: usize = 200;
    for attribute in start.attributes().with_checks(false).flatten().take(MOST) {
        let key = attribute.key.as_ref();
        let value = quick_xml::escape::unescape(&attribute.value).unwrap_or_default();
        if !key.starts_with("xmlns") && !key.starts_with("xml:") && value.len() <= LONGEST_VALUE {
            property::report(key, is_history(open_elements), &value, output);
        }
    }
}

/// Reports the text of an element for the nearest property that it stands in, past the lists of RDF.
fn report(open_elements: &[String], value: &str, output: &mut ReaderOutput) {
    if value.is_empty() || value.len() > LONGEST_VALUE {
        return;
    }
    let nearest = open_elements.iter().rfind(|name| !name.starts_with("rdf:"));
    if let Some(nearest) = nearest {
        property::report(nearest, is_history(open_elements), value, output);
    }
}

/// Whether an element stands in the history, or in what is said of the file this one was made from.
fn is_history(open_elements: &[String]) -> bool {
    let past = ["xmpMM:History", "xmpMM:DerivedFrom", "xmpMM:Ingredients"];
    open_elements
        .iter()
        .any(|name| past.contains(&name.as_str()))
}

/// The character that a reference stands for: one of the five of XML, or a number.
fn referred(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name = reference.xml10_content();
    quick_xml::escape::resolve_predefined_entity(&name)
        .unwrap_or_default()
        .to_owned()
}

/// Reports e-mail addresses and paths in a value.
fn report_pii(value: &str, name: &str, output: &mut ReaderOutput) {
    output.leaks.extend(find_pii(value, &format!("XMP/{name}")));
}
