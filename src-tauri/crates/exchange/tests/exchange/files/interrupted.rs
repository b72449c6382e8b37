//! Sending and fetching that is stopped, dropped or killed, and goes on. 14 kills over 64 MiB; 200 over 1 GiB, where
//! `AWARDS_FULL_TRIALS` is set.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use exchange::{ExchangeError, FileFolder, Mailbox, Sending, StoredFile};
use futures::future::{Either, select};
use object_store::ObjectStoreExt;
use object_store::memory::InMemory;
use object_store::path::Path as ObjectPath;

use super::{MIB, content, go_on, read_all, workspace, workspace_with};

/// The most that may be sent or fetched a second time for each interruption.
const LOST: u64 = 16 << 20;
/// A part that is gone on with is cut off at a multiple of this.
const DURABLE: u64 = 8 << 20;
/// Tells a child what to do.
const CHILD: &str = "AWARDS_TEST_FILE_CHILD";
const THIS: &str = "files::interrupted::killed_at_any_moment_it_goes_on_and_loses_little";

fn length_of(part: &Path) -> u64 {
    fs::metadata(part).map_or(0, |found| found.len())
}

/// Where a part is gone on with.
fn goes_on_at(part: &Path) -> u64 {
    length_of(part).saturating_sub(1) / DURABLE * DURABLE
}

