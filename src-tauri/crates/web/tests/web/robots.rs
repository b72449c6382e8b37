//! What `robots.txt` allows.

use std::sync::{Arc, Mutex};

use url::Url;
use web::{State, Stop, WebError};

use crate::server::{fetch, links_to_check, reply, serve, web};

/// A site with this `robots.txt`, and what it was asked.
fn site(status: &'static str, robots: &'static str) -> (Url, Arc<Mutex<Vec<String>>>) {
    let requested = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&requested);
    let link = serve(move |requested, stream| {
        noted.lock().unwrap().push(requested.path().to_owned());
        match requested.path() {
            "/robots.txt" => reply(stream, status, robots.as_bytes()),
            "/away" => reply(stream, "302 Found\r\nLocation: /private/a", b""),
            _ => reply(stream, "200 OK", b""),
        }
    });
    (link, requested)
}

fn states(link: &Url, paths: &[&str]) -> Vec<State> {
    let links: Vec<Url> = paths.iter().map(|path| link.join(path).unwrap()).collect();
    let checked = web().recheck(&links_to_check(&links), |_, _| (), |_| (), &Stop::new());
    checked.into_iter().map(|checked| checked.state).collect()
}

#[test]
fn what_a_site_does_not_allow_is_not_asked_for() {
    let robots = "User-agent: *\nDisallow: /private/\nAllow: /private/press\nDisallow: /*.pdf$\n";
    let (link, requested) = site("200 OK", robots);
    let paths = [
        "/a",
        "/private/a",
        "/private/press",
        "/b.pdf",
        "/b.pdf?page=1",
        "/away",
    ];
    let no = State::NotAllowed;
    let yes = State::Alive;
    let expected = [yes.clone(), no.clone(), yes.clone(), no.clone(), yes, no];
    assert_eq!(states(&link, &paths), expected);
    let requested = requested.lock().unwrap();
    assert_eq!(
        requested[..],
        [
            "/robots.txt",
            "/a",
            "/private/press",
            "/b.pdf?page=1",
            "/away"
        ],
        "once, and first"
    );
}

#[test]
fn a_site_may_speak_to_this_program_by_name() {
    let robots = "User-agent: *\nDisallow: /\n\nUser-agent: AwardsDesk\nDisallow: /a\n";
    let (link, _) = site("200 OK", robots);
    assert_eq!(
        states(&link, &["/a", "/b"]),
        [State::NotAllowed, State::Alive]
    );
}

#[test]
fn a_site_without_the_file_allows_everything_and_one_that_fails_nothing() {
    for (status, expected) in [
        ("404 Not found", State::Alive),
        ("403 Forbidden", State::Alive),
        ("302 Found\r\nLocation: /robots.txt", State::Alive),
        ("500 Oh", State::NotAllowed),
        ("502 Oh", State::NotAllowed),
    ] {
        let (link, _) = site(status, "User-agent: *\nDisallow: /");
        assert_eq!(states(&link, &["/a"]), [expected], "{status}");
    }
    let (link, requested) = site("503 Later", "");
    let [
        State::Unreachable {
            why: WebError::Busy { status: 503, .. },
        },
    ] = &states(&link, &["/a"])[..]
    else {
        panic!("a host that asks to wait is left alone");
    };
    assert_eq!(requested.lock().unwrap()[..], ["/robots.txt"]);
}

#[test]
fn a_file_without_end_is_read_as_far_as_it_counts() {
    let robots = format!(
        "User-agent: *\nDisallow: /a\n{}",
        "# more\n".repeat(200_000)
    );
    let (link, _) = site("200 OK", robots.leak());
    assert_eq!(
        states(&link, &["/a", "/b"]),
        [State::NotAllowed, State::Alive]
    );
}

#[test]
fn strange_files_forbid_nothing_more_than_they_say() {
    for robots in [
        "",
        "\u{feff}",
        "<html>not found</html>",
        "Disallow",
        "User-agent: *\nCrawl-delay: inf",
    ] {
        let (link, _) = site("200 OK", robots);
        assert_eq!(states(&link, &["/a"]), [State::Alive], "{robots:?}");
    }
}

#[test]
fn a_persons_own_request_reads_no_robots_file() {
    let (link, requested) = site("200 OK", "User-agent: *\nDisallow: /");
    assert!(fetch(&link).is_ok());
    assert_eq!(requested.lock().unwrap()[..], ["/"]);
}
