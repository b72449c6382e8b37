//! What the readings of a category come to, page by page: the ranking, and what stands beside it. Places, ties and chances
//! are those among all entries; titles, names and marks are read for the page alone.

use std::collections::{BTreeMap, BTreeSet};

use judging::agree::{Level, alpha};
use judging::rank::countback;
use judging::{EntryId, Place};
use rules::Call;
use store::{Connection, LogHead};
use uuid::Uuid;

use super::rank::{Judged, Order, ranked};
use super::reckoned::{self, Inputs, Known, Reckoned};
use super::{judges, trace};
use crate::blocking::blocking;
use crate::desk::call;
use crate::views::{Axis, CategoryResults, TieView};
use crate::{Desk, RankedEntry, Result};

/// Entries on one page.
const PAGE: usize = 100;

/// How many of the best are shown whatever the page.
const BEST: usize = 10;

impl Desk {
    /// The results of one category in a round, all entries on one page.
    pub async fn results(&self, round: u32, category: &str) -> Result<CategoryResults> {
        self.whole(round, category, (0, usize::MAX)).await
    }

    /// A page of them: so many entries after `skip` of them, best first. Without what takes long where it is not asked
    /// for `whole`; that is computed once for all pages, and once more when anything at the desk has changed.
    pub async fn results_page(
        &self,
        round: u32,
        category: &str,
        whole: bool,
        skip: usize,
    ) -> Result<CategoryResults> {
        if whole {
            return self.whole(round, category, (skip, PAGE)).await;
        }
        let category = category.to_owned();
        let read = self.kept.store.read(move |conn| {
            let call = call::in_force(conn)?;
            let judged = Judged::read(conn, &call, round, &category)?;
            Ok(plain(conn, &call, round, &judged, (skip, PAGE))?.0)
        });
        read.await
    }

    /// One such answer is computed at a time and on a thread of its own, so that it holds up neither what else is read nor
    /// the window, however many are asked for.
    pub(super) async fn whole(
        &self,
        round: u32,
        category: &str,
        page: (usize, usize),
    ) -> Result<CategoryResults> {
        let mut kept = self.reckoned.lock().await;
        let (known, asked) = (kept.known(round, category), category.to_owned());
        let read = self
            .kept
            .store
            .read(move |conn| read_whole(conn, round, &asked, page, &known));
        let read = read.await?;
        let reckoned = match read.inputs {
            Err(reckoned) => reckoned,
            Ok(inputs) => {
                let (model, reckoned) = blocking(move || reckoned::reckon(inputs)).await?;
                kept.keep(read.head, (round, category), model, reckoned)
            }
        };
        drop(kept);
        Ok(with_the_rest(
            read.plain,
            &read.judged,
            &read.names,
            &read.columns,
            &reckoned,
        ))
    }
}

/// What is read for a whole answer.
struct WholeRead {
    /// Where the log stood: what was reckoned holds for as long as it stands there.
    head: LogHead,
    judged: Judged,
    plain: CategoryResults,
    names: BTreeMap<Uuid, String>,
    /// The marks of a sheet, in the order in which they are shown.
    columns: Vec<String>,
    /// What the rest is reckoned from, or that it is known.
    inputs: std::result::Result<Inputs, std::sync::Arc<Reckoned>>,
}

fn read_whole(
    conn: &Connection,
    round: u32,
    category: &str,
    page: (usize, usize),
    known: &Known,
) -> Result<WholeRead> {
    let head = store::log::head(conn)?;
    let call = call::in_force(conn)?;
    let judged = Judged::read(conn, &call, round, category)?;
    let (plain, order) = plain(conn, &call, round, &judged, page)?;
    let best: BTreeSet<EntryId> = best(&order).map(|(_, place)| place.entry).collect();
    let inputs = match known.reckoned_at(&head) {
        Some(reckoned) => Err(reckoned),
        None => Ok(Inputs::read(
            conn,
            &call,
            round,
            &judged,
            best,
            known.model_at(&head),
        )?),
    };
    let names = judges::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()));
    Ok(WholeRead {
        head,
        plain,
        names: names.collect(),
        columns: judged.columns(&call),
        judged,
        inputs,
    })
}

