//! Files of the work that lie beside the database, and those that sealed files in the outbox name.

use store::attachment;
use store::{
    Connection, NewOutbox, NewWorkFile, OutboxFileRow, Result, Store, StoreError, Transaction,
    outbox, work_file,
};

use crate::workspace::{AT, Place, fill, line, row};

/// The bytes that the tests speak of.
const BYTES: &[u8] = b"The film itself.";

fn new<'a>(plain_hash: &'a str, key: &'a str, hash: &'a str) -> NewWorkFile<'a> {
    NewWorkFile {
        plain_hash,
        size: BYTES.len() as u64,
        media_type: "video/mp4",
        name: "film.mp4",
        key,
        hash,
        length: 400,
    }
}

async fn write<T: Send + 'static>(
    store: &Store,
    change: impl FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
) -> T {
    let write = store.write::<_, StoreError>(move |tx| {
        let value = change(tx)?;
        line(tx, "file-attached", "")?;
        Ok(value)
    });
    write.await.unwrap()
}

async fn read<T: Send + 'static>(
    store: &Store,
    query: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
) -> T {
    store.read::<_, StoreError>(query).await.unwrap()
}

#[tokio::test]
async fn a_file_beside_the_database_has_a_size_and_no_bytes_in_it() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1]).await;
    let hash = attachment::hash_of(BYTES);
    let plain = hash.clone();
    write(&store, move |tx| {
        let first = work_file::put(tx, &new(&plain, "KEY", "aa"))?;
        assert_eq!(work_file::put(tx, &new(&plain, "KEY", "aa"))?, first);
        assert!(!work_file::of(tx, &plain)?[0].checked);
        work_file::check(tx, first, None)?;
        work_file::check(tx, first, Some(AT))?;
        attachment::link(tx, &row(1, "").entry, 1, 0, &plain, "{}")
    })
    .await;
    let plain = hash.clone();
    read(&store, move |conn| {
        let files = work_file::of(conn, &plain)?;
        assert_eq!((files.len(), files[0].checked), (1, true));
        assert_eq!((files[0].size, files[0].length), (16, 400));
        assert_eq!(
            (files[0].name.as_str(), files[0].key.as_str()),
            ("film.mp4", "KEY")
        );
        assert!(!format!("{files:?}").contains("KEY"));
        assert_eq!(attachment::is_inside(conn, &plain)?, Some(false));
        assert_eq!(attachment::is_inside(conn, "00")?, None);
        assert_eq!(attachment::size(conn, &plain)?, Some(16));
        assert_eq!(attachment::get(conn, &plain)?, None);
        assert_eq!(attachment::read_at(conn, &plain, 0, 4)?, None);
        assert_eq!(attachment::of(conn, &row(1, "").entry, 1)?[0].size, 16);
        assert_eq!(work_file::unchecked(conn)?, []);
        assert_eq!(work_file::checked(conn)?, files);
        assert_eq!(work_file::all_hashes(conn)?, ["aa"]);
        Ok(())
    })
    .await;
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn a_lie_told_first_hides_no_file() {
    let place = Place::new();
    let store = place.create().await;
    let hash = attachment::hash_of(BYTES);
    let plain = hash.clone();
    write(&store, move |tx| {
        let lies = [
            // Another ciphertext, and the right one with another key, size or length.
            new(&plain, "LIE", "bb"),
            new(&plain, "LIE", "aa"),
            NewWorkFile {
                size: 5,
                ..new(&plain, "KEY", "aa")
            },
            NewWorkFile {
                length: 7,
                ..new(&plain, "KEY", "aa")
            },
        ];
        for lie in lies {
            work_file::put(tx, &lie)?;
        }
        let truth = work_file::put(tx, &new(&plain, "KEY", "aa"))?;
        assert_eq!(work_file::unchecked(tx)?.len(), 5);
        work_file::check(tx, truth, Some(AT))?;
        let first = &work_file::of(tx, &plain)?[0];
        assert_eq!((first.id, first.checked), (truth, true));
        for lie in work_file::unchecked(tx)? {
            work_file::refuse(tx, lie.id, AT)?;
        }
        assert_eq!(work_file::unchecked(tx)?, []);
        assert_eq!(work_file::of(tx, &plain)?.len(), 1);
        assert_eq!(work_file::all_hashes(tx)?, ["aa"]);
        assert!(work_file::is_named(tx, "aa")?);
        assert!(!work_file::is_named(tx, "bb")?);
        Ok(())
    })
    .await;
    assert_eq!(
        read(&store, move |conn| attachment::size(conn, &hash)).await,
        Some(16)
    );
}

