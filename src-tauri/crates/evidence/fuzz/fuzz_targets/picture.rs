//! Whatever bytes are taken for a picture: an answer.
#![no_main]

use evidence::{Handed, Kind, read_bytes};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    match read_bytes(bytes, &Handed::default()).evidence.kind {
        Kind::Picture => Corpus::Keep,
        _ => Corpus::Reject,
    }
});
