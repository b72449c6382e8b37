//! A judge's card waits for a mailbox and goes once.

use std::fs;

use workspaces::{Delivery, Judge, Unlock, Workspace};

use crate::delivery::{choose, entrant_ctx, files, waits};

#[tokio::test(flavor = "multi_thread")]
async fn a_card_waits_and_goes_once() {
    let place = tempfile::tempdir().unwrap();
    let (key, mailbox) = (place.path().join("key"), place.path().join("mailbox"));
    fs::create_dir(&mailbox).unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Judge::create(&place.path().join("judge"), &unlock, &entrant_ctx()).await;
    let judge = judge.unwrap();
    assert_eq!(
        judge.view(&entrant_ctx()).await.unwrap().card,
        Delivery::Draft
    );
    let waiting = judge.send_card(&entrant_ctx()).await.unwrap();
    assert!(waits("no-mailbox")(&waiting), "{waiting:?}");
    let workspace = Workspace::Judge(judge.clone());
    choose(&workspace, &mailbox).await;
    let sent = judge.send_card(&entrant_ctx()).await.unwrap();
    assert!(matches!(sent, Delivery::Sent { .. }), "{sent:?}");
    judge.send_card(&entrant_ctx()).await.unwrap();
    assert_eq!(files(&mailbox, "awards-card"), 1);
    assert_eq!(judge.view(&entrant_ctx()).await.unwrap().card, sent);
}
