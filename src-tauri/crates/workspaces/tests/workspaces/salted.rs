//! Rebuilding a log with the desk's key so that as few hashes as possible change: every salt is kept, so that only changed
//! lines and rows get another hash, and the tree is built over the new lines. The hashes are computed here from the
//! documentation of the format, not by the code that wrote them.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use store::log::{self, Commitment, Hash, LogLine, leaf_bytes, leaf_hash, node_hash};
use store::{StoreError, Transaction};

use crate::forging::rewrite_rows;

/// A line with the salts of its texts and what it commits to.
#[derive(Debug, Clone)]
pub(crate) struct Forged {
    pub(crate) line: LogLine,
    pub(crate) salts: [Vec<u8>; 2],
    pub(crate) rows: Vec<Commitment>,
}

/// Every line of the log.
pub(crate) fn lines(tx: &Transaction<'_>) -> Result<Vec<Forged>, StoreError> {
    let lines = log::page(tx, 0, u32::MAX)?.into_iter();
    lines
        .map(|line| {
            let salts = tx.query_row(
                "SELECT who_salt, detail_salt FROM log WHERE seq = ?1",
                [line.seq],
                |row| Ok([row.get(0)?, row.get(1)?]),
            )?;
            let rows = log::commitments(tx, line.seq)?;
            Ok(Forged { line, salts, rows })
        })
        .collect()
}

/// Puts these lines in the place of the log, under numbers without gaps, over the rows as they are now.
pub(crate) fn replace(tx: &Transaction<'_>, lines: &[Forged]) -> Result<(), StoreError> {
    rewrite_rows(
        tx,
        "DELETE FROM log_node; DELETE FROM log_row; DELETE FROM log",
    )?;
    let mut level: Vec<Hash> = Vec::new();
    for (seq, forged) in (1_u64..).zip(lines) {
        let (line, [who_salt, detail_salt]) = (&forged.line, &forged.salts);
        let who = line.who.clone().unwrap_or_default();
        let detail = line.detail.clone().unwrap_or_default();
        let commitments = [
            commit(who_salt, "who", who.as_bytes()),
            commit(detail_salt, "detail", detail.as_bytes()),
        ];
        let mut rows = forged.rows.clone();
        for (ordinal, row) in rows.iter_mut().enumerate() {
            let salt = row.salt.unwrap_or_default();
            row.hash = commit(&salt, &row.table, &canonical(tx, &row.table, row.row)?);
            tx.execute(
                "INSERT INTO log_row (line, ordinal, name, row, salt, commitment) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                (seq, ordinal, &row.table, row.row, &salt, &row.hash),
            )?;
        }
        let texts = [line.at.as_str(), &line.what, &line.subject];
        let [who_hash, detail_hash] = &commitments;
        let leaf = leaf_hash(&leaf_bytes(seq, texts, [who_hash, detail_hash], &rows));
        tx.execute(
            "INSERT INTO log (seq, at, who, who_salt, what, subject, detail, detail_salt, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                seq,
                &line.at,
                &who,
                who_salt,
                &line.what,
                &line.subject,
                &detail,
                detail_salt,
                &leaf,
            ),
        )?;
        level.push(leaf);
    }
    let mut height = 0;
    while level.len() > 1 {
        height += 1;
        let (pairs, _) = level.as_chunks::<2>();
        level = pairs
            .iter()
            .map(|[left, right]| node_hash(left, right))
            .collect();
        for (number, hash) in level.iter().enumerate() {
            tx.execute(
                "INSERT INTO log_node (level, number, hash) VALUES (?1, ?2, ?3)",
                (height, number, hash),
            )?;
        }
    }
    Ok(())
}

/// A commitment: SHA-256 over the domain, the salt, the label with its length, and what is committed to.
fn commit(salt: &[u8], label: &str, bytes: &[u8]) -> Hash {
    let length = u32::try_from(label.len()).unwrap().to_be_bytes();
    Sha256::new_with_prefix(b"awards desk commitment 1")
        .chain_update(salt)
        .chain_update(length)
        .chain_update(label)
        .chain_update(bytes)
        .finalize()
        .into()
}

/// The canonical bytes of a row: its columns by name, those that are not NULL, each with name, type and value.
fn canonical(tx: &Transaction<'_>, table: &str, row: i64) -> Result<Vec<u8>, StoreError> {
    let mut select = tx.prepare(&format!("SELECT * FROM \"{table}\" WHERE rowid = ?1"))?;
    let mut names: Vec<(String, usize)> =
        select.column_names().map(str::to_owned).zip(0..).collect();
    names.sort();
    Ok(select.query_row([row], |found| {
        let mut bytes = Vec::new();
        for (name, column) in &names {
            let value = found.get_ref(*column)?;
            if value == ValueRef::Null {
                continue;
            }
            bytes.extend_from_slice(&u32::try_from(name.len()).unwrap().to_be_bytes());
            bytes.extend_from_slice(name.as_bytes());
            match value {
                ValueRef::Null => {}
                ValueRef::Integer(number) => {
                    bytes.push(1);
                    bytes.extend_from_slice(&number.to_be_bytes());
                }
                ValueRef::Real(number) => {
                    bytes.push(2);
                    bytes.extend_from_slice(&number.to_bits().to_be_bytes());
                }
                ValueRef::Text(content) | ValueRef::Blob(content) => {
                    bytes.push(if matches!(value, ValueRef::Text(_)) {
                        3
                    } else {
                        4
                    });
                    bytes.extend_from_slice(&(content.len() as u64).to_be_bytes());
                    bytes.extend_from_slice(content);
                }
            }
        }
        Ok(bytes)
    })?)
}
