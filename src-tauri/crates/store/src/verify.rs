//! Verifying a workspace: every byte of its files is checked against something that was derived from it.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::thread;

use details::Detail;
use rusqlite::Connection;

use crate::damage::Damage;
use crate::file_names::{DATABASE, HEAD, KEYS, WAL};
use crate::folder::Folder;
use crate::head::Confirmed;
use crate::key::Key;
use crate::keys::{KeySlots, OwnedUnlock};
use crate::lock::Lock;
use crate::tables::attachment;
use crate::wal::Wal;
use crate::worker::spawn_blocking;
use crate::{Result, StoreError, Unlock, connection, head, keys};

/// What was found, up to a number.
mod damage_list;
/// The log against itself and the rows.
mod history;
/// Gaps in the log, against the redactions that explain them.
mod missing;
/// The hashes over the lines, in their order.
mod nodes;
/// Tables and triggers against those that the app makes.
mod schema;
/// One table against the commitments to its rows.
mod table;

pub use history::ClockStepBack;
use history::History;

/// The fewest bytes that a database has: the smallest page of SQLite.
const SMALLEST: u64 = 512;

/// The result of verifying a workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerificationReport {
    /// Lines whose instant lies before that of the line before: no damage, for a clock may be wrong or be put right. The
    /// first thousand of them.
    pub backwards: Vec<ClockStepBack>,
    /// What is not as it was written; nothing where the workspace is whole.
    pub damage: Vec<Damage>,
}

impl From<Vec<Damage>> for VerificationReport {
    fn from(damage: Vec<Damage>) -> Self {
        Self {
            backwards: Vec::new(),
            damage,
        }
    }
}

/// The damage of a [`verification_report`].
pub async fn verify(dir: &Path, unlock: &Unlock<'_>) -> Result<Vec<Damage>> {
    Ok(verification_report(dir, unlock).await?.damage)
}

/// Everything in the workspace in `dir` that is not as it was written, and what else is to be said of its log. No file is
/// made and none is changed, so that it works on a disk that can only be read, and a workspace of an older format stays one.
/// The key slot that `unlock` fits is needed: without the key only damage to `keys.json` itself can be named. Nobody may
/// have the workspace open.
pub async fn verification_report(dir: &Path, unlock: &Unlock<'_>) -> Result<VerificationReport> {
    let (folder, unlock) = (Folder::new(dir), OwnedUnlock::of(unlock));
    spawn_blocking(move || {
        folder.check_length()?;
        if verified_files(folder.path()).is_empty() {
            return Err(StoreError::NotThere {
                path: folder.path().to_owned(),
            });
        }
        let _lock = Lock::take_existing(&folder)?;
        if !folder.keys().exists() {
            return Ok(vec![Damage::new(KEYS, "keys-missing", Detail::FileMissing)].into());
        }
        match KeySlots::load(&folder).and_then(|keys| keys.unlock(&unlock.get())) {
            Ok(key) => files(&folder, &key),
            Err(StoreError::Damaged { detail, .. }) => {
                Ok(vec![Damage::new(KEYS, "keys-altered", detail)].into())
            }
            Err(error) => Err(error),
        }
    })
    .await
}

/// The files of the workspace in `dir` that [`verify`] checks and that exist.
pub fn verified_files(dir: &Path) -> Vec<String> {
    [DATABASE, WAL, KEYS, HEAD]
        .into_iter()
        .filter(|name| dir.join(name).exists())
        .map(str::to_owned)
        .collect()
}

pub(crate) fn files(folder: &Folder, key: &Key) -> Result<VerificationReport> {
    let mut damage = Vec::new();
    let confirmed = match head::read(folder, key) {
        Ok(confirmed) => Some(confirmed),
        Err(StoreError::Damaged { detail, .. }) => {
            damage.push(Damage::new(HEAD, "head-altered", detail));
            None
        }
        Err(error) => return Err(error),
    };
    let wal = &Wal::read(folder)?;
    damage.extend(wal.damage());
    let database = folder.database();
    let size = std::fs::metadata(&database).map_or(0, |file| file.len());
    if size < SMALLEST {
        let detail = if database.exists() {
            Detail::TooShort {
                bytes: size.to_string(),
                least: SMALLEST.to_string(),
            }
        } else {
            Detail::FileMissing
        };
        damage.push(Damage::new(DATABASE, "database-unreadable", detail));
        return Ok(damage.into());
    }
    damage.extend(check_salt(&database, key)?);
    let connect = || connection::for_verifying(&database, &folder.wal(), key);
    let (conn, second_conn) = (connect()?, connect()?);
    // SQLCipher refuses a page whose authentication does not fit, so that the pages can be checked while their contents are
    // read.
    let (pages, contents) = thread::scope(|scope| {
        let page_check = scope.spawn(move || check_pages_and_structure(&second_conn, wal));
        let contents = check_contents(&conn, confirmed.as_ref(), wal).and_then(|mut contents| {
            contents.damage.extend(keys::check_recorded(&conn, folder)?);
            Ok(contents)
        });
        let pages = page_check.join();
        (
            pages.unwrap_or_else(|panic| Err(StoreError::fault(panic.as_ref()))),
            contents,
        )
    });
    let contents = pages.and_then(|pages| {
        damage.extend(pages);
        contents
    });
    let mut backwards = Vec::new();
    match contents {
        Ok(contents) => {
            damage.extend(contents.damage);
            backwards = contents.backwards;
        }
        // What stands on a damaged page cannot be read, and has been named already.
        Err(_) if !damage.is_empty() => {}
        Err(error) => damage.push(Damage::new(
            DATABASE,
            "database-unreadable",
            error.as_detail(),
        )),
    }
    Ok(VerificationReport { backwards, damage })
}

