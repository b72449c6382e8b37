//! Fuzzes the reader of documents that are ZIP archives. The bytes are the parts, divided by zeros, and are zipped here, so
//! that the fuzzer changes their XML and not the archive. The first byte chooses the format.
#![no_main]

use std::io::{Cursor, Write};

use evidence::{InputFile, Kind};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What the tests hold a copy to.
#[path = "../../tests/evidence/sanitized.rs"]
mod sanitized;

const DOCX: [&str; 6] = [
    "word/document.xml",
    "docProps/core.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
    "docProps/custom.xml",
    "word/styles.xml",
];

const ODT: [&str; 4] = ["content.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, content)) = bytes.split_first() else {
        return;
    };
    let kind = if first % 2 == 0 { Kind::Docx } else { Kind::Odt };
    let mut parts = content.split(|byte| *byte == 0);
    let Some(archive) = archive(kind, &mut parts) else {
        return;
    };
    let read = evidence::read_bytes(&archive, &InputFile::named("fuzz"));
    assert_eq!(read.evidence.kind, kind);
    let _ = sanitized::sanitize_and_check(&archive);
});

fn archive<'a>(kind: Kind, parts: &mut dyn Iterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let names: &[&str] = if kind == Kind::Docx {
        &DOCX
    } else {
        writer.start_file("mimetype", SimpleFileOptions::default()).ok()?;
        writer.write_all(b"application/vnd.oasis.opendocument.text").ok()?;
        &ODT
    };
    for (name, part) in names.iter().zip(parts) {
        writer.start_file(*name, SimpleFileOptions::default()).ok()?;
        writer.write_all(part).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
