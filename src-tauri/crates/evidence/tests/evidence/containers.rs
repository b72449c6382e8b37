//! Files inside of files, and what they give away.

use std::fmt::Write as _;

use evidence::{Evidence, InputFile, Kind, LeakKind, read_bytes};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use sanitize::sanitize;

use crate::documents::{archive, pdf};
use crate::files::{picture, recording};
use crate::read;

/// Where the photograph of the corpus was taken.
const PLACE: &str = "45.50170, -73.56730";

/// Where in a file a place is given away.
pub(crate) fn places(found: &Evidence) -> Vec<&str> {
    let leaks = found.leaks.iter();
    leaks
        .filter(|leak| leak.kind == LeakKind::Location && leak.value == PLACE)
        .map(|leak| leak.place.as_str())
        .collect()
}

fn word_with(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let body =
        b"<w:document><w:body><w:p><w:r><w:t>The plant</w:t></w:r></w:p></w:body></w:document>";
    let parts = parts.iter().map(|(name, content)| (*name, content.clone()));
    archive(
        [("word/document.xml", body.to_vec())]
            .into_iter()
            .chain(parts),
    )
}

fn open_document_with(name: &str, content: Vec<u8>) -> Vec<u8> {
    let body = b"<o:document><o:body><text:p>The plant</text:p></o:body></o:document>";
    archive([
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("content.xml", body.to_vec()),
        (name, content),
    ])
}

/// A PDF of one page without text, with this stream in it.
fn print_with(stream: Stream) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let picture = document.add_object(stream);
    let content = document.add_object(Stream::new(Dictionary::new(), b"/P Do".to_vec()));
    let resources = dictionary! { "XObject" => dictionary! { "P" => picture } };
    pdf(document, resources, [content])
}

fn photograph_stream() -> Stream {
    let mut dict = Dictionary::new();
    dict.set("Subtype", Object::Name(b"Image".to_vec()));
    dict.set("Filter", Object::Name(b"DCTDecode".to_vec()));
    dict.set("Width", 48);
    dict.set("Height", 32);
    Stream::new(dict, picture("photo.jpg"))
}

#[test]
fn a_photograph_in_a_document_gives_away_what_it_does_alone() {
    let inner = word_with(&[("word/media/image1.jpeg", picture("photo.jpg"))]);
    for (bytes, kind, place) in [
        (inner.clone(), Kind::Docx, "word/media/image1.jpeg: GPS"),
        (
            word_with(&[("word/media/image1.png", picture("drawing.png"))]),
            Kind::Docx,
            "word/media/image1.png: GPS",
        ),
        (
            word_with(&[("word/embeddings/report.docx", inner)]),
            Kind::Docx,
            "word/embeddings/report.docx: word/media/image1.jpeg: GPS",
        ),
        (
            open_document_with("Pictures/1.jpg", picture("photo.jpg")),
            Kind::Odt,
            "Pictures/1.jpg: GPS",
        ),
        (print_with(photograph_stream()), Kind::Pdf, "picture 1: GPS"),
    ] {
        let found = read(&bytes, "");
        assert_eq!((found.kind, places(&found)), (kind, vec![place]));
        let copy = sanitize(&bytes, kind).unwrap().unwrap();
        let after = read_bytes(&copy, &InputFile::named(""));
        assert_eq!(after.evidence.leaks, [], "{place}");
        assert_eq!(after.text, read_bytes(&bytes, &InputFile::named("")).text);
    }
}

#[test]
fn a_document_with_a_picture_that_cannot_be_cleaned_is_not_called_clean() {
    let scan = word_with(&[("word/media/image1.tiff", picture("scan.tiff"))]);
    assert!(!places(&read(&scan, "")).is_empty());
    assert_eq!(sanitize(&scan, Kind::Docx), Ok(None));
}

