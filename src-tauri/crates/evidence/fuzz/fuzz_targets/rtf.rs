//! Fuzzes the reader of rich text: any bytes give an answer.
#![no_main]

use evidence::{InputFile, Kind, ReadError};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let whole = [b"{\\rtf1".as_slice(), bytes].concat();
    let read = evidence::read_bytes(&whole, &InputFile::named("fuzz")).evidence;
    assert_eq!(read.kind, Kind::Rtf);
    assert!(read.words.is_none() || matches!(read.trouble, None | Some(ReadError::Damaged)));
});
