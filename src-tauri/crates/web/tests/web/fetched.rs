//! A page that is fetched, and what its request says.

use std::io::Write;
use std::sync::mpsc;

use flate2::Compression;
use flate2::write::GzEncoder;
use web::WebError;

use crate::server::{always, fetch, reply, serve};

#[test]
fn a_page_comes_whole_with_what_its_server_says_of_it() {
    let link = always(
        "200 OK\r\nContent-Type: Text/HTML; Charset=\"ISO-8859-1\"\r\nETag: \"v1\"\r\n\
         Last-Modified: Tue, 05 Mar 2024 10:00:00 GMT\r\nContent-Language: fr-CA\r\nX-Robots-Tag: noindex",
        b"<p>caf\xe9",
    );
    let page = fetch(&link).unwrap();
    assert_eq!(page.bytes, b"<p>caf\xe9", "in its own character set");
    assert_eq!((page.requested, page.final_url), (link.clone(), link));
    assert_eq!((page.status, page.redirects.len()), (200, 0));
    assert_eq!(page.media_type.as_deref(), Some("text/html"));
    assert_eq!(page.charset.as_deref(), Some("iso-8859-1"));
    assert_eq!(page.etag.as_deref(), Some("\"v1\""));
    let changed = page.last_modified.as_deref();
    assert_eq!(changed, Some("Tue, 05 Mar 2024 10:00:00 GMT"));
    assert_eq!(page.language.as_deref(), Some("fr-CA"));
    assert_eq!(page.robots.as_deref(), Some("noindex"));
}

#[test]
fn a_page_is_what_it_is_whatever_type_its_server_says() {
    for said in ["", "\r\nContent-Type: image/png", "\r\nContent-Type: ;;;"] {
        let link = always(&format!("200 OK{said}"), b"<html>");
        assert_eq!(fetch(&link).unwrap().bytes, b"<html>", "{said}");
    }
}

#[test]
fn a_request_says_who_asks_and_nothing_of_the_person() {
    let (tell, heard) = mpsc::channel();
    let mut link = serve(move |requested, stream| {
        let header = |name: &str| requested.header(name).map(str::to_owned);
        let names = ["user-agent", "cookie", "referer", "authorization", "from"];
        tell.send((requested.path().to_owned(), names.map(header)))
            .unwrap();
        reply(stream, "200 OK\r\nSet-Cookie: a=b", b"");
    });
    link.set_path("/a story|with {odd} letters/é");
    link.set_query(Some("q=œuvre"));
    link.set_fragment(Some("paragraph-3"));
    link.set_username("desk").unwrap();
    link.set_password(Some("secret")).unwrap();
    let page = fetch(&link).unwrap();
    assert_eq!(page.requested, link);
    assert_eq!(
        (page.final_url.fragment(), page.final_url.username()),
        (None, "")
    );
    let (path, [agent, others @ ..]) = heard.recv().unwrap();
    assert!(path.ends_with("/%C3%A9?q=%C5%93uvre"), "{path}");
    let agent = agent.unwrap();
    assert!(
        agent.starts_with("AwardsDesk/") && agent.contains("a person entered"),
        "{agent}"
    );
    assert_eq!(others, [const { None }; 4]);
    assert!(heard.try_recv().is_err(), "one request and no other");
}

#[test]
fn a_compressed_page_is_unpacked() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(b"<p>packed").unwrap();
    let link = always(
        "200 OK\r\nContent-Encoding: gzip",
        &packed.finish().unwrap(),
    );
    assert_eq!(fetch(&link).unwrap().bytes, b"<p>packed");
    // Ten thousand zeros, as Brotli packs them.
    let zeros = [31, 15, 39, 248, 39, 0, 226, 177, 64, 32, 217, 3, 0];
    let link = always("200 OK\r\nContent-Encoding: br", &zeros);
    assert_eq!(fetch(&link).unwrap().bytes, vec![0; 10_000]);
}

#[test]
fn what_cannot_be_unpacked_is_no_page() {
    for encoding in ["gzip", "br", "zstd"] {
        let link = always(
            &format!("200 OK\r\nContent-Encoding: {encoding}"),
            b"<p>not packed",
        );
        let refused = fetch(&link).unwrap_err();
        assert!(
            matches!(refused, WebError::Broken { .. }),
            "{encoding}: {refused:?}"
        );
    }
}
