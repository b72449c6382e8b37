//! The proxy that the environment names.

use std::env;
use std::process::Command;
use std::sync::{Arc, Mutex};

use url::Url;
use web::{Reach, State, Stop, Web, WebError};

use crate::server::{Asked, always, fetch, links_to_check, reply, serve, web};

const PROXIES: [&str; 8] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "NO_PROXY",
    "no_proxy",
];

/// A proxy that leads nowhere: whichever host is wanted, it answers itself. Gives the hosts wanted.
fn proxy() -> (Url, Arc<Mutex<Vec<String>>>) {
    let wanted = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&wanted);
    let link = serve(move |connect, stream| {
        noted.lock().unwrap().push(connect.path().to_owned());
        if connect.path().starts_with("refused.") {
            return reply(stream, "403 No", b"");
        }
        let opened = std::io::Write::write_all(stream, b"HTTP/1.1 200 Connected\r\n\r\n");
        opened.unwrap();
        let Some(requested) = Asked::read(stream) else {
            return;
        };
        match requested.path().strip_prefix("/to/") {
            Some(place) => reply(
                stream,
                &format!("302 Found\r\nLocation: http://{place}"),
                b"",
            ),
            None => reply(
                stream,
                "200 OK",
                requested.header("host").unwrap().as_bytes(),
            ),
        }
    });
    (link, wanted)
}

/// The proxy is read from the environment, so this needs a process of its own.
#[test]
fn the_proxy_of_the_environment_is_used() {
    for variable in ["ALL_PROXY", "HTTPS_PROXY", "http_proxy"] {
        let (link, wanted) = proxy();
        let mut child = Command::new(env::current_exe().unwrap());
        for variable in PROXIES {
            child.env_remove(variable);
        }
        let ran = child
            .args(["--exact", "--ignored", "proxied::in_a_process_with_a_proxy"])
            .env(variable, link.as_str())
            .status();
        assert!(ran.unwrap().success(), "{variable}");
        let wanted = wanted.lock().unwrap();
        assert!(
            wanted.contains(&"paper.example:80".to_owned()),
            "{wanted:?}"
        );
        assert!(
            wanted.iter().all(|host| host.contains(".example:80")),
            "{wanted:?}"
        );
    }
}

#[test]
#[ignore = "started by the test above"]
fn in_a_process_with_a_proxy() {
    let there = Url::parse("http://paper.example/").unwrap();
    assert_eq!(fetch(&there).unwrap().bytes, b"paper.example");

    // This machine is asked without it.
    let here = always("200 OK", b"here");
    assert_eq!(fetch(&here).unwrap().bytes, b"here");

    // A public host may not redirect to a private one, although a person entered the address of the public one.
    let requested = Arc::new(Mutex::new(0));
    let count = Arc::clone(&requested);
    let inside = serve(move |_, stream| {
        *count.lock().unwrap() += 1;
        reply(stream, "200 OK", b"inside");
    });
    let port = inside.port().unwrap();
    for place in [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "10.0.0.1",
        "169.254.169.254",
    ] {
        let link = there.join(&format!("/to/{place}:{port}/")).unwrap();
        let public = Web {
            reach: Reach::Public,
            ..web()
        };
        for refused in [fetch(&link), public.fetch(&link, &Stop::new())] {
            let refused = refused.unwrap_err();
            assert!(
                matches!(refused, WebError::Private { .. }),
                "{place}: {refused:?}"
            );
        }
        let checked = public.recheck(&links_to_check(&[link]), |_, _| (), |_| (), &Stop::new());
        let State::Unreachable { why } = &checked[0].state else {
            panic!("{:?}", checked[0].state);
        };
        assert!(matches!(why, WebError::Private { .. }), "{why:?}");
    }
    assert_eq!(*requested.lock().unwrap(), 0);

    let public = there.join("/to/other.example/").unwrap();
    assert_eq!(fetch(&public).unwrap().bytes, b"other.example");

    let refused = fetch(&Url::parse("http://refused.example/").unwrap()).unwrap_err();
    assert!(matches!(refused, WebError::Proxy { .. }), "{refused:?}");
}
