use std::fmt::Write as _;

use evidence::{Evidence, InputFile, Kind, LeakKind, read_bytes};
use lopdf::{Dictionary, Document, Object, Stream};
use sanitize::sanitize;

use crate::documents::archive;
use crate::files::{picture, recording};
use crate::read;

/// Where the photograph of the corpus was taken.
const PLACE: &str = "45.50170, -73.56730";

/// Where in a file a place is given away.
fn places(found: &Evidence) -> Vec<&str> {
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
    let mut objects = Dictionary::new();
    objects.set("P", picture);
    let mut resources = Dictionary::new();
    resources.set("XObject", objects);
    let content = document.add_object(Stream::new(Dictionary::new(), b"/P Do".to_vec()));
    let tree = document.new_object_id();
    let mut page = Dictionary::new();
    page.set("Type", Object::Name(b"Page".to_vec()));
    page.set("Parent", tree);
    page.set("MediaBox", vec![0.into(), 0.into(), 612.into(), 792.into()]);
    page.set("Resources", resources);
    page.set("Contents", content);
    let page = document.add_object(page);
    let mut pages = Dictionary::new();
    pages.set("Type", Object::Name(b"Pages".to_vec()));
    pages.set("Count", 1);
    pages.set("Kids", vec![page.into()]);
    document.objects.insert(tree, pages.into());
    let mut root = Dictionary::new();
    root.set("Type", Object::Name(b"Catalog".to_vec()));
    root.set("Pages", tree);
    let root = document.add_object(root);
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
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
fn a_cover_in_a_recording_gives_away_what_it_does_alone() {
    let photo = picture("photo.jpg");
    let with_cover = [b"\0image/jpeg\0\x03\0".as_slice(), &photo].concat();
    let size = |length: usize| u32::try_from(length).unwrap().to_be_bytes();
    let seven_bits =
        |length: usize| [21, 14, 7, 0].map(|shift| u8::try_from(length >> shift & 0x7f).unwrap());
    let frame = [
        b"APIC".as_slice(),
        &size(with_cover.len()),
        &[0, 0],
        &with_cover,
    ]
    .concat();
    let sound = [
        b"ID3\x03\0\0".as_slice(),
        &seven_bits(frame.len()),
        &frame,
        &recording("no-header.mp3"),
    ]
    .concat();
    assert_eq!(places(&read(&sound, "")), ["ID3v2/APIC: GPS"]);

    let flac = recording("speech.flac");
    let block = [
        b"\0\0\0\x03\0\0\0\x0aimage/jpeg\0\0\0\0".as_slice(),
        &[0; 16],
        &size(photo.len()),
        &photo,
    ]
    .concat();
    let header = [
        6,
        size(block.len())[1],
        size(block.len())[2],
        size(block.len())[3],
    ];
    let flac = [&flac[..42], &header, block.as_slice(), &flac[42..]].concat();
    assert_eq!(places(&read(&flac, "")), ["FLAC picture: GPS"]);
    for (bytes, kind) in [(sound, Kind::Mp3), (flac, Kind::Flac)] {
        let copy = sanitize(&bytes, kind).unwrap().unwrap();
        assert_eq!(read(&copy, "").leaks, [], "{kind:?}");
    }
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
        let text = format!(
            "Raw profile type {kind}\0\n{kind}\n{:8}\n{digits}\n",
            exif.len()
        );
        let drawing = drawing_with(&chunk(*b"tEXt", text.as_bytes()));
        assert_eq!(places(&read(&drawing, "")), ["GPS"], "{kind}");
        let copy = sanitize(&drawing, Kind::Picture).unwrap().unwrap();
        assert_eq!(read(&copy, "").leaks, [], "{kind}");
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
