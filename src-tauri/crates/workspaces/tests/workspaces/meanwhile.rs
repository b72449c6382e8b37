//! Two people at one desk at the same time.

use std::fs;

use workspaces::rules::{self, Call};
use workspaces::{ProgressReporter, Unlock, verify};

use crate::one_bad_file::{forged, tray};
use crate::test_desk::{TestDesk, staff};

/// How often one extends while another collects; a hundred times with `AWARDS_TEST_ROUNDS=100`.
const ROUNDS: u32 = 3;
/// Entries that are collected meanwhile.
const MEANWHILE: u32 = 300;

/// Somebody publishes an extension while late entries are taken in: each is judged by the call that is in force when it is
/// kept, so that every verdict that is kept follows from the call that is in force in the end.
#[tokio::test(flavor = "multi_thread")]
async fn an_extension_while_entries_are_collected_leaves_no_old_verdict() {
    let rounds = std::env::var("AWARDS_TEST_ROUNDS").ok();
    let rounds = rounds.and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let entries = if rounds > ROUNDS { 1000 } else { MEANWHILE };
    for round in 0..rounds {
        let stage = TestDesk::with_call(|call| call.extensions.clear()).await;
        for index in 0..entries {
            let (id, sealed) = forged(&stage, index, |_| ());
            fs::write(tray(&stage).join(format!("{id}.awards-entry")), sealed).unwrap();
        }
        // The first deadline has passed; the look before it proves that all of them are late.
        let desk = stage.desk.clone();
        let before = fs::read_dir(tray(&stage)).unwrap().count();
        assert_eq!(before, entries as usize);
        let ctx = staff("2021-01-20T12:00:00Z");
        let extension = Call::from_toml(rules::calls::MEDIA_AWARDS_26)
            .unwrap()
            .extensions;
        let extend = async {
            let ahead = u64::from(round.wrapping_mul(7919) % 60);
            tokio::time::sleep(std::time::Duration::from_millis(20 * ahead)).await;
            let extension = extension.into_iter().next().unwrap();
            desk.extend(extension, &ctx, ProgressReporter::none())
                .await
                .unwrap();
        };
        let collect = stage.desk.collect(&ctx, ProgressReporter::none());
        let (collected, ()) = tokio::join!(collect, extend);
        let collected = collected.unwrap();
        assert_eq!(
            (collected.entries.len(), collected.refused_files.len()),
            (entries as usize, 0)
        );
        let (folder, key) = (stage.path("desk"), stage.key());
        drop(desk);
        stage.desk.close().await.unwrap();
        let unlock = Unlock::KeyFile { key_file: &key };
        let verified = verify::workspace(&folder, &unlock).await.unwrap();
        assert_eq!(
            (verified.verdicts, verified.damage),
            (u64::from(entries), Vec::new()),
            "round {round}"
        );
    }
}
