//! What a PDF says of itself and gives away.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, decode_text_string};

use super::xmp;
use crate::document::{dates, metadata_leaks};
use crate::{Claim, Fact, LeakKind, ReaderOutput, Source};

/// Annotations that a person adds to a page, by their subtype; form fields and links are not among them.
pub const ANNOTATIONS: [&[u8]; 16] = [
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"FileAttachment",
    b"Redact",
];

/// At most this many properties are looked at.
const MOST_PROPERTIES: usize = 200;

/// Claims and leaks of a file.
pub fn read(document: &Document) -> ReaderOutput {
    let mut output = ReaderOutput::default();
    let info = document.trailer.get_deref(b"Info", document).ok();
    if let Some(info) = info.and_then(|info| info.as_dict().ok()) {
        properties(info, document, &mut output);
    }
    if let Ok(root) = document.catalog() {
        let language = root.get_deref(b"Lang", document).ok().and_then(text_of);
        output.claims.extend(
            language.map(|language| Claim::new(Fact::Language, Source::Properties, 0.5, language)),
        );
        xmp::read(root, document, &mut output);
    }
    annotations_and_files(document, &mut output);
    let earlier = document.revision_count().saturating_sub(1);
    output.leaks.extend(metadata_leaks::of_count(
        LeakKind::EarlierVersions,
        earlier,
        "startxref",
    ));
    // Programs write the day, the title and the author both as properties and as XML.
    output.deduplicate();
    output
}

/// A text of the file, where it is one and is not empty.
fn text_of(object: &Object) -> Option<String> {
    let text = decode_text_string(object).ok()?;
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    (!text.is_empty()).then(|| text.to_owned())
}

fn properties(info: &Dictionary, document: &Document, output: &mut ReaderOutput) {
    for (key, value) in info.iter().take(MOST_PROPERTIES) {
        let Some(value) = document
            .dereference(value)
            .ok()
            .and_then(|(_, value)| text_of(value))
        else {
            continue;
        };
        let key = String::from_utf8_lossy(key);
        let place = format!("Info/{key}");
        let claim =
            |fact, confidence| Claim::new(fact, Source::Properties, confidence, value.as_str());
        let leak = match key.as_ref() {
            "Title" => {
                // Printers name a file after the document that was printed.
                if !metadata_leaks::is_path(&value) {
                    output.claims.push(claim(Fact::Title, 0.5));
                }
                metadata_leaks::of_value(LeakKind::Path, &value, &place)
                    .filter(|leak| metadata_leaks::is_path(&leak.value))
            }
            "Author" => {
                output.claims.push(claim(Fact::Byline, 0.3));
                metadata_leaks::of_name(&value, &place)
            }
            "ModDate" => {
                output.claims.extend(dates::day(&value).map(|day| {
                    Claim::new(Fact::Modified, Source::Properties, 0.5, day).written_as(&value)
                }));
                None
            }
            "Manager" => metadata_leaks::of_name(&value, &place),
            "Company" => metadata_leaks::of_value(LeakKind::Company, &value, &place),
            // What programs write of themselves and of when they ran.
            "CreationDate" | "Creator" | "Producer" | "Trapped" | "Subject" | "Keywords"
            | "SourceModified" => None,
            key if key.starts_with("PTEX.") => None,
            _ => metadata_leaks::of_value(LeakKind::Properties, &value, &place),
        };
        output.leaks.extend(leak);
    }
}

/// Reports annotations with the names of their authors, and attached files.
fn annotations_and_files(document: &Document, output: &mut ReaderOutput) {
    let mut annotations = 0;
    let mut authors = BTreeSet::new();
    let mut files = BTreeSet::new();
    for dict in dictionaries(document) {
        let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).ok();
        let text = |key: &[u8]| dict.get_deref(key, document).ok().and_then(text_of);
        if name(b"Subtype").is_some_and(|subtype| ANNOTATIONS.contains(&subtype))
            && dict.has(b"Rect")
        {
            annotations += 1;
            metadata_leaks::add_value(&mut authors, &text(b"T").unwrap_or_default());
        }
        if dict.has(b"EF") {
            let called = text(b"UF").or_else(|| text(b"F"));
            metadata_leaks::add_value(&mut files, &called.unwrap_or_else(|| "?".to_owned()));
        }
    }
    output.leaks.extend(metadata_leaks::of_values(
        LeakKind::Name,
        &authors,
        "Annots/T",
    ));
    output.leaks.extend(metadata_leaks::of_count(
        LeakKind::Comments,
        annotations,
        "Annots",
    ));
    let attached = files
        .iter()
        .filter_map(|file| metadata_leaks::of_value(LeakKind::Files, file, "EmbeddedFiles"));
    output.leaks.extend(attached);
}

/// All dictionaries that are objects or stand in a list of annotations.
fn dictionaries(document: &Document) -> impl Iterator<Item = &Dictionary> {
    document.objects.values().flat_map(|object| {
        let own_dict = object.as_dict().ok();
        let annotations = own_dict.and_then(|dict| dict.get(b"Annots").ok());
        let list = annotations.unwrap_or(object).as_array().ok();
        let items = list.into_iter().flatten();
        own_dict
            .into_iter()
            .chain(items.filter_map(|one| one.as_dict().ok()))
    })
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    /// A file whose properties and whose XML give a day each; the XML gives it as an attribute and as an element.
    fn days(property: &str, xml: &str) -> Vec<String> {
        let packet = format!(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description xmp:ModifyDate=\"{xml}\">\
             <xmp:ModifyDate>{xml}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>"
        );
        let mut document = Document::with_version("1.7");
        let metadata = document.add_object(Stream::new(dictionary! {}, packet.into_bytes()));
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Metadata" => metadata });
        let info =
            document.add_object(dictionary! { "ModDate" => Object::string_literal(property) });
        document.trailer.set("Root", root);
        document.trailer.set("Info", info);
        let claims = read(&document).claims.into_iter();
        let modified = claims.filter(|claim| claim.fact == Fact::Modified);
        modified.map(|claim| claim.value).collect()
    }

    #[test]
    fn a_day_that_a_file_gives_in_several_places_is_one_claim() {
        let day = "D:20240305120000Z";
        assert_eq!(days(day, "2024-03-05T12:00:00Z"), ["2024-03-05"]);
        assert_eq!(
            days(day, "2024-03-06T12:00:00Z"),
            ["2024-03-05", "2024-03-06"]
        );
    }
}