#[tokio::test]
async fn stopped_and_dropped_it_goes_on_where_it_was() {
    let content = content(40 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    let shared = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::open_folder(shared.path()).unwrap();
    let (_other, fetched) = workspace();
    let name = format!("{}.part", info.hash);
    let sent_part = shared.path().join("files").join(&name);
    let got_part = fetched.path().join(&name);
    for is_sending in [true, false] {
        let part = if is_sending { &sent_part } else { &got_part };
        let mut before = 0;
        if !is_sending {
            let sent = mailbox.put_file(&files, info.hash, Sending::IfMissing, &go_on);
            sent.await.unwrap();
        }
        for upto in [13, 22, 23, 39] {
            let last = AtomicU64::new(0);
            let stop_at = upto * MIB as u64;
            // Every second time the work is dropped while it waits, and else stopped.
            let drops = upto % 2 == 0;
            let (dropped, is_dropped) = tokio::sync::oneshot::channel::<()>();
            let dropped = std::sync::Mutex::new(Some(dropped));
            let follow = |done, _| {
                last.store(done, Ordering::SeqCst);
                match (done >= stop_at, drops) {
                    (true, false) => return ControlFlow::Break(()),
                    (true, true) => drop(dropped.lock().unwrap().take()),
                    (false, _) => {}
                }
                ControlFlow::Continue(())
            };
            let work = async {
                if is_sending {
                    let sent = mailbox.put_file(&files, info.hash, Sending::IfMissing, &follow);
                    sent.await.map(drop)
                } else {
                    mailbox.get_file(&fetched, info.stored(), &follow).await
                }
            };
            match select(Box::pin(is_dropped), Box::pin(work)).await {
                Either::Left(_) => assert!(drops),
                Either::Right((result, _)) => assert_eq!(result, Err(ExchangeError::Stopped)),
            }
            let left = goes_on_at(part);
            assert!(left + LOST > stop_at, "{left} of {stop_at} are there");
            assert!(left >= before, "nothing that was there is sent again");
            before = left;
        }
    }
    mailbox
        .get_file(&fetched, info.stored(), &go_on)
        .await
        .unwrap();
    assert!(read_all(&fetched, &info) == content);
    assert!(!sent_part.exists() && !got_part.exists());
}

#[tokio::test]
async fn from_an_object_store_no_more_is_fetched_than_is_missing() {
    let content = content(30 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    let store = Arc::new(InMemory::new());
    let mailbox = Mailbox::of_store(store.clone(), ObjectPath::default(), "memory");
    mailbox
        .put_file(&files, info.hash, Sending::IfMissing, &go_on)
        .await
        .unwrap();
    let (_other, fetched) = workspace();
    let stop = |done, _| {
        if done < 21 * MIB as u64 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let stopped = mailbox.get_file(&fetched, info.stored(), &stop).await;
    assert_eq!(stopped, Err(ExchangeError::Stopped));
    let part = fetched.path().join(format!("{}.part", info.hash));
    assert_eq!(goes_on_at(&part), 16 * MIB as u64);
    // What is there already is changed in the store: if it were fetched again, the hash would tell.
    let place = ObjectPath::from(format!("files/{}", info.hash));
    let mut sealed = fs::read(files.path().join(info.hash.to_string())).unwrap();
    sealed[..16 * MIB].fill(0);
    store.put(&place, sealed.into()).await.unwrap();
    mailbox
        .get_file(&fetched, info.stored(), &go_on)
        .await
        .unwrap();
    assert!(read_all(&fetched, &info) == content);
}

/// What a part holds after an interruption decides where it goes on; what is wrong in it is found.
#[tokio::test]
async fn a_part_that_somebody_changed_is_not_gone_on_with() {
    let content = content(30 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    let shared = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::open_folder(shared.path()).unwrap();
    let sealed = fs::read(files.path().join(info.hash.to_string())).unwrap();
    let part = shared
        .path()
        .join("files")
        .join(format!("{}.part", info.hash));
    fs::create_dir_all(part.parent().unwrap()).unwrap();
    // In what is compared, in what is cut off because it may not have reached the disk, and longer than the file.
    let mut early = sealed[..20 * MIB].to_vec();
    early[MIB] ^= 1;
    let mut late = sealed[..20 * MIB].to_vec();
    late[18 * MIB] ^= 1;
    for wrong in [early.clone(), late.clone(), vec![0; 40 * MIB]] {
        fs::write(&part, wrong).unwrap();
        mailbox
            .put_file(&files, info.hash, Sending::IfMissing, &go_on)
            .await
            .unwrap();
        let sent = shared.path().join("files").join(info.hash.to_string());
        assert!(fs::read(&sent).unwrap() == sealed);
        fs::remove_file(&sent).unwrap();
    }
    mailbox
        .put_file(&files, info.hash, Sending::IfMissing, &go_on)
        .await
        .unwrap();
    let (_other, fetched) = workspace();
    let part = fetched.path().join(format!("{}.part", info.hash));
    let get = || mailbox.get_file(&fetched, info.stored(), &go_on);
    fs::write(&part, late).unwrap();
    get().await.unwrap();
    fetched.remove(info.hash).unwrap();
    fs::write(&part, early).unwrap();
    assert_eq!(get().await.unwrap_err().code(), "wrong-content");
    get().await.unwrap();
    assert!(read_all(&fetched, &info) == content);
}

/// In a child: sends or fetches one file, slowly, so that the parent finds it at work.
fn child(task: &str) {
    let words: Vec<&str> = task.split('|').collect();
    let [what, shared, workspace, hash, length] = words[..] else {
        panic!("{task}")
    };
    let mailbox = Mailbox::open_folder(Path::new(shared)).unwrap();
    let files = FileFolder::open(Path::new(workspace)).unwrap();
    let wanted = StoredFile {
        hash: hash.parse().unwrap(),
        length: length.parse().unwrap(),
    };
    let slowly = |_, _| {
        thread::sleep(Duration::from_millis(5));
        ControlFlow::Continue(())
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        if what == "send" {
            let sent = mailbox.put_file(&files, wanted.hash, Sending::IfMissing, &slowly);
            sent.await.unwrap();
        } else {
            mailbox.get_file(&files, wanted, &slowly).await.unwrap();
        }
    });
}

#[test]
fn killed_at_any_moment_it_goes_on_and_loses_little() {
    if let Ok(task) = std::env::var(CHILD) {
        return child(&task);
    }
    let is_full = std::env::var_os("AWARDS_FULL_TRIALS").is_some();
    let (length, kills) = if is_full { (1024, 100) } else { (64, 7) };
    let content = content(length * MIB);
    let (from, _files, info) = workspace_with(&content);
    let shared = tempfile::tempdir().unwrap();
    let (to, fetched) = workspace();
    let name = info.hash.to_string();
    for (what, workspace, target) in [
        ("send", from.path(), shared.path().join("files")),
        ("fetch", to.path(), fetched.path().to_owned()),
    ] {
        let part = target.join(format!("{name}.part"));
        let paths = [shared.path(), workspace].map(|path| path.to_str().unwrap());
        let task = format!(
            "{what}|{}|{}|{name}|{}",
            paths[0], paths[1], info.sealed_length
        );
        let mut killed = 0;
        // Each is killed a little further on than the one before came.
        for kill_at in (1..=kills).map(|it| it * (length * MIB) as u64 / (kills + 1)) {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", THIS])
                .env(CHILD, &task)
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            while length_of(&part) < kill_at && child.try_wait().unwrap().is_none() {
                thread::sleep(Duration::from_millis(1));
            }
            let reached = length_of(&part);
            child.kill().unwrap();
            let ended = child.wait().unwrap();
            if !ended.success() {
                let left = goes_on_at(&part);
                killed += 1;
                assert!(left + LOST > reached.max(kill_at), "{left} after {kill_at}");
                assert!(
                    !target.join(&name).exists(),
                    "nothing is there before it is whole"
                );
            }
        }
        println!("{what}: {killed} kills");
        assert!(killed > 0, "none was killed at work");
        let ended = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", THIS])
            .env(CHILD, &task)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(ended.success());
        let names: Vec<_> = fs::read_dir(&target)
            .unwrap()
            .map(|it| it.unwrap().file_name())
            .collect();
        assert_eq!(names, [name.as_str()], "one file, and no part of it");
    }
    assert!(read_all(&fetched, &info) == content);
}
