//! What travels by a store: sealed files and a film.

use std::fs;

use exchange::{Clock, Kind, Limits, Mailbox, Sending, Sent, StoreOptions};
use uuid::Uuid;

use super::super::files::{MIB, content, go_on, read_all, workspace, workspace_with};
use super::super::{entry, person};
use super::{place_on_the_web, places};

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_file_is_put_once_listed_and_got() {
    let (desk, entrant) = (person("Desk"), person("Ann"));
    let id = Uuid::from_u128(7);
    let sealed = entry(&entrant, &desk.card(), id, b"an entry");
    let other = entry(&entrant, &desk.card(), id, b"another");
    let to = Some(desk.address());
    for place in places().await {
        let mailbox = &place.mailbox;
        let before = mailbox.list(Kind::Entry, to.as_ref()).await.unwrap();
        assert_eq!((before.items.len(), before.skipped.len()), (0, 0));
        let put = |bytes: &[u8]| mailbox.put(Kind::Entry, to.as_ref(), id, bytes.to_vec());
        put(&sealed).await.unwrap();
        put(&sealed).await.unwrap();
        assert_eq!(put(&other).await.unwrap_err().code(), "id-taken");
        let listing = mailbox.list(Kind::Entry, to.as_ref()).await.unwrap();
        assert_eq!(listing.skipped, []);
        let [item] = listing.items.as_slice() else {
            panic!("{listing:?}");
        };
        assert_eq!((item.id, item.size), (id, sealed.len() as u64));
        assert!(mailbox.get(item, &Limits::default()).await.unwrap() == sealed);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_store_that_sets_the_time_itself_says_when_something_came() {
    let clocks = [Clock::Store, Clock::File];
    for (place, clock) in places().await.into_iter().zip(clocks) {
        let id = Uuid::from_u128(7);
        place
            .mailbox
            .put(Kind::Call, None, id, &b"call"[..])
            .await
            .unwrap();
        let listing = place.mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!(listing.items[0].clock, clock);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_writers_at_once_one_is_kept() {
    for place in places().await {
        let id = Uuid::from_u128(7);
        let put = |bytes: &'static [u8]| place.mailbox.put(Kind::Call, None, id, bytes);
        let (one, other) = tokio::join!(put(b"one"), put(b"another"));
        let codes = [one, other].map(|put| put.err().map(|error| error.code()));
        assert!(codes.contains(&None), "{codes:?}");
        let listing = place.mailbox.list(Kind::Call, None).await.unwrap();
        let kept = place
            .mailbox
            .get(&listing.items[0], &Limits::default())
            .await
            .unwrap();
        let first = if codes[0].is_none() {
            &b"one"[..]
        } else {
            b"another"
        };
        assert!(codes[1].is_none() || kept == first, "{codes:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_goes_up_and_down() {
    let content = content(40 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    for place in places().await {
        let send = || {
            place
                .mailbox
                .put_file(&files, info.hash, Sending::IfMissing, &go_on)
        };
        assert_eq!(send().await.unwrap(), Sent::Now);
        assert_eq!(send().await.unwrap(), Sent::Before);
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
async fn a_damaged_film_is_not_left_in_a_store() {
    let (_workspace, files, info) = workspace_with(&content(20 * MIB));
    let path = files.path().join(info.hash.to_string());
    let mut bytes = fs::read(&path).unwrap();
    bytes[15 * MIB] ^= 1;
    fs::write(&path, bytes).unwrap();
    for place in places().await {
        let sent = place
            .mailbox
            .put_file(&files, info.hash, Sending::IfMissing, &go_on)
            .await;
        assert_eq!(sent.unwrap_err().code(), "wrong-content");
        assert_eq!(place.mailbox.head_file(info.hash).await.unwrap(), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_lay_aside_stays_in_a_web_folder() {
    let (_workspace, files, info) = workspace_with(&content(9 * MIB));
    let place = place_on_the_web(super::SECRET).await;
    let (mailbox, id) = (&place.mailbox, Uuid::from_u128(7));
    mailbox
        .put(Kind::Call, None, id, &b"call"[..])
        .await
        .unwrap();
    mailbox
        .put(Kind::Call, None, id, &b"other"[..])
        .await
        .unwrap_err();
    mailbox
        .put_file(&files, info.hash, Sending::Again, &go_on)
        .await
        .unwrap();
    let lying = fs::read_dir(place.folder.path().join("awards/files")).unwrap();
    let names: Vec<_> = lying.map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, [info.hash.to_string().as_str()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_web_folder_that_is_gone_is_not_an_empty_one() {
    let place = place_on_the_web(super::SECRET).await;
    fs::remove_dir(place.folder.path().join("awards")).unwrap();
    let listed = place.mailbox.list(Kind::Call, None).await;
    assert_eq!(listed.unwrap_err().code(), "mailbox-gone");
    let put = place
        .mailbox
        .put(Kind::Call, None, Uuid::from_u128(7), &b"call"[..])
        .await;
    assert_eq!(put.unwrap_err().code(), "mailbox-gone");
    assert!(!place.folder.path().join("awards").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_is_not_there_is_named() {
    let place = super::place_in_s3(super::SECRET).await;
    let options = StoreOptions {
        endpoint: Some(place.server.address()),
        ..super::options(super::SECRET)
    };
    let mailbox = Mailbox::open_with("s3://elsewhere", &options).unwrap();
    let listed = mailbox.list(Kind::Call, None).await;
    assert_eq!(listed.unwrap_err().code(), "mailbox-bucket");
}
