//! A stop ends a fetch and a link check.

use std::io::Write;
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use url::Url;
use web::{Limits, Pace, Skip, State, Stop, Web, WebError};

use crate::server::{Asked, always, links_to_check, reply, serve, web};

/// Longer than any test may run: what ends before it was stopped.
const LONG: Duration = Duration::from_hours(1);

fn patient() -> Web {
    Web {
        limits: Limits {
            total: LONG,
            answer: LONG,
            ..Limits::default()
        },
        pace: Pace {
            pause: LONG,
            ..Pace::default()
        },
        ..web()
    }
}

/// A server that tells when it was asked, then does as `then`, and keeps the connection.
fn telling(then: fn(&mut TcpStream), tell: Sender<()>) -> Url {
    let tell = Mutex::new(tell);
    serve(move |_: &Asked, stream| {
        then(stream);
        tell.lock().unwrap().send(()).unwrap();
        thread::sleep(LONG);
    })
}

#[test]
fn a_stop_ends_a_fetch_wherever_it_is() {
    let silent: fn(&mut TcpStream) = |_| {};
    let beginning: fn(&mut TcpStream) = |stream| {
        let head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhalf a page";
        stream.write_all(head).unwrap();
    };
    for then in [silent, beginning] {
        let (tell, heard) = mpsc::channel();
        let link = telling(then, tell);
        let stop = Stop::new();
        let stopped = thread::scope(|scope| {
            let fetching = scope.spawn(|| patient().fetch(&link, &stop));
            heard.recv().unwrap();
            stop.stop();
            fetching.join().unwrap()
        });
        assert_eq!(stopped.unwrap_err(), WebError::Stopped);
    }
}

#[test]
fn nothing_is_asked_after_a_stop() {
    let (tell, heard) = mpsc::channel();
    let link = telling(|_| {}, tell);
    let stop = Stop::new();
    stop.clone().stop();
    assert!(stop.is_stopped());
    assert_eq!(
        patient().fetch(&link, &stop).unwrap_err(),
        WebError::Stopped
    );
    let checked = patient().recheck(&links_to_check(&[link]), |_, _| (), |_| (), &stop);
    assert_eq!(checked[0].state, State::Skipped { why: Skip::Stopped });
    assert!(heard.try_recv().is_err());
}

#[test]
fn a_stop_ends_a_recheck_in_its_pauses_and_leaves_what_was_found() {
    let (tell, heard) = mpsc::channel();
    let other = telling(|_| {}, tell);
    let quick = always("404 No robots", b"");
    let links = [quick.join("/a").unwrap(), quick.join("/b").unwrap()];
    let links = links_to_check(&[&links[..], &[crate::server::by_name(&other)]].concat());
    let stop = Stop::new();
    let checked = thread::scope(|scope| {
        let checking = scope.spawn(|| patient().recheck(&links, |_, _| (), |_| (), &stop));
        heard.recv().unwrap();
        stop.stop();
        checking.join().unwrap()
    });
    assert_eq!(checked.len(), 3);
    for (checked, link) in checked.iter().zip(&links) {
        assert_eq!(checked.address, link.address);
        assert_eq!(checked.state, State::Skipped { why: Skip::Stopped });
    }
}

#[test]
fn a_stop_from_the_reader_keeps_what_was_read() {
    let link = serve(|requested, stream| match requested.path() {
        "/robots.txt" => reply(stream, "404 No", b""),
        path => reply(stream, "200 OK", path.as_bytes()),
    });
    let links = links_to_check(&["/a", "/b", "/c"].map(|path| link.join(path).unwrap()));
    let stop = Stop::new();
    let read = |_: &web::LinkToCheck, page: &web::Page| {
        stop.stop();
        page.bytes.clone()
    };
    let checked = web().recheck(&links, read, |_| (), &stop);
    assert_eq!(checked[0].state, State::Alive);
    assert_eq!(checked[0].read.as_deref(), Some(&b"/a"[..]));
    let skipped = State::Skipped { why: Skip::Stopped };
    assert_eq!((&checked[1].state, &checked[2].state), (&skipped, &skipped));
}
