//! Entries of an earlier version: all their files lie in the desk's database, however large they are. They go to judges by
//! reference all the same. Also entries as somebody writes them who is no app.

use std::fs;

use exchange::{Attachment, Bundle, Identity, Kind, SealedFileInfo, seal};
use serde_json::{Value, json};
use uuid::Uuid;
use workspaces::ProgressReporter;

use super::{MIB, files_in, lengths, look_at, noise};
use crate::jury::{Jury, eligible, judges_without_terms};
use crate::test_desk::staff;

/// Somebody who writes sealed entries without the app.
pub(super) struct Forged {
    writer: Identity,
    document: Value,
}

impl Forged {
    pub(super) async fn of(jury: &Jury, name: &str) -> Self {
        let call = jury.stage.desk.call_in_force().await.unwrap();
        Self {
            writer: Identity::generate(name).unwrap(),
            document: json!(eligible(&call, 900, name)),
        }
    }

    /// A sealed entry with a file inside it, as versions before files of the work wrote them.
    fn with_file_inside(&self, jury: &Jury, name: &str, bytes: &[u8]) -> (Uuid, Vec<u8>) {
        let attachment = Attachment {
            name: name.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            bytes: bytes.to_vec(),
        };
        let hash = store::attachment::hash_of(bytes);
        self.sealed(jury, &note(name, &hash), None, vec![attachment])
    }

    /// Puts an entry into the mailbox that names a file; gives its id.
    pub(super) async fn enter_naming(
        &self,
        jury: &Jury,
        name: &str,
        info: &SealedFileInfo,
    ) -> Uuid {
        let note = note(name, &info.plain_hash.to_string());
        let (entry, sealed) = self.sealed(jury, &note, Some(info), Vec::new());
        let to = jury.stage.desk.card().address();
        let id = Uuid::from_u128(9);
        let put = jury.stage.mailbox.put(Kind::Entry, Some(&to), id, sealed);
        put.await.unwrap();
        entry
    }

    fn sealed(
        &self,
        jury: &Jury,
        note: &Value,
        info: Option<&SealedFileInfo>,
        attachments: Vec<Attachment>,
    ) -> (Uuid, Vec<u8>) {
        let entry = Uuid::from_u128(7);
        let mut message = json!({
            "entry": entry,
            "revision": 1,
            "state": "submitted",
            "edition": "2020-21",
            "call_version": 1,
            "document": self.document,
            "attachments": [note],
        });
        if let Some(info) = info {
            message["files"] = json!([info]);
        }
        let document = serde_json::to_vec(&message).unwrap();
        let bundle = Bundle {
            document,
            attachments,
        };
        let (desk, id) = (jury.stage.desk.card(), Uuid::from_u128(9));
        let made = "2021-01-05T12:00:00Z";
        let sealed = seal(&self.writer, Some(desk), Kind::Entry, id, made, &bundle);
        (entry, sealed.unwrap())
    }
}

fn note(name: &str, hash: &str) -> Value {
    let media_type = "application/octet-stream";
    json!({ "name": name, "media_type": media_type, "hash": hash, "piece": null })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_lies_in_the_database_goes_to_judges_by_reference() {
    let jury = Jury::seated(&["A"], &judges_without_terms(&["one", "two"]), |_| ()).await;
    let stage = &jury.stage;
    let bytes = noise(1, 2 * MIB);
    let earlier = Forged::of(&jury, "Earlier").await;
    let (entry, sealed) = earlier.with_file_inside(&jury, "film.bin", &bytes);
    let taken = staff("2021-01-07T12:00:00Z");
    let collected = stage.desk.take(&sealed, &taken).await.unwrap();
    assert_eq!(collected.entries.len(), 1);
    assert_eq!(files_in(&stage.path("desk")), [""; 0], "as it was then");
    look_at(&jury, jury.entry(0)).await;
    look_at(&jury, entry).await;
    stage.desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;

    let mailbox = stage.path("mailbox");
    let sealed = files_in(&mailbox);
    let [file] = &sealed[..] else {
        panic!("sealed once for both: {sealed:?}")
    };
    assert_eq!(files_in(&stage.path("desk")), [file.as_str()]);
    let packets = lengths(&mailbox, "awards-packet");
    assert_eq!(packets.len(), 2);
    assert!(packets.values().all(|length| *length < 100 << 10));
    let hash = store::attachment::hash_of(&bytes);
    for (judge, _) in &jury.judges {
        let judge = judge.with_mailbox(&stage.mailbox);
        let ctx = jury.ctx();
        let fetched = judge.collect(&ctx, ProgressReporter::none());
        assert_eq!(fetched.await.unwrap().files.fetched, 1);
        let opened = judge.open_file(1, entry, &hash).await.unwrap();
        assert!(opened.read_whole().await.unwrap() == bytes);
    }
    // The desk itself goes on reading what it always had.
    fs::remove_dir_all(stage.path("desk").join("files")).unwrap();
    let opened = stage.desk.open_file(&entry.to_string(), &hash).await;
    assert!(opened.unwrap().read_whole().await.unwrap() == bytes);
}
