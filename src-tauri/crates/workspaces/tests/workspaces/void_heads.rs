//! Ends of a log that were signed with keys which the desk has called void since.

use workspaces::{Entrant, Unlock};

use crate::issued::IssuedDesk;
use crate::test_desk::staff;

#[tokio::test(flavor = "multi_thread")]
async fn heads_signed_with_keys_that_are_void_by_now_are_marked_wherever_they_are_held() {
    let mut issued = IssuedDesk::to(&["Ann"]).await;
    let officer = staff("2021-01-07T12:00:00Z");
    let desk = issued.open(&issued.desk()).await;
    let replaced = desk.card().fingerprint();
    let desk = desk.rotate_keys(false, &officer).await.unwrap();
    // Somebody else could have read them, it turns out later.
    let found_out = staff("2021-01-08T09:00:00Z");
    desk.revoke_keys(&replaced, &found_out).await.unwrap();
    desk.send_keys(&found_out).await.unwrap();
    issued.receipt(&desk, 1, "Bea").await;
    desk.close().await.unwrap();

    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0]);
    assert!(found.agrees(), "they are marked, and agree: {found:?}");
    let ann = issued.stage.path("Ann").display().to_string();
    for head in &found.heads {
        let is_void = head.fingerprint == replaced;
        assert_eq!(is_void, head.source == ann, "{head:?}");
        let since = is_void.then_some("2021-01-08T09:00:00.000Z");
        assert_eq!(head.void_since.as_deref(), since, "{head:?}");
    }
    // The entrant who holds them is told when saving them, once the desk's word has come.
    assert_eq!(issued.held_by("Ann").await.void, 0);
    let (key, path) = (issued.stage.key(), issued.stage.path("Ann"));
    let unlock = Unlock::KeyFile { key_file: &key };
    let own = Entrant::open(&path, &unlock).await.unwrap();
    own.with_mailbox(&issued.stage.mailbox)
        .fetch(&found_out)
        .await
        .unwrap();
    own.close().await.unwrap();
    let held = issued.held_by("Ann").await;
    let old = held
        .heads
        .iter()
        .filter(|it| it.head.signed.desk().fingerprint() == replaced);
    assert_eq!((held.void, old.count()), (2, 2));
}
