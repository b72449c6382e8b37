//! The judge's workspace at a glance, and one entry to read.

use std::cmp::Reverse;

use evidence::ReadError;
use rules::{Call, Mode};
use store::Connection;
use uuid::Uuid;
use workspace_core::messages::JudgingCopy;
use workspace_core::views::{JudgeRound, JudgeWorkView, QueueView, SheetState, WorkView};
use workspace_core::{ActionContext, Error, Marked, Result, work};

use super::{Assigned, card, packet, return_sheets};
use crate::Judge;

impl Judge {
    /// The call, the queue and how far it is.
    pub async fn view(&self, ctx: &ActionContext) -> Result<JudgeWorkView> {
        let call = match self.call().await {
            Ok(call) => Some(call),
            Err(Error::NoCall) => None,
            Err(error) => return Err(error),
        };
        let (mut queue, mut rounds) = (Vec::new(), Vec::new());
        if let Some(call) = &call {
            let sheets = self.sheets_of_all().await?;
            queue = sheets
                .iter()
                .map(|(assigned, sheet)| queued(call, assigned, sheet, &sheets))
                .collect();
            // What is read now comes first; an earlier round is there to look back at.
            queue.sort_by_key(|item: &QueueView| (Reverse(item.round), item.number));
            rounds = self.rounds_of(call, &queue).await?;
        }
        Ok(JudgeWorkView {
            name: self.core.card.name().to_owned(),
            fingerprint: self.core.card.fingerprint(),
            now: ctx.stamp(),
            rehearsal: self.settings().clock().await?.is_some(),
            call,
            rounds,
            queue,
            card: self.core.store.read(card::card_delivery).await?,
            desk: self.desk().await?,
        })
    }

    /// One entry with its texts and the sheet on it.
    pub async fn work(&self, round: u32, entry: Uuid) -> Result<WorkView> {
        let find = move |conn: &Connection| packet::assigned_entry(conn, round, entry);
        let copy = self.core.store.read(find).await?;
        let (revision, sheet) = self.latest(round, entry).await?;
        let (texts, troubles) = self.texts(&copy).await?.into_iter().unzip();
        let by_call = self.call().await?.conflicts_in(round);
        Ok(WorkView {
            round,
            has_grades: by_call.contained.is_some(),
            texts,
            troubles,
            sheet,
            revision,
            delivery: self
                .core
                .store
                .read(move |conn| return_sheets::delivery(conn, round, entry))
                .await?,
            entry: copy,
        })
    }

    /// Reads the files of entries that nobody has read yet; gives how many.
    pub async fn read_unread_files(&self, ctx: &ActionContext) -> Result<usize> {
        let assigned = self.assigned().await?.into_iter();
        let notes = assigned.flat_map(|it| it.entry.attachments).collect();
        work::read_unread_files(&self.core, notes, ctx).await
    }

    /// The texts of the files of an entry, and what stood in the way of reading each.
    async fn texts(&self, copy: &JudgingCopy) -> Result<Vec<(Option<String>, Option<ReadError>)>> {
        let notes = copy.attachments.clone();
        let query = self.core.store.read(move |conn| {
            let files = work::load_readings(conn, &notes)?.into_iter();
            let texts = files.map(|file| {
                let text = store::evidence::text(conn, &file.note.hash)?;
                Ok((text, file.evidence.trouble))
            });
            texts.collect::<Result<Vec<_>>>()
        });
        query.await
    }

    /// Every entry assigned to this judge with the sheet on it, an empty one where there is none yet.
    pub(super) async fn sheets_of_all(&self) -> Result<Vec<(Assigned, Marked)>> {
        let mut all = Vec::new();
        for assigned in self.assigned().await? {
            let sheet = self.sheet(assigned.round, assigned.entry.entry).await?;
            all.push((assigned, sheet.unwrap_or_default()));
        }
        Ok(all)
    }

    async fn rounds_of(&self, call: &Call, queue: &[QueueView]) -> Result<Vec<JudgeRound>> {
        let mut rounds = Vec::new();
        for items in queue.chunk_by(|one, other| one.round == other.round) {
            let Some(round) = items.first().map(|item| item.round) else {
                continue;
            };
            let is_open =
                |item: &&QueueView| matches!(item.state, SheetState::Todo | SheetState::Begun);
            let query = self
                .core
                .store
                .read(move |conn| return_sheets::of_round(conn, round));
            rounds.push(JudgeRound {
                round,
                name: call.round(round).map(|it| it.name.clone()),
                mode: call.mode_of(round),
                open: items.iter().filter(is_open).count(),
                entries: items.len(),
                returning: query.await?,
            });
        }
        Ok(rounds)
    }
}

fn queued(
    call: &Call,
    assigned: &Assigned,
    sheet: &Marked,
    all: &[(Assigned, Marked)],
) -> QueueView {
    let entry = &assigned.entry;
    let mut outlets: Vec<&str> = Vec::new();
    for outlet in entry.pieces.iter().flat_map(|piece| &piece.outlets) {
        if !outlets.contains(&outlet.as_str()) {
            outlets.push(outlet);
        }
    }
    let is_of_pairs = call.mode_of(assigned.round) == Mode::Pairs;
    let total = (!sheet.marks.is_empty() && !is_of_pairs).then(|| sheet.marks.values().sum());
    QueueView {
        round: assigned.round,
        entry: entry.entry.to_string(),
        number: entry.number,
        title: entry.title.clone(),
        category: entry.category.clone(),
        outlet: outlets.join(", "),
        state: state(call, assigned, sheet, all),
        total,
    }
}

/// How far a sheet is, by what its round asks for.
fn state(
    call: &Call,
    assigned: &Assigned,
    sheet: &Marked,
    all: &[(Assigned, Marked)],
) -> SheetState {
    if sheet.recused.is_some() {
        return SheetState::Aside;
    }
    let marks_asked = match call.mode_of(assigned.round) {
        Mode::Marks => call.criteria.len(),
        Mode::YesMaybeNo | Mode::Ranking => 1,
        Mode::Consensus => 0,
        Mode::Pairs => {
            // A pair stands on one of its two sheets, so the others of the category tell as well.
            let id = assigned.entry.entry.to_string();
            let mut other_sheets = all.iter().filter(|(other, sheet)| {
                other.round == assigned.round
                    && other.entry.category == assigned.entry.category
                    && other.entry.entry != assigned.entry.entry
                    && sheet.recused.is_none()
            });
            let is_alone = other_sheets.clone().next().is_none();
            let has_comparison = !sheet.marks.is_empty()
                || other_sheets.any(|(_, other)| other.marks.contains_key(&id));
            return if is_alone || has_comparison {
                SheetState::Done
            } else {
                SheetState::Todo
            };
        }
    };
    match sheet.marks.len() {
        given if given >= marks_asked => SheetState::Done,
        0 => SheetState::Todo,
        _ => SheetState::Begun,
    }
}
