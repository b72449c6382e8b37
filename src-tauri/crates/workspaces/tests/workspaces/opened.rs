//! What opening puts right: keys of a workspace, and what a desk counts after an update; and the recovery key.

use workspaces::{Error, Notice, Unlock, Workspace, verify};

use crate::put_back::{closed_desk_with, ctx, local, open};

#[tokio::test(flavor = "multi_thread")]
async fn a_key_beside_the_folder_is_moved_into_local_data_and_that_is_told_once() {
    let (_stage, root, _) = closed_desk_with(0).await;
    let (dir, data) = (root.join("desk"), local(&root));
    let beside = root.join("desk.key");
    assert!(beside.exists());
    let unlock = Unlock::StoredKey { keys: data.keys() };
    for report in [vec![Notice::new("key-moved")], Vec::new()] {
        let opened = Workspace::open_here(&dir, &unlock, false, &data, &ctx()).await;
        let (desk, notices) = opened.unwrap();
        assert_eq!(notices, report);
        desk.close().await.unwrap();
        assert!(!beside.exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_key_opens_nothing_before_a_group_of_it_was_read_from_the_paper() {
    let (_stage, root, _) = closed_desk_with(0).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    let code = workspaces::new_recovery_key().unwrap();
    let second = code.split('-').nth(1).unwrap();
    let refused = desk.keys().set_recovery_key(&code, 1, second, &ctx()).await;
    assert_eq!(refused.unwrap_err().code(), "recovery-key-mistyped");
    assert_eq!(desk.keys().names().await.unwrap(), ["(device)"]);
    let set = desk.keys().set_recovery_key(&code, 2, second, &ctx()).await;
    set.unwrap();
    let names = desk.keys().names().await.unwrap();
    assert_eq!(names, ["(device)", "(recovery)"]);
    desk.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_must_be_screened_again_is_not_called_damaged() {
    let (_stage, root, _) = closed_desk_with(0).await;
    let (dir, key) = (root.join("desk"), root.join("desk.key"));
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = store::Store::open(&dir, &unlock).await.unwrap();
    // As the migration leaves a desk that has entries.
    let migrated = store.write(|tx| store::meta::set(tx, "screening-due", &[1]));
    migrated.await.unwrap();
    store.close().await.unwrap();
    let refused = verify::workspace(&dir, &unlock).await;
    assert!(matches!(refused, Err(Error::ScreeningDue)), "{refused:?}");
    let (desk, notices) = open(&root, false, &ctx()).await.unwrap();
    assert_eq!(notices, []);
    desk.close().await.unwrap();
    let verified = verify::workspace(&dir, &unlock).await.unwrap();
    assert_eq!(verified.damage, []);
}
