//! Score sheets: what is kept of each, counted or waiting for an officer, against what its judge signed.

use std::collections::BTreeSet;

use exchange::{Kind, SignedDocument};
use store::{Connection, SheetTable, SignedSheet};
use uuid::Uuid;
use workspace_core::messages::{self, ScoreSheetMessage, SheetCopy};
use workspace_core::{Detail, Result, entry_number};

use super::fields;
use super::judges::Judges;
use super::report::{DEPARTS, MISSING, Mismatch, ReportBuilder, STRAY, UNPROVEN};
use super::stored_original::StoredOriginal;

/// How many rows of each table were found in an original.
#[derive(Default)]
struct MatchedRows {
    score_sheets: u64,
    held_sheets: u64,
}

impl MatchedRows {
    fn of(&mut self, table: SheetTable) -> &mut u64 {
        match table {
            SheetTable::ScoreSheet => &mut self.score_sheets,
            SheetTable::HeldSheet => &mut self.held_sheets,
        }
    }
}

/// Proves every sheet of every judge.
pub(super) fn check(conn: &Connection, judges: &Judges, report: &mut ReportBuilder) -> Result<()> {
    let mut matched_rows = MatchedRows::default();
    let mut after_id = String::new();
    let kind = Kind::ScoreSheet;
    while let Some(row) = store::original::next(conn, kind.name(), &after_id)? {
        after_id.clone_from(&row.sealed_id);
        let (file, key) = (row.sealed_id.clone(), row.id);
        let mismatch = |detail| Mismatch {
            place: format!("sealed score sheets {file}"),
            code: UNPROVEN,
            detail,
            row: ("original", key),
        };
        match StoredOriginal::of(kind, Some(row)) {
            StoredOriginal::Nothing => {}
            StoredOriginal::Removed => report.add_removed(1),
            StoredOriginal::Unproven(why) => report.add(mismatch(why)),
            StoredOriginal::Proven(signed) => match message(&signed, judges) {
                Ok(message) => {
                    report.add_proven(1);
                    let mut file = File {
                        conn,
                        judges,
                        sealed: &file,
                        key,
                        message: &message,
                    };
                    for sheet in first_of_each(&message) {
                        file.sheet(sheet, &mut matched_rows, report)?;
                    }
                }
                Err(why) => report.add(mismatch(why)),
            },
        }
    }
    for table in [SheetTable::ScoreSheet, SheetTable::HeldSheet] {
        if *matched_rows.of(table) != store::signed_sheet::count(conn, table)? {
            add_unsigned(conn, judges, table, report)?;
        }
    }
    Ok(())
}

/// The sheets that a judge of this desk signed.
fn message(
    signed: &SignedDocument,
    judges: &Judges,
) -> std::result::Result<ScoreSheetMessage, Detail> {
    let message: ScoreSheetMessage =
        messages::read_checked(&signed.document).map_err(|error| Detail::OtherContents {
            said: error.to_string(),
        })?;
    if judges.has_keys(message.judge, &signed.author.address()) {
        Ok(message)
    } else {
        Err(Detail::NotSignedBy {
            person: judges.name(message.judge),
        })
    }
}

/// The sheets of a file, without those that stand in it again under the same revision: the desk keeps the first of them.
fn first_of_each(message: &ScoreSheetMessage) -> impl Iterator<Item = &SheetCopy> {
    let mut sheets_seen = BTreeSet::new();
    let mut is_first = move |it: &&SheetCopy| sheets_seen.insert((it.entry, it.revision));
    message.sheets.iter().filter(move |it| is_first(it))
}

/// One sealed file of sheets.
struct File<'a> {
    conn: &'a Connection,
    judges: &'a Judges,
    sealed: &'a str,
    key: i64,
    message: &'a ScoreSheetMessage,
}

impl File<'_> {
    /// Checks the rows that are kept of one sheet against its original.
    fn sheet(
        &mut self,
        copy: &SheetCopy,
        matched_rows: &mut MatchedRows,
        report: &mut ReportBuilder,
    ) -> Result<()> {
        let (judge, entry) = (self.message.judge.to_string(), copy.entry.to_string());
        let sheet_key = (self.message.round, judge.as_str(), entry.as_str());
        let mut is_kept = false;
        for table in [SheetTable::ScoreSheet, SheetTable::HeldSheet] {
            let row = store::signed_sheet::get(self.conn, table, sheet_key, copy.revision)?;
            // The same sheet may have come in another file before.
            let Some(row) = row.filter(|row| row.sealed_id.as_deref() == Some(self.sealed)) else {
                continue;
            };
            is_kept = true;
            *matched_rows.of(table) += 1;
            if let Some(fields) = fields::departs(&row.body, &messages::to_json(copy)?) {
                report.add(Mismatch {
                    place: place(self.judges, &row),
                    code: DEPARTS,
                    detail: fields,
                    row: (table.name(), row.id),
                });
            }
        }
        if !is_kept && !store::signed_sheet::is_known(self.conn, sheet_key, copy.revision)? {
            let number = store::entry::get(self.conn, &entry)?.and_then(|known| known.number);
            report.add(Mismatch {
                place: sheet_in_words(
                    self.judges,
                    (self.message.round, &judge),
                    (number, entry.as_str()),
                ),
                code: STRAY,
                detail: Detail::NoSheetOfIt {
                    sealed: self.sealed.to_owned(),
                },
                row: ("original", self.key),
            });
        }
        Ok(())
    }
}

fn place(judges: &Judges, row: &SignedSheet) -> String {
    let round_and_judge = (row.round, row.judge.as_str());
    sheet_in_words(judges, round_and_judge, (row.number, &row.entry))
}

/// One sheet in words: its round, its entry by number where that is known, its judge by name.
fn sheet_in_words(
    judges: &Judges,
    (round, judge): (u32, &str),
    (number, entry): (Option<u32>, &str),
) -> String {
    let name = Uuid::parse_str(judge).map_or_else(|_| judge.to_owned(), |id| judges.name(id));
    let entry = number.map_or_else(|| entry.to_owned(), entry_number);
    format!("round {round}, entry {entry}, judge {name}")
}

/// Names the sheets of a table that no original holds.
fn add_unsigned(
    conn: &Connection,
    judges: &Judges,
    table: SheetTable,
    report: &mut ReportBuilder,
) -> Result<()> {
    let mut after_id = 0;
    while let Some(row) = store::signed_sheet::next(conn, table, after_id)? {
        after_id = row.id;
        let original = match &row.sealed_id {
            Some(sealed) => store::original::get(conn, Kind::ScoreSheet.name(), sealed)?,
            None => None,
        };
        let detail = match StoredOriginal::of(Kind::ScoreSheet, original) {
            // An original that proves nothing has been named.
            StoredOriginal::Removed | StoredOriginal::Unproven(_) => continue,
            StoredOriginal::Nothing => Detail::OriginalNotKept,
            StoredOriginal::Proven(signed) => {
                match messages::read_checked::<ScoreSheetMessage>(&signed.document) {
                    Ok(message) if contains_sheet(&message, &row) => continue,
                    _ => Detail::NotInOriginal,
                }
            }
        };
        report.add(Mismatch {
            place: place(judges, &row),
            code: MISSING,
            detail,
            row: (table.name(), row.id),
        });
    }
    Ok(())
}

fn contains_sheet(message: &ScoreSheetMessage, row: &SignedSheet) -> bool {
    let is_it =
        |copy: &SheetCopy| copy.entry.to_string() == row.entry && copy.revision == row.revision;
    message.judge.to_string() == row.judge
        && message.round == row.round
        && message.sheets.iter().any(is_it)
}
