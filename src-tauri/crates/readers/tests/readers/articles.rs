//! Documents and pages as trees.

use std::io::Cursor;

use readers::InputFile;
use readers::article::Block;

use crate::{archive, article, corpus, lines, words};

fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Programs of three makers, in three formats.
#[test]
fn the_tree_of_a_document_has_the_words_of_its_text() {
    for name in [
        "word.docx",
        "pandoc.docx",
        "office.odt",
        "open.odt",
        "pandoc.odt",
        "office.rtf",
        "pandoc.rtf",
    ] {
        let bytes = corpus(&format!("documents/{name}"));
        let (_, read) = readers::read(&mut Cursor::new(&bytes), &InputFile::named(name)).unwrap();
        let shown = lines(&article(&bytes).blocks).join("\n");
        assert_eq!(letters(&shown), letters(&read.text.unwrap()), "{name}");
        assert!(shown.len() > 500, "{name}");
    }
}

#[test]
fn a_word_document_keeps_what_it_is_made_of() {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\nand what follows";
    let styles =
        r#"<s><style w:styleId="T1" w:type="paragraph"><name w:val="heading 2"/></style></s>"#;
    let numbering = r#"<n><abstractNum w:abstractNumId="4"><lvl w:ilvl="0"><numFmt w:val="decimal"/></lvl>
        <lvl w:ilvl="1"><numFmt w:val="bullet"/></lvl></abstractNum><num w:numId="7"><abstractNumId w:val="4"/></num></n>"#;
    let rels = r#"<r><Relationship Id="r1" Type="x/hyperlink" Target="https://a.example/b" TargetMode="External"/>
        <Relationship Id="r2" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
        <Relationship Id="r3" Type="x/image" Target="media/a.png"/></r>"#;
    let notes = r#"<f><footnote w:id="0" w:type="separator"><p><r><t>never</t></r></p></footnote>
        <footnote w:id="2"><p><r><t>Of 2024.</t></r></p></footnote></f>"#;
    let item = |level: u8, text: &str| {
        format!(
            "<p><pPr><numPr><ilvl w:val=\"{level}\"/><numId w:val=\"7\"/></numPr></pPr><r><t>{text}</t></r></p>"
        )
    };
    let body = format!(
        r#"<document><body><p><pPr><pStyle w:val="T1"/></pPr><r><t>The clinic</t></r></p>
        <p><r><rPr><b/></rPr><t>Promised</t></r><r><t> it was</t></r><r><footnoteReference w:id="2"/></r>
        <hyperlink r:id="r1"><r><t>here</t></r></hyperlink><hyperlink r:id="r2"><r><t>not</t></r></hyperlink></p>
        {}{}{}
        <tbl><tr><trPr><tblHeader/></trPr><tc><tcPr><gridSpan w:val="2"/></tcPr><p><r><t>Beds</t></r></p></tc></tr>
        <tr><tc><tcPr><vMerge w:val="restart"/></tcPr><p><r><t>a</t></r></p></tc><tc><p><r><t>b</t></r></p></tc></tr>
        <tr><tc><tcPr><vMerge/></tcPr><p/></tc><tc><p><r><t>c</t></r></p></tc></tr></tbl>
        <p><r><drawing><docPr descr="A door"/><blip r:embed="r3"/></drawing></r></p></body></document>"#,
        item(0, "one"),
        item(1, "under one"),
        item(0, "two"),
    );
    let article = article(&archive(&[
        ("word/document.xml", body.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/_rels/document.xml.rels", rels.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/media/a.png", PNG),
    ]));
    let [heading, paragraph, list, table, picture, notes] = article.blocks.as_slice() else {
        panic!("{:#?}", article.blocks);
    };
    assert!(matches!(heading, Block::Heading { level: 2, spans } if words(spans) == "The clinic"));
    let Block::Paragraph { spans } = paragraph else {
        panic!("{paragraph:?}")
    };
    assert!(spans[0].bold && spans[0].text == "Promised" && !spans[1].bold);
    assert_eq!(spans[2].note.as_deref(), Some("1"));
    let links: Vec<_> = spans
        .iter()
        .filter_map(|span| span.link.as_deref())
        .collect();
    assert_eq!(links, ["https://a.example/b"]);
    let Block::List {
        ordered: true,
        items,
    } = list
    else {
        panic!("{list:?}")
    };
    assert_eq!(items.len(), 2);
    assert!(matches!(&items[0][1], Block::List { ordered: false, items } if items.len() == 1));
    let Block::Table { rows } = table else {
        panic!("{table:?}")
    };
    assert!(rows[0][0].header && rows[0][0].across == 2);
    assert_eq!((rows[1][0].down, rows[2].len()), (2, 1));
    assert!(matches!(picture, Block::Picture { alt, data: Some(_), .. } if alt == "A door"));
    let Block::Footnotes { notes } = notes else {
        panic!("{notes:?}")
    };
    assert_eq!((notes.len(), notes[0].mark.as_str()), (1, "1"));
    assert_eq!(lines(&notes[0].blocks), ["Of 2024."]);
}

