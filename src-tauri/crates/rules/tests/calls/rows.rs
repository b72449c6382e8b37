//! The table of every kind of rule in the field: which call uses it, and which case proves it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

/// A row of the table, as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    kind: String,
    /// How a call says it.
    says: String,
    /// What the desk is asked, where only a person can decide.
    ask: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Rows {
    row: Vec<Row>,
}

#[test]
fn every_row_is_used_by_a_call_and_proved_by_a_case() {
    let rows: Rows = toml::from_str(&crate::read("rows/rows.toml")).unwrap();
    let mut proved: BTreeMap<String, Vec<(String, String, bool)>> = BTreeMap::new();
    for (name, _, expected) in crate::all() {
        for case in &expected.case {
            for row in &case.rows {
                assert!(
                    rows.row.iter().any(|known| known.id == *row),
                    "{name}: there is no row {row}"
                );
                proved.entry(row.clone()).or_default().push((
                    name.clone(),
                    case.name.clone(),
                    case.asks(),
                ));
            }
        }
    }
    let missing: Vec<&str> = rows
        .row
        .iter()
        .filter(|row| !proved.contains_key(&row.id))
        .map(|row| row.id.as_str())
        .collect();
    assert!(missing.is_empty(), "no case proves {missing:?}");
    for row in rows.row.iter().filter(|row| row.ask.is_some()) {
        assert!(
            proved[&row.id].iter().any(|(_, _, asks)| *asks),
            "no case of {} asks a person",
            row.id
        );
    }

    let made = table(&rows.row, &proved);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/rules-of-the-field.md");
    if std::env::var_os("AWARDS_WRITE_ROWS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "stale: run with AWARDS_WRITE_ROWS=1");
}

fn table(rows: &[Row], proved: &BTreeMap<String, Vec<(String, String, bool)>>) -> String {
    let mut text = String::from(
        "# Rules of the field\n\n\
         Every kind of rule that the calls of some 25 journalism awards were found to state, how a call says it here, a\n\
         real call under `tests/calls` that states it, and a case that proves it. The test `calls` of the room `rules`\n\
         fails where a row has no case, and writes this page (`AWARDS_WRITE_ROWS=1`).\n\n\
         Where only a person can decide, the last column says what the desk is asked.\n\n\
         | Row | Kind | How a call says it | Call | Case | The desk is asked |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in rows {
        let cases = &proved[&row.id];
        // A row that asks a person is shown by a case that does.
        let shown = cases
            .iter()
            .find(|(_, _, asks)| *asks || row.ask.is_none())
            .unwrap_or(&cases[0]);
        let more = match cases.len() {
            1 => String::new(),
            count => format!(" (and {} more)", count - 1),
        };
        writeln!(
            text,
            "| {} | {} | {} | `{}` | {}{more} | {} |",
            row.id,
            row.kind,
            row.says,
            shown.0,
            shown.1,
            row.ask.as_deref().unwrap_or(""),
        )
        .unwrap();
    }
    text
}
