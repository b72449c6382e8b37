//! The server over real sockets.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::io;
use std::sync::Arc;

use media::{Reading, Server, Source};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const WINDOW: &str = "tauri://localhost";

/// A file whose byte at `i` is `i mod 251`, of any length.
struct Counted {
    length: u64,
    media_type: &'static str,
}

impl Source for Counted {
    fn length(&self) -> u64 {
        self.length
    }

    fn media_type(&self) -> &str {
        self.media_type
    }

    fn read_at(&self, offset: u64, length: usize) -> Reading<'_> {
        Box::pin(async move { Ok(counted(offset, length)) })
    }
}

/// A file that cannot be read, or is shorter than it says.
struct Broken(bool);

impl Source for Broken {
    fn length(&self) -> u64 {
        100
    }

    fn media_type(&self) -> &'static str {
        "video/mp4"
    }

    fn read_at(&self, _: u64, _: usize) -> Reading<'_> {
        let short = self.0;
        Box::pin(async move {
            if short {
                Ok(vec![0; 50])
            } else {
                Err(io::ErrorKind::InvalidData.into())
            }
        })
    }
}

fn counted(offset: u64, length: usize) -> Vec<u8> {
    (offset..offset + length as u64)
        .map(|it| (it % 251) as u8)
        .collect()
}

async fn server() -> Server {
    Server::start(vec![WINDOW.to_owned()]).await.unwrap()
}

fn serve(server: &Server, length: u64, media_type: &'static str) -> (String, String) {
    split(
        &server
            .serve(Arc::new(Counted { length, media_type }))
            .unwrap(),
    )
}

/// Host and path of an address.
fn split(address: &str) -> (String, String) {
    let (host, path) = address
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    (host.to_owned(), format!("/{path}"))
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

async fn raw(host: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    // An answer that is broken off may end with a reset.
    let _ = stream.read_to_end(&mut bytes).await;
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        head,
        body: bytes[end + 4..].to_vec(),
    }
}

async fn get(host: &str, path: &str, headers: &str) -> Answer {
    raw(
        host,
        &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n"),
    )
    .await
}

