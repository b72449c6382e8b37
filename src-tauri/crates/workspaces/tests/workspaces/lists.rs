//! The lists of the season, opened again.

use std::collections::BTreeSet;

use calamine::{Reader, Xlsx, open_workbook};
use workspaces::DecisionOutcome;

use crate::stage::season;

#[tokio::test(flavor = "multi_thread")]
async fn the_lists_hold_the_winners_and_no_contact() {
    let dir = tempfile::tempdir().unwrap();
    let (_, season) = season(&dir.path().join("season")).await;
    let awarded = |outcome| matches!(outcome, DecisionOutcome::Winner | DecisionOutcome::Shared);
    let winners: BTreeSet<&str> = season
        .story
        .decisions
        .iter()
        .filter(|decision| awarded(decision.outcome))
        .filter_map(|decision| decision.entry.as_deref())
        .map(|id| {
            season
                .story
                .entries
                .iter()
                .find(|entry| entry.id == id)
                .unwrap()
                .title
                .as_str()
        })
        .collect();
    assert!(winners.len() >= 6, "{winners:?}");

    let lists = dir.path().join("season/lists");
    let press = std::fs::read_to_string(lists.join("press.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(press.trim_start_matches('\u{feff}').as_bytes());
    let titles: BTreeSet<String> = reader
        .records()
        .map(|row| row.unwrap()[2].to_owned())
        .collect();
    for winner in &winners {
        assert!(
            titles.contains(*winner),
            "{winner} is not on the press list"
        );
    }
    assert!(!press.contains("example.invalid"));

    let mut workbook: Xlsx<_> = open_workbook(lists.join("press.xlsx")).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cells: BTreeSet<String> = range.cells().map(|(_, _, cell)| cell.to_string()).collect();
    for winner in &winners {
        assert!(cells.contains(*winner), "{winner} is not in the workbook");
    }
    assert!(!cells.iter().any(|cell| cell.contains("example.invalid")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_season_always_ends_alike() {
    let dir = tempfile::tempdir().unwrap();
    let mut ends = Vec::new();
    for name in ["one", "two"] {
        let folder = dir.path().join(name);
        season(&folder).await.1.desk.close().await.unwrap();
        let list = |file: &str| std::fs::read(folder.join("lists").join(file)).unwrap();
        let mut book: Xlsx<_> = open_workbook(folder.join("lists/ranking.xlsx")).unwrap();
        // The second sheet says where the log of this very desk ended.
        let ranking = book.worksheet_range_at(0).unwrap().unwrap();
        ends.push((list("press.csv"), list("marks.csv"), ranking));
    }
    assert!(ends[0] == ends[1], "the same lists");
}
