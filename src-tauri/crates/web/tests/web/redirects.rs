//! Tests that redirects are followed and counted, and refused where they have no end.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use url::Url;
use web::{Limits, Redirect, Stop, Web, WebError};

use crate::server::{always, fetch, reply, serve, web};

/// A server that redirects each path of the first column to the address of the second; any other path is a page.
fn serve_redirects(redirects: &'static [(&'static str, &'static str)]) -> Url {
    serve(move |requested, stream| {
        match redirects.iter().find(|(from, _)| *from == requested.path()) {
            Some((_, to)) => reply(
                stream,
                &format!("301 Moved\r\nLocation: {to}"),
                b"elsewhere",
            ),
            None => reply(stream, "200 OK", requested.path().as_bytes()),
        }
    })
}

#[test]
fn redirects_are_followed_and_told() {
    let link = serve_redirects(&[
        ("/", "/b"),
        ("/b", "c/d?e=f#g"),
        ("/c/d?e=f", "//127.0.0.1:PORT"),
    ]);
    let refused = fetch(&link).unwrap_err();
    assert!(
        matches!(refused, WebError::NotAWebAddress { .. }),
        "{refused:?}"
    );

    let link = serve_redirects(&[("/", "/b"), ("/b", "c/d?e=f#g")]);
    let page = fetch(&link).unwrap();
    let steps = ["/b", "/c/d?e=f"].map(|to| Redirect {
        status: 301,
        to: link.join(to).unwrap(),
    });
    assert_eq!(page.redirects, steps);
    assert_eq!(
        (page.requested, page.final_url),
        (link.clone(), link.join("/c/d?e=f").unwrap())
    );
    assert_eq!(page.bytes, b"/c/d?e=f");
}

#[test]
fn a_redirect_written_with_letters_and_spaces_is_followed() {
    for (written, meant) in [
        ("/une \u{e9}t\u{e9}".as_bytes(), "/une%20%C3%A9t%C3%A9"),
        (b"/\xe9t\xe9", "/%C3%A9t%C3%A9"),
    ] {
        let link = serve(move |requested, stream| {
            if requested.path() == "/" {
                let head = [b"HTTP/1.1 302 Found\r\nLocation: ", written, b"\r\n\r\n"].concat();
                drop(stream.write_all(&head));
            } else {
                reply(stream, "200 OK", requested.path().as_bytes());
            }
        });
        assert_eq!(fetch(&link).unwrap().bytes, meant.as_bytes());
    }
}

#[test]
fn redirects_without_end_end() {
    let requested = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requested);
    let link = serve(move |_, stream| {
        let next = count.fetch_add(1, Ordering::Relaxed);
        reply(stream, &format!("302 Found\r\nLocation: /{next}"), b"");
    });
    let refused = fetch(&link).unwrap_err();
    assert_eq!(refused, WebError::TooManyRedirects { limit: 10 });
    assert_eq!(requested.load(Ordering::Relaxed), 11);
}

#[test]
fn as_many_redirects_as_allowed_are_followed() {
    let link = serve_redirects(&[("/", "/1"), ("/1", "/2")]);
    let within = |redirects| Web {
        limits: Limits {
            redirects,
            ..Limits::default()
        },
        ..web()
    };
    assert!(within(2).fetch(&link, &Stop::new()).is_ok());
    let refused = within(1).fetch(&link, &Stop::new()).unwrap_err();
    assert_eq!(refused, WebError::TooManyRedirects { limit: 1 });
}

#[test]
fn a_loop_has_an_error_of_its_own() {
    for (redirects, back) in [
        (&[("/", "/")][..], "/"),
        (&[("/", "/b"), ("/b", "/c"), ("/c", "/b#top")], "/b"),
    ] {
        let link = serve_redirects(redirects);
        let back = link.join(back).unwrap().to_string();
        assert_eq!(
            fetch(&link).unwrap_err(),
            WebError::RedirectLoop { link: back }
        );
    }
}

#[test]
fn a_redirect_out_of_the_web_is_not_followed() {
    for to in [
        "ftp://127.0.0.1/a",
        "file:///etc/passwd",
        "mailto:desk@paper.example",
        "https://",
    ] {
        let refused = fetch(&always(&format!("302 Found\r\nLocation: {to}"), b"")).unwrap_err();
        assert!(
            matches!(refused, WebError::NotAWebAddress { .. }),
            "{to}: {refused:?}"
        );
    }
}
