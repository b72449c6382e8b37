//! What a store may answer in place of what it should.

use std::time::Duration;

use exchange::{Kind, Limits, Mailbox, Sending, StoreOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;
use uuid::Uuid;

use super::super::files::{MIB, content, go_on, read_all, workspace, workspace_with};
use super::{QUICK, SECRET, options, place_in_s3, place_on_the_web, places};

const ID: Uuid = Uuid::from_u128(7);

async fn put(mailbox: &Mailbox) -> Result<(), &'static str> {
    let put = mailbox.put(Kind::Call, None, ID, &b"call"[..]).await;
    put.map_err(|error| error.code())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_named() {
    for place in [place_in_s3("wrong").await, place_on_the_web("wrong").await] {
        assert_eq!(put(&place.mailbox).await, Err("mailbox-key"));
        let listed = place.mailbox.list(Kind::Call, None).await;
        assert_eq!(listed.unwrap_err().code(), "mailbox-key");
        let (_workspace, files, info) = workspace_with(&content(9 * MIB));
        let sent = place
            .mailbox
            .put_file(&files, info.hash, Sending::Again, &go_on)
            .await;
        assert_eq!(sent.unwrap_err().code(), "mailbox-key");
    }
}

/// Hands bytes from one connection on to another, no more than 4 MiB a second.
async fn trickle(mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
    let mut bytes = vec![0; 64 << 10];
    while let Ok(count @ 1..) = from.read(&mut bytes).await {
        if to.write_all(&bytes[..count]).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(16)).await;
    }
}

/// A line to a server that is slow in both directions; gives its address.
async fn slow_line_to(server: &str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = server.trim_start_matches("http://").to_owned();
    tokio::spawn(async move {
        loop {
            let (near, _) = listener.accept().await.unwrap();
            let (near_read, near_write) = near.into_split();
            let (far_read, far_write) = TcpStream::connect(&server).await.unwrap().into_split();
            tokio::spawn(trickle(near_read, far_write));
            tokio::spawn(trickle(far_read, near_write));
        }
    });
    format!("http://127.0.0.1:{port}")
}

/// How long a store may be silent is no limit to how long something may be sent.
#[tokio::test(flavor = "multi_thread")]
async fn a_film_goes_through_a_line_on_which_it_takes_longer_than_a_store_may_be_silent() {
    let (_workspace, files, info) = workspace_with(&content(17 * MIB));
    let place = place_on_the_web(SECRET).await;
    let line = slow_line_to(&place.server.address()).await;
    let address = format!("{line}/awards");
    let mailbox = Mailbox::open_patiently(&address, &options(SECRET), QUICK).unwrap();
    let began = Instant::now();
    mailbox
        .put_file(&files, info.hash, Sending::Again, &go_on)
        .await
        .unwrap();
    assert!(began.elapsed() > QUICK.silence, "the line is no test");
}

