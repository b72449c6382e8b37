//! Fuzzes the reader of pages saved as MIME and by Safari: any bytes give an answer.
#![no_main]

use evidence::InputFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    const MIME: &[u8] = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n--b\r\n";
    const BINARY: &[u8] = b"bplist00";
    for before in [MIME, BINARY, b""] {
        let whole = [before, bytes].concat();
        let _ = evidence::read_bytes(&whole, &InputFile::named("fuzz"));
    }
});
