//! What the judging screens say by SQL and projections, against the slow way: every entry read whole, every change of an
//! assignment gone through, on desks made by chance.

mod by_chance;
mod generated;
mod pages;

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::record_verdict;
use desk_core::{in_force, number};
use judging::{Conflict, EntryFacts, EntryId, JudgeFacts, JudgeId};
use proptest::prelude::*;
use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::messages::{self, SheetCopy};
use workspace_core::views::{CellState, JudgingCell};
use workspace_core::{Error, Result};

use super::{conflicts, extra_reader, judges, panels, sheets};
use crate::eligibility::verify_verdicts::replay_verdicts;
use crate::rounds::{assigned_pairs, in_round};

/// The entries of a category that are eligible and not withdrawn, with their documents.
fn eligible(conn: &Connection, category: &str) -> Result<Vec<(Uuid, rules::Entry)>> {
    let mut entries = Vec::new();
    for row in store::entry_row::of_category(conn, category)? {
        if row.verdict == rules::Verdict::Eligible.name()
            && row.state == messages::EntryState::Submitted.name()
            && let Some((_, document)) = record_verdict::counted_revision(conn, &row.entry)?
        {
            entries.push((workspace_core::parse_id(&row.entry)?, document));
        }
    }
    Ok(entries)
}

fn eligible_entries(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Vec<(Uuid, rules::Entry)>> {
    let mut entries = eligible(conn, category)?;
    if round > 1 {
        let on = in_round::advanced_from(conn, round - 1, category)?.unwrap_or_default();
        entries.retain(|(entry, _)| on.contains(entry));
    }
    Ok(entries)
}

/// The last change of every pair of a round, with the place of that change among all.
fn last_changes(conn: &Connection, round: u32) -> BTreeMap<(String, String), (i64, String)> {
    let mut statement = conn
        .prepare(
            "SELECT a.judge, e.uuid, a.id, a.change FROM assignment a JOIN entry e ON e.id = a.entry
             WHERE a.round = ?1 ORDER BY a.id",
        )
        .unwrap();
    let rows = statement.query_map([round], |row| {
        Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
    });
    rows.unwrap()
        .collect::<std::result::Result<_, _>>()
        .unwrap()
}

fn latest_sheets(conn: &Connection, round: u32) -> BTreeMap<(String, String), SheetCopy> {
    let mut statement = conn
        .prepare(
            "SELECT s.judge, e.uuid, s.body FROM score_sheet s JOIN entry e ON e.id = s.entry
             WHERE s.round = ?1 ORDER BY s.revision",
        )
        .unwrap();
    let rows = statement.query_map([round], |row| {
        Ok(((row.get(0)?, row.get(1)?), row.get::<_, String>(2)?))
    });
    let rows = rows.unwrap().map(|row| {
        let (pair, body) = row.unwrap();
        (pair, messages::read(body.as_bytes()).unwrap())
    });
    rows.collect()
}

fn found(conn: &Connection, call: &Call) -> Result<Vec<Conflict>> {
    let judges: Vec<JudgeFacts> = judges::judges(conn)?
        .into_iter()
        .map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.terms.outlets,
            past_outlets: judge.terms.past_outlets,
            parent_companies: judge.terms.parent_companies,
            household: judge.terms.household,
        })
        .collect();
    let mut entries = Vec::new();
    for category in &call.categories {
        let facts = |(id, document): &(Uuid, rules::Entry)| EntryFacts {
            id: EntryId(*id),
            people: document
                .people
                .iter()
                .map(|person| person.public_name.as_str().to_owned())
                .collect(),
            nominators: vec![document.entered_by.name.as_str().to_owned()],
            outlets: document.outlets().into_iter().map(str::to_owned).collect(),
        };
        entries.extend(eligible(conn, &category.id)?.iter().map(facts));
    }
    Ok(judging::find_conflicts(&judges, &entries))
}

/// The pairs in conflict: those that are found, unless the last row on the pair says otherwise.
fn barring(conn: &Connection, call: &Call, round: u32) -> Result<BTreeSet<(JudgeId, EntryId)>> {
    let mut words = BTreeMap::new();
    for row in store::conflict::all(conn)? {
        let pair = (
            JudgeId(workspace_core::parse_id(&row.judge)?),
            EntryId(workspace_core::parse_id(&row.entry)?),
        );
        words.insert(pair, row.kind != "dismissed");
    }
    let found = found(conn, call)?.into_iter();
    let by_call = call.conflicts_in(round);
    let mut bars: BTreeSet<_> = found
        .filter(|it| conflicts::effect(&by_call, it.kind) != rules::ConflictEffect::None)
        .map(|it| (it.judge, it.entry))
        .filter(|pair| !words.contains_key(pair))
        .collect();
    bars.extend(
        words
            .iter()
            .filter(|(_, bars)| **bars)
            .map(|(pair, _)| *pair),
    );
    Ok(bars)
}

