//! Feedback to entrants: what the call lets them be told of the judging, without the judges' names.

use std::collections::HashMap;

use desk_core::{award, heads, in_force};
use exchange::{Card, Kind};
use judging::{NameSearch, ScoreSheet};
use rules::{Call, Feedback, Mode};
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::messages::{self, CriterionMean, FeedbackMessage, RoundFeedback};
use workspace_core::sending::{self, Outgoing};
use workspace_core::views::{FeedbackPage, FeedbackView};
use workspace_core::{
    ActionContext, Delivery, Error, JudgingError, ProgressReporter, Result, SentOut, ballot,
    entry_number,
};

use super::in_round::InRound;
use super::{in_round, judges, sheets};
use crate::Desk;

/// Entries on one page.
const PAGE: usize = 100;

/// The fewest judges of a mean: the mean of one judge's marks would be that judge's own.
const MIN_JUDGES_FOR_MEAN: usize = 2;

impl Desk {
    /// A page of what the entrants of a category would be told: at most `PAGE` entries after the first `skip`, in the order
    /// of their numbers, with how many in all are still to be told. Words that name a judge are withheld.
    pub async fn feedback_page(&self, category: &str, skip: usize) -> Result<FeedbackPage> {
        let category = category.to_owned();
        let read = move |conn: &Connection| page(conn, &category, (skip, PAGE));
        self.core.store.read(read).await
    }

    /// Seals for every entrant of a decided category what they are told, and sends it by the mailbox. What the mailbox does
    /// not take is kept here and waits. An entrant who was sent the same before gets nothing; one to whom nothing can be
    /// sent does not stop the others.
    pub async fn release_feedback(
        &self,
        category: &str,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let category_id = category.to_owned();
        let due = self.core.store.read(move |conn| {
            let decided = award::decision_of(conn, &in_force::call(conn)?, &category_id)?;
            if !decided.is_decided() {
                return Err(JudgingError::NotDecided.into());
            }
            all_due(conn, &category_id)
        });
        let mut due = due.await?;
        due.retain(FeedbackDue::is_open);
        let total = due.len();
        let mut out = SentOut::default();
        for (done, due) in due.into_iter().enumerate() {
            if progress.stopped() {
                out.stopped = true;
                break;
            }
            let number = entry_number(due.number);
            out.note_sealed(&number, self.keep_feedback(due, ctx).await.map(Some))?;
            progress.at("progress-feedback", done + 1, total);
        }
        sending::send_all(&self.core, ctx, progress).await?;
        self.count_delivered(&mut out).await?;
        Ok(out)
    }

    /// Seals what one entrant is told, and keeps it until it is sent.
    async fn keep_feedback(&self, due: FeedbackDue, ctx: &ActionContext) -> Result<Uuid> {
        let (ctx, identity) = (ctx.clone(), self.core.identity.clone());
        let write = self.core.store.write(move |tx| {
            let entry = due.entry.to_string();
            let Some(card) = store::peer::get(tx, &entry)? else {
                // It came without a card, so there is no address to send to.
                return Err(Error::UnknownEntry { entry });
            };
            let reader: &Card = &messages::read(card.as_bytes())?;
            let (address, kind) = (reader.address(), Kind::Feedback);
            let message = FeedbackMessage {
                entry: due.entry,
                rounds: due.rounds,
                head: heads::sign(tx, &identity, Some(&address), ctx.at)?,
            };
            let (id, at) = (ctx.new_id(), ctx.stamp());
            let bundle = messages::bundle(&message)?;
            let bytes = exchange::seal(&identity, Some(reader), kind, id, &at, &bundle)?;
            let outgoing = Outgoing {
                id,
                kind,
                subject: &entry,
                reader: Some(reader),
                bytes: &bytes,
                files: Vec::new(),
            };
            outgoing.put_in_outbox(tx, &json!({}), &ctx)?;
            heads::note_issued(tx, &message.head, Some(&address), kind.name(), &at)?;
            store::feedback::append(tx, &entry, &messages::to_json(&message)?, &ctx.actor, &at)?;
            let detail = json!({ "told": message.rounds, "withheld": due.withheld.len() });
            workspace_core::log(tx, &ctx.actor, &at, "feedback-released", &entry, &detail)?;
            Ok::<_, Error>(id)
        });
        write.await
    }
}

/// What one entrant is to be told.
struct FeedbackDue {
    entry: Uuid,
    number: u32,
    rounds: Vec<RoundFeedback>,
    /// Words that name a judge.
    withheld: Vec<String>,
    /// Whether the entrant was told just this.
    informed: bool,
}

impl FeedbackDue {
    /// Whether there is something to tell that was not told.
    fn is_open(&self) -> bool {
        !self.informed && !self.rounds.is_empty()
    }

    fn delivery(&self, conn: &Connection) -> Result<Option<Delivery>> {
        let entry = self.entry.to_string();
        let sealed = store::outbox::latest(conn, Kind::Feedback.name(), &entry)?;
        sealed
            .map(|row| Delivery::of(conn, &row.sealed_id))
            .transpose()
    }

