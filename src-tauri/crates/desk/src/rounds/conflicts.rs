//! Conflicts between judges and entries: found in names and outlets, declared by judges, pinned by the desk, dismissed
//! with a reason. What was said once holds in every later round.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::{in_force, number};
use judging::{Conflict, ConflictKind, ConflictWith, EntryId, JudgeFacts, JudgeId, Panel};
use rules::{Call, ConflictEffect};
use serde_json::json;
use store::{ConflictRow, Connection, Transaction};
use uuid::Uuid;
use workspace_core::views::{ConflictSource, ConflictView, ConflictsPage, Stated};
use workspace_core::{ActionContext, JudgingError, Result, assignment, given_reason};

use super::standing::InRound;
use super::{JudgeEntry, judges, standing};
use crate::Desk;

/// What the desk writes where it finds that a suspicion is none.
const DISMISSED: &str = "dismissed";

/// Entries on one page of conflicts.
const PAGE: usize = 100;

impl Desk {
    /// Every conflict that was found or stated, those that were dismissed included.
    pub async fn conflicts(&self) -> Result<Vec<ConflictView>> {
        let read = self.core.store.read(|conn| view(conn, 0, usize::MAX));
        Ok(read.await?.conflicts)
    }

    /// The conflicts of this many of the entries that have any, after `skip` of them, in the order of their numbers.
    pub async fn conflicts_page(&self, skip: usize) -> Result<ConflictsPage> {
        let read = self.core.store.read(move |conn| view(conn, skip, PAGE));
        read.await
    }

    /// Keeps a judge from an entry. Where the judge was assigned the entry and has not returned a sheet, it is taken back;
    /// a sheet that came in no longer counts.
    pub async fn pin_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let kind = ConflictKind::Desk.name();
        self.state_conflict(judge, entry, kind, reason, ctx).await
    }

    /// Says that a conflict, found or stated, is none: the judge may read the entry.
    pub async fn dismiss_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        self.state_conflict(judge, entry, DISMISSED, reason, ctx)
            .await
    }

    async fn state_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        kind: &'static str,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (reason, ctx) = (given_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                if kind == DISMISSED && !is_known(tx, judge, entry)? {
                    return Err(JudgingError::NoConflict {
                        judge: judges::judge(tx, judge)?.card.name().to_owned(),
                        entry: number(tx, &entry.to_string())?,
                    }
                    .into());
                }
                state(tx, (judge, entry), kind, &reason, &ctx)
            })
            .await
    }
}

/// Records what somebody said of a judge and an entry, and takes back what was assigned where it bars them.
pub(super) fn state(
    tx: &Transaction<'_>,
    (judge, entry): (Uuid, Uuid),
    kind: &str,
    reason: &str,
    ctx: &ActionContext,
) -> Result<()> {
    judges::judge(tx, judge)?;
    let (judge_id, entry_id, at) = (judge.to_string(), entry.to_string(), ctx.stamp());
    number(tx, &entry_id)?;
    store::conflict::append(tx, &judge_id, &entry_id, kind, reason, &ctx.actor, &at)?;
    if kind != DISMISSED {
        let pair = (judge_id.as_str(), entry_id.as_str());
        for round in store::assignment::rounds_of(tx, pair.0, pair.1)? {
            assignment::change(tx, round, pair, "recused", reason, ctx)?;
        }
    }
    let detail = json!({ "judge": judge, "kind": kind, "reason": reason });
    workspace_core::log(tx, &ctx.actor, &at, "conflict-stated", &entry_id, &detail)
}

/// The conflicts that bar a judge from an entry: those that were stated, and those that were found and that the call
/// does not let pass; none that was dismissed.
pub(super) fn standing(conn: &Connection, call: &Call) -> Result<Vec<Conflict>> {
    let found = Search::of(judges::judges(conn)?).all(conn, call)?;
    Ok(barring(call, found, stated(conn)?))
}

