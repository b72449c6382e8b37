//! Conflicts as a screen shows them: each with what it does in a round, and what was last said of it.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::{in_force, number};
use judging::{Conflict, ConflictKind, EntryId};
use store::Connection;
use uuid::Uuid;
use workspace_core::views::{ConflictSource, ConflictView, ConflictsPage, Stated};
use workspace_core::{Result, ballot};

use super::conflicts::{LatestStatement, Search, effect, latest_statements};
use super::judges;
use crate::Desk;

/// Entries on one page of conflicts.
const PAGE: usize = 100;

impl Desk {
    /// Every conflict that was found or stated, those that were dismissed included, with what it does in a round.
    pub async fn conflicts(&self, round: u32) -> Result<Vec<ConflictView>> {
        let read = move |conn: &Connection| view(conn, round, (0, usize::MAX));
        Ok(self.core.store.read(read).await?.conflicts)
    }

    /// The conflicts of this many of the entries that have any, after `skip` of them, in the order of their numbers, with
    /// what each does in a round.
    pub async fn conflicts_page(&self, round: u32, skip: usize) -> Result<ConflictsPage> {
        let read = move |conn: &Connection| view(conn, round, (skip, PAGE));
        self.core.store.read(read).await
    }
}

/// Every conflict of a part of the entries that have any, at most `most` after `skip` of them, with what it does in a
/// round.
pub(super) fn view(
    conn: &Connection,
    round: u32,
    (skip, most): (usize, usize),
) -> Result<ConflictsPage> {
    let call = in_force::call(conn)?;
    ballot::require_round(&call, round)?;
    let by_call = call.conflicts_in(round);
    let stated = latest_statements(conn)?;
    let all_judges = judges::judges(conn)?;
    let names: BTreeMap<Uuid, String> = all_judges
        .iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let search = Search::of(all_judges);
    let sharing_a_name = search.sharing_a_name(conn, &call)?;
    let mut numbers: BTreeSet<u32> = sharing_a_name.iter().map(|it| it.number).collect();
    for ((_, entry), statement) in &stated {
        if statement.conflict.is_some() {
            numbers.insert(number(conn, &entry.0.to_string())?);
        }
    }
    let shown: BTreeSet<u32> = numbers.iter().copied().skip(skip).take(most).collect();
    let mut rows = BTreeMap::new();
    for number in &shown {
        if let Some(row) = store::entry_row::get(conn, *number)? {
            rows.insert(EntryId(workspace_core::parse_id(&row.entry)?), row);
        }
    }
    let view = |conflict: &Conflict, source, statement: Option<&LatestStatement>| {
        let row = rows.get(&conflict.entry)?;
        Some(ConflictView {
            judge: conflict.judge.0.to_string(),
            judge_name: names.get(&conflict.judge.0).cloned().unwrap_or_default(),
            number: row.number,
            title: row.title.clone(),
            category: row.category.clone(),
            entry: row.entry.clone(),
            kind: conflict.kind.name().to_owned(),
            reason: conflict.reason.clone(),
            source,
            effect: effect(&by_call, conflict.kind),
            said: statement.map(|statement| Stated {
                reason: statement.row.reason.clone(),
                by: statement.row.by.clone(),
                at: statement.row.recorded_at.clone(),
                dismissed: statement.conflict.is_none(),
            }),
        })
    };
    let sharing_a_name = sharing_a_name
        .into_iter()
        .filter(|it| shown.contains(&it.number));
    let suggested = search.conflicts(conn, sharing_a_name)?;
    let suggested_views = suggested.iter().filter_map(|conflict| {
        let statement = stated.get(&(conflict.judge, conflict.entry));
        view(conflict, ConflictSource::Found, statement)
    });
    let stated_views = stated.values().filter_map(|statement| {
        let conflict = statement.conflict.as_ref()?;
        let by_desk = [ConflictKind::Desk, ConflictKind::Contained];
        let source = if by_desk.contains(&conflict.kind) {
            ConflictSource::Desk
        } else {
            ConflictSource::Judge
        };
        view(conflict, source, Some(statement))
    });
    let mut conflicts: Vec<ConflictView> = suggested_views.chain(stated_views).collect();
    conflicts.sort_by(|a, b| (a.number, &a.judge_name).cmp(&(b.number, &b.judge_name)));
    Ok(ConflictsPage {
        conflicts,
        entries: numbers.len(),
        has_grades: by_call.contained.is_some(),
        skip,
        most,
    })
}
