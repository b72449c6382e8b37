//! Fuzzes the reader of recordings: any bytes give an answer, with a running time that they could hold.
#![no_main]

use evidence::{InputFile, Kind, read_bytes};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(
    // A panic that is caught is no crash; the runner would take every panic for one.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| -> Corpus {
    let found = read_bytes(bytes, &InputFile::default()).evidence;
    if let Some(seconds) = found.runtime_seconds {
        assert!(seconds > 0.0 && seconds * 10.0 <= bytes.len() as f64 + 1.0);
    }
    let is_recording = matches!(
        found.kind,
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg | Kind::Mp4 | Kind::Matroska
    );
    if is_recording { Corpus::Keep } else { Corpus::Reject }
});
