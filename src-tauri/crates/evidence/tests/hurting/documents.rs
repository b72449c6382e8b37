//! Documents: archives of XML, and prints.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Made, counted, filled};

pub(super) const ALL: &[Made] = &[
    ("word: runs", |size| {
        word(&filled("<d><p>", "<r><t>a</t></r>", "</p></d>", size))
    }),
    ("word: paragraphs", |size| {
        word(&filled("<d>", "<p><r><t>a b</t></r></p>", "</d>", size))
    }),
    ("word: changes of many", |size| {
        word(&counted(
            "<d><p>",
            |it| format!("<ins author=\"A{it}\"><r><t>a</t></r></ins>"),
            "</p></d>",
            size,
        ))
    }),
    ("word: attributes", |size| {
        word(&counted(
            "<d><p ",
            |it| format!("a{it}=\"\" "),
            "></p></d>",
            size,
        ))
    }),
    ("word: references to characters", |size| {
        word(&filled("<d><p><r><t>", "&#97;", "</t></r></p></d>", size))
    }),
    ("word: fields never ended", |size| {
        word(&filled(
            "<d><p>",
            "<r><fldChar fldCharType=\"begin\"/></r>",
            "</p></d>",
            size,
        ))
    }),
    ("word: boxes in tables", |size| {
        word(&filled(
            "<d>",
            "<tbl><tr><tc><p/></tc></tr></tbl>",
            "</d>",
            size,
        ))
    }),
    ("word: comments on comments", |size| {
        word(&filled(
            "<d><p>",
            "<commentRangeStart id=\"1\"/>",
            "</p></d>",
            size,
        ))
    }),
    ("word: types never ended", |size| {
        word(&filled("<!DOCTYPE d [", "<!ENTITY a 'b'>", "", size))
    }),
    ("archive: parts", |size| {
        archive((0..size / 120).map(|it| (format!("word/document{it}.xml"), Vec::new())))
    }),
    ("archive: ends that are none", |size| {
        [b"PK\x03\x04".to_vec(), b"PK\x05\x06".repeat(size / 4)].concat()
    }),
    ("archive: ends of many parts", |size| {
        [
            b"PK\x03\x04".to_vec(),
            b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\0\0\0\0\0\0\0\0\0\0".repeat(size / 22),
        ]
        .concat()
    }),
    ("open document: paragraphs", |size| {
        open(&filled(
            "<d><body>",
            "<p>a<s c=\"9\"/></p>",
            "</body></d>",
            size,
        ))
    }),
    ("open document: changes", |size| {
        open(&counted(
            "<d><body>",
            |it| format!("<change-start change-id=\"c{it}\"/>a"),
            "</body></d>",
            size,
        ))
    }),
    ("open document: notes", |size| {
        open(&filled(
            "<d><body>",
            "<note><p>a</p></note>",
            "</body></d>",
            size,
        ))
    }),
    ("pdf: lists in lists", |size| {
        pdf(&filled("1 0 obj ", "[", "", size))
    }),
    ("pdf: dictionaries in dictionaries", |size| {
        pdf(&filled("1 0 obj ", "<</A", "", size))
    }),
    ("pdf: texts never closed", |size| {
        pdf(&filled("1 0 obj ", "(", "", size))
    }),
    ("pdf: comments", |size| pdf(&filled("", "%\n", "", size))),
    ("pdf: objects without an end", |size| {
        pdf(&counted("", |it| format!("{} 0 obj\n", it + 1), "", size))
    }),
    ("pdf: streams without an end", |size| {
        pdf(&counted(
            "",
            |it| format!("{} 0 obj<</Length 9>>stream\n", it + 1),
            "",
            size,
        ))
    }),
    ("pdf: lengths that lead on", |size| {
        pdf(&counted(
            "",
            |it| {
                format!(
                    "{} 0 obj<</Length {} 0 R>>stream\nendstream endobj\n",
                    it + 1,
                    it + 2
                )
            },
            "",
            size,
        ))
    }),
    ("pdf: objects", |size| {
        pdf(&counted(
            "",
            |it| format!("{} 0 obj null endobj\n", it + 3),
            "",
            size,
        ))
    }),
    ("pdf: references that lead on", |size| {
        pdf(&counted(
            "",
            |it| format!("{} 0 obj {} 0 R endobj\n", it + 1, it + 2),
            "",
            size,
        ))
    }),
    ("pdf: tables that lead back", tables),
    ("pdf: trailers", |size| {
        pdf(&filled("", "trailer<</Root 1 0 R>>startxref 9 ", "", size))
    }),
    ("pdf: pages in pages", |size| {
        pdf(&counted(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ",
            |it| {
                format!(
                    "{} 0 obj<</Type/Pages/Parent {} 0 R/Kids[{} 0 R]>>endobj\n",
                    it + 2,
                    it + 1,
                    it + 3
                )
            },
            "",
            size,
        ))
    }),
    ("pdf: pages", |size| pages(size)),
    ("pdf: a content of states", |size| {
        drawn(&filled("", "q ", "", size))
    }),
    ("pdf: a content of letters", |size| {
        drawn(&filled("BT /F 9 Tf ", "(a)Tj ", "ET", size))
    }),
    ("pdf: a content of lines", |size| {
        drawn(&filled("BT /F 9 Tf ", "0 -9 Td (a)Tj ", "ET", size))
    }),
    ("pdf: a content of one line", |size| {
        drawn(&filled("BT /F 9 Tf (", "ab ", ")Tj ET", size))
    }),
    ("pdf: a content of paths", |size| {
        drawn(&filled("", "0 0 m 1 1 l ", "S", size))
    }),
    ("pdf: a content of clips", |size| {
        drawn(&filled("", "0 0 9 9 re W n ", "", size))
    }),
    ("pdf: a content of fonts", |size| {
        drawn(&filled("BT ", "/F 9 Tf /G 8 Tf ", "ET", size))
    }),
    ("pdf: a content of lists", |size| {
        drawn(&filled("", "[", "", size))
    }),
    ("pdf: notes", |size| {
        pdf(&filled(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Annots[",
            "<</Subtype/Text/Rect[0]/T(a)>>",
            "]>>endobj",
            size,
        ))
    }),
];

fn archive(parts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // Not packed, so that a file is as long as what is in it.
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        let written = writer.start_file(name, stored).is_ok() && writer.write_all(&content).is_ok();
        assert!(written, "an archive in memory is written");
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn word(document: &[u8]) -> Vec<u8> {
    archive([("word/document.xml".to_owned(), document.to_vec())])
}

fn open(content: &[u8]) -> Vec<u8> {
    let kind = b"application/vnd.oasis.opendocument.text".to_vec();
    archive([
        ("mimetype".to_owned(), kind),
        ("content.xml".to_owned(), content.to_vec()),
    ])
}

fn pdf(objects: &[u8]) -> Vec<u8> {
    [
        b"%PDF-1.7\n".as_slice(),
        objects,
        b"\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
    ]
    .concat()
}

/// Tables of references of which each names the one before it.
fn tables(size: usize) -> Vec<u8> {
    let mut made = b"%PDF-1.7\n".to_vec();
    let mut before = 0;
    while made.len() < size {
        let at = made.len();
        made.extend_from_slice(
            format!(
                "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev {before}>>\n"
            )
            .as_bytes(),
        );
        before = at;
    }
    made.extend_from_slice(format!("startxref\n{before}\n%%EOF").as_bytes());
    made
}

/// A print with this content on its one page.
fn drawn(content: &[u8]) -> Vec<u8> {
    let head = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 5 0 R>>>>>>endobj \
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";
    let stream = format!("4 0 obj<</Length {}>>stream\n", content.len());
    pdf(&[
        head.as_bytes(),
        stream.as_bytes(),
        content,
        b"\nendstream endobj\n",
    ]
    .concat())
}

fn pages(size: usize) -> Vec<u8> {
    let count = size / 90;
    let kids: String = (0..count)
        .map(|it| format!("{} 0 R ", it + 9))
        .collect::<Vec<_>>()
        .concat();
    let head = format!(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[{kids}]/Count {count}>>endobj\n"
    );
    let page = |it: usize| {
        format!(
            "{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
            it + 9
        )
    };
    let pages = (0..count).map(page).collect::<Vec<_>>().concat();
    pdf(&[
        head.as_bytes(),
        b"4 0 obj<</Length 1>>stream\nq\nendstream endobj\n",
        pages.as_bytes(),
    ]
    .concat())
}
