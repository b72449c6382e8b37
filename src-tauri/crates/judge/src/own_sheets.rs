//! Statistics of a judge's own sheets, and which two entries to compare next. Nothing here is of another judge.

use std::collections::BTreeMap;

use judging::rank::{Comparison, next_pair, weighted_mean};
use judging::{EntryId, JudgeId, PLACE, ScoreSheet, VOTE, comparisons};
use rules::Mode;
use uuid::Uuid;
use workspace_core::ballot::ballot;
use workspace_core::views::{OwnCriterion, OwnPlace, OwnStatistics, PairsView};
use workspace_core::{ActionContext, Marked, Result};

use super::{Assigned, sheet};
use crate::Judge;

impl Judge {
    /// The judge's own marks in a round.
    pub async fn statistics(&self, round: u32) -> Result<OwnStatistics> {
        let (call, all) = (self.call().await?, self.of_round(round).await?);
        let sheets: Vec<ScoreSheet> = all.iter().map(as_judging).collect();
        let criteria: Vec<String> = match call.mode_of(round) {
            Mode::Marks => call.criteria.iter().map(|it| it.id.clone()).collect(),
            Mode::YesMaybeNo => vec![VOTE.to_owned()],
            Mode::Ranking => vec![PLACE.to_owned()],
            Mode::Pairs | Mode::Consensus => Vec::new(),
        };
        let marks_of = |criterion: &String| -> Vec<f64> {
            let counted_sheets = sheets.iter().filter(|sheet| sheet.recused.is_none());
            counted_sheets
                .filter_map(|sheet| sheet.marks.get(criterion).copied())
                .collect()
        };
        let mut uses_of_marks: BTreeMap<i64, (f64, usize)> = BTreeMap::new();
        for mark in criteria.iter().flat_map(marks_of) {
            uses_of_marks.entry(millionths(mark)).or_insert((mark, 0)).1 += 1;
        }
        let ids: Vec<EntryId> = sheets.iter().map(|sheet| sheet.entry).collect();
        let places = weighted_mean(&ballot(&call, round)?.readings(&ids, &sheets));
        let order = places.into_iter().filter_map(|place| {
            let (assigned, _) = all.iter().find(|(it, _)| it.entry.entry == place.entry.0)?;
            Some(OwnPlace {
                entry: place.entry.0.to_string(),
                number: assigned.entry.number,
                title: assigned.entry.title.clone(),
                mean: place.mean?.abs(),
            })
        });
        Ok(OwnStatistics {
            criteria: criteria
                .iter()
                .map(|criterion| criterion_statistics(criterion, &marks_of(criterion)))
                .collect(),
            used: uses_of_marks.into_values().collect(),
            order: order.collect(),
        })
    }

    /// Which two entries of a category to compare next in a round of comparisons.
    pub async fn pairs(&self, round: u32, category: &str) -> Result<PairsView> {
        let mut all = self.of_round(round).await?;
        all.retain(|(assigned, sheet)| {
            assigned.entry.category == category && sheet.recused.is_none()
        });
        let sheets: Vec<ScoreSheet> = all.iter().map(as_judging).collect();
        let ids: Vec<EntryId> = sheets.iter().map(|sheet| sheet.entry).collect();
        let comparisons_made: Vec<Comparison> = comparisons(&ids, &sheets);
        let pair_ids = |(one, other): (EntryId, EntryId)| (one.0.to_string(), other.0.to_string());
        let last = self.last_compared(round, &ids).await?;
        Ok(PairsView {
            next: next_pair(&ids, &comparisons_made).map(pair_ids),
            last: last.map(pair_ids),
            compared: comparisons_made.len(),
            pairs: ids.len() * ids.len().saturating_sub(1) / 2,
        })
    }

    /// Says which of two entries is the better: 1 the first, 0 the other, ½ neither; none takes the answer back.
    pub async fn compare(
        &self,
        round: u32,
        (one, other): (Uuid, Uuid),
        answer: Option<f64>,
        ctx: &ActionContext,
    ) -> Result<()> {
        // A pair stands once, on the sheet of the entry whose id comes first.
        let (holder, against, answer) = if one < other {
            (one, other, answer)
        } else {
            (other, one, answer.map(|answer| 1.0 - answer))
        };
        let ctx = ctx.clone();
        let write = self.core.store.write(move |tx| {
            let (_, mut marked) = sheet::latest(tx, round, holder)?;
            match answer {
                Some(answer) => marked.marks.insert(against.to_string(), answer),
                None => marked.marks.remove(&against.to_string()),
            };
            sheet::append(tx, round, holder, &marked, &ctx)?;
            Ok(())
        });
        write.await
    }

