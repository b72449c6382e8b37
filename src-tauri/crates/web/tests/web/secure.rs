//! TLS: which certificates are trusted.

use std::env;
use std::net::TcpListener;
use std::process::Command;
use std::sync::Arc;
use std::thread;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use url::Url;
use web::WebError;

use crate::server::{Asked, always, fetch, reply};

/// Serves over TLS with a certificate for `localhost`; `/away` leads to `away`.
fn serve_secure(away: &Url) -> Url {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("data/localhost.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("data/key.pem")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let away = away.to_string();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream.unwrap());
            match Asked::read(&mut stream) {
                Some(requested) if requested.path() == "/away" => {
                    reply(&mut stream, &format!("302 Found\r\nLocation: {away}"), b"");
                }
                Some(_) => reply(&mut stream, "200 OK", b"secret"),
                None => {}
            }
        }
    });
    Url::parse(&format!("https://localhost:{port}/")).unwrap()
}

#[test]
fn a_certificate_that_nobody_trusts_does_not_hold() {
    let refused = fetch(&serve_secure(&always("200 OK", b""))).unwrap_err();
    let WebError::Certificate { host, .. } = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(host, "localhost");
}

#[test]
fn a_server_that_speaks_no_tls_does_not_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let link = format!("https://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        reply(&mut stream, "400 Not so", b"");
    });
    let refused = fetch(&Url::parse(&link).unwrap()).unwrap_err();
    assert!(matches!(refused, WebError::NoAnswer { .. }), "{refused:?}");
}

/// Whom the system trusts is read from its environment, so this needs a process of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_certificate_that_the_system_trusts_holds() {
    let authority = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/web/data/authority.pem");
    let ran = Command::new(env::current_exe().unwrap())
        .args(["--exact", "--ignored", "secure::in_a_process_that_trusts"])
        .env("SSL_CERT_FILE", authority)
        .status();
    assert!(ran.unwrap().success());
}

#[test]
#[ignore = "started by the test above"]
fn in_a_process_that_trusts() {
    let open = always("200 OK", b"open");
    let link = serve_secure(&open);
    let page = fetch(&link).unwrap();
    assert_eq!((&page.bytes[..], page.is_secure()), (&b"secret"[..], true));

    let page = fetch(&link.join("/away").unwrap()).unwrap();
    assert_eq!((&page.bytes[..], page.is_secure()), (&b"open"[..], false));
    assert_eq!(page.final_url, open);

    let mut by_number = link;
    by_number.set_host(Some("127.0.0.1")).unwrap();
    let refused = fetch(&by_number).unwrap_err();
    assert!(
        matches!(refused, WebError::Certificate { .. }),
        "{refused:?}"
    );
}