#[tokio::test]
async fn a_file_is_given_whole_and_in_parts() {
    let server = server().await;
    let (host, path) = serve(&server, 700_000, "video/mp4");
    let whole = get(&host, &path, "").await;
    assert_eq!(
        (whole.status, whole.header("content-length")),
        (200, Some("700000"))
    );
    assert_eq!(whole.body, counted(0, 700_000));
    assert_eq!(whole.header("content-type"), Some("video/mp4"));
    assert_eq!(whole.header("cache-control"), Some("no-store"));
    assert_eq!(whole.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(whole.header("content-security-policy"), Some("sandbox"));
    assert_eq!(whole.header("content-disposition"), None);
    assert_eq!(whole.header("access-control-allow-origin"), None);
    for (range, offset, length) in [
        ("262143-262144", 262_143, 2),
        ("-5", 699_995, 5),
        ("300000-", 300_000, 400_000),
    ] {
        let part = get(&host, &path, &format!("Range: bytes={range}\r\n")).await;
        assert_eq!(part.status, 206, "{range}");
        let expected = format!("bytes {offset}-{}/700000", offset + length as u64 - 1);
        assert_eq!(part.header("content-range"), Some(expected.as_str()));
        assert_eq!(part.body, counted(offset, length), "{range}");
    }
    let outside = get(&host, &path, "Range: bytes=700000-\r\n").await;
    assert_eq!((outside.status, outside.body.len()), (416, 0));
    assert_eq!(outside.header("content-range"), Some("bytes */700000"));
    for passed_over in [
        "Range: bytes=0-1,5-6\r\n",
        "Range: bytes=0-1\r\nIf-Range: \"a\"\r\n",
    ] {
        let answer = get(&host, &path, passed_over).await;
        assert_eq!(
            (answer.status, answer.body.len()),
            (200, 700_000),
            "{passed_over}"
        );
    }
}

#[tokio::test]
async fn a_head_has_the_length_and_no_bytes() {
    let server = server().await;
    let (host, path) = serve(&server, 5_000_000_000, "audio/mpeg");
    let answer = raw(
        &host,
        &format!("HEAD {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"),
    )
    .await;
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    assert_eq!(answer.header("content-length"), Some("5000000000"));
    assert_eq!(answer.header("accept-ranges"), Some("bytes"));
}

#[tokio::test]
async fn a_place_beyond_four_gibibytes_is_read() {
    let server = server().await;
    let (host, path) = serve(&server, 90_000_000_000, "video/webm");
    let part = get(&host, &path, "Range: bytes=80000000000-80000000009\r\n").await;
    assert_eq!((part.status, part.body), (206, counted(80_000_000_000, 10)));
}

#[tokio::test]
async fn who_is_not_the_window_is_refused() {
    let server = server().await;
    let (host, path) = serve(&server, 10, "image/png");
    let port = host.split_once(':').unwrap().1;
    let window = get(&host, &path, &format!("Origin: {WINDOW}\r\n")).await;
    assert_eq!(window.status, 200);
    assert_eq!(window.header("access-control-allow-origin"), Some(WINDOW));
    for headers in [
        format!("Host: {host}\r\nOrigin: https://evil.example\r\n"),
        format!("Host: {host}\r\nOrigin: null\r\n"),
        format!("Host: {host}\r\nOrigin: {WINDOW}\r\nOrigin: https://evil.example\r\n"),
        format!("Host: rebound.example:{port}\r\n"),
        format!("Host: localhost:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        format!("Host: {host}\r\nHost: rebound.example\r\n"),
        String::new(),
    ] {
        let answer = raw(&host, &format!("GET {path} HTTP/1.1\r\n{headers}\r\n")).await;
        assert!(
            matches!(answer.status, 400 | 403),
            "{headers}: {}",
            answer.status
        );
        assert!(answer.body.is_empty(), "{headers}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    let absolute = format!("GET http://rebound.example{path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    assert_eq!(raw(&host, &absolute).await.status, 403);
}

#[tokio::test]
async fn only_an_address_that_was_given_leads_to_a_file() {
    let server = server().await;
    let (host, path) = serve(&server, 10, "image/png");
    assert_eq!(path.len(), 65);
    assert_ne!(path, serve(&server, 10, "image/png").1);
    let other = format!("/{}", "0".repeat(64));
    for wrong in [
        "/",
        &other,
        &path[..64],
        &format!("{path}/"),
        &format!("/.{path}"),
        &format!("{path}?a"),
    ] {
        assert_eq!(get(&host, wrong, "").await.status, 404, "{wrong}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        assert_eq!(raw(&host, &request).await.status, 405, "{method}");
    }
}

#[tokio::test]
async fn what_could_run_is_given_as_bytes_to_save() {
    let server = server().await;
    for claimed in [
        "text/html",
        "image/svg+xml",
        "text/javascript",
        "application/xhtml+xml",
        "",
        "video/mp4x\r\nA: b",
    ] {
        let (host, path) = serve(&server, 10, claimed);
        let answer = get(&host, &path, "").await;
        assert_eq!(
            answer.header("content-type"),
            Some("application/octet-stream"),
            "{claimed}"
        );
        assert_eq!(
            answer.header("content-disposition"),
            Some("attachment"),
            "{claimed}"
        );
    }
    let (host, path) = serve(&server, 10, "Text/VTT; charset=utf-8");
    assert_eq!(
        get(&host, &path, "").await.header("content-type"),
        Some("text/vtt")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_requests_at_once_are_all_answered() {
    let server = server().await;
    let (host, path) = serve(&server, 50_000, "video/mp4");
    let mut asked = tokio::task::JoinSet::new();
    for _ in 0..1_000 {
        let (host, path) = (host.clone(), path.clone());
        asked.spawn(async move { get(&host, &path, "Range: bytes=1000-1999\r\n").await });
    }
    while let Some(answer) = asked.join_next().await {
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.body), (206, counted(1_000, 1_000)));
    }
}

#[tokio::test]
async fn a_forgotten_address_is_dead_at_once_even_on_its_way() {
    let server = server().await;
    let (host, path) = serve(&server, 90_000_000_000, "video/mp4");
    let mut reader = TcpStream::connect(&host).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    reader.write_all(request.as_bytes()).await.unwrap();
    reader.read_exact(&mut [0; 4096]).await.unwrap();
    server.forget();
    // What the system had taken is read; then it ends, long before 90 GB.
    let mut rest = Vec::new();
    let _ = (&mut reader)
        .take(1_000_000_000)
        .read_to_end(&mut rest)
        .await;
    assert!(rest.len() < 100_000_000);
    assert_eq!(get(&host, &path, "").await.status, 404);
    let (host, path) = serve(&server, 10, "video/mp4");
    assert_eq!(get(&host, &path, "").await.status, 200);
    drop(server);
    tokio::task::yield_now().await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(TcpStream::connect(&host).await.is_err());
}

#[tokio::test]
async fn a_forgotten_file_is_let_go_even_where_its_reader_is_paused() {
    let server = server().await;
    let file = Arc::new(Counted {
        length: 90_000_000_000,
        media_type: "video/mp4",
    });
    let held = Arc::downgrade(&file);
    let (host, path) = split(&server.serve(file).unwrap());
    let mut reader = TcpStream::connect(&host).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    reader.write_all(request.as_bytes()).await.unwrap();
    reader.read_exact(&mut [0; 4096]).await.unwrap();
    server.forget();
    assert!(held.upgrade().is_none());
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_never_filled_up() {
    let server = server().await;
    for short in [true, false] {
        let (host, path) = split(&server.serve(Arc::new(Broken(short))).unwrap());
        let mut stream = TcpStream::connect(&host).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            text.split_once("\r\n\r\n")
                .is_none_or(|(_, body)| body.is_empty())
        );
    }
}
