//! What is proven of a damaged workspace is taken over whole, what is not is named, and the damaged one stays as it is.

use std::collections::BTreeMap;
use std::path::Path;

use store::Unlock;
use store::backup::{self, ProvenBackup};

use crate::workspace::{AT, Place, fill};

const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// A workspace as a kill leaves it, with a log of some hundred frames.
async fn killed() -> (Place, usize) {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=30).await;
    let copy = place.copy();
    let about = std::fs::metadata(copy.file("workspace.db-wal")).unwrap();
    (copy, about.len() as usize)
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let inside = std::fs::read_dir(dir).unwrap().map(|file| file.unwrap());
    let read = inside.map(|file| {
        let name = file.file_name().into_string().unwrap();
        (name, std::fs::read(file.path()).unwrap_or_default())
    });
    read.collect()
}

/// Takes over what is proven; the damaged folder must be as it was.
async fn taken(place: &Place) -> Result<(ProvenBackup, backup::BackupContents), store::StoreError> {
    let (from, to) = (place.file("workspace.db"), place.root().join("proven"));
    let from = from.parent().unwrap();
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let before = files(from);
    let made = backup::make_proven(from, &to, &unlock, AT).await;
    let mut after = files(from);
    after.retain(|name, _| before.contains_key(name));
    assert_eq!(before, after, "the damaged one was changed");
    let made = made?;
    let checked = backup::check(&to, &unlock).await.unwrap();
    assert_eq!(checked.damage, Vec::new());
    std::fs::remove_dir_all(&to).unwrap();
    Ok((made, checked))
}

#[tokio::test]
async fn a_changed_byte_in_a_confirmed_frame_costs_what_came_after_it_and_no_more() {
    let (place, size) = killed().await;
    let mut before = 0;
    for part in 1..=6 {
        let copy = place.copy();
        let index = HEADER + (size - HEADER) / FRAME * part / 7 * FRAME + 100;
        copy.change("workspace.db-wal", index);
        assert!(copy.open().await.is_err());
        let (proven, checked) = taken(&copy).await.unwrap();
        assert_eq!(proven.lines_confirmed, Some(30));
        assert!(proven.info.lines < 30 && checked.entries == proven.info.lines);
        assert!(
            proven.info.lines >= before,
            "what is damaged later costs less"
        );
        assert!(!proven.damage.is_empty());
        before = proven.info.lines;
    }
    assert!(before > 10, "{before}");
}

#[tokio::test]
async fn a_log_cut_short_gives_all_that_stands_before_the_cut() {
    let (place, size) = killed().await;
    let wal = std::fs::read(place.file("workspace.db-wal")).unwrap();
    std::fs::write(place.file("workspace.db-wal"), &wal[..size * 2 / 3]).unwrap();
    let (proven, checked) = taken(&place).await.unwrap();
    assert!(
        proven.info.lines > 5 && proven.info.lines < 30,
        "{proven:?}"
    );
    assert_eq!(checked.entries, proven.info.lines);
    assert!(
        proven.damage.iter().any(|it| it.code == "tail-lost"),
        "{proven:?}"
    );
}

#[tokio::test]
async fn an_altered_page_of_the_database_is_refused_unless_the_log_holds_it_again() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=30).await;
    store.close().await.unwrap();
    let size = std::fs::metadata(place.file("workspace.db")).unwrap().len() as usize;
    let copy = place.copy();
    copy.change("workspace.db", size / 2);
    let refused = taken(&copy).await.unwrap_err();
    assert_eq!(refused.code(), "workspace-damaged");
    assert!(!copy.root().join("proven").exists(), "nothing half is left");

    // The first page stands in every log: changed in the database alone, it costs nothing.
    let (killed, _) = killed().await;
    killed.change("workspace.db", 2000);
    let (proven, _) = taken(&killed).await.unwrap();
    assert_eq!((proven.info.lines, proven.lines_confirmed), (30, Some(30)));
}
