//! Checking the log against itself and against the rows that it commits to, both ways: every line against its leaf hash,
//! every commitment against its row, every row of a table of facts against the commitments, the tree against the leaves.
//! One walk over the log, in its order; memory does not grow with it.

use std::collections::BTreeMap;

use details::Detail;
use rusqlite::Connection;

use super::damage_list::{DamageList, MOST_LISTED};
use super::missing::Missing;
use super::nodes::Nodes;
use super::table::Table;
use crate::Result;
use crate::damage::Damage;
use crate::log::{self, Commitment, Frontier, LogHead, StoredLine};

/// A line whose instant lies before that of the line before it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ClockStepBack {
    /// The line.
    pub seq: u64,
    /// What it records.
    pub what: String,
    /// Its instant.
    pub at: String,
    /// The instant of the line before it.
    pub before: String,
}

/// The result of checking the log against itself and the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    /// Where the log ends, and the root over it.
    pub head: LogHead,
    /// Rows that lines commit to.
    pub rows: u64,
    /// Lines whose instant lies before that of the line before, the first thousand of them.
    pub backwards: Vec<ClockStepBack>,
    /// Damage: what differs from what was written.
    pub damage: Vec<Damage>,
}

/// The walk from the first line to the last.
struct Walk<'conn> {
    conn: &'conn Connection,
    tables: BTreeMap<String, Table<'conn>>,
    missing: Missing,
    tree: Frontier,
    stored: Nodes<'conn>,
    nodes: u64,
    rows: u64,
    seq: u64,
    at: String,
    backwards: Vec<ClockStepBack>,
    found: DamageList,
}

/// Checks all of the log in `conn` against itself and the rows.
pub(super) fn check(conn: &Connection) -> Result<History> {
    let mut walk = Walk::new(conn)?;
    let mut statement = conn.prepare(
        "SELECT line, ordinal, name, row, salt, commitment FROM log_row ORDER BY line, ordinal",
    )?;
    let mut commitments = statement
        .query_map([], |row| {
            let commitment = Commitment {
                table: row.get(2)?,
                row: row.get(3)?,
                salt: row.get(4)?,
                hash: row.get(5)?,
            };
            Ok((row.get::<_, u64>(0)?, row.get::<_, u64>(1)?, commitment))
        })?
        .peekable();
    let mut lines = StoredLine::all(conn)?;
    let lines = lines.query_map([], StoredLine::read)?;
    let mut of_line = Vec::new();
    for stored_line in lines {
        let stored_line = stored_line?;
        let seq = stored_line.line.seq;
        of_line.clear();
        while let Some(next) = commitments.next_if(|next| match next {
            Ok((line, ..)) => *line <= seq,
            Err(_) => true,
        }) {
            let (line, ordinal, commitment) = next?;
            if line == seq && ordinal == of_line.len() as u64 {
                of_line.push(commitment);
            } else {
                walk.report_stray(line, ordinal);
            }
        }
        walk.line(&stored_line, &of_line)?;
    }
    for next in commitments {
        let (line, ordinal, _) = next?;
        walk.report_stray(line, ordinal);
    }
    walk.end()
}

impl<'conn> Walk<'conn> {
    fn new(conn: &'conn Connection) -> Result<Self> {
        let tables = log::committed(conn)?.into_iter();
        let tables = tables.map(|name| Ok((name.clone(), Table::of(conn, &name)?)));
        Ok(Self {
            conn,
            tables: tables.collect::<Result<_>>()?,
            missing: Missing::of(conn)?,
            tree: Frontier::default(),
            stored: Nodes::of(conn),
            nodes: 0,
            rows: 0,
            seq: 0,
            at: String::new(),
            backwards: Vec::new(),
            found: DamageList::default(),
        })
    }

    fn line(&mut self, stored_line: &StoredLine, commitments: &[Commitment]) -> Result<()> {
        let line = &stored_line.line;
        if line.seq != self.seq + 1 {
            let place = format!("log line {}", self.seq + 1);
            self.found.add(place, "line-missing", Detail::LaterNumber);
        }
        self.seq = line.seq;
        if stored_line.leaf(commitments) != line.hash {
            let place = format!("log line {}", line.seq);
            self.found.add(place, "line-altered", Detail::HashWrong);
        }
        for (text, part) in [(&line.who, "who"), (&line.detail, "detail")] {
            if text.is_none() {
                self.missing.add(line.seq, part, None);
            }
        }
        for (ordinal, commitment) in (0..).zip(commitments) {
            self.commitment(line.seq, ordinal, commitment)?;
        }
        if line.at < self.at && self.backwards.len() < MOST_LISTED {
            self.backwards.push(ClockStepBack {
                seq: line.seq,
                what: line.what.clone(),
                at: line.at.clone(),
                before: self.at.clone(),
            });
        }
        self.at.clone_from(&line.at);
        self.add_leaf(line.hash)
    }

    fn commitment(&mut self, line: u64, ordinal: u64, commitment: &Commitment) -> Result<()> {
        self.rows += 1;
        let Some(table) = self.tables.get_mut(&commitment.table) else {
            let place = format!("log line {line}");
            let why = Detail::TableWithoutFacts {
                table: commitment.table.clone(),
            };
            self.found.add(place, "commitment-stray", why);
            return Ok(());
        };
        if commitment.table == "redaction" {
            self.missing.note_redaction(commitment.row, line);
        }
        table.check_row(line, commitment, &mut self.found)?;
        if commitment.salt.is_none() {
            self.missing.add(line, "row", Some(ordinal));
        }
        Ok(())
    }

    /// Adds a leaf to the tree, and checks the subtrees that it completes against the stored hashes.
    fn add_leaf(&mut self, leaf: log::Hash) -> Result<()> {
        let mut completed = Vec::new();
        self.tree.push(leaf, |level, index, hash| {
            completed.push((level, index, *hash));
        });
        for (level, index, hash) in completed {
            self.nodes += 1;
            if self.stored.next(level, index)? != Some(hash) {
                let (first, last) = ((index << level) + 1, (index + 1) << level);
                let place = format!("log lines {first} to {last}");
                self.found.add(place, "tree-altered", Detail::HashWrong);
            }
        }
        Ok(())
    }

    /// A commitment that belongs to no line, or stands in no order.
    fn report_stray(&mut self, line: u64, ordinal: u64) {
        let why = Detail::CommitmentMisplaced {
            ordinal: ordinal.to_string(),
        };
        self.found
            .add(format!("log line {line}"), "commitment-stray", why);
    }

    fn end(mut self) -> Result<History> {
        let stored_nodes: u64 =
            self.conn
                .query_row("SELECT count(*) FROM log_node", [], |row| row.get(0))?;
        if stored_nodes > self.nodes {
            self.found
                .add("the log", "tree-altered", Detail::HashesTooMany);
        }
        self.missing.report_unexplained(&mut self.found);
        for table in self.tables.into_values() {
            table.check_all_rows_committed(self.conn, &mut self.found)?;
        }
        Ok(History {
            head: LogHead {
                size: self.seq,
                root: self.tree.root(),
            },
            rows: self.rows,
            backwards: self.backwards,
            damage: self.found.into_damage(),
        })
    }
}
