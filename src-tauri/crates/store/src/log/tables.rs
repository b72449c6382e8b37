//! Which tables hold facts, whose every row a line of the log commits to. All do but those named here, so that a new
//! table is one of facts unless somebody gives a reason why not.

use rusqlite::Connection;

use crate::Result;

/// Tables whose rows no line commits to, each with the reason.
const NOT_COMMITTED: [(&str, &str); 31] = [
    (
        "meta",
        "settings and secret keys: they change, and are no history",
    ),
    ("draft", "unfinished work: it changes until it is sent"),
    (
        "entry_call",
        "for which call a draft is written: what is sent says so itself",
    ),
    (
        "log",
        "the lines themselves: they are the leaves of the tree",
    ),
    (
        "log_row",
        "the commitments themselves: the lines are made over them",
    ),
    ("log_node", "hashes of the tree: they follow from the lines"),
    (
        "chunk",
        "each is kept under the hash of its bytes, of which the row in attachment holds the whole",
    ),
    (
        "attachment_chunk",
        "the parts of a file: the hash in attachment covers them",
    ),
    (
        "attachment_size",
        "the size that the bytes of a file have: the hash in attachment covers them",
    ),
    (
        "work_file",
        "where the bytes of a file may lie: the hash in attachment covers them, and no other bytes are taken",
    ),
    (
        "work_file_checked",
        "which of those files came: their bytes are proven by the hash in attachment",
    ),
    (
        "work_file_wrong",
        "which of them were something else: the document that named them is kept as it was signed",
    ),
    (
        "outbox_file",
        "which files belong to sealed files on their way: those name them",
    ),
    (
        "outbox_file_sent",
        "which of these went: their hash is their name in the mailbox",
    ),
    (
        "outbox",
        "sealed files on their way, signed: what they say is kept in rows of its own",
    ),
    (
        "delivery",
        "which sealed files went and came: what they brought is kept in rows of its own",
    ),
    (
        "last_change",
        "which change was the last: it is overwritten with each",
    ),
    (
        "issued_head",
        "to whom a head went: the head follows from the lines, and those who hold it are the proof",
    ),
    (
        "mailbox_look",
        "when a mailbox was looked at: what follows for an entry stands in its revision",
    ),
    (
        "mailbox_file",
        "what was there at a look: what follows for an entry stands in its revision",
    ),
    ("facet", "projection: follows from the facts"),
    ("entry_row", "projection: follows from the facts"),
    ("entry_row_waiting", "projection: follows from the facts"),
    ("entry_text", "projection: follows from the facts"),
    ("entry_brief", "projection: follows from the facts"),
    ("entry_name", "projection: follows from the facts"),
    ("current_assignment", "projection: follows from the facts"),
    ("advanced_entry", "projection: follows from the facts"),
    ("counted_use", "projection: follows from the facts"),
    ("sqlite_sequence", "of SQLite itself"),
    ("sqlite_stat1", "of SQLite itself"),
];

/// The tables whose rows no line commits to, each with the reason.
pub fn not_committed() -> &'static [(&'static str, &'static str)] {
    &NOT_COMMITTED
}

/// Whether lines commit to the rows of this table.
pub fn is_committed(table: &str) -> bool {
    // Behind a table for full-text search stand others of its name.
    let searched = ["entry_text_", "entry_name_"];
    let exempt = |name: &str| table == name || searched.iter().any(|it| table.starts_with(it));
    !NOT_COMMITTED.iter().any(|(name, _)| exempt(name))
}

/// The tables of facts in this database, by name.
pub(crate) fn committed(conn: &Connection) -> Result<Vec<String>> {
    let mut statement =
        conn.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    let names = names.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(names
        .into_iter()
        .filter(|name| is_committed(name))
        .collect())
}
