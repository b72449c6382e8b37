//! A process that ends while stores are still closing: SQLCipher frees its memory at exit.
//!
//! `AWARDS_TEST_ROUNDS` says how many processes; 20 without it.

use std::process::Command;

use crate::workspace::{Place, entries, fill};

/// Names the test below to the process that is this test.
const STARTED: &str = "AWARDS_STORE_ENDING";

#[test]
fn a_process_that_just_returns_ends_without_a_signal() {
    let rounds = std::env::var("AWARDS_TEST_ROUNDS").ok();
    let rounds: usize = rounds.map_or(20, |rounds| rounds.parse().unwrap());
    for round in 0..rounds {
        let ended = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "ending::stores_are_dropped_and_the_process_returns",
            ])
            .arg("--ignored")
            .env(STARTED, "1")
            .output()
            .unwrap();
        assert!(ended.status.success(), "round {round}: {}", ended.status);
    }
}

#[tokio::test]
#[ignore = "started by the test above"]
async fn stores_are_dropped_and_the_process_returns() {
    if std::env::var_os(STARTED).is_none() {
        return;
    }
    let places: Vec<Place> = (0..4).map(|_| Place::new()).collect();
    for place in &places {
        // Dropped and not closed: its threads close the database a moment later.
        let store = place.create().await;
        fill(&store, 1..=200).await;
        let reading = store.clone();
        tokio::spawn(async move { entries(&reading).await });
        drop(store);
    }
}
