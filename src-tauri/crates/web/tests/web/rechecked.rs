//! Checking whether links are still alive.

use std::sync::Mutex;

use url::Url;
use web::{Checked, LinkToCheck, Skip, State, Stop, Validators, WebError};

use crate::server::{always, by_name, links_to_check, reply, serve, web};

/// A site with a page of every sort.
fn site() -> Url {
    serve(|requested, stream| {
        let answer = match requested.path() {
            "/alive" => "200 OK\r\nETag: \"v2\"",
            "/slash" => "301 Moved\r\nLocation: /slash/",
            "/moved" => "308 Moved\r\nLocation: /new",
            "/elsewhere" => "302 Found\r\nLocation: /new",
            "/home" => "301 Moved\r\nLocation: /",
            "/gone" => "410 Gone",
            "/paid" => "402 Pay",
            "/loop" => "302 Found\r\nLocation: /loop",
            "/slash/" | "/new" | "/" => "200 OK",
            _ => "404 Not found",
        };
        reply(stream, answer, requested.path().as_bytes());
    })
}

fn recheck(links: &[LinkToCheck]) -> Vec<Checked<Vec<u8>>> {
    web().recheck(links, |_, page| page.bytes.clone(), |_| (), &Stop::new())
}

#[test]
fn each_link_is_told_how_it_stands_in_the_order_asked() {
    let site = site();
    let at = |path: &str| site.join(path).unwrap();
    let moved = |is_permanent| State::Moved {
        to: at("/new"),
        is_permanent,
    };
    let back = at("/loop").to_string();
    let expected = [
        ("/alive", State::Alive, Some("/alive")),
        ("/slash", State::Alive, Some("/slash/")),
        ("/moved", moved(true), Some("/new")),
        ("/elsewhere", moved(false), Some("/new")),
        ("/home", State::Home { to: at("/") }, None),
        ("/gone", State::Gone { status: 410 }, None),
        ("/missing", State::Gone { status: 404 }, None),
        ("/paid", State::Withheld { status: 402 }, None),
        (
            "/loop",
            State::Unreachable {
                why: WebError::RedirectLoop { link: back },
            },
            None,
        ),
    ];
    let links: Vec<Url> = expected.iter().map(|(path, ..)| at(path)).collect();
    let heard = Mutex::new(Vec::new());
    let checked = web().recheck(
        &links_to_check(&links),
        |_, page| page.bytes.clone(),
        |checked| heard.lock().unwrap().push(checked.address.clone()),
        &Stop::new(),
    );
    assert_eq!(checked.len(), expected.len());
    for (checked, (path, state, read)) in checked.iter().zip(&expected) {
        assert_eq!(checked.address, at(path));
        assert_eq!(&checked.state, state, "{path}");
        assert_eq!(checked.read.as_deref(), read.map(str::as_bytes), "{path}");
        assert_eq!(checked.validators.is_some(), read.is_some(), "{path}");
    }
    assert_eq!(heard.into_inner().unwrap(), links, "one host, in its order");
}

#[test]
fn a_page_that_is_the_one_last_seen_is_not_fetched_again() {
    let site = serve(|requested, stream| {
        let is_known = requested.header("if-none-match") == Some("\"v1\"")
            && requested.header("if-modified-since") == Some("yesterday");
        match (requested.path(), is_known) {
            ("/asked", _) => reply(stream, "302 Found\r\nLocation: /page", b""),
            ("/page", true) => reply(stream, "304 Not modified", b""),
            ("/page", false) => reply(stream, "200 OK\r\nETag: \"v1\"", b"changed"),
            _ => reply(stream, "404 Not found", b""),
        }
    });
    let at = |path: &str| site.join(path).unwrap();
    let validators = |final_url| LinkToCheck {
        address: at("/asked"),
        validators: Some(Validators {
            final_url,
            etag: Some("\"v1\"".to_owned()),
            last_modified: Some("yesterday".to_owned()),
        }),
    };
    assert_eq!(
        recheck(&[validators(at("/page"))])[0].state,
        State::Unchanged
    );
    // What was seen at one address says nothing of another.
    let checked = recheck(&[validators(at("/asked")), validators(at("/old"))]);
    for checked in checked {
        assert_eq!(checked.read.as_deref(), Some(&b"changed"[..]));
        let validators = checked.validators.unwrap();
        assert_eq!(
            (validators.final_url, validators.etag.as_deref()),
            (at("/page"), Some("\"v1\""))
        );
    }
}

#[test]
fn a_host_that_asks_to_wait_is_left_alone_and_others_are_not() {
    let busy = serve(|requested, stream| match requested.path() {
        "/robots.txt" => reply(stream, "404 Not found", b""),
        "/a" => reply(stream, "200 OK", b""),
        "/b" => reply(stream, "429 Slow down\r\nRetry-After: 60", b""),
        path => panic!("asked for {path}"),
    });
    let other = by_name(&always("200 OK", b""));
    let mut links = ["/a", "/b", "/c", "/d"]
        .map(|path| busy.join(path).unwrap())
        .to_vec();
    links.push(other);
    let states: Vec<State> = recheck(&links_to_check(&links))
        .into_iter()
        .map(|it| it.state)
        .collect();
    let why = WebError::Busy {
        host: "127.0.0.1".to_owned(),
        status: 429,
        seconds: Some(60),
    };
    let skipped = State::Skipped { why: Skip::Busy };
    let expected = [
        State::Alive,
        State::Unreachable { why },
        skipped.clone(),
        skipped,
        State::Alive,
    ];
    assert_eq!(states, expected);
}

#[test]
fn a_host_that_never_answers_is_not_asked_for_every_link() {
    let silent = serve(|_, _| {});
    let links: Vec<Url> = ["/a", "/b", "/c", "/d"]
        .map(|path| silent.join(path).unwrap())
        .to_vec();
    let states: Vec<State> = recheck(&links_to_check(&links))
        .into_iter()
        .map(|it| it.state)
        .collect();
    for state in &states[..2] {
        let State::Unreachable { why } = state else {
            panic!("{state:?}");
        };
        assert!(matches!(why, WebError::NoAnswer { .. }), "{why:?}");
    }
    let skipped = State::Skipped { why: Skip::Silent };
    assert_eq!(states[2..], [skipped.clone(), skipped]);
}

#[test]
fn no_links_are_soon_done() {
    assert_eq!(recheck(&[]), []);
}
