//! Files that were made to harm are answered within bounds.

use proptest::prelude::*;
use readers::{FileContent, InputFile};

use crate::{archive, content};

#[path = "../../../evidence/tests/hurting/mod.rs"]
mod hurting;

#[test]
fn no_file_that_was_made_to_hurt_is_shown_beyond_the_bounds() {
    for file in hurting::all() {
        // One library takes the square of the length of these, and prints are not read here.
        if !file.name.starts_with("pdf") {
            let _ = content(&(file.make)(48 * 1024), file.name);
        }
    }
}

#[test]
fn a_spreadsheet_that_repeats_without_end_is_counted_and_not_filled() {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let many = u64::MAX.to_string();
    let sheet = format!(
        "<d><table name=\"a\"><table-row number-rows-repeated=\"{many}\"><table-cell number-columns-repeated=\"{many}\"><p>x</p></table-cell></table-row></table></d>"
    );
    let bytes = archive(&[
        ("mimetype", kind.as_bytes()),
        ("content.xml", sheet.as_bytes()),
    ]);
    let Ok(FileContent::Table { tables }) = content(&bytes, "a.ods") else {
        panic!("no table")
    };
    assert_eq!(
        (tables[0].rows.len(), tables[0].rows_in_all),
        (2_000, u32::MAX)
    );
}

#[test]
fn lists_quotes_and_notes_in_one_another_end_somewhere() {
    let deep = |open: &str, close: &str| {
        format!(
            "<d><body>{}<p>a</p>{}</body></d>",
            open.repeat(150),
            close.repeat(150)
        )
    };
    let kind = "application/vnd.oasis.opendocument.text";
    for (open, close) in [
        ("<list><list-item>", "</list-item></list>"),
        ("<p><note><note-body>", "</note-body></note></p>"),
        (
            "<table><table-row><table-cell>",
            "</table-cell></table-row></table>",
        ),
    ] {
        let body = deep(open, close);
        let bytes = archive(&[
            ("mimetype", kind.as_bytes()),
            ("content.xml", body.as_bytes()),
        ]);
        let _ = content(&bytes, "a.odt");
    }
}

/// Pieces that documents are made of, put together in any order.
fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(of), 0..60).prop_map(|it| it.concat())
}

const WORD: &[&str] = &[
    "<p>",
    "</p>",
    "<r>",
    "</r>",
    "<t>a",
    "</t>",
    "<tbl>",
    "</tbl>",
    "<tr>",
    "</tr>",
    "<tc>",
    "</tc>",
    "<vMerge/>",
    "<gridSpan val=\"9999999999\"/>",
    "<numPr><ilvl val=\"99\"/><numId val=\"1\"/></numPr>",
    "<pPr>",
    "</pPr>",
    "<footnoteReference id=\"1\"/>",
    "<hyperlink id=\"r1\">",
    "</hyperlink>",
    "<drawing>",
    "</drawing>",
];
const RICH: &[&str] = &[
    "{",
    "}",
    "\\par ",
    "\\pard ",
    "\\cell ",
    "\\row ",
    "\\intbl ",
    "\\trowd ",
    "{\\footnote ",
    "{\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}",
    "{\\fldrslt ",
    "{\\pict ",
    "{\\*\\shppict ",
    "{\\listtext 1.}",
    "\\ls1 ",
    "\\ilvl99 ",
    "\\outlinelevel99 ",
    "\\b ",
    "abc",
    "\\'e9",
    "\\u233?",
];
const PAGE: &[&str] = &[
    "<p>",
    "<ul>",
    "</ul>",
    "<li>",
    "<table>",
    "</table>",
    "<tr>",
    "<td colspan=0>",
    "<th rowspan=-1>",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "</pre>",
    "<a href='//x'>",
    "</a>",
    "<b>",
    "</b>",
    "<img src='data:image/png;base64,!' alt=a>",
    "<br><br>",
    "<h2>",
    "words of a page that is read ",
    "<hr>",
];
const CUES: &[&str] = &[
    "WEBVTT\n",
    "\n",
    "1\n",
    "00:01.000 --> 00:02.000",
    " line:-1\n",
    "<v Ama>a",
    "{\\an8}",
    "\n\n",
    "99:99:99.999 --> 00:00",
    "a b\n",
];

proptest! {
    #[test]
    fn any_order_of_pieces_is_shown_within_bounds(word in pieces(WORD), rich in pieces(RICH), page in pieces(PAGE), cues in pieces(CUES)) {
        let _ = content(&archive(&[("word/document.xml", format!("<document><body>{word}</body></document>").as_bytes())]), "a.docx");
        let _ = content(format!("{{\\rtf1 {rich}").as_bytes(), "a.rtf");
        let _ = content(format!("<html><body>{page}").as_bytes(), "a.html");
        let _ = content(format!("WEBVTT\n\n{cues}").as_bytes(), "a.vtt");
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), name in "[a-z]{1,5}\\.(csv|xlsx|html)") {
        let _ = content(&bytes, &name);
    }

    #[test]
    fn what_is_sent_is_what_arrives(page in pieces(PAGE)) {
        if let Ok(content) = readers::content(format!("<html>{page}").as_bytes(), &InputFile::default()) {
            let sent = serde_json::to_string(&content).unwrap();
            prop_assert_eq!(serde_json::from_str::<FileContent>(&sent).unwrap(), content);
        }
    }
}
