//! Categories whose entries should have another number of judges than the rest.

use std::collections::BTreeSet;
use std::path::PathBuf;

use judging::CategoryReaders;

use super::input::Input;
use super::{MOST_PER_ENTRY, NameIndex};
use crate::read::{DuplicateCheck, Table};
use crate::{TableError, terms};

/// The numbers of a table of categories; none without a table. A category that no entry has is refused: somebody wrote it
/// otherwise in the table of entries.
pub(super) fn readers_by_category(
    path: Option<&PathBuf>,
    input: &Input,
    names: &NameIndex,
) -> Result<Vec<CategoryReaders>, TableError> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let table = Table::read(path, &["category", "per_entry"], &[])?;
    let known: BTreeSet<String> = input
        .categories
        .values()
        .map(|it| terms::category(it))
        .collect();
    let mut duplicates = DuplicateCheck::default();
    let readers = table.rows().map(|row| {
        let name = row.text("category")?;
        let category = terms::category(name);
        duplicates.check(row, &[&category])?;
        if !known.contains(&category) {
            return Err(row.unknown("category", name, &names.entry_table));
        }
        // Asked first, because a count may be missing elsewhere.
        row.text("per_entry")?;
        let per_entry = row.count_within("per_entry", 1..=MOST_PER_ENTRY)?;
        Ok(CategoryReaders {
            category,
            per_entry: per_entry.unwrap_or_default(),
        })
    });
    readers.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{AssignTables, Assigned, assign};
    use super::*;

    const ENTRIES: &str = "entry,category\nE1,Books\nE2,Audio\nE3,\nE4,books\n";
    const JUDGES: &str = "judge\nAnna\nBo\nCy\nDi\n";

    /// Assigns two judges to each entry that is in none of these categories.
    fn assigned(categories: &str) -> Result<Assigned, TableError> {
        let dir = tempfile::tempdir().unwrap();
        let table = |name: &str, rows: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, rows).unwrap();
            path
        };
        assign(&AssignTables {
            entries: table("e.csv", ENTRIES),
            judges: table("j.csv", JUDGES),
            per_category: Some(table("c.csv", categories)),
            per_entry: 2,
            ..AssignTables::default()
        })
    }

    #[test]
    fn a_category_has_its_own_number_of_judges_and_the_rest_the_number_of_all() {
        let found = assigned("category,per_entry\nBOOKS,4\n audio ,1\n").unwrap();
        let mut readers: BTreeMap<&str, usize> = BTreeMap::new();
        for pair in &found.assignments {
            *readers.entry(&pair.entry).or_default() += 1;
        }
        assert_eq!(
            readers,
            BTreeMap::from([("E1", 4), ("E2", 1), ("E3", 2), ("E4", 4)])
        );
        assert_eq!(found.shortfalls, []);
    }

    #[test]
    fn more_judges_than_there_are_is_a_shortfall_of_that_category_alone() {
        let found = assigned("category,per_entry\nAudio,5\n").unwrap();
        let short: Vec<_> = found
            .shortfalls
            .iter()
            .map(|it| (it.entry.as_str(), it.wanted, it.got))
            .collect();
        assert_eq!(short, [("E2", 5, 4)]);
    }

    #[test]
    fn what_no_category_can_have_is_refused() {
        let long = "9".repeat(30);
        for (rows, code) in [
            ("Books,0\n", "table-out-of-range"),
            ("Books,1000001\n", "table-out-of-range"),
            (&format!("Books,{long}\n"), "table-out-of-range"),
            ("Books,-1\n", "table-not-a-count"),
            ("Books,two\n", "table-not-a-count"),
            ("Books,\n", "table-blank"),
            (",3\n", "table-blank"),
            ("Film,3\n", "table-unknown"),
            ("Books,3\nbooks,4\n", "table-twice"),
        ] {
            let table = format!("category,per_entry\n{rows}");
            assert_eq!(assigned(&table).unwrap_err().code(), code, "{rows}");
        }
        assert_eq!(
            assigned("category\nBooks\n").unwrap_err().code(),
            "table-no-column"
        );
    }
}
