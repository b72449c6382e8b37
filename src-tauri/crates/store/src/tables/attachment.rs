//! `attachment`, `chunk`, `attachment_chunk`, `entry_attachment`: the files of entries, inside the database, so that
//! they are saved together with the entry or not at all. Append-only.
//!
//! A file is cut into chunks of [`CHUNK`] bytes (the last may be shorter); `chunk` holds each under the BLAKE3 of its
//! bytes, in hexadecimal, once however often it occurs. `attachment` holds the BLAKE3 of the whole, its `size` in bytes
//! and its `media_type`; `attachment_chunk` the chunks in their order; `entry_attachment` which revision has which
//! files, with a `note` that is JSON the store does not read (the name a person gave it, which is never a path).

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::{Result, StoreError};

/// Bytes in a chunk.
pub const CHUNK: usize = 256 * 1024;

/// A file of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionAttachment {
    /// Its place among the files of the revision, from 0.
    pub ordinal: usize,
    /// BLAKE3 of the whole file, hexadecimal.
    pub hash: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its media type as it was first recorded.
    pub media_type: String,
    /// What else is known of it, as JSON.
    pub note: String,
}

/// The name that a file is kept under: the BLAKE3 of its bytes, hexadecimal.
pub fn hash_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Keeps a file; gives its hash. The same bytes again change nothing.
pub fn put(tx: &Transaction<'_>, bytes: &[u8], media_type: &str) -> Result<String> {
    let hash = hash_of(bytes);
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO attachment (hash, size, media_type) VALUES (?1, ?2, ?3)
             ON CONFLICT (hash) DO NOTHING",
        )?
        .execute(params![hash, bytes.len(), media_type])?;
    if rows_added == 0 {
        return Ok(hash);
    }
    let attachment = tx.last_insert_rowid();
    let mut statement = tx.prepare_cached(
        "INSERT INTO attachment_chunk (attachment, ordinal, chunk) VALUES (?1, ?2, ?3)",
    )?;
    for (ordinal, bytes) in bytes.chunks(CHUNK).enumerate() {
        statement.execute(params![attachment, ordinal, put_chunk(tx, bytes)?])?;
    }
    Ok(hash)
}

fn put_chunk(tx: &Transaction<'_>, bytes: &[u8]) -> Result<i64> {
    let hash = hash_of(bytes);
    let mut statement = tx.prepare_cached("SELECT id FROM chunk WHERE hash = ?1")?;
    if let Some(id) = statement.query_row([&hash], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    tx.prepare_cached("INSERT INTO chunk (hash, bytes) VALUES (?1, ?2)")?
        .execute(params![hash, bytes])?;
    Ok(tx.last_insert_rowid())
}

/// The bytes of a file. Bytes that do not have the hash they are kept under are damage, never handed out.
pub fn get(conn: &Connection, hash: &str) -> Result<Option<Vec<u8>>> {
    let Some((id, size)) = id_and_size(conn, hash)? else {
        return Ok(None);
    };
    let mut statement = conn.prepare_cached(
        "SELECT c.bytes FROM attachment_chunk a JOIN chunk c ON c.id = a.chunk
         WHERE a.attachment = ?1 ORDER BY a.ordinal",
    )?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        bytes.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    if hash_of(&bytes) == hash {
        Ok(Some(bytes))
    } else {
        Err(StoreError::damaged(
            format!("attachment {hash}"),
            "its bytes have another hash",
        ))
    }
}

/// At most `length` bytes of a file from `offset`; fewer where it ends before, none beyond its end, and `None` where there
/// is no such file. Only the chunks that hold them are read. Bytes that do not have the hash of their chunk are damage.
pub fn read_at(
    conn: &Connection,
    hash: &str,
    offset: u64,
    length: usize,
) -> Result<Option<Vec<u8>>> {
    let Some((id, size)) = id_and_size(conn, hash)? else {
        return Ok(None);
    };
    let end = offset.saturating_add(length as u64).min(size);
    if offset >= end {
        return Ok(Some(Vec::new()));
    }
    let chunk = CHUNK as u64;
    let (first, last) = (offset / chunk, (end - 1) / chunk);
    let mut statement = conn.prepare_cached(
        "SELECT c.hash, c.bytes FROM attachment_chunk a JOIN chunk c ON c.id = a.chunk
         WHERE a.attachment = ?1 AND a.ordinal BETWEEN ?2 AND ?3 ORDER BY a.ordinal",
    )?;
    let damaged = |detail| StoreError::damaged(format!("attachment {hash}"), detail);
    let mut bytes = Vec::new();
    let mut rows = statement.query(params![id, first, last])?;
    while let Some(row) = rows.next()? {
        let kept_under = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let read = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        if hash_of(read) != kept_under {
            return Err(damaged("a chunk of it has another hash"));
        }
        bytes.extend_from_slice(read);
    }
    // Both are within the chunks that were read, which memory holds.
    let within = |place: u64| usize::try_from(place - first * chunk).unwrap_or(usize::MAX);
    let asked = bytes.get(within(offset)..within(end));
    asked
        .map(|asked| Some(asked.to_vec()))
        .ok_or_else(|| damaged("a chunk of it is missing"))
}

/// The size of a file in bytes; `None` where there is no such file.
pub fn size(conn: &Connection, hash: &str) -> Result<Option<u64>> {
    Ok(id_and_size(conn, hash)?.map(|(_, size)| size))
}

fn id_and_size(conn: &Connection, hash: &str) -> Result<Option<(i64, u64)>> {
    let mut statement = conn.prepare_cached("SELECT id, size FROM attachment WHERE hash = ?1")?;
    let found = statement.query_row([hash], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

/// Says that a revision has a file that was [`put`] before.
pub fn link(
    tx: &Transaction<'_>,
    entry: &str,
    revision: u32,
    ordinal: usize,
    hash: &str,
    note: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO entry_attachment (entry, revision, ordinal, attachment, note)
             SELECT ?1, ?2, ?3, id, ?5 FROM attachment WHERE hash = ?4",
        )?
        .execute(params![entry, revision, ordinal, hash, note])?;
    if rows_added == 1 {
        Ok(())
    } else {
        Err(StoreError::Refused {
            detail: format!("there is no attachment {hash}"),
        })
    }
}

/// The files of a revision, in their order.
pub fn of(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<RevisionAttachment>> {
    let mut statement = conn.prepare_cached(
        "SELECT l.ordinal, a.hash, a.size, a.media_type, l.note
         FROM entry_attachment l JOIN attachment a ON a.id = l.attachment JOIN entry e ON e.id = l.entry
         WHERE e.uuid = ?1 AND l.revision = ?2 ORDER BY l.ordinal",
    )?;
    let rows = statement.query_map(params![entry, revision], |row| {
        Ok(RevisionAttachment {
            ordinal: row.get(0)?,
            hash: row.get(1)?,
            size: row.get(2)?,
            media_type: row.get(3)?,
            note: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
