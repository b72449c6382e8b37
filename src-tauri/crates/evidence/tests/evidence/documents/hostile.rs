//! Files that were built to exhaust or crash their reader.

use evidence::{Evidence, Kind, ReadError};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::{archive, pdf, word};
use crate::read;

#[test]
fn an_archive_that_unpacks_to_too_much_is_not_read() {
    let bomb = vec![b' '; 65 * 1024 * 1024];
    let found = read(&archive([("word/document.xml", bomb)]), "");
    assert_eq!(
        (found.kind, found.trouble, found.words),
        (Kind::Docx, Some(ReadError::TooDeep), None)
    );
    let names: Vec<String> = (0..5_000).map(|number| format!("word/{number}")).collect();
    let parts = names.iter().map(|name| (name.as_str(), Vec::new()));
    assert_eq!(read(&archive(parts), "").trouble, Some(ReadError::TooDeep));
}

#[test]
fn xml_that_is_nested_too_deep_is_not_read() {
    for (deep, trouble) in [(400, None), (100_000, Some(ReadError::TooDeep))] {
        let body = format!(
            "{}<w:p><w:r><w:t>word</w:t></w:r></w:p>{}",
            "<a>".repeat(deep),
            "</a>".repeat(deep)
        );
        let found = read(&word(&body), "");
        assert_eq!(
            (found.trouble, found.words),
            (trouble, trouble.is_none().then_some(1))
        );
        assert_eq!(sanitize::sanitize(&word(&body), Kind::Docx).err(), trouble);
    }
}

#[test]
fn no_entity_is_expanded() {
    let laughs: Vec<String> = (1..20)
        .map(|n| format!("<!ENTITY l{n} '{}'>", format!("&l{};", n - 1).repeat(10)))
        .collect();
    let laughs = laughs.concat();
    let body = format!(
        "<!DOCTYPE d [<!ENTITY l0 'ha'>{laughs}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>\
         <d><w:p><w:r><w:t>one &l19;&f;two &amp; &#233;</w:t></w:r></w:p></d>"
    );
    let found = evidence::read_bytes(&word(&body), &evidence::InputFile::named(""));
    assert_eq!(found.text.as_deref(), Some("one two & é"));
}

#[test]
fn xml_that_is_not_well_made_is_damaged() {
    for body in [
        "",
        "<p><r>",
        "</p>",
        "<p></r></p>",
        "<p a=></p",
        "<p><t>x</t>",
    ] {
        let found = read(&word(body), "");
        let damaged = body.is_empty() || found.trouble == Some(ReadError::Damaged);
        assert!(damaged && found.words.is_none(), "{body}: {found:?}");
    }
}

#[test]
fn a_name_that_quotes_what_follows_is_no_name() {
    let bytes = word("<d><x=\"a\nb\"/><p><r><t>one</t></r></p></d>");
    assert_eq!(read(&bytes, "").words, Some(1));
    assert_eq!(
        sanitize::sanitize(&bytes, Kind::Docx),
        Err(ReadError::Damaged)
    );
}

#[test]
fn rich_text_that_is_nested_too_deep_is_not_read() {
    let rtf = format!(r"{{\rtf1 {}", "{".repeat(1_000_000));
    let found = read(rtf.as_bytes(), "");
    assert_eq!(
        (found.kind, found.trouble, found.words),
        (Kind::Rtf, Some(ReadError::TooDeep), None)
    );
    for rtf in [
        r"{\rtf1 \bin2147483647 x}",
        r"{\rtf1 \u-2147483648 \u99999999999 \uc-5 \'zz \'e}",
        r"{\rtf1 }}}}}}",
        r"{\rtf1 {\info{\revtim\yr-5\mo99\dy0}}}",
    ] {
        read(rtf.as_bytes(), "");
    }
}

/// What is read of a print of pages that all show this content with these resources.
fn print(mut document: Document, pages: usize, content: Stream, resources: Dictionary) -> Evidence {
    let content = document.add_object(content);
    read(
        &pdf(document, resources, std::iter::repeat_n(content, pages)),
        "",
    )
}

