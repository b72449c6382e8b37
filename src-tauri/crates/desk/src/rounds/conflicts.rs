//! Conflicts between judges and entries: found in names and outlets, declared by judges, pinned by the desk, dismissed
//! with a reason. A statement holds in every later round.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::brief;
use desk_core::{in_force, number};
use judging::{Conflict, ConflictKind, ConflictWith, EntryId, JudgeFacts, JudgeId, Panel};
use rules::{Call, ConflictEffect, Conflicts, Contained};
use serde_json::json;
use store::{ConflictRow, Connection, Transaction};
use uuid::Uuid;
use workspace_core::{ActionContext, JudgingError, Result, assignment, require_reason};

use super::in_round::InRound;
use super::{JudgeRecord, in_round, judges};
use crate::Desk;

/// The kind of a statement by which the desk says that there is no conflict.
const DISMISSED: &str = "dismissed";

impl Desk {
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
        self.record_conflict(judge, entry, kind, reason, ctx).await
    }

    /// Says that a conflict is contained: the judge stays on the panel and does not mark the entry, which is taken back as
    /// for one that keeps the judge from it.
    pub async fn contain_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let kind = ConflictKind::Contained.name();
        self.record_conflict(judge, entry, kind, reason, ctx).await
    }

    /// Says that a conflict, found or stated, is none: the judge may read the entry.
    pub async fn dismiss_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        self.record_conflict(judge, entry, DISMISSED, reason, ctx)
            .await
    }

    async fn record_conflict(
        &self,
        judge: Uuid,
        entry: Uuid,
        kind: &'static str,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (reason, ctx) = (require_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                if kind == DISMISSED && !conflict_exists(tx, judge, entry)? {
                    return Err(JudgingError::NoConflict {
                        judge: judges::judge(tx, judge)?.card.name().to_owned(),
                        entry: number(tx, &entry.to_string())?,
                    }
                    .into());
                }
                record_statement(tx, (judge, entry), kind, &reason, &ctx)
            })
            .await
    }
}

/// Records a statement on a judge and an entry: a conflict, which also takes the assignment back, or that there is none.
pub(super) fn record_statement(
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
            assignment::record(tx, round, pair, "recused", reason, ctx)?;
        }
    }
    let detail = json!({ "judge": judge, "kind": kind, "reason": reason });
    workspace_core::log(tx, &ctx.actor, &at, "conflict-stated", &entry_id, &detail)
}

/// The conflicts that bar a judge from an entry in a round: those that were stated, and those that were found and that
/// the call does not let pass in it; none that was dismissed.
pub(super) fn in_effect(conn: &Connection, call: &Call, round: u32) -> Result<Vec<Conflict>> {
    let suggested = Search::of(judges::judges(conn)?).all(conn, call)?;
    let stated = latest_statements(conn)?;
    Ok(keep_in_effect(call, round, suggested, stated))
}

/// The conflicts in effect between the judges of a panel and some entries of a round.
pub(super) fn in_effect_on_panel(
    conn: &Connection,
    call: &Call,
    round: u32,
    panel: &Panel,
    entries: &[InRound],
) -> Result<Vec<Conflict>> {
    let mut panel_judges = judges::judges(conn)?;
    panel_judges.retain(|judge| panel.judges.contains(&JudgeId(judge.judge)));
    let search = Search::of(panel_judges);
    let keys = search.name_keys();
    let sharing_a_name = store::entry_row::named(conn, keys.iter().map(String::as_str))?;
    let sharing_a_name = entries
        .iter()
        .filter(|it| sharing_a_name.contains(&it.number));
    let suggested = search.conflicts(conn, sharing_a_name.copied())?;
    let mut stated = latest_statements(conn)?;
    stated.retain(|(judge, _), _| panel.judges.contains(judge));
    Ok(keep_in_effect(call, round, suggested, stated))
}

/// The conflicts in effect in a round of any judge with one entry.
pub(super) fn in_effect_on_entry(
    conn: &Connection,
    call: &Call,
    round: u32,
    InRound { entry, number }: InRound,
) -> Result<Vec<Conflict>> {
    let suggested = if in_round::is_eligible(conn, call, number)? {
        let search = Search::of(judges::judges(conn)?);
        search.conflicts(conn, [InRound { entry, number }])?
    } else {
        Vec::new()
    };
    let mut stated = latest_statements(conn)?;
    stated.retain(|(_, of), _| of.0 == entry);
    Ok(keep_in_effect(call, round, suggested, stated))
}

fn keep_in_effect(
    call: &Call,
    round: u32,
    suggested: Vec<Conflict>,
    stated: BTreeMap<(JudgeId, EntryId), LatestStatement>,
) -> Vec<Conflict> {
    let by_call = call.conflicts_in(round);
    let mut in_effect: Vec<Conflict> = suggested
        .into_iter()
        .filter(|conflict| effect(&by_call, conflict.kind) != ConflictEffect::None)
        .filter(|conflict| !stated.contains_key(&(conflict.judge, conflict.entry)))
        .collect();
    in_effect.extend(stated.into_values().filter_map(|row| row.conflict));
    in_effect
}

