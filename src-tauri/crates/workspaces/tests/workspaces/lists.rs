//! The lists of the season, opened again.

use std::collections::BTreeSet;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use store::{Store, StoreError, log};
use workspaces::{DecisionOutcome, Format, List, ProgressReporter, Unlock, witness};

use crate::test_desk::{season, staff, tagged};

#[tokio::test(flavor = "multi_thread")]
async fn the_lists_hold_the_winners_and_no_contact() {
    let dir = tempfile::tempdir().unwrap();
    let (_, season) = season(&dir.path().join("season")).await;
    let awarded = |outcome| matches!(outcome, DecisionOutcome::Winner | DecisionOutcome::Shared);
    let winners: BTreeSet<&str> = season
        .report
        .decisions
        .iter()
        .filter(|decision| awarded(decision.outcome))
        .filter_map(|decision| decision.entry.as_deref())
        .map(|id| {
            season
                .report
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
async fn a_season_always_ends_the_same() {
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

/// The texts of a workbook's second sheet, by row: what each is, and what it says.
fn second_sheet(file: &Path) -> (String, Vec<(String, String)>) {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let names = book.sheet_names().clone();
    assert_eq!(names.len(), 2, "{names:?}");
    let range = book.worksheet_range(&names[1]).unwrap();
    let text = |cell: &Data| {
        let Data::String(text) = cell else {
            panic!("{cell:?} is no text")
        };
        text.clone()
    };
    let rows = range.rows().map(|row| {
        assert_eq!(row.len(), 2, "{row:?}");
        (text(&row[0]), text(&row[1]))
    });
    (names[1].clone(), rows.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_sheet_of_every_list_is_the_end_of_the_desks_own_log() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("season");
    let (_, season) = season(&folder).await;
    let mut files = Vec::new();
    for (list, name, language) in [
        (List::Entries, "entries", "en"),
        (List::Eligibility, "eligibility", "fr"),
        (List::Marks, "marks", "en"),
        (List::Ranking, "ranking", "fr"),
        (List::Press, "press", "en"),
    ] {
        let file = dir.path().join(format!("{name}.xlsx"));
        let ctx = staff("2021-03-13T12:00:00Z");
        let written = season.desk.write_list(
            list,
            Format::Xlsx,
            &file,
            tagged(language),
            &ctx,
            ProgressReporter::none(),
        );
        assert!(written.await.unwrap() > 0, "{name}");
        files.push((file, language));
    }
    for file in std::fs::read_dir(folder.join("lists")).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|it| it == "xlsx") {
            files.push((file, "en"));
        }
    }
    assert!(files.len() > 5, "the season's own are there as well");
    let fingerprint = season.desk.card().fingerprint();
    season.desk.clone().close().await.unwrap();
    let key = folder.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = Store::open(&folder.join("desk"), &unlock).await.unwrap();
    let head = |size: u64| store.read::<_, StoreError>(move |conn| log::head_at(conn, size));
    let end = store.read::<_, StoreError>(log::head).await.unwrap();
    for (file, language) in files {
        let place = file.display();
        let (sheet, rows) = second_sheet(&file);
        let (names, said): (Vec<String>, Vec<String>) = rows.into_iter().unzip();
        let expected: [&str; 5] = if language == "en" {
            [
                "Log",
                "Lines of the desk’s log",
                "Root over them",
                "Fingerprint of the desk",
                "Signed head, for “awards verify --witness”",
            ]
        } else {
            [
                "Journal",
                "Lignes du journal du bureau",
                "Racine de ces lignes",
                "Empreinte du bureau",
                "Fin signée, pour «\u{a0}awards verify --witness\u{a0}»",
            ]
        };
        assert_eq!(sheet, expected[0], "{place}");
        assert_eq!(names, expected[1..], "{place}");
        let lines: u64 = said[0].parse().unwrap();
        assert!(lines > 0 && lines <= end.size, "{place}: {lines}");
        let root = hex::encode(head(lines).await.unwrap().root);
        assert_eq!(
            said[1], root,
            "{place}: the root over its first {lines} lines"
        );
        assert_eq!(said[2], fingerprint, "{place}");
        // The signed head is what `awards verify --witness` reads, and speaks of the very same lines.
        let saved = dir.path().join("witness.json");
        std::fs::write(&saved, &said[3]).unwrap();
        let witnesses = witness::in_file(&saved).unwrap().heads;
        assert_eq!(witnesses.len(), 1, "{place}");
        let signed = &witnesses[0].head.signed;
        assert_eq!((witnesses[0].with.as_str(), signed.size()), ("list", lines));
        assert_eq!(hex::encode(signed.root()), root, "{place}");
        assert_eq!(signed.desk().fingerprint(), fingerprint, "{place}");
    }
}
