use std::fs;

use workspaces::{ProgressReporter, Unlock, verify};

use super::Place;
use super::stage::Stage;
use crate::delivery::entrant_ctx;
use crate::test_desk::staff;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_damaged_is_fetched_again_with_the_key_that_the_workspace_keeps() {
    for place in [Place::in_s3().await, Place::on_the_web().await] {
        let stage = Stage::new(&place).await;
        let (entry, hash, bytes) = stage.draft(1).await;
        let sent = stage.sender.submit(entry, None, &entrant_ctx()).await;
        sent.unwrap();
        assert!(stage.collected(entry, &hash).await == bytes);
        let Stage { desk, sender } = stage;
        sender.close().await.unwrap();
        let (folder, key) = (desk.path("desk"), desk.key());
        desk.desk.close().await.unwrap();
        for file in fs::read_dir(folder.join("files")).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
        let fetch = async |from: &str| {
            let unlock = Unlock::KeyFile { key_file: &key };
            let (ctx, nobody) = (staff("2021-01-08T12:00:00Z"), ProgressReporter::none());
            verify::fetch_damaged(&folder, &unlock, from, &ctx, nobody).await
        };
        if place.choice.endpoint.is_none() {
            // Another place of the same web server gets no password.
            let elsewhere = format!("{}/elsewhere", place.server.address());
            let refused = fetch(&elsewhere).await.unwrap();
            let codes: Vec<&str> = refused
                .missing
                .iter()
                .map(|it| it.failure.code.as_str())
                .collect();
            assert_eq!((refused.fetched, &codes[..]), (0, &["mailbox-key"][..]));
        }
        let fetched = fetch(&place.choice.place).await.unwrap();
        assert_eq!((fetched.fetched, fetched.missing.len()), (1, 0));
        let unlock = Unlock::KeyFile { key_file: &key };
        let whole = verify::workspace(&folder, &unlock).await.unwrap();
        assert_eq!((whole.damage, whole.work_files), (Vec::new(), 1));
    }
}
