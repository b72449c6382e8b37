//! `entry_row`, `facet`, `entry_text`: the entries table as people see it. A projection: it is overwritten whenever an
//! entry changes, in the same transaction as the facts that it shows, and could be made again from them.
//!
//! `entry_row` has one row a numbered entry: `number` INTEGER is its key, `entry` TEXT the uuid; `title_key`,
//! `byline_key`, `outlet_key` BLOB are what the texts beside them are sorted by (see `key.rs`); `published` TEXT is the
//! date as exactly as anyone knows it, `published_from` TEXT its first day, empty where unknown; `received_at`,
//! `language`, `pieces`; `text_hash` BLOB tells whether the searched text changed.
//!
//! `facet` has one row for each combination of `category`, `verdict` and `state` that ever occurred, with the number of
//! `entries` that have it now. Every count and every filter on these three is answered by it, however
//! many entries there are; every index of `entry_row` holds the facet.
//!
//! `entry_text` is the FTS5 index over title, byline, outlet, number and the text of the work. It keeps no text of its
//! own. Its texts are brought to one spelling first ([`identity::words`]), as what is looked for in it.
//!
//! `entry_brief` keeps what judging needs to know of each entry as JSON that the store does not read, and `entry_name` under which
//! names it is found (see `put_brief.rs`).
//!
//! `entry_row_waiting` has the rows that were saved and are not in the others yet (see `waiting.rs`). Where
//! the workspace is open for writing, no reader of the table sees one.

mod brief;
mod count;
mod facet;
mod filter;
mod in_round;
mod key;
mod merge;
mod minute_counts;
mod order;
mod page;
mod put_brief;
mod query;
mod search;
mod verdicts;
mod waiting;

pub use brief::{briefs, named};
pub use count::{Counts, counts};
pub(super) use facet::categories_with;
pub use in_round::{
    NamedEntry, RoundFilter, category_in_round, counts_in_round, in_round, named_in_first_round,
};
pub use minute_counts::entries_by_minute;
pub use page::page;
pub use query::{Count, EntryPage, EntryQuery, SortColumn};
pub use verdicts::verdicts;
pub(crate) use waiting::{any as any_waiting, apply, apply_if_writable};
pub use waiting::{upsert, waiting};

use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::Result;

/// An entry as the entries table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRow {
    /// The entry's uuid.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub byline: String,
    /// Outlets.
    pub outlet: String,
    /// The category's id.
    pub category: String,
    /// When it was published, as exactly as anyone knows; none where unknown.
    pub published: Option<String>,
    /// The first day of that, to sort by.
    pub published_from: Option<String>,
    /// When it arrived; empty where unknown.
    pub received_at: String,
    /// The verdict.
    pub verdict: String,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// The language of the work; none where unknown.
    pub language: Option<String>,
    /// How many pieces it has.
    pub pieces: u32,
}

/// What is kept beside a row and is not shown in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowDetail {
    /// What else can be searched.
    pub text: String,
    /// What judging needs to know of the entry, as JSON; empty for nothing.
    pub brief: String,
    /// Under which names it is found, in whatever form makes two spellings of one name equal.
    pub names: Vec<String>,
}

/// The columns of a row, in the order that [`read`] reads them.
const COLUMNS: &str = "r.entry, r.number, r.title, r.byline, r.outlet, f.category, r.published,
    r.published_from, r.received_at, f.verdict, f.state, r.language, r.pieces";

/// One entry of the table.
pub fn get(conn: &Connection, number: u32) -> Result<Option<EntryRow>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry_row r JOIN facet f ON f.id = r.facet WHERE r.number = ?1"
    ))?;
    Ok(statement.query_row([number], read).optional()?)
}

/// The title of one entry.
pub fn title(conn: &Connection, number: u32) -> Result<Option<String>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached("SELECT title FROM entry_row WHERE number = ?1")?;
    Ok(statement.query_row([number], |row| row.get(0)).optional()?)
}

/// Every entry of a category, in the order of the numbers.
pub fn of_category(conn: &Connection, category: &str) -> Result<Vec<EntryRow>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM facet f JOIN entry_row r ON r.facet = f.id
         WHERE f.category = ?1 ORDER BY r.number"
    ))?;
    Ok(statement
        .query_map([category], read)?
        .collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let published_from: String = row.get(7)?;
    Ok(EntryRow {
        entry: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        byline: row.get(3)?,
        outlet: row.get(4)?,
        category: row.get(5)?,
        published: row.get(6)?,
        published_from: (!published_from.is_empty()).then_some(published_from),
        received_at: row.get(8)?,
        verdict: row.get(9)?,
        state: row.get(10)?,
        language: row.get(11)?,
        pieces: row.get(12)?,
    })
}
