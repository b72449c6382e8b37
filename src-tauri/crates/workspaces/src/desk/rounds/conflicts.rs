//! Conflicts between judges and entries: found in names and outlets, declared by judges, pinned by the desk, dismissed
//! with a reason. What was said once holds in every later round.

use std::collections::BTreeMap;

use judging::{Conflict, ConflictKind, ConflictWith, EntryFacts, EntryId, JudgeFacts, JudgeId};
use rules::{Call, ConflictEffect};
use serde_json::json;
use store::{ConflictRow, Connection, Transaction};
use uuid::Uuid;

use super::{JudgingError, deal, judges, round};
use crate::desk::{call, number};
use crate::views::{ConflictSource, ConflictView, Stated};
use crate::{Act, Desk, Error, Result, keeping};

/// What the desk writes where it finds that a suspicion is none.
const DISMISSED: &str = "dismissed";

impl Desk {
    /// Every conflict that was found or stated, those that were dismissed included.
    pub async fn conflicts(&self) -> Result<Vec<ConflictView>> {
        self.kept.store.read(view).await
    }

    /// Keeps a judge from an entry. Where the judge was dealt the entry and has not returned a sheet, it is taken back;
    /// a sheet that came in no longer counts.
    pub async fn pin_conflict(
        &self,
        judge: &str,
        entry: &str,
        reason: &str,
        act: &Act,
    ) -> Result<()> {
        let kind = ConflictKind::Desk.name();
        self.state_conflict(judge, entry, kind, reason, act).await
    }

    /// Says that a conflict, found or stated, is none: the judge may read the entry.
    pub async fn dismiss_conflict(
        &self,
        judge: &str,
        entry: &str,
        reason: &str,
        act: &Act,
    ) -> Result<()> {
        self.state_conflict(judge, entry, DISMISSED, reason, act)
            .await
    }

    async fn state_conflict(
        &self,
        judge: &str,
        entry: &str,
        kind: &'static str,
        reason: &str,
        act: &Act,
    ) -> Result<()> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let (judge, entry) = (keeping::id(judge)?, keeping::id(entry)?);
        let (reason, act) = (reason.trim().to_owned(), act.clone());
        self.kept
            .store
            .write(move |tx| {
                if kind == DISMISSED && !is_known(tx, judge, entry)? {
                    return Err(JudgingError::NoConflict {
                        judge: judges::judge(tx, judge)?.card.name().to_owned(),
                        entry: number(tx, &entry.to_string())?,
                    }
                    .into());
                }
                state(tx, (judge, entry), kind, &reason, &act)
            })
            .await
    }
}

/// Records what somebody said of a judge and an entry, and takes back what was dealt where it bars them.
pub(super) fn state(
    tx: &Transaction<'_>,
    (judge, entry): (Uuid, Uuid),
    kind: &str,
    reason: &str,
    act: &Act,
) -> Result<()> {
    judges::judge(tx, judge)?;
    let (judge_id, entry_id, at) = (judge.to_string(), entry.to_string(), act.stamp());
    number(tx, &entry_id)?;
    store::conflict::append(tx, &judge_id, &entry_id, kind, reason, &act.by, &at)?;
    if kind != DISMISSED {
        for row in store::assignment::all_current(tx)? {
            if row.judge == judge_id && row.entry == entry_id {
                let pair = (judge_id.as_str(), entry_id.as_str());
                deal::change(tx, row.round, pair, "recused", reason, act)?;
            }
        }
    }
    let detail = json!({ "judge": judge, "kind": kind, "reason": reason });
    keeping::log(tx, &act.by, &at, "conflict-stated", &entry_id, &detail)
}

/// The conflicts that bar a judge from an entry: those that were stated, and those that were found and that the call
/// does not let pass; none that was dismissed.
pub(super) fn standing(conn: &Connection, call: &Call) -> Result<Vec<Conflict>> {
    let stated = stated(conn)?;
    let mut standing: Vec<Conflict> = found(conn, call)?
        .into_iter()
        .filter(|conflict| effect(call, conflict.kind) != ConflictEffect::None)
        .filter(|conflict| !stated.contains_key(&(conflict.judge, conflict.entry)))
        .collect();
    standing.extend(stated.into_values().filter_map(|row| row.conflict));
    Ok(standing)
}

/// Why a sheet does not count: what was stated of its judge and entry.
pub(in crate::desk) fn set_aside(
    conn: &Connection,
) -> Result<BTreeMap<(JudgeId, EntryId), String>> {
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
        let judge = JudgeId(keeping::id(&row.judge)?);
        let entry = EntryId(keeping::id(&row.entry)?);
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

/// Conflicts that follow from names and outlets.
fn found(conn: &Connection, call: &Call) -> Result<Vec<Conflict>> {
    let judges: Vec<JudgeFacts> = judges::judges(conn)?
        .into_iter()
        .map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.terms.outlets,
            past_outlets: judge.terms.past_outlets,
            parents: judge.terms.parents,
            household: judge.terms.household,
        })
        .collect();
    let mut entries = Vec::new();
    for category in &call.categories {
        entries.extend(round::eligible(conn, &category.id)?.iter().map(facts));
    }
    Ok(judging::find_conflicts(&judges, &entries))
}

fn facts((id, document): &(Uuid, rules::Entry)) -> EntryFacts {
    let names = document.people.iter();
    EntryFacts {
        id: EntryId(*id),
        people: names
            .map(|person| person.public_name.as_str().to_owned())
            .collect(),
        nominators: vec![document.entered_by.name.as_str().to_owned()],
        outlets: document.outlets().into_iter().map(str::to_owned).collect(),
    }
}

fn is_known(conn: &Connection, judge: Uuid, entry: Uuid) -> Result<bool> {
    let pair = (JudgeId(judge), EntryId(entry));
    if stated(conn)?.contains_key(&pair) {
        return Ok(true);
    }
    let found = found(conn, &call::in_force(conn)?)?;
    Ok(found.iter().any(|it| (it.judge, it.entry) == pair))
}

fn view(conn: &Connection) -> Result<Vec<ConflictView>> {
    let call = call::in_force(conn)?;
    let stated = stated(conn)?;
    let names: BTreeMap<Uuid, String> = judges::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let shown = |conflict: &Conflict, source, word: Option<&LastWord>| {
        let entry = conflict.entry.0.to_string();
        let number = number(conn, &entry)?;
        let row = store::entry_row::get(conn, number)?;
        Ok::<_, Error>(ConflictView {
            judge: conflict.judge.0.to_string(),
            judge_name: names.get(&conflict.judge.0).cloned().unwrap_or_default(),
            number,
            title: row
                .as_ref()
                .map(|row| row.title.clone())
                .unwrap_or_default(),
            category: row.map(|row| row.category).unwrap_or_default(),
            entry,
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
    let mut views = Vec::new();
    for conflict in found(conn, &call)? {
        let word = stated.get(&(conflict.judge, conflict.entry));
        views.push(shown(&conflict, ConflictSource::Found, word)?);
    }
    for word in stated.values() {
        if let Some(conflict) = &word.conflict {
            let source = if conflict.kind == ConflictKind::Desk {
                ConflictSource::Desk
            } else {
                ConflictSource::Judge
            };
            views.push(shown(conflict, source, Some(word))?);
        }
    }
    views.sort_by(|a, b| (a.number, &a.judge_name).cmp(&(b.number, &b.judge_name)));
    Ok(views)
}