    /// Puts entries into an order, the best first: each gets its place on its sheet, and nothing else on it changes.
    pub async fn order(&self, round: u32, entries: &[Uuid], ctx: &ActionContext) -> Result<()> {
        let (entries, ctx) = (entries.to_vec(), ctx.clone());
        // All places at once, so that no half order is ever kept.
        let write = self.core.store.write(move |tx| {
            for (place_number, entry) in (1_u32..).zip(entries) {
                let (_, mut marked) = sheet::latest(tx, round, entry)?;
                let place = f64::from(place_number);
                if marked.marks.insert(PLACE.to_owned(), place) != Some(place) {
                    sheet::append(tx, round, entry, &marked, &ctx)?;
                }
            }
            Ok(())
        });
        write.await
    }

    async fn of_round(&self, round: u32) -> Result<Vec<(Assigned, Marked)>> {
        let mut all = self.sheets_of_all().await?;
        all.retain(|(assigned, _)| assigned.round == round);
        Ok(all)
    }

    /// The pair in which the sheet that was saved last differs from the one before it.
    async fn last_compared(
        &self,
        round: u32,
        among: &[EntryId],
    ) -> Result<Option<(EntryId, EntryId)>> {
        let judge = self.id().await?.to_string();
        let among = among.to_vec();
        let query =
            self.core.store.read(move |conn| {
                let latest = store::score_sheet::newest(conn, round, &judge)?;
                let Some(row) = latest else { return Ok(None) };
                let holder = EntryId(workspace_core::parse_id(&row.entry)?);
                let sheet_now: Marked = workspace_core::messages::read(row.body.as_bytes())?;
                let row_before = match row.revision.checked_sub(1) {
                    Some(revision) => {
                        store::score_sheet::revision(conn, round, &judge, &row.entry, revision)?
                    }
                    None => None,
                };
                let sheet_before: Marked = match row_before {
                    Some(row) => workspace_core::messages::read(row.body.as_bytes())?,
                    None => Marked::default(),
                };
                let changed_mark = sheet_now
                    .marks
                    .iter()
                    .find(|(other, mark)| sheet_before.marks.get(*other) != Some(mark));
                let other_entry = changed_mark
                    .and_then(|(other_entry, _)| Uuid::parse_str(other_entry).ok())
                    .map(EntryId);
                let pair = other_entry.map(|other_entry| (holder, other_entry));
                Ok::<_, workspace_core::Error>(pair.filter(|(one, other_entry)| {
                    among.contains(one) && among.contains(other_entry)
                }))
            });
        query.await
    }
}

/// A sheet as judging knows it.
fn as_judging((assigned, marked): &(Assigned, Marked)) -> ScoreSheet {
    ScoreSheet {
        judge: JudgeId(Uuid::nil()),
        entry: EntryId(assigned.entry.entry),
        marks: marked.marks.clone(),
        comment: None,
        note: None,
        recused: marked.recused.clone(),
    }
}

/// The statistics of the marks on one criterion.
fn criterion_statistics(criterion: &str, marks: &[f64]) -> OwnCriterion {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let mean = (!marks.is_empty()).then(|| marks.iter().sum::<f64>() / count(marks.len()));
    let spread = mean.filter(|_| marks.len() > 1).map(|mean| {
        let squares: f64 = marks.iter().map(|mark| (mark - mean).powi(2)).sum();
        (squares / count(marks.len() - 1)).sqrt()
    });
    OwnCriterion {
        criterion: criterion.to_owned(),
        marks: marks.len(),
        mean,
        spread,
    }
}

/// A mark in whole millionths, so that equal marks meet.
#[expect(clippy::cast_possible_truncation, reason = "marks are small")]
fn millionths(mark: f64) -> i64 {
    (mark * 1e6).round() as i64
}