/// Checks the pages and the structure of the database; runs on a thread of its own.
fn check_pages_and_structure(conn: &Connection, wal: &Wal) -> Result<Vec<Damage>> {
    let mut damage = check_pages(conn, wal)?;
    let structure = connection::make_read_only(conn).and_then(|()| check_structure(conn));
    match structure {
        Ok(structure) => damage.extend(structure),
        // What stands on a damaged page cannot be read, and has been named already.
        Err(_) if !damage.is_empty() => {}
        Err(error) => return Err(error),
    }
    Ok(damage)
}

/// The first bytes of the database file, which no page's authentication covers.
fn check_salt(database: &Path, key: &Key) -> Result<Option<Damage>> {
    let mut first_bytes = [0; 16];
    let result = File::open(database).and_then(|mut file| file.read_exact(&mut first_bytes));
    result.map_err(|error| StoreError::file(database, &error))?;
    let place = format!("{DATABASE} page 1");
    Ok((first_bytes != key.salt())
        .then(|| Damage::new(place, "page-altered", Detail::BeginningWrong)))
}

/// Each page of the database file against its authentication.
fn check_pages(conn: &Connection, wal: &Wal) -> Result<Vec<Damage>> {
    let mut statement = conn.prepare("PRAGMA cipher_integrity_check")?;
    let report: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let in_log: BTreeSet<u32> = wal.pages().collect();
    let damage = report.into_iter().map(|report| {
        let page = report
            .split("page ")
            .nth(1)
            .and_then(|rest| rest.split(' ').next());
        match page.and_then(|page| page.parse::<u32>().ok()) {
            Some(page) if in_log.contains(&page) => Damage::new(
                format!("{DATABASE} page {page}"),
                "page-renewed",
                Detail::PageWrong,
            ),
            Some(page) => Damage::new(
                format!("{DATABASE} page {page}"),
                "page-altered",
                Detail::PageWrong,
            ),
            None => Damage::new(
                DATABASE,
                "page-altered",
                Detail::StructureReport { said: report },
            ),
        }
    });
    Ok(damage.collect())
}

/// Checks what is on the pages: schema, log, rows, attachments.
fn check_contents(
    conn: &Connection,
    confirmed: Option<&Confirmed>,
    wal: &Wal,
) -> Result<VerificationReport> {
    connection::make_read_only(conn)?;
    let mut all_damage = schema::check(conn)?;
    let History {
        backwards, damage, ..
    } = history::check(conn)?;
    all_damage.extend(damage);
    all_damage.extend(check_chunks(conn)?);
    match confirmed.map(|confirmed| head::check(conn, confirmed)) {
        Some(Err(StoreError::LostTail {
            found: end,
            confirmed,
        })) => {
            let detail = Detail::LogEnds {
                found: end.to_string(),
                confirmed: confirmed.to_string(),
            };
            all_damage.push(Damage::new(
                format!("log line {}", end + 1),
                "tail-lost",
                detail,
            ));
            all_damage.extend(wal.stop());
        }
        Some(Err(StoreError::LostChange {
            found: last,
            confirmed,
        })) => {
            let detail = Detail::ChangesEnd {
                found: last.to_string(),
                confirmed: confirmed.to_string(),
            };
            all_damage.push(Damage::new(DATABASE, "change-lost", detail));
            all_damage.extend(wal.stop());
        }
        Some(Err(StoreError::Damaged { place, detail })) => {
            let code = if place == DATABASE {
                "change-replaced"
            } else {
                "line-altered"
            };
            all_damage.push(Damage::new(place, code, detail));
        }
        Some(Err(error)) => return Err(error),
        Some(Ok(())) | None => {}
    }
    Ok(VerificationReport {
        backwards,
        damage: all_damage,
    })
}

/// The database's own structure, and that nothing points at what is not there.
fn check_structure(conn: &Connection) -> Result<Vec<Damage>> {
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut damage = Vec::new();
    for row in rows {
        let report = row?;
        if report != "ok" {
            let detail = Detail::StructureReport { said: report };
            damage.push(Damage::new(DATABASE, "structure-broken", detail));
        }
    }
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?))
    })?;
    for row in rows {
        let (table, number) = row?;
        let place = format!("{table} row {}", number.unwrap_or_default());
        damage.push(Damage::new(place, "reference-broken", Detail::RowMissing));
    }
    Ok(damage)
}

/// Every chunk against its name, and every attachment against its own.
fn check_chunks(conn: &Connection) -> Result<Vec<Damage>> {
    let mut damage = Vec::new();
    let mut chunks = conn.prepare("SELECT hash, bytes FROM chunk")?;
    let mut rows = chunks.query([])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        if attachment::hash_of(bytes) != name {
            damage.push(Damage::new(
                format!("chunk {name}"),
                "chunk-altered",
                Detail::HashWrong,
            ));
        }
    }
    let mut statement = conn.prepare("SELECT hash FROM attachment")?;
    for name in statement.query_map([], |row| row.get::<_, String>(0))? {
        if let Err(StoreError::Damaged { place, detail }) = attachment::get(conn, &name?) {
            damage.push(Damage::new(place, "attachment-altered", detail));
        }
    }
    Ok(damage)
}
