//! History cannot be changed, and refuses what does not fit.

use store::{Store, StoreError};

use crate::workspace::{AT, Place, block_on, fill, line, revision, row, save};

/// The tables that are overwritten on purpose; their modules say why.
const OVERWRITTEN: [&str; 10] = [
    "last_change",
    "meta",
    "draft",
    "facet",
    "entry_row",
    "entry_row_waiting",
    "entry_brief",
    "current_assignment",
    "advanced_entry",
    "counted_use",
];

async fn tables(store: &Store) -> Vec<String> {
    let list = |conn: &store::Connection| -> Result<Vec<String>, StoreError> {
        let mut statement = conn.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
             AND name NOT LIKE 'entry_text%' AND name NOT LIKE 'entry_name%'",
        )?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    };
    store.read(list).await.unwrap()
}

#[tokio::test]
async fn every_other_table_only_grows() {
    let place = Place::new();
    let store = place.create().await;
    let tables = tables(&store).await;
    assert!(tables.len() > 20, "{tables:?}");
    for table in tables
        .into_iter()
        .filter(|table| !OVERWRITTEN.contains(&table.as_str()))
    {
        for change in ["update", "delete"] {
            let trigger = format!("{table}_{change}");
            let found = store.read::<_, StoreError>(move |conn| {
                let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
                Ok(conn.query_row(sql, [&trigger], |row| row.get::<_, String>(0))?)
            });
            let sql = found.await.unwrap();
            assert!(
                sql.contains(&format!("BEFORE {} ON {table}\n", change.to_uppercase())),
                "{sql}"
            );
            assert!(
                sql.contains(&format!("RAISE(ABORT, 'append-only: {table}')")),
                "{sql}"
            );
        }
    }
}

#[tokio::test]
async fn a_line_cannot_be_changed_deleted_or_replaced() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1]).await;
    for sql in [
        "UPDATE log SET who = 'Eve'",
        "DELETE FROM log",
        "INSERT OR REPLACE INTO log SELECT seq, at, 'Eve', who_salt, what, subject, detail, detail_salt, hash FROM log",
    ] {
        let refused = store
            .write::<_, StoreError>(move |tx| Ok(tx.execute(sql, [])?))
            .await;
        assert!(
            matches!(refused, Err(StoreError::AppendOnly { table }) if table == "log"),
            "{sql}"
        );
    }
}

#[tokio::test]
async fn an_entry_that_is_not_there_is_named() {
    let place = Place::new();
    let store = place.create().await;
    let row = row(1, "Nobody sent this");
    let missing = row.entry.clone();
    let refused = store.write::<_, StoreError>(move |tx| {
        store::entry_revision::append(tx, &revision(&row, 1, "{}"))
    });
    let refused = refused.await.unwrap_err();
    assert!(matches!(refused, StoreError::UnknownEntry { entry } if entry == missing));
}

#[tokio::test]
async fn the_same_revision_twice_is_refused() {
    let place = Place::new();
    let store = place.create().await;
    let refused = store.write(|tx| {
        let row = row(1, "Once");
        save(tx, &row, "{}")?;
        store::entry_revision::append(tx, &revision(&row, 1, "{}"))
    });
    assert_eq!(refused.await.unwrap_err().code(), "cannot-be-recorded");
}

#[test]
fn the_last_revision_holds_and_the_first_stays() {
    let place = Place::new();
    block_on(async {
        let store = place.create().await;
        let saved = store.write(|tx| {
            let row = row(1, "Twice");
            save(tx, &row, "{\"take\": 1}")?;
            store::entry_revision::append(tx, &revision(&row, 2, "{\"take\": 2}"))?;
            line(tx, "entry-received", &row.entry)
        });
        saved.await.unwrap();
        let (latest, history) = store
            .read::<_, StoreError>(|conn| {
                let entry = row(1, "").entry;
                Ok((
                    store::entry_revision::latest(conn, &entry)?,
                    store::entry_revision::history(conn, &entry)?,
                ))
            })
            .await
            .unwrap();
        assert_eq!(latest.as_ref(), history.last());
        let bodies: Vec<&str> = history.iter().map(|row| row.body.as_str()).collect();
        assert_eq!(bodies, ["{\"take\": 1}", "{\"take\": 2}"]);
    });
}

#[tokio::test]
async fn a_sealed_file_counts_once_in_each_direction() {
    let place = Place::new();
    let store = place.create().await;
    let taken = |tx: &store::Transaction<'_>| {
        store::delivery::record_taken(tx, "s1", "entry", "ana", AT, Some("content"))
    };
    store.write::<_, StoreError>(taken).await.unwrap();
    let twice = store.write::<_, StoreError>(taken).await.unwrap_err();
    assert_eq!(twice.code(), "cannot-be-recorded");
    let sent =
        |tx: &store::Transaction<'_>| store::delivery::record_sent(tx, "s1", "entry", "ana", AT);
    assert!(store.write::<_, StoreError>(sent).await.unwrap());
    assert!(!store.write::<_, StoreError>(sent).await.unwrap());
}

#[tokio::test]
async fn the_last_word_on_each_judge_holds() {
    let place = Place::new();
    let store = place.create().await;
    let latest = store.write::<_, StoreError>(|tx| {
        store::judge::append(tx, "j2", "Bo", "{\"n\": 1}", "Ana", AT)?;
        store::judge::append(tx, "j1", "Cy", "{\"n\": 2}", "Ana", AT)?;
        store::judge::append(tx, "j2", "Bo Li", "{\"n\": 3}", "Ana", AT)?;
        line(tx, "judge-added", "j2")?;
        store::judge::latest(tx)
    });
    let latest = latest.await.unwrap();
    let found: Vec<_> = latest
        .iter()
        .map(|row| (row.name.as_str(), row.revision))
        .collect();
    assert_eq!(found, [("Bo Li", 2), ("Cy", 1)]);
}

#[tokio::test]
async fn an_assignment_that_was_taken_back_stands_no_more() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1, 2]).await;
    let standing = store.write::<_, StoreError>(|tx| {
        for (number, change) in [(1, "assigned"), (2, "assigned"), (1, "recused")] {
            store::assignment::append(
                tx,
                &store::NewAssignment {
                    round: 1,
                    judge: "j1",
                    entry: &row(number, "").entry,
                    change,
                    reason: "",
                    by: "Ana",
                    recorded_at: AT,
                },
            )?;
        }
        line(tx, "assigned", "round 1")?;
        assert!(store::assignment::ever(tx, 1, "j1", &row(1, "").entry)?);
        store::assignment::current(tx, 1)
    });
    let standing = standing.await.unwrap();
    assert_eq!(standing.len(), 1);
    assert_eq!(standing[0].entry, row(2, "").entry);
}
