//! `attachment`, `chunk`, `attachment_chunk`, `attachment_size`, `entry_attachment`: the files of entries. A small one is
//! inside the database, so that it is saved together with the entry or not at all; a larger one lies beside it and is known by
//! its hash alone (`work_file`). Append-only.
//!
//! A file is cut into chunks of [`CHUNK`] bytes (the last may be shorter); `chunk` holds each under the BLAKE3 of its
//! bytes, in hexadecimal, once however often it occurs. `attachment` holds the BLAKE3 of the whole, its `size` in bytes
//! and its `media_type`; `attachment_chunk` the chunks in their order, none for a file that lies beside; `attachment_size` the
//! true size of a file whose first mention gave another; `entry_attachment` which revision has which files, with a `note` that
//! is JSON the store does not read (the name a person gave it, which is never a path).

use details::Detail;
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

/// Keeps a file inside the database; gives its hash. The same bytes again change nothing.
pub fn put(tx: &Transaction<'_>, bytes: &[u8], media_type: &str) -> Result<String> {
    let hash = hash_of(bytes);
    let size = bytes.len() as u64;
    let attachment = put_row(tx, &hash, size, media_type)?;
    if has_chunks(tx, attachment)? {
        return Ok(hash);
    }
    // Whoever named the file before its bytes came may have said anything of its size.
    correct_size(tx, attachment, size)?;
    let mut statement = tx.prepare_cached(
        "INSERT INTO attachment_chunk (attachment, ordinal, chunk) VALUES (?1, ?2, ?3)",
    )?;
    for (ordinal, bytes) in bytes.chunks(CHUNK).enumerate() {
        statement.execute(params![attachment, ordinal, put_chunk(tx, bytes)?])?;
    }
    Ok(hash)
}

fn has_chunks(conn: &Connection, attachment: i64) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM attachment_chunk WHERE attachment = ?1")?;
    Ok(statement.exists([attachment])?)
}

/// Notes that there is such a file, wherever its bytes are; gives its row.
pub(super) fn put_row(
    tx: &Transaction<'_>,
    hash: &str,
    size: u64,
    media_type: &str,
) -> Result<i64> {
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO attachment (hash, size, media_type) VALUES (?1, ?2, ?3)
             ON CONFLICT (hash) DO NOTHING",
        )?
        .execute(params![hash, size, media_type])?;
    if rows_added == 1 {
        return Ok(tx.last_insert_rowid());
    }
    let mut statement = tx.prepare_cached("SELECT id FROM attachment WHERE hash = ?1")?;
    Ok(statement.query_row([hash], |row| row.get(0))?)
}

/// Notes the true size of a file that was first named with another. The bytes under one hash have one size, so that the first
/// that is found to be true stays.
pub(super) fn correct_size(tx: &Transaction<'_>, attachment: i64, size: u64) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO attachment_size (attachment, size)
         SELECT id, ?2 FROM attachment WHERE id = ?1 AND size <> ?2
         ON CONFLICT (attachment) DO NOTHING",
    )?
    .execute(params![attachment, size])?;
    Ok(())
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

/// Whether a file is inside the database, rather than beside it or named alone; `None` where there is no such file.
pub fn is_inside(conn: &Connection, hash: &str) -> Result<Option<bool>> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM attachment_chunk WHERE attachment = a.id)
         OR NOT EXISTS (SELECT 1 FROM work_file WHERE attachment = a.id) FROM attachment a WHERE hash = ?1",
    )?;
    let found = statement.query_row([hash], |row| row.get(0)).optional()?;
    // A file without a byte has no chunk.
    Ok(found.map(|is_inside: bool| is_inside || hash == hash_of(&[])))
}

/// The bytes of a file inside the database; `None` where there is none. Bytes that do not have the hash they are kept under
/// are damage, never handed out.
pub fn get(conn: &Connection, hash: &str) -> Result<Option<Vec<u8>>> {
    let Some((id, _)) = id_and_size_inside(conn, hash)? else {
        return Ok(None);
    };
    let mut statement = conn.prepare_cached(
        "SELECT c.bytes FROM attachment_chunk a JOIN chunk c ON c.id = a.chunk
         WHERE a.attachment = ?1 ORDER BY a.ordinal",
    )?;
    // The size beside the hash may be what a stranger stated; no memory is set aside for it.
    let mut bytes = Vec::new();
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        bytes.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    if hash_of(&bytes) == hash {
        Ok(Some(bytes))
    } else {
        Err(StoreError::damaged(
            format!("attachment {hash}"),
            Detail::HashWrong,
        ))
    }
}

/// At most `length` bytes of a file from `offset`; fewer where it ends before, none beyond its end, and `None` where no such
/// file is inside the database. Only the chunks that hold them are read. Bytes that do not have the hash of their chunk are damage.
pub fn read_at(
    conn: &Connection,
    hash: &str,
    offset: u64,
    length: usize,
) -> Result<Option<Vec<u8>>> {
    let Some((id, size)) = id_and_size_inside(conn, hash)? else {
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
            return Err(damaged(Detail::ChunkWrong));
        }
        bytes.extend_from_slice(read);
    }
    // Both are within the chunks that were read, which memory holds.
    let within = |place: u64| usize::try_from(place - first * chunk).unwrap_or(usize::MAX);
    let asked = bytes.get(within(offset)..within(end));
    asked
        .map(|asked| Some(asked.to_vec()))
        .ok_or_else(|| damaged(Detail::ChunkMissing))
}

/// The size of a file in bytes, inside the database or beside it; `None` where there is no such file. Of one that never came
/// it is what its first mention said.
pub fn size(conn: &Connection, hash: &str) -> Result<Option<u64>> {
    Ok(id_and_size(conn, hash)?.map(|(_, size)| size))
}

fn id_and_size_inside(conn: &Connection, hash: &str) -> Result<Option<(i64, u64)>> {
    if is_inside(conn, hash)? == Some(true) {
        id_and_size(conn, hash)
    } else {
        Ok(None)
    }
}

fn id_and_size(conn: &Connection, hash: &str) -> Result<Option<(i64, u64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id, coalesce(t.size, a.size) FROM attachment a
         LEFT JOIN attachment_size t ON t.attachment = a.id WHERE a.hash = ?1",
    )?;
    let found = statement.query_row([hash], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

/// Says that a revision has a file that was put before, here or by [`work_file`](super::work_file).
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
            detail: Detail::NoSuchAttachment {
                hash: hash.to_owned(),
            },
        })
    }
}

/// The files of a revision, in their order.
pub fn of(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<RevisionAttachment>> {
    let mut statement = conn.prepare_cached(
        "SELECT l.ordinal, a.hash, coalesce(t.size, a.size), a.media_type, l.note
         FROM entry_attachment l JOIN attachment a ON a.id = l.attachment JOIN entry e ON e.id = l.entry
         LEFT JOIN attachment_size t ON t.attachment = a.id
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
