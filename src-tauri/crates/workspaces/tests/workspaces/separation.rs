//! What is in whose workspace: by a search of everything it holds once decrypted, and of every byte before.

use std::path::Path;

use rehearsal::RehearsalData;
use rusqlite::types::ValueRef;
use workspaces::Unlock;

use crate::test_desk::season;

/// Everything a workspace holds, decrypted, as one text.
pub(crate) async fn decrypted(dir: &Path, key: &Path) -> String {
    let store = store::Store::open(dir, &Unlock::KeyFile { key_file: key })
        .await
        .unwrap();
    let text = store.read(everything).await.unwrap();
    store.close().await.unwrap();
    text
}

/// Every value of every table, whatever the tables are.
fn everything(conn: &store::Connection) -> Result<String, store::StoreError> {
    let mut statement = conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut text = String::new();
    for name in names {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{name}\""))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                        text.push_str(&String::from_utf8_lossy(bytes));
                    }
                    ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => {}
                }
                text.push('\n');
            }
        }
    }
    Ok(text)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_workspace_holds_only_what_is_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("season");
    let (data, season) = season(&root).await;
    let key = root.join("desk.key");
    let story = season.report;
    season.desk.close().await.unwrap();
    let desk = decrypted(&root.join("desk"), &key).await;

    for judge in &data.judges {
        let own = decrypted(&root.join("judges").join(&judge.key), &key).await;
        for entry in &story.entries {
            let assigned = own.contains(&format!("\"entry\":\"{}\"", entry.id));
            assert_eq!(
                own.contains(&entry.title),
                assigned,
                "{} and {}",
                judge.key,
                entry.key
            );
        }
        assert!(
            !own.contains("example.invalid"),
            "{} holds a contact",
            judge.key
        );
        for other in data.judges.iter().filter(|other| other.key != judge.key) {
            assert!(
                !own.contains(&other.name),
                "{} knows of {}",
                judge.key,
                other.key
            );
        }
        assert!(desk.contains(&judge.name), "the search finds what is there");
    }
    for entrant in entrants(&data) {
        let own = decrypted(&root.join("entrants").join(entrant), &key).await;
        for member in &data.entries {
            assert_eq!(
                own.contains(&member.entry.title),
                member.entrant == entrant,
                "{entrant}: {}",
                member.key
            );
        }
    }
}

fn entrants(data: &RehearsalData) -> Vec<&str> {
    let mut names: Vec<&str> = data
        .entries
        .iter()
        .map(|member| member.entrant.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn no_database_file_holds_plaintext() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("season");
    let (data, season) = season(&root).await;
    let words: Vec<&str> = data
        .entries
        .iter()
        .map(|member| member.entry.title.as_str())
        .collect();
    let mut looked_at = 0;
    for file in files(&root) {
        let name = file.display().to_string();
        if name.contains("/lists/") || name.contains("awards-call") || name.contains("awards-card")
        {
            continue;
        }
        let bytes = std::fs::read(&file).unwrap();
        for word in &words {
            assert!(
                !bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes()),
                "{name}: {word}"
            );
        }
        looked_at += 1;
    }
    assert!(looked_at > data.entries.len());
    season.desk.close().await.unwrap();
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
