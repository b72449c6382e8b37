//! The meeting of a jury: in what order it discusses, who must leave for what, what is said.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use desk_core::{in_force, number};
use judging::meeting::{AgendaStep, agenda};
use judging::{Conflict, EntryId, JudgeId, Place};
use rules::ConflictEffect;
use serde_json::json;
use store::{Connection, MinuteRow};
use uuid::Uuid;
use workspace_core::views::{AgendaItem, AgendaView, Minute};
use workspace_core::{ActionContext, Error, JudgingError, Result, ballot};

use super::rank::{JudgedCategory, ranked};
use super::{conflicts, in_round, judges, panels};
use crate::Desk;

/// Entries on one page of an agenda.
const PAGE: usize = 100;

impl Desk {
    /// A page of the agenda of a category's meeting in a round: at most `PAGE` entries after the first `skip`, in the order
    /// of discussion.
    pub async fn agenda_page(&self, round: u32, category: &str, skip: usize) -> Result<AgendaView> {
        let category = category.to_owned();
        let read = move |conn: &Connection| view(conn, round, &category, (skip, PAGE));
        self.core.store.read(read).await
    }

    /// Records a note of the discussion, on an entry or on the whole category.
    pub async fn take_minute(
        &self,
        round: u32,
        category: &str,
        entry: Option<Uuid>,
        text: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        if text.trim().is_empty() {
            return Err(JudgingError::NothingSaid.into());
        }
        let row = MinuteRow {
            round,
            category: category.to_owned(),
            entry: entry.map(|it| it.to_string()),
            text: text.trim().to_owned(),
            recorded_at: ctx.stamp(),
            by: ctx.actor.clone(),
        };
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                if call.category(&row.category).is_none() {
                    let category = row.category;
                    return Err(Error::UnknownCategory { category });
                }
                ballot::ballot(&call, row.round)?;
                if let Some(entry) = &row.entry {
                    let number = number(tx, entry)?;
                    in_round::require_in_category(tx, &call, row.round, &row.category, number)?;
                }
                store::minute::append(tx, &row)?;
                let detail = json!({ "round": row.round, "text": row.text });
                let subject = row.entry.as_deref().unwrap_or(&row.category);
                workspace_core::log(
                    tx,
                    &row.by,
                    &row.recorded_at,
                    "minute-taken",
                    subject,
                    &detail,
                )
            })
            .await
    }
}

pub(super) fn view(
    conn: &Connection,
    round: u32,
    category: &str,
    (skip, most): (usize, usize),
) -> Result<AgendaView> {
    let call = in_force::call(conn)?;
    let judged = JudgedCategory::read(conn, &call, round, category)?;
    let mut places = judged.order().places;
    let panel = panels::panel(conn, round, category)?;
    let conflicts = conflicts::in_effect_on_panel(conn, &call, round, &panel, judged.entries())?;
    let by_call = call.conflicts_in(round);
    let (silent, must_leave): (Vec<_>, Vec<_>) = conflicts
        .iter()
        .partition(|it| conflicts::effect(&by_call, it.kind) == ConflictEffect::StaysSilent);
    let pair = |conflict: &Conflict| (conflict.judge, conflict.entry);
    let must_leave: BTreeSet<(JudgeId, EntryId)> = must_leave.into_iter().map(pair).collect();
    let silent: BTreeSet<(JudgeId, EntryId)> = silent.into_iter().map(pair).collect();
    // Whoever has to leave for one conflict does not stay for another.
    let silent: BTreeSet<(JudgeId, EntryId)> = silent.difference(&must_leave).copied().collect();
    let panel: BTreeSet<JudgeId> = panel.judges.into_iter().collect();
    let names: BTreeMap<Uuid, String> = judges::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let (of_entries, of_category): (Vec<Minute>, Vec<Minute>) = minutes(conn, round, category)?
        .into_iter()
        .partition(|minute| minute.entry.is_some());
    // A round without a ranking must not hint at one: its entries are in the order of their numbers.
    if call.round(round).is_some_and(|round| round.unranked) {
        places.sort_by_key(|(number, _)| *number);
    }
    let order: Vec<EntryId> = places.iter().map(|(_, place)| place.entry).collect();
    let places: HashMap<EntryId, (u32, Place)> =
        places.into_iter().map(|it| (it.1.entry, it)).collect();
    let names_of = |judges: &BTreeSet<JudgeId>| -> Vec<String> {
        judges
            .iter()
            .filter_map(|judge| names.get(&judge.0).cloned())
            .collect()
    };
    let silent_on = |entry: EntryId| -> BTreeSet<JudgeId> {
        let on_entry = silent.iter().filter(|(_, on)| *on == entry);
        on_entry.map(|(judge, _)| *judge).collect()
    };
    let page = agenda(&order, &must_leave)
        .into_iter()
        .skip(skip)
        .take(most);
    let items = page.filter_map(|step: AgendaStep| {
        let (number, place) = places.get(&step.entry)?;
        Some(ranked(conn, *number, place).map(|entry| {
            AgendaItem {
                minutes: of_entries
                    .iter()
                    .filter(|it| it.entry.as_ref() == Some(&entry.entry))
                    .cloned()
                    .collect(),
                out: names_of(&step.out),
                leave: names_of(&step.leave),
                back: names_of(&step.back),
                silent: names_of(&silent_on(step.entry)),
                entry,
            }
        }))
    });
    Ok(AgendaView {
        round,
        category: category.to_owned(),
        panel: names_of(&panel),
        items: items.collect::<Result<_>>()?,
        entries: order.len(),
        skip,
        most,
        minutes: of_category,
        revise_until: call
            .round(round)
            .and_then(|round| round.revise_until)
            .map(|day| day.to_string()),
    })
}

fn minutes(conn: &Connection, round: u32, category: &str) -> Result<Vec<Minute>> {
    let rows = store::minute::of(conn, round, category)?.into_iter();
    let minutes = rows.map(|row| Minute {
        entry: row.entry,
        text: row.text,
        by: row.by,
        at: row.recorded_at,
    });
    Ok(minutes.collect())
}
