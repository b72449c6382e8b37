//! Sanitized copies of documents: without personal data in their metadata.

use evidence::{InputFile, Kind, ReadError, Reading};
use lopdf::{Dictionary, Document, Object, Stream};
use sanitize::sanitize;

use super::{corpus, pdf, reading};
use crate::sanitized;

const SANITIZED: [(&str, Kind); 18] = [
    ("word.docx", Kind::Docx),
    ("pandoc.docx", Kind::Docx),
    ("open.odt", Kind::Odt),
    ("office.odt", Kind::Odt),
    ("pandoc.odt", Kind::Odt),
    ("noted.pdf", Kind::Pdf),
    ("updated.pdf", Kind::Pdf),
    ("owner.pdf", Kind::Pdf),
    ("owner-streams.pdf", Kind::Pdf),
    ("linear.pdf", Kind::Pdf),
    ("office-fr.pdf", Kind::Pdf),
    ("chromium-en.pdf", Kind::Pdf),
    ("chromium-fr.pdf", Kind::Pdf),
    ("latex-fr.pdf", Kind::Pdf),
    ("latex-old-fr.pdf", Kind::Pdf),
    ("typst-en.pdf", Kind::Pdf),
    ("typst-fr.pdf", Kind::Pdf),
    ("reportlab-en.pdf", Kind::Pdf),
];

fn copy(bytes: &[u8], kind: Kind) -> (Vec<u8>, Reading) {
    let copy = sanitize(bytes, kind).unwrap().unwrap();
    let read = evidence::read_bytes(&copy, &InputFile::named("copy"));
    (copy, read)
}

#[test]
fn a_copy_reads_the_same_and_gives_nothing_away() {
    for (name, kind) in SANITIZED {
        let original = reading(name);
        let file = corpus(name);
        let (bytes, read) = copy(&file, kind);
        assert!(
            sanitized::sanitize_and_check(&file).unwrap().unwrap() == bytes,
            "{name}"
        );
        assert_eq!(
            (read.evidence.kind, read.evidence.trouble),
            (kind, None),
            "{name}"
        );
        assert_eq!(read.text, original.text, "{name}");
        assert_eq!(read.evidence.leaks, [], "{name}");
        assert_eq!(read.evidence.title, original.evidence.title, "{name}");
        assert_eq!(
            (read.evidence.byline, read.evidence.modified),
            (None, None),
            "{name}"
        );
        let (again, _) = copy(&bytes, kind);
        assert!(again == bytes, "a copy of a copy of {name} is another");
    }
}

#[test]
fn no_name_is_left_in_the_bytes_of_a_copy() {
    for (name, kind) in SANITIZED {
        let (bytes, _) = copy(&corpus(name), kind);
        for one in unpacked(&bytes, kind) {
            for gone in [
                "Owusu",
                "Lindqvist",
                "Chidi",
                "Dag Moen",
                "private notes",
                "for good",
                "The Daily",
            ] {
                let found = one.windows(gone.len()).any(|part| part == gone.as_bytes());
                assert!(!found, "{gone} in {name}");
            }
        }
    }
}

/// The parts of an archive; of a print, the whole, in which the tests keep names unpacked.
fn unpacked(bytes: &[u8], kind: Kind) -> Vec<Vec<u8>> {
    if kind == Kind::Pdf {
        return vec![bytes.to_vec()];
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut content).unwrap();
            content
        })
        .collect()
}

#[test]
fn what_cannot_be_cleaned_is_not() {
    assert_eq!(sanitize(&corpus("pandoc.rtf"), Kind::Rtf), Ok(None));
    assert_eq!(sanitize(b"WEBVTT", Kind::Subtitles), Ok(None));
    assert_eq!(
        sanitize(&corpus("locked.pdf"), Kind::Pdf),
        Err(ReadError::Locked)
    );
    assert_eq!(sanitize(b"PK", Kind::Docx), Err(ReadError::Damaged));
    assert_eq!(
        sanitize(&corpus("open.odt"), Kind::Docx),
        Err(ReadError::Damaged)
    );
    assert_eq!(sanitize(b"%PDF-1.7", Kind::Pdf), Err(ReadError::Damaged));
}

fn written(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_print_with_a_page_missing_is_not_called_clean() {
    let mut document = Document::load_mem(&corpus("chromium-en.pdf")).unwrap();
    let page = document.page_iter().next().unwrap();
    document.objects.remove(&page);
    let sanitized = sanitize(&written(document), Kind::Pdf);
    assert_eq!(sanitized.err(), Some(ReadError::Damaged));
}

#[test]
fn a_print_that_is_not_read_to_its_end_is_not_called_clean() {
    let mut document = Document::with_version("1.7");
    let content = document.add_object(Stream::new(Dictionary::new(), Vec::new()));
    let pages = std::iter::repeat_n(content, 5_001);
    let print = pdf(document, Dictionary::new(), pages);
    assert_eq!(sanitize(&print, Kind::Pdf), Err(ReadError::TooLarge));
}

#[test]
fn what_leads_nowhere_in_a_print_leads_nowhere_in_its_copy() {
    let mut document = Document::load_mem(&corpus("chromium-en.pdf")).unwrap();
    let page = document.page_iter().next().unwrap();
    // Its properties are the second object, and the copy has another one of that number.
    let gone = document.trailer.get(b"Info").unwrap();
    let gone = gone.as_reference().unwrap();
    document.objects.remove(&gone);
    let dict = document.get_object_mut(page).unwrap().as_dict_mut();
    dict.unwrap().set("Gone", Object::Reference(gone));
    let copy = sanitized::sanitize_and_check(&written(document))
        .unwrap()
        .unwrap();
    let copy = Document::load_mem(&copy).unwrap();
    let page = copy.page_iter().next().unwrap();
    let leads = copy.get_dictionary(page).unwrap().get(b"Gone").cloned();
    assert!(leads.as_ref().is_ok_and(Object::is_null), "{leads:?}");
}
