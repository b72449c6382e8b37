//! Answers that are larger than the limit, or than they say.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use url::Url;
use web::WebError;

use crate::server::{always, fetch, serve};

/// Sends chunks until the other side hangs up.
fn endless(head: &'static str, chunk: &'static [u8]) -> Url {
    serve(move |_, stream| {
        let head = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n");
        let mut sent = stream.write_all(head.as_bytes());
        while sent.is_ok() {
            sent = stream.write_all(chunk);
        }
    })
}

#[test]
fn a_page_without_end_is_refused_while_it_comes() {
    for (head, chunk) in [
        ("Transfer-Encoding: chunked", &b"4\r\nmore\r\n"[..]),
        ("Connection: close", b"more"),
        ("Content-Length: 999999999999", b"more"),
    ] {
        let refused = fetch(&endless(head, chunk)).unwrap_err();
        assert_eq!(refused, WebError::TooLarge { limit: 100_000 }, "{head}");
    }
}

#[test]
fn what_comes_after_the_length_that_was_said_is_not_taken() {
    let link = endless("Content-Length: 6", b"more");
    assert_eq!(fetch(&link).unwrap().bytes, b"moremo");
}

#[test]
fn a_page_may_be_as_large_as_the_limit() {
    assert_eq!(
        fetch(&always("200 OK", &vec![b'x'; 100_000]))
            .unwrap()
            .bytes
            .len(),
        100_000
    );
    let refused = fetch(&always("200 OK", &vec![b'x'; 100_001])).unwrap_err();
    assert_eq!(refused, WebError::TooLarge { limit: 100_000 });
}

#[test]
fn a_page_is_measured_after_it_is_unpacked() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0; 100_000];
    for _ in 0..1_000 {
        packed.write_all(&zeros).unwrap();
    }
    let bomb = packed.finish().unwrap();
    assert!(bomb.len() < 100_000 * 1_000 / 500, "it is one");
    let refused = fetch(&always("200 OK\r\nContent-Encoding: gzip", &bomb)).unwrap_err();
    assert_eq!(refused, WebError::TooLarge { limit: 100_000 });
}

#[test]
fn headers_without_end_are_no_answer() {
    for chunk in [&b"X-More: and more\r\n"[..], b"X-Long"] {
        let link = serve(move |_, stream| {
            let mut sent = stream.write_all(b"HTTP/1.1 200 OK\r\n");
            while sent.is_ok() {
                sent = stream.write_all(chunk);
            }
        });
        let refused = fetch(&link).unwrap_err();
        assert!(matches!(refused, WebError::Broken { .. }), "{refused:?}");
    }
}
