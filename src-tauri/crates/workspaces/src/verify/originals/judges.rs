//! Judges: the card of each against the one that its owner signed.

use std::collections::{BTreeMap, BTreeSet};

use desk::JudgeRecord;
use exchange::{Address, Kind};
use store::Connection;
use uuid::Uuid;
use workspace_core::{Detail, Result, messages};

use super::report::{DEPARTS, MISSING, Mismatch, ReportBuilder, STRAY, UNPROVEN};
use super::stored_original::StoredOriginal;

/// The names and the keys of judges, by their ids.
pub(super) struct Judges(BTreeMap<Uuid, JudgeRecord>);

impl Judges {
    /// The name a judge goes by; the id where the judge is not known.
    pub(super) fn name(&self, judge: Uuid) -> String {
        let record = self.0.get(&judge);
        record.map_or_else(|| judge.to_string(), |it| it.card.name().to_owned())
    }

    /// Whether these are a judge's keys.
    pub(super) fn has_keys(&self, judge: Uuid, address: &Address) -> bool {
        let record = self.0.get(&judge);
        record.is_some_and(|it| it.card.address() == *address)
    }
}

/// Checks the card in every recorded row of a judge against the original of that card.
pub(super) fn check(conn: &Connection, report: &mut ReportBuilder) -> Result<Judges> {
    let mut judges: BTreeMap<Uuid, JudgeRecord> = BTreeMap::new();
    let mut files = BTreeSet::new();
    for (key, row) in store::judge::all(conn)? {
        let mismatch = |code, detail: Detail| Mismatch {
            place: format!("judge {} ({})", row.name, row.judge),
            code,
            detail,
            row: ("judge", key),
        };
        let judge: JudgeRecord = match messages::read(row.body.as_bytes()) {
            Ok(judge) => judge,
            Err(error) => {
                report.add(mismatch(
                    DEPARTS,
                    Detail::OtherContents {
                        said: error.to_string(),
                    },
                ));
                continue;
            }
        };
        if judge.judge.to_string() != row.judge || judge.card.name() != row.name {
            report.add(mismatch(DEPARTS, parts("id, name")));
        }
        if judges
            .get(&judge.judge)
            .is_some_and(|before| before.card.address() != judge.card.address())
        {
            report.add(mismatch(DEPARTS, Detail::KeysChanged));
        }
        let file = judge.card_file.to_string();
        let original = store::original::get(conn, Kind::Card.name(), &file)?;
        match StoredOriginal::of(Kind::Card, original) {
            StoredOriginal::Nothing => {
                report.add(mismatch(MISSING, Detail::OriginalNotKept));
            }
            StoredOriginal::Removed => report.add_removed(u64::from(!files.contains(&file))),
            StoredOriginal::Unproven(why) => report.add(mismatch(UNPROVEN, why)),
            StoredOriginal::Proven(signed) => {
                report.add_proven(u64::from(!files.contains(&file)));
                if signed.author != judge.card {
                    let mismatched_part = if signed.author.address() == judge.card.address() {
                        "name"
                    } else {
                        "keys"
                    };
                    report.add(mismatch(DEPARTS, parts(mismatched_part)));
                }
            }
        }
        files.insert(file);
        judges.insert(judge.judge, judge);
    }
    if store::original::count(conn, Kind::Card.name())? != files.len() as u64 {
        add_strays(conn, &files, report)?;
    }
    Ok(Judges(judges))
}

/// That these parts of a card differ.
fn parts(names: &str) -> Detail {
    Detail::FieldsDiffer {
        parts: names.to_owned(),
    }
}

/// Reports the originals of cards that no judge has.
fn add_strays(
    conn: &Connection,
    files: &BTreeSet<String>,
    report: &mut ReportBuilder,
) -> Result<()> {
    let mut after_id = String::new();
    while let Some(row) = store::original::next(conn, Kind::Card.name(), &after_id)? {
        after_id.clone_from(&row.sealed_id);
        if !files.contains(&row.sealed_id) {
            report.add(Mismatch {
                place: format!("card {}", row.sealed_id),
                code: STRAY,
                detail: Detail::NoJudgeOfIt,
                row: ("original", row.id),
            });
        }
    }
    Ok(())
}
