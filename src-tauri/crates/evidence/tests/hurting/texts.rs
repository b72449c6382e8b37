//! Plain texts made to hurt what is read of every text: its words, its language, its fingerprint.

use super::{Made, counted, filled};

pub(super) const ALL: &[Made] = &[
    ("text: one word", |size| filled("", "a", "", size)),
    ("text: one word of many alphabets", |size| {
        filled("", "aбγ", "", size)
    }),
    ("text: marks on one letter", |size| {
        filled("e", "\u{301}", "", size)
    }),
    ("text: joined signs", |size| {
        filled("", "👩\u{200d}", "", size)
    }),
    ("text: flags", |size| filled("", "🇨🇦", "", size)),
    ("text: figures and points", |size| {
        filled("", "1.1,", "", size)
    }),
    ("text: apostrophes", |size| filled("", "a'", "", size)),
    ("text: letters alone", |size| filled("", "a ", "", size)),
    ("text: lines", |size| filled("", "a\n\n", "", size)),
    ("text: languages by turns", |size| {
        filled(
            "",
            "The clinic was promised.\n\nLa clinique était promise.\n\n",
            "",
            size,
        )
    }),
    ("text: words all different", |size| {
        counted("", |it| format!("w{it} "), "", size)
    }),
    ("text: Chinese", |size| filled("", "新聞自由", "", size)),
    ("text: Hangul in parts", |size| {
        filled("", "\u{1112}\u{1161}\u{11ab}", "", size)
    }),
    ("text: spaces", |size| filled("a", " ", "b", size)),
    ("text: names", |size| filled("", "Ama Boateng ", "", size)),
    ("subtitles: cues", |size| {
        filled("", "1\n00:00:01,000 --> 00:00:02,000\na\n\n", "", size)
    }),
    ("subtitles: tags never closed", |size| {
        filled("00:00:01,000 --> 00:00:02,000\n", "<a{\\&", "", size)
    }),
    ("subtitles: arrows", |size| {
        filled("00:00:01,000 --> 00:00:02,000\n", "-->", "", size)
    }),
    ("subtitles: colons", |size| {
        filled("00:00:01,000 --> 00:00:02,000\n", "1:", " --> 1\n", size)
    }),
    ("subtitles: lines that repeat but the last", |size| {
        let cue = |last: &str| {
            let head = "00:00:01,000 --> 00:00:02,000\n";
            filled(head, "a\n", &format!("{last}\n\n"), size / 2)
        };
        [cue("b"), cue("c")].concat()
    }),
    ("rich text: groups", |size| {
        filled("{\\rtf1 ", "{a}", "}", size)
    }),
    ("rich text: letters by number", |size| {
        filled("{\\rtf1 ", "\\u8364?", "}", size)
    }),
    ("rich text: revisers", |size| {
        counted(
            "{\\rtf1 {\\*\\revtbl ",
            |it| format!("{{A{it};}}"),
            "}}",
            size,
        )
    }),
    ("rich text: fonts", |size| {
        counted(
            "{\\rtf1 {\\fonttbl ",
            |it| format!("{{\\f{it}\\fcharset204 a;}}"),
            "}}",
            size,
        )
    }),
    ("rich text: commenters", |size| {
        counted(
            "{\\rtf1 ",
            |it| format!("{{\\*\\atnauthor A{it}}}"),
            "}",
            size,
        )
    }),
    ("rich text: properties", |size| {
        filled("{\\rtf1 {\\info", "{\\author a}", "}}", size)
    }),
    ("rich text: paragraphs", |size| {
        filled("{\\rtf1 ", "\\par a", "}", size)
    }),
    ("rich text: words that never end", |size| {
        filled("{\\rtf1 ", "\\abcdefghijklmnopqrstuvwxyz", "}", size)
    }),
    ("rich text: bytes left over", |size| {
        filled("{\\rtf1 ", "\\bin1 a", "}", size)
    }),
    ("rich text: letters of two bytes", |size| {
        filled("{\\rtf1\\ansicpg932 ", "\\'81\\'40", "}", size)
    }),
];