#[test]
fn what_stands_behind_a_photograph_is_looked_at() {
    let clean = sanitize(&picture("photo.jpg"), Kind::Picture)
        .unwrap()
        .unwrap();
    assert_eq!(read(&clean, "").leaks, []);
    let with_picture = [clean.as_slice(), &picture("photo.jpg")].concat();
    assert_eq!(places(&read(&with_picture, "")), ["picture behind it: GPS"]);
    let with_film = [clean.as_slice(), &recording("film.mov")].concat();
    let film = read(&with_film, "").leaks;
    assert!(
        film.iter()
            .any(|leak| leak.place.starts_with("film behind it: ")),
        "{film:?}"
    );
}

#[test]
fn a_picture_that_was_saved_with_a_page_is_looked_at() {
    let mut encoded = String::new();
    for line in picture("photo.jpg").chunks(36) {
        for byte in line {
            write!(encoded, "={byte:02X}").unwrap();
        }
        encoded.push_str("=\r\n");
    }
    let page = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
         <html><body><p>x</p></body></html>\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: \
         quoted-printable\r\nContent-Location: https://example.org/a.jpg\r\n\r\n{encoded}\r\n--b--\r\n"
    );
    let found = read(page.as_bytes(), "");
    assert_eq!(found.kind, Kind::Mhtml);
    assert_eq!(places(&found), ["https://example.org/a.jpg: GPS"]);
}

/// The sum of a chunk (ISO 15948, annex D).
fn sum(bytes: impl Iterator<Item = u8>) -> u32 {
    !bytes.fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}

/// A chunk of PNG.
fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let sum = sum(name.iter().chain(content).copied()).to_be_bytes();
    [length.as_slice(), &name, content, &sum].concat()
}

/// The drawing of the corpus without its metadata, with a chunk before its end.
fn drawing_with(chunk: &[u8]) -> Vec<u8> {
    let clean = sanitize(&picture("drawing.png"), Kind::Picture)
        .unwrap()
        .unwrap();
    let (picture, end) = clean.split_at(clean.len() - 12);
    [picture, chunk, end].concat()
}

#[test]
fn a_profile_in_a_text_of_a_png_is_read() {
    let photo = picture("photo.jpg");
    let from = photo.windows(6).position(|six| six == b"Exif\0\0").unwrap();
    let length = usize::from(u16::from_be_bytes([photo[from - 2], photo[from - 1]])) - 2;
    let exif = &photo[from..from + length];
    let mut digits = String::new();
    for byte in exif {
        write!(digits, "{byte:02x}").unwrap();
    }
    for kind in ["exif", "APP1"] {
        let name = format!("Raw profile type {kind}\0");
        let text = format!("\n{kind}\n{:8}\n{digits}\n", exif.len());
        // ImageMagick packs it, behind a byte for the way of packing.
        let mut encoder =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
        let deflated = encoder.finish().unwrap();
        let packed = [name.as_bytes(), &[0], &deflated].concat();
        let plain = [name.as_bytes(), text.as_bytes()].concat();
        for (form, content) in [(*b"tEXt", plain), (*b"zTXt", packed)] {
            let drawing = drawing_with(&chunk(form, &content));
            assert_eq!(places(&read(&drawing, "")), ["GPS"], "{kind} {form:?}");
            let copy = sanitize(&drawing, Kind::Picture).unwrap().unwrap();
            assert_eq!(read(&copy, "").leaks, [], "{kind} {form:?}");
        }
    }
    for (text, kind) in [
        (
            b"exif:GPSLatitude\x0045/1, 30/1, 6/1".as_slice(),
            LeakKind::Location,
        ),
        (b"Artist\0Ama Owusu", LeakKind::Name),
        (b"exif:BodySerialNumber\x004711", LeakKind::Device),
    ] {
        let found = read(&drawing_with(&chunk(*b"tEXt", text)), "");
        assert!(found.leaks.iter().any(|leak| leak.kind == kind), "{kind:?}");
    }
}
