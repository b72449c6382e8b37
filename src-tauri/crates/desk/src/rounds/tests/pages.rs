//! What the screens show page by page, against the whole answer and against the slow way to it.

use std::collections::BTreeSet;

use desk_core::{in_force, number};
use judging::meeting::agenda;
use judging::{EntryId, JudgeId, mentions};
use proptest::prelude::*;
use rules::Call;
use store::Connection;
use workspace_core::messages::{self, SheetCopy};
use workspace_core::views::{AgendaItem, CategoryResults, ConflictView, FeedbackView};
use workspace_core::{HasCore, Result};

use super::super::{conflict_views, feedback, judges, meeting, panels, sheets};
use super::{barring, by_chance};
use crate::Desk;
use crate::rounds::in_round;

/// Entries on a page here: few, so that there are several pages.
const FEW: usize = 3;

/// Every page of a list of `of` things, one after the other.
fn pages<T>(of: usize, mut page: impl FnMut(usize) -> Result<Vec<T>>) -> Result<Vec<T>> {
    let mut all = Vec::new();
    for skip in (0..of.max(1)).step_by(FEW) {
        let some = page(skip)?;
        assert!(some.len() <= FEW);
        all.extend(some);
    }
    Ok(all)
}

/// The pages of one category's results show what the whole shows, and no more.
async fn check_results(desk: &Desk, number: u32, category: &str) -> usize {
    let whole = desk.results(number, category).await.unwrap();
    let ranking = desk.ranking(number, category).await.unwrap();
    assert_eq!(whole.ranking, ranking);
    let (mut places, mut adjusted, mut traces) = (Vec::new(), Vec::new(), Vec::new());
    for skip in (0..whole.entries.max(1)).step_by(FEW) {
        let page = desk.whole(number, category, (skip, FEW)).await.unwrap();
        let on_page: Vec<_> = page.ranking.places.iter().map(|it| &it.entry).collect();
        assert!(on_page.len() <= FEW && page.adjusted.len() <= FEW);
        assert!(page.adjusted.iter().all(|it| on_page.contains(&&it.entry)));
        assert!(
            page.methods
                .iter()
                .all(|it| it.places.len() <= page.best.len())
        );
        let rest = |of: &CategoryResults| {
            let of = of.clone();
            let counts = (of.entries, of.marked, of.sheets, of.judges);
            let numbers = (of.axis, of.alpha, of.not_adjusted, of.same_first);
            (counts, numbers, of.best, of.methods, of.tie)
        };
        assert_eq!(
            rest(&page),
            rest(&whole),
            "what stands beside is the same on every page"
        );
        places.extend(page.ranking.places.clone());
        adjusted.extend(page.adjusted);
        traces.extend(page.traces);
    }
    assert_eq!((&places, &traces), (&ranking.places, &whole.traces));
    let by_entry = |mut all: Vec<workspace_core::views::Adjusted>| {
        all.sort_by(|a, b| a.entry.cmp(&b.entry));
        all
    };
    assert_eq!(by_entry(adjusted), by_entry(whole.adjusted.clone()));
    assert_eq!(whole.entries, places.len());
    assert_eq!(
        whole.marked,
        places.iter().filter(|it| it.marks > 0).count()
    );
    let sheets: u32 = places.iter().map(|it| it.marks).sum();
    assert_eq!(whole.sheets, sheets as usize);
    // Whoever shares the first place is among the best, on whatever page.
    for first in places.iter().filter(|it| it.place == Some(1)) {
        assert!(whole.best.contains(first));
    }
    // What was computed before is what a desk computes whose cache is empty.
    let fresh = Desk::of(desk.core.clone());
    assert_eq!(fresh.results(number, category).await.unwrap(), whole);
    places.len()
}

/// A meeting's pages, against the order of all entries with the conflicts that reading everything finds.
fn check_meeting(conn: &Connection, call: &Call, number: u32, category: &str) -> Result<()> {
    let whole = meeting::view(conn, number, category, (0, usize::MAX))?;
    let paged = pages(whole.entries, |skip| {
        let page = meeting::view(conn, number, category, (skip, FEW))?;
        assert_eq!(
            (page.entries, page.skip, page.most),
            (whole.entries, skip, FEW)
        );
        Ok(page.items)
    })?;
    assert_eq!(paged, whole.items);
    let panel = panels::panel(conn, number, category)?;
    let bars = barring(conn, call, number)?;
    let bars: BTreeSet<(JudgeId, EntryId)> = bars
        .into_iter()
        .filter(|(judge, _)| panel.judges.contains(judge))
        .collect();
    let order = super::super::rank::rank(conn, number, category)?.places;
    let order = order
        .iter()
        .map(|it| Ok(EntryId(workspace_core::parse_id(&it.entry)?)));
    let steps = agenda(&order.collect::<Result<Vec<_>>>()?, &bars);
    let moves = |item: &AgendaItem| (item.out.len(), item.leave.len(), item.back.len());
    let slow: Vec<_> = steps
        .iter()
        .map(|it| {
            (
                it.entry.0.to_string(),
                (it.out.len(), it.leave.len(), it.back.len()),
            )
        })
        .collect();
    let fast: Vec<_> = whole
        .items
        .iter()
        .map(|it| (it.entry.entry.clone(), moves(it)))
        .collect();
    assert_eq!(fast, slow);
    Ok(())
}

