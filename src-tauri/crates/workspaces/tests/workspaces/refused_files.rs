//! How long refused files of a mailbox stay listed.

use std::fs;

use uuid::Uuid;

use crate::one_bad_file::{collect, honest, tray};
use crate::test_desk::{TestDesk, staff};

/// A synced folder may bring a file in several broken forms, and a mailbox may not be connected.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_refused_for_two_reasons_is_seen_at_once_and_is_not_gone_with_the_mailbox() {
    let stage = TestDesk::new().await;
    honest(&stage, 1).await;
    let id = Uuid::from_u128(78).to_string();
    let file = tray(&stage).join(format!("{id}.awards-entry"));
    let refused = async || {
        let collected = collect(&stage).await;
        let codes = collected.refused_files.into_iter();
        (
            codes.map(|it| it.failure.code).collect::<Vec<_>>(),
            collected.emptied,
        )
    };
    let forms: [(&[u8], &str); 3] = [
        (b"", "file-truncated"),
        (b"this is no sealed file", "not-a-sealed-file"),
        (b"", "file-truncated"),
    ];
    for (bytes, code) in forms {
        fs::write(&file, bytes).unwrap();
        assert_eq!(refused().await, (vec![code.to_owned()], false));
    }
    let elsewhere = stage.path("unplugged");
    fs::rename(stage.path("mailbox"), &elsewhere).unwrap();
    fs::create_dir(stage.path("mailbox")).unwrap();
    assert_eq!(refused().await, (Vec::new(), true));
    fs::remove_dir_all(stage.path("mailbox")).unwrap();
    fs::rename(&elsewhere, stage.path("mailbox")).unwrap();
    let ctx = staff("2021-01-06T13:00:00Z");
    stage.desk.acknowledge_refused(&[id], &ctx).await.unwrap();
    assert_eq!(refused().await, (Vec::new(), false));
}
