//! The page on how one entry was judged, for somebody who contests the result: it says only what the desk recorded, and
//! names no judge.

use std::path::Path;

use catalogue::Language;
use chrono::{DateTime, Utc};
use desk_core::eligibility::evaluate::Screening;
use desk_core::{award, in_force, number};
use judging::{EntryId, JudgeId};
use lists::page::{
    DecisionExplanation, Explanation, RoundExplanation, SheetExplanation, write_page,
};
use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::destination::output_file;
use workspace_core::witness::page::PageBody;
use workspace_core::{ActionContext, DecisionOutcome, Detail, Error, Result, blocking};

use super::rank::JudgedCategory;
use super::{for_entrant, in_round, proven_page};
use crate::Desk;
use crate::press_outcome::press_outcome;

impl Desk {
    /// Writes the page of one entry to `path`, in `language`: whole, or not at all. What it says is recorded
    /// first, so that it can be checked without the desk.
    pub async fn write_explanation(
        &self,
        entry: &str,
        path: &Path,
        language: Language,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (entry, ctx, chosen_path) = (entry.to_owned(), ctx.clone(), path.to_owned());
        // Before anything is recorded of a page that cannot be written.
        let path = blocking(move || output_file(&chosen_path, &["html", "htm"])).await??;
        let identity = self.core.identity.clone();
        let written = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let explanation = explain(tx, &call, &entry)?;
            require_announceable(tx, &call, &entry, language)?;
            let body = PageBody {
                language: language.tag().to_owned(),
                zone: call.deadline_in_force().zone.name().to_owned(),
                made_at: ctx.at,
                lines: store::log::of(tx, &entry)?
                    .iter()
                    .map(|line| line.seq)
                    .collect(),
                explanation,
            };
            proven_page::record_and_render(tx, &identity, &entry, &body, &ctx)
        });
        let page = written.await?;
        blocking(move || write_page(&path, &page)).await??;
        Ok(())
    }

    /// The number of an entry at the desk.
    pub async fn entry_number(&self, entry: Uuid) -> Result<u32> {
        let read = self
            .core
            .store
            .read(move |conn| number(conn, &entry.to_string()));
        read.await
    }

    /// The entry with this number at the desk.
    pub async fn entry_numbered(&self, number: u32) -> Result<String> {
        let read = self.core.store.read(move |conn| {
            let row = store::entry_row::get(conn, number)?;
            row.map(|row| row.entry).ok_or_else(|| Error::UnknownEntry {
                entry: workspace_core::entry_number(number),
            })
        });
        read.await
    }
}

/// Refuses a page that would say an outcome before it may be announced.
fn require_announceable(
    conn: &Connection,
    call: &Call,
    entry: &str,
    language: Language,
) -> Result<()> {
    let decisions = award::decisions(conn, call)?;
    let decided = decisions.iter().flat_map(award::decided_entries);
    let of_entry = decided.filter(|(_, on)| *on == entry);
    award::require_conditions_met(conn, call, of_entry, language.code())
}

fn explain(conn: &Connection, call: &Call, entry: &str) -> Result<Explanation> {
    let number = number(conn, entry)?;
    let screened = Screening::in_force(conn, call)?.require(entry)?;
    let document = screened.document;
    let category = call.category(&document.category);
    let rounds = (1..=call.round_count())
        .filter_map(|number| round_read(conn, call, number, &document.category, entry).transpose())
        .collect::<Result<Vec<_>>>()?;
    Ok(Explanation {
        organisation: call.programme.organisation.clone(),
        edition: call.edition.name.clone(),
        number,
        names: document
            .people
            .iter()
            .map(|person| person.public_name.clone())
            .collect(),
        category: category.map_or_else(
            || rules::Text::One(document.category.as_str().into()),
            |category| category.name.clone(),
        ),
        title: document.title,
        received_at: screened.row.received_at.as_deref().and_then(instant),
        call_version: call.version,
        verdict: screened.verdict,
        findings: for_entrant::findings(conn, screened.findings, &screened.row)?,
        rounds,
        decisions: decisions_on(conn, call, &document.category, entry)?,
    })
}

