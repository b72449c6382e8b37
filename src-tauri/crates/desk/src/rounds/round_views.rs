//! Every round as a screen shows it: what it asks for, and how far each category is in it.

use desk_core::in_force;
use rules::Call;
use store::Connection;
use workspace_core::Result;
use workspace_core::views::{RoundCategory, RoundView};

use super::in_round;
use crate::Desk;

impl Desk {
    /// Every round, with how far each category is in it.
    pub async fn rounds(&self) -> Result<Vec<RoundView>> {
        self.core.store.read(rounds).await
    }
}

fn rounds(conn: &Connection) -> Result<Vec<RoundView>> {
    let call = in_force::call(conn)?;
    let current = in_round::current_round(conn, &call)?;
    (1..=call.round_count())
        .map(|round| view(conn, &call, round, current))
        .collect()
}

fn view(conn: &Connection, call: &Call, round: u32, current: u32) -> Result<RoundView> {
    let round_in_call = call.round(round);
    let assigned = in_round::assignment_counts(conn, call, round)?;
    let counts = in_round::entry_counts(conn, call, round)?;
    let mut categories = Vec::new();
    let having_it = call.categories.iter();
    for category in having_it.filter(|category| call.has_round(round, &category.id)) {
        let own = assigned.iter().filter(|it| it.category == category.id);
        let (due, returned) = own.fold((0, 0), |(due, returned), it| {
            (due + it.assigned, returned + it.returned)
        });
        categories.push(RoundCategory {
            category: category.id.clone(),
            per_entry: round_in_call.and_then(|it| it.per_entry_in(&category.id)),
            quorum: round_in_call.and_then(|it| it.quorum_in(&category.id)),
            entries: counts.get(&category.id).copied().unwrap_or_default(),
            waiting: due - returned,
            returned,
            gone_on: store::advance::count(conn, round, &category.id)?,
        });
    }
    Ok(RoundView {
        round,
        is_current: round == current,
        name: round_in_call.map(|it| it.name.clone()),
        text: round_in_call.and_then(|it| it.text.clone()),
        mode: call.mode_of(round),
        by_staff: round_in_call.is_some_and(|it| it.by_staff),
        per_entry: round_in_call.and_then(|it| it.per_entry),
        quorum: round_in_call.and_then(|it| it.quorum),
        advance: round_in_call.and_then(|it| it.advance.clone()),
        unranked: round_in_call.is_some_and(|it| it.unranked),
        meets: round_in_call.is_some_and(|it| it.meets),
        revise_until: round_in_call
            .and_then(|it| it.revise_until)
            .map(|day| day.to_string()),
        categories,
    })
}
