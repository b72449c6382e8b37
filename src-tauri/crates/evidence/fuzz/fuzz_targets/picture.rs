//! Fuzzes the reader of pictures: any bytes give an answer.
#![no_main]

use evidence::{InputFile, Kind, read_bytes};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(
    // A panic that is caught is no crash; the runner would take every panic for one.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| -> Corpus {
    match read_bytes(bytes, &InputFile::default()).evidence.kind {
        Kind::Picture => Corpus::Keep,
        _ => Corpus::Reject,
    }
});
