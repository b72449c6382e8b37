//! No plaintext touches the disk.

use store::{EntryRow, StoreError};

use crate::workspace::{AT, Place, line, row, save};

const MARKER: &str = "Zwölfachteltakt";

#[tokio::test]
async fn no_file_holds_what_was_saved() {
    let place = Place::new();
    let store = place.create().await;
    let saved = store.write::<_, StoreError>(|tx| {
        let row = EntryRow {
            byline: MARKER.to_owned(),
            outlet: MARKER.to_owned(),
            ..row(1, MARKER)
        };
        save(tx, &row, &format!("{{\"text\": \"{MARKER}\"}}"))?;
        store::draft::save(tx, "entry", MARKER, &format!("\"{MARKER}\""), AT)?;
        store::attachment::put(tx, MARKER.repeat(50_000).as_bytes(), MARKER)?;
        line(tx, "file-attached", MARKER)?;
        store::meta::set(tx, MARKER, MARKER.as_bytes())
    });
    saved.await.unwrap();
    let while_open = search(&place);
    assert!(
        while_open.contains(&"workspace.db-wal".to_owned()),
        "{while_open:?}"
    );
    store.close().await.unwrap();
    search(&place);
}

/// Looks into every file of the folder; gives their names.
fn search(place: &Place) -> Vec<String> {
    let mut names = Vec::new();
    for file in std::fs::read_dir(place.dir()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for word in [
            MARKER.as_bytes(),
            b"SQLite format",
            b"entry_revision",
            b"zwolf",
        ] {
            let found = bytes.windows(word.len()).any(|window| window == word);
            assert!(!found, "{} holds {word:?}", path.display());
        }
        names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
    }
    names
}