/// What the judges of a round said of an entry; nothing where it did not stand in the round.
fn round_read(
    conn: &Connection,
    call: &Call,
    number: u32,
    category: &str,
    entry: &str,
) -> Result<Option<RoundExplanation>> {
    let id = EntryId(workspace_core::parse_id(entry)?);
    let judged = JudgedCategory::read(conn, call, number, category)?;
    if !judged.ids.contains(&id) {
        return Ok(None);
    }
    let readings = judged.readings();
    let means = readings
        .all()
        .iter()
        .filter(|it| readings.entries()[it.entry] == id);
    let means: Vec<(JudgeId, f64)> = means
        .map(|it| (readings.judges()[it.judge], it.value.abs()))
        .collect();
    let criteria = judged.asked_criteria(call);
    let sheets = judged.sheets.iter().filter(|sheet| sheet.entry == id);
    let sheets = sheets.map(|sheet| SheetExplanation {
        marks: criteria
            .iter()
            .map(|criterion| sheet.marks.get(&criterion.id).copied())
            .collect(),
        mean: means
            .iter()
            .find(|(judge, _)| *judge == sheet.judge && sheet.recused.is_none())
            .map(|(_, mean)| *mean),
        recused: sheet.recused.is_some(),
    });
    let mut sheets: Vec<SheetExplanation> = sheets.collect();
    // The order of the judges would tell whose sheet is whose over several pages.
    sheets.sort_by(|one, other| {
        other
            .mean
            .partial_cmp(&one.mean)
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let place = judged
        .places()
        .ok()
        .and_then(|places| places.into_iter().find(|it| it.entry == id));
    let advanced = in_round::advanced_from(conn, number, category)?;
    Ok(Some(RoundExplanation {
        round: number,
        name: call.round(number).map(|round| round.name.clone()),
        criteria: criteria
            .into_iter()
            .map(|criterion| criterion.name)
            .collect(),
        sheets,
        place: place.as_ref().and_then(|it| it.place),
        tied: place.as_ref().is_some_and(|it| it.tied),
        of: u32::try_from(judged.ids.len()).unwrap_or(u32::MAX),
        mean: place.and_then(|it| it.mean),
        advanced: advanced
            .filter(|_| number < call.last_round(category))
            .map(|advanced| advanced.contains(&id.0)),
    }))
}

/// What stands of an entry, of its category as a whole and of each award among the winners that it has, with the words that
/// the desk wrote for the entrant.
fn decisions_on(
    conn: &Connection,
    call: &Call,
    category: &str,
    entry: &str,
) -> Result<Vec<DecisionExplanation>> {
    let mut decided = Vec::new();
    for decision in award::decisions(conn, call)? {
        let is_own = decision.category == category;
        let top_award = call.top_award(&decision.category);
        if !is_own && top_award.is_none() {
            continue;
        }
        for (outcome, on, recorded) in decision.outcomes() {
            let is_of_category = is_own && outcome == DecisionOutcome::NoAward;
            if on != Some(entry) && !is_of_category {
                continue;
            }
            decided.push(DecisionExplanation {
                award: top_award.map(|award| award.name.clone()),
                outcome: press_outcome(outcome),
                words: recorded
                    .for_entrant
                    .clone()
                    .filter(|_| decision.tells_reasons),
                votes: recorded
                    .votes
                    .map(|votes| (votes.in_favour, votes.against, votes.abstained)),
                at: instant(&recorded.at).ok_or_else(|| Error::Message {
                    detail: Detail::NotAnInstant {
                        text: recorded.at.clone(),
                    },
                })?,
            });
        }
    }
    Ok(decided)
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    text.parse().ok()
}