fn helvetica() -> Dictionary {
    dictionary! { "F" => dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    } }
}

fn content(text: &str) -> Stream {
    Stream::new(Dictionary::new(), text.as_bytes().to_vec())
}

fn packed(bytes: &[u8]) -> Stream {
    let mut stream = Stream::new(Dictionary::new(), bytes.to_vec());
    stream.compress().unwrap();
    stream
}

#[test]
fn a_print_as_it_should_be_is_read() {
    let shown =
        "BT /F 12 Tf 72 700 Td (one two) Tj ET BT /F 12 Tf 72 900 Td (beyond the page) Tj ET";
    let found = print(
        Document::new(),
        3,
        content(shown),
        dictionary! { "Font" => helvetica() },
    );
    assert_eq!((found.words, found.trouble), (Some(6), None));
}

#[test]
fn content_that_unpacks_to_too_much_is_not_read() {
    let mut twice = packed(&packed(&vec![b' '; 300 * 1024 * 1024]).content);
    twice
        .dict
        .set("Filter", vec!["FlateDecode".into(), "FlateDecode".into()]);
    let found = print(Document::new(), 1, twice, Dictionary::new());
    assert_eq!(
        (found.trouble, found.words),
        (Some(ReadError::TooDeep), None)
    );
    let found = print(
        Document::new(),
        400,
        packed(&vec![b' '; 1024 * 1024]),
        Dictionary::new(),
    );
    assert_eq!(found.trouble, Some(ReadError::TooDeep));
}

#[test]
fn forms_that_draw_forms_that_draw_forms_are_not_drawn() {
    let mut document = Document::new();
    let form = |content: &str, forms: Dictionary| {
        let dict = dictionary! {
            "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "Resources" => dictionary! { "XObject" => forms, "Font" => helvetica() },
        };
        Stream::new(dict, content.as_bytes().to_vec())
    };
    let mut last = document.add_object(form("BT /F 9 Tf (ha) Tj ET", Dictionary::new()));
    for _ in 0..12 {
        let ten = "/X Do ".repeat(10);
        last = document.add_object(form(&ten, dictionary! { "X" => last }));
    }
    let resources = dictionary! { "XObject" => dictionary! { "X" => last } };
    let found = print(document, 1, content("/X Do"), resources);
    assert_eq!(found.trouble, Some(ReadError::TooDeep));

    let mut document = Document::new();
    let own = document.new_object_id();
    let itself = form(
        "BT /F 9 Tf 1 1 Td (once) Tj ET /X Do /X Do",
        dictionary! { "X" => own },
    );
    document.objects.insert(own, itself.into());
    let resources = dictionary! { "XObject" => dictionary! { "X" => own } };
    let found = print(document, 1, content("/X Do"), resources);
    assert_eq!((found.trouble, found.words), (None, Some(1)));
}

#[test]
fn fonts_and_pages_that_lead_to_themselves_end() {
    let mut document = Document::new();
    let font = document.new_object_id();
    let itself = dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "X", "Encoding" => font,
        "DescendantFonts" => vec![font.into()], "ToUnicode" => font, "FontDescriptor" => font,
    };
    document.objects.insert(font, itself.into());
    let resources = dictionary! { "Font" => dictionary! { "F" => font } };
    let found = print(document, 1, content("BT /F 9 Tf (ab) Tj ET"), resources);
    assert_eq!(found.trouble, None);

    for tree in [
        "2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R>> endobj",
        "2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj 3 0 obj <</Type/Pages/Kids[2 0 R]>> endobj",
        "2 0 obj 3 0 R endobj 3 0 obj 2 0 R endobj",
        "2 0 obj <</Type/Pages/Kids 2 0 R>> endobj",
    ] {
        let bytes = format!(
            "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj {tree}\ntrailer <</Root 1 0 R>>"
        );
        let found = read(bytes.as_bytes(), "");
        assert_eq!((found.kind, found.words), (Kind::Pdf, None), "{tree}");
        assert_eq!(found.trouble, Some(ReadError::Damaged), "{tree}");
    }
}

