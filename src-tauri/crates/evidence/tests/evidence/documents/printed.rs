//! What is printed from a document.

use evidence::{Fact, Kind, LeakKind, ReadError};

use super::{claimed, given, reading};
use crate::{ENGLISH, FRENCH};

/// Words as they are compared: without what typesetters choose for themselves, signs of quotation and their spaces.
fn plain(text: &str) -> Vec<String> {
    text.replace(['«', '»', '≪', '≫', '“', '”', '"'], " ")
        .replace('’', "'")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_text_of_a_print_is_the_text_that_was_printed() {
    for tool in [
        "office",
        "chromium",
        "latex",
        "latex-old",
        "typst",
        "reportlab",
    ] {
        for (language, source) in [("en", ENGLISH), ("fr", FRENCH)] {
            let name = format!("{tool}-{language}.pdf");
            let read = reading(&name);
            let text = read.text.unwrap_or_default();
            assert_eq!(read.evidence.trouble, None, "{name}");
            // LaTeX numbers its pages unless it is told otherwise, and page numbers are not of the text.
            assert_eq!(plain(&text), plain(source), "{name}\n{text}");
            assert_eq!(read.evidence.language.as_deref(), Some(language), "{name}");
        }
    }
}

#[test]
fn the_paragraphs_of_a_print_are_those_that_were_printed() {
    for tool in ["office", "chromium", "latex", "typst", "reportlab"] {
        for (language, source) in [("en", ENGLISH), ("fr", FRENCH)] {
            let name = format!("{tool}-{language}.pdf");
            let text = reading(&name).text.unwrap_or_default();
            let number = |text: &str| text.trim().split("\n\n").count();
            assert_eq!(number(&text), number(source), "{name}\n{text}");
        }
    }
}

#[test]
fn a_print_says_who_made_it_and_what_is_laid_over_it() {
    let read = reading("noted.pdf");
    let found = read.evidence;
    assert_eq!(found.kind, Kind::Pdf);
    assert_eq!(found.title.as_deref(), Some("Clinic promised"));
    assert_eq!(found.byline.as_deref(), Some("Ama Owusu"));
    assert_eq!(found.modified.as_deref(), Some("2024-03-05"));
    assert_eq!(found.published, None);
    assert_eq!(claimed(&found, Fact::Language), ["en-CA"]);
    // What stands both among the properties and in the packet of XML is one claim.
    for (index, claim) in found.claims.iter().enumerate() {
        let same = |other: &evidence::Claim| {
            (other.fact, other.source, &other.value) == (claim.fact, claim.source, &claim.value)
        };
        assert!(!found.claims[..index].iter().any(same), "{claim:?}");
    }
    assert_eq!(
        given(&found),
        [
            (LeakKind::Name, "Ama Owusu", "Info/Author"),
            (LeakKind::Name, "Ama Owusu", "XMP/dc:creator"),
            (LeakKind::Name, "Dag Moen", "Annots/T"),
            (LeakKind::Company, "The Daily", "Info/Company"),
            (LeakKind::Comments, "1", "Annots"),
            (LeakKind::Files, "notes.txt", "EmbeddedFiles"),
        ]
    );
}

#[test]
fn a_print_that_was_changed_still_holds_what_it_was() {
    let found = reading("updated.pdf").evidence;
    assert_eq!(found.byline.as_deref(), Some("Eva Novak"));
    assert!(given(&found).contains(&(LeakKind::EarlierVersions, "1", "startxref")));
    for name in ["noted.pdf", "linear.pdf", "office-en.pdf", "typst-en.pdf"] {
        let found = reading(name).evidence;
        let earlier = found
            .leaks
            .iter()
            .any(|leak| leak.kind == LeakKind::EarlierVersions);
        assert!(!earlier, "{name}");
    }
}

#[test]
fn a_print_that_needs_no_password_is_read_and_one_that_does_is_locked() {
    for name in ["owner.pdf", "owner-streams.pdf"] {
        let read = reading(name);
        assert_eq!(
            (read.evidence.trouble, read.text),
            (None, reading("reportlab-en.pdf").text)
        );
        assert_eq!(read.evidence.byline.as_deref(), Some("Ama Owusu"), "{name}");
    }
    let read = reading("locked.pdf");
    assert_eq!(read.evidence.trouble, Some(ReadError::Locked));
    assert_eq!((read.text, read.evidence.words), (None, None));
}
