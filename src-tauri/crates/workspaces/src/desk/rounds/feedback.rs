//! Feedback to entrants: what the call lets them be told of the judging, without the judges' names.

use exchange::{Card, Kind};
use judging::ScoreSheet;
use rules::{Call, Feedback, Mode};
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::rank::Judged;
use super::round::InRound;
use super::{JudgingError, award, judges, round};
use crate::desk::{call, heads};
use crate::papers::{self, CriterionMean, FeedbackPaper, RoundFeedback, SheetCopy};
use crate::sending::{self, Outgoing};
use crate::views::FeedbackView;
use crate::{Act, Delivery, Desk, Error, Result, SentOut, Watch, act, keeping};

/// How many judges it takes for a mean that is nobody's own mark.
const ENOUGH: usize = 2;

impl Desk {
    /// What each entrant of a category would be told. Words that name a judge are withheld.
    pub async fn feedback(&self, category: &str) -> Result<Vec<FeedbackView>> {
        let category = category.to_owned();
        let read = move |conn: &Connection| {
            Ok(all(conn, &category)?
                .into_iter()
                .map(|due| due.view)
                .collect())
        };
        self.kept.store.read(read).await
    }

    /// Seals for every entrant of a decided category what they are told, and sends it by the mailbox. What the mailbox does
    /// not take is kept here and waits. One who was told the same before is not told again; one who cannot be told stops
    /// no other.
    pub async fn release_feedback(
        &self,
        category: &str,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<SentOut> {
        let wanted = category.to_owned();
        let due = self.kept.store.read(move |conn| {
            let decided = award::decision_of(conn, &call::in_force(conn)?, &wanted)?;
            if !decided.is_decided() {
                return Err(JudgingError::NotDecided.into());
            }
            all(conn, &wanted)
        });
        let mut due = due.await?;
        due.retain(|due| !due.view.told && !due.view.rounds.is_empty());
        let total = due.len();
        let mut out = SentOut::default();
        for (done, due) in due.into_iter().enumerate() {
            if watch.stopped() {
                out.stopped = true;
                break;
            }
            let number = due.view.number.to_string();
            out.sealed(&number, self.keep_feedback(due, act).await.map(Some))?;
            watch.at("progress-feedback", done + 1, total);
        }
        sending::send_all(&self.kept, act).await?;
        self.tell_delivery(&mut out).await?;
        Ok(out)
    }

    /// Seals what one entrant is told, and keeps it until it is sent.
    async fn keep_feedback(&self, due: Due, act: &Act) -> Result<Uuid> {
        let (act, identity) = (act.clone(), self.kept.identity.clone());
        let write = self.kept.store.write(move |tx| {
            let unknown = || Error::UnknownEntry {
                entry: due.view.entry.clone(),
            };
            let reader = due.reader.as_ref().ok_or_else(unknown)?;
            let (address, kind) = (reader.address(), Kind::Feedback);
            let paper = FeedbackPaper {
                entry: due.entry,
                rounds: due.view.rounds.clone(),
                head: heads::sign(tx, &identity, Some(&address), act.at)?,
            };
            let (id, at, entry) = (act::id_at(act.at), act.stamp(), due.entry.to_string());
            let parcel = papers::parcel(&paper)?;
            let bytes = exchange::seal(&identity, Some(reader), kind, id, &at, &parcel)?;
            let outgoing = Outgoing {
                id,
                kind,
                subject: &entry,
                reader: Some(reader),
                bytes: &bytes,
            };
            outgoing.keep(tx, &json!({}), &act)?;
            heads::note(tx, &paper.head, Some(&address), kind.name(), &at)?;
            store::feedback::append(tx, &entry, &papers::text(&paper)?, &act.by, &at)?;
            let detail = json!({ "told": paper.rounds, "withheld": due.view.withheld.len() });
            keeping::log(tx, &act.by, &at, "feedback-released", &entry, &detail)?;
            Ok::<_, Error>(id)
        });
        write.await
    }
}

/// What one entrant is to be told.
struct Due {
    /// Where to write to; none for an entry that came without a card.
    reader: Option<Card>,
    entry: Uuid,
    view: FeedbackView,
}

fn all(conn: &Connection, category: &str) -> Result<Vec<Due>> {
    let call = call::in_force(conn)?;
    let told = call
        .outcomes
        .as_ref()
        .map(|it| it.feedback)
        .unwrap_or_default();
    if told == Feedback::None {
        return Err(JudgingError::NothingToTell.into());
    }
    let names: Vec<String> = judges::judges(conn)?
        .into_iter()
        .map(|judge| judge.card.name().to_owned())
        .collect();
    let rounds = (1..=call.round_count())
        .map(|round| Ok((round, Judged::read(conn, &call, round, category)?)))
        .collect::<Result<Vec<_>>>()?;
    let entries = round::standing(conn, 1, category)?;
    entries
        .into_iter()
        .map(|InRound { entry, number }| {
            let mut withheld = Vec::new();
            let mut read = Vec::new();
            for (round, judged) in &rounds {
                let mut of_round = of_round(conn, &call, told, (*round, judged), entry)?;
                let (telling, kept) = of_round.words.into_iter().partition(|words: &String| {
                    names.iter().any(|name| judging::mentions(words, name))
                });
                withheld.extend::<Vec<String>>(telling);
                of_round.words = kept;
                if of_round.judges > 0 {
                    read.push(of_round);
                }
            }
            let id = entry.to_string();
            let before = store::feedback::latest(conn, &id)?;
            let same = match &before {
                Some(body) => papers::read::<FeedbackPaper>(body.as_bytes())?.rounds == read,
                None => false,
            };
            let card = store::peer::get(conn, &id)?;
            let reader = card.map(|card| papers::read(card.as_bytes()));
            let sealed = store::outbox::latest(conn, Kind::Feedback.name(), &id)?;
            let delivery = sealed.map(|row| Delivery::of(conn, &row.sealed_id));
            Ok(Due {
                reader: reader.transpose()?,
                entry,
                view: FeedbackView {
                    number,
                    entry: id,
                    title: store::entry_row::title(conn, number)?.unwrap_or_default(),
                    rounds: read,
                    withheld,
                    delivery: delivery.transpose()?,
                    told: same,
                },
            })
        })
        .collect()
}

/// What the judges of a round say of an entry.
fn of_round(
    conn: &Connection,
    call: &Call,
    told: Feedback,
    (round, judged): (u32, &Judged),
    entry: Uuid,
) -> Result<RoundFeedback> {
    let counted: Vec<&ScoreSheet> = judged
        .sheets
        .iter()
        .filter(|sheet| sheet.entry.0 == entry && sheet.recused.is_none())
        .collect();
    let mut words = Vec::new();
    for row in store::score_sheet::latest_of_entry(conn, round, &entry.to_string())? {
        let judge = keeping::id(&row.judge)?;
        let copy: SheetCopy = papers::read(row.body.as_bytes())?;
        if counted.iter().any(|sheet| sheet.judge.0 == judge) {
            words.extend(copy.feedback.filter(|words| !words.trim().is_empty()));
        }
    }
    // The order of the sheets would tell who wrote what.
    words.sort_unstable();
    let means = told == Feedback::WordsAndMeans
        && call.mode_of(round) == Mode::Marks
        && counted.len() >= ENOUGH;
    Ok(RoundFeedback {
        round,
        name: call.round(round).map(|round| round.name.clone()),
        judges: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        words,
        means: if means {
            means_of(call, &counted)
        } else {
            Vec::new()
        },
    })
}

fn means_of(call: &Call, counted: &[&ScoreSheet]) -> Vec<CriterionMean> {
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
