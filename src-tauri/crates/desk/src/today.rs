//! The desk today: counts, days, judging, and what needs a person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use desk_core::eligibility::evaluate::Screening;
use desk_core::{award, in_force};
use rules::{Call, Deadline, Outcome, Verdict};
use store::{AssignmentCount, Connection, EntryQuery, SortColumn};
use workspace_core::Result;
use workspace_core::action_context::{self, ActionContext};
use workspace_core::messages::EntryState;
use workspace_core::views::{
    CategoryProgress, DayView, JudgeProgress, TodayView, VerdictCounts, WaitingView,
};

use super::{log, rounds};
use crate::Desk;

/// Entries in the list of those that need a person.
const MAX_WAITING: u32 = 20;
/// Lines of the log on the first screen.
const LOG_LINES: u32 = 8;

impl Desk {
    /// The desk as it stands when `ctx` happens.
    pub async fn today(&self, ctx: &ActionContext) -> Result<TodayView> {
        let now = ctx.at;
        self.core.store.read(move |conn| today(conn, now)).await
    }
}

/// Entries by verdict. `all` includes those that were withdrawn; the three counts by verdict do not.
pub(super) fn verdicts(counts: &store::Counts) -> VerdictCounts {
    let count_of =
        |verdict: Verdict| counts.of_verdict(verdict.name(), EntryState::Submitted.name());
    VerdictCounts {
        all: counts.all(),
        eligible: count_of(Verdict::Eligible),
        needs_person: count_of(Verdict::NeedsPerson),
        not_eligible: count_of(Verdict::NotEligible),
    }
}

fn today(conn: &Connection, now: DateTime<Utc>) -> Result<TodayView> {
    let call = in_force::call(conn)?;
    let counts = store::entry_row::counts(conn)?;
    let round = rounds::current_round(conn, &call)?;
    let in_rounds = InRounds::read(conn, &call, round)?;
    Ok(TodayView {
        now: action_context::stamp(now),
        verdicts: verdicts(&counts),
        withdrawn: counts.of_state(EntryState::Withdrawn.name()),
        days: days(conn, &call)?,
        categories: categories(conn, &call, &in_rounds, &counts)?,
        judges: judges(conn, round, &in_rounds.assigned)?,
        waiting: waiting(conn, &call)?,
        log: log::newest(conn, None, LOG_LINES)?,
    })
}

/// Each category in the round in which it is: the desk's current one, or another where it does not have that.
struct InRounds {
    /// The round of each category, by its id.
    rounds: BTreeMap<String, u32>,
    /// How many entries of each category are in its round; a category without any is left out.
    entries: BTreeMap<String, usize>,
    /// How far each judge is in each category.
    assigned: Vec<AssignmentCount>,
}

impl InRounds {
    fn read(conn: &Connection, call: &Call, current: u32) -> Result<Self> {
        let round_of = |category: &rules::Category| {
            let round = rounds::round_of_category(call, current, &category.id);
            (category.id.clone(), round)
        };
        let rounds: BTreeMap<String, u32> = call.categories.iter().map(round_of).collect();
        let (mut entries, mut assigned) = (BTreeMap::new(), Vec::new());
        for round in rounds.values().copied().collect::<BTreeSet<u32>>() {
            let is_in_it = |category: &str| rounds.get(category) == Some(&round);
            let counts = rounds::entry_counts(conn, call, round)?.into_iter();
            entries.extend(counts.filter(|(category, _)| is_in_it(category)));
            let counts = rounds::assignment_counts(conn, call, round)?.into_iter();
            assigned.extend(counts.filter(|it| is_in_it(&it.category)));
        }
        Ok(Self {
            rounds,
            entries,
            assigned,
        })
    }
}

/// The first deadline of some entries, and the one in force.
#[derive(Clone, Copy)]
struct Deadlines {
    first: DateTime<Utc>,
    last: DateTime<Utc>,
}

impl Deadlines {
    fn of(first: &Deadline, last: &Deadline) -> Result<Self> {
        Ok(Self {
            first: first.closes().map_err(rules::CallError::from)?,
            last: last.closes().map_err(rules::CallError::from)?,
        })
    }

    /// 0 by the first deadline, 1 by the one in force, 2 after it. A deadline includes its whole minute, so the minute in
    /// which an entry came tells on which side it lies.
    fn period(&self, at: DateTime<Utc>) -> usize {
        usize::from(at >= self.first) + usize::from(at >= self.first && at >= self.last)
    }
}

