//! Fuzzes the reader of subtitles: any bytes give an answer, with a valid running time.
#![no_main]

use evidence::InputFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let webvtt = [b"WEBVTT\n\n".as_slice(), bytes].concat();
    let subrip = [b"1\n00:00:01,000 --> 00:00:02,000\n".as_slice(), bytes].concat();
    for bytes in [&webvtt, &subrip] {
        let read = evidence::read_bytes(bytes, &InputFile::named("fuzz")).evidence;
        assert!(read.runtime_seconds.is_none_or(|seconds| seconds.is_finite() && seconds > 0.0));
    }
});