/// Those of them that keep the judges of a panel from some entries, which stand in a round.
pub(super) fn standing_on(
    conn: &Connection,
    call: &Call,
    panel: &Panel,
    entries: &[InRound],
) -> Result<Vec<Conflict>> {
    let mut known = judges::judges(conn)?;
    known.retain(|judge| panel.judges.contains(&JudgeId(judge.judge)));
    let search = Search::of(known);
    let names = search.names();
    let met = store::entry_row::named(conn, names.iter().map(String::as_str))?;
    let met = entries.iter().filter(|it| met.contains(&it.number));
    let found = search.conflicts(conn, met.copied())?;
    let mut stated = stated(conn)?;
    stated.retain(|(judge, _), _| panel.judges.contains(judge));
    Ok(barring(call, found, stated))
}

/// Those of them that keep anybody from one entry.
pub(super) fn standing_of(
    conn: &Connection,
    call: &Call,
    entry: Uuid,
    number: u32,
) -> Result<Vec<Conflict>> {
    let found = match standing::category_of(conn, call, 1, number)? {
        Some(_) => {
            let search = Search::of(judges::judges(conn)?);
            search.conflicts(conn, [InRound { entry, number }])?
        }
        None => Vec::new(),
    };
    let mut stated = stated(conn)?;
    stated.retain(|(_, of), _| of.0 == entry);
    Ok(barring(call, found, stated))
}

fn barring(
    call: &Call,
    found: Vec<Conflict>,
    stated: BTreeMap<(JudgeId, EntryId), LastWord>,
) -> Vec<Conflict> {
    let mut standing: Vec<Conflict> = found
        .into_iter()
        .filter(|conflict| effect(call, conflict.kind) != ConflictEffect::None)
        .filter(|conflict| !stated.contains_key(&(conflict.judge, conflict.entry)))
        .collect();
    standing.extend(stated.into_values().filter_map(|row| row.conflict));
    standing
}

/// Why a sheet does not count: what was stated of its judge and entry.
pub(crate) fn set_aside(conn: &Connection) -> Result<BTreeMap<(JudgeId, EntryId), String>> {
    let conflicts = stated(conn)?.into_values().filter_map(|row| row.conflict);
    let reasons = conflicts.map(|it| ((it.judge, it.entry), it.reason));
    Ok(reasons.collect())
}

/// What the call lets a conflict do. One that somebody stated always bars.
pub(super) fn effect(call: &Call, kind: ConflictKind) -> ConflictEffect {
    let by_call = call.panels.as_ref().map(|panels| &panels.conflicts);
    match (by_call, kind.with()) {
        (Some(conflicts), ConflictWith::Person) => conflicts.person,
        (Some(conflicts), ConflictWith::Outlet) => conflicts.outlet,
        (Some(conflicts), ConflictWith::Parent) => conflicts.parent,
        (None, _) | (_, ConflictWith::Stated) => ConflictEffect::Excluded,
    }
}

/// The last word on a judge and an entry.
struct LastWord {
    row: ConflictRow,
    /// The conflict; `None` where it was dismissed.
    conflict: Option<Conflict>,
}

fn stated(conn: &Connection) -> Result<BTreeMap<(JudgeId, EntryId), LastWord>> {
    let mut words = BTreeMap::new();
    for row in store::conflict::all(conn)? {
        let judge = JudgeId(workspace_core::id(&row.judge)?);
        let entry = EntryId(workspace_core::id(&row.entry)?);
        let conflict = (row.kind != DISMISSED).then(|| Conflict {
            entry,
            judge,
            kind: ConflictKind::named(&row.kind).unwrap_or(ConflictKind::Declared),
            reason: row.reason.clone(),
        });
        words.insert((judge, entry), LastWord { row, conflict });
    }
    Ok(words)
}

/// Looks for the conflicts that follow from the names and outlets of some judges.
struct Search {
    judges: Vec<JudgeFacts>,
}