    fn view(self, conn: &Connection) -> Result<FeedbackView> {
        Ok(FeedbackView {
            delivery: self.delivery(conn)?,
            title: store::entry_row::title(conn, self.number)?.unwrap_or_default(),
            entry: self.entry.to_string(),
            number: self.number,
            rounds: self.rounds,
            withheld: self.withheld,
            informed: self.informed,
        })
    }
}

pub(super) fn page(
    conn: &Connection,
    category: &str,
    (skip, most): (usize, usize),
) -> Result<FeedbackPage> {
    let all = all_due(conn, category)?;
    let mut waiting = 0;
    for due in all.iter().filter(|due| due.informed) {
        let was_sent = due.delivery(conn)?.is_some_and(|it| it.has_left_machine());
        waiting += usize::from(!was_sent);
    }
    Ok(FeedbackPage {
        of: all.len(),
        skip,
        most,
        due: all.iter().filter(|due| due.is_open()).count(),
        informed: all.iter().filter(|due| due.informed).count(),
        waiting,
        withheld: all.iter().map(|due| due.withheld.len()).sum(),
        entries: all
            .into_iter()
            .skip(skip)
            .take(most)
            .map(|due| due.view(conn))
            .collect::<Result<_>>()?,
    })
}

/// What judges of a round say of an entry, each with what its entrant is to be told.
type SheetsByEntry = HashMap<Uuid, Vec<(ScoreSheet, Option<String>)>>;

fn all_due(conn: &Connection, category: &str) -> Result<Vec<FeedbackDue>> {
    let call = in_force::call(conn)?;
    let allowed = call
        .outcomes
        .as_ref()
        .map(|it| it.feedback)
        .unwrap_or_default();
    if allowed == Feedback::None {
        return Err(JudgingError::NothingToTell.into());
    }
    if call.category(category).is_none() {
        return Err(Error::UnknownCategory {
            category: category.to_owned(),
        });
    }
    let judges = judges::judges(conn)?;
    let names = NameSearch::of(judges.iter().map(|judge| judge.card.name()));
    let entries = in_round::eligible(conn, category)?;
    let mut rounds: Vec<(u32, SheetsByEntry)> = Vec::new();
    for round in 1..=call.round_count() {
        ballot::ballot(&call, round)?;
        let mut of_entry = SheetsByEntry::new();
        let round_entries = in_round::entries(conn, &call, round, category)?;
        for sheet in sheets::latest_with_feedback(conn, round, &round_entries)? {
            of_entry.entry(sheet.0.entry.0).or_default().push(sheet);
        }
        rounds.push((round, of_entry));
    }
    entries
        .into_iter()
        .map(|InRound { entry, number }| {
            let (mut withheld, mut read) = (Vec::new(), Vec::new());
            for (round, of_entry) in &mut rounds {
                let sheets = of_entry.remove(&entry).unwrap_or_default();
                let mut of_round = of_round(&call, allowed, *round, sheets);
                let (naming_a_judge, harmless) = of_round
                    .words
                    .into_iter()
                    .partition(|words: &String| names.finds_any_in(words));
                withheld.extend::<Vec<String>>(naming_a_judge);
                of_round.words = harmless;
                if of_round.judges > 0 {
                    read.push(of_round);
                }
            }
            Ok(FeedbackDue {
                informed: !read.is_empty() && was_told(conn, entry, &read)?,
                entry,
                number,
                rounds: read,
                withheld,
            })
        })
        .collect()
}

/// Whether the entrant of an entry was last told just this.
fn was_told(conn: &Connection, entry: Uuid, rounds: &[RoundFeedback]) -> Result<bool> {
    Ok(match store::feedback::latest(conn, &entry.to_string())? {
        Some(body) => messages::read::<FeedbackMessage>(body.as_bytes())?.rounds == rounds,
        None => false,
    })
}

/// What the judges of a round say of an entry, by their sheets.
fn of_round(
    call: &Call,
    allowed: Feedback,
    round: u32,
    sheets: Vec<(ScoreSheet, Option<String>)>,
) -> RoundFeedback {
    let (counted, words): (Vec<ScoreSheet>, Vec<Option<String>>) = sheets
        .into_iter()
        .filter(|(sheet, _)| sheet.recused.is_none())
        .unzip();
    let words = words.into_iter().flatten();
    let mut words: Vec<String> = words.filter(|words| !words.trim().is_empty()).collect();
    // The order of the sheets would tell who wrote what.
    words.sort_unstable();
    let means = allowed == Feedback::WordsAndMeans
        && call.mode_of(round) == Mode::Marks
        && counted.len() >= MIN_JUDGES_FOR_MEAN;
    RoundFeedback {
        round,
        name: call.round(round).map(|round| round.name.clone()),
        judges: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        words,
        means: if means {
            means_of(call, &counted)
        } else {
            Vec::new()
        },
    }
}

fn means_of(call: &Call, counted: &[ScoreSheet]) -> Vec<CriterionMean> {
    let means = call.criteria.iter().filter_map(|criterion| {
        let marks = counted
            .iter()
            .map(|sheet| sheet.marks.get(&criterion.id).copied());
        let marks = marks.collect::<Option<Vec<f64>>>()?;
        let count = u32::try_from(marks.len()).ok()?;
        Some(CriterionMean {
            name: criterion.name.clone(),
            mean: marks.iter().sum::<f64>() / f64::from(count),
        })
    });
    means.collect()
}
