//! What is read is what `evidence` reads.

use std::fs::File;

use evidence::{InputFile, Kind};

use crate::{PAGE, corpus, readers};

/// Of every kind that is read, one.
const FILES: [&str; 9] = [
    "pages/wire_agency.html",
    "documents/word.docx",
    "documents/office-fr.pdf",
    "documents/pandoc.rtf",
    "recordings/cbr.mp3",
    "recordings/film.mp4",
    "recordings/film.mkv",
    "pictures/photo.jpg",
    "pictures/drawing.png",
];

#[test]
fn a_reader_says_what_evidence_says() {
    let readers = readers();
    for name in FILES {
        let bytes = std::fs::read(corpus(name)).unwrap();
        let file_info = InputFile {
            name,
            url: Some("https://outlet.example/2020/05/06/a"),
            media_type: None,
            today: Some("2021-01-05".parse().unwrap()),
        };
        let mut here = evidence::read_bytes(&bytes, &file_info);
        // Numbers as JSON carries them, to the last bit but one.
        let carried = serde_json::to_string(&here.evidence).unwrap();
        here.evidence = serde_json::from_str(&carried).unwrap();
        assert_eq!(readers.read(&bytes, &file_info), here, "{name}");
        let open = File::open(corpus(name)).unwrap();
        assert_eq!(readers.read_open(open, &file_info), here, "{name}, open");
    }
}

#[test]
fn what_is_shown_is_what_evidence_shows() {
    let readers = readers();
    for name in FILES
        .into_iter()
        .chain(["documents/open.odt", "documents/office.rtf"])
    {
        let bytes = std::fs::read(corpus(name)).unwrap();
        let file_info = InputFile::named(name);
        let here = evidence::content(&bytes, &file_info);
        assert_eq!(readers.content(&bytes, &file_info), here, "{name}");
    }
}

#[test]
fn a_copy_is_the_copy_that_evidence_makes() {
    let readers = readers();
    for (name, kind) in [
        ("documents/word.docx", Kind::Docx),
        ("pictures/photo.jpg", Kind::Picture),
        ("recordings/film.mp4", Kind::Mp4),
    ] {
        let bytes = std::fs::read(corpus(name)).unwrap();
        let here = sanitize::sanitize(&bytes, kind);
        assert!(here.as_ref().is_ok_and(Option::is_some), "{name}");
        assert_eq!(readers.sanitize(&bytes, kind), here, "{name}");
    }
    assert_eq!(readers.sanitize(PAGE, Kind::Html), Ok(None));
    let damaged = readers.sanitize(b"%PDF-1.7 nothing", Kind::Pdf);
    assert_eq!(damaged, sanitize::sanitize(b"%PDF-1.7 nothing", Kind::Pdf));
    assert!(damaged.is_err());
}

#[test]
fn many_are_read_at_the_same_time() {
    let readers = readers();
    std::thread::scope(|scope| {
        for number in 0..24 {
            let readers = readers.clone();
            scope.spawn(move || {
                let text =
                    format!("The clinic of number {number} was promised.").repeat(number + 1);
                let read = readers.read(text.as_bytes(), &InputFile::named("a.txt"));
                assert_eq!(read.text.as_deref(), Some(text.as_str()));
            });
        }
    });
}
