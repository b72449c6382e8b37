//! Files of the work in a mailbox: a folder, and an object store in memory.

use std::fs;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use exchange::{FileFolder, FileHash, Mailbox, SealedFileInfo, Sending, Sent, StoredFile};
use object_store::memory::InMemory;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt};
use tempfile::TempDir;

use super::{CHUNK, MIB, content, go_on, read_all, workspace, workspace_with};

/// A mailbox, and what lies in it under a name of `files/`.
struct Place {
    mailbox: Mailbox,
    folder: Option<TempDir>,
    store: Arc<InMemory>,
}

fn places() -> [Place; 2] {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(InMemory::new());
    let memory: Arc<dyn ObjectStore> = store.clone();
    [
        Place {
            mailbox: Mailbox::open_folder(folder.path()).unwrap(),
            folder: Some(folder),
            store: Arc::new(InMemory::new()),
        },
        Place {
            mailbox: Mailbox::of_store(memory, "some/prefix".into(), "memory"),
            folder: None,
            store,
        },
    ]
}

impl Place {
    /// Puts another content under the name of a file.
    async fn overwrite(&self, hash: FileHash, bytes: Vec<u8>) {
        if let Some(folder) = &self.folder {
            let files = folder.path().join("files");
            fs::create_dir_all(&files).unwrap();
            fs::write(files.join(hash.to_string()), bytes).unwrap();
        } else {
            let place = ObjectPath::from(format!("some/prefix/files/{hash}"));
            self.store.put(&place, bytes.into()).await.unwrap();
        }
    }

    async fn send(&self, files: &FileFolder, info: &SealedFileInfo, sending: Sending) -> Sent {
        let sent = self.mailbox.put_file(files, info.hash, sending, &go_on);
        sent.await.unwrap()
    }
}