#[test]
fn a_key_that_is_no_object_is_in_no_message() {
    for key in [
        "\"-----BEGIN PRIVATE KEY-----\"",
        "-----BEGIN PRIVATE KEY-----",
    ] {
        let error = Mailbox::open_with("gs://awards", &options(key)).unwrap_err();
        assert_eq!(error.code(), "mailbox-place");
        assert!(!format!("{error:?}").contains("PRIVATE"), "{error:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_is_busy_for_a_while_is_waited_for() {
    let content = content(9 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    for place in places().await {
        place.server.fail(None, 2, 503, "<Code>SlowDown</Code>");
        put(&place.mailbox).await.unwrap();
        place.server.fail(None, 1, 503, "");
        let listing = place.mailbox.list(Kind::Call, None).await.unwrap();
        place.server.fail(None, 1, 429, "");
        let got = place
            .mailbox
            .get(&listing.items[0], &Limits::default())
            .await;
        assert_eq!(got.unwrap(), b"call");
        place.server.fail(Some("PUT"), 2, 500, "");
        let sent = place
            .mailbox
            .put_file(&files, info.hash, Sending::Again, &go_on);
        sent.await.unwrap();
        place.server.fail(Some("GET"), 2, 502, "");
        let (_other, fetched) = workspace();
        place
            .mailbox
            .get_file(&fetched, info.stored(), &go_on)
            .await
            .unwrap();
        assert!(read_all(&fetched, &info) == content);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_store_refuses_for_good_is_named_at_once_and_nothing_is_lost() {
    let cases = [
        (
            400,
            "<Error><Code>ExpiredToken</Code></Error>",
            "mailbox-key",
        ),
        (
            403,
            "<Error><Code>RequestTimeTooSkewed</Code></Error>",
            "mailbox-clock",
        ),
        (
            403,
            "<Error><Code>AccessDenied</Code></Error>",
            "mailbox-not-allowed",
        ),
        (
            301,
            "<Error><Code>PermanentRedirect</Code></Error>",
            "mailbox-region",
        ),
        (
            400,
            "<Error><Code>AuthorizationHeaderMalformed</Code></Error>",
            "mailbox-region",
        ),
        (
            403,
            "<Error><Code>QuotaExceeded</Code></Error>",
            "mailbox-full",
        ),
        (507, "", "mailbox-full"),
        (413, "<html>too large</html>", "mailbox-too-large"),
        (501, "", "mailbox-overwrites"),
        (418, "a teapot", "mailbox-failed"),
    ];
    for (status, body, code) in cases {
        for place in places().await {
            place.server.fail(Some("PUT"), 1, status, body);
            assert_eq!(put(&place.mailbox).await, Err(code), "{status} {body}");
            assert_eq!(place.server.asked("PUT"), 1, "{status} {body}");
            put(&place.mailbox).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_store_is_named_in_the_middle_of_a_film() {
    let (_workspace, files, info) = workspace_with(&content(20 * MIB));
    for place in places().await {
        place.server.fail(Some("PUT"), 1, 507, "");
        let send = || {
            place
                .mailbox
                .put_file(&files, info.hash, Sending::IfMissing, &go_on)
        };
        assert_eq!(send().await.unwrap_err().code(), "mailbox-full");
        assert_eq!(place.mailbox.head_file(info.hash).await.unwrap(), None);
        send().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_offline_learns_it_within_seconds() {
    // A port that was free a moment ago, and on which nobody listens.
    let port = {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        listener.local_addr().unwrap().port()
    };
    let endpoint = format!("http://127.0.0.1:{port}");
    let in_s3 = StoreOptions {
        endpoint: Some(endpoint.clone()),
        ..options(SECRET)
    };
    for mailbox in [
        Mailbox::open_with("s3://awards", &in_s3).unwrap(),
        Mailbox::open_with(&endpoint, &options(SECRET)).unwrap(),
    ] {
        let refused = mailbox.list(Kind::Call, None).await.unwrap_err();
        assert_eq!(refused.code(), "mailbox-unreachable");
        let detail = ("detail", "connection-refused".to_owned());
        assert!(refused.params().contains(&detail), "{refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_lost_is_not_a_second_file() {
    let place = place_on_the_web(SECRET).await;
    // It is moved, and the answer of the server is a fault of what stands before it.
    put(&place.mailbox).await.unwrap();
    place.server.fail(Some("MOVE"), 1, 504, "");
    put(&place.mailbox).await.unwrap();
    let listing = place.mailbox.list(Kind::Call, None).await.unwrap();
    assert_eq!(listing.items.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_stays_busy_is_named() {
    for place in places().await {
        place
            .server
            .fail(None, usize::MAX, 503, "<Code>SlowDown</Code>");
        let refused = place.quick.list(Kind::Call, None).await;
        assert_eq!(refused.unwrap_err().code(), "mailbox-busy");
        place.server.mend();
        place.quick.list(Kind::Call, None).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_breaks_is_made_again() {
    let content = content(9 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    for place in places().await {
        place.server.cut(None, 2);
        put(&place.quick).await.unwrap();
        place.server.cut(Some("PUT"), 2);
        let sent = place
            .quick
            .put_file(&files, info.hash, Sending::Again, &go_on);
        sent.await.unwrap();
        // It continues after what came.
        place.server.cut_content(Some("GET"), 3, MIB);
        let (_other, fetched) = workspace();
        let got = place.quick.get_file(&fetched, info.stored(), &go_on);
        got.await.unwrap();
        assert!(read_all(&fetched, &info) == content);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_break_for_good_are_named_and_what_came_stays() {
    let content = content(9 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    for place in places().await {
        let send = || {
            place
                .quick
                .put_file(&files, info.hash, Sending::IfMissing, &go_on)
        };
        place.server.cut(None, usize::MAX);
        assert_eq!(send().await.unwrap_err().code(), "mailbox-unreachable");
        place.server.mend();
        send().await.unwrap();
        let (_other, fetched) = workspace();
        let fetch = || place.quick.get_file(&fetched, info.stored(), &go_on);
        place.server.cut(Some("GET"), usize::MAX);
        assert_eq!(fetch().await.unwrap_err().code(), "mailbox-unreachable");
        place.server.mend();
        fetch().await.unwrap();
        assert!(read_all(&fetched, &info) == content);
    }
}