impl Search {
    fn of(judges: Vec<JudgeEntry>) -> Self {
        let facts = judges.into_iter().map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.terms.outlets,
            past_outlets: judge.terms.past_outlets,
            parents: judge.terms.parents,
            household: judge.terms.household,
        });
        Self {
            judges: facts.collect(),
        }
    }

    /// Under which names an entry may meet one of the judges.
    fn names(&self) -> BTreeSet<String> {
        self.judges.iter().flat_map(JudgeFacts::names).collect()
    }

    /// The eligible entries that have a name in common with a judge, in the order of their numbers.
    fn met(&self, conn: &Connection, call: &Call) -> Result<Vec<InRound>> {
        let names = self.names();
        let names = names.iter().map(String::as_str);
        let met = store::entry_row::named_in_first_round(conn, &standing::rule(1), names)?;
        met.into_iter()
            .filter(|(_, named)| call.category(&named.category).is_some())
            .map(|(number, named)| {
                let entry = workspace_core::id(&named.entry)?;
                Ok(InRound { entry, number })
            })
            .collect()
    }

    /// The conflicts with some entries, whatever their verdict.
    fn conflicts(
        &self,
        conn: &Connection,
        entries: impl IntoIterator<Item = InRound>,
    ) -> Result<Vec<Conflict>> {
        let ids: BTreeMap<u32, Uuid> = entries
            .into_iter()
            .map(|it| (it.number, it.entry))
            .collect();
        let briefs = brief::briefs(conn, ids.keys().copied())?.into_iter();
        let facts = briefs.filter_map(|(number, brief)| Some(brief.facts(*ids.get(&number)?)));
        Ok(judging::find_conflicts(
            &self.judges,
            &facts.collect::<Vec<_>>(),
        ))
    }

    /// The conflicts with every eligible entry.
    fn all(&self, conn: &Connection, call: &Call) -> Result<Vec<Conflict>> {
        self.conflicts(conn, self.met(conn, call)?)
    }
}

fn is_known(conn: &Connection, judge: Uuid, entry: Uuid) -> Result<bool> {
    let pair = (JudgeId(judge), EntryId(entry));
    if stated(conn)?.contains_key(&pair) {
        return Ok(true);
    }
    let number = number(conn, &entry.to_string())?;
    if standing::category_of(conn, &in_force::call(conn)?, 1, number)?.is_none() {
        return Ok(false);
    }
    let search = Search::of(vec![judges::judge(conn, judge)?]);
    let found = search.conflicts(
        conn,
        [InRound {
            entry: pair.1.0,
            number,
        }],
    )?;
    Ok(found.iter().any(|it| (it.judge, it.entry) == pair))
}

/// Every conflict of a part of the entries that have any, at most `most` after `skip` of them.
pub(super) fn view(conn: &Connection, skip: usize, most: usize) -> Result<ConflictsPage> {
    let call = in_force::call(conn)?;
    let stated = stated(conn)?;
    let known = judges::judges(conn)?;
    let names: BTreeMap<Uuid, String> = known
        .iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let search = Search::of(known);
    let met = search.met(conn, &call)?;
    let mut numbers: BTreeSet<u32> = met.iter().map(|it| it.number).collect();
    for ((_, entry), word) in &stated {
        if word.conflict.is_some() {
            numbers.insert(number(conn, &entry.0.to_string())?);
        }
    }
    let shown: BTreeSet<u32> = numbers.iter().copied().skip(skip).take(most).collect();
    let mut rows = BTreeMap::new();
    for number in &shown {
        if let Some(row) = store::entry_row::get(conn, *number)? {
            rows.insert(EntryId(workspace_core::id(&row.entry)?), row);
        }
    }
    let view = |conflict: &Conflict, source, word: Option<&LastWord>| {
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
            effect: effect(&call, conflict.kind),
            said: word.map(|word| Stated {
                reason: word.row.reason.clone(),
                by: word.row.by.clone(),
                at: word.row.recorded_at.clone(),
                dismissed: word.conflict.is_none(),
            }),
        })
    };
    let met = met.into_iter().filter(|it| shown.contains(&it.number));
    let found = search.conflicts(conn, met)?;
    let found = found.iter().filter_map(|conflict| {
        let word = stated.get(&(conflict.judge, conflict.entry));
        view(conflict, ConflictSource::Found, word)
    });
    let said = stated.values().filter_map(|word| {
        let conflict = word.conflict.as_ref()?;
        let source = if conflict.kind == ConflictKind::Desk {
            ConflictSource::Desk
        } else {
            ConflictSource::Judge
        };
        view(conflict, source, Some(word))
    });
    let mut conflicts: Vec<ConflictView> = found.chain(said).collect();
    conflicts.sort_by(|a, b| (a.number, &a.judge_name).cmp(&(b.number, &b.judge_name)));
    Ok(ConflictsPage {
        conflicts,
        entries: numbers.len(),
        skip,
        most,
    })
}
