//! The judge's workspace at a glance, and one entry to read.

use uuid::Uuid;

use super::Assigned;
use crate::papers::JudgingCopy;
use crate::views::{JudgeWorkView, QueueView, WorkView};
use crate::{Act, Error, Judge, Marked, Result};

/// The longest text that is shown, in bytes; a longer one is cut.
const TEXT_MAX: usize = 2 * 1024 * 1024;

impl Judge {
    /// The call, the queue and how far it is.
    pub async fn view(&self, act: &Act) -> Result<JudgeWorkView> {
        let call = match self.call().await {
            Ok(call) => Some(call),
            Err(Error::NoCall) => None,
            Err(error) => return Err(error),
        };
        let mut queue = Vec::new();
        if call.is_some() {
            for assigned in self.assigned().await? {
                let sheet = self.sheet(assigned.round, assigned.entry.entry).await?;
                queue.push(queued(&assigned, &sheet.unwrap_or_default()));
            }
        }
        Ok(JudgeWorkView {
            name: self.kept.card.name().to_owned(),
            fingerprint: self.kept.card.fingerprint(),
            now: act.stamp(),
            rehearsal: self.settings().clock().await?.is_some(),
            call,
            queue,
            returned_at: self.returned_at().await?,
        })
    }

    /// One entry with its texts and the sheet on it.
    pub async fn work(&self, round: u32, entry: Uuid) -> Result<WorkView> {
        let assigned = self.assigned().await?.into_iter();
        let found = assigned
            .filter(|assigned| assigned.round == round)
            .find(|assigned| assigned.entry.entry == entry);
        let copy = found.map(|assigned| assigned.entry);
        let copy = copy.ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_string(),
        })?;
        Ok(WorkView {
            round,
            texts: self.texts(&copy).await?,
            sheet: self.sheet(round, entry).await?.unwrap_or_default(),
            revision: self.revisions(round, entry).await?,
            entry: copy,
        })
    }

    async fn texts(&self, copy: &JudgingCopy) -> Result<Vec<Option<String>>> {
        let notes = copy.attachments.clone();
        let read = self.kept.store.read(move |conn| {
            let files = crate::attachments::kept(conn, &notes)?;
            Ok::<_, Error>(files.iter().map(text_of).collect())
        });
        read.await
    }

    async fn returned_at(&self) -> Result<Option<String>> {
        let read = self.kept.store.read(|conn| {
            let returned = store::log::last_of(conn, "sheets-returned")?;
            Ok::<_, Error>(returned.map(|line| line.at))
        });
        read.await
    }
}

/// The text of a file that is plain text.
fn text_of(file: &crate::Attached) -> Option<String> {
    let plain = file.note.media_type.starts_with("text/");
    let bytes = file.bytes.get(..file.bytes.len().min(TEXT_MAX))?;
    plain.then(|| String::from_utf8_lossy(bytes).into_owned())
}

fn queued(assigned: &Assigned, sheet: &Marked) -> QueueView {
    let entry = &assigned.entry;
    let mut outlets: Vec<&str> = Vec::new();
    for outlet in entry.pieces.iter().flat_map(|piece| &piece.outlets) {
        if !outlets.contains(&outlet.as_str()) {
            outlets.push(outlet);
        }
    }
    QueueView {
        round: assigned.round,
        entry: entry.entry.to_string(),
        number: entry.number,
        title: entry.title.clone(),
        category: entry.category.clone(),
        outlet: outlets.join(", "),
        marked: u32::try_from(sheet.marks.len()).unwrap_or(u32::MAX),
        total: (!sheet.marks.is_empty()).then(|| sheet.marks.values().sum()),
        recused: sheet.recused.is_some(),
    }
}
