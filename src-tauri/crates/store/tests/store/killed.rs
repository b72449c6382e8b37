//! Processes killed two to five times in a row while they save, attach and keep drafts.
//!
//! The test starts itself again as a child that says on a pipe what was confirmed, and kills it with SIGKILL. 8 trials,
//! some 28 kills; 150 trials, some 520 kills, where `AWARDS_FULL_TRIALS` is set.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use store::StoreError;

use crate::trials::{Chance, trials};
use crate::workspace::{Place, entries, row, save};

const ROOT: &str = "AWARDS_TEST_ROOT";
const SEED: &str = "AWARDS_TEST_SEED";

/// The child's side. Without its variables it has nothing to do.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let (Ok(root), Ok(seed)) = (std::env::var(ROOT), std::env::var(SEED)) else {
        return;
    };
    let place = Place::within(root.as_ref());
    let mut chance = Chance::new(seed.parse().unwrap());
    let store = match place.open().await {
        Ok(store) => store,
        Err(error) => {
            println!("refused {error}");
            return;
        }
    };
    let mut number = entries(&store).await as u32;
    loop {
        number += 1;
        let body = format!("\"{}\"", "word ".repeat(chance.below(60_000) as usize));
        let file = vec![7; chance.below(200_000) as usize];
        let saved = store.write::<_, StoreError>(move |tx| {
            save(tx, &row(number, "A work"), &body)?;
            store::draft::save(tx, "entry", "own", &body, crate::workspace::AT)?;
            store::attachment::put(tx, &file, "audio/wav").map(drop)
        });
        saved.await.unwrap();
        println!("confirmed {number}");
    }
}

/// Lets a child work for a while and kills it; the last number that it confirmed.
fn work_and_kill(place: &Place, seed: u32, after: Duration) -> Option<u32> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::child", "--nocapture"])
        .env(ROOT, place.root())
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut last = None;
    let mut hear = |line: String| {
        assert!(!line.starts_with("refused"), "seed {seed}: {line}");
        if let Some(number) = line.strip_prefix("confirmed ") {
            last = Some(number.parse().unwrap());
        }
        last.is_some()
    };
    while let Some(Ok(line)) = out.next() {
        if hear(line) {
            break;
        }
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    for line in out.map_while(Result::ok) {
        hear(line);
    }
    last
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_outlives_kills_in_a_row() {
    let mut kills = 0;
    for trial in 0..trials(8, 150) {
        let mut chance = Chance::new(trial);
        let place = Place::new();
        place.create().await.close().await.unwrap();
        let mut confirmed = 0;
        for time in 0..2 + chance.below(4) {
            let after = Duration::from_micros(u64::from(chance.below(25_000)));
            let last = work_and_kill(&place, trial * 10 + time, after);
            confirmed = last.unwrap_or(confirmed).max(confirmed);
            kills += 1;
        }
        assert_eq!(place.verify().await, [], "trial {trial}");
        let store = place.open().await.unwrap();
        let found = entries(&store).await as u32;
        assert!(
            found == confirmed || found == confirmed + 1,
            "trial {trial}: {found} are there, {confirmed} were confirmed"
        );
        store.close().await.unwrap();
        assert_eq!(place.verify().await, [], "trial {trial}, opened again");
    }
    println!("{kills} kills");
}
