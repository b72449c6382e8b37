//! Changes that are tracked in documents of Word.

use evidence::{InputFile, Kind, LeakKind};
use proptest::prelude::*;
use sanitize::sanitize;

use super::{archive, given, word};

fn text(bytes: &[u8]) -> Option<String> {
    evidence::read_bytes(bytes, &InputFile::named("")).text
}

/// The copy of a document, which has to read the same and give nothing away.
fn copy_reads_the_same(bytes: &[u8]) {
    let copy = sanitize(bytes, Kind::Docx).unwrap().unwrap();
    let read = evidence::read_bytes(&copy, &InputFile::named(""));
    assert_eq!(read.text, text(bytes));
    assert_eq!((read.evidence.leaks, read.evidence.trouble), (vec![], None));
}

/// A paragraph; one whose mark is deleted runs on.
fn paragraph(text: &str, mark_deleted: bool) -> String {
    let mark = if mark_deleted {
        "<w:pPr><w:rPr><w:del w:author='Ama'/></w:rPr></w:pPr>"
    } else {
        "<w:pPr><w:rPr><w:ins w:author='Ama'/></w:rPr></w:pPr>"
    };
    format!("<w:p w:rsidR='1'>{mark}<w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn changes_are_taken_in_the_text_and_in_a_copy() {
    let (one, on, two) = (
        paragraph("one", false),
        paragraph("on", true),
        paragraph("two", false),
    );
    for (body, expected) in [
        (format!("{one}{two}"), "one\n\ntwo"),
        (format!("{on}{two}{one}"), "ontwo\n\none"),
        (format!("{on}{on}{on}{two}"), "ononontwo"),
        (format!("{on}<w:bookmarkStart/>{two}"), "ontwo"),
        (format!("{on}<w:tbl><w:tr><w:tc>{two}</w:tc></w:tr></w:tbl>"), "on\n\ntwo"),
        (format!("<w:tbl><w:tr><w:tc>{on}</w:tc><w:tc>{two}</w:tc></w:tr></w:tbl>"), "on\n\ntwo"),
        (on.clone(), "on"),
        (
            format!("<w:p><w:r><w:t>outside</w:t></w:r><w:r><w:pict><w:txbxContent>{on}{two}</w:txbxContent></w:pict></w:r></w:p>"),
            "ontwo\n\noutside",
        ),
        (
            "<w:p><w:moveFrom w:author='A'><w:r><w:t>a</w:t></w:r></w:moveFrom>\
             <w:moveTo w:author='A'><w:r><w:t>b</w:t></w:r></w:moveTo>\
             <w:r><w:rPr><w:vanish/></w:rPr><w:t>c</w:t></w:r>\
             <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>d</w:t><w:tab/><w:t>e</w:t><w:br/><w:t>f</w:t></w:r></w:p>"
                .to_owned(),
            "bd\te\nf",
        ),
        (
            "<w:p><w:r><AlternateContent><Choice><w:t>new</w:t></Choice><Fallback><w:t>old</w:t></Fallback>\
             </AlternateContent></w:r></w:p>"
                .to_owned(),
            "new",
        ),
    ] {
        let bytes = word(&format!("<w:document><w:body>{body}</w:body></w:document>"));
        assert_eq!(text(&bytes).as_deref(), Some(expected), "{body}");
        copy_reads_the_same(&bytes);
    }
}

#[test]
fn what_stands_beside_the_text_is_given_away_and_left_out_of_a_copy() {
    let bytes = archive([
        ("word/document.xml", b"<d><wp:docPr descr='C:\\Users\\ama\\a.jpg'/><p><r><t>x</t></r></p></d>".to_vec()),
        ("docProps/app.xml", b"<P><Company>The Daily</Company><Manager>Eva</Manager><Template>Normal</Template></P>".to_vec()),
        ("docProps/custom.xml", b"<P><property name='Desk'><lpwstr>Metro</lpwstr></property></P>".to_vec()),
        ("word/people.xml", b"<p><w15:person w15:author='ama@example.org'/></p>".to_vec()),
        (
            "word/_rels/settings.xml.rels",
            b"<R><Relationship Type='x/attachedTemplate' TargetMode='External' Target='&#102;ile:///C:/Users/ama/a.dotm'/></R>".to_vec(),
        ),
        (
            "word/_rels/document.xml.rels",
            b"<R><Relationship Type='x/hyperlink' TargetMode='External' Target='&#102;ile:///C:/Users/ama/b'/></R>".to_vec(),
        ),
    ]);
    let found = evidence::read_bytes(&bytes, &InputFile::named("")).evidence;
    assert_eq!(
        given(&found),
        [
            (LeakKind::Name, "Eva", "docProps/app.xml"),
            (LeakKind::Company, "The Daily", "docProps/app.xml"),
            (LeakKind::Email, "ama@example.org", "word/people.xml"),
            (LeakKind::Path, "C:\\Users\\ama\\a.jpg", "word/document.xml"),
            (
                LeakKind::Path,
                "file:///C:/Users/ama/a.dotm",
                "word/_rels/settings.xml.rels"
            ),
            (
                LeakKind::Path,
                "file:///C:/Users/ama/b",
                "word/_rels/document.xml.rels"
            ),
            (LeakKind::Properties, "Metro", "docProps/custom.xml/Desk"),
        ]
    );
    copy_reads_the_same(&bytes);
}

fn piece() -> impl Strategy<Value = String> {
    let words = || "[a-zé]{1,6}";
    prop_oneof![
        (words(), any::<bool>()).prop_map(|(text, mark)| paragraph(&text, mark)),
        (words(), any::<bool>()).prop_map(|(text, mark)| {
            format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph(&text, mark))
        }),
        words().prop_map(|text| format!(
            "<w:p><w:ins w:author='A'><w:r><w:t>{text}</w:t></w:r></w:ins>\
             <w:del w:author='B'><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
        )),
        words().prop_map(|text| format!(
            "<w:p><w:pPr><w:pPrChange w:author='C'><w:pPr/></w:pPrChange></w:pPr><w:commentRangeStart/>\
             <w:r><w:t>{text}</w:t><w:txbxContent>{}</w:txbxContent></w:r></w:p>",
            paragraph(&text, true)
        )),
        Just("<w:bookmarkStart w:name='x'/>".to_owned()),
        Just("<w:moveFromRangeStart w:author='D'/>".to_owned()),
    ]
}

proptest! {
    #[test]
    fn a_copy_of_any_document_reads_the_same(pieces in proptest::collection::vec(piece(), 0..12)) {
        copy_reads_the_same(&word(&format!("<w:body>{}</w:body>", pieces.concat())));
    }
}
