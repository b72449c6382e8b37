//! Servers for the tests, each on a port of its own.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use url::Url;
use web::{Limits, LinkToCheck, Pace, Page, Reach, Result, Stop, Web};

/// What a server is asked.
pub(crate) struct Asked(String);

impl Asked {
    /// Reads a request to the end of its headers; nothing, if the other side says nothing.
    pub(crate) fn read(stream: &mut impl Read) -> Option<Self> {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                _ => return None,
            }
        }
        Some(Self(String::from_utf8(head).unwrap()))
    }

    /// The second word of its first line.
    pub(crate) fn path(&self) -> &str {
        self.0.split(' ').nth(1).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.0.lines().find_map(|line| {
            let (written, value) = line.split_once(": ")?;
            written.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// Serves every connection by `answer`, each on its own thread; returns the address.
pub(crate) fn serve(answer: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (answer, mut stream) = (Arc::clone(&answer), stream.unwrap());
            thread::spawn(move || {
                if let Some(requested) = Asked::read(&mut stream) {
                    answer(&requested, &mut stream);
                }
            });
        }
    });
    Url::parse(&format!("http://{address}/")).unwrap()
}

/// A server that gives everybody the same answer.
pub(crate) fn always(head: &str, body: &[u8]) -> Url {
    let (head, body) = (head.to_owned(), body.to_vec());
    serve(move |_, stream| reply(stream, &head, &body))
}

/// Sends an answer whose length is the body's, unless the head says how long it is.
pub(crate) fn reply(stream: &mut impl Write, head: &str, body: &[u8]) {
    let said = head.to_ascii_lowercase();
    let length = if said.contains("content-length") || said.contains("transfer-encoding") {
        String::new()
    } else {
        format!("Content-Length: {}\r\n", body.len())
    };
    let head = format!("HTTP/1.1 {head}\r\n{length}Connection: close\r\n\r\n");
    // Whoever has read enough hangs up.
    drop(stream.write_all(&[head.as_bytes(), body].concat()));
}

/// The same server by its other name, which a client takes for another host.
pub(crate) fn by_name(link: &Url) -> Url {
    let mut link = link.clone();
    link.set_host(Some("localhost")).unwrap();
    link
}

/// Asks for what this machine itself serves, and is patient enough for a busy one.
pub(crate) fn web() -> Web {
    Web {
        limits: Limits {
            bytes: 100_000,
            ..Limits::default()
        },
        pace: Pace {
            pause: Duration::ZERO,
            ..Pace::default()
        },
        reach: Reach::AsTyped,
    }
}

pub(crate) fn fetch(link: &Url) -> Result<Page> {
    web().fetch(link, &Stop::new())
}

pub(crate) fn links_to_check(links: &[Url]) -> Vec<LinkToCheck> {
    let links = links.iter().map(|link| LinkToCheck {
        address: link.clone(),
        validators: None,
    });
    links.collect()
}