#[tokio::test]
async fn a_file_travels_and_is_sent_and_fetched_once() {
    // One that is sent in one request, and one in several parts.
    for length in [CHUNK + 1, 17 * MIB] {
        let content = content(length);
        let (_workspace, files, info) = workspace_with(&content);
        for place in places() {
            let wanted = [info.stored()];
            assert_eq!(place.mailbox.missing(&wanted).await.unwrap(), wanted);
            assert_eq!(
                place.send(&files, &info, Sending::IfMissing).await,
                Sent::Now
            );
            assert_eq!(
                place.send(&files, &info, Sending::IfMissing).await,
                Sent::Before
            );
            assert_eq!(
                place.mailbox.head_file(info.hash).await.unwrap(),
                Some(info.sealed_length)
            );
            assert_eq!(place.mailbox.missing(&wanted).await.unwrap(), []);
            let (_other, fetched) = workspace();
            let last = AtomicU64::new(0);
            let follow = |done, of| {
                assert_eq!(of, info.sealed_length);
                assert!(last.swap(done, Ordering::Relaxed) <= done);
                ControlFlow::Continue(())
            };
            place
                .mailbox
                .get_file(&fetched, info.stored(), &follow)
                .await
                .unwrap();
            assert_eq!(last.load(Ordering::Relaxed), info.sealed_length);
            assert!(read_all(&fetched, &info) == content);
            place
                .mailbox
                .get_file(&fetched, info.stored(), &follow)
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn another_content_under_its_name_is_refused_and_it_can_be_sent_and_fetched_again() {
    let content = content(9 * MIB);
    let (_workspace, files, info) = workspace_with(&content);
    let name = info.hash.to_string();
    for place in places() {
        let (_other, fetched) = workspace();
        let get = || place.mailbox.get_file(&fetched, info.stored(), &go_on);
        assert_eq!(get().await.unwrap_err().code(), "file-not-in-mailbox");
        place.overwrite(info.hash, b"short".to_vec()).await;
        assert_eq!(get().await.unwrap_err().code(), "file-length");
        assert_eq!(
            place.mailbox.missing(&[info.stored()]).await.unwrap().len(),
            1
        );
        let mut altered = fs::read(files.path().join(&name)).unwrap();
        altered[5 * MIB] ^= 1;
        place.overwrite(info.hash, altered).await;
        let refused = get().await.unwrap_err();
        assert_eq!(refused.params(), [("name", name.clone())]);
        assert_eq!(refused.code(), "wrong-content");
        assert_eq!(fs::read_dir(fetched.path()).unwrap().count(), 0);
        // Of the right length it is taken for the file, until somebody found what it is.
        assert_eq!(
            place.send(&files, &info, Sending::IfMissing).await,
            Sent::Before
        );
        assert_eq!(place.send(&files, &info, Sending::Again).await, Sent::Now);
        get().await.unwrap();
        assert!(read_all(&fetched, &info) == content);
        place.overwrite(info.hash, b"short".to_vec()).await;
        assert_eq!(
            place.send(&files, &info, Sending::IfMissing).await,
            Sent::Now
        );
        assert_eq!(place.mailbox.missing(&[info.stored()]).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_damaged_file_is_not_sent() {
    for length in [CHUNK, 9 * MIB] {
        let (_workspace, files, info) = workspace_with(&content(length));
        let path = files.path().join(info.hash.to_string());
        let mut bytes = fs::read(&path).unwrap();
        bytes[length / 2] ^= 1;
        fs::write(&path, bytes).unwrap();
        for place in places() {
            let sent = place
                .mailbox
                .put_file(&files, info.hash, Sending::IfMissing, &go_on);
            assert_eq!(sent.await.unwrap_err().code(), "wrong-content");
            assert_eq!(place.mailbox.head_file(info.hash).await.unwrap(), None);
        }
    }
}

#[tokio::test]
async fn several_go_at_once_and_one_that_fails_stops_no_other() {
    let (_workspace, files) = workspace();
    let contents: Vec<_> = (1..=6).map(|n| content(n * CHUNK + n)).collect();
    let infos: Vec<_> = contents
        .iter()
        .map(|content| files.seal(super::plain(content), &go_on).unwrap())
        .collect();
    let gone = StoredFile {
        hash: FileHash::new([9; 32]),
        length: 5,
    };
    let mut wanted: Vec<StoredFile> = infos.iter().map(SealedFileInfo::stored).collect();
    wanted.insert(2, gone);
    let hashes: Vec<FileHash> = wanted.iter().map(|file| file.hash).collect();
    let follow = |_, _, _| ControlFlow::Continue(());
    for place in places() {
        let sent = place.mailbox.put_files(&files, &hashes, &follow).await;
        let (_other, fetched) = workspace();
        let got = place.mailbox.get_files(&fetched, &wanted, &follow).await;
        assert_eq!((sent.len(), got.len()), (7, 7));
        for (hash, result) in sent {
            assert_eq!(result.is_ok(), hash != gone.hash);
        }
        for (hash, result) in got {
            let code = result.err().map(|error| error.code());
            assert_eq!(code, (hash == gone.hash).then_some("file-not-in-mailbox"));
        }
        for (info, content) in infos.iter().zip(&contents) {
            assert_eq!(&read_all(&fetched, info), content);
        }
    }
}

#[tokio::test]
async fn two_who_send_the_same_file_are_in_nobodys_way() {
    let (_workspace, files, info) = workspace_with(&content(5 * MIB));
    let [place, _] = places();
    let send = || place.send(&files, &info, Sending::IfMissing);
    let (one, other) = tokio::join!(send(), send());
    assert!([one, other].contains(&Sent::Now));
    let (_other, fetched) = workspace();
    place
        .mailbox
        .get_file(&fetched, info.stored(), &go_on)
        .await
        .unwrap();
    let lying = fs::read_dir(place.folder.as_ref().unwrap().path().join("files")).unwrap();
    assert_eq!(lying.count(), 1);
}

#[tokio::test]
async fn a_folder_that_is_gone_is_named_and_not_made_again() {
    let (_workspace, files, info) = workspace_with(b"a film");
    let [mut place, _] = places();
    let path = place.folder.take().unwrap().keep();
    fs::remove_dir(&path).unwrap();
    let sent = place
        .mailbox
        .put_file(&files, info.hash, Sending::Again, &go_on);
    assert_eq!(sent.await.unwrap_err().code(), "mailbox-gone");
    let got = place.mailbox.missing(&[info.stored()]).await;
    assert_eq!(got.unwrap_err().code(), "mailbox-gone");
    assert!(!path.exists());
}

#[cfg(unix)]
#[tokio::test]
async fn no_link_in_the_mailbox_is_followed() {
    use std::os::unix::fs::symlink;
    let (_workspace, files, info) = workspace_with(b"a film");
    let outside = tempfile::tempdir().unwrap();
    let [place, _] = places();
    let root = place.folder.as_ref().unwrap().path();
    symlink(outside.path(), root.join("files")).unwrap();
    let send = || {
        place
            .mailbox
            .put_file(&files, info.hash, Sending::IfMissing, &go_on)
    };
    assert_eq!(send().await.unwrap_err().code(), "mailbox-link");
    fs::remove_file(root.join("files")).unwrap();
    fs::create_dir(root.join("files")).unwrap();
    let kept = outside.path().join("kept");
    fs::write(&kept, b"kept").unwrap();
    for name in [info.hash.to_string(), format!("{}.part", info.hash)] {
        symlink(&kept, root.join("files").join(&name)).unwrap();
        let refused = send().await.unwrap_err();
        assert!(["mailbox-link", "not-a-file"].contains(&refused.code()));
        fs::remove_file(root.join("files").join(&name)).unwrap();
    }
    assert_eq!(fs::read(&kept).unwrap(), b"kept");
    send().await.unwrap();
}