fn sorted(mut cells: Vec<JudgingCell>) -> Vec<JudgingCell> {
    cells.sort_by(|a, b| (&a.entry, &a.judge).cmp(&(&b.entry, &b.judge)));
    cells
}

/// Holds everything that judging reads of a desk against the slow way.
fn check(conn: &Connection) -> Result<(Vec<JudgingCell>, usize)> {
    let call = in_force::call(conn)?;
    let (mut cells, mut conflicting) = (Vec::new(), 0);
    for round in 1..=call.round_count() {
        let (changes, sheets) = (last_changes(conn, round), latest_sheets(conn, round));
        let mut assigned = Vec::new();
        for category in &call.categories {
            let slow = eligible_entries(conn, round, &category.id)?;
            let fast = in_round::entries(conn, &call, round, &category.id)?;
            let ids: Vec<Uuid> = slow.iter().map(|(id, _)| *id).collect();
            assert_eq!(fast.iter().map(|it| it.entry).collect::<Vec<_>>(), ids);
            let counts = in_round::entry_counts(conn, &call, round)?;
            assert_eq!(
                counts.get(&category.id).copied().unwrap_or_default(),
                ids.len()
            );
            let (mut due, mut returned) = (0, 0);
            for (pair, (at, change)) in &changes {
                let (judge, entry) = (
                    workspace_core::parse_id(&pair.0)?,
                    workspace_core::parse_id(&pair.1)?,
                );
                if !ids.contains(&entry) || change == "removed" {
                    continue;
                }
                let sheet = sheets.get(pair);
                let state = match (change.as_str(), sheet) {
                    ("recused", _) => CellState::Recused,
                    (_, Some(_)) => CellState::Returned,
                    (_, None) => CellState::Waiting,
                };
                if change == "assigned" {
                    assigned.push((*at, (judge, entry), sheet.is_some()));
                    due += 1;
                    returned += usize::from(sheet.is_some());
                }
                if round == 1 {
                    cells.push(JudgingCell {
                        judge: pair.0.clone(),
                        entry: pair.1.clone(),
                        state,
                        mean: None,
                        recused: None,
                    });
                }
            }
            let counts = in_round::assignment_counts(conn, &call, round)?;
            let own = || counts.iter().filter(|it| it.category == category.id);
            assert_eq!(own().map(|it| it.assigned).sum::<usize>(), due);
            assert_eq!(own().map(|it| it.returned).sum::<usize>(), returned);
            check_sheets(conn, round, &fast, &sheets)?;
        }
        assigned.sort_unstable();
        let pairs: Vec<(Uuid, Uuid)> = assigned.iter().map(|(_, pair, _)| *pair).collect();
        assert_eq!(assigned_pairs::in_round(conn, round)?, pairs);
        let returned = assigned.iter().filter(|(_, _, returned)| *returned);
        let returned: BTreeSet<(Uuid, Uuid)> = returned.map(|(_, pair, _)| *pair).collect();
        assert_eq!(sheets::returned(conn, round)?, returned);
        let bars = barring(conn, &call, round)?;
        let fast = conflicts::in_effect(conn, &call, round)?;
        let fast: BTreeSet<_> = fast.iter().map(|it| (it.judge, it.entry)).collect();
        assert_eq!(fast, bars);
        conflicting += bars.len();
        check_each(conn, &call, round, &bars, &pairs)?;
    }
    Ok((sorted(cells), conflicting))
}

fn check_sheets(
    conn: &Connection,
    round: u32,
    entries: &[in_round::InRound],
    slow: &BTreeMap<(String, String), SheetCopy>,
) -> Result<()> {
    let fast = sheets::latest(conn, round, entries)?;
    let fast: BTreeMap<(String, String), _> = fast
        .into_iter()
        .map(|it| ((it.judge.0.to_string(), it.entry.0.to_string()), it.marks))
        .collect();
    let is_listed = |entry: &str| entries.iter().any(|it| it.entry.to_string() == entry);
    let slow = slow.iter().filter(|((_, entry), _)| is_listed(entry));
    let slow: BTreeMap<_, _> = slow
        .map(|(pair, copy)| (pair.clone(), copy.marks.clone()))
        .collect();
    assert_eq!(fast, slow);
    Ok(())
}

