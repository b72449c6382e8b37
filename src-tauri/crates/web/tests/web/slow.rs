//! Limits of time: to the first byte of an answer, and to its end.

use std::io::Write;
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use url::Url;
use web::{Limits, Stop, Web, WebError};

use crate::server::{reply, serve, web};

/// Tests of time assert that it ends, not when: these are long against a busy machine, short against a test.
const SHORT: Duration = Duration::from_millis(400);

fn impatient(limits: Limits, link: &Url) -> WebError {
    let web = Web { limits, ..web() };
    web.fetch(link, &Stop::new()).unwrap_err()
}

fn total() -> Limits {
    Limits {
        total: SHORT,
        ..Limits::default()
    }
}

fn answer() -> Limits {
    Limits {
        answer: SHORT,
        ..Limits::default()
    }
}

/// Sends `start`, then a byte now and then until the other side hangs up.
fn trickle(start: &'static str) -> Url {
    serve(move |_, stream| {
        let mut sent = stream.write_all(start.as_bytes());
        while sent.is_ok() {
            thread::sleep(Duration::from_millis(20));
            sent = stream.write_all(b"x");
        }
    })
}

fn is_too_slow(error: &WebError) {
    assert_eq!(
        error,
        &WebError::TooSlow {
            host: "127.0.0.1".to_owned(),
            seconds: 1
        }
    );
}

#[test]
fn a_page_that_trickles_ends() {
    for length in ["Connection: close", "Content-Length: 100000"] {
        let start = format!("HTTP/1.1 200 OK\r\n{length}\r\n\r\n");
        is_too_slow(&impatient(total(), &trickle(start.leak())));
    }
}

#[test]
fn headers_that_trickle_end() {
    is_too_slow(&impatient(
        answer(),
        &trickle("HTTP/1.1 200 OK\r\nX-Slow: "),
    ));
    is_too_slow(&impatient(answer(), &trickle("HTTP/1.1 200 ")));
}

#[test]
fn a_host_that_takes_a_request_and_says_nothing_is_left() {
    // It is never accepted; the system takes the connection by itself.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let link = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    is_too_slow(&impatient(answer(), &link));
    is_too_slow(&impatient(total(), &link));
}

#[test]
fn redirects_that_each_come_in_time_are_too_slow_together() {
    let link = serve(|requested, stream| {
        thread::sleep(Duration::from_millis(100));
        reply(
            stream,
            &format!("302 Found\r\nLocation: {}a", requested.path()),
            b"",
        );
    });
    let limits = Limits {
        redirects: 40,
        ..total()
    };
    is_too_slow(&impatient(limits, &link));
}
