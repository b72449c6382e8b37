//! What a store may answer in place of what it should.

use exchange::{Kind, Limits, Mailbox, Sending, StoreOptions};
use uuid::Uuid;

use super::super::files::{MIB, content, go_on, read_all, workspace, workspace_with};
use super::{SECRET, options, place_in_s3, place_on_the_web, places};

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
