//! Lines commit to rows: none is added without a line, and none is altered, removed or slipped in without verify naming it.

use std::collections::{BTreeMap, BTreeSet};

use store::log;
use store::{Damage, NewRuling, Store, StoreError, Transaction};

use crate::tampering::{places, tamper, tampered};
use crate::workspace::{AT, Place, fill, line, row};

/// One row in each of many tables of facts, each with its line.
async fn facts(store: &Store) {
    fill(store, 1..=3).await;
    let added = store.write::<_, StoreError>(|tx| {
        let entry = row(2, "").entry;
        store::call_version::append(tx, "2021", 1, "call", "Ana", AT)?;
        line(tx, "call-published", "2021")?;
        store::ruling::append(
            tx,
            &NewRuling {
                entry: &entry,
                revision: 1,
                rule: "language",
                rule_id: Some("french"),
                piece: None,
                outcome: "met",
                reason: "It is in English.",
                for_entrant: Some("The story is in English."),
                by: "Ana",
                recorded_at: AT,
            },
        )?;
        line(tx, "ruled", &entry)?;
        let hash = store::attachment::put(tx, b"story", "text/plain")?;
        store::attachment::link(tx, &entry, 1, 0, &hash, "{\"name\": \"story.txt\"}")?;
        store::evidence::append(tx, &hash, "{\"words\": 1}", Some("story"), AT)?;
        store::reading::append(tx, &entry, 1, "[{\"words\": 1}]", AT)?;
        store::peer::keep(tx, &entry, "{\"name\": \"Ann\"}")?;
        store::receipt::append(tx, &entry, 1, "{\"number\": 2}", "sealed", AT)?;
        line(tx, "entry-received", &entry)?;
        store::judge::append(tx, "j1", "Bo", "{\"name\": \"Bo\"}", "Ana", AT)?;
        store::conflict::append(tx, "j1", &entry, "desk", "Friends.", "Ana", AT)?;
        store::feedback::append(tx, &entry, "{\"words\": []}", "Ana", AT)?;
        line(tx, "judge-added", "j1")
    });
    added.await.unwrap();
}

/// The tables of facts that have a row, with its key.
async fn filled(store: &Store) -> Vec<(String, i64)> {
    let read = store.read::<_, StoreError>(|conn| {
        let mut statement = conn.prepare("SELECT DISTINCT name FROM log_row ORDER BY name")?;
        let names = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut filled = Vec::new();
        for name in names {
            let name = name?;
            let key = conn.query_row(&format!("SELECT max(rowid) FROM {name}"), [], |row| {
                row.get(0)
            })?;
            filled.push((name, key));
        }
        Ok(filled)
    });
    read.await.unwrap()
}

#[tokio::test]
async fn a_table_of_facts_has_a_key_of_its_own_and_is_watched() {
    let place = Place::new();
    let store = place.create().await;
    let seen = store.write::<_, StoreError>(|tx| {
        let mut statement = tx.prepare(
            "SELECT s.name, EXISTS (SELECT 1 FROM temp.sqlite_schema t
                WHERE t.type = 'trigger' AND t.tbl_name = s.name AND t.name = 'log_pending_' || s.name),
                (SELECT count(*) = 1 AND max(type) = 'INTEGER' FROM pragma_table_info(s.name) WHERE pk > 0),
                s.sql LIKE '%WITHOUT ROWID%'
             FROM main.sqlite_schema s WHERE s.type = 'table'",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        Ok(rows.collect::<Result<Vec<(String, bool, bool, bool)>, _>>()?)
    });
    let mut committed = 0;
    for (table, watched, has_key, without_rowid) in seen.await.unwrap() {
        assert_eq!(watched, log::is_committed(&table), "{table}");
        if watched {
            // A key that SQLite may give again, as VACUUM does, would tear a row from its commitment.
            assert!(has_key && !without_rowid, "{table}");
            committed += 1;
        }
    }
    assert!(committed >= 20, "{committed}");
    for (table, reason) in log::not_committed() {
        assert!(reason.len() > 10, "{table}");
    }
}

#[tokio::test]
async fn a_row_without_a_line_is_refused() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1]).await;
    let add = |tx: &Transaction<'_>| store::judge::append(tx, "j1", "Bo", "{}", "Ana", AT);
    let refused = store.write::<_, StoreError>(add).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotInLog { table } if table == "judge"));
    // A line before is not a line for it.
    let refused = store.write::<_, StoreError>(move |tx| {
        line(tx, "judge-added", "j1")?;
        add(tx)
    });
    assert_eq!(refused.await.unwrap_err().code(), "row-not-in-log");
    // What was taken back to a savepoint needs no line.
    let taken_back = store.write::<_, StoreError>(move |tx| {
        tx.execute_batch("SAVEPOINT one")?;
        add(tx)?;
        Ok(tx.execute_batch("ROLLBACK TO one; RELEASE one")?)
    });
    taken_back.await.unwrap();
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn a_line_commits_to_what_was_added_since_the_one_before() {
    let place = Place::new();
    let store = place.create().await;
    facts(&store).await;
    let read = store.read::<_, StoreError>(|conn| {
        let tables = |seq| {
            let rows = log::commitments(conn, seq)?;
            Ok::<_, StoreError>(rows.into_iter().map(|row| row.table).collect::<Vec<_>>())
        };
        Ok([tables(1)?, tables(5)?, tables(6)?])
    });
    let [entry, ruling, received] = read.await.unwrap();
    assert_eq!(entry, ["entry", "entry_revision", "verdict"]);
    assert_eq!(ruling, ["ruling"]);
    assert_eq!(
        received,
        [
            "attachment",
            "entry_attachment",
            "evidence",
            "reading",
            "peer",
            "receipt"
        ]
    );
}

