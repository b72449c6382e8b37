//! Fuzzes the reader of web pages: any bytes give an answer, with no day of publication after today.
#![no_main]

use evidence::{InputFile, Kind};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let today = "2021-01-22".parse().ok();
    let file_info = InputFile {
        name: "fuzz",
        url: Some("https://outlet.example/2020/12/31/story"),
        media_type: Some("text/html"),
        today,
    };
    let whole = [b"<!doctype html><html>".as_slice(), bytes].concat();
    let found = evidence::read_bytes(&whole, &file_info).evidence;
    if found.kind == Kind::Html {
        assert!(found.published.is_none_or(|day| day.as_str() <= "2021-01-22"));
    }
});