/// Entries per day of the desk's zone, against the first deadline and the one in force: those of their category where it
/// has its own.
fn days(conn: &Connection, call: &Call) -> Result<Vec<DayView>> {
    let zone = call.deadline_in_force().zone;
    let general = Deadlines::of(&call.deadline, call.deadline_in_force())?;
    let mut own_deadlines = BTreeMap::new();
    for category in &call.categories {
        let first = category.deadline.as_ref().unwrap_or(&call.deadline);
        let deadlines = Deadlines::of(first, call.deadline_of(&category.id))?;
        if (deadlines.first, deadlines.last) != (general.first, general.last) {
            own_deadlines.insert(category.id.clone(), deadlines);
        }
    }
    let mut days: BTreeMap<NaiveDate, [u64; 3]> = BTreeMap::new();
    for count in store::entry_row::entries_by_minute(conn, !own_deadlines.is_empty())? {
        let Ok(at) = format!("{}:00Z", count.minute).parse::<DateTime<Utc>>() else {
            continue;
        };
        let deadlines = count
            .category
            .and_then(|category| own_deadlines.get(&category));
        let period = deadlines.unwrap_or(&general).period(at);
        days.entry(at.with_timezone(&zone).date_naive())
            .or_default()[period] += count.entries;
    }
    let (Some(from), Some(to)) = (days.keys().next().copied(), days.keys().last().copied()) else {
        return Ok(Vec::new());
    };
    let all_days = from.iter_days().take_while(|day| *day <= to);
    let day_views = all_days.map(|day| {
        let [first, extended, late] = days.get(&day).copied().unwrap_or_default();
        DayView {
            day: day.to_string(),
            first,
            extended,
            late,
        }
    });
    Ok(day_views.collect())
}

fn categories(
    conn: &Connection,
    call: &Call,
    in_rounds: &InRounds,
    counts: &store::Counts,
) -> Result<Vec<CategoryProgress>> {
    let decisions = award::decisions(conn, call)?;
    let judges = rounds::judges(conn)?;
    let mut progress = Vec::new();
    for category in &call.categories {
        let assigned = in_rounds.assigned.iter();
        let of_category = || assigned.clone().filter(|it| it.category == category.id);
        let panel = match in_rounds.rounds.get(&category.id) {
            Some(round) => rounds::panel(conn, *round, &category.id)?.judges,
            None => Vec::new(),
        };
        let entries = in_rounds.entries.get(&category.id).copied();
        let name = |id: &judging::JudgeId| {
            let judge = judges.iter().find(|judge| judge.judge == id.0)?;
            Some(judge.card.name().to_owned())
        };
        progress.push(CategoryProgress {
            id: category.id.clone(),
            name: category.name.clone(),
            received: counts.of_category(&category.id),
            needs_person: counts.within(
                &category.id,
                Verdict::NeedsPerson.name(),
                EntryState::Submitted.name(),
            ),
            in_round: count(entries.unwrap_or_default()),
            judges: panel.iter().filter_map(name).collect(),
            due: count(of_category().map(|it| it.assigned).sum()),
            returned: count(of_category().map(|it| it.returned).sum()),
            decided: decisions
                .iter()
                .any(|it| it.category == category.id && it.is_decided()),
        });
    }
    Ok(progress)
}

fn judges(
    conn: &Connection,
    round: u32,
    assigned: &[AssignmentCount],
) -> Result<Vec<JudgeProgress>> {
    let seats = rounds::seats(conn, round)?;
    let progress = seats.into_iter().map(|seat| {
        // An entry counts as returned where its judge recused themselves: nothing more is due from them.
        let own_assignments = || assigned.iter().filter(|it| it.judge == seat.id);
        JudgeProgress {
            due: count(own_assignments().map(|it| it.assigned + it.recused).sum()),
            returned: count(own_assignments().map(|it| it.returned + it.recused).sum()),
            id: seat.id.clone(),
            name: seat.name,
            packet: seat.packet,
        }
    });
    Ok(progress.collect())
}

fn waiting(conn: &Connection, call: &Call) -> Result<Vec<WaitingView>> {
    let page = store::entry_row::page(
        conn,
        &EntryQuery {
            verdict: Some(Verdict::NeedsPerson.name().to_owned()),
            state: Some(EntryState::Submitted.name().to_owned()),
            sort: SortColumn::Received,
            limit: MAX_WAITING,
            ..EntryQuery::default()
        },
    )?;
    let mut waiting = Vec::new();
    let mut screening = Screening::in_force(conn, call)?;
    for row in page.rows {
        let screened = screening.require(&row.entry)?;
        let needs = |finding: &rules::Finding| finding.outcome == Outcome::NeedsPerson;
        if let Some(finding) = screened.findings.into_iter().find(needs) {
            waiting.push(WaitingView {
                entry: row.entry,
                number: row.number,
                title: row.title,
                received_at: row.received_at,
                finding,
            });
        }
    }
    Ok(waiting)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
