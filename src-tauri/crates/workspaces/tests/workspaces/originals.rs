//! Tests that a rewrite is found although the rewriter holds the desk's key and rebuilds lines, tree and head so that the
//! log verifies: the desk cannot make the signatures of entrants and judges.

use exchange::{Identity, Kind, Original};
use store::log;
use store::{Store, StoreError};
use workspaces::{Damage, Unlock};

use crate::forging::{Played, append, rebuild_log, rewrite_rows, rewrite_with_log};
use crate::jury::{Jury, judges_without_terms, marks};

/// Rewrites: what each is, its SQL, and the damage that must be found: its code, a part of its place, a part of its detail.
const REWRITES: [(&str, &str, [&str; 3]); 16] = [
    (
        "an entry's title",
        "UPDATE entry_revision SET body = json_set(body, '$.title', 'Another title') WHERE entry = 1",
        ["original-departs", "entry 1 revision 1", "title"],
    ),
    (
        "an entry's author",
        "UPDATE entry_revision SET body = json_set(body, '$.people[0].public_name', 'Eve') WHERE entry = 2",
        ["original-departs", "entry 2 revision 1", "people.0.public_name"],
    ),
    (
        "all marks of one judge",
        "UPDATE score_sheet SET body = json_set(body, '$.marks',
            json((SELECT json_group_object(key, 10.0) FROM json_each(body, '$.marks'))))
         WHERE judge = (SELECT uuid FROM judge WHERE id = 1)",
        ["original-departs", "judge ", "marks."],
    ),
    (
        "what a judge said",
        "UPDATE score_sheet SET body = json_set(body, '$.comment', 'Weak.') WHERE id = 1",
        ["original-departs", "round 1, entry ", "comment"],
    ),
    (
        "a sheet given to another judge",
        "UPDATE score_sheet SET judge = (SELECT j.uuid FROM judge j WHERE NOT EXISTS
            (SELECT 1 FROM score_sheet s WHERE s.judge = j.uuid AND s.entry = score_sheet.entry) LIMIT 1)
         WHERE id = 1",
        ["original-missing", "round 1, entry ", "not-in-original"],
    ),
    (
        "a better sheet slipped in",
        "INSERT INTO score_sheet (round, judge, entry, revision, sealed_id, recorded_at, by, body)
         SELECT round, judge, entry, revision + 1, sealed_id, recorded_at, by, body FROM score_sheet WHERE id = 1",
        ["original-missing", "round 1, entry ", "not-in-original"],
    ),
    (
        "a sheet taken out",
        "DELETE FROM score_sheet WHERE id = 1",
        ["original-stray", "round 1, entry ", "no-sheet-of-it"],
    ),
    (
        "a judge's keys",
        "UPDATE judge SET body = json_set(body, '$.card.keys',
            json((SELECT json_extract(o.body, '$.card.keys') FROM judge o WHERE o.id = 2))) WHERE id = 1",
        ["original-departs", "judge ", "\"keys\""],
    ),
    (
        "a judge's name",
        "UPDATE judge SET name = 'Eve', body = json_set(body, '$.card.name', 'Eve') WHERE id = 1",
        ["original-departs", "judge Eve", "\"name\""],
    ),
    (
        "where an entrant is written to",
        "UPDATE peer SET card = (SELECT card FROM peer WHERE entry = 2) WHERE entry = 1",
        ["original-departs", "entry 1", "card-differs"],
    ),
    (
        "who may revise an entry",
        "UPDATE entry SET author_key = (SELECT author_key FROM entry WHERE id = 2) WHERE id = 1",
        ["original-unproven", "entry 1 revision 1", "signed-by-another"],
    ),
    (
        "an entry taken back",
        "UPDATE entry_revision SET state = 'withdrawn' WHERE entry = 3",
        ["original-departs", "entry 3 revision 1", r#"part "state", kept "withdrawn", signed "submitted""#],
    ),
    (
        "when an entry was sealed",
        "UPDATE entry_revision SET sealed_at = '2020-12-01T00:00:00.000Z' WHERE entry = 3",
        ["original-departs", "entry 3 revision 1", "sealed_at"],
    ),
    (
        "an entry's title, with its original taken out",
        "UPDATE entry_revision SET body = json_set(body, '$.title', 'Another title') WHERE entry = 1;
         DELETE FROM original WHERE sealed_id = (SELECT sealed_id FROM entry_revision WHERE entry = 1)",
        ["original-missing", "entry 1 revision 1", "original-not-kept"],
    ),
    (
        "the marks of a judge, with their originals taken out",
        "UPDATE score_sheet SET body = json_set(body, '$.recused', 'Eve') WHERE id = 1;
         DELETE FROM original WHERE sealed_id = (SELECT sealed_id FROM score_sheet WHERE id = 1)",
        ["original-missing", "round 1, entry ", "original-not-kept"],
    ),
    (
        "an entry and what was signed of it, by one that has another author",
        "UPDATE original SET
            signed = (SELECT o.signed FROM original o JOIN entry_revision r ON r.sealed_id = o.sealed_id WHERE r.entry = 5),
            signature = (SELECT o.signature FROM original o JOIN entry_revision r ON r.sealed_id = o.sealed_id WHERE r.entry = 5)
         WHERE sealed_id = (SELECT sealed_id FROM entry_revision WHERE entry = 4)",
        ["original-unproven", "entry 4 revision 1", "signed-as-id"],
    ),
];

