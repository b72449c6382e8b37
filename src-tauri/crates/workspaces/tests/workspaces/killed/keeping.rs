//! Tests that processes killed while they back up, restore and change keys leave a whole backup or none, and a workspace that
//! can be opened or none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use workspaces::{ProgressReporter, Unlock, Workspace, backup, verify};

use super::{confirm, kill, times};
use crate::put_back::{closed_desk_with, ctx, local, open, put_back, take};

/// Makes one backup after another.
pub(super) async fn back_up(root: &Path) {
    let (desk, _) = open(root, false, &ctx()).await.unwrap();
    confirm("open");
    for number in 0.. {
        let to = root.join("backups").join(number.to_string());
        desk.back_up(&to, &ctx(), ProgressReporter::none())
            .await
            .unwrap();
    }
}

/// Restores one backup again and again.
pub(super) async fn restore(root: &Path) {
    confirm("begun");
    for number in 0.. {
        let to = format!("restored/{number}");
        let restored = put_back(root, &root.join("backup"), &to, &local(root)).await;
        restored.workspace.close().await.unwrap();
    }
}

/// Sets recovery keys, and adds and removes a key of Eve.
pub(super) async fn change_keys(root: &Path) {
    let (desk, _) = open(root, false, &ctx()).await.unwrap();
    confirm("open");
    let eve = Unlock::Passphrase {
        person: "Eve",
        passphrase: "a lamp beside the harbour",
    };
    loop {
        let code = workspaces::new_recovery_key().unwrap();
        let first = code.split('-').next().unwrap();
        let set = desk.keys().set_recovery_key(&code, 1, first, &ctx()).await;
        set.unwrap();
        desk.keys().add(&eve, &ctx()).await.unwrap();
        desk.keys().remove("Eve", &ctx()).await.unwrap();
    }
}

/// Moments between 0 and 400 ms, the same at every run: a change of keys takes that long.
fn moment(index: u32) -> Duration {
    Duration::from_micros(u64::from(index.wrapping_mul(2_654_435_761) % 400_000))
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(parent).into_iter().flatten().flatten();
    let named = inside.filter(|it| !it.file_name().to_string_lossy().starts_with('.'));
    named.map(|it| it.path()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_backup_is_whole_or_not_there() {
    let (_stage, root, sealed) = closed_desk_with(8).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    for sealed in &sealed {
        take(&desk, sealed).await;
    }
    desk.close().await.unwrap();
    let (key, mut whole) = (root.join("desk.key"), 0);
    for index in 0..times() {
        kill("backing-up", &root, moment(index));
        for made in folders(&root.join("backups")) {
            let unlock = Unlock::KeyFile { key_file: &key };
            let checked = backup::check(&made, &unlock).await.unwrap();
            assert_eq!(
                (checked.damage, checked.entries),
                (Vec::new(), 8),
                "moment {index}"
            );
            std::fs::remove_dir_all(made).unwrap();
            whole += 1;
        }
    }
    // The next backup removes what a killed one left.
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    let last = root.join("backups").join("last");
    desk.back_up(&last, &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let left = std::fs::read_dir(root.join("backups")).unwrap().count();
    assert_eq!(left, 1);
    println!("{} kills, {whole} whole backups", times());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_restoring_leaves_a_workspace_that_knows_it_or_none() {
    let (_stage, root, sealed) = closed_desk_with(3).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    take(&desk, &sealed[0]).await;
    let to = root.join("backup");
    desk.back_up(&to, &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    desk.close().await.unwrap();
    let (key, mut whole) = (root.join("desk.key"), 0);
    for index in 0..times() {
        kill("putting-back", &root, moment(index));
        for made in folders(&root.join("restored")) {
            let unlock = Unlock::KeyFile { key_file: &key };
            let desk = Workspace::open(&made, &unlock).await.unwrap();
            assert!(take(&desk, &sealed[2]).await > 2, "moment {index}");
            desk.close().await.unwrap();
            std::fs::remove_dir_all(made).unwrap();
            whole += 1;
        }
        let checked = backup::check(&to, &Unlock::KeyFile { key_file: &key }).await;
        assert_eq!(checked.unwrap().damage, [""; 0]);
    }
    println!("{} kills, {whole} workspaces put back", times());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_change_of_keys_has_its_line_or_did_not_happen() {
    let (_stage, root, _) = closed_desk_with(1).await;
    let key = root.join("desk.key");
    let mut with_eve = 0;
    for index in 0..times() {
        kill("changing-keys", &root, moment(index));
        // Opening finishes what was begun, and `awards verify` then checks every slot against the log.
        let (desk, _) = open(&root, false, &ctx()).await.unwrap();
        let names = desk.keys().names().await.unwrap();
        if names.iter().any(|name| name == "Eve") {
            desk.keys().remove("Eve", &ctx()).await.unwrap();
            with_eve += 1;
        }
        desk.close().await.unwrap();
        let unlock = Unlock::KeyFile { key_file: &key };
        let verified = verify::workspace(&root.join("desk"), &unlock).await;
        assert_eq!(verified.unwrap().damage, [], "moment {index}");
    }
    println!("{} kills, {with_eve} while Eve had a key", times());
}
