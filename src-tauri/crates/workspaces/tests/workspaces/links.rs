//! Links to sealed files: nothing is asked of any host before a person agrees, and some hosts never.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use workspaces::{IncomingFile, Reach, Stop, Web};

use crate::test_desk::TestDesk;

/// A server of this machine that gives one answer to everybody and counts who connects.
struct Server {
    address: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    fn giving(answer: Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = connections.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut stream = stream.unwrap();
                let mut asked = [0; 2048];
                let _ = stream.read(&mut asked);
                let _ = stream.write_all(&answer);
            }
        });
        Self {
            address,
            connections,
        }
    }

    fn with_file(bytes: &[u8]) -> Self {
        let mut answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            bytes.len()
        )
        .into_bytes();
        answer.extend_from_slice(bytes);
        Self::giving(answer)
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// A link of the app's own, as somebody else may write one.
fn own(call: &str, fingerprint: Option<&str>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("call", call);
    if let Some(fingerprint) = fingerprint {
        query.append_pair("fingerprint", fingerprint);
    }
    format!("awardsdesk://open?{}", query.finish())
}

#[tokio::test(flavor = "multi_thread")]
async fn private_hosts_are_refused_before_any_request() {
    let server = Server::with_file(b"admin");
    let port = server.address.rsplit(':').next().unwrap();
    for scheme in ["http", "https"] {
        for host in [
            "127.0.0.1",
            "localhost",
            "[::1]",
            "10.0.0.7",
            "192.168.1.1",
            "169.254.169.254",
        ] {
            let link = format!("{scheme}://{host}:{port}/admin?reboot=1");
            for place in [own(&link, None), link] {
                let refused = IncomingFile::inspect(&place).await.unwrap_err();
                assert_eq!(refused.code(), "page-private", "{place}");
            }
        }
    }
    let refused = IncomingFile::inspect("http://example.org/a.awards-call")
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "link-refused");
    assert_eq!(server.connections(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_fetched_before_a_person_agrees() {
    for place in [
        "https://calls.example.org/a.awards-call".to_owned(),
        own("https://calls.example.org/a.awards-call", None),
    ] {
        // That no request goes out shows in that the host does not exist, and nothing fails.
        let incoming = IncomingFile::inspect(&place).await.unwrap();
        let seen = incoming.view(&[]).await.unwrap();
        assert_eq!(
            (seen.what.as_str(), seen.host.as_deref()),
            ("link", Some("calls.example.org"))
        );
        assert_eq!(seen.signer, None);
    }
}

/// What a test asks by: its own machine, without `https`.
fn by_test() -> Web {
    Web {
        reach: Reach::AsTyped,
        ..Web::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_with_the_right_fingerprint_is_the_comparison_and_a_wrong_one_is_refused() {
    let stage = TestDesk::new().await;
    let (_, call) = stage.desk.sealed_call().await.unwrap();
    let server = Server::with_file(&call);
    let address = format!("http://{}/26.awards-call", server.address);
    let ours = stage.desk.card().fingerprint();

    let looked =
        |fingerprint: Option<String>| IncomingFile::linked(address.parse().unwrap(), fingerprint);
    let asked = looked(Some(ours.clone()));
    assert_eq!(server.connections(), 0, "looking asks nobody");
    let fetched = asked.fetch_by(by_test(), &Stop::new()).await.unwrap();
    assert_eq!(server.connections(), 1);
    let seen = fetched.view(&[]).await.unwrap();
    assert_eq!(seen.promised.as_deref(), Some(ours.as_str()));
    assert_eq!(seen.signer.unwrap().fingerprint, ours);

    let wrong = looked(Some("00000 11111 22222 33333 44444 55555".to_owned()));
    let refused = wrong.fetch_by(by_test(), &Stop::new()).await.unwrap_err();
    assert_eq!(refused.code(), "link-mismatch");
    let params = refused.failure().params;
    assert_eq!(params["found"], ours);
    // Without a fingerprint the link proves nothing, and says so.
    let plain = looked(None)
        .fetch_by(by_test(), &Stop::new())
        .await
        .unwrap();
    assert_eq!(plain.view(&[]).await.unwrap().promised, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_of_links_hold_when_they_are_fetched_too() {
    let inner = Server::with_file(b"inner");
    let outer = Server::giving(
        format!(
            "HTTP/1.1 302 Found\r\nlocation: http://{}/inner?x=1\r\ncontent-length: 0\r\n\r\n",
            inner.address
        )
        .into_bytes(),
    );
    let linked = IncomingFile::linked(format!("http://{}/", outer.address).parse().unwrap(), None);
    let refused = linked.fetch(&Stop::new()).await.unwrap_err();
    assert_eq!(refused.code(), "page-private");
    assert_eq!((outer.connections(), inner.connections()), (0, 0));
}
