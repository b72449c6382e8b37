//! What is written on the call and not published yet, kept as a draft.

use rules::{Advice, Call, Difference};
use serde::{Deserialize, Serialize};
use store::{Connection, Transaction};
use ts_rs::TS;

use super::Desk;
use crate::views::{CallDraftView, SavedCallDraft};
use crate::{Act, Error, Result, papers};

/// The topic of the call's draft, and its subject: a desk has one call.
const TOPIC: &str = "call";

/// A call that somebody is still changing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CallDraft {
    /// The version in force when it was begun; 0 where there was none.
    pub begun_from: u32,
    /// Its text, as far as it could be written.
    pub text: String,
    /// The parts of the form as JSON, where it is open as a form; they may be unfinished, so that no call can be read of them.
    pub form: Option<String>,
    /// Whether the form lacks something that a call must say.
    pub unfinished: bool,
    /// What must be looked at in a call that was moved on from an earlier edition.
    pub again: Vec<Advice>,
}

impl Desk {
    /// The draft of the call with what it would change; none where nothing is kept.
    pub async fn call_draft(&self) -> Result<Option<CallDraftView>> {
        self.kept.store.read(view).await
    }

    /// Keeps a draft of the call over revision `base`, 0 where none is kept. Any other revision is refused, so that
    /// nothing is overwritten that its writer has not seen.
    pub async fn save_call_draft(
        &self,
        draft: &CallDraft,
        base: u32,
        act: &Act,
    ) -> Result<SavedCallDraft> {
        let (body, at) = (papers::text(draft)?, act.stamp());
        let write = self.kept.store.write(move |tx| {
            expect(tx, base)?;
            let revision = store::draft::save(tx, TOPIC, TOPIC, &body, &at)?;
            Ok::<_, Error>(SavedCallDraft {
                revision,
                saved_at: at,
            })
        });
        write.await
    }

    /// Discards the draft of the call, because a person said so; refused where it is not this revision any more.
    pub async fn discard_call_draft(&self, revision: u32) -> Result<()> {
        let write = self.kept.store.write(move |tx| {
            expect(tx, revision)?;
            Ok::<_, Error>(store::draft::discard(tx, TOPIC, TOPIC)?)
        });
        write.await
    }
}

/// Discards the draft whose text was just published; any other stays.
pub(super) fn published(tx: &Transaction<'_>, toml: &str) -> Result<()> {
    match kept(tx)? {
        Some((draft, _)) if draft.text == toml => Ok(store::draft::discard(tx, TOPIC, TOPIC)?),
        _ => Ok(()),
    }
}

fn kept(conn: &Connection) -> Result<Option<(CallDraft, store::DraftRow)>> {
    let row = store::draft::get(conn, TOPIC, TOPIC)?;
    let read = |row: store::DraftRow| Ok((papers::read(row.body.as_bytes())?, row));
    row.map(read).transpose()
}

/// Refuses whatever was not written on the revision that is kept.
fn expect(conn: &Connection, base: u32) -> Result<()> {
    let revision = store::draft::get(conn, TOPIC, TOPIC)?.map_or(0, |row| row.revision);
    if revision == base {
        Ok(())
    } else {
        Err(Error::ChangedElsewhere)
    }
}

fn view(conn: &Connection) -> Result<Option<CallDraftView>> {
    let Some((draft, row)) = kept(conn)? else {
        return Ok(None);
    };
    let in_force = store::call_version::latest(conn)?;
    let changes = match &in_force {
        Some(published) => changes(&published.toml, &draft.text)?,
        None => None,
    };
    Ok(Some(CallDraftView {
        revision: row.revision,
        saved_at: row.saved_at,
        in_force: in_force.map_or(0, |row| row.version),
        changes,
        draft,
    }))
}

/// What a text says otherwise than the published one; none where it is no call yet.
fn changes(published: &str, text: &str) -> Result<Option<Vec<Difference>>> {
    let published = Call::from_toml(published)?;
    let written = Call::from_toml(text).ok();
    Ok(written.map(|written| rules::differences(&published, &written)))
}