#[tokio::test]
async fn a_size_that_was_made_up_is_corrected_by_the_bytes() {
    let place = Place::new();
    let store = place.create().await;
    let hash = attachment::hash_of(BYTES);
    let plain = hash.clone();
    write(&store, move |tx| {
        let lie = NewWorkFile {
            size: 3,
            ..new(&plain, "LIE", "bb")
        };
        work_file::put(tx, &lie)?;
        assert_eq!(attachment::size(tx, &plain)?, Some(3));
        attachment::put(tx, BYTES, "text/plain")?;
        attachment::put(tx, BYTES, "text/plain").map(drop)
    })
    .await;
    read(&store, move |conn| {
        assert_eq!(attachment::size(conn, &hash)?, Some(16));
        assert_eq!(attachment::is_inside(conn, &hash)?, Some(true));
        assert_eq!(attachment::get(conn, &hash)?.as_deref(), Some(BYTES));
        assert_eq!(
            attachment::read_at(conn, &hash, 12, 99)?.as_deref(),
            Some(&BYTES[12..])
        );
        Ok(())
    })
    .await;
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn nothing_of_it_is_changed_or_removed() {
    let place = Place::new();
    let store = place.create().await;
    write(&store, |tx| {
        let hash = attachment::hash_of(BYTES);
        let lie = NewWorkFile {
            size: 3,
            ..new(&hash, "KEY", "bb")
        };
        let wrong = work_file::put(tx, &lie)?;
        let right = work_file::put(tx, &new(&hash, "KEY", "aa"))?;
        work_file::check(tx, right, Some(AT))?;
        work_file::refuse(tx, wrong, AT)?;
        keep(tx, "s1", "entry", "e1")?;
        outbox::add_files(tx, "s1", &[("aa", 400)])?;
        outbox::note_file_sent(tx, "s1", "aa", AT)
    })
    .await;
    for table in [
        "attachment_size",
        "work_file",
        "work_file_checked",
        "work_file_wrong",
        "outbox_file",
        "outbox_file_sent",
    ] {
        for sql in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET rowid = rowid"),
        ] {
            // Tables without a rowid name another column.
            let sql = match table {
                "outbox_file" | "outbox_file_sent" => sql.replace("rowid = rowid", "hash = hash"),
                _ => sql,
            };
            let refused = store.write::<_, StoreError>(move |tx| Ok(tx.execute(&sql, [])?));
            let refused = refused.await.unwrap_err();
            assert!(
                matches!(&refused, StoreError::AppendOnly { table: of } if of == table),
                "{table}: {refused:?}"
            );
        }
    }
}

fn keep(tx: &Transaction<'_>, sealed_id: &str, kind: &str, subject: &str) -> Result<()> {
    outbox::keep(
        tx,
        &NewOutbox {
            sealed_id,
            kind,
            subject,
            reader: None,
            sealed_at: AT,
            detail: "{}",
            bytes: b"sealed",
        },
    )
}

#[tokio::test]
async fn files_wait_until_each_was_sent_for_each_sealed_file_that_names_it() {
    let place = Place::new();
    let store = place.create().await;
    write(&store, |tx| {
        keep(tx, "s1", "packet", "1/j1")?;
        outbox::add_files(tx, "s1", &[("aa", 400), ("bb", 500), ("aa", 400)])?;
        keep(tx, "s2", "packet", "1/j2")?;
        outbox::add_files(tx, "s2", &[("aa", 400)])
    })
    .await;
    let waiting = || async {
        let rows = read(&store, outbox::files_waiting).await;
        let rows = rows.into_iter().map(
            |OutboxFileRow {
                 sealed_id,
                 hash,
                 length,
             }| (sealed_id, hash, length),
        );
        rows.collect::<Vec<_>>()
    };
    let one = |sealed: &str, hash: &str, length| (sealed.to_owned(), hash.to_owned(), length);
    let all = [
        one("s1", "aa", 400),
        one("s1", "bb", 500),
        one("s2", "aa", 400),
    ];
    assert_eq!(waiting().await, all);
    write(&store, |tx| {
        outbox::note_file_sent(tx, "s1", "aa", AT)?;
        outbox::note_file_sent(tx, "s1", "aa", AT)
    })
    .await;
    assert_eq!(waiting().await, all[1..]);
    let counts = read(&store, |conn| outbox::file_counts(conn, "s1")).await;
    assert_eq!(counts, (2, 1));
    // The packet that takes its place needs one file alone.
    write(&store, |tx| {
        keep(tx, "s3", "packet", "1/j1")?;
        outbox::add_files(tx, "s3", &[("aa", 400)])
    })
    .await;
    assert_eq!(
        waiting().await,
        [one("s2", "aa", 400), one("s3", "aa", 400)]
    );
    let of = read(&store, |conn| outbox::files_of(conn, "s1")).await;
    assert_eq!(of.len(), 2);
    let unknown = store.write::<_, StoreError>(|tx| outbox::add_files(tx, "s9", &[("aa", 400)]));
    assert!(matches!(
        unknown.await.unwrap_err(),
        StoreError::Refused { .. }
    ));
    let hashes = read(&store, work_file::all_hashes).await;
    assert_eq!(hashes, ["aa", "bb"]);
}
