//! Which addresses may be asked: private networks only for what the person typed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use url::Url;
use web::{Reach, Stop, Web, WebError};

use crate::server::{always, by_name, fetch, reply, serve};

/// As for links that somebody else entered.
fn fetch_public(link: &Url) -> web::Result<web::Page> {
    let web = Web::default();
    assert_eq!(web.reach, Reach::Public, "where nothing else is said");
    web.fetch(link, &Stop::new())
}

#[test]
fn what_somebody_else_entered_reaches_no_private_network() {
    let requested = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requested);
    let here = serve(move |_, stream| {
        count.fetch_add(1, Ordering::Relaxed);
        reply(stream, "200 OK", b"inside");
    });
    let port = here.port().unwrap();
    for host in [
        "127.0.0.1",
        "localhost",
        "a.localhost",
        "127.1",
        "0x7f.0.0.1",
        "2130706433",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "10.0.0.1",
        "169.254.169.254",
        "192.168.1.1",
        "[fe80::1]",
    ] {
        let link = Url::parse(&format!("http://{host}:{port}/")).unwrap();
        let refused = fetch_public(&link).unwrap_err();
        assert!(
            matches!(refused, WebError::Private { .. }),
            "{host}: {refused:?}"
        );
    }
    assert_eq!(requested.load(Ordering::Relaxed), 0);
}

#[test]
fn what_the_person_typed_may_be_this_machine_by_number_and_by_name() {
    let link = always("200 OK", b"mine");
    for link in [by_name(&link), link] {
        assert_eq!(fetch(&link).unwrap().bytes, b"mine");
    }
}

#[test]
fn other_services_are_not_spoken_to() {
    for port in [22, 25, 6667] {
        let link = Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
        assert_eq!(fetch(&link).unwrap_err(), WebError::Port { port });
    }
    let link = always("302 Found\r\nLocation: http://127.0.0.1:25/", b"");
    assert_eq!(fetch(&link).unwrap_err(), WebError::Port { port: 25 });
}

#[test]
fn only_addresses_of_the_web_are_asked() {
    for link in [
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "data:text/plain,a",
        "mailto:a@b",
    ] {
        let refused = fetch(&Url::parse(link).unwrap()).unwrap_err();
        assert!(
            matches!(refused, WebError::NotAWebAddress { .. }),
            "{link}: {refused:?}"
        );
    }
}
