//! Sealed files and workspaces that are damaged, strange or in the way.

use std::sync::Mutex;

use tokio_util::sync::CancellationToken;
use workspaces::{
    ActionContext, Desk, Entrant, Error, Mailbox, Progress, ProgressReporter, Unlock, verify,
};

use crate::test_desk::{TestDesk, at, send, staff};

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_refused_by_name_and_the_others_are_taken() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = staff("2021-01-06T12:00:00Z");
    for index in 0..5 {
        stage.submit(&entrant, index).await;
    }
    send(&entrant, &stage.mailbox, &ctx).await.unwrap();
    let files = sealed(&stage.path("mailbox"));
    let mut bytes = std::fs::read(&files[0]).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&files[0], &bytes).unwrap();
    let whole = std::fs::read(&files[1]).unwrap();
    std::fs::write(&files[1], &whole[..whole.len() / 2]).unwrap();

    let found = verify::sealed_files(&stage.path("mailbox")).unwrap();
    assert_eq!(found.damage.len(), 2, "{:?}", found.damage);
    let collected = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(
        (collected.entries.len(), collected.refused_files.len()),
        (3, 2)
    );
    // What was refused is listed until a person has seen it.
    let again = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(
        (
            again.entries.len(),
            again.refused_files.len(),
            again.seen_before
        ),
        (0, 2, 3)
    );

    std::fs::write(&files[1], &whole).unwrap();
    let whole = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(
        (
            whole.entries.len(),
            whole.refused_files.len(),
            whole.seen_before
        ),
        (1, 1, 3),
        "a file that came half has come whole"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collection_that_is_stopped_keeps_what_it_took_and_goes_on_later() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = staff("2021-01-06T12:00:00Z");
    for index in 0..150 {
        stage.submit(&entrant, index).await;
    }
    send(&entrant, &stage.mailbox, &ctx).await.unwrap();
    let stop = CancellationToken::new();
    let seen = Mutex::new(Vec::new());
    let report = |progress: Progress| {
        seen.lock().unwrap().push((progress.done, progress.total));
        stop.cancel();
    };
    let progress = ProgressReporter::new(&report, Some(&stop));
    let first = stage.desk.collect(&ctx, progress).await.unwrap();
    assert!(first.stopped && !first.entries.is_empty() && first.entries.len() < 150);
    assert_eq!(seen.lock().unwrap()[0], (first.entries.len() as u64, 150));
    let rest = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert!(!rest.stopped);
    assert_eq!(first.entries.len() + rest.entries.len(), 150);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_for_somebody_else_is_refused() {
    let stage = TestDesk::new().await;
    let other = TestDesk::new().await;
    let entrant = other.entrant("entrant").await;
    let sent = other.submit(&entrant, 0).await;
    let refused = stage
        .desk
        .take(&sent.bytes, &staff("2021-01-06T12:00:00Z"))
        .await
        .unwrap_err();
    assert_eq!(refused.failure().code, "for-someone-else");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_vanishes_is_named_and_nothing_is_lost() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    stage.submit(&entrant, 0).await;
    let ctx = staff("2021-01-06T12:00:00Z");
    std::fs::remove_dir_all(stage.path("mailbox")).unwrap();
    let failed = send(&entrant, &stage.mailbox, &ctx).await.unwrap_err();
    assert_eq!(failed.code, "mailbox-gone");
    let failed = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(failed.failure().code, "mailbox-gone");
    assert!(
        !stage.path("mailbox").exists(),
        "it is not made again in silence"
    );

    std::fs::create_dir(stage.path("mailbox")).unwrap();
    let mailbox = Mailbox::open_folder(&stage.path("mailbox")).unwrap();
    assert_eq!(
        send(&entrant, &mailbox, &ctx).await.unwrap(),
        1,
        "what was on its way still is"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_opens_once_and_only_as_what_it_is() {
    let stage = TestDesk::new().await;
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let second = Desk::open(&stage.path("desk"), &unlock)
        .await
        .err()
        .unwrap();
    assert_eq!(second.failure().code, "workspace-in-use");
    let dir = stage.path("desk");
    stage.desk.close().await.unwrap();
    let wrong = Entrant::open(&dir, &unlock).await.err().unwrap();
    assert!(matches!(wrong, Error::OtherWorkspace { .. }), "{wrong}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_is_told_and_the_right_one_still_opens() {
    let dir = tempfile::tempdir().unwrap();
    let ctx = ActionContext::new("Entrant", at("2021-01-04T12:00:00Z"));
    let unlock = |passphrase| Unlock::Passphrase {
        person: "entrant",
        passphrase,
    };
    let entrant = Entrant::create(&dir.path().join("e"), &unlock("a long enough one"), &ctx)
        .await
        .unwrap();
    entrant.close().await.unwrap();
    let wrong = Entrant::open(&dir.path().join("e"), &unlock("another"))
        .await
        .err()
        .unwrap();
    assert_eq!(wrong.failure().code, "wrong-passphrase");
    Entrant::open(&dir.path().join("e"), &unlock("a long enough one"))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_with_an_impossible_date_is_refused_and_the_old_one_stays() {
    let stage = TestDesk::new().await;
    let ctx = staff("2021-01-06T12:00:00Z");
    let toml = crate::test_desk::first_version().replace("2020-12-31", "2020-02-30");
    let refused = stage
        .desk
        .publish(&toml, &ctx, ProgressReporter::none())
        .await
        .unwrap_err();
    assert!(refused.failure().code.starts_with("call-"), "{refused}");
    let again = stage
        .desk
        .publish(
            &crate::test_desk::first_version(),
            &ctx,
            ProgressReporter::none(),
        )
        .await;
    assert!(matches!(
        again.unwrap_err(),
        Error::CallVersion {
            expected: 2,
            found: 1
        }
    ));
    assert_eq!(stage.desk.call_in_force().await.unwrap().version, 1);
}

fn sealed(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sealed(&path));
        } else if path.extension().is_some_and(|ext| ext == "awards-entry") {
            found.push(path);
        }
    }
    found.sort();
    found
}
