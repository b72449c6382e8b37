//! One table of facts, checked against the commitments to its rows.

use details::Detail;
use rusqlite::Connection;

use super::damage_list::DamageList;
use crate::log::{Commitment, RowEncoder};
use crate::{Result, key};

/// At most this many mismatches of one kind are reported for a table.
const NAMED: u32 = 100;

/// A table while the log is walked.
///
/// Whether each row has one commitment is decided by two sums, one over the rows and one over the commitments that have a row,
/// of a hash of each key under a random key of this walk: equal where they are of the same rows, whatever their order, and
/// else different but by a chance of one in 2^128. So nothing has to be remembered of any row.
pub(super) struct Table<'conn> {
    name: String,
    encoding: RowEncoder<'conn>,
    sum_key: [u8; 32],
    committed: u128,
}

impl<'conn> Table<'conn> {
    pub(super) fn of(conn: &'conn Connection, name: &str) -> Result<Self> {
        Ok(Self {
            name: name.to_owned(),
            encoding: RowEncoder::of(conn, name)?,
            sum_key: key::random()?,
            committed: 0,
        })
    }

    /// Checks one commitment against its row.
    pub(super) fn check_row(
        &mut self,
        line: u64,
        commitment: &Commitment,
        damage: &mut DamageList,
    ) -> Result<()> {
        let place = || format!("{} row {}", self.name, commitment.row);
        // Where the salt was removed only the existence of the row can be checked.
        let hash = self
            .encoding
            .commit(commitment.row, &commitment.salt.unwrap_or_default())?;
        match hash {
            Some(hash) => {
                if commitment.salt.is_some() && hash != commitment.hash {
                    let why = Detail::OtherThanCommitted {
                        line: line.to_string(),
                    };
                    damage.add(place(), "row-altered", why);
                }
                self.committed = self.committed.wrapping_add(self.term(commitment.row));
            }
            None if commitment.salt.is_some() => {
                let why = Detail::CommittedBy {
                    line: line.to_string(),
                };
                damage.add(place(), "row-missing", why);
            }
            None => {}
        }
        Ok(())
    }

    /// Reports the rows that no line commits to, and those that more than one does.
    pub(super) fn check_all_rows_committed(
        self,
        conn: &Connection,
        damage: &mut DamageList,
    ) -> Result<()> {
        let mut statement = conn.prepare(&format!("SELECT rowid FROM \"{}\"", self.name))?;
        let mut sum = 0_u128;
        for row in statement.query_map([], |row| row.get(0))? {
            sum = sum.wrapping_add(self.term(row?));
        }
        if sum == self.committed {
            return Ok(());
        }
        let name = &self.name;
        let uncommitted_rows = format!(
            "SELECT rowid FROM \"{name}\" EXCEPT SELECT row FROM log_row WHERE name = ?1 LIMIT {NAMED}"
        );
        let twice = format!(
            "SELECT row FROM log_row WHERE name = ?1 GROUP BY row HAVING count(*) > 1 LIMIT {NAMED}"
        );
        for (sql, code, why) in [
            (uncommitted_rows, "row-not-in-log", Detail::NotCommitted),
            (twice, "row-twice-in-log", Detail::CommittedTwice),
        ] {
            let mut statement = conn.prepare(&sql)?;
            for row in statement.query_map([name], |row| row.get::<_, i64>(0))? {
                damage.add(format!("{name} row {}", row?), code, why.clone());
            }
        }
        Ok(())
    }

    fn term(&self, row: i64) -> u128 {
        let hash = blake3::keyed_hash(&self.sum_key, &row.to_le_bytes());
        let (first, _) = hash.as_bytes().split_at(16);
        u128::from_le_bytes(first.try_into().unwrap_or_default())
    }
}