/// What entrants are told, against the way by each entry's own sheets.
fn check_feedback(conn: &Connection, call: &Call, category: &str) -> Result<usize> {
    let whole = feedback::page(conn, category, (0, usize::MAX))?;
    let paged = pages(whole.of, |skip| {
        let page = feedback::page(conn, category, (skip, FEW))?;
        let totals = |of: &workspace_core::views::FeedbackPage| {
            (of.of, of.due, of.informed, of.waiting, of.withheld)
        };
        assert_eq!(totals(&page), totals(&whole));
        Ok(page.entries)
    })?;
    assert_eq!(paged, whole.entries);
    let due = |it: &&FeedbackView| !it.informed && !it.rounds.is_empty();
    assert_eq!(whole.due, whole.entries.iter().filter(due).count());
    let names: Vec<String> = judges::judges(conn)?
        .iter()
        .map(|judge| judge.card.name().to_owned())
        .collect();
    let eligible = in_round::eligible(conn, category)?;
    assert_eq!(eligible.len(), whole.of);
    for (it, view) in eligible.iter().zip(&whole.entries) {
        assert_eq!(view.number, number(conn, &view.entry)?);
        let (mut report, mut withheld) = (Vec::new(), Vec::new());
        for round in 1..=call.round_count() {
            let round_entries = in_round::entries(conn, call, round, category)?;
            if !round_entries.contains(it) {
                continue;
            }
            let counted = sheets::latest(conn, round, &[*it])?;
            let counted: BTreeSet<JudgeId> = counted
                .iter()
                .filter(|sheet| sheet.recused.is_none())
                .map(|sheet| sheet.judge)
                .collect();
            let mut words = Vec::new();
            for row in store::score_sheet::latest_of_entry(conn, round, &view.entry)? {
                let copy: SheetCopy = messages::read(row.body.as_bytes())?;
                if counted.contains(&JudgeId(workspace_core::parse_id(&row.judge)?)) {
                    words.extend(copy.feedback);
                }
            }
            words.sort_unstable();
            let names_one = |words: &String| names.iter().any(|name| mentions(words, name));
            let (telling, kept): (Vec<String>, Vec<String>) =
                words.into_iter().partition(names_one);
            withheld.extend(telling);
            if !counted.is_empty() {
                report.push((round, counted.len(), kept));
            }
        }
        let shown: Vec<_> = view
            .rounds
            .iter()
            .map(|it| (it.round, it.judges as usize, it.words.clone()))
            .collect();
        assert_eq!((shown, &view.withheld), (report, &withheld));
    }
    Ok(whole.withheld)
}

/// The entries of each page of conflicts are few, and the pages together are all.
fn check_conflicts(conn: &Connection) -> Result<()> {
    let whole = conflict_views::view(conn, 1, (0, usize::MAX))?;
    let mut paged: Vec<ConflictView> = Vec::new();
    for skip in (0..whole.entries.max(1)).step_by(FEW) {
        let page = conflict_views::view(conn, 1, (skip, FEW))?;
        let entries: BTreeSet<u32> = page.conflicts.iter().map(|it| it.number).collect();
        assert!(entries.len() <= FEW && page.entries == whole.entries);
        paged.extend(page.conflicts);
    }
    assert_eq!(paged, whole.conflicts);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn pages_together_say_what_the_whole_says(seed in any::<u64>()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let dir = tempfile::tempdir().unwrap();
            let desk = by_chance::desk(&dir, seed).await;
            let call = desk.call_in_force().await.unwrap();
            let mut several = false;
            for category in &call.categories {
                for round in 1..=call.round_count() {
                    several |= check_results(&desk, round, &category.id).await > FEW;
                }
            }
            assert!(several, "no category has more than one page");
            let withheld = desk.core.store.read(|conn| {
                let call = in_force::call(conn)?;
                let mut withheld = 0;
                for category in &call.categories {
                    for round in 1..=call.round_count() {
                        check_meeting(conn, &call, round, &category.id)?;
                    }
                    withheld += check_feedback(conn, &call, &category.id)?;
                }
                check_conflicts(conn)?;
                Ok::<_, workspace_core::Error>(withheld)
            });
            assert!(withheld.await.unwrap() > 0, "no words were withheld");
        });
    }
}

/// What was computed from other sheets is never shown again.
#[tokio::test]
async fn a_new_sheet_counts_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let desk = by_chance::desk(&dir, 26).await;
    let call = desk.call_in_force().await.unwrap();
    let category = call.categories[0].id.clone();
    let before = desk.results_page(1, &category, true, 0).await.unwrap();
    let first = before.best[0].entry.clone();
    let judge = before.traces[0].sheets[0].judge;
    let entry = workspace_core::parse_id(&first).unwrap();
    let marks = call.criteria.iter().map(|it| (it.id.clone(), 1.0));
    let copy = SheetCopy {
        entry,
        revision: 9,
        marks: marks.collect(),
        comment: None,
        feedback: None,
        recused: None,
        contained: false,
    };
    let ctx = workspace_core::ActionContext::new("Test", "2021-01-26T12:00:00Z".parse().unwrap());
    desk.keep_unsealed_sheets(1, vec![(judge, copy)], &ctx)
        .await
        .unwrap();
    let after = desk.results_page(1, &category, true, 0).await.unwrap();
    assert_ne!(
        (&after.adjusted, &after.traces),
        (&before.adjusted, &before.traces)
    );
    let fresh = Desk::of(desk.core.clone());
    assert_eq!(
        fresh.results_page(1, &category, true, 0).await.unwrap(),
        after
    );
}