/// Why a sheet does not count: what was stated of its judge and entry.
pub(crate) fn set_aside(conn: &Connection) -> Result<BTreeMap<(JudgeId, EntryId), String>> {
    let conflicts = latest_statements(conn)?
        .into_values()
        .filter_map(|row| row.conflict);
    let reasons = conflicts.map(|it| ((it.judge, it.entry), it.reason));
    Ok(reasons.collect())
}

/// What the call lets a conflict do in a round. One that somebody stated always bars.
pub(super) fn effect(by_call: &Conflicts, kind: ConflictKind) -> ConflictEffect {
    match kind.with() {
        ConflictWith::Person => by_call.person,
        ConflictWith::Outlet => by_call.outlet,
        ConflictWith::Parent => by_call.parent,
        ConflictWith::Stated => ConflictEffect::Excluded,
        ConflictWith::Contained => match by_call.contained {
            Some(Contained::Stays) => ConflictEffect::StaysSilent,
            Some(Contained::Leaves) => ConflictEffect::Silent,
            None => ConflictEffect::Excluded,
        },
    }
}

/// The latest statement on a judge and an entry.
pub(super) struct LatestStatement {
    pub(super) row: ConflictRow,
    /// The conflict; `None` where it was dismissed.
    pub(super) conflict: Option<Conflict>,
}

/// The latest statement on every pair of judge and entry on which there is one.
pub(super) fn latest_statements(
    conn: &Connection,
) -> Result<BTreeMap<(JudgeId, EntryId), LatestStatement>> {
    let mut statements = BTreeMap::new();
    for row in store::conflict::all(conn)? {
        let judge = JudgeId(workspace_core::parse_id(&row.judge)?);
        let entry = EntryId(workspace_core::parse_id(&row.entry)?);
        let conflict = (row.kind != DISMISSED).then(|| Conflict {
            entry,
            judge,
            kind: ConflictKind::named(&row.kind).unwrap_or(ConflictKind::Declared),
            reason: row.reason.clone(),
        });
        statements.insert((judge, entry), LatestStatement { row, conflict });
    }
    Ok(statements)
}

/// Looks for the conflicts that follow from the names and outlets of some judges.
pub(super) struct Search {
    judges: Vec<JudgeFacts>,
}

impl Search {
    pub(super) fn of(judges: Vec<JudgeRecord>) -> Self {
        let facts = judges.into_iter().map(|judge| JudgeFacts {
            id: JudgeId(judge.judge),
            name: judge.card.name().to_owned(),
            outlets: judge.terms.outlets,
            past_outlets: judge.terms.past_outlets,
            parent_companies: judge.terms.parent_companies,
            household: judge.terms.household,
        });
        Self {
            judges: facts.collect(),
        }
    }

    /// The keys of the names that one of the judges and an entry may share.
    fn name_keys(&self) -> BTreeSet<String> {
        self.judges.iter().flat_map(JudgeFacts::name_keys).collect()
    }

    /// The eligible entries that have a name in common with a judge, in the order of their numbers.
    pub(super) fn sharing_a_name(&self, conn: &Connection, call: &Call) -> Result<Vec<InRound>> {
        let keys = self.name_keys();
        let keys = keys.iter().map(String::as_str);
        let sharing_a_name =
            store::entry_row::named_in_first_round(conn, &in_round::eligible_filter(), keys)?;
        sharing_a_name
            .into_iter()
            .filter(|(_, named)| call.category(&named.category).is_some())
            .map(|(number, named)| {
                let entry = workspace_core::parse_id(&named.entry)?;
                Ok(InRound { entry, number })
            })
            .collect()
    }

    /// The conflicts with some entries, whatever their verdict.
    pub(super) fn conflicts(
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
        self.conflicts(conn, self.sharing_a_name(conn, call)?)
    }
}

fn conflict_exists(conn: &Connection, judge: Uuid, entry: Uuid) -> Result<bool> {
    let pair = (JudgeId(judge), EntryId(entry));
    if latest_statements(conn)?.contains_key(&pair) {
        return Ok(true);
    }
    let number = number(conn, &entry.to_string())?;
    if !in_round::is_eligible(conn, &in_force::call(conn)?, number)? {
        return Ok(false);
    }
    let search = Search::of(vec![judges::judge(conn, judge)?]);
    let suggested = search.conflicts(
        conn,
        [InRound {
            entry: pair.1.0,
            number,
        }],
    )?;
    Ok(suggested.iter().any(|it| (it.judge, it.entry) == pair))
}
