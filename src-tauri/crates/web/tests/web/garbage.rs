//! Answers that are not HTTP, or only at their beginning.

use std::io::Write;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::server::{fetch, links_to_check, serve, web};

/// Answers that are partly HTTP, so that some get further than the first line.
fn answers() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        Just(b"HTTP/1.1 200 OK\r\n".to_vec()),
        Just(b"HTTP/1.1 302 Found\r\nLocation: ".to_vec()),
        Just(b"HTTP/1.0 103 Early\r\n\r\n".to_vec()),
        Just(b"Content-Encoding: gzip\r\n".to_vec()),
        Just(b"Content-Encoding: br\r\n".to_vec()),
        Just(b"Transfer-Encoding: chunked\r\n".to_vec()),
        Just(b"Content-Length: 5\r\n".to_vec()),
        Just(b"Content-Type: text/html; charset=\"\r\n".to_vec()),
        Just(b"Retry-After: -1\r\n".to_vec()),
        Just(b"\r\n\r\n".to_vec()),
        Just(b"5\r\nhello\r\n0\r\n\r\n".to_vec()),
        Just(b"User-agent: *\nDisallow: /*$$*\nCrawl-delay: inf\n".to_vec()),
        Just(b"\x1f\x8b\x08\0\0\0\0\0\0\x03".to_vec()),
        prop::collection::vec(any::<u8>(), 0..40),
    ];
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

#[test]
fn whatever_a_server_says_there_is_an_end_and_no_panic() {
    let said = Arc::new(Mutex::new(Vec::new()));
    let saying = Arc::clone(&said);
    let link = serve(move |_, stream| {
        let answer = saying.lock().unwrap().clone();
        drop(stream.write_all(&answer));
    });
    let mut runner = TestRunner::new(Config::with_cases(300));
    let ran = runner.run(&answers(), |answer| {
        *said.lock().unwrap() = answer;
        // Only that it answers is tested here; other tests check which answer.
        drop(fetch(&link));
        let links = links_to_check(&[link.clone(), link.join("/b?c").unwrap()]);
        let checked = web().recheck(&links, |_, _| (), |_| (), &web::Stop::new());
        prop_assert_eq!(checked.len(), 2);
        Ok(())
    });
    ran.unwrap();
}
