//! Text of documents that is not shown.

use evidence::{InputFile, Kind, LeakKind, read_bytes};
use sanitize::sanitize;

use crate::documents::{archive, word};
use crate::read;

#[test]
fn text_that_is_not_shown_is_given_away_and_left_out_of_a_copy() {
    let run = |properties: &str| {
        format!(
            "<w:document><w:body><w:p><w:r><w:t>The council met.</w:t></w:r>\
             <w:r><w:rPr>{properties}</w:rPr><w:t> Ama told us</w:t></w:r></w:p></w:body></w:document>"
        )
    };
    let styles = b"<w:styles><w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>\
                   <w:style w:styleId='Secret'><w:basedOn w:val='Base'/></w:style>\
                   <w:style w:styleId='Shown'><w:basedOn w:val='Base'/><w:rPr><w:vanish w:val='0'/></w:rPr></w:style></w:styles>";
    for (properties, hidden) in [
        ("<w:vanish/>", true),
        ("<w:vanish w:val='1'/>", true),
        ("<w:rStyle w:val='Secret'/>", true),
        ("<w:sz w:val='2'/>", true),
        ("<w:vanish w:val='0'/>", false),
        ("<w:rStyle w:val='Shown'/>", false),
        ("<w:sz w:val='24'/>", false),
    ] {
        let bytes = archive([
            ("word/document.xml", run(properties).into_bytes()),
            ("word/styles.xml", styles.to_vec()),
        ]);
        let found = read(&bytes, "");
        let leaks: Vec<(LeakKind, &str)> = found
            .leaks
            .iter()
            .map(|leak| (leak.kind, leak.value.as_str()))
            .collect();
        let expected = if hidden {
            vec![(LeakKind::HiddenText, "Ama told us")]
        } else {
            vec![]
        };
        assert_eq!(leaks, expected, "{properties}");
        assert_eq!(
            found.words,
            Some(if hidden { 3 } else { 6 }),
            "{properties}"
        );
        let copy = sanitize(&bytes, Kind::Docx).unwrap().unwrap();
        let after = read(&copy, "");
        assert_eq!(
            (after.leaks, after.words),
            (vec![], found.words),
            "{properties}"
        );
    }
    let open = |body: &str| {
        let body = format!(
            "<o:document><o:automatic-styles><style:style style:name='T1'><style:text-properties text:display='none'/>\
             </style:style></o:automatic-styles><o:body>{body}</o:body></o:document>"
        );
        archive([
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.text".to_vec(),
            ),
            ("content.xml", body.into_bytes()),
        ])
    };
    for body in [
        "<text:p>The council met.<text:span text:style-name='T1'> Ama told us</text:span></text:p>",
        "<text:p>The council met.</text:p><text:section text:display='none'><text:p>Ama told us</text:p></text:section>",
        "<text:p>The council met.<text:hidden-text text:string-value='Ama told us'/></text:p>",
    ] {
        let bytes = open(body);
        let found = read(&bytes, "");
        let leaks = found
            .leaks
            .iter()
            .map(|leak| (leak.kind, leak.value.as_str()));
        assert_eq!(
            leaks.collect::<Vec<_>>(),
            [(LeakKind::HiddenText, "Ama told us")],
            "{body}"
        );
        assert_eq!(found.words, Some(3), "{body}");
        let copy = sanitize(&bytes, Kind::Odt).unwrap().unwrap();
        assert_eq!(
            (read(&copy, "").leaks, read(&copy, "").words),
            (vec![], Some(3)),
            "{body}"
        );
    }
}

#[test]
fn a_text_box_is_shown_whose_paragraph_marks_are_not() {
    let bytes = word(
        "<w:document><w:body><w:p><w:r><w:t>The council met.</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:pPr>\
         <w:rPr><w:vanish/><w:sz w:val='2'/></w:rPr></w:pPr><w:r><w:t>Nobody left.</w:t></w:r></w:p></w:txbxContent>\
         </w:pict></w:r></w:p></w:body></w:document>",
    );
    let before = read_bytes(&bytes, &InputFile::named(""));
    assert_eq!(
        (before.evidence.leaks, before.evidence.words),
        (vec![], Some(5))
    );
    let copy = sanitize(&bytes, Kind::Docx).unwrap().unwrap();
    let after = read_bytes(&copy, &InputFile::named(""));
    assert_eq!(after.text, before.text);
}

#[test]
fn all_text_that_is_not_shown_is_left_out_of_a_copy_however_long() {
    let run = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ama told us </w:t></w:r>";
    let bytes = word(&format!(
        "<w:document><w:body><w:p><w:r><w:t>The council met.</w:t></w:r>{}</w:p></w:body></w:document>",
        run.repeat(1_000)
    ));
    let copy = sanitize(&bytes, Kind::Docx).unwrap().unwrap();
    let after = read(&copy, "");
    assert_eq!((after.leaks, after.words), (vec![], Some(3)));
}

#[test]
fn a_text_box_in_a_run_that_is_not_shown_is_not_shown_and_leaves_the_rest_as_it_is() {
    let bytes = word(
        "<w:document><w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ama told us</w:t><w:pict><w:txbxContent>\
         <w:p><w:r><w:t>in a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>\
         <w:p><w:r><w:t>The council met.</w:t></w:r></w:p>\
         <w:p><w:pPr><w:rPr><w:del w:author='Ama'/></w:rPr></w:pPr><w:r><w:t>Nobody </w:t></w:r></w:p>\
         <w:p><w:r><w:t>left.</w:t></w:r></w:p></w:body></w:document>",
    );
    let before = read_bytes(&bytes, &InputFile::named(""));
    let shown = "The council met.\n\nNobody left.";
    assert_eq!(before.text.as_deref(), Some(shown));
    let copy = sanitize(&bytes, Kind::Docx).unwrap().unwrap();
    let after = read_bytes(&copy, &InputFile::named(""));
    assert_eq!(
        (after.evidence.leaks, after.text.as_deref()),
        (vec![], Some(shown))
    );
}
