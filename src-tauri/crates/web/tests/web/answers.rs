//! Answers that are no page: error statuses, busy hosts, broken connections.

use std::io::Write;
use std::net::TcpListener;

use url::Url;
use web::WebError;

use crate::server::{always, fetch, serve};

#[test]
fn an_answer_that_is_no_page_is_told_by_its_status() {
    let answers = [
        "401 No",
        "402 Pay",
        "403 No",
        "404 Gone",
        "410 Gone",
        "451 Law",
        "500 Oh",
        "304 Same",
        "300 Many",
        "302 Nowhere",
    ];
    for answer in answers {
        let refused = fetch(&always(answer, b"<p>sorry")).unwrap_err();
        let WebError::Status { host, status } = refused else {
            panic!("{answer}: {refused:?}");
        };
        assert_eq!(
            (host.as_str(), status),
            ("127.0.0.1", answer[..3].parse().unwrap())
        );
    }
}

#[test]
fn a_host_that_is_busy_says_how_long() {
    for (answer, status, seconds) in [
        ("429 Slow down\r\nRetry-After: 120", 429, Some(120)),
        (
            "503 Later\r\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT",
            503,
            None,
        ),
        ("503 Later", 503, None),
    ] {
        let host = "127.0.0.1".to_owned();
        let busy = WebError::Busy {
            host,
            status,
            seconds,
        };
        assert_eq!(fetch(&always(answer, b"")).unwrap_err(), busy);
    }
}

#[test]
fn a_host_that_hangs_up_does_not_answer() {
    let silent = serve(|_, _| {});
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let nobody = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    drop(listener);
    for link in [silent, nobody] {
        let refused = fetch(&link).unwrap_err();
        assert!(matches!(refused, WebError::NoAnswer { .. }), "{refused:?}");
    }
}

#[test]
fn an_answer_that_breaks_off_is_no_page() {
    for head in ["Content-Length: 100", "Transfer-Encoding: chunked"] {
        let link = serve(move |_, stream| {
            let text = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n5\r\nhello\r\n");
            drop(stream.write_all(text.as_bytes()));
        });
        let refused = fetch(&link).unwrap_err();
        assert!(
            matches!(refused, WebError::Broken { .. }),
            "{head}: {refused:?}"
        );
    }
}

#[test]
fn every_error_has_a_code_and_says_where() {
    let refused = fetch(&always("404 Gone", b"")).unwrap_err();
    assert_eq!(refused.code(), "page-status");
    let params = [
        ("host", "127.0.0.1".to_owned()),
        ("status", "404".to_owned()),
    ];
    assert_eq!(refused.params(), params);
}
