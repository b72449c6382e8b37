//! Pages saved with what belongs to them.

use evidence::{Kind, ReadError};

use crate::read;

fn story() -> String {
    let paragraph = "<p>The clinic was promised in three budgets, and the town still waits for its doors to open.</p>";
    format!(
        "<html lang=\"fr\"><head><title>Une clinique promise | L’Écho</title><meta property=\"article:published_time\" content=\"2020-01-03T21:30:00-05:00\"></head><body><article><h1>Une clinique promise</h1>{}</article></body></html>",
        paragraph.repeat(12)
    )
}

fn quoted_printable(text: &str) -> String {
    let mut lines = String::new();
    let mut column = 0;
    for byte in text.bytes() {
        let piece = if byte.is_ascii_graphic() && byte != b'=' || byte == b' ' {
            char::from(byte).to_string()
        } else {
            format!("={byte:02X}")
        };
        if column + piece.len() > 72 {
            lines.push_str("=\r\n");
            column = 0;
        }
        column += piece.len();
        lines.push_str(&piece);
    }
    lines
}

#[test]
fn a_page_saved_as_mime_is_read_with_where_it_was() {
    let saved = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/clinique\r\nSubject: Une clinique\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--parts--\"\r\n\r\n\r\n----parts--\r\nContent-Type: text/html\r\nContent-Location: https://example.org/frame\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body>Frame</body></html>\r\n----parts--\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/clinique\r\n\r\n{}\r\n----parts--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo=\r\n----parts----\r\n",
        quoted_printable(&story())
    );
    let found = read(saved.as_bytes(), "clinique.mhtml");
    assert_eq!((found.kind, found.trouble), (Kind::Mhtml, None));
    assert_eq!(found.published.as_deref(), Some("2020-01-03"));
    assert_eq!(found.title.as_deref(), Some("Une clinique promise"));
    assert_eq!(found.words, Some(204));
}

#[test]
fn a_letter_without_a_page_is_damaged() {
    let saved = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n--x--\r\n";
    let found = read(saved, "a.mhtml");
    assert_eq!(
        (found.kind, found.trouble),
        (Kind::Mhtml, Some(ReadError::Damaged))
    );
}

fn archive(binary: bool) -> Vec<u8> {
    let mut main = plist::Dictionary::new();
    let story = story();
    let (data, ..) = encoding_rs::WINDOWS_1252.encode(&story);
    main.insert(
        "WebResourceData".into(),
        plist::Value::Data(data.into_owned()),
    );
    main.insert("WebResourceMIMEType".into(), "text/html".into());
    main.insert("WebResourceTextEncodingName".into(), "windows-1252".into());
    main.insert(
        "WebResourceURL".into(),
        "https://example.org/clinique".into(),
    );
    let mut root = plist::Dictionary::new();
    root.insert("WebMainResource".into(), plist::Value::Dictionary(main));
    root.insert("WebSubresources".into(), plist::Value::Array(Vec::new()));
    let root = plist::Value::Dictionary(root);
    let mut bytes = Vec::new();
    let written = if binary {
        root.to_writer_binary(&mut bytes)
    } else {
        root.to_writer_xml(&mut bytes)
    };
    assert!(written.is_ok());
    bytes
}

#[test]
fn a_page_saved_by_safari_is_read_in_both_forms() {
    for binary in [true, false] {
        let found = read(&archive(binary), "clinique.webarchive");
        assert_eq!(
            (found.kind, found.trouble),
            (Kind::WebArchive, None),
            "binary: {binary}"
        );
        assert_eq!(found.title.as_deref(), Some("Une clinique promise"));
        assert_eq!(found.published.as_deref(), Some("2020-01-03"));
        assert_eq!(found.words, Some(204));
    }
}

/// Thirty arrays, each of which holds the next twice.
fn bomb() -> Vec<u8> {
    let mut bytes = b"bplist00".to_vec();
    for number in 1..=30 {
        bytes.extend([0xa2, number, number]);
    }
    bytes.push(0x09);
    bytes.extend((0..=30_u8).map(|number| 8 + 3 * number));
    // An offset and a reference take a byte each; there are 31 objects, of which the first is the root; the table of
    // their places stands after them.
    bytes.extend([0, 0, 0, 0, 0, 0, 1, 1]);
    bytes.extend([0, 0, 0, 0, 0, 0, 0, 31]);
    bytes.extend([0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.extend([0, 0, 0, 0, 0, 0, 0, 8 + 3 * 30 + 1]);
    bytes
}

#[test]
fn a_list_that_unfolds_without_end_is_refused() {
    let found = read(&bomb(), "bomb.webarchive");
    assert_eq!(
        (found.kind, found.trouble),
        (Kind::WebArchive, Some(ReadError::TooDeep))
    );
}

#[test]
fn half_a_web_archive_is_damaged() {
    let whole = archive(true);
    let found = read(&whole[..whole.len() / 2], "half.webarchive");
    assert_eq!(
        (found.kind, found.trouble),
        (Kind::WebArchive, Some(ReadError::Damaged))
    );
}
