//! A season's desk in the hands of somebody who has its own key and takes the guards of the tables down.

use std::path::{Path, PathBuf};

use store::log::{self, LogLine};
use store::{NewLine, Store, StoreError, Transaction};
use tempfile::TempDir;
use workspaces::verify::Verified;
use workspaces::{Unlock, verify};

use crate::stage::season;

/// A season that was played, of which every try gets a copy.
pub(crate) struct Played {
    dir: TempDir,
}

impl Played {
    pub(crate) async fn a_season() -> Self {
        let dir = tempfile::tempdir().unwrap();
        season(&dir.path().join("season")).await;
        let played = Self { dir };
        // The season's own desk closes a moment after it ended, and only then do its files stay as they are.
        let (desk, key) = (played.dir.path().join("season/desk"), played.key());
        let unlock = Unlock::Device { key_file: &key };
        let store = loop {
            match Store::open(&desk, &unlock).await {
                Err(error) if error.code() == "workspace-in-use" => {
                    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                }
                opened => break opened.unwrap(),
            }
        };
        store.close().await.unwrap();
        played
    }

    fn key(&self) -> PathBuf {
        self.dir.path().join("season/desk.key")
    }

    /// A copy of the desk under another name.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let copy = self.dir.path().join(name);
        std::fs::create_dir(&copy).unwrap();
        for file in std::fs::read_dir(self.dir.path().join("season/desk")).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                std::fs::copy(file.path(), copy.join(file.file_name())).unwrap();
            }
        }
        copy
    }

    pub(crate) async fn open(&self, desk: &Path) -> Store {
        let key = self.key();
        Store::open(desk, &Unlock::Device { key_file: &key })
            .await
            .unwrap()
    }

    pub(crate) async fn verify(&self, desk: &Path) -> Verified {
        let key = self.key();
        let unlock = Unlock::Device { key_file: &key };
        verify::workspace(desk, &unlock).await.unwrap()
    }

    /// Where verify finds damage.
    pub(crate) async fn damage(&self, desk: &Path) -> Vec<String> {
        let verified = self.verify(desk).await;
        verified.damage.into_iter().map(|it| it.place).collect()
    }
}

/// Takes the guards down, as anybody can who has the key, changes what stands there, and puts them up again;
/// gives the rows that were added, by table and key, of which the log knows nothing.
pub(crate) fn rewrite(tx: &Transaction<'_>, sql: &str) -> Result<Vec<(String, i64)>, StoreError> {
    let mut statement = tx.prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (name LIKE '%_update' OR name LIKE '%_delete')",
    )?;
    let guards = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let guards = guards.collect::<Result<Vec<_>, _>>()?;
    for (guard, _) in &guards {
        tx.execute_batch(&format!("DROP TRIGGER \"{guard}\""))?;
    }
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    tx.execute_batch(sql)?;
    for (_, sql) in &guards {
        tx.execute_batch(sql)?;
    }
    let mut statement = tx.prepare("SELECT name, row FROM temp.log_pending ORDER BY id")?;
    let added = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let added = added.collect::<Result<Vec<_>, _>>()?;
    tx.execute_batch("DELETE FROM temp.log_pending")?;
    Ok(added)
}

/// Rewrites the log as the app itself would: `change` gives what a line says now, or nothing where it never was. Lines
/// of no meaning make up for those left out, so that not even the count tells. The rows that were `added` go with the first.
pub(crate) fn forge(
    tx: &Transaction<'_>,
    added: &[(String, i64)],
    change: impl Fn(&LogLine) -> Option<String>,
) -> Result<(), StoreError> {
    let lines = log::page(tx, 0, u32::MAX)?;
    let rows = lines
        .iter()
        .map(|line| log::commitments(tx, line.seq))
        .collect::<Result<Vec<_>, _>>()?;
    rewrite(
        tx,
        "DELETE FROM log_node; DELETE FROM log_row; DELETE FROM log",
    )?;
    for row in added {
        note(tx, row)?;
    }
    let (mut left_out, mut last) = (0, String::new());
    for (line, rows) in lines.iter().zip(rows) {
        let Some(detail) = change(line) else {
            left_out += 1;
            continue;
        };
        for row in rows {
            let there = format!("SELECT 1 FROM \"{}\" WHERE rowid = {}", row.table, row.row);
            if !tx.prepare(&there)?.exists([])? {
                continue;
            }
            note(tx, &(row.table, row.row))?;
        }
        let who = line.who.clone().unwrap_or_default();
        append(tx, [&line.at, &who, &line.what, &line.subject, &detail])?;
        last.clone_from(&line.at);
    }
    for _ in 0..left_out {
        append(tx, [&last, "awards", "links-checked", "", "{}"])?;
    }
    Ok(())
}

/// Has the next line commit to a row.
fn note(tx: &Transaction<'_>, (table, row): &(String, i64)) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO temp.log_pending (name, row) VALUES (?1, ?2)",
        (table, row),
    )?;
    Ok(())
}

pub(crate) fn append(
    tx: &Transaction<'_>,
    [at, who, what, subject, detail]: [&str; 5],
) -> Result<(), StoreError> {
    let line = NewLine {
        at,
        who,
        what,
        subject,
        detail,
    };
    log::append(tx, &line).map(drop)
}
