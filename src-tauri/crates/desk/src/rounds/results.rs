//! The results of a category, page by page: the ranking, and the numbers beside it. Places, ties and chances
//! are those among all entries; titles, names and marks are read for the page alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desk_core::in_force;
use judging::agree::{Level, alpha};
use judging::rank::countback;
use judging::{EntryId, Place};
use rules::Call;
use store::{Connection, LogHead};
use uuid::Uuid;
use workspace_core::blocking::blocking;
use workspace_core::views::{Axis, CategoryResults, TieView};
use workspace_core::{RankedEntry, Result};

use super::rank::{JudgedCategory, RankedOrder, ranked};
use super::slow_results::{self, Cached, Inputs, SlowResults};
use super::{judges, trace};
use crate::Desk;

/// Entries on one page.
const PAGE: usize = 100;

/// How many of the best are shown whatever the page.
const BEST: usize = 10;

impl Desk {
    /// The results of one category in a round, all entries on one page.
    pub async fn results(&self, round: u32, category: &str) -> Result<CategoryResults> {
        self.whole(round, category, (0, usize::MAX)).await
    }

    /// A page of them: at most `PAGE` entries after the first `skip`, best first. Without what takes long where it is not
    /// asked for `whole`; that is computed once for all pages, and once more when anything at the desk has changed.
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
        let read = self.core.store.read(move |conn| {
            let call = in_force::call(conn)?;
            let judged = JudgedCategory::read(conn, &call, round, &category)?;
            Ok(quick(conn, &call, round, &judged, (skip, PAGE))?.0)
        });
        read.await
    }

    /// Results with their slow part. One is computed at a time, on its own thread, so that it blocks neither other reads nor the
    /// window.
    pub(super) async fn whole(
        &self,
        round: u32,
        category: &str,
        page: (usize, usize),
    ) -> Result<CategoryResults> {
        let mut cache = self.results_cache.lock().await;
        let (cached, category_id) = (cache.get(round, category), category.to_owned());
        let read = self
            .core
            .store
            .read(move |conn| read_whole(conn, round, &category_id, page, &cached));
        let read = read.await?;
        let computed = match read.slow_part {
            SlowPart::Cached(computed) => computed,
            SlowPart::SheetSource(inputs) => {
                let (model, computed) = blocking(move || slow_results::compute(*inputs)).await?;
                cache.put(read.head, (round, category), model, computed)
            }
        };
        drop(cache);
        Ok(read.quick.with_slow_part(&computed))
    }
}

/// What is read for a whole answer.
struct WholeRead {
    /// Where the log ended: what was computed holds for as long as it ends there.
    head: LogHead,
    quick: QuickResults,
    slow_part: SlowPart,
}

/// The slow part: from the cache, or the inputs that it is computed from.
enum SlowPart {
    Cached(Arc<SlowResults>),
    SheetSource(Box<Inputs>),
}

/// The part of the results that is computed at once, with what is needed to add the slow part.
struct QuickResults {
    results: CategoryResults,
    judged: JudgedCategory,
    order: RankedOrder,
    /// The judges' names.
    names: BTreeMap<Uuid, String>,
    /// The marks of a sheet, in the order in which they are shown.
    columns: Vec<String>,
}

fn read_whole(
    conn: &Connection,
    round: u32,
    category: &str,
    page: (usize, usize),
    cached: &Cached,
) -> Result<WholeRead> {
    let head = store::log::head(conn)?;
    let call = in_force::call(conn)?;
    let judged = JudgedCategory::read(conn, &call, round, category)?;
    let (results, order) = quick(conn, &call, round, &judged, page)?;
    let slow_part = if let Some(computed) = cached.answer_at(&head) {
        SlowPart::Cached(computed)
    } else {
        let best = best(&order).map(|(_, place)| place.entry).collect();
        let model = cached.model_at(&head);
        SlowPart::SheetSource(Box::new(Inputs::read(
            conn, &call, round, &judged, best, model,
        )?))
    };
    let names = judges::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()));
    let quick = QuickResults {
        results,
        names: names.collect(),
        columns: judged.columns(&call),
        judged,
        order,
    };
    Ok(WholeRead {
        head,
        quick,
        slow_part,
    })
}

/// The ranking by what the round asked for, and what follows from the same readings at once.
fn quick(
    conn: &Connection,
    call: &Call,
    round: u32,
    judged: &JudgedCategory,
    (skip, most): (usize, usize),
) -> Result<(CategoryResults, RankedOrder)> {
    let (readings, order) = (judged.readings(), judged.order());
    let places = || order.places.iter().map(|(_, place)| place);
    let best = best(&order).map(|(number, place)| ranked(conn, *number, place));
    let results = CategoryResults {
        mode: call.mode_of(round),
        criteria: judged.asked_criteria(call),
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
        told_apart: true,
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
fn best(order: &RankedOrder) -> impl Iterator<Item = &(u32, Place)> {
    let places = order.places.iter().enumerate();
    places
        .take_while(|(index, (_, place))| *index < BEST || place.place == Some(1))
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

impl QuickResults {
    fn with_slow_part(self, computed: &SlowResults) -> CategoryResults {
        let Self {
            results, judged, ..
        } = self;
        let places = results.ranking.places.iter();
        let on_page: BTreeSet<&str> = places.map(|place| place.entry.as_str()).collect();
        let adjusted = computed.adjusted.iter();
        let adjusted = adjusted.filter(|it| on_page.contains(it.entry.as_str()));
        let axis = if computed.adjusted.is_empty() {
            results.axis
        } else {
            let ends = computed.adjusted.iter();
            let ends = ends.flat_map(|it| [Some(it.low), Some(it.high)]);
            axis(ends.chain(self.order.places.iter().map(|(_, place)| place.mean)))
        };
        let traces = trace::traces(
            &self.names,
            &self.columns,
            &judged,
            &results.ranking,
            &computed.leniencies,
        );
        CategoryResults {
            axis,
            adjusted: adjusted.cloned().collect(),
            not_adjusted: computed.not_adjusted.clone(),
            told_apart: computed.told_apart,
            methods: computed.methods.clone(),
            same_first: computed.same_first,
            traces,
            whole: true,
            ..results
        }
    }
}

/// The tie for the first place, by exact scores.
fn tie(
    conn: &Connection,
    call: &Call,
    judged: &JudgedCategory,
    order: &RankedOrder,
) -> Result<Option<TieView>> {
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