/// The ranking by what the round asked for, and what follows from the same readings at once.
fn plain(
    conn: &Connection,
    call: &Call,
    round: u32,
    judged: &Judged,
    (skip, most): (usize, usize),
) -> Result<(CategoryResults, Order)> {
    let (readings, order) = (judged.readings(), judged.order());
    let places = || order.places.iter().map(|(_, place)| place);
    let best = best(&order).map(|(number, place)| ranked(conn, *number, place));
    let results = CategoryResults {
        mode: call.mode_of(round),
        criteria: judged.asked(call),
        judges: readings.judges().len(),
        entries: order.places.len(),
        marked: places().filter(|place| place.marks > 0).count(),
        sheets: places().map(|place| place.marks as usize).sum(),
        skip,
        most,
        axis: axis(places().flat_map(|place| [place.mean, place.lowest, place.highest])),
        best: best.collect::<Result<_>>()?,
        alpha: alpha(&readings, Level::Interval)
            .ok()
            .map(|alpha| alpha.value),
        not_adjusted: None,
        adjusted: Vec::new(),
        methods: Vec::new(),
        same_first: true,
        tie: tie(conn, call, judged, &order)?,
        traces: Vec::new(),
        ranking: order.page(conn, skip, most)?,
        whole: false,
    };
    Ok((results, order))
}

/// The best entries: the first few, and whoever shares the first place, at most a page of them.
fn best(order: &Order) -> impl Iterator<Item = &(u32, Place)> {
    let places = order.places.iter().enumerate();
    places
        .take_while(|(at, (_, place))| *at < BEST || place.place == Some(1))
        .take(PAGE)
        .map(|(_, place)| place)
}

/// From the least of some numbers to the greatest.
fn axis(numbers: impl Iterator<Item = Option<f64>>) -> Option<Axis> {
    numbers.flatten().fold(None, |axis, number| {
        let Axis { low, high } = axis.unwrap_or(Axis {
            low: number,
            high: number,
        });
        Some(Axis {
            low: low.min(number),
            high: high.max(number),
        })
    })
}

fn with_the_rest(
    plain: CategoryResults,
    judged: &Judged,
    names: &BTreeMap<Uuid, String>,
    columns: &[String],
    reckoned: &Reckoned,
) -> CategoryResults {
    let places = plain.ranking.places.iter();
    let on_page: BTreeSet<&str> = places.map(|place| place.entry.as_str()).collect();
    let adjusted = reckoned.adjusted.iter();
    let adjusted = adjusted.filter(|it| on_page.contains(it.entry.as_str()));
    let axis = if reckoned.adjusted.is_empty() {
        plain.axis
    } else {
        let ends = reckoned.adjusted.iter();
        let ends = ends.flat_map(|it| [Some(it.low), Some(it.high)]);
        axis(ends.chain(judged.order().places.iter().map(|(_, place)| place.mean)))
    };
    CategoryResults {
        axis,
        adjusted: adjusted.cloned().collect(),
        not_adjusted: reckoned.not_adjusted.clone(),
        methods: reckoned.methods.clone(),
        same_first: reckoned.same_first,
        traces: trace::traces(names, columns, judged, &plain.ranking, &reckoned.leniencies),
        whole: true,
        ..plain
    }
}

/// The tie for the first place, by exact scores.
fn tie(conn: &Connection, call: &Call, judged: &Judged, order: &Order) -> Result<Option<TieView>> {
    let first = order.places.iter().filter(|(_, it)| it.place == Some(1));
    let numbers: BTreeMap<EntryId, &(u32, Place)> = first.map(|it| (it.1.entry, it)).collect();
    if numbers.len() < 2 {
        return Ok(None);
    }
    let tied = judged.ids.iter().copied();
    let tied: Vec<EntryId> = tied.filter(|id| numbers.contains_key(id)).collect();
    let best = countback(&judged.readings(), &tied).into_iter().next();
    let best = best.unwrap_or_default();
    let shown = best.iter().filter_map(|id| numbers.get(id)).take(PAGE);
    let shown = shown.map(|(number, place)| ranked(conn, *number, place));
    Ok(Some(TieView {
        rule: call.outcomes.as_ref().map(|it| it.tie).unwrap_or_default(),
        entries: numbers.len(),
        told_apart: best.len() < numbers.len(),
        countback: shown.collect::<Result<Vec<RankedEntry>>>()?,
    }))
}