#[test]
fn a_print_of_too_many_objects_is_not_read() {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("xref\n0 400001\n0000000000 65535 f \n");
    for number in 1..=400_000 {
        table += format!("{:010} 00000 n \n", bytes.len()).as_str();
        bytes.extend_from_slice(format!("{number} 0 obj\n1\nendobj\n").as_bytes());
    }
    let start = bytes.len();
    bytes.extend_from_slice(table.as_bytes());
    bytes.extend_from_slice(
        format!("trailer <</Size 400001/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").as_bytes(),
    );
    assert_eq!(read(&bytes, "").trouble, Some(ReadError::TooDeep));
}

/// A print whose objects are all in one stream of objects.
fn in_a_stream(index: &str, objects: &[u8]) -> Evidence {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let dict = dictionary! {
        "Type" => "ObjStm", "N" => 2, "First" => i64::try_from(index.len()).unwrap(),
    };
    let mut stream = Stream::new(dict, [index.as_bytes(), objects].concat());
    stream.compress().unwrap();
    bytes.extend_from_slice(b"5 0 obj\n");
    lopdf::Writer::write_object(&mut bytes, &stream.into()).unwrap();
    bytes.extend_from_slice(b"\nendobj\n");
    let start = bytes.len();
    let table: Vec<u8> = [
        [0, 0, 0, 0],
        [2, 0, 5, 0],
        [2, 0, 5, 1],
        [0; 4],
        [0; 4],
        [1, 0, 9, 0],
    ]
    .concat();
    let dict = dictionary! {
        "Type" => "XRef", "Size" => 6, "W" => vec![1.into(), 2.into(), 1.into()], "Root" => Object::Reference((1, 0)),
    };
    bytes.extend_from_slice(b"6 0 obj\n");
    lopdf::Writer::write_object(&mut bytes, &Stream::new(dict, table).into()).unwrap();
    bytes.extend_from_slice(format!("\nendobj\nstartxref\n{start}\n%%EOF").as_bytes());
    read(&bytes, "")
}

#[test]
fn streams_of_objects_are_unpacked_within_bounds() {
    let catalogue = "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[<<>>]>>";
    let found = in_a_stream("1 0 2 30 ", catalogue.as_bytes());
    assert_eq!(found.trouble, Some(ReadError::Damaged), "it has no pages");
    let bomb = vec![b' '; 9 * 1024 * 1024];
    assert_eq!(
        in_a_stream("1 0 2 30 ", &bomb).trouble,
        Some(ReadError::TooDeep)
    );
    // Each of them, were it read to where it ends, would be read to the end of all.
    let many: Vec<String> = (0..4_000)
        .map(|index| format!("{} {index} ", index % 1_000 + 1))
        .collect();
    let many = many.concat();
    for objects in [b"1".repeat(4_000), b"<0".repeat(2_000), b"[(".repeat(2_000)] {
        assert_eq!(in_a_stream(&many, &objects).words, None);
    }
    let many = "1 0 ".repeat(301_000);
    assert_eq!(in_a_stream(&many, b"1").trouble, Some(ReadError::TooDeep));
}

#[test]
fn values_that_are_nested_too_deep_do_no_harm() {
    let deep = ["[", "<<a", "(", "<</a "].map(|open| open.repeat(200_000));
    for value in deep {
        let bytes = format!("%PDF-1.7\n1 0 obj {value} endobj\ntrailer <</Root 1 0 R>>");
        assert_eq!(read(bytes.as_bytes(), "").words, None);
        let shown = format!("BT /F 9 Tf 50 50 Td {value}");
        print(
            Document::new(),
            1,
            content(&shown),
            dictionary! { "Font" => helvetica() },
        );
    }
    let shown = "q ".repeat(500_000) + "BT /F 9 Tf 50 50 Td (word) Tj ET";
    let found = print(
        Document::new(),
        1,
        content(&shown),
        dictionary! { "Font" => helvetica() },
    );
    assert_eq!(found.words, Some(1));
}

#[test]
fn a_lock_in_disguise_is_no_lock() {
    let bytes = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R/Encr#79pt 1 0 R>>";
    assert_eq!(read(bytes, "").trouble, Some(ReadError::Damaged));
}
