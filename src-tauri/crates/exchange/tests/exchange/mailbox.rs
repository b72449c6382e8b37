//! What holds for every mailbox, checked against a folder and against an object store in memory.

use exchange::{ExchangeError, Kind, Limits, Mailbox};
use tempfile::TempDir;
use uuid::Uuid;

use crate::person;

fn mailboxes() -> (Vec<Mailbox>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(object_store::memory::InMemory::new());
    let memory = Mailbox::of_store(store, "some/prefix".into(), "memory");
    (
        vec![Mailbox::open_folder(folder.path()).unwrap(), memory],
        folder,
    )
}

#[tokio::test]
async fn what_was_put_is_listed_and_got_by_its_reader_alone() {
    let (desk, judge) = (person("Desk").address(), person("Judge").address());
    let (mailboxes, _folder) = mailboxes();
    for mailbox in mailboxes {
        let id = Uuid::from_u128(1);
        mailbox
            .put(Kind::Entry, Some(&desk), id, b"sealed".to_vec())
            .await
            .unwrap();
        let listing = mailbox.list(Kind::Entry, Some(&desk)).await.unwrap();
        let [item] = &listing.items[..] else {
            panic!("{listing:?}")
        };
        assert_eq!(
            (item.id, item.kind, item.to, item.size),
            (id, Kind::Entry, Some(desk), 6)
        );
        assert_eq!(
            mailbox.get(item, &Limits::default()).await.unwrap(),
            b"sealed"
        );
        assert_eq!(
            mailbox.list(Kind::Entry, Some(&judge)).await.unwrap().items,
            []
        );
        assert_eq!(
            mailbox
                .list(Kind::Receipt, Some(&desk))
                .await
                .unwrap()
                .items,
            []
        );
    }
}

#[tokio::test]
async fn calls_and_cards_are_for_everyone() {
    let (mailboxes, _folder) = mailboxes();
    for mailbox in mailboxes {
        mailbox
            .put(Kind::Call, None, Uuid::from_u128(1), b"call".to_vec())
            .await
            .unwrap();
        mailbox
            .put(Kind::Card, None, Uuid::from_u128(2), b"card".to_vec())
            .await
            .unwrap();
        let calls = mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!(
            calls
                .items
                .iter()
                .map(|item| item.id.as_u128())
                .collect::<Vec<_>>(),
            [1]
        );
        let to = person("Ann").address();
        let refused = mailbox.list(Kind::Call, Some(&to)).await;
        assert_eq!(
            refused,
            Err(ExchangeError::WrongReader { kind: Kind::Call })
        );
    }
}

#[tokio::test]
async fn delivered_twice_is_delivered_once_and_keeps_its_instant() {
    let (mailboxes, _folder) = mailboxes();
    for mailbox in mailboxes {
        let id = Uuid::from_u128(1);
        mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap();
        let before = mailbox.list(Kind::Call, None).await.unwrap();
        mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap();
        assert_eq!(mailbox.list(Kind::Call, None).await.unwrap(), before);
    }
}

#[tokio::test]
async fn another_file_of_the_same_id_is_refused_and_the_first_stays() {
    let (mailboxes, _folder) = mailboxes();
    for mailbox in mailboxes {
        let id = Uuid::from_u128(1);
        mailbox
            .put(Kind::Call, None, id, b"first".to_vec())
            .await
            .unwrap();
        for other in [&b"other"[..], b"a longer one", b"f"] {
            let refused = mailbox
                .put(Kind::Call, None, id, other.to_vec())
                .await
                .unwrap_err();
            assert_eq!(refused.code(), "id-taken");
        }
        let listing = mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!(
            mailbox
                .get(&listing.items[0], &Limits::default())
                .await
                .unwrap(),
            b"first"
        );
    }
}

#[tokio::test]
async fn of_two_writers_at_once_exactly_one_is_told_that_it_was_kept() {
    let (mailboxes, _folder) = mailboxes();
    for mailbox in mailboxes {
        for round in 0..20 {
            let id = Uuid::from_u128(round);
            let (one, two) = tokio::join!(
                mailbox.put(Kind::Call, None, id, vec![1; 5000]),
                mailbox.put(Kind::Call, None, id, vec![2; 5000]),
            );
            let kept = if one.is_ok() { 1 } else { 2 };
            assert_ne!(one.is_ok(), two.is_ok());
            let listing = mailbox.list(Kind::Call, None).await.unwrap();
            let item = listing.items.iter().find(|item| item.id == id).unwrap();
            assert_eq!(
                mailbox.get(item, &Limits::default()).await.unwrap(),
                vec![kept; 5000]
            );
        }
    }
}

#[tokio::test]
async fn a_file_over_the_limit_is_refused_by_its_size() {
    let (mailboxes, _folder) = mailboxes();
    let limits = Limits {
        max_bytes: 99,
        ..Limits::default()
    };
    for mailbox in mailboxes {
        mailbox
            .put(Kind::Call, None, Uuid::from_u128(1), vec![0; 100])
            .await
            .unwrap();
        let mut item = mailbox
            .list(Kind::Call, None)
            .await
            .unwrap()
            .items
            .remove(0);
        let refused = Err(ExchangeError::TooLarge {
            bytes: 100,
            limit: 99,
        });
        assert_eq!(mailbox.get(&item, &limits).await, refused);
        item.size = 1;
        let grown = mailbox.get(&item, &limits).await.unwrap_err();
        assert_eq!(grown.code(), "file-changed", "grown since it was listed");
    }
}

#[tokio::test]
async fn a_file_taken_away_is_named() {
    let (mailboxes, folder) = mailboxes();
    let id = Uuid::from_u128(1);
    mailboxes[0]
        .put(Kind::Call, None, id, b"call".to_vec())
        .await
        .unwrap();
    let item = mailboxes[0]
        .list(Kind::Call, None)
        .await
        .unwrap()
        .items
        .remove(0);
    std::fs::remove_file(folder.path().join(format!("calls/{id}.awards-call"))).unwrap();
    let place = folder.path().display().to_string();
    let refused = ExchangeError::NotInMailbox { id, place };
    assert_eq!(
        mailboxes[0].get(&item, &Limits::default()).await,
        Err(refused)
    );
}

#[test]
fn a_place_that_cannot_be_a_mailbox_is_named() {
    for place in ["ftp://example.org/awards", "s3://", "://"] {
        let refused = Mailbox::open(place).unwrap_err();
        assert_eq!(refused.code(), "mailbox-place", "{place}");
    }
}
