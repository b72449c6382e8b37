//! One request at a time to a host, with a pause between two.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use url::Url;
use web::{Pace, State, Stop, Web};

use crate::server::{by_name, links_to_check, reply, serve, web};

#[test]
fn one_request_at_a_time_goes_to_a_host_also_by_way_of_another() {
    // Requests under way at each host, and the most that ever were.
    let busy: Arc<Mutex<HashMap<String, (usize, usize)>>> = Arc::default();
    let noted = Arc::clone(&busy);
    let link = serve(move |requested, stream| {
        // Whichever host is asked, every second page leads to the other.
        let host = requested.header("host").unwrap().to_owned();
        {
            let mut busy = noted.lock().unwrap();
            let (now, most) = busy.entry(host.clone()).or_default();
            *now += 1;
            *most = (*most).max(*now);
        }
        thread::sleep(Duration::from_millis(5));
        noted.lock().unwrap().get_mut(&host).unwrap().0 -= 1;
        let path = requested.path();
        if path == "/robots.txt" {
            return reply(stream, "404 Not found", b"");
        }
        let other = if host.contains("localhost") {
            host.replace("localhost", "127.0.0.1")
        } else {
            host.replace("127.0.0.1", "localhost")
        };
        match path.strip_suffix('2') {
            Some(path) => reply(
                stream,
                &format!("302 Found\r\nLocation: http://{other}{path}1"),
                b"",
            ),
            None => reply(stream, "200 OK", b""),
        }
    });
    let mut links = Vec::new();
    for host in [link.clone(), by_name(&link)] {
        for page in 0..12 {
            links.push(host.join(&format!("/{page}/{}", 1 + page % 2)).unwrap());
        }
    }
    let checked = web().recheck(&links_to_check(&links), |_, _| (), |_| (), &Stop::new());
    assert!(checked.iter().all(|it| it.read.is_some()), "{checked:?}");
    let busy = busy.lock().unwrap();
    assert_eq!(busy.len(), 2);
    assert!(busy.values().all(|it| *it == (0, 1)), "{busy:?}");
}

#[test]
fn several_hosts_are_asked_at_the_same_time() {
    // Each host answers for its page only once the other has been asked for its own.
    let requested: Arc<(Mutex<usize>, Condvar)> = Arc::default();
    let link = serve(move |request, stream| {
        if request.path() == "/robots.txt" {
            return reply(stream, "404 Not found", b"");
        }
        let (count, both) = &*requested;
        let mut count = count.lock().unwrap();
        *count += 1;
        both.notify_all();
        drop(both.wait_while(count, |count| *count < 2).unwrap());
        reply(stream, "200 OK", b"");
    });
    let links = links_to_check(&[link.clone(), by_name(&link)]);
    let checked = web().recheck(&links, |_, _| (), |_| (), &Stop::new());
    assert!(
        checked.iter().all(|it| it.state == State::Alive),
        "{checked:?}"
    );
}

/// What a host was asked for, half a second after the first request or when all was asked.
fn asked_for(robots: &'static str, pace: Pace, is_stopped: bool) -> Vec<String> {
    let requested: Arc<Mutex<Vec<String>>> = Arc::default();
    let noted = Arc::clone(&requested);
    let stop = Stop::new();
    let stopping = stop.clone();
    let link: Url = serve(move |request, stream| {
        noted.lock().unwrap().push(request.path().to_owned());
        reply(stream, "200 OK", robots.as_bytes());
        let stopping = stopping.clone();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(500));
            if is_stopped {
                stopping.stop();
            }
        });
    });
    let web = Web { pace, ..web() };
    let links = links_to_check(&["/a", "/b"].map(|path| link.join(path).unwrap()));
    web.recheck(&links, |_, _| (), |_| (), &stop);
    requested.lock().unwrap().clone()
}

#[test]
fn a_pause_lies_between_two_requests_to_a_host() {
    let hour = Duration::from_hours(1);
    let pace = |pause, longest_pause| Pace {
        pause,
        longest_pause,
        ..Pace::default()
    };
    let usual = asked_for("", pace(hour, Duration::ZERO), true);
    assert_eq!(usual, ["/robots.txt"]);
    let wanted = "User-agent: *\nCrawl-delay: 99999";
    let over_limit = asked_for(wanted, pace(Duration::ZERO, hour), true);
    assert_eq!(over_limit, ["/robots.txt"]);
    let no_longer = asked_for(wanted, pace(Duration::ZERO, Duration::ZERO), false);
    assert_eq!(no_longer, ["/robots.txt", "/a", "/b"]);
}