fn is_named(damage: &[Damage], [code, place, detail]: [&str; 3]) -> bool {
    let is_it = |it: &Damage| {
        it.code == code && it.place.contains(place) && it.detail.to_string().contains(detail)
    };
    damage.iter().any(is_it)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_author_signed_tells_what_was_rewritten_with_the_log() {
    let played = Played::a_season().await;
    let verified = played.verify(&played.copy("untouched")).await;
    assert_eq!(verified.damage, []);
    // 38 entries, the sheets of 7 judges, and their cards.
    assert!(verified.originals > 38, "{}", verified.originals);
    // A log that is only rebuilt, over the same rows, verifies: so what is found below is not found by the log.
    let desk = played.copy("rewritten");
    let store = played.open(&desk).await;
    rewrite_with_log(&store, String::new()).await;
    store.close().await.unwrap();
    assert_eq!(played.verify(&desk).await.damage, []);
    let mut wrong = Vec::new();
    for (number, (name, sql, expected)) in REWRITES.into_iter().enumerate() {
        let desk = played.copy(&number.to_string());
        let store = played.open(&desk).await;
        rewrite_with_log(&store, sql.to_owned()).await;
        store.close().await.unwrap();
        let damage = played.verify(&desk).await.damage;
        // Any other damage would mean that the log itself gave the rewrite away. Only the derived tables that the screens
        // read may differ: this test does not derive them again from the rewritten rows, as a rewriter would.
        let is_expected_follow_on = |it: &Damage| {
            it.code.starts_with("original-") || it.code == "projection-does-not-follow"
        };
        if !is_named(&damage, expected) || !damage.iter().all(is_expected_follow_on) {
            wrong.push(format!("{name}: {damage:?}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// The desk signs what it wrote into an entry with keys that it made.
#[tokio::test(flavor = "multi_thread")]
async fn a_signature_of_somebody_else_is_no_signature_of_the_author() {
    let played = Played::a_season().await;
    let desk = played.copy("desk");
    let store = played.open(&desk).await;
    let written = store.write::<_, StoreError>(|tx| {
        let (key, sealed): (i64, String) = tx.query_row(
            "SELECT o.id, o.sealed_id FROM original o JOIN entry_revision r ON r.sealed_id = o.sealed_id
             WHERE r.entry = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let row = store::original::get(tx, "entry", &sealed)?.unwrap();
        let (signed, signature) = row.signed.unwrap();
        let before = Original::from_stored(signed, signature).read().unwrap();
        let mut message: serde_json::Value = serde_json::from_slice(&before.document).unwrap();
        message["document"]["title"] = "Another title".into();
        let bundle = exchange::Bundle::new(serde_json::to_vec(&message).unwrap());
        let other_desk = Identity::generate("Desk").unwrap();
        let made = before.header.made_at.to_rfc3339();
        let kind_and_id = (Kind::Entry, before.header.id);
        let card = other_desk.card();
        let forged = Original::sign(&other_desk, Some(&card), kind_and_id, &made, &bundle).unwrap();
        let sql = format!(
            "UPDATE original SET signed = x'{}', signature = x'{}' WHERE id = {key};
             UPDATE entry_revision SET body = json_set(body, '$.title', 'Another title') WHERE entry = 1",
            hex::encode(forged.signed()),
            hex::encode(forged.signature()),
        );
        let added = rewrite_rows(tx, &sql)?;
        rebuild_log(tx, &added, |line| line.detail.clone())
    });
    written.await.unwrap();
    store.close().await.unwrap();
    let damage = played.verify(&desk).await.damage;
    let expected = [
        "original-unproven",
        "entry 1 revision 1",
        "signed-by-another",
    ];
    assert!(is_named(&damage, expected), "{damage:?}");
}

/// An entry is deleted from every table but that of originals: its original is left without a revision.
#[tokio::test(flavor = "multi_thread")]
async fn an_entry_taken_out_leaves_what_its_author_signed() {
    let played = Played::a_season().await;
    let desk = played.copy("desk");
    let store = played.open(&desk).await;
    let last = store.read::<_, StoreError>(|conn| {
        Ok(
            conn.query_row("SELECT max(entry) FROM entry_revision", [], |row| {
                row.get::<_, i64>(0)
            })?,
        )
    });
    let last = last.await.unwrap();
    let tables = [
        "receipt",
        "verdict",
        "ruling",
        "peer",
        "reading",
        "entry_attachment",
        "conflict",
        "assignment",
        "score_sheet",
        "decision_entry",
        "minute",
        "feedback",
        "payment",
        "arrival",
        "link_check",
        "entry_revision",
    ];
    let deletes = tables.map(|table| format!("DELETE FROM {table} WHERE entry = {last};"));
    let sql = format!(
        "{} DELETE FROM entry_row WHERE number = {last}; DELETE FROM entry WHERE id = {last};",
        deletes.concat()
    );
    rewrite_with_log(&store, sql).await;
    store.close().await.unwrap();
    let damage = played.verify(&desk).await.damage;
    let expected = ["original-stray", "sealed entry ", "no-revision-of-it"];
    assert!(is_named(&damage, expected), "{damage:?}");
}

/// A redaction, as the law may ask for one: the original and the title are removed with the salts of their commitments, and
/// a later line of the log records it.
#[tokio::test(flavor = "multi_thread")]
async fn an_original_that_was_removed_is_counted_and_no_damage() {
    let played = Played::a_season().await;
    let desk = played.copy("desk");
    let before = played.verify(&desk).await;
    let store = played.open(&desk).await;
    let redacting = store.write::<_, StoreError>(|tx| {
        let mut statement = tx.prepare(
            "SELECT l.line, l.ordinal FROM log_row l
             JOIN entry_revision r ON r.entry = 1
             JOIN original o ON o.sealed_id = r.sealed_id
             WHERE (l.name = 'entry_revision' AND l.row = r.id) OR (l.name = 'original' AND l.row = o.id)",
        )?;
        let row_positions = statement.query_map([], |row| Ok((row.get::<_, u64>(0)?, row.get::<_, u64>(1)?)))?;
        let row_positions = row_positions.collect::<Result<Vec<_>, _>>()?;
        assert_eq!(row_positions.len(), 2);
        let mut sql = "UPDATE original SET signed = NULL, signature = NULL
                WHERE sealed_id = (SELECT sealed_id FROM entry_revision WHERE entry = 1);
            UPDATE entry_revision SET body = json_set(body, '$.title', '') WHERE entry = 1;
            UPDATE entry_row SET title = '' WHERE number = 1;"
            .to_owned();
        let salts = row_positions.iter().map(|(line, ordinal)| {
            format!("UPDATE log_row SET salt = NULL WHERE line = {line} AND ordinal = {ordinal};")
        });
        sql.extend(salts);
        rewrite_rows(tx, &sql)?;
        let at = "2021-03-12T00:00:00.000Z";
        for (line, ordinal) in row_positions {
            store::redaction::append(tx, line, "row", Some(ordinal), "Asked by law.", "Ana", at)?;
        }
        append(tx, [at, "Ana", "redacted", "", "{}"])
    });
    redacting.await.unwrap();
    let head = store.read::<_, StoreError>(log::head).await.unwrap();
    store.close().await.unwrap();
    let verified = played.verify(&desk).await;
    assert_eq!(verified.damage, []);
    assert_eq!(verified.log_lines, head.size);
    assert_eq!(
        (verified.originals, verified.originals_removed),
        (before.originals - 1, 1)
    );
}

/// A judge's program other than Awards Desk puts a sheet twice into one file, with other marks the second time: the desk
/// keeps the first, and that is no mismatch with what the judge signed.
#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_that_stands_twice_in_one_file_is_no_damage() {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["Judge One"]), |_| ()).await;
    let stage = &jury.stage;
    stage.desk.assign(1, 1, 7, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let (judge, id) = &jury.judges[0];
    judge.clone().close().await.unwrap();
    let (folder, key) = (stage.path("Judge One"), stage.key());
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Store::open(&folder, &unlock).await.unwrap();
    let secret = judge.read(|conn: &store::Connection| store::meta::get(conn, "identity"));
    let secret = secret.await.unwrap().unwrap();
    let writer = Identity::from_bytes(&secret).unwrap();
    let sheet = |entry: usize, revision: u32, mark: f64| {
        let marks = marks(mark).marks;
        serde_json::json!({
            "entry": jury.entries[entry], "revision": revision, "marks": marks,
            "comment": null, "recused": null,
        })
    };
    let sheets = [
        sheet(0, 1, 6.0),
        sheet(0, 1, 9.0),
        sheet(0, 2, 7.0),
        sheet(1, 2, 5.0),
        sheet(1, 1, 8.0),
    ];
    let message = serde_json::json!({ "judge": id, "round": 1, "sheets": sheets });
    let bundle = exchange::Bundle::new(serde_json::to_vec(&message).unwrap());
    let (file_id, made_at) = (uuid::Uuid::from_u128(7), "2021-01-26T12:00:00Z");
    let reader = stage.desk.card();
    let sealed = exchange::seal(
        &writer,
        Some(reader),
        Kind::ScoreSheet,
        file_id,
        made_at,
        &bundle,
    );
    let imported = stage
        .desk
        .take(&sealed.unwrap(), &jury.ctx())
        .await
        .unwrap();
    assert_eq!((imported.sheets, imported.refused_files.len()), (3, 0));
    stage.desk.clone().close().await.unwrap();
    let verified = workspaces::verify::workspace(&stage.path("desk"), &unlock).await;
    let verified = verified.unwrap();
    assert_eq!(verified.damage, []);
    // Two entries, one file of sheets, one card.
    assert_eq!(verified.originals, 4);
}
