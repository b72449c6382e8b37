//! What the tables of entries and of judges say.

use std::collections::BTreeMap;

use judging::{EntryId, EntryToAssign, JudgeId, JudgeToAssign, Panel};

use super::AssignTables;
use crate::names::Names;
use crate::read::{DuplicateCheck, Row, Table};
use crate::{TableError, terms};

/// What the tables of entries and of judges say.
pub(super) struct Input {
    pub(super) entries: Vec<EntryToAssign>,
    /// The category of each entry as its table has it.
    pub(super) categories: BTreeMap<EntryId, String>,
    pub(super) judges: Vec<JudgeToAssign>,
    pub(super) panels: Vec<Panel>,
    /// Judges without a category where others have one.
    pub(super) without_category: Vec<String>,
    /// Categories of judges that no entry has.
    pub(super) unused_categories: Vec<String>,
}

/// The names of a column, each once.
pub(super) fn unique_names(table: &Table, column: &str) -> Result<Names, TableError> {
    let mut duplicates = DuplicateCheck::default();
    for row in table.rows() {
        duplicates.check(row, &[row.text(column)?])?;
    }
    Ok(Names::of(table.rows().filter_map(|row| row.cell(column))))
}

/// Reads the tables of entries and of judges.
pub(super) fn read_input(
    entry_table: &Table,
    judge_table: &Table,
    (entry_names, judge_names): (&Names, &Names),
    tables: &AssignTables,
) -> Result<Input, TableError> {
    let mut input = Input {
        entries: Vec::new(),
        categories: BTreeMap::new(),
        judges: Vec::new(),
        panels: Vec::new(),
        without_category: Vec::new(),
        unused_categories: Vec::new(),
    };
    let mut known: Vec<String> = Vec::new();
    for row in entry_table.rows() {
        let name = row.text("entry")?;
        let id = entry_names.id(name);
        let id = EntryId(id.ok_or_else(|| row.unknown("entry", name, &entry_table.path))?);
        let category = row.cell("category");
        input.entries.push(EntryToAssign {
            id,
            category: category.map(terms::category),
            languages: row
                .cell("language")
                .map(terms::languages)
                .unwrap_or_default(),
            anchor: false,
        });
        if let Some(category) = category {
            input.categories.insert(id, category.to_owned());
            known.push(terms::category(category));
        }
    }
    let mut panels: BTreeMap<String, Vec<JudgeId>> = BTreeMap::new();
    for row in judge_table.rows() {
        let name = row.text("judge")?;
        let id = judge_names.id(name);
        let id = JudgeId(id.ok_or_else(|| row.unknown("judge", name, &judge_table.path))?);
        let mut categories = terms::categories(row.cell("categories").unwrap_or_default(), &known);
        categories.sort_unstable();
        categories.dedup();
        if categories.is_empty() {
            input.without_category.push(name.to_owned());
        }
        for category in categories {
            panels.entry(category).or_default().push(id);
        }
        input.judges.push(judge(row, id, tables)?);
    }
    if panels.is_empty() {
        // Nobody has a category: everybody reads all.
        input.without_category.clear();
    }
    let is_unused = |category: &&String| !known.is_empty() && !known.contains(category);
    input.unused_categories = panels.keys().filter(is_unused).cloned().collect();
    let panels = panels.into_iter();
    input.panels = panels
        .map(|(category, judges)| Panel { category, judges })
        .collect();
    Ok(input)
}

fn judge(row: Row<'_>, id: JudgeId, tables: &AssignTables) -> Result<JudgeToAssign, TableError> {
    let min_load = row.count("min_load")?.unwrap_or(tables.min_load);
    let max_load = row.count("max_load")?.or(tables.max_load);
    if let Some(most) = max_load.filter(|most| min_load > *most) {
        return Err(row.loads_clash(min_load, most));
    }
    Ok(JudgeToAssign {
        id,
        min_load,
        max_load,
        languages: row
            .cell("languages")
            .map(terms::languages)
            .unwrap_or_default(),
    })
}
