//! Rewriting a desk as somebody can who holds its own key: the triggers that refuse changes are dropped, rows are changed,
//! and the log is written again over them.

use std::path::{Path, PathBuf};

use store::log::{self, LogLine};
use store::{NewLine, Store, StoreError, Transaction};
use tempfile::TempDir;
use workspaces::verify::Verified;
use workspaces::{Unlock, verify};

use crate::test_desk::season;

/// A season that was played; every rewrite gets a copy of its desk.
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
        let unlock = Unlock::KeyFile { key_file: &key };
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
        Store::open(desk, &Unlock::KeyFile { key_file: &key })
            .await
            .unwrap()
    }

    pub(crate) async fn verify(&self, desk: &Path) -> Verified {
        let key = self.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        verify::workspace(desk, &unlock).await.unwrap()
    }

    /// The place of each damage that verify finds.
    pub(crate) async fn damage(&self, desk: &Path) -> Vec<String> {
        let verified = self.verify(desk).await;
        verified.damage.into_iter().map(|it| it.place).collect()
    }
}

/// Runs `sql` with the triggers dropped that refuse updates and deletions, and creates them again. The answer is the table
/// and the key of every row that `sql` added and that no line of the log commits to yet.
pub(crate) fn rewrite_rows(
    tx: &Transaction<'_>,
    sql: &str,
) -> Result<Vec<(String, i64)>, StoreError> {
    let mut statement = tx.prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (name LIKE '%_update' OR name LIKE '%_delete')",
    )?;
    let triggers = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let triggers = triggers.collect::<Result<Vec<_>, _>>()?;
    for (name, _) in &triggers {
        tx.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    tx.execute_batch(sql)?;
    for (_, sql) in &triggers {
        tx.execute_batch(sql)?;
    }
    let mut statement = tx.prepare("SELECT name, row FROM temp.log_pending ORDER BY id")?;
    let added = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let added = added.collect::<Result<Vec<_>, _>>()?;
    tx.execute_batch("DELETE FROM temp.log_pending")?;
    Ok(added)
}

/// Deletes the log and writes it again over the rows as they are now, as the app itself would. `new_detail` gives the
/// detail of a line, or none for a line that is to be left out; for each one left out, a line of no importance is added at
/// the end, so that their number stays the same. The first line commits to the rows in `added`.
pub(crate) fn rebuild_log(
    tx: &Transaction<'_>,
    added: &[(String, i64)],
    new_detail: impl Fn(&LogLine) -> Option<String>,
) -> Result<(), StoreError> {
    let lines = log::page(tx, 0, u32::MAX)?;
    let rows = lines
        .iter()
        .map(|line| log::commitments(tx, line.seq))
        .collect::<Result<Vec<_>, _>>()?;
    rewrite_rows(
        tx,
        "DELETE FROM log_node; DELETE FROM log_row; DELETE FROM log",
    )?;
    for row in added {
        note_added(tx, row)?;
    }
    let (mut left_out, mut last) = (0, String::new());
    for (line, rows) in lines.iter().zip(rows) {
        let Some(detail) = new_detail(line) else {
            left_out += 1;
            continue;
        };
        for row in rows {
            let query = format!("SELECT 1 FROM \"{}\" WHERE rowid = {}", row.table, row.row);
            if !tx.prepare(&query)?.exists([])? {
                continue;
            }
            note_added(tx, &(row.table, row.row))?;
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

/// Changes rows by `sql`, and rebuilds the log over them with the same lines.
pub(crate) async fn rewrite_with_log(store: &Store, sql: String) {
    let written = store.write::<_, StoreError>(move |tx| {
        let added = rewrite_rows(tx, &sql)?;
        rebuild_log(tx, &added, |line| line.detail.clone())
    });
    written.await.unwrap();
}

/// Lets the next line commit to a row.
fn note_added(tx: &Transaction<'_>, (table, row): &(String, i64)) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO temp.log_pending (name, row) VALUES (?1, ?2)",
        (table, row),
    )?;
    Ok(())
}

/// Appends a line to the log.
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