/// Every column of every kind of row, the first of each at once, then the second of each: each row is named by its place,
/// and no other is.
#[tokio::test]
async fn an_altered_column_of_any_row_is_named() {
    let place = Place::new();
    let store = place.create().await;
    facts(&store).await;
    let columns = columns(&store).await;
    store.close().await.unwrap();
    let (mut altered, most) = (0, columns.values().map(Vec::len).max().unwrap());
    for nth in 0..most {
        let copy = place.copy();
        let store = copy.open().await.unwrap();
        let mut expected = BTreeSet::new();
        let mut sql = String::from("PRAGMA ignore_check_constraints = ON;");
        for ((table, key), columns) in &columns {
            if let Some(column) = columns.get(nth) {
                expected.insert(format!("{table} row {key}"));
                let update = format!(
                    "UPDATE {table} SET {column} = CASE typeof({column})
                         WHEN 'integer' THEN {column} + 1 WHEN 'blob' THEN CAST({column} || 'x' AS BLOB)
                         WHEN 'null' THEN 1 ELSE {column} || ' ' END
                     WHERE rowid = {key};"
                );
                sql.push_str(&update);
            }
        }
        altered += expected.len();
        tamper(&store, &sql).await;
        store.close().await.unwrap();
        let found = copy.verify().await.into_iter();
        let named = found.filter(|it| it.code == "row-altered");
        let named: BTreeSet<String> = named.map(|it| it.place).collect();
        assert_eq!(named, expected, "column {nth}");
    }
    assert!(altered >= 40, "{altered}");
}

/// The columns of each table that has a row, but for those that point at another row or are pointed at, with the key of the
/// last row.
async fn columns(store: &Store) -> BTreeMap<(String, i64), Vec<String>> {
    let filled = filled(store).await;
    let read = store.read::<_, StoreError>(move |conn| {
        let mut all = BTreeMap::new();
        for (table, key) in filled {
            let mut statement = conn.prepare(
                "SELECT name FROM pragma_table_info(?1) WHERE pk = 0
                 AND name NOT IN (SELECT \"from\" FROM pragma_foreign_key_list(?1))
                 AND NOT (?1 = 'entry_revision' AND name = 'revision')",
            )?;
            let names = statement.query_map([&table], |row| row.get::<_, String>(0))?;
            all.insert((table, key), names.collect::<Result<_, _>>()?);
        }
        Ok(all)
    });
    read.await.unwrap()
}

#[tokio::test]
async fn a_row_taken_out_is_named() {
    let found = tampered("DELETE FROM verdict WHERE id = 4").await;
    assert_eq!(places(&found), ["verdict row 4"]);
    assert_eq!(found[0].code, "row-missing");
}

#[tokio::test]
async fn a_row_slipped_in_is_named() {
    let found = tampered(
        "INSERT INTO verdict (entry, revision, call_version, verdict, recorded_at, findings)
         SELECT entry, revision, call_version, 'not_eligible', recorded_at, findings FROM verdict WHERE id = 2",
    )
    .await;
    assert_eq!(places(&found), ["verdict row 7"]);
    assert_eq!(found[0].code, "row-not-in-log");
}

/// One row is removed and another added, so that their number stays the same.
#[tokio::test]
async fn a_row_put_in_the_place_of_another_is_named() {
    let found = tampered("UPDATE verdict SET id = 90 WHERE id = 4").await;
    let codes: BTreeSet<(&str, &str)> = found
        .iter()
        .map(|it| (it.place.as_str(), it.code))
        .collect();
    assert_eq!(
        codes,
        BTreeSet::from([
            ("verdict row 4", "row-missing"),
            ("verdict row 90", "row-not-in-log"),
        ])
    );
}

/// Numbers closed up, as if an entry had never been.
#[tokio::test]
async fn an_entry_taken_out_with_its_line_is_named() {
    let found = tampered(
        "DELETE FROM verdict WHERE entry = 3; DELETE FROM entry_revision WHERE entry = 3;
         DELETE FROM entry WHERE id = 3; DELETE FROM entry_row WHERE number = 3;
         DELETE FROM log_row WHERE line = 3; DELETE FROM log WHERE seq = 3;
         UPDATE log SET seq = seq - 1 WHERE seq > 3; UPDATE log_row SET line = line - 1 WHERE line > 3;",
    )
    .await;
    let named = |place: &str| found.iter().any(|it: &Damage| it.place == place);
    assert!(named("log line 3") && named("log line 5"), "{found:?}");
}
