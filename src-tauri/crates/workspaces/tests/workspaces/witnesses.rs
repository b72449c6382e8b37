//! Tests of rewrites that only a witness shows: verify alone finds no damage in any desk here, and the heads in the
//! workspaces of its entrants show that its log departs from the one that was handed out, and at which line.

use std::fmt::Write;

use store::{StoreError, Transaction};
use workspaces::witness::{self, HeadSays};
use workspaces::{Unlock, verify};

use crate::forging::rewrite_rows;
use crate::issued::{IssuedDesk, copy, line_of, put_back};
use crate::salted::{lines, replace};
use crate::test_desk::staff;

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_desk_agrees_with_all_that_it_handed_out() {
    let issued = IssuedDesk::to(&["Ann", "Bea", "Cai"]).await;
    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0]);
    assert!(found.agrees(), "{found:?}");
    assert!(found.heads.iter().all(|it| it.says == HeadSays::Agrees));
    assert_eq!(found.heads.len(), 6, "the call and the receipt of each");
    assert_eq!(Some(found.agrees_up_to), found.handed_out);
    assert!(found.agrees_up_to <= found.log_lines);
    // Without a witness it says that others hold one.
    let (_, alone) = issued.verify(Vec::new()).await;
    assert_eq!(alone.handed_out, found.handed_out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_rewritten_with_its_line_is_named_exactly_by_its_entrant() {
    let issued = IssuedDesk::to(&["Ann", "Bea", "Cai"]).await;
    let (report, line) = tokio::sync::oneshot::channel();
    issued
        .forge(move |tx| {
            let lines = lines(tx)?;
            let _ = report.send(line_of(&lines, "entry-received", 1));
            rewrite_rows(
                tx,
                "UPDATE entry_revision SET arrived_by = '2021-01-06T11:00:00.000Z' WHERE entry = 2",
            )?;
            replace(tx, &lines)
        })
        .await;
    let line = line.await.unwrap();
    let departure = issued.departs(issued.held().await).await;
    assert_eq!(departure.exactly(), Some(line));
    // Its own receipt is enough: the line that came with it is the one.
    let bea = issued.departs(vec![issued.held_by("Bea").await]).await;
    assert_eq!(bea.exactly(), Some(line));
    // Each other entrant knows less: the one before holds nothing of it, the one after only that it is among the lines
    // before.
    let ann = vec![issued.held_by("Ann").await];
    assert!(issued.verify(ann).await.1.agrees());
    let cai = issued.departs(vec![issued.held_by("Cai").await]).await;
    assert!(cai.after < line && line <= cai.by, "{cai:?} {line}");
    assert!(cai.exactly().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_written_again_with_new_salts_departs_from_its_beginning() {
    let issued = IssuedDesk::to(&["Ann", "Bea"]).await;
    issued
        .forge(|tx| {
            let mut lines = lines(tx)?;
            for (number, forged) in (1_u8..).zip(&mut lines) {
                forged.salts = [vec![number; 16], vec![number ^ 0x55; 16]];
            }
            replace(tx, &lines)
        })
        .await;
    let departure = issued.departs(issued.held().await).await;
    assert_eq!(departure.after, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_never_was_with_the_numbers_closed_up_is_named() {
    let issued = IssuedDesk::to(&["Ann", "Bea", "Cai", "Dee"]).await;
    let (report, line) = tokio::sync::oneshot::channel();
    issued
        .forge(move |tx| {
            let all = lines(tx)?;
            let gone = line_of(&all, "entry-received", 2);
            let subject = all[usize::try_from(gone).unwrap() - 1].line.subject.clone();
            let _ = report.send(gone);
            let filler = all.iter().find(|it| it.rows.is_empty()).unwrap().clone();
            let (mut kept, count) = (Vec::new(), all.len());
            for mut forged in all {
                if forged.line.subject == subject {
                    continue;
                }
                for row in &mut forged.rows {
                    if row.table == "entry" && row.row == 4 {
                        row.row = 3;
                    }
                }
                kept.push(forged);
            }
            // Lines of no meaning make up for those left out, so that not even the count tells.
            let last = kept.last().map(|it| it.line.at.clone()).unwrap_or_default();
            while kept.len() < count {
                let mut more = filler.clone();
                more.line.at.clone_from(&last);
                kept.push(more);
            }
            close_up(tx)?;
            replace(tx, &kept)
        })
        .await;
    let line = line.await.unwrap();
    let departure = issued.departs(issued.held().await).await;
    assert_eq!(
        departure.exactly(),
        Some(line),
        "by the receipt of its entrant"
    );
    // Those who entered before agree; whoever entered after knows that something before is gone.
    let ann = vec![issued.held_by("Ann").await];
    assert!(issued.verify(ann).await.1.agrees());
    let dee = issued.departs(vec![issued.held_by("Dee").await]).await;
    assert!(dee.after < line && line <= dee.by, "{dee:?} {line}");
}

/// What the author of entry 3 signed goes first: only the entry tells which it is.
const ORIGINAL_OF_3: &str = "DELETE FROM original
    WHERE sealed_id IN (SELECT sealed_id FROM entry_revision WHERE entry = 3);";

/// The tables whose rows name an entry by its key.
fn tables_of_entries(tx: &Transaction<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement = tx.prepare(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name = 'entry' AND c.type = 'INTEGER'",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Takes entry 3 out of every table and calls entry 4 by its number.
fn close_up(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let mut sql = String::from(ORIGINAL_OF_3);
    for table in tables_of_entries(tx)? {
        write!(sql, "DELETE FROM \"{table}\" WHERE entry = 3;").unwrap();
        write!(sql, "UPDATE \"{table}\" SET entry = 3 WHERE entry = 4;").unwrap();
    }
    sql.push_str(
        "DELETE FROM entry_brief WHERE number = 3; UPDATE entry_brief SET number = 3 WHERE number = 4;
         DELETE FROM entry_row WHERE number = 3; UPDATE entry_row SET number = 3 WHERE number = 4;
         DELETE FROM entry WHERE id = 3; UPDATE entry SET id = 3, number = 3 WHERE id = 4;
         UPDATE receipt SET body = json_set(body, '$.number', 3) WHERE entry = 3;",
    );
    rewrite_rows(tx, &sql).map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_put_back_ends_before_what_the_witness_knows() {
    let mut issued = IssuedDesk::to(&["Ann", "Bea"]).await;
    let older = issued.stage.path("older");
    copy(&issued.desk(), &older);
    let desk = issued.open(&issued.desk()).await;
    issued.receipt(&desk, 2, "Cai").await;
    desk.close().await.unwrap();
    let newest = issued.verify(issued.held().await).await.1;
    assert!(newest.agrees());

    put_back(&older, &issued.desk());
    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0], "whole in itself");
    assert_eq!(found.known_lines, newest.handed_out);
    assert!(found.known_lines.unwrap() > found.log_lines);
    let departure = found.departs.unwrap();
    assert!(departure.by <= found.log_lines + 1);
    assert_eq!(
        departure.by,
        found.log_lines + 1,
        "nothing before was changed"
    );
    let cai = found
        .heads
        .iter()
        .find(|it| it.source.ends_with("Cai") && it.with == "receipt");
    assert_eq!(cai.unwrap().says, HeadSays::EndsEarlier);
    let others = found.heads.iter().filter(|it| !it.source.ends_with("Cai"));
    assert!(others.into_iter().all(|it| it.says == HeadSays::Agrees));
}

/// The lines and rows after an earlier state are deleted, and the file of what was confirmed is the one of then.
#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_was_cut_off_ends_before_what_the_witness_knows() {
    let mut issued = IssuedDesk::to(&["Ann", "Bea"]).await;
    let older = issued.stage.path("older");
    copy(&issued.desk(), &older);
    let desk = issued.open(&issued.desk()).await;
    issued.receipt(&desk, 2, "Cai").await;
    desk.close().await.unwrap();
    let end = {
        let key = issued.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let alone = verify::workspace(&older, &unlock).await.unwrap();
        alone.log_lines
    };
    issued
        .forge(move |tx| {
            let mut all = lines(tx)?;
            all.truncate(usize::try_from(end).unwrap());
            let mut sql = String::from(ORIGINAL_OF_3);
            for table in tables_of_entries(tx)? {
                write!(sql, "DELETE FROM \"{table}\" WHERE entry = 3;").unwrap();
            }
            sql.push_str("DELETE FROM entry WHERE id = 3;");
            rewrite_rows(tx, &sql)?;
            replace(tx, &all)
        })
        .await;
    std::fs::copy(older.join("log.head"), issued.desk().join("log.head")).unwrap();
    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0], "whole in itself");
    assert_eq!(found.departs.unwrap().by, end + 1);
    assert!(found.known_lines.unwrap() > end);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_histories_told_to_two_entrants_are_told_as_two() {
    let mut issued = IssuedDesk::to(&["Ann"]).await;
    let other = issued.stage.path("other");
    copy(&issued.desk(), &other);
    for (place, number, name) in [(issued.desk(), 1, "Bea"), (other, 2, "Cai")] {
        let desk = issued.open(&place).await;
        issued.receipt(&desk, number, name).await;
        desk.close().await.unwrap();
    }
    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0], "whole in itself");
    let of = |index: usize| {
        found.heads[index]
            .source
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned()
    };
    let [(one, two)] = found.two_histories[..] else {
        panic!("{:?}", found.two_histories);
    };
    assert_eq!([of(one), of(two)], ["Bea", "Cai"]);
    assert_eq!(found.heads[two].says, HeadSays::Departs);
    // The first line that only Cai was told of is the one that kept the entry: named by Cai's receipt.
    let cai = issued.departs(vec![issued.held_by("Cai").await]).await;
    let line = issued.held_by("Cai").await.heads[1].line.clone().unwrap();
    assert_eq!(cai.exactly(), Some(line.seq));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_of_another_desk_is_called_one() {
    let issued = IssuedDesk::to(&["Ann"]).await;
    let stranger = IssuedDesk::to(&["Bea"]).await;
    let (damage, found) = issued.verify(stranger.held().await).await;
    assert_eq!(damage, [""; 0]);
    assert!(!found.agrees() && found.departs.is_none());
    assert!(found.heads.iter().all(|it| it.says == HeadSays::OtherDesk));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_signed_with_keys_that_were_replaced_still_counts() {
    let mut issued = IssuedDesk::to(&["Ann"]).await;
    let desk = issued.open(&issued.desk()).await;
    let desk = desk
        .rotate_keys(false, &staff("2021-01-07T12:00:00Z"))
        .await
        .unwrap();
    issued.receipt(&desk, 1, "Bea").await;
    desk.close().await.unwrap();
    let (damage, found) = issued.verify(issued.held().await).await;
    assert_eq!(damage, [""; 0]);
    assert!(found.agrees(), "{found:?}");
    assert!(found.heads.iter().all(|it| it.void_since.is_none()));
    let keys: std::collections::BTreeSet<_> = found
        .heads
        .iter()
        .map(|it| it.fingerprint.as_str())
        .collect();
    assert_eq!(keys.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_are_saved_and_read_back_and_nothing_false_is_read() {
    let issued = IssuedDesk::to(&["Ann"]).await;
    let key = issued.stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let own = workspaces::Workspace::open(&issued.stage.path("Ann"), &unlock)
        .await
        .unwrap();
    let file = issued.stage.path("ann.json");
    let saved = own.save_witness_file(&file).await.unwrap();
    assert_eq!((saved.head_count, saved.void_count), (2, 0));
    own.close().await.unwrap();
    let held = witness::in_file(&file).unwrap();
    assert_eq!(held.heads, issued.held_by("Ann").await.heads);
    assert!(issued.verify(vec![held]).await.1.agrees());

    let text = std::fs::read_to_string(&file).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut size = value.clone();
    size["heads"][1]["head"]["signed"]["size"] = 4.into();
    let mut leaf = value.clone();
    leaf["heads"][1]["line"]["leaf"] = "00".repeat(32).into();
    let mut with = value.clone();
    with["heads"][1]["with"] = "rumour".into();
    let mut newer = value.clone();
    newer["awards_witness"] = 2.into();
    let mut none = value;
    none["heads"] = serde_json::json!([]);
    for (forged, code) in [
        (size, "witness-none-in-file"),
        (leaf, "line-not-under-head"),
        (with, "witness-none-in-file"),
        (newer, "witness-newer"),
        (none, "witness-empty"),
    ] {
        std::fs::write(&file, forged.to_string()).unwrap();
        assert_eq!(witness::in_file(&file).unwrap_err().code(), code);
    }
}
