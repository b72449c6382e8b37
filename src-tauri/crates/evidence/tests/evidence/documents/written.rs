//! Documents of word processors.

use evidence::{Fact, Kind, LeakKind, ReadError};

use super::{claimed, given, reading};
use crate::{ENGLISH, FRENCH, read};

#[test]
fn what_word_processors_write_is_read_as_it_stands() {
    for (name, kind) in [
        ("pandoc.docx", Kind::Docx),
        ("pandoc.odt", Kind::Odt),
        ("pandoc.rtf", Kind::Rtf),
    ] {
        let read = reading(name);
        assert_eq!(
            (read.evidence.kind, read.evidence.trouble),
            (kind, None),
            "{name}"
        );
        let text = read.text.unwrap_or_default();
        // Pandoc prints the title above the text, and spaces that do not break where French has them.
        let expected = format!("Clinic promised\n\n{}", FRENCH.trim());
        assert_eq!(text.replace('\u{a0}', " "), expected, "{name}");
        assert_eq!(read.evidence.language.as_deref(), Some("fr"), "{name}");
    }
}

#[test]
fn a_document_is_read_with_its_changes_taken() {
    let added = "Lits\n\nDouze\n\nLe ministre hésite\n\nPage 1";
    let expected = format!("{}\n\n{added}", FRENCH.trim());
    assert_eq!(
        reading("word.docx").text.as_deref(),
        Some(expected.as_str())
    );
    // LibreOffice without a window has no first page.
    let converted = expected.replace("Page 1", "Page 0");
    assert_eq!(
        reading("office.odt").text.as_deref(),
        Some(converted.as_str())
    );
    let of_rtf = expected.replace("Lits\n\nDouze", "Lits\tDouze");
    assert_eq!(reading("office.rtf").text.as_deref(), Some(of_rtf.as_str()));
    let expected = format!("{}\n\nNoted   down", ENGLISH.trim());
    assert_eq!(reading("open.odt").text.as_deref(), Some(expected.as_str()));
}

#[test]
fn a_document_of_word_gives_away_who_worked_on_it() {
    let found = reading("word.docx").evidence;
    assert_eq!(found.title.as_deref(), Some("Clinic promised"));
    assert_eq!(found.byline.as_deref(), Some("Ama Owusu"));
    assert_eq!(
        (found.published, found.modified),
        (None, Some("2013-12-23".to_owned()))
    );
    let found = reading("word.docx").evidence;
    assert_eq!(claimed(&found, Fact::Language), ["fr-CA", "en-US"]);
    assert_eq!(
        given(&found),
        [
            (LeakKind::Name, "Ama Owusu", "docProps/core.xml"),
            (LeakKind::Name, "Bo Lindqvist", "docProps/core.xml"),
            (LeakKind::Name, "Chidi Eze", "word/document.xml"),
            (LeakKind::Name, "Dag Moen", "word/comments.xml"),
            (LeakKind::TrackedChanges, "2", "word/document.xml"),
            (LeakKind::Comments, "1", "word/comments.xml"),
        ]
    );
}

#[test]
fn an_open_document_gives_away_who_worked_on_it() {
    let found = reading("open.odt").evidence;
    assert_eq!(found.title.as_deref(), Some("Clinic promised"));
    assert_eq!(found.byline.as_deref(), Some("Ama Owusu"));
    assert_eq!(
        (found.published.as_deref(), found.modified.as_deref()),
        (None, Some("2024-03-05"))
    );
    assert_eq!(
        given(&found),
        [
            (LeakKind::Name, "Ama Owusu", "meta.xml"),
            (LeakKind::Name, "Bo Lindqvist", "meta.xml"),
            (LeakKind::Name, "Chidi Eze", "content.xml"),
            (LeakKind::Name, "Dag Moen", "content.xml"),
            (LeakKind::TrackedChanges, "1", "content.xml"),
            (LeakKind::Comments, "1", "content.xml"),
            (LeakKind::Properties, "Metro", "meta.xml/Desk"),
        ]
    );
}

#[test]
fn rich_text_gives_away_who_worked_on_it() {
    let found = reading("office.rtf").evidence;
    assert_eq!(found.title.as_deref(), Some("Clinic promised"));
    assert_eq!(found.byline.as_deref(), Some("Ama Owusu"));
    let given = given(&found);
    for expected in [
        (LeakKind::Name, "Ama Owusu", "info/author"),
        (LeakKind::Name, "Chidi Eze", "revtbl"),
        (LeakKind::Name, "Dag Moen", "atnauthor"),
        (LeakKind::TrackedChanges, "2", "revised, deleted"),
        (LeakKind::Comments, "1", "annotation"),
    ] {
        assert!(given.contains(&expected), "{expected:?} in {given:?}");
    }
}

#[test]
fn rich_text_is_read_in_every_way_of_writing_letters() {
    for (rtf, expected) in [
        (r"{\rtf1\ansi\ansicpg1252 caf\'e9\par}", "café"),
        (
            r"{\rtf1\ansi\ansicpg1251 \'ef\'f0\'e8\'e2\'e5\'f2}",
            "привет",
        ),
        (r"{\rtf1\ansi\uc1 caf\u233?\par}", "café"),
        (r"{\rtf1\ansi\uc2 caf\u233\'e9?s}", "cafés"),
        (r"{\rtf1\ansi\uc0 \u-10179\u-8704 !}", "😀!"),
        (
            r"{\rtf1{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}\f0 \'e9 {\f1 \'ef} \'e9}",
            "é п é",
        ),
        (r"{\rtf1\ansi a{\deleted b}c{\v hidden}d}", "acd"),
        (
            r"{\rtf1 a{\*\unknown b}{\footnote c}{\header d}{\pict 00ff}e}",
            "ae",
        ),
        (
            r"{\rtf1{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}}",
            "link",
        ),
        (r"{\rtf1 one\cell two\cell\row three}", "one\ttwo\n\nthree"),
        (
            r"{\rtf1 one\line two\tab three\~four}",
            "one\ntwo\tthree\u{a0}four",
        ),
        (
            r"{\rtf1 {\upr{ansi}{\*\ud{unicode}}}\bin4 }}}}\{\\\}}",
            "ansi{\\}",
        ),
    ] {
        let found = evidence::read_bytes(rtf.as_bytes(), &evidence::InputFile::named(""));
        assert_eq!(found.text.as_deref(), Some(expected), "{rtf}");
        assert_eq!(
            (found.evidence.kind, found.evidence.trouble),
            (Kind::Rtf, None),
            "{rtf}"
        );
    }
}

#[test]
fn what_is_broken_off_is_damaged() {
    let whole = super::corpus("word.docx");
    let found = read(&whole[..whole.len() / 2], "");
    assert_eq!((found.kind, found.words), (Kind::Unknown, None));
    let found = read(br"{\rtf1 so far", "");
    assert_eq!(
        (found.words, found.trouble),
        (Some(2), Some(ReadError::Damaged))
    );
}