/// Who else could read each entry, and whom a conflict keeps from it or from a meeting.
fn check_each(
    conn: &Connection,
    call: &Call,
    round: u32,
    bars: &BTreeSet<(JudgeId, EntryId)>,
    assigned: &[(Uuid, Uuid)],
) -> Result<()> {
    for category in &call.categories {
        let panel = panels::panel(conn, round, &category.id)?;
        let entries = eligible_entries(conn, round, &category.id)?;
        let in_round = in_round::entries(conn, call, round, &category.id)?;
        let of_panel = conflicts::in_effect_on_panel(conn, call, round, &panel, &in_round)?;
        let of_panel: BTreeSet<_> = of_panel.iter().map(|it| (it.judge, it.entry)).collect();
        for (entry, document) in &entries {
            let id = EntryId(*entry);
            let judges = judges::judges(conn)?;
            let spoken: BTreeSet<String> = document
                .pieces
                .iter()
                .flat_map(|piece| &piece.languages)
                .map(ToString::to_string)
                .collect();
            let load = |judge: Uuid| {
                assigned
                    .iter()
                    .filter(|(reader, _)| *reader == judge)
                    .count()
            };
            let mut free: Vec<(usize, Uuid)> = judges
                .iter()
                .filter(|judge| judge.departure_reason.is_none())
                .map(|judge| (load(judge.judge), judge))
                .filter(|(_, judge)| panel.judges.contains(&JudgeId(judge.judge)))
                .filter(|(_, judge)| {
                    let reads = &judge.terms.languages;
                    reads.is_empty() || spoken.iter().all(|language| reads.contains(language))
                })
                .filter(|(_, judge)| !assigned.contains(&(judge.judge, *entry)))
                .filter(|(_, judge)| !bars.contains(&(JudgeId(judge.judge), id)))
                .map(|(load, judge)| (load, judge.judge))
                .collect();
            free.sort_unstable();
            let fast = extra_reader::reader_candidates(conn, round, *entry)?;
            let fast: Vec<(usize, Uuid)> = fast
                .into_iter()
                .map(|it| Ok((it.load, workspace_core::parse_id(&it.judge)?)))
                .collect::<Result<_>>()?;
            assert_eq!(fast, free);
            let number = number(conn, &entry.to_string())?;
            let of_desk = in_round::InRound {
                entry: *entry,
                number,
            };
            let of_entry = conflicts::in_effect_on_entry(conn, call, round, of_desk)?;
            let of_entry: BTreeSet<JudgeId> = of_entry.iter().map(|it| it.judge).collect();
            let slow = bars.iter().filter(|(_, of)| *of == id);
            assert_eq!(of_entry, slow.map(|(judge, _)| *judge).collect());
            for judge in &panel.judges {
                let pair = (*judge, id);
                assert_eq!(of_panel.contains(&pair), bars.contains(&pair));
            }
        }
    }
    Ok(())
}

/// Whoever changes what the screens show, and not the facts, is found.
#[test]
fn a_projection_that_does_not_follow_is_damage() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let dir = tempfile::tempdir().unwrap();
        let desk = by_chance::desk(&dir, 26).await;
        assert_eq!(desk.core.store.read(replay_verdicts).await.unwrap().1, []);
        for sql in [
            "UPDATE current_assignment SET sheet = NULL WHERE sheet IS NOT NULL",
            "DELETE FROM advanced_entry",
            "UPDATE entry_brief SET brief = replace(brief, 'Exampleton', 'Testville')",
            "UPDATE entry_row SET title = 'Another'",
            "INSERT INTO counted_use VALUES ('cap-0', zeroblob(16), 1, 1, 1, '', '')",
            "INSERT INTO counted_use VALUES ('cap-0', zeroblob(16), 99999, 1, 1, '', '')",
        ] {
            let damage = desk.core.store.write(|tx| {
                tx.execute_batch(sql).map_err(store::StoreError::from)?;
                // Nothing of it is kept.
                Err::<(), _>(Error::Fault {
                    detail: replay_verdicts(tx)?.1.len().to_string(),
                })
            });
            let Err(Error::Fault { detail }) = damage.await else {
                panic!("{sql} was kept");
            };
            assert_ne!(detail, "0", "{sql} was not found");
        }
        assert_eq!(desk.core.store.read(replay_verdicts).await.unwrap().1, []);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn screens_say_what_reading_everything_says(seed in any::<u64>()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let dir = tempfile::tempdir().unwrap();
            let desk = by_chance::desk(&dir, seed).await;
            let (cells, conflicting) = desk.core.store.read(check).await.unwrap();
            assert!(!cells.is_empty() && conflicting > 0);
            let mut shown = desk.judging(1).await.unwrap().cells;
            for cell in &mut shown {
                (cell.mean, cell.recused) = (None, None);
            }
            assert_eq!(sorted(shown), cells);
            // Page by page it is the same.
            let all = desk.conflicts(1).await.unwrap();
            let page = desk.conflicts_page(1, 0).await.unwrap();
            let entries: BTreeSet<u32> = all.iter().map(|it| it.number).collect();
            assert_eq!((page.conflicts, page.entries), (all, entries.len()));
        });
    }
}
