//! A sealed file behind a link, from a real server on this machine.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use exchange::{ExchangeError, Limits, fetch_from};
use url::Url;

/// Answers each connection with the next of `answers`; gives the address.
fn server(answers: Vec<Vec<u8>>) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 4096];
            drop(stream.read(&mut asked));
            // Whoever has read enough hangs up.
            drop(stream.write_all(&answer));
        }
    });
    Url::parse(&format!("http://{address}/call.awards-call")).unwrap()
}

fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    let mut whole = format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n").into_bytes();
    whole.extend_from_slice(body);
    whole
}

const SMALL: Limits = Limits {
    max_bytes: 10,
    max_header: 4096,
};

#[test]
fn a_file_comes_whole() {
    let link = server(vec![answer("200 OK\r\nContent-Length: 5", b"bytes")]);
    assert_eq!(fetch_from(&link, &Limits::default()).unwrap(), b"bytes");
}

#[test]
fn a_redirect_is_followed() {
    let moved = answer(
        "302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0",
        b"",
    );
    let link = server(vec![moved, answer("200 OK\r\nContent-Length: 5", b"bytes")]);
    assert_eq!(fetch_from(&link, &Limits::default()).unwrap(), b"bytes");
}

#[test]
fn what_is_too_large_is_refused_whether_it_says_so_or_not() {
    let said = answer("200 OK\r\nContent-Length: 11", b"eleven byte");
    let unsaid = answer("200 OK", &b"x".repeat(100_000));
    for answer in [said, unsaid] {
        let refused = fetch_from(&server(vec![answer]), &SMALL).unwrap_err();
        assert!(
            matches!(refused, ExchangeError::TooLarge { limit: 10, .. }),
            "{refused:?}"
        );
    }
}

#[test]
fn a_page_that_is_not_there_is_told_with_its_link() {
    let link = server(vec![answer("404 Not Found\r\nContent-Length: 0", b"")]);
    let refused = fetch_from(&link, &Limits::default()).unwrap_err();
    let ExchangeError::LinkFailed { link: told, reason } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(told, link.to_string());
    assert!(reason.contains("404"), "{reason}");
}

#[test]
fn only_a_secret_line_is_used() {
    for link in [
        "http://example.org/call",
        "ftp://example.org/call",
        "file:///etc/passwd",
    ] {
        let refused = fetch_from(&Url::parse(link).unwrap(), &Limits::default());
        assert!(
            matches!(refused, Err(ExchangeError::LinkRefused { .. })),
            "{link}"
        );
    }
}
