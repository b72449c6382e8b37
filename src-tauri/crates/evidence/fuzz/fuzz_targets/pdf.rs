//! Fuzzes the reader of PDFs: any bytes give an answer, and a sanitized copy that can be read, or none.
#![no_main]

use evidence::{InputFile, Kind};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let whole = [b"%PDF-1.7\n".as_slice(), bytes].concat();
    for bytes in [bytes, &whole] {
        let read = evidence::read_bytes(bytes, &InputFile::named("fuzz"));
        if read.evidence.kind == Kind::Pdf
            && let Ok(Some(copy)) = sanitize::sanitize(bytes, Kind::Pdf)
        {
            let again = evidence::read_bytes(&copy, &InputFile::named("copy")).evidence;
            assert_eq!(again.leaks, []);
        }
    }
});