#[test]
fn an_open_document_keeps_its_notes_and_rich_text_its_links_tables_and_notes() {
    let open = article(&corpus("documents/open.odt"));
    let Some(Block::Footnotes { notes }) = open.blocks.last() else {
        panic!("{open:?}")
    };
    assert_eq!(lines(&notes[0].blocks), ["a footnote of five words"]);
    let rich = article(
        br#"{\rtf1\ansi{\pard\outlinelevel1 Beds\par}
        {\pard See {\field{\*\fldinst{HYPERLINK "https://a.example/b"}}{\fldrslt here}} {\b now}{\super\chftn}{\footnote\pard Of 2024.}.\par}
        \trowd\trhdr\cellx1\cellx2\pard\intbl a\cell b\cell\row\trowd\cellx1\cellx2\pard\intbl c\cell d\cell\row\pard End\par}"#,
    );
    let [heading, paragraph, table, _, notes] = rich.blocks.as_slice() else {
        panic!("{rich:#?}")
    };
    assert!(matches!(heading, Block::Heading { level: 2, .. }));
    let Block::Paragraph { spans } = paragraph else {
        panic!("{paragraph:?}")
    };
    assert!(
        spans
            .iter()
            .any(|span| span.link.is_some() && span.text == "here")
    );
    assert!(spans.iter().any(|span| span.bold && span.text == "now"));
    let Block::Table { rows } = table else {
        panic!("{table:?}")
    };
    assert_eq!(
        (
            rows.len(),
            rows[1].len(),
            rows[0][0].header,
            rows[1][0].header
        ),
        (2, 2, true, false)
    );
    let Block::Footnotes { notes } = notes else {
        panic!("{notes:?}")
    };
    assert_eq!(lines(&notes[0].blocks), ["Of 2024."]);
}

#[test]
fn a_page_is_its_readable_part_with_absolute_links() {
    let sentence =
        "The clinic of the town was promised again by the minister on a long day of spring. ";
    let page = format!(
        "<html lang=en><title>A clinic</title><script>alert(1)</script><nav><a href=/x>Menu</a></nav><article><h2>Beds</h2>\
         <p>{}<a href='/b'>here</a> <a href='javascript:alert(1)'>not</a> <em>said</em></p><ul><li>one<li>two</ul>\
         <blockquote><p>{sentence}</p></blockquote><p>{}</p></article>",
        sentence.repeat(8),
        sentence.repeat(8),
    );
    let info = InputFile {
        url: Some("https://a.example/c"),
        ..InputFile::named("a.html")
    };
    let Ok(readers::FileContent::Article { article }) = readers::content(page.as_bytes(), &info)
    else {
        panic!("no article");
    };
    let shown = format!("{article:?}");
    assert!(
        shown.contains("https://a.example/b")
            && !shown.contains("alert")
            && !shown.contains("Menu")
    );
    assert!(
        article
            .blocks
            .iter()
            .any(|it| matches!(it, Block::Quote { .. })),
        "{shown}"
    );
    assert!(
        article
            .blocks
            .iter()
            .any(|it| matches!(it, Block::List { ordered: false, items } if items.len() == 2))
    );
    assert_eq!(article.language.as_deref(), Some("en"));
}
